/** Comments of a file, each with what it is about, so that they can be compared between versions, and put elsewhere. */
import { isMap, isSeq, Lexer } from 'yaml';
import type { Node, YAMLMap, YAMLSeq } from 'yaml';
import type { TextEdit } from '../text/edits.ts';
import { firstIndex } from '../text/search.ts';
import * as layoutOf from './layout.ts';
import { Layout } from './layout.ts';
import type { LoadedYaml } from './load.ts';
import type { NodePair } from './nodes.ts';

export interface Comment {
  /** From `#` to the end of its line. */
  readonly text: string;
  /** UTF-16, in the file. */
  readonly start: number;
  /**
   * Where it stands: on a line of its own above what it is about, behind it on the same line, or on a line of its own
   * below it and deeper than what follows.
   */
  readonly stands: 'above' | 'behind' | 'below';
  /** The spaces before it where it stands behind something. */
  readonly gap: string;
  /** Keys, ids (of items that have one) and indices that lead to what it is about; empty at the end of the file. */
  readonly path: readonly string[];
}

/** A pair or an item of a file, by the place where it begins. */
interface Element {
  readonly start: number;
  readonly path: readonly string[];
  /** The value, or the key of a pair without one. */
  readonly node: Node;
}

/** A comment begins a line or follows white space; most files have none, and are then not searched. */
const MAYBE_COMMENT = /(?:^|\s)#/m;

/**
 * The comments of a file, in order.
 * @param idKey the key by which items of lists are told apart
 */
export function commentsOf(text: string, loaded: LoadedYaml, idKey: string): Comment[] {
  if (!MAYBE_COMMENT.test(text)) return [];
  const layout = new Layout(text);
  const elements = elementsOf(loaded, idKey);
  return commentStarts(text).map((start) => placed(layout, elements, start));
}

function placed(layout: Layout, elements: readonly Element[], start: number): Comment {
  const { text } = layout;
  const lineEnd = text.indexOf('\n', start);
  const words = text.slice(start, lineEnd < 0 ? text.length : lineEnd).trimEnd();
  const next = firstIndex(elements.length, (index) => elements[index]!.start > start);
  const before = elements[next - 1];
  if (before && !layout.isFirstOnLine(start)) {
    const gap = /\s*$/.exec(text.slice(layout.lineStart(start), start))![0];
    return { text: words, start, stands: 'behind', gap, path: before.path };
  }
  const after = elements[next];
  const isDeeper = layout.column(start) > (after ? layout.column(firstOnLine(layout, after.start)) : 0);
  if (before && isDeeper) return { text: words, start, stands: 'below', gap: '', path: before.path };
  return { text: words, start, stands: 'above', gap: '', path: after?.path ?? [] };
}

function firstOnLine(layout: Layout, index: number): number {
  const start = layout.lineStart(index);
  return start + layout.text.slice(start, index + 1).search(/\S/);
}

/** Where comments begin, as the parser's own lexer sees them. */
function commentStarts(text: string): number[] {
  const starts: number[] = [];
  let at = 0;
  let isScalar = false;
  for (const lexeme of new Lexer().lex(text)) {
    // These three stand for no character: the start of a document, of a scalar, and an error's end.
    const isMark = lexeme === '\u0002' || lexeme === '\u0018' || lexeme === '\u001f';
    if (!isScalar && lexeme.startsWith('#')) starts.push(at);
    isScalar = lexeme === '\u001f';
    if (!isMark) at += lexeme.length;
  }
  return starts;
}

/** All pairs and items by the places where they begin; an item before its first key. */
function elementsOf(loaded: LoadedYaml, idKey: string): Element[] {
  const elements: Element[] = [];
  const walk = (node: Node | null, path: readonly string[]): void => {
    if (isMap(node)) {
      for (const pair of (node as YAMLMap).items as NodePair[]) {
        const own = [...path, keyOf(pair)];
        elements.push({ start: layoutOf.pairStart(pair), path: own, node: pair.value ?? pair.key });
        walk(pair.value, own);
      }
    } else if (isSeq(node) && node.srcToken) {
      const isFlow = layoutOf.isFlow(node);
      layoutOf.seqItems(node as YAMLSeq).forEach((item, index) => {
        const inner = node.items[index] as Node;
        const own = [...path, idOf(inner, idKey) ?? String(index)];
        elements.push({
          start: isFlow ? layoutOf.itemStart(item, inner) : layoutOf.dashOf(item),
          path: own,
          node: inner,
        });
        walk(inner, own);
      });
    }
  };
  walk(loaded.document.contents, []);
  return elements.sort((a, b) => a.start - b.start);
}

function keyOf(pair: NodePair): string {
  return String((pair.key as { value?: unknown }).value);
}

function idOf(node: Node, idKey: string): string | null {
  if (!isMap(node)) return null;
  const pair = ((node as YAMLMap).items as NodePair[]).find((each) => keyOf(each) === idKey);
  const id = (pair?.value as { value?: unknown } | null | undefined)?.value;
  return id === undefined || id === null ? null : `#${String(id)}`;
}

/**
 * The edits that put comments to where they stood in another version: at what they are about or, where that is not
 * there, at what holds it. Comments that stand at one place keep their order.
 * @param isCareful each gets a line of its own, which does no harm in the middle of a value of several lines
 */
export function insertComments(
  text: string,
  loaded: LoadedYaml,
  comments: readonly Comment[],
  { idKey, eol, isCareful }: { idKey: string; eol: string; isCareful: boolean },
): TextEdit[] {
  const layout = new Layout(text);
  const elements = new Map(elementsOf(loaded, idKey).map((element) => [JSON.stringify(element.path), element]));
  const busy = new Set<number>(commentStarts(text).map((start) => layout.lineStart(start)));
  const edits = new Map<number, string>();
  const insert = (at: number, newText: string) => void edits.set(at, (edits.get(at) ?? '') + newText);
  const line = (at: number, column: number, words: string) => {
    const isOpen = at > 0 && text[at - 1] !== '\n';
    insert(at, isOpen ? `${eol}${' '.repeat(column)}${words}` : `${' '.repeat(column)}${words}${eol}`);
  };
  for (const comment of comments) {
    const element = nearest(elements, comment.path);
    if (!element) {
      line(comment.path.length === 0 ? text.length : layout.lineStart(0), 0, comment.text);
      continue;
    }
    const start = layout.lineStart(element.start);
    const column = layout.column(firstOnLine(layout, element.start));
    const isExact = element.path.length === comment.path.length;
    if (isExact && !isCareful && comment.stands === 'behind' && !busy.has(start)) {
      busy.add(start);
      insert(lineEnd(text, start), `${comment.gap || ' '}${comment.text}`);
    } else if (isExact && !isCareful && comment.stands === 'below') {
      line(layout.afterNode(element.node), column + 2, comment.text);
    } else {
      line(start, column, comment.text);
    }
  }
  return [...edits].map(([at, newText]) => ({ start: at, end: at, newText })).sort((a, b) => a.start - b.start);
}

function nearest(elements: ReadonlyMap<string, Element>, path: readonly string[]): Element | null {
  for (let length = path.length; length > 0; length--) {
    const found = elements.get(JSON.stringify(path.slice(0, length)));
    if (found) return found;
  }
  return null;
}

/** Where the line that begins at an index ends, before its line end. */
function lineEnd(text: string, start: number): number {
  const next = text.indexOf('\n', start);
  const end = next < 0 ? text.length : next;
  return text[end - 1] === '\r' ? end - 1 : end;
}

/** The edit that takes a comment away, with its line where nothing else stands there. */
export function removeComment(text: string, { start, text: words, stands, gap }: Comment): TextEdit {
  const layout = new Layout(text);
  if (stands === 'behind') return { start: start - gap.length, end: start + words.length, newText: '' };
  return { start: layout.lineStart(start), end: layout.nextLine(start), newText: '' };
}
