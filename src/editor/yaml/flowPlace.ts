import type { Span } from '../../text/span.ts';
import type { LinePlace } from './yamlLine.ts';

interface Token extends Span {
  readonly type: 'open' | 'close' | 'comma' | 'colon' | 'word';
  readonly text: string;
}

/** What is open in brackets. */
interface Frame {
  readonly isMap: boolean;
  readonly path: readonly string[];
  /** The key whose value is being read. */
  key: string | null;
  readonly keys: Token[];
  readonly items: Token[];
}

const SPACE_OR_COMMENT = /\s+|(?<=\s)#[^\n]*/;
const MARK = /[[\]{},]|:(?=[\s,[\]{}]|$)/;
const QUOTED = /"(?:[^"\\\n]|\\.)*"?|'(?:[^'\n]|'')*'?/;
const PLAIN = /(?:[^\s,[\]{}:]|:(?![\s,[\]{}]|$)|[^\S\n]+(?![\s#,[\]{}:]|$))+/;
const TOKEN = new RegExp([SPACE_OR_COMMENT, MARK, QUOTED, PLAIN].map(({ source }) => source).join('|'), 'gy');
const TYPES: Readonly<Record<string, Token['type']>> = {
  '[': 'open',
  '{': 'open',
  ']': 'close',
  '}': 'close',
  ',': 'comma',
  ':': 'colon',
};

/**
 * The place at an offset in brackets that open at `from`; null where they are closed before it.
 * @param path what leads to the brackets
 */
export function flowPlace(text: string, from: number, offset: number, path: readonly string[]): LinePlace | null {
  const lineEnd = text.indexOf('\n', offset);
  const reader = new FlowReader(path, offset);
  for (const token of tokensOf(text.slice(0, lineEnd < 0 ? text.length : lineEnd), from)) {
    if (!reader.read(token)) break;
  }
  return reader.place();
}

function* tokensOf(text: string, from: number): Generator<Token> {
  TOKEN.lastIndex = from;
  for (let match = TOKEN.exec(text); match; match = TOKEN.exec(text)) {
    const { index: start, 0: source } = match;
    const { lastIndex } = TOKEN;
    if (source.trim() !== '' && source[0] !== '#')
      yield { type: TYPES[source] ?? 'word', start, end: start + source.length, text: source };
    TOKEN.lastIndex = lastIndex;
  }
}

class FlowReader {
  readonly #offset: number;
  readonly #path: readonly string[];
  readonly #open: Frame[] = [];
  #last: Token | null = null;
  #found: { readonly frame: Frame; readonly key: string | null; readonly word: Token | null } | null = null;

  constructor(path: readonly string[], offset: number) {
    this.#path = path;
    this.#offset = offset;
  }

  /** @returns whether what follows still matters */
  read(token: Token): boolean {
    const isAtCursor = token.type === 'word' ? token.end >= this.#offset : token.start >= this.#offset;
    if (isAtCursor && this.#open.length > 0)
      this.#find(token.type === 'word' && token.start <= this.#offset ? token : null);
    const frame = this.#open.at(-1);
    if (token.type === 'open') this.#push(token, frame);
    else if (token.type === 'close') this.#open.pop();
    else if (frame) this.#readIn(frame, token);
    this.#last = token;
    return this.#open.length > 0;
  }

  #find(word: Token | null): void {
    const frame = this.#open.at(-1)!;
    this.#found ??= { frame, key: frame.key, word };
  }

  #push(token: Token, frame: Frame | undefined): void {
    const path = frame ? [...frame.path, frame.isMap ? (frame.key ?? '') : '-'] : this.#path;
    this.#open.push({ isMap: token.text === '{', path, key: null, keys: [], items: [] });
  }

  #readIn(frame: Frame, token: Token): void {
    if (token.type === 'comma') frame.key = null;
    else if (token.type === 'word' && !frame.isMap) frame.items.push(token);
    else if (token.type === 'colon' && frame.isMap && frame.key === null && this.#last?.type === 'word') {
      frame.key = unquoted(this.#last.text);
      frame.keys.push(this.#last);
    }
  }

  place(): LinePlace | null {
    if (!this.#found && this.#open.length > 0) this.#find(null);
    if (!this.#found) return null;
    const { frame, key, word } = this.#found;
    const quote = word && /^["']/.test(word.text) ? (word.text[0] as '"' | "'") : '';
    const isClosed = quote !== '' && word!.text.length > 1 && word!.text.endsWith(quote);
    const start = word ? word.start + quote.length : this.#offset;
    const end = word ? word.end - (isClosed ? 1 : 0) : this.#offset;
    if (this.#offset < start || this.#offset > end) return null;
    const others = (frame.isMap ? frame.keys : frame.items)
      .filter((token) => token !== word)
      .map((token) => unquoted(token.text));
    const isKey = frame.isMap && key === null;
    return {
      path: isKey ? frame.path : [...frame.path, frame.isMap ? key! : '-'],
      kind: isKey ? 'key' : 'value',
      word: { start, end },
      quote,
      inFlow: true,
      siblings: frame.isMap && !isKey ? [] : others,
    };
  }
}

function unquoted(text: string): string {
  return text.replace(/^(["'])(.*)\1$/, '$2');
}
