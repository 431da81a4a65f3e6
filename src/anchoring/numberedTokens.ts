import { firstIndex } from '../text/search.ts';

/** Ids that stand for no word. `GAP` equals nothing, not even itself; the edges equal the same edge of another text. */
export const GAP = -1;
const TEXT_START = 0;
const TEXT_END = 1;
const PARAGRAPH_BREAK = 2;

const BLANK_LINE = /\n[^\S\n]*\n\s*/;
/** Scripts that put no spaces between words: each letter is one. */
const UNSPACED = ['Han', 'Hiragana', 'Katakana', 'Thai', 'Lao', 'Khmer'].map((script) => `\\p{Script=${script}}`);
const WORD = /[\p{L}\p{N}\p{M}]+/u;
const TOKEN = new RegExp(`${BLANK_LINE.source}|[${UNSPACED.join('')}]|${WORD.source}|\\S`, 'gu');
const CAPITAL = /^\p{Lu}/u;
const SENTENCE_ENDS = new Set(['.', '!', '?', ';', '。', '！', '？', '；', '؟', '।']);
const ABBREVIATIONS = new Set(['mr', 'mrs', 'ms', 'dr', 'prof', 'st', 'hon', 'rt', 'gen', 'sen', 'rep', 'amb', 'no']);
const LETTER = /^\p{L}$/u;
const STARTS_WORD = /^[\p{L}\p{N}]/u;
const ASCII = /^[\x21-\x7e]+$/;
const TYPOGRAPHY: Readonly<Record<string, string>> = { '’': "'", '‘': "'", '“': '"', '”': '"', '–': '-', '—': '-' };

/** Numbers words, without regard to case, typographic quotes and Unicode composition. */
export class Vocabulary {
  readonly words: string[] = ['', '', '\n\n'];
  readonly #ids = new Map<string, number>();

  idOf(word: string): number {
    const folded = (ASCII.test(word) ? word : (TYPOGRAPHY[word] ?? word.normalize('NFC'))).toLowerCase();
    let id = this.#ids.get(folded);
    if (id === undefined) {
      id = this.words.length;
      this.words.push(folded);
      this.#ids.set(folded, id);
    }
    return id;
  }
}

/** The words and marks of a text (or of several known stretches of one), as numbers of a shared vocabulary. */
export class NumberedTokens {
  readonly ids: number[] = [];
  /** UTF-16 index of the token's first unit. */
  readonly starts: number[] = [];
  /** UTF-16 index after the token's last unit. */
  readonly ends: number[] = [];
  readonly capital: boolean[] = [];
  readonly vocabulary: Vocabulary;

  constructor(vocabulary: Vocabulary) {
    this.vocabulary = vocabulary;
  }

  get length(): number {
    return this.ids.length;
  }

  /** Appends the tokens of `text`, whose first unit has the index `base`. */
  append(text: string, base: number): void {
    for (const match of text.matchAll(TOKEN)) {
      const word = match[0];
      const isBreak = word.startsWith('\n');
      this.#push(
        isBreak ? PARAGRAPH_BREAK : word === '\0' ? GAP : this.vocabulary.idOf(word),
        base + match.index,
        base + match.index + word.length,
        !isBreak && CAPITAL.test(word),
      );
    }
  }

  appendGap(at: number): void {
    this.#push(GAP, at, at, false);
  }

  appendTextStart(at: number): void {
    this.#push(TEXT_START, at, at, false);
  }

  appendTextEnd(at: number): void {
    this.#push(TEXT_END, at, at, false);
  }

  /** Turns the token at `index` into a gap. */
  forget(index: number): void {
    this.ids[index] = GAP;
  }

  /**
   * Whether the token ends a sentence or stands outside all of them: a full stop, a paragraph break, a gap, an edge.
   */
  isBoundary(index: number): boolean {
    const id = this.ids[index];
    if (id === undefined || id <= PARAGRAPH_BREAK) return true;
    return SENTENCE_ENDS.has(this.vocabulary.words[id]!) && !this.#isAbbreviation(index);
  }

  /**
   * Whether the mark belongs to the word that it touches ("U.S. troops", "H.E. Mr. Okello", "8.30 a.m.", "3.5"), or
   * may: a word that is not known.
   */
  #isAbbreviation(index: number): boolean {
    if (this.ids[index - 1] === GAP) return true;
    const word = this.word(index - 1);
    const isJoined = this.ends[index - 1] === this.starts[index] && (LETTER.test(word) || ABBREVIATIONS.has(word));
    return isJoined || (this.starts[index + 1] === this.ends[index] && STARTS_WORD.test(this.word(index + 1)));
  }

  word(index: number): string {
    return this.vocabulary.words[this.ids[index]!] ?? '';
  }

  /** Index of the first token that ends after `position`. */
  firstEndingAfter(position: number): number {
    return firstIndex(this.ends.length, (index) => this.ends[index]! > position);
  }

  /** Index of the last token that starts before `position`; -1 where none does. */
  lastStartingBefore(position: number): number {
    return firstIndex(this.starts.length, (index) => this.starts[index]! >= position) - 1;
  }

  #push(id: number, start: number, end: number, capital: boolean): void {
    this.ids.push(id);
    this.starts.push(start);
    this.ends.push(end);
    this.capital.push(capital);
  }
}

/** All tokens of a whole text, between its two edges. */
export function numberTokens(text: string, vocabulary: Vocabulary): NumberedTokens {
  const tokens = new NumberedTokens(vocabulary);
  tokens.appendTextStart(0);
  tokens.append(text, 0);
  tokens.appendTextEnd(text.length);
  return tokens;
}
