import { isMap, isScalar, isSeq } from 'yaml';
import type { Node, YAMLMap, YAMLSeq } from 'yaml';
import type { Span } from '../text/span.ts';
import type { TextEdit } from '../text/edits.ts';
import { anchorEdits } from './anchors.ts';
import { alignLists, isEqual } from './equal.ts';
import * as layoutOf from './layout.ts';
import { Layout, type Slot } from './layout.ts';
import type { LoadedYaml } from './load.ts';
import { pairOf, type NodePair } from './nodes.ts';
import {
  keyRank,
  printInBrackets,
  printItem,
  printPair,
  printPairInBrackets,
  printValue,
  type PrintStyle,
} from './print.ts';

/** The comma after an item, with the comments that may stand before it. */
const COMMA_BEHIND = /^((?:\s|#[^\n]*\n)*),[^\S\n]*/;

type Data = Readonly<Record<string, unknown>>;

/**
 * The smallest edits after which a file stands for other data: only the pairs and items that differ are touched, the
 * rest, with its comments, order and quotation marks, stays byte for byte. An anchor whose value changes moves to the
 * first alias that still needs the old value.
 * @param listKey the key of the list that the file's root is, where it is one
 */
export function editsTo(text: string, loaded: LoadedYaml, data: unknown, style: PrintStyle, listKey = ''): TextEdit[] {
  const editor = new Editor(text, loaded, style);
  const node = loaded.document.contents as Node;
  editor.change(
    { node, after: node.range![0], column: -2, inFlow: layoutOf.isFlow(node), key: listKey, isItem: false },
    loaded.data,
    data,
  );
  return editor.finish();
}

function isRecord(value: unknown): value is Data {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

class Editor {
  private readonly layout: Layout;
  private readonly loaded: LoadedYaml;
  private readonly style: PrintStyle;
  private readonly edits: TextEdit[] = [];
  /** Nodes whose text goes, and nodes whose value changes in place. */
  private readonly gone: Node[] = [];
  private readonly changed: Node[] = [];

  constructor(text: string, loaded: LoadedYaml, style: PrintStyle) {
    this.layout = new Layout(text);
    this.loaded = loaded;
    this.style = style;
  }

  finish(): TextEdit[] {
    const moved = anchorEdits(this.layout.text, this.loaded, this.style.format, {
      gone: this.gone,
      changed: this.changed,
      edits: this.edits,
    });
    return [...this.edits, ...moved]
      .filter(({ start, end, newText }) => end > start || newText !== '')
      .sort((a, b) => a.start - b.start || a.end - b.end);
  }

  change(slot: Slot, from: unknown, to: unknown): void {
    if (isEqual(from, to)) return;
    const { node } = slot;
    if (node && isMap(node) && isRecord(from) && isRecord(to) && this.canEditMap(node, to)) {
      this.changed.push(node);
      this.changeMap(node, slot, from, to);
    } else if (node && isSeq(node) && Array.isArray(from) && Array.isArray(to) && this.canEditList(node, from, to)) {
      this.changed.push(node);
      this.changeList(node, slot, from, to);
    } else {
      this.replace(slot, to);
    }
  }

  private canEditMap(map: YAMLMap, to: Data): boolean {
    const pairs = map.items as NodePair[];
    return (
      map.srcToken !== undefined &&
      pairs.length > 0 &&
      !pairs.some(layoutOf.lacksColon) &&
      pairs.some(({ key }) => isScalar(key) && to[String(key.value)] !== undefined)
    );
  }

  private canEditList(list: YAMLSeq, from: readonly unknown[], to: readonly unknown[]): boolean {
    if (from.length === 0 || to.length === 0 || !list.srcToken) return false;
    return (
      layoutOf.isFlow(list) || layoutOf.seqItems(list).every((item) => this.layout.isFirstOnLine(layoutOf.dashOf(item)))
    );
  }

  // Maps

  private changeMap(map: YAMLMap, slot: Slot, from: Data, to: Data): void {
    const keys = new Set([...Object.keys(from), ...Object.keys(to)]);
    const added: string[] = [];
    const removed: NodePair[] = [];
    for (const key of keys) {
      const pair = pairOf(map, key);
      if (!pair) added.push(key);
      else if (to[key] === undefined) removed.push(pair);
      else if (!isEqual(from[key], to[key]))
        this.change(layoutOf.pairSlot(this.layout, pair, slot.inFlow || layoutOf.isFlow(map)), from[key], to[key]);
    }
    this.removePairs(map, removed);
    const { format } = this.style;
    added.sort((a, b) => keyRank(a, format) - keyRank(b, format));
    for (const key of added) if (to[key] !== undefined) this.insertPair(map, key, to[key], to);
  }

  private insertPair(map: YAMLMap, key: string, value: unknown, to: Data): void {
    const pairs = map.items as NodePair[];
    const staying = pairs.filter((pair) => to[String((pair.key as { value?: unknown }).value)] !== undefined);
    if (layoutOf.isFlow(map)) {
      const end = this.endOfPair(staying.at(-1)!);
      this.edits.push({ start: end, end, newText: `, ${printPairInBrackets(key, value, this.style)}` });
      return;
    }
    const rankOf = (name: unknown) => keyRank(String(name), this.style.format);
    const isBefore = (pair: NodePair) => rankOf((pair.key as { value?: unknown }).value) <= rankOf(key);
    const previous = staying.findLast(isBefore) ?? staying.at(-1)!;
    const column = this.layout.column(layoutOf.pairStart(pairs[0]!));
    this.insertLines(this.layout.afterPair(previous), printPair(key, value, column, this.style));
  }

  private removePairs(map: YAMLMap, removed: readonly NodePair[]): void {
    for (const { value } of removed) if (value) this.gone.push(value);
    const pairs = map.items as NodePair[];
    if (layoutOf.isFlow(map)) {
      const spans = pairs.map((pair) => ({ start: layoutOf.pairStart(pair), end: this.endOfPair(pair) }));
      this.removeBetweenCommas(map, spans, new Set(removed.map((pair) => pairs.indexOf(pair))));
      return;
    }
    for (const pair of removed) {
      const start = layoutOf.pairStart(pair);
      if (this.layout.isFirstOnLine(start)) this.removeLines(this.layout.lineStart(start), this.layout.afterPair(pair));
      else this.removeAfterDash(pairs, pair, removed);
    }
  }

  /** The first pair of an item shares its line with the dash: the next pair that stays takes its place there. */
  private removeAfterDash(pairs: readonly NodePair[], pair: NodePair, removed: readonly NodePair[]): void {
    const start = layoutOf.pairStart(pair);
    const end = this.endOfPair(pair);
    const next = pairs[pairs.indexOf(pair) + 1]!;
    const nextStart = layoutOf.pairStart(next);
    const isNext = !removed.includes(next) && this.layout.text.slice(end, nextStart).trim() === '';
    this.edits.push({ start, end: isNext ? nextStart : end, newText: '' });
  }

  private endOfPair(pair: NodePair): number {
    return pair.value && layoutOf.hasText(pair.value)
      ? this.layout.contentEnd(pair.value)
      : layoutOf.pairSlot(this.layout, pair, true).after;
  }

  // Lists

  private changeList(list: YAMLSeq, slot: Slot, from: readonly unknown[], to: readonly unknown[]): void {
    const items = layoutOf.seqItems(list);
    const nodes = list.items as Node[];
    const isFlow = layoutOf.isFlow(list);
    let previous = -1;
    const removed = new Set<number>();
    for (const step of alignLists(from, to, this.style.format.idKey)) {
      if (step.type === 'insert') {
        const value = to[step.to];
        if (isFlow) this.insertBetweenCommas(list, previous, value, slot.key);
        else this.insertItem(list, previous, value, slot.key);
        continue;
      }
      if (step.type === 'remove') {
        removed.add(step.from);
        continue;
      }
      previous = step.from;
      if (isEqual(from[step.from], to[step.to])) continue;
      const item = items[step.from]!;
      const node = nodes[step.from]!;
      this.change(
        layoutOf.itemSlot(this.layout, item, node, slot.inFlow || isFlow, slot.key),
        from[step.from],
        to[step.to],
      );
    }
    this.removeItems(list, removed);
  }

  private removeItems(list: YAMLSeq, removed: ReadonlySet<number>): void {
    const nodes = list.items as Node[];
    const items = layoutOf.seqItems(list);
    for (const index of removed) this.gone.push(nodes[index]!);
    if (layoutOf.isFlow(list)) {
      const spans = nodes.map((node, index) => ({
        start: layoutOf.itemStart(items[index]!, node),
        end: this.layout.contentEnd(node),
      }));
      this.removeBetweenCommas(list, spans, removed);
      return;
    }
    for (const index of removed) {
      const dash = layoutOf.dashOf(items[index]!);
      this.removeLines(this.layout.lineStart(dash), this.layout.afterItem(nodes[index]!, this.layout.column(dash)));
    }
  }

  private insertItem(list: YAMLSeq, previous: number, value: unknown, key: string): void {
    const items = layoutOf.seqItems(list);
    const firstDash = layoutOf.dashOf(items[0]!);
    const column = this.layout.column(firstDash);
    const at =
      previous < 0 ? this.layout.aboveComments(firstDash) : this.layout.afterItem(list.items[previous] as Node, column);
    this.insertLines(at, printItem(value, key, column, this.style));
  }

  private insertBetweenCommas(list: YAMLSeq, previous: number, value: unknown, key: string): void {
    const printed = printInBrackets(value, key, this.style);
    if (previous >= 0) {
      const end = this.layout.contentEnd(list.items[previous] as Node);
      this.edits.push({ start: end, end, newText: `, ${printed}` });
    } else {
      const start = list.range![0] + 1;
      this.edits.push({ start, end: start, newText: `${printed}, ` });
    }
  }

  /** Removes what stands in brackets, each run of neighbours with one of the commas beside it. */
  private removeBetweenCommas(
    collection: YAMLMap | YAMLSeq,
    spans: readonly Span[],
    removed: ReadonlySet<number>,
  ): void {
    const { text } = this.layout;
    for (const first of removed) {
      if (removed.has(first - 1)) continue;
      let last = first;
      while (removed.has(last + 1)) last++;
      const { start } = spans[first]!;
      const { end } = spans[last]!;
      const comma = COMMA_BEHIND.exec(text.slice(end, collection.range![1]));
      const before = !comma && first > 0 ? /,\s*$/.exec(text.slice(spans[first - 1]!.end, start)) : null;
      if (comma?.[1]!.includes('#')) {
        const at = end + comma[1]!.length;
        this.edits.push({ start, end, newText: '' }, { start: at, end: at + 1, newText: '' });
      } else {
        this.edits.push({ start: start - (before?.[0].length ?? 0), end: end + (comma?.[0].length ?? 0), newText: '' });
      }
    }
  }

  // Values

  private replace(slot: Slot, value: unknown): void {
    const { node } = slot;
    if (node) this.gone.push(node);
    if (slot.inFlow) {
      if (node && layoutOf.hasText(node))
        this.edits.push({
          start: node.range![0],
          end: this.layout.contentEnd(node),
          newText: printInBrackets(value, slot.key, this.style),
        });
      else
        this.edits.push({
          start: slot.after,
          end: slot.after,
          newText: ` ${printInBrackets(value, slot.key, this.style)}`,
        });
      return;
    }
    const { inline, lines } = printValue(value, slot.isItem ? '' : slot.key, slot.column, this.style);
    if (!node || !layoutOf.hasText(node)) {
      this.edits.push({ start: slot.after, end: slot.after, newText: inline && ` ${inline}` });
      this.insertLines(this.layout.nextLine(slot.after), lines);
    } else if (layoutOf.isBlock(node)) {
      this.replaceBlock(slot, node, inline, lines);
    } else {
      this.replaceInline(slot, node, inline, lines);
    }
  }

  private replaceBlock(slot: Slot, node: Node, inline: string, lines: readonly string[]): void {
    const start = node.range![0];
    if (this.layout.isFirstOnLine(start) && start > slot.after) {
      this.edits.push({ start: slot.after, end: slot.after, newText: inline && ` ${inline}` });
      this.removeLines(this.layout.lineStart(start), this.layout.afterNode(node), lines);
      return;
    }
    const first = inline || lines[0]!.trimStart();
    const rest = inline ? lines : lines.slice(1);
    const end = this.layout.afterNode(node);
    const endsLine = end > 0 && this.layout.text[end - 1] === '\n';
    this.edits.push({ start, end, newText: [first, ...rest].join(this.style.eol) + (endsLine ? this.style.eol : '') });
  }

  private replaceInline(slot: Slot, node: Node, inline: string, lines: readonly string[]): void {
    const [start] = node.range!;
    if (isScalar(node) && node.srcToken?.type === 'block-scalar') {
      const headerEnd = start + /^[|>][-+\d]*/.exec(this.layout.text.slice(start, start + 4))![0].length;
      this.edits.push({ start, end: headerEnd, newText: inline });
      this.removeLines(this.layout.nextLine(start), node.range![1], lines);
      return;
    }
    const end = this.layout.contentEnd(node);
    // A key or dash whose value goes to the lines below keeps no space behind it.
    this.edits.push({
      start: inline === '' && !slot.isItem ? Math.max(slot.after, this.layout.lineStart(start)) : start,
      end,
      newText: slot.isItem && inline === '' ? (lines[0] ?? '').trimStart() : inline,
    });
    this.insertLines(this.layout.nextLine(end), slot.isItem && inline === '' ? lines.slice(1) : lines);
  }

  // Lines

  private insertLines(at: number, lines: readonly string[]): void {
    if (lines.length === 0) return;
    const { eol } = this.style;
    const endsLine = at === 0 || this.layout.text[at - 1] === '\n';
    const newText = endsLine ? lines.map((line) => line + eol).join('') : lines.map((line) => eol + line).join('');
    this.edits.push({ start: at, end: at, newText });
  }

  /** Removes whole lines; others may take their place. */
  private removeLines(start: number, end: number, instead: readonly string[] = []): void {
    const endsLine = end === start || this.layout.text[end - 1] === '\n';
    const newText = instead.join(this.style.eol) + (endsLine && instead.length > 0 ? this.style.eol : '');
    this.edits.push({ start, end, newText });
  }
}
