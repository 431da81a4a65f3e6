import { isMap, isSeq } from 'yaml';
import type { Node, YAMLMap, YAMLSeq } from 'yaml';
import { dashOf, isBlock, isFlow, Layout, pairStart, seqItems } from '../yaml/layout.ts';
import type { LoadedYaml } from '../yaml/load.ts';
import { find, pairOf, type NodePair } from '../yaml/nodes.ts';

/** A code's place in the lists of a codebook: the index at each level, from the top. */
export type Place = readonly number[];

/** Where lines go, how far they stand in there, and the line that then stands above them. */
interface Goal {
  readonly at: number;
  readonly column: number;
  readonly head: string;
}

/**
 * The text with the lines of one code, and the comments right above them, in another place: comments, quotation marks
 * and keys that the format does not have go with them.
 * @param to the place among the codes as they are, where the index may be one behind the last
 * @param listIndent how far the dashes of a list stand in from its key
 * @returns null where the codes are not all written in lines
 */
export function moveLines(text: string, loaded: LoadedYaml, from: Place, to: Place, listIndent: number): string | null {
  const layout = new Layout(text);
  const source = itemsAt(layout, loaded, from.slice(0, -1));
  const goal = goalAt(layout, loaded, to, listIndent);
  if (!source || !goal) return null;
  const span = { start: source.startOf(from.at(-1)!), end: source.endOf(from.at(-1)!) };
  const { at, column, head } = goal;
  if (at > span.start && at < span.end) return null;
  const shiftedLines = shifted(text.slice(span.start, span.end), column - source.column);
  if (shiftedLines === null) return null;
  const eol = text.includes('\r\n') ? '\r\n' : '\n';
  const lines = (head && head + eol) + shiftedLines;
  const insert = (start: string, rest: string) =>
    (start === '' || start.endsWith('\n') ? start : start + eol) + (lines.endsWith('\n') ? lines : lines + eol) + rest;
  return at <= span.start
    ? insert(text.slice(0, at), text.slice(at, span.start) + text.slice(span.end))
    : insert(text.slice(0, span.start) + text.slice(span.end, at), text.slice(at));
}

function goalAt(layout: Layout, loaded: LoadedYaml, to: Place, listIndent: number): Goal | null {
  const above = to.slice(0, -1);
  const items = itemsAt(layout, loaded, above);
  if (items) return { at: items.startOf(to.at(-1)!), column: items.column, head: '' };
  const siblings = above.length > 0 ? itemsAt(layout, loaded, above.slice(0, -1)) : null;
  const map = find(loaded, pathOf(above)).node;
  if (!siblings || !isMap(map) || !isBlock(map) || pairOf(map as YAMLMap, 'codes')) return null;
  const column = layout.column(pairStart((map as YAMLMap).items[0] as NodePair));
  const head = `${' '.repeat(column)}codes:`;
  return { at: siblings.endOf(above.at(-1)!), column: column + listIndent, head };
}

/** The codes below a code, at the top for an empty place; null where there are none, or they are not in lines. */
function itemsAt(layout: Layout, loaded: LoadedYaml, place: Place): Lines | null {
  const { node } = find(loaded, pathOf(place));
  const list = isMap(node) ? pairOf(node as YAMLMap, 'codes')?.value : null;
  if (!isSeq(list) || !list.srcToken || isFlow(list) || list.items.length === 0) return null;
  const lines = new Lines(layout, list as YAMLSeq);
  return lines.areWhole ? lines : null;
}

function pathOf(place: Place): (string | number)[] {
  return place.flatMap((index) => ['codes', index]);
}

/** The lines of the items of a list. */
class Lines {
  readonly #layout: Layout;
  readonly #nodes: readonly Node[];
  readonly #dashes: readonly number[];

  constructor(layout: Layout, list: YAMLSeq) {
    this.#layout = layout;
    this.#nodes = list.items as Node[];
    this.#dashes = seqItems(list).map(dashOf);
  }

  /** Whether each item begins a line. */
  get areWhole(): boolean {
    return this.#dashes.every((dash) => this.#layout.isFirstOnLine(dash));
  }

  get column(): number {
    return this.#layout.column(this.#dashes[0]!);
  }

  /** Where the lines of an item begin, with the comments right above; behind the last item, where those of it end. */
  startOf(index: number): number {
    const dash = this.#dashes[index];
    return dash === undefined ? this.endOf(this.#dashes.length - 1) : this.#layout.aboveComments(dash);
  }

  endOf(index: number): number {
    return this.#layout.afterItem(this.#nodes[index]!, this.column);
  }
}

/** Lines that stand further in by some columns; null where they cannot stand that far out. */
function shifted(lines: string, columns: number): string | null {
  if (columns >= 0) return lines.replace(/^(?=[^\r\n])/gm, ' '.repeat(columns));
  const isRoom = lines.split('\n').every((line) => line.trim() === '' || line.search(/\S/) >= -columns);
  return isRoom ? lines.replace(new RegExp(`^ {1,${-columns}}`, 'gm'), '') : null;
}
