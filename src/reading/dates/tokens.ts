import type { Token } from '../words/tokens.ts';
import { wordAt } from '../words/words.ts';
import { LEXEMES, NUMERAL_INDEX, UNKNOWN, UNKNOWN_INDEX } from '../words/dateWords.ts';
import type { Lexeme, Word } from '../words/dateWords.ts';

/**
 * What stands between two tokens: nothing, white space, one mark (as its character code), or anything else, as an empty
 * line.
 */
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

const ZERO = 48;

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
  // "U.S.-Africa" ends no sentence.
  if (gap === FULL_STOP && next === DASH) return DASH;
  return gap === GLUED || gap === SPACE ? next : OTHER;
}

/**
 * What is told of each token: where it starts and ends, the gap before it, and its index in LEXEMES. Dates are sought
 * in one text after another, and making new arrays for each costs more than filling them.
 */
let starts = new Int32Array(1024);
let ends = new Int32Array(1024);
let gaps = new Uint16Array(1024);
let lexemes = new Uint16Array(1024);

function makeRoom(length: number): void {
  if (length <= starts.length) return;
  starts = new Int32Array(length);
  ends = new Int32Array(length);
  gaps = new Uint16Array(length);
  lexemes = new Uint16Array(length);
}

/**
 * A text as words and runs of digits. A change between letters and digits begins a new token, so that "20th" and
 * "16 August 202119:23" come apart. An index outside the tokens asks for nothing and gets `UNKNOWN`, `OTHER`, false.
 * Only the instance made last may be asked.
 */
export class Tokens {
  readonly text: string;
  count = 0;
  /** The tokens of the reader, which spare looking up what it looked up already. */
  private readonly known: readonly Token[];
  private nextKnown = 0;

  constructor(text: string, known: readonly Token[]) {
    this.text = text;
    this.known = known;
    makeRoom(text.length);
    let gap = GLUED;
    let breaks = 0;
    for (let at = 0; at < text.length;) {
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
    const { text, known } = this;
    while (this.nextKnown < known.length && known[this.nextKnown]!.start < start) this.nextKnown++;
    const word = known[this.nextKnown];
    if (word && word.start === start && word.date >= 0) {
      const end = text.charCodeAt(word.end - 1) === FULL_STOP ? word.end - 1 : word.end;
      if (classOf(text.charCodeAt(end)) !== LETTER) {
        this.push(start, end, gap, word.date);
        return end;
      }
    }
    let end = start + 1;
    while (end < text.length && classOf(text.charCodeAt(end)) === LETTER) end++;
    this.push(start, end, gap, Math.max(wordAt(text, start, end).date, UNKNOWN_INDEX));
    return end;
  }

  private push(start: number, end: number, gap: number, lexeme: number): void {
    const index = this.count++;
    starts[index] = start;
    ends[index] = end;
    gaps[index] = gap;
    lexemes[index] = lexeme;
  }

  start(index: number): number {
    return starts[index]!;
  }

  end(index: number): number {
    return ends[index]!;
  }

  length(index: number): number {
    return index < this.count ? ends[index]! - starts[index]! : 0;
  }

  /** The gap before the token; nothing stands glued to the first. */
  gap(index: number): number {
    return index > 0 && index < this.count ? gaps[index]! : OTHER;
  }

  lexeme(index: number): Lexeme {
    return index >= 0 && index < this.count ? LEXEMES[lexemes[index]!]! : UNKNOWN;
  }

  /** Whether a mention may begin with the token. */
  opens(index: number): boolean {
    const { opens } = LEXEMES[lexemes[index]!]!;
    return opens === 'alone' || (opens === 'before' && index + 1 < this.count && lexemes[index + 1] !== UNKNOWN_INDEX);
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

  /** Whether the words stand from the token on, each behind white space. */
  followsAll(index: number, words: readonly Word[]): boolean {
    for (let i = 0; i < words.length; i++) if (!this.follows(index + i, words[i]!)) return false;
    return true;
  }

  /** The number that a short run of digits writes; NaN for any other token. */
  value(index: number): number {
    if (!this.lexeme(index).numeral || this.length(index) > 6) return NaN;
    let value = 0;
    for (let i = this.start(index); i < this.end(index); i++) value = value * 10 + this.text.charCodeAt(i) - ZERO;
    return value;
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
