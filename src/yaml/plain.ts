/**
 * A fast reader for the part of YAML that this program writes and people keep to: block maps and lists, scalars on one
 * line, lists and maps in brackets on one line, literal blocks. It reads that part exactly as YAML does, and declines
 * everything else (tabs, anchors, tags, folding, explicit keys, …), and what is more than the full parser reads; that
 * one then decides.
 */
import { FORBIDDEN_KEYS, hasTooManyTokens, MAX_LENGTH } from './load.ts';
import { ReadItems } from './readItems.ts';

/** A list at the top of a file, in block style. */
export interface PlainList {
  /** UTF-16 index of the line on which each item begins. */
  readonly itemStarts: readonly number[];
  /** Where the line after the list's key begins, and where the next key of the file, or its end, is. */
  readonly start: number;
  readonly end: number;
}

export interface PlainYaml {
  /** Items of lists at the top that stand in the text as in one read before are the same objects: not to be changed. */
  readonly data: Readonly<Record<string, unknown>>;
  /** By their keys, those that have items. */
  readonly lists: ReadonlyMap<string, PlainList>;
}

/** Thrown where the text is not plain, for `readPlain` alone. */
const NOT_PLAIN = new Error('Not plain YAML.');

const DECLINED = /[\u0000-\u0009\u000b\u000c\u000e-\u001f\ufeff]|\r(?!\n)/;
const KEY = /(?!(?:null|true|false):)[A-Za-z_][\w-]{0,99}:(?= |$)/iy;
/** Columns and nesting beyond which the full parser decides. */
const MAX_COLUMN = 60;
const MAX_FLOW_DEPTH = 8;
const MAX_BLOCK_DEPTH = 12;
const COMMENT_OR_END = / *(?: #.*)?$/y;
const DOUBLE_QUOTED = /"(?:[^"\\]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"/y;
const SINGLE_QUOTED = /'(?:[^']|'')*'/y;
const LITERAL = /\|-? *(?: #.*)?$/y;
const PLAIN_FLOW = /[^\s,[\]{}"'#&*!|>%@`?:-](?:[^,[\]{}\s:]| +(?![#\s,[\]{}:])|:(?![\s,[\]{}]|$))*/y;
const PLAIN_START = /[A-Za-z0-9(/\u0080-\uffff]/;
const MAYBE_NUMBER = /^(?:\d+\.?\d*(?:[eE][-+]?\d+)?|0[xo].*)$/;

/** Reads a file if all of it is plain; null where it is not. */
export function readPlain(text: string): PlainYaml | null {
  if (text.length > MAX_LENGTH || DECLINED.test(text)) return null;
  const items = new ReadItems();
  try {
    const read = new PlainReader(text, items).read();
    if (items.haveFewTokens(text) || !hasTooManyTokens(text)) {
      items.keep();
      return read;
    }
    return null;
  } catch (error) {
    if (error === NOT_PLAIN) return null;
    throw error;
  }
}

class PlainReader {
  private readonly lines: string[];
  private readonly starts: number[] = [];
  /** Column of the first character of each line; -1 for blank lines and comments. */
  private readonly columns: number[] = [];
  private readonly text: string;
  private readonly items: ReadItems;
  private readonly lists = new Map<string, PlainList>();
  private at = 0;
  private depth = 0;

  constructor(text: string, items: ReadItems) {
    this.text = text;
    this.items = items;
    this.lines = text.split('\n');
    const isWindows = text.includes('\r');
    let start = 0;
    for (let index = 0; index < this.lines.length; index++) {
      const line = this.lines[index]!;
      this.starts.push(start);
      start += line.length + 1;
      const content = isWindows && line.endsWith('\r') ? line.slice(0, -1) : line;
      if (isWindows) this.lines[index] = content;
      const column = skipSpaces(content, 0);
      this.columns.push(column < content.length && content[column] !== '#' ? column : -1);
    }
  }

  read(): PlainYaml {
    this.skipBlanks();
    if (this.at >= this.lines.length) throw NOT_PLAIN;
    const data = this.readMap(0, true);
    if (this.at < this.lines.length) throw NOT_PLAIN;
    return { data, lists: this.lists };
  }

  /** Moves to the next line that is neither blank nor a comment. */
  private skipBlanks(): void {
    while (this.at < this.lines.length && this.columns[this.at]! < 0) this.at++;
  }

  private startOf(line: number): number {
    return line < this.starts.length ? this.starts[line]! : this.text.length;
  }

  private readMap(column: number, atTop: boolean): Record<string, unknown> {
    if (column > MAX_COLUMN || ++this.depth > MAX_BLOCK_DEPTH) throw NOT_PLAIN;
    const data: Record<string, unknown> = {};
    for (this.skipBlanks(); this.at < this.lines.length && this.columns[this.at]! >= column; this.skipBlanks()) {
      if (this.columns[this.at] !== column) throw NOT_PLAIN;
      const line = this.lines[this.at]!;
      const key = keyAt(line, column);
      if (key === '' || Object.hasOwn(data, key) || FORBIDDEN_KEYS.has(key)) throw NOT_PLAIN;
      const start = this.startOf(this.at + 1);
      const itemStarts: number[] | null = atTop ? [] : null;
      data[key] = this.readValue(line, column + key.length + 1, column, itemStarts);
      if (itemStarts && itemStarts.length > 0) {
        this.skipBlanks();
        this.lists.set(key, { itemStarts, start, end: this.startOf(this.at) });
      }
    }
    this.depth--;
    return data;
  }

  /**
   * What follows `key:` from an index of its line, and on the lines below it.
   * @param itemStarts takes where the items of a list begin; null for a list within another value
   */
  private readValue(line: string, from: number, column: number, itemStarts: number[] | null): unknown {
    const index = skipSpaces(line, from);
    if (index === line.length || line[index] === '#') return this.readNested(column, itemStarts);
    this.at++;
    const isLiteral = line[index] === '|' && endOf(LITERAL, line, index) > 0;
    return isLiteral ? this.readLiteral(column, line[index + 1] !== '-') : readInline(line, index);
  }

  private readNested(column: number, itemStarts: number[] | null): unknown {
    this.at++;
    this.skipBlanks();
    const inner = this.at < this.lines.length ? this.columns[this.at]! : -1;
    const isItem = inner >= column && this.lines[this.at]!.startsWith('- ', inner);
    if (isItem) return itemStarts ? this.readTopList(inner, itemStarts) : this.readList(inner);
    return inner > column ? this.readMap(inner, false) : null;
  }

  private readList(column: number): unknown[] {
    const items: unknown[] = [];
    while (this.isAtItem(column)) {
      items.push(this.readItem(column));
      this.skipBlanks();
    }
    return items;
  }

  /** The same of a list whose items may have been read before, in an earlier state of the file. */
  private readTopList(column: number, itemStarts: number[]): unknown[] {
    const items: unknown[] = [];
    while (this.isAtItem(column)) {
      const start = this.starts[this.at]!;
      const next = this.nextLineUpTo(column);
      itemStarts.push(start);
      const known = this.items.take(this.text.slice(start, this.startOf(next)), () => this.readItem(column));
      items.push(known.data);
      if (known.wasRead) this.at = next;
      this.skipBlanks();
    }
    return items;
  }

  /** Whether an item of a list follows; what stands further in than the list is none, and not plain. */
  private isAtItem(column: number): boolean {
    const found = this.at < this.lines.length ? this.columns[this.at]! : -1;
    if (found > column) throw NOT_PLAIN;
    return found === column && this.lines[this.at]!.startsWith('- ', column);
  }

  /** The next line that stands no further in than a column: what is between does not hang on it. */
  private nextLineUpTo(column: number): number {
    let line = this.at + 1;
    while (line < this.lines.length && (this.columns[line]! < 0 || this.columns[line]! > column)) line++;
    return line;
  }

  private readItem(column: number): unknown {
    const line = this.lines[this.at]!;
    const index = skipSpaces(line, column + 1);
    if (index >= line.length || line[index] === '#' || line[index] === '-') throw NOT_PLAIN;
    if (endOf(KEY, line, index) > 0) {
      // The rest of the line is the first line of a map at its own column.
      this.columns[this.at] = index;
      return this.readMap(index, false);
    }
    this.at++;
    return readInline(line, index);
  }

  private readLiteral(column: number, endsLine: boolean): string {
    const first = this.lines[this.at] ?? '';
    const indent = skipSpaces(first, 0);
    if (indent <= column || indent === first.length) throw NOT_PLAIN;
    const content: string[] = [];
    for (; this.at < this.lines.length; this.at++) {
      const line = this.lines[this.at]!;
      const start = skipSpaces(line, 0);
      const isBlank = start === line.length;
      if (isBlank && line.length > indent) throw NOT_PLAIN;
      if (!isBlank && start < indent) break;
      content.push(line.slice(indent));
    }
    while (content.at(-1) === '') content.pop();
    return content.join('\n') + (endsLine ? '\n' : '');
  }
}

/** Where a match that begins at an index ends; 0 where there is none. */
function endOf(pattern: RegExp, line: string, index: number): number {
  pattern.lastIndex = index;
  pattern.test(line);
  return pattern.lastIndex;
}

/** The key that begins at an index; empty where there is none. */
function keyAt(line: string, index: number): string {
  const end = endOf(KEY, line, index);
  return end === 0 ? '' : line.slice(index, end - 1);
}

/** A scalar, or a list or map in brackets, that ends on its line. */
function readInline(line: string, index: number): unknown {
  const first = line[index]!;
  if (first === '"' || first === "'" || first === '[' || first === '{') {
    const { value, end } = readFlow(line, index, 0);
    if (end < line.length && endOf(COMMENT_OR_END, line, end) === 0) throw NOT_PLAIN;
    return value;
  }
  const comment = line.indexOf(' #', index);
  const text = withoutSpaces(line, index, comment < 0 ? line.length : comment);
  if (!PLAIN_START.test(first) || text.includes(': ') || text.endsWith(':')) throw NOT_PLAIN;
  return readScalar(text);
}

/** What a scalar without quotation marks stands for. */
function readScalar(text: string): unknown {
  if (MAYBE_NUMBER.test(text)) {
    if (!/^(?:0|[1-9]\d{0,14})$/.test(text)) throw NOT_PLAIN;
    return Number(text);
  }
  if (text.length > 5) return text;
  if (text === 'true' || text === 'false') return text === 'true';
  if (/^(?:null|true|false)$/i.test(text)) throw NOT_PLAIN;
  return text;
}

interface FlowValue {
  readonly value: unknown;
  readonly end: number;
}

function readFlow(line: string, index: number, depth: number): FlowValue {
  if (depth > MAX_FLOW_DEPTH) throw NOT_PLAIN;
  if (line[index] === '[') return readFlowItems(line, index, ']', depth);
  if (line[index] === '{') return readFlowItems(line, index, '}', depth);
  return readFlowScalar(line, index);
}

function readFlowScalar(line: string, index: number): FlowValue {
  const first = line[index];
  if (first === '"')
    return quotedValue(line, index, DOUBLE_QUOTED, (quoted) =>
      quoted.includes('\\') ? JSON.parse(quoted) : quoted.slice(1, -1),
    );
  if (first === "'")
    return quotedValue(line, index, SINGLE_QUOTED, (quoted) => quoted.slice(1, -1).replaceAll("''", "'"));
  const end = endOf(PLAIN_FLOW, line, index);
  if (end === 0 || !PLAIN_START.test(first!)) throw NOT_PLAIN;
  return { value: readScalar(withoutSpaces(line, index, end)), end };
}

function quotedValue(line: string, index: number, pattern: RegExp, read: (quoted: string) => unknown): FlowValue {
  const end = endOf(pattern, line, index);
  if (end === 0) throw NOT_PLAIN;
  return { value: read(line.slice(index, end)), end };
}

function readFlowItems(line: string, open: number, close: ']' | '}', depth: number): FlowValue {
  const list: unknown[] = [];
  const map: Record<string, unknown> = {};
  let index = skipSpaces(line, open + 1);
  while (line[index] !== close) {
    if (close === '}') {
      const key = keyAt(line, index);
      if (key === '' || Object.hasOwn(map, key) || FORBIDDEN_KEYS.has(key)) throw NOT_PLAIN;
      const { value, end } = readFlow(line, skipSpaces(line, index + key.length + 1), depth + 1);
      map[key] = value;
      index = skipSpaces(line, end);
    } else {
      const { value, end } = readFlow(line, index, depth + 1);
      list.push(value);
      index = skipSpaces(line, end);
    }
    if (line[index] === ',') {
      index = skipSpaces(line, index + 1);
      if (line[index] === close) throw NOT_PLAIN;
    } else if (line[index] !== close) {
      throw NOT_PLAIN;
    }
  }
  return { value: close === '}' ? map : list, end: index + 1 };
}

/** The text between two indices without the spaces at its end; other white space is text. */
function withoutSpaces(line: string, from: number, to: number): string {
  let end = to;
  while (end > from && line[end - 1] === ' ') end--;
  return line.slice(from, end);
}

function skipSpaces(line: string, from: number): number {
  let index = from;
  while (line[index] === ' ') index++;
  return index;
}
