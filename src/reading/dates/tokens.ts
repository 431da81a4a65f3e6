import { LEXEMES, NUMERAL, UNKNOWN } from './lexicon.ts';
import type { Lexeme, Word } from './lexicon.ts';

/** What stands between two tokens: nothing, white space, one mark (as its character code), or anything else. */
export const GLUED = 0;
export const LINE_BREAK = 10;
export const SPACE = 32;
export const APOSTROPHE = 39;
export const OPEN_BRACKET = 40;
export const CLOSE_BRACKET = 41;
export const COMMA = 44;
export const DASH = 45;
export const FULL_STOP = 46;
export const SLASH = 47;
export const COLON = 58;
export const OTHER = 1;

const LONGEST_WORD = Math.max(...LEXEMES.map((lexeme) => lexeme.word.length));
const TABLE_SIZE = 4096;

/** Open addressing over a rolling hash: looking a word up takes no substring. */
const TABLE = ((): readonly (Lexeme | undefined)[] => {
  const table = new Array<Lexeme | undefined>(TABLE_SIZE).fill(undefined);
  for (const lexeme of LEXEMES) {
    let hash = 0;
    for (let i = 0; i < lexeme.word.length; i++) hash = rolled(hash, lexeme.word.charCodeAt(i));
    let slot = hash & (TABLE_SIZE - 1);
    while (table[slot]) slot = (slot + 1) & (TABLE_SIZE - 1);
    table[slot] = lexeme;
  }
  return table;
})();

function rolled(hash: number, lowerCode: number): number {
  return (Math.imul(hash, 31) + lowerCode) | 0;
}

function lookUp(text: string, start: number, end: number, hash: number): Lexeme {
  for (let slot = hash & (TABLE_SIZE - 1); ; slot = (slot + 1) & (TABLE_SIZE - 1)) {
    const lexeme = TABLE[slot];
    if (!lexeme) return UNKNOWN;
    if (lexeme.word.length === end - start && matches(text, start, lexeme.word)) return lexeme;
  }
}

function matches(text: string, start: number, word: string): boolean {
  for (let i = 0; i < word.length; i++) if ((text.charCodeAt(start + i) | 32) !== word.charCodeAt(i)) return false;
  return true;
}

const isDigit = (code: number): boolean => code >= 48 && code <= 57;
const isAsciiLetter = (code: number): boolean => (code >= 97 && code <= 122) || (code >= 65 && code <= 90);
/** Letters of any script, roughly: everything beyond Latin-1's marks but general and ideographic punctuation. */
const isOtherLetter = (code: number): boolean =>
  code >= 0xc0 && (code < 0x2000 || (code > 0x206f && (code < 0x3000 || code > 0x303f) && code !== 0xfeff));

/** The mark, with its typographic variants made one. */
function mark(code: number): number {
  if (code >= 0x2010 && code <= 0x2015) return DASH;
  if (code === 0x2018 || code === 0x2019) return APOSTROPHE;
  if (code === 9 || code === 13 || code === 0xa0 || (code >= 0x2000 && code <= 0x200b) || code === 0x202f) return SPACE;
  return code;
}

/** The gap so far, widened by one more character. */
function widened(gap: number, code: number): number {
  const next = mark(code);
  if (next === SPACE) return gap === GLUED ? SPACE : gap;
  if (next === LINE_BREAK) return gap === GLUED || gap === SPACE ? LINE_BREAK : gap === LINE_BREAK ? OTHER : gap;
  return gap === GLUED || gap === SPACE ? next : OTHER;
}

/**
 * A text as words and runs of digits. A change between letters and digits begins a new token, so that "20th" and
 * "16 August 202119:23" come apart. An index outside the tokens asks for nothing and gets `UNKNOWN`, `OTHER`, false.
 */
export class Tokens {
  readonly text: string;
  count = 0;
  #starts = new Int32Array(64);
  #ends = new Int32Array(64);
  /** The gap before each token. */
  #gaps = new Int32Array(64);
  readonly #lexemes: Lexeme[] = [];

  constructor(text: string) {
    this.text = text;
    const length = text.length;
    let gap = GLUED;
    for (let at = 0; at < length; ) {
      const code = text.charCodeAt(at);
      const start = at;
      if (isDigit(code)) {
        do at++;
        while (at < length && isDigit(text.charCodeAt(at)));
        this.#push(start, at, gap, NUMERAL);
      } else if (isAsciiLetter(code) || isOtherLetter(code)) {
        let hash = 0;
        let ascii = true;
        for (let letter = code; at < length; letter = text.charCodeAt(++at)) {
          if (isAsciiLetter(letter)) hash = rolled(hash, letter | 32);
          else if (isOtherLetter(letter)) ascii = false;
          else break;
        }
        this.#push(start, at, gap, ascii && at - start <= LONGEST_WORD ? lookUp(text, start, at, hash) : UNKNOWN);
      } else {
        gap = widened(gap, code);
        at++;
        continue;
      }
      gap = GLUED;
    }
  }

  #push(start: number, end: number, gap: number, lexeme: Lexeme): void {
    const index = this.count++;
    if (index === this.#starts.length) {
      this.#starts = grown(this.#starts);
      this.#ends = grown(this.#ends);
      this.#gaps = grown(this.#gaps);
    }
    this.#starts[index] = start;
    this.#ends[index] = end;
    this.#gaps[index] = gap;
    this.#lexemes.push(lexeme);
  }

  start(index: number): number {
    return this.#starts[index]!;
  }

  end(index: number): number {
    return this.#ends[index]!;
  }

  length(index: number): number {
    return index < this.count ? this.#ends[index]! - this.#starts[index]! : 0;
  }

  /** The gap before the token; nothing stands glued to the first. */
  gap(index: number): number {
    return index > 0 && index < this.count ? this.#gaps[index]! : OTHER;
  }

  lexeme(index: number): Lexeme {
    return index >= 0 && index < this.count ? this.#lexemes[index]! : UNKNOWN;
  }

  word(index: number): Word | '' {
    return this.lexeme(index).word;
  }

  /** Whether only white space (a line break at most) parts the token from the one before. */
  spaced(index: number): boolean {
    const gap = this.gap(index);
    return gap === SPACE || gap === LINE_BREAK;
  }

  /** Whether exactly one mark, and no space, parts the token from the one before. */
  tight(index: number, gap: number): boolean {
    return index > 0 && this.gap(index) === gap && this.start(index) - this.end(index - 1) === 1;
  }

  /** Whether the token is this word, parted from the one before by white space. */
  follows(index: number, word: Word): boolean {
    return this.word(index) === word && this.spaced(index);
  }

  /** The number that a short run of digits writes; NaN for any other token. */
  value(index: number): number {
    if (!this.lexeme(index).numeral || this.length(index) > 6) return NaN;
    return Number(this.text.slice(this.start(index), this.end(index)));
  }

  capitalised(index: number): boolean {
    if (index < 0 || index >= this.count) return false;
    const code = this.text.charCodeAt(this.start(index));
    return code >= 65 && code <= 90;
  }

  /** The token as written; for long tokens its first 40 units. */
  written(index: number): string {
    if (index < 0 || index >= this.count) return '';
    return this.text.slice(this.start(index), Math.min(this.end(index), this.start(index) + 40));
  }
}

function grown(array: Int32Array): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(array.length * 2);
  larger.set(array);
  return larger;
}
