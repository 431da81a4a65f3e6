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
