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

/** The path to what holds something; where that stands in brackets, also where these open (UTF-16). */
interface Above {
  readonly path: readonly string[];
  readonly flowFrom?: number;
}

/** Where the outermost that is known yet begins: at a column (UTF-16), with the dash of an item or not. */
interface Opening {
  readonly column: number;
  readonly isDash: boolean;
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
    return this.#below(line, line.content, (path) => {
      const first = line.text[line.content];
      if (first === '[' || first === '{') return this.#inBrackets(line.start + line.content, path);
      if (first === undefined) return this.#open(line, column, { start: this.#offset, end: this.#offset });
      const written = this.#scalar(line, line.content);
      const isItem = line.dashes.length > 0;
      const siblings = isItem ? this.#siblings(line.dashes.at(-1)!, true) : this.#siblings(line.content, false);
      return written && { path, kind: 'open', ...written, inFlow: false, siblings };
    });
  }

  #open(line: YamlLine, column: number, word: Span): LinePlace | null {
    return this.#below(line, column, (path) => {
      const dash = line.dashes.at(-1);
      const siblings = [...this.#siblings(column, false), ...(dash === undefined ? [] : this.#siblings(dash, true))];
      return { path, kind: 'open', word, quote: '', inFlow: false, siblings };
    });
  }

  #key(line: YamlLine, { start, end, name }: NonNullable<YamlLine['key']>): LinePlace | null {
    return this.#below(line, line.content, (path) => {
      const word = { start: line.start + start, end: line.start + end };
      const siblings = this.#siblings(line.content, false).filter((other) => other !== name);
      return { path, kind: 'key', word, quote: '', inFlow: false, siblings };
    });
  }

  #value(line: YamlLine, key: string): LinePlace | null {
    return this.#below(line, line.content, (above) => {
      const path = [...above, key];
      const first = line.text[line.value];
      const value = { path, kind: 'value', inFlow: false, siblings: [] } as const;
      if (first === undefined) return { ...value, word: { start: this.#offset, end: this.#offset }, quote: '' };
      if (this.#offset < line.start + line.value) return null;
      if (first === '[' || first === '{') return this.#inBrackets(line.start + line.value, path);
      const written = first === '|' || first === '>' ? null : this.#scalar(line, line.value);
      return written && { ...value, ...written };
    });
  }

  /** The place in what begins on a line at a column, by the path to it; in brackets where some were opened above. */
  #below(line: YamlLine, column: number, place: (path: readonly string[]) => LinePlace | null): LinePlace | null {
    const above = this.#pathTo(line, line.dashes.length, column);
    if (above === null) return null;
    return above.flowFrom === undefined ? place(above.path) : this.#inBrackets(above.flowFrom, above.path);
  }

  #inBrackets(from: number, path: readonly string[]): LinePlace | null {
    return flowPlace(this.#text, from, this.#offset, path);
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
  #pathTo(line: YamlLine, dashes: number, column: number): Above | null {
    const path: string[] = Array.from({ length: dashes }, () => '-');
    let from: Opening = dashes > 0 ? { column: line.dashes[0]!, isDash: true } : { column, isDash: false };
    for (let index = this.#at - 1; index >= 0 && (from.column > 0 || from.isDash); index--) {
      const other = this.#lines[index]!;
      if (holds(other, from)) {
        if (opensBrackets(other) && path.length === dashes) return this.#bracketsOf(index);
        if (!other.key || !BEGINS_BELOW.test(other.text.slice(other.value))) return null;
        path.unshift(other.key.name);
        from = { column: other.content, isDash: false };
      }
      for (const dash of other.dashes.toReversed()) {
        if (dash >= from.column) continue;
        path.unshift('-');
        from = { column: dash, isDash: true };
      }
    }
    return { path };
  }

  /** The brackets that a line above opens, and the path to them. */
  #bracketsOf(index: number): Above {
    const line = this.#lines[index]!;
    const reader = new LineReader(this.#text.slice(0, line.start + line.text.length), line.start);
    const path = reader.#pathTo(line, line.dashes.length, line.content)?.path ?? [];
    return { path: line.key ? [...path, line.key.name] : path, flowFrom: line.start + valueOf(line) };
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

/** Whether a line above holds what begins there. The key of a list may stand at the column of its dashes. */
function holds({ isBlank, isComment, key, dashes, content, text }: YamlLine, { column, isDash }: Opening): boolean {
  if (isBlank || isComment) return false;
  if (key) return content < column || (isDash && content === column);
  return dashes.length > 0 && dashes.at(-1)! < column && content < text.length;
}

/** Column of a line's value, or where it has no key of its item. */
function valueOf({ key, value, content }: YamlLine): number {
  return key ? value : content;
}

function opensBrackets(line: YamlLine): boolean {
  return /^[[{]/.test(line.text.slice(valueOf(line)));
}
