import { firstIndex } from '../text/search.ts';

/** Ids that stand for no word. `GAP` equals nothing, not even itself; the edges equal the same edge of another text. */
export const GAP = -1;
const TEXT_START = 0;
const TEXT_END = 1;
const PARAGRAPH_BREAK = 2;

const BLANK_LINE = /\n[^\S\n]*\n\s*/;
/** Scripts that put no spaces between words: each letter is one. */
const UNSPACED = ['Han', 'Hiragana', 'Katakana', 'Thai', 'Lao', 'Khmer'].map((script) => `\\p{Script=${script}}`);
/** A soft hyphen within a word only says where a line may break. */
const WORD = /[\p{L}\p{N}\p{M}]+(?:\u00ad+[\p{L}\p{N}\p{M}]+)*/u;
const TOKEN = new RegExp(`${BLANK_LINE.source}|[${UNSPACED.join('')}]|${WORD.source}|\\S`, 'gu');
const CAPITAL = /^\p{Lu}/u;
const SENTENCE_ENDS = new Set(['.', '!', '?', ';', '。', '！', '？', '；', '।']);
const ABBREVIATIONS = new Set(['mr', 'mrs', 'ms', 'dr', 'prof', 'st', 'hon', 'rt', 'gen', 'sen', 'rep', 'amb', 'no']);
const LETTER = /^\p{L}$/u;
const BULLET = /^[-–—*•·▪■‣○]$/;
const LIST_NUMBER = /^(?:\p{Nd}{1,3}|\p{L}|[ivxIVX]{1,5})$/u;
const HYPHEN_AT_END = /[-‐\u00ad][^\S\n]*\n/;
const LETTERS = /^[\p{L}\p{M}]+$/u;
const STARTS_WORD = /^[\p{L}\p{N}]/u;
const ASCII = /^[\x21-\x7e]+$/;
const TYPOGRAPHY: ReadonlyMap<string, string> = new Map(
  [
    ["'", '’‘‚‛ʼ`´'],
    ['"', '“”„‟«»「」『』'],
    ['-', '–—―‐‑−\u00ad'],
    [',', '،，、'],
    [';', '؛'],
    [':', '：'],
    ['(', '（'],
    [')', '）'],
    ['?', '؟'],
  ].flatMap(([plain, marks]) => [...marks!].map((mark): [string, string] => [mark, plain!])),
);

/** Numbers words, without regard to case, typographic quotes, soft hyphens and Unicode composition. */
export class Vocabulary {
  readonly words: string[] = ['', '', '\n\n'];
  readonly #ids = new Map<string, number>();
  readonly #broken: ReadonlySet<string>;

  /** `broken`: words that are whole though a line's end breaks them in two, as `brokenWords` finds them. */
  constructor(broken: ReadonlySet<string> = new Set()) {
    this.#broken = broken;
  }

  idOf(word: string): number {
    const same = folded(word);
    let id = this.#ids.get(same);
    if (id === undefined) {
      id = this.words.length;
      this.words.push(same);
      this.#ids.set(same, id);
    }
    return id;
  }

  isBroken(left: string, right: string): boolean {
    return this.#broken.has(folded(left + right));
  }
}

function folded(word: string): string {
  if (ASCII.test(word)) return word.toLowerCase();
  return (TYPOGRAPHY.get(word) ?? word.normalize('NFC').replaceAll('\u00ad', '')).toLowerCase();
}

/**
 * The words that a hyphen at a line's end breaks in one of the texts, and that stand whole in one of them, and in none
 * with a hyphen within the line.
 */
export function brokenWords(texts: readonly string[]): ReadonlySet<string> {
  const broken = new Set<string>();
  if (!texts.some((text) => HYPHEN_AT_END.test(text))) return broken;
  const whole = new Set<string>();
  const compounds = new Set<string>();
  for (const text of texts) {
    const tokens = numberTokens(text, new Vocabulary());
    for (let at = 0; at < tokens.length; at += 1) {
      whole.add(tokens.word(at));
      if (!tokens.isHyphen(at)) continue;
      const kind = tokens.opensLine[at + 1] ? broken : compounds;
      kind.add(tokens.word(at - 1) + tokens.word(at + 1));
    }
  }
  return new Set([...broken].filter((word) => whole.has(word) && !compounds.has(word)));
}

/** The words and marks of a text (or of several known stretches of one), as numbers of a shared vocabulary. */
export class NumberedTokens {
  readonly ids: number[] = [];
  /** UTF-16 index of the token's first unit. */
  readonly starts: number[] = [];
  /** UTF-16 index after the token's last unit. */
  readonly ends: number[] = [];
  readonly capital: boolean[] = [];
  /** Whether nothing but white space stands before the token on its line. */
  readonly opensLine: boolean[] = [];
  readonly vocabulary: Vocabulary;
  readonly #fragments = new Map<number, string>();

  constructor(vocabulary: Vocabulary) {
    this.vocabulary = vocabulary;
  }

  get length(): number {
    return this.ids.length;
  }

  /** Appends the tokens of `text`, whose first unit has the index `base`. */
  append(text: string, base: number): void {
    let after = 0;
    let opensLine = this.ids.at(-1) === TEXT_START;
    for (const match of text.matchAll(TOKEN)) {
      const word = match[0];
      const isBreak = word.startsWith('\n');
      for (let at = after; at < match.index && !opensLine; at += 1) opensLine = text[at] === '\n';
      after = match.index + word.length;
      if (opensLine && this.#completes(word, base + after)) {
        opensLine = false;
        continue;
      }
      this.#push(
        isBreak ? PARAGRAPH_BREAK : word === '\0' ? GAP : this.vocabulary.idOf(word),
        base + match.index,
        base + match.index + word.length,
        !isBreak && CAPITAL.test(word),
        opensLine,
      );
      opensLine = isBreak;
    }
  }

  appendGap(at: number): void {
    this.#push(GAP, at, at);
  }

  appendBreak(at: number): void {
    this.#push(PARAGRAPH_BREAK, at, at);
  }

  appendTextStart(at: number): void {
    this.#push(TEXT_START, at, at);
  }

  appendTextEnd(at: number): void {
    this.#push(TEXT_END, at, at);
  }

  /** Turns the token at `index`, of which only a part is known, into a gap. */
  forget(index: number): void {
    this.#fragments.set(index, this.word(index));
    this.ids[index] = GAP;
  }

  /** What is known of the word that was cut off at a gap; nothing for a word that is whole, or not known at all. */
  fragment(index: number): string {
    return this.#fragments.get(index) ?? '';
  }

  /**
   * Whether the token ends a sentence or stands outside all of them: a full stop, a paragraph break, a gap, an edge.
   */
  isBoundary(index: number): boolean {
    const id = this.ids[index];
    if (id === undefined || id <= PARAGRAPH_BREAK) return true;
    const word = this.vocabulary.words[id]!;
    if (SENTENCE_ENDS.has(word) && !(ASCII.test(word) && this.#isAbbreviation(index))) return true;
    return this.#isListMark(index, word);
  }

  /** Whether the token is the number of a list's line: "4)", "4.". */
  isListNumber(index: number): boolean {
    return this.opensLine[index]! && LIST_NUMBER.test(this.word(index)) && /^[.)、]$/.test(this.word(index + 1));
  }

  /** Whether the mark ends what a line of a list begins with: "4)", "(b)", "•". */
  #isListMark(index: number, word: string): boolean {
    if (BULLET.test(word)) return this.opensLine[index]!;
    if (word !== ')' || !LIST_NUMBER.test(this.word(index - 1))) return false;
    return this.opensLine[index - 1]! || (this.word(index - 2) === '(' && this.opensLine[index - 2]!);
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

  /** Whether the mark is a hyphen that touches the word before it, and letters stand on both sides. */
  isHyphen(index: number): boolean {
    return (
      this.word(index) === '-' &&
      this.ends[index - 1] === this.starts[index] &&
      LETTERS.test(this.word(index - 1)) &&
      LETTERS.test(this.word(index + 1))
    );
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

  /** Joins the first word of a line to its other half at the end of the line before, if it has one there. */
  #completes(word: string, end: number): boolean {
    const at = this.length - 2;
    const half = this.word(at);
    if (this.word(at + 1) !== '-' || this.ends[at] !== this.starts[at + 1]) return false;
    if (!this.vocabulary.isBroken(half, word)) return false;
    for (const list of [this.ids, this.starts, this.ends, this.capital, this.opensLine]) list.length -= 1;
    this.ids[at] = this.vocabulary.idOf(half + word);
    this.ends[at] = end;
    return true;
  }

  #push(id: number, start: number, end: number, capital = false, opensLine = false): void {
    this.ids.push(id);
    this.starts.push(start);
    this.ends.push(end);
    this.capital.push(capital);
    this.opensLine.push(opensLine);
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
