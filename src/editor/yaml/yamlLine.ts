import type { Span } from '../../text/span.ts';

/** One line of a YAML file in block style. Columns are UTF-16 units from the line's start. */
export interface YamlLine {
  readonly text: string;
  /** Offset of the line in the file. */
  readonly start: number;
  readonly isBlank: boolean;
  readonly isComment: boolean;
  /** Columns of the dashes that it begins with. */
  readonly dashes: readonly number[];
  /** Column of what stands behind indentation and dashes; the line's length where nothing does. */
  readonly content: number;
  readonly key: { readonly name: string; readonly start: number; readonly end: number } | null;
  /** Column of the value behind the key; the line's length where nothing stands there but a comment. */
  readonly value: number;
}

/** Where a cursor stands in a YAML file. */
export interface LinePlace {
  /** Keys from the top down, `-` for an item of a list: to the map that holds the key, or to the value. */
  readonly path: readonly string[];
  /**
   * `open`: a line that is blank or only begun, which may become a key, an item or a value of what the path leads to.
   */
  readonly kind: 'key' | 'value' | 'open';
  /** What is written there, before and behind the cursor, without quotation marks; UTF-16. */
  readonly word: Span;
  /** The quotation mark in which the word stands. */
  readonly quote: '' | '"' | "'";
  readonly inFlow: boolean;
  /** The other keys of the map, or the other items of the list. */
  readonly siblings: readonly string[];
}

const DASH = /-(?: +|$)/y;
const KEY = /(?:"([^"\\]*)"|'([^']*)'|([\w-][\w. -]*?)) *:(?= |$)/y;

export function readLine(text: string, start: number): YamlLine {
  let at = text.search(/[^ ]/);
  if (at < 0)
    return {
      text,
      start,
      isBlank: true,
      isComment: false,
      dashes: [],
      content: text.length,
      key: null,
      value: text.length,
    };
  const isComment = text[at] === '#';
  const dashes: number[] = [];
  for (DASH.lastIndex = at; !isComment && DASH.test(text); at = DASH.lastIndex) dashes.push(at);
  KEY.lastIndex = at;
  const match = isComment ? null : KEY.exec(text);
  const key = match && { name: match[1] ?? match[2] ?? match[3]!, start: at, end: at + match[0].trimEnd().length - 1 };
  const behind = key ? key.end + 1 + /^ *(?:#.*)?/.exec(text.slice(key.end + 1))![0].length : text.length;
  return { text, start, isBlank: false, isComment, dashes, content: at, key, value: behind };
}
