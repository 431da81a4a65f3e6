/**
 * Where a cursor stands in a YAML file, told from indentation and brackets alone: completion happens while the file
 * does not parse.
 */
import type { Span } from '../../text/span.ts';
import { flowPlace } from './flowPlace.ts';
import { readLine, type LinePlace, type YamlLine } from './yamlLine.ts';

/** A value whose text begins below: none, or only an anchor or a tag. */
const BEGINS_BELOW = /^(?:[&!]\S*)?(?:\s+#.*)?$/;

/**
 * The place at an offset (UTF-16); null in comments, in texts of several lines, and between a value and the line's end.
 */
export function placeAt(text: string, offset: number): LinePlace | null {
  return new LineReader(text, offset).place();
}

class LineReader {
  readonly #text: string;
  readonly #offset: number;
  readonly #lines: YamlLine[] = [];
  /** Index of the cursor's line. */
  readonly #at: number;

  constructor(text: string, offset: number) {
    this.#text = text;
    this.#offset = offset;
    let at = 0;
    let start = 0;
    for (const line of text.split('\n')) {
      if (start <= offset) at = this.#lines.length;
      this.#lines.push(readLine(line.replace(/\r$/, ''), start));
      start += line.length + 1;
    }
    this.#at = at;
  }

  place(): LinePlace | null {
    const line = this.#lines[this.#at]!;
    const column = this.#offset - line.start;
    if (line.isComment) return null;
    if (line.isBlank) return this.#open(line, column, { start: this.#offset, end: this.#offset });
    if (column < line.content && !(line.dashes.length > 0 && line.content >= line.text.length)) return null;
    if (line.key && column <= line.key.end) return this.#key(line, line.key);
    if (line.key) return this.#value(line, line.key.name);
    return this.#begun(line, Math.max(line.content, column));
  }

  /** A line without a key: an item, a key that is being written, or the text of what stands above. */
  #begun(line: YamlLine, column: number): LinePlace | null {
    const first = line.text[line.content];
    const above = this.#pathTo(line, line.dashes.length, line.content);
    if (above === null) return null;
    if ('flowFrom' in above) return flowPlace(this.#text, above.flowFrom, this.#offset, above.path);
    if (first === '[' || first === '{')
      return flowPlace(this.#text, line.start + line.content, this.#offset, above.path);
    if (first === undefined) return this.#open(line, column, { start: this.#offset, end: this.#offset });
    const written = this.#scalar(line, line.content);
    if (!written) return null;
    const isItem = line.dashes.length > 0;
    const siblings = isItem ? this.#siblings(line.dashes.at(-1)!, true) : this.#siblings(line.content, false);
    return { path: above.path, kind: 'open', ...written, inFlow: false, siblings };
  }

  #open(line: YamlLine, column: number, word: Span): LinePlace | null {
    const above = this.#pathTo(line, line.dashes.length, column);
    if (above === null) return null;
    if ('flowFrom' in above) return flowPlace(this.#text, above.flowFrom, this.#offset, above.path);
    const dash = line.dashes.at(-1);
    const siblings = [...this.#siblings(column, false), ...(dash === undefined ? [] : this.#siblings(dash, true))];
    return { path: above.path, kind: 'open', word, quote: '', inFlow: false, siblings };
  }

  #key(line: YamlLine, { start, end, name }: NonNullable<YamlLine['key']>): LinePlace | null {
    const above = this.#pathTo(line, line.dashes.length, line.content);
    if (above === null) return null;
    if ('flowFrom' in above) return flowPlace(this.#text, above.flowFrom, this.#offset, above.path);
    const siblings = this.#siblings(line.content, false).filter((other) => other !== name);
    return {
      path: above.path,
      kind: 'key',
      word: { start: line.start + start, end: line.start + end },
      quote: '',
      inFlow: false,
      siblings,
    };
  }

  #value(line: YamlLine, key: string): LinePlace | null {
    const above = this.#pathTo(line, line.dashes.length, line.content);
    if (above === null) return null;
    if ('flowFrom' in above) return flowPlace(this.#text, above.flowFrom, this.#offset, above.path);
    const path = [...above.path, key];
    const first = line.text[line.value];
    if (first === undefined)
      return {
        path,
        kind: 'value',
        word: { start: this.#offset, end: this.#offset },
        quote: '',
        inFlow: false,
        siblings: [],
      };
    if (this.#offset < line.start + line.value) return null;
    if (first === '[' || first === '{') return flowPlace(this.#text, line.start + line.value, this.#offset, path);
    const written = first === '|' || first === '>' ? null : this.#scalar(line, line.value);
    return written && { path, kind: 'value', ...written, inFlow: false, siblings: [] };
  }

  /** The scalar that begins at a column, if the cursor stands in it. */
  #scalar(line: YamlLine, from: number): Pick<LinePlace, 'word' | 'quote'> | null {
    const rest = line.text.slice(from);
    const quote = rest[0] === '"' || rest[0] === "'" ? rest[0] : '';
    const written = quote
      ? (/^"(?:[^"\\]|\\.)*|^'(?:[^']|'')*/.exec(rest)?.[0].slice(1) ?? '')
      : rest.replace(/\s+#.*$/, '').trimEnd();
    const start = line.start + from + quote.length;
    const end = start + written.length;
    return this.#offset >= start && this.#offset <= end ? { word: { start, end }, quote } : null;
  }

  /**
   * The path to what begins on a line at a column, behind so many dashes; null in a text of several lines. Where
   * brackets were opened above, the path to them and where they are.
   */
  #pathTo(
    line: YamlLine,
    dashes: number,
    column: number,
  ): { path: string[] } | { path: string[]; flowFrom: number } | null {
    const path: string[] = Array.from({ length: dashes }, () => '-');
    let [limit, isDash] = dashes > 0 ? [line.dashes[0]!, true] : [column, false];
    for (let index = this.#at - 1; index >= 0 && (limit > 0 || isDash); index--) {
      const other = this.#lines[index]!;
      if (other.isBlank || other.isComment) continue;
      const { key } = other;
      if (key && (other.content < limit || (isDash && other.content === limit))) {
        const inline = other.text.slice(other.value);
        if (/^[[{]/.test(inline) && path.length === dashes)
          return { path: [...this.#ownPath(index), key.name], flowFrom: other.start + other.value };
        if (!BEGINS_BELOW.test(inline)) return null;
        path.unshift(key.name);
        [limit, isDash] = [other.content, false];
      } else if (!key && other.dashes.length > 0 && other.dashes.at(-1)! < limit && other.content < other.text.length) {
        if (!/^[[{]/.test(other.text.slice(other.content)) || path.length > dashes) return null;
        return { path: this.#ownPath(index), flowFrom: other.start + other.content };
      }
      for (const dash of other.dashes.toReversed()) {
        if (dash >= limit) continue;
        path.unshift('-');
        [limit, isDash] = [dash, true];
      }
    }
    return { path };
  }

  /** The path to what a line above holds. */
  #ownPath(index: number): string[] {
    const line = this.#lines[index]!;
    const reader = new LineReader(this.#text.slice(0, line.start + line.text.length), line.start);
    return reader.#pathTo(line, line.dashes.length, line.content)?.path ?? [];
  }

  /** Keys at a column, or items whose dash is at it, of the map or list that the cursor's line belongs to. */
  #siblings(column: number, isDash: boolean): string[] {
    const found: string[] = [];
    const own = this.#lines[this.#at]!;
    const collect = (line: YamlLine): boolean => {
      if (line.isBlank || line.isComment) return true;
      const first = line.dashes[0] ?? line.content;
      if (isDash) {
        if (line.dashes.includes(column) && !line.key) found.push(line.text.slice(line.content).trimEnd());
        return first > column || line.dashes.includes(column);
      }
      if (line.key && line.content === column) found.push(line.key.name);
      return first >= column;
    };
    // A dash opens the map: what stands above it is another item.
    if (isDash || own.dashes.length === 0)
      for (let index = this.#at - 1; index >= 0 && collect(this.#lines[index]!); index--);
    for (let index = this.#at + 1; index < this.#lines.length; index++) {
      const line = this.#lines[index]!;
      if (!isDash && (line.dashes[0] ?? column) < column) break;
      if (!collect(line)) break;
    }
    return found;
  }
}
