/**
 * A fast reader for the part of YAML that this program writes and people keep to: block maps and lists, scalars on one
 * line, lists and maps in brackets on one line, literal blocks. It reads that part exactly as YAML does, and declines
 * everything else (tabs, anchors, tags, folding, explicit keys, …), and what is more than the full parser reads; that
 * one then decides.
 */
import { FORBIDDEN_KEYS, hasTooManyTokens, MAX_LENGTH } from './load.ts';

export interface PlainYaml {
  readonly data: Record<string, unknown>;
  /** UTF-16 index of the line on which each item of the list begins; empty where there is no list in block style. */
  readonly itemStarts: readonly number[];
  /** Where the line after the list's key begins, and where the next key of the file, or its end, is. */
  readonly listStart: number;
  readonly listEnd: number;
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

/**
 * Reads a file if all of it is plain; null where it is not. `listKey` names the top-level list whose items are located.
 */
export function readPlain(text: string, listKey: string): PlainYaml | null {
  if (text.length > MAX_LENGTH || DECLINED.test(text)) return null;
  try {
    const read = new PlainReader(text, listKey).read();
    return hasTooManyTokens(text) ? null : read;
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
  private readonly length: number;
  private readonly listKey: string;
  private at = 0;
  private depth = 0;
  private itemStarts: number[] = [];
  private listStart = 0;
  private listEnd = 0;

  constructor(text: string, listKey: string) {
    this.length = text.length;
    this.listKey = listKey;
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
    const { itemStarts, listStart, listEnd } = this;
    return { data, itemStarts, listStart, listEnd };
  }

  /** Moves to the next line that is neither blank nor a comment. */
  private skipBlanks(): void {
    while (this.at < this.lines.length && this.columns[this.at]! < 0) this.at++;
  }

  private startOf(line: number): number {
    return line < this.starts.length ? this.starts[line]! : this.length;
  }

  private readMap(column: number, atTop: boolean): Record<string, unknown> {
    if (column > MAX_COLUMN || ++this.depth > MAX_BLOCK_DEPTH) throw NOT_PLAIN;
    const data: Record<string, unknown> = {};
    for (this.skipBlanks(); this.at < this.lines.length && this.columns[this.at]! >= column; this.skipBlanks()) {
      if (this.columns[this.at] !== column) throw NOT_PLAIN;
      const line = this.lines[this.at]!;
      const key = keyAt(line, column);
      if (key === '' || Object.hasOwn(data, key) || FORBIDDEN_KEYS.has(key)) throw NOT_PLAIN;
      const keyLine = this.at;
      const isList = atTop && key === this.listKey;
      data[key] = this.readValue(line, column + key.length + 1, column, isList);
      if (isList) {
        this.listStart = this.startOf(keyLine + 1);
        this.skipBlanks();
        this.listEnd = this.startOf(this.at);
      }
    }
    this.depth--;
    return data;
  }

  /** What follows `key:` from an index of its line, and on the lines below it. */
  private readValue(line: string, from: number, column: number, isList: boolean): unknown {
    const index = skipSpaces(line, from);
    if (index === line.length || line[index] === '#') return this.readNested(column, isList);
    this.at++;
    const isLiteral = line[index] === '|' && endOf(LITERAL, line, index) > 0;
    return isLiteral ? this.readLiteral(column, line[index + 1] !== '-') : readInline(line, index);
  }

  private readNested(column: number, isList: boolean): unknown {
    this.at++;
    this.skipBlanks();
    const inner = this.at < this.lines.length ? this.columns[this.at]! : -1;
    const isItem = inner >= column && this.lines[this.at]!.startsWith('- ', inner);
    if (isItem) return this.readList(inner, isList);
    return inner > column ? this.readMap(inner, false) : null;
  }

  private readList(column: number, isList: boolean): unknown[] {
    const items: unknown[] = [];
    for (; this.at < this.lines.length && this.columns[this.at] === column; this.skipBlanks()) {
      const line = this.lines[this.at]!;
      if (!line.startsWith('- ', column)) break;
      if (isList) this.itemStarts.push(this.starts[this.at]!);
      const index = skipSpaces(line, column + 1);
      if (index >= line.length || line[index] === '#' || line[index] === '-') throw NOT_PLAIN;
      if (endOf(KEY, line, index) > 0) {
        // The rest of the line is the first line of a map at its own column.
        this.columns[this.at] = index;
        items.push(this.readMap(index, false));
      } else {
        this.at++;
        items.push(readInline(line, index));
      }
    }
    if (this.at < this.lines.length && this.columns[this.at]! > column) throw NOT_PLAIN;
    return items;
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
