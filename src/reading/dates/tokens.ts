import { LEXEMES, NUMERAL_INDEX, UNKNOWN, UNKNOWN_INDEX } from './lexicon.ts';
import type { Lexeme, Word } from './lexicon.ts';

/** What stands between two tokens: nothing, white space, one mark (as its character code), or anything else, as an empty line. */
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

/** Indices into LEXEMES by open addressing over a rolling hash, so that looking a word up takes no substring; 0 is free. */
const TABLE = ((): Uint16Array => {
  const table = new Uint16Array(TABLE_SIZE);
  LEXEMES.forEach(({ word }, index) => {
    if (!word) return;
    let hash = 0;
    for (let i = 0; i < word.length; i++) hash = rolled(hash, word.charCodeAt(i));
    let slot = hash & (TABLE_SIZE - 1);
    while (table[slot]) slot = (slot + 1) & (TABLE_SIZE - 1);
    table[slot] = index;
  });
  return table;
})();

function rolled(hash: number, lowerCode: number): number {
  return (Math.imul(hash, 31) + lowerCode) | 0;
}

/** Index of the word in LEXEMES. */
function lookUp(text: string, start: number, end: number, hash: number): number {
  for (let slot = hash & (TABLE_SIZE - 1); ; slot = (slot + 1) & (TABLE_SIZE - 1)) {
    const index = TABLE[slot]!;
    if (index === UNKNOWN_INDEX) return index;
    const { word } = LEXEMES[index]!;
    if (word.length === end - start && matches(text, start, word)) return index;
  }
}

function matches(text: string, start: number, word: string): boolean {
  for (let i = 0; i < word.length; i++) if ((text.charCodeAt(start + i) | 32) !== word.charCodeAt(i)) return false;
  return true;
}

const MARK = 0;
const DIGIT = 1;
const LETTER = 2;
const ASCII = Uint8Array.from({ length: 128 }, (_, code) => {
  const char = String.fromCharCode(code);
  return /[0-9]/.test(char) ? DIGIT : /[A-Za-z]/.test(char) ? LETTER : MARK;
});

/** Letters of any script, roughly: everything beyond Latin-1's marks but general and ideographic punctuation. */
function isOtherLetter(code: number): boolean {
  return code >= 0xc0 && (code < 0x2000 || (code > 0x206f && (code < 0x3000 || code > 0x303f) && code !== 0xfeff));
}

function classOf(code: number): number {
  return code < 128 ? ASCII[code]! : isOtherLetter(code) ? LETTER : MARK;
}

/** The mark, with its typographic variants made one. */
function mark(code: number): number {
  if (code >= 0x2010 && code <= 0x2015) return DASH;
  if (code === 0x2018 || code === 0x2019) return APOSTROPHE;
  if (code === 9 || code === 13 || code === 0xa0 || (code >= 0x2000 && code <= 0x200b) || code === 0x202f) return SPACE;
  return code;
}

/** The gap so far, widened by one more character; a line break beside a mark does not change it. */
function widened(gap: number, code: number): number {
  if (code === SPACE && gap === GLUED) return SPACE;
  const next = mark(code);
  if (next === SPACE) return gap === GLUED ? SPACE : gap;
  if (next === LINE_BREAK) return gap === GLUED || gap === SPACE ? LINE_BREAK : gap;
  return gap === GLUED || gap === SPACE ? next : OTHER;
}

/**
 * A text as words and runs of digits. A change between letters and digits begins a new token, so that "20th" and
 * "16 August 202119:23" come apart. An index outside the tokens asks for nothing and gets `UNKNOWN`, `OTHER`, false.
 */
export class Tokens {
  readonly text: string;
  count = 0;
  private starts: Int32Array;
  private ends: Int32Array;
  /** The gap before each token. */
  private gaps: Uint16Array;
  /** Indices into LEXEMES. */
  private words: Uint16Array;

  constructor(text: string) {
    this.text = text;
    const capacity = (text.length >> 2) + 8;
    this.starts = new Int32Array(capacity);
    this.ends = new Int32Array(capacity);
    this.gaps = new Uint16Array(capacity);
    this.words = new Uint16Array(capacity);
    let gap = GLUED;
    let breaks = 0;
    for (let at = 0; at < text.length; ) {
      const code = text.charCodeAt(at);
      const kind = classOf(code);
      if (kind === MARK) {
        if (code === LINE_BREAK) breaks++;
        gap = breaks > 1 ? OTHER : widened(gap, code);
        at++;
      } else {
        at = kind === DIGIT ? this.addNumeral(at, gap) : this.addWord(at, gap);
        gap = GLUED;
        breaks = 0;
      }
    }
  }

  private addNumeral(start: number, gap: number): number {
    let end = start + 1;
    while (end < this.text.length && classOf(this.text.charCodeAt(end)) === DIGIT) end++;
    this.push(start, end, gap, NUMERAL_INDEX);
    return end;
  }

  private addWord(start: number, gap: number): number {
    const { text } = this;
    let end = start;
    let hash = 0;
    let all = 0;
    for (; end < text.length; end++) {
      const code = text.charCodeAt(end);
      if (classOf(code) !== LETTER) break;
      hash = rolled(hash, code | 32);
      all |= code;
    }
    this.push(start, end, gap, all < 128 && end - start <= LONGEST_WORD ? lookUp(text, start, end, hash) : UNKNOWN_INDEX);
    return end;
  }

  private push(start: number, end: number, gap: number, word: number): void {
    const index = this.count++;
    if (index === this.starts.length) this.grow();
    this.starts[index] = start;
    this.ends[index] = end;
    this.gaps[index] = gap;
    this.words[index] = word;
  }

  private grow(): void {
    const length = this.starts.length * 2;
    const { starts, ends, gaps, words } = this;
    (this.starts = new Int32Array(length)).set(starts);
    (this.ends = new Int32Array(length)).set(ends);
    (this.gaps = new Uint16Array(length)).set(gaps);
    (this.words = new Uint16Array(length)).set(words);
  }

  start(index: number): number {
    return this.starts[index]!;
  }

  end(index: number): number {
    return this.ends[index]!;
  }

  length(index: number): number {
    return index < this.count ? this.ends[index]! - this.starts[index]! : 0;
  }

  /** The gap before the token; nothing stands glued to the first. */
  gap(index: number): number {
    return index > 0 && index < this.count ? this.gaps[index]! : OTHER;
  }

  lexeme(index: number): Lexeme {
    return index >= 0 && index < this.count ? LEXEMES[this.words[index]!]! : UNKNOWN;
  }

  /** Whether a mention may begin with the token. */
  opens(index: number): boolean {
    const { opens } = LEXEMES[this.words[index]!]!;
    return opens === 'alone' || (opens === 'before' && index + 1 < this.count && this.words[index + 1] !== UNKNOWN_INDEX);
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
