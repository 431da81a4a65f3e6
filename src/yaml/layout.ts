import { isAlias, isMap, isNode, isScalar, isSeq } from 'yaml';
import type { CST, Node, YAMLMap, YAMLSeq } from 'yaml';
import { spanOf, type NodePair } from './nodes.ts';

type Item = CST.CollectionItem;

/** A place that holds a value: after a key's colon, after a dash, or between the commas of a list. */
export interface Slot {
  readonly node: Node | null;
  /**
   * Where the value would begin if there were none: after the colon or dash and what precedes the value (anchor, tag).
   */
  readonly after: number;
  /** Column of the key or dash that the value belongs to. */
  readonly column: number;
  readonly inFlow: boolean;
  /** Name of the key, or of the list's key for an item. */
  readonly key: string;
  readonly isItem: boolean;
}

/** Where things stand in a text: lines, columns, and the tokens that nodes leave out. */
export class Layout {
  readonly text: string;

  private readonly begin: number;

  constructor(text: string) {
    this.text = text;
    this.begin = text.startsWith('\uFEFF') ? 1 : 0;
  }

  /** Where the line that holds an index begins, behind a byte order mark. */
  lineStart(index: number): number {
    return index === 0 ? this.begin : Math.max(this.text.lastIndexOf('\n', index - 1) + 1, this.begin);
  }

  /** Start of the line after the one that holds an index; the end of the text where there is none. */
  nextLine(index: number): number {
    const end = this.text.indexOf('\n', index);
    return end < 0 ? this.text.length : end + 1;
  }

  column(index: number): number {
    return index - this.lineStart(index);
  }

  /** Whether only spaces stand before an index on its line. */
  isFirstOnLine(index: number): boolean {
    return /^ *$/.test(this.text.slice(this.lineStart(index), index));
  }

  /** End of a node's own text, without the white space after it. */
  contentEnd(node: Node): number {
    return spanOf(this.text, node).end;
  }

  /** Start of the line after the last one that holds a part of a node, or a comment behind it. */
  afterNode(node: Node): number {
    const last = lastLeaf(node);
    if (isScalar(last) && last.srcToken?.type === 'block-scalar') return last.range![1];
    return this.nextLine(this.contentEnd(node));
  }

  /** Start of the line after a pair, and after the comments below it that are indented deeper than its key. */
  afterPair(pair: NodePair): number {
    const value = pair.value;
    const end =
      value && hasText(value)
        ? this.afterNode(value)
        : this.nextLine(endOfTokens(pairItem(pair).sep ?? []) ?? this.contentEnd(pair.key));
    return this.skipOwnComments(end, this.column(pairStart(pair)));
  }

  /** The same for an item of a block list whose dash stands at a column. */
  afterItem(node: Node, column: number): number {
    return this.skipOwnComments(this.afterNode(node), column);
  }

  /** Start of the line of a dash, or of the comments right above it that stand at its column. */
  aboveComments(dash: number): number {
    const column = this.column(dash);
    let at = this.lineStart(dash);
    while (at > this.begin) {
      const above = this.lineStart(at - 1);
      const line = this.text.slice(above, at);
      if (line.search(/\S/) !== column || line[column] !== '#') return at;
      at = above;
    }
    return at;
  }

  private skipOwnComments(from: number, column: number): number {
    let end = from;
    for (let at = from; at < this.text.length; at = this.nextLine(at)) {
      const line = this.text.slice(at, this.nextLine(at));
      const indent = line.search(/\S/);
      if (indent < 0) continue;
      if (line[indent] !== '#' || indent <= column) break;
      end = this.nextLine(at);
    }
    return end;
  }
}

function lastLeaf(node: Node): Node {
  if (isFlow(node)) return node;
  const last = isSeq(node)
    ? node.items.at(-1)
    : isMap(node)
      ? ((node as YAMLMap).items as NodePair[]).at(-1)?.value
      : null;
  return isNode(last) && hasText(last) ? lastLeaf(last) : node;
}

/** Whether a node stands in the file with at least one character. */
export function hasText(node: Node): boolean {
  return (
    isAlias(node) ||
    (node.range !== null && node.range !== undefined && node.range[1] > node.range[0] && Boolean(node.srcToken))
  );
}

/** Whether a collection is written in brackets. */
export function isFlow(node: Node): boolean {
  return node.srcToken?.type === 'flow-collection';
}

/** Whether a collection is written in lines; its text then begins with its first key or dash. */
export function isBlock(node: Node): boolean {
  return node.srcToken?.type === 'block-map' || node.srcToken?.type === 'block-seq';
}

export function pairItem(pair: NodePair): Item {
  return pair.srcToken as Item;
}

function endOfTokens(tokens: readonly CST.SourceToken[]): number | null {
  const last = tokens.findLast(
    ({ type }) => type === 'map-value-ind' || type === 'anchor' || type === 'tag' || type === 'seq-item-ind',
  );
  return last ? last.offset + last.source.length : null;
}

/** Whether a pair is a key alone, without a colon that a value could follow. */
export function lacksColon(pair: NodePair): boolean {
  return !pairItem(pair).sep?.some(({ type }) => type === 'map-value-ind');
}

/** Where a pair begins: its key, or the question mark, anchor or tag before it. */
export function pairStart(pair: NodePair): number {
  const before = pairItem(pair).start.find(
    ({ type }) => type === 'explicit-key-ind' || type === 'anchor' || type === 'tag',
  );
  return before?.offset ?? pair.key.range![0];
}

/** The tokens of a list's items that became nodes, one for each. */
export function seqItems(seq: YAMLSeq): Item[] {
  const { items, type } = seq.srcToken as CST.BlockSequence | CST.FlowCollection;
  const isReal = (item: Item) =>
    type === 'block-seq'
      ? item.start.some((token) => token.type === 'seq-item-ind')
      : Boolean(item.value) ||
        Boolean(item.sep) ||
        item.start.some((token) => token.type === 'anchor' || token.type === 'tag');
  return (items as Item[]).filter(isReal);
}

/** Where the item of a list in brackets begins, its anchor or tag included. */
export function itemStart(item: Item, node: Node): number {
  return item.start.find(({ type }) => type === 'anchor' || type === 'tag')?.offset ?? node.range![0];
}

export function dashOf(item: Item): number {
  return item.start.find(({ type }) => type === 'seq-item-ind')!.offset;
}

export function pairSlot(layout: Layout, pair: NodePair, inFlow: boolean): Slot {
  return {
    node: pair.value,
    after: endOfTokens(pairItem(pair).sep ?? []) ?? layout.contentEnd(pair.key),
    column: layout.column(pairStart(pair)),
    inFlow,
    key: String(isScalar(pair.key) ? pair.key.value : ''),
    isItem: false,
  };
}

export function itemSlot(layout: Layout, item: Item, node: Node, inFlow: boolean, key: string): Slot {
  const after = endOfTokens(item.start) ?? node.range![0];
  return { node, after, column: inFlow ? 0 : layout.column(dashOf(item)), inFlow, key, isItem: true };
}
