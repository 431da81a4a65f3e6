/**
 * A fast reader for the part of YAML that this program writes and people keep to: block maps and lists, scalars on one
 * line, lists and maps in brackets on one line, literal blocks. It reads that part exactly as YAML does, and declines
 * everything else (tabs, anchors, tags, folding, explicit keys, …), which the full parser then reads.
 */
import { FORBIDDEN_KEYS, MAX_LENGTH } from './load.ts';

export interface PlainYaml {
  readonly data: Record<string, unknown>;
  /** UTF-16 index of the line on which each item of the list begins; empty where there is no list in block style. */
  readonly itemStarts: readonly number[];
  /** Where the line after the list's key begins, and where the next key of the file, or its end, is. */
  readonly listStart: number;
  readonly listEnd: number;
}

class NotPlain extends Error {}

const DECLINED = /[\u0000-\u0009\u000b\u000c\u000e-\u001f\ufeff]|\r(?!\n)/;
const KEY = /(?!(?:null|true|false):)([A-Za-z_][\w-]{0,99}):(?= |$)/iy;
/** Columns and nesting beyond which the full parser decides. */
const MAX_COLUMN = 60;
const MAX_FLOW_DEPTH = 8;
const COMMENT_OR_END = / *(?: #.*)?$/y;
const DOUBLE_QUOTED = /"(?:[^"\\]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"/y;
const SINGLE_QUOTED = /'(?:[^']|'')*'/y;
const LITERAL = /\|(-?) *(?: #.*)?$/y;
const PLAIN_FLOW = /[^\s,[\]{}"'#&*!|>%@`?:-](?:[^,[\]{}\s:]| +(?![#\s,[\]{}:])|:(?![\s,[\]{}]|$))*/y;
const PLAIN_START = /[A-Za-z0-9(/\u0080-\uffff]/;
const MAYBE_NUMBER = /^(?:\d+\.?\d*(?:[eE][-+]?\d+)?|0[xo].*)$/;

/** Reads a file if all of it is plain; null where it is not. `listKey` names the top-level list whose items are located. */
export function readPlain(text: string, listKey: string): PlainYaml | null {
  if (text.length > MAX_LENGTH || DECLINED.test(text)) return null;
  try {
    return new PlainReader(text, listKey).read();
  } catch (error) {
    if (error instanceof NotPlain) return null;
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
  private itemStarts: number[] = [];
  private listStart = 0;
  private listEnd = 0;

  constructor(text: string, listKey: string) {
    this.length = text.length;
    this.listKey = listKey;
    this.lines = text.split('\n');
    let start = 0;
    this.lines.forEach((line, index) => {
      this.starts.push(start);
      start += line.length + 1;
      const content = line.endsWith('\r') ? line.slice(0, -1) : line;
      this.lines[index] = content;
      const column = content.search(/[^ ]/);
      this.columns.push(column >= 0 && content[column] !== '#' ? column : -1);
    });
  }

  read(): PlainYaml {
    this.skip();
    if (this.at >= this.lines.length) throw new NotPlain();
    const data = this.readMap(0, true);
    if (this.at < this.lines.length) throw new NotPlain();
    const { itemStarts, listStart, listEnd } = this;
    return { data, itemStarts, listStart, listEnd };
  }

  /** Moves to the next line that is neither blank nor a comment. */
  private skip(): void {
    while (this.at < this.lines.length && this.columns[this.at]! < 0) this.at++;
  }

  private startOf(line: number): number {
    return line < this.starts.length ? this.starts[line]! : this.length;
  }

  private readMap(column: number, atTop: boolean): Record<string, unknown> {
    if (column > MAX_COLUMN) throw new NotPlain();
    const data: Record<string, unknown> = {};
    for (this.skip(); this.at < this.lines.length && this.columns[this.at]! >= column; this.skip()) {
      if (this.columns[this.at] !== column) throw new NotPlain();
      const line = this.lines[this.at]!;
      const key = matchAt(KEY, line, column)?.[1];
      if (key === undefined || Object.hasOwn(data, key) || FORBIDDEN_KEYS.has(key)) throw new NotPlain();
      const keyLine = this.at;
      const isList = atTop && key === this.listKey;
      data[key] = this.readValue(line, column + key.length + 1, column, isList);
      if (isList) {
        this.listStart = this.startOf(keyLine + 1);
        this.skip();
        this.listEnd = this.startOf(this.at);
      }
    }
    return data;
  }

  /** What follows `key:` from an index of its line, and on the lines below it. */
  private readValue(line: string, from: number, column: number, isList: boolean): unknown {
    let index = from;
    while (line[index] === ' ') index++;
    if (matchAt(COMMENT_OR_END, line, from)) return this.readNested(column, isList);
    const literal = matchAt(LITERAL, line, index);
    this.at++;
    return literal ? this.readLiteral(column, literal[1] === '') : readInline(line, index);
  }

  private readNested(column: number, isList: boolean): unknown {
    this.at++;
    this.skip();
    const inner = this.at < this.lines.length ? this.columns[this.at]! : -1;
    const isItem = inner >= column && /^- /.test(this.lines[this.at]!.slice(inner, inner + 2));
    if (isItem) return this.readList(inner, isList);
    return inner > column ? this.readMap(inner, false) : null;
  }

  private readList(column: number, isList: boolean): unknown[] {
    const items: unknown[] = [];
    for (; this.at < this.lines.length && this.columns[this.at] === column; this.skip()) {
      const line = this.lines[this.at]!;
      if (!line.startsWith('- ', column)) break;
      if (isList) this.itemStarts.push(this.starts[this.at]!);
      let index = column + 1;
      while (line[index] === ' ') index++;
      if (index >= line.length || line[index] === '#' || line[index] === '-') throw new NotPlain();
      if (matchAt(KEY, line, index)) {
        // The rest of the line is the first line of a map at its own column.
        this.columns[this.at] = index;
        items.push(this.readMap(index, false));
      } else {
        this.at++;
        items.push(readInline(line, index));
      }
    }
    if (this.at < this.lines.length && this.columns[this.at]! > column) throw new NotPlain();
    return items;
  }

  private readLiteral(column: number, endsLine: boolean): string {
    const first = this.lines[this.at];
    const indent = first?.search(/[^ ]/) ?? -1;
    if (indent <= column) throw new NotPlain();
    const content: string[] = [];
    for (; this.at < this.lines.length; this.at++) {
      const line = this.lines[this.at]!;
      const start = line.search(/[^ ]/);
      if (start < 0 && line.length > indent) throw new NotPlain();
      if (start >= 0 && start < indent) break;
      content.push(line.slice(indent));
    }
    while (content.at(-1) === '') content.pop();
    return content.join('\n') + (endsLine ? '\n' : '');
  }
}

function matchAt(pattern: RegExp, line: string, index: number): RegExpExecArray | null {
  pattern.lastIndex = index;
  return pattern.exec(line);
}

/** A scalar, or a list or map in brackets, that ends on its line. */
function readInline(line: string, index: number): unknown {
  const first = line[index]!;
  if (first === '"' || first === "'" || first === '[' || first === '{') {
    const { value, end } = readFlow(line, index, 0);
    if (!matchAt(COMMENT_OR_END, line, end)) throw new NotPlain();
    return value;
  }
  const comment = line.indexOf(' #', index);
  const text = (comment < 0 ? line.slice(index) : line.slice(index, comment)).trimEnd();
  if (!PLAIN_START.test(first) || text.includes(': ') || text.endsWith(':')) throw new NotPlain();
  return readScalar(text);
}

/** What a scalar without quotation marks stands for. */
function readScalar(text: string): unknown {
  if (MAYBE_NUMBER.test(text)) {
    if (!/^(?:0|[1-9]\d{0,14})$/.test(text)) throw new NotPlain();
    return Number(text);
  }
  if (text === 'true' || text === 'false') return text === 'true';
  if (/^(?:null|true|false)$/i.test(text)) throw new NotPlain();
  return text;
}

interface FlowValue {
  readonly value: unknown;
  readonly end: number;
}

function readFlow(line: string, index: number, depth: number): FlowValue {
  if (depth > MAX_FLOW_DEPTH) throw new NotPlain();
  if (line[index] === '[') return readFlowItems(line, index, ']', depth);
  if (line[index] === '{') return readFlowItems(line, index, '}', depth);
  return readFlowScalar(line, index);
}

function readFlowScalar(line: string, index: number): FlowValue {
  const double = matchAt(DOUBLE_QUOTED, line, index);
  if (double) return { value: JSON.parse(double[0]), end: index + double[0].length };
  const single = matchAt(SINGLE_QUOTED, line, index);
  if (single) return { value: single[0].slice(1, -1).replaceAll("''", "'"), end: index + single[0].length };
  const plain = matchAt(PLAIN_FLOW, line, index);
  if (!plain || !PLAIN_START.test(plain[0])) throw new NotPlain();
  return { value: readScalar(plain[0].trimEnd()), end: index + plain[0].length };
}

function readFlowItems(line: string, open: number, close: ']' | '}', depth: number): FlowValue {
  const list: unknown[] = [];
  const map: Record<string, unknown> = {};
  let index = skipSpaces(line, open + 1);
  while (line[index] !== close) {
    if (close === '}') {
      const key = matchAt(KEY, line, index)?.[1];
      if (key === undefined || Object.hasOwn(map, key) || FORBIDDEN_KEYS.has(key)) throw new NotPlain();
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
      if (line[index] === close) throw new NotPlain();
    } else if (line[index] !== close) {
      throw new NotPlain();
    }
  }
  return { value: close === '}' ? map : list, end: index + 1 };
}

function skipSpaces(line: string, from: number): number {
  let index = from;
  while (line[index] === ' ') index++;
  return index;
}
