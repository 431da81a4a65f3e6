import type { Span } from '../../text/span.ts';
import { keyWordsIn, type KeyWord } from '../words/keyWords.ts';
import { isProse } from './prose.ts';

/** Of a longer line no more is looked at (UTF-16 units). */
const LONGEST = 1000;

/** A line of a page, and what it is by itself: what is asked for more than once is found once. */
export class Line implements Span {
  readonly start: number;
  readonly end: number;
  readonly #text: string;
  #string: string | undefined;
  #keyWords: readonly KeyWord[] | null | undefined;
  #lists: number | undefined;
  #isProse: boolean | undefined;

  /** @param span where in the text the line stands, without blanks at its ends */
  constructor(text: string, { start, end }: Span) {
    this.#text = text;
    this.start = start;
    this.end = end;
  }

  /** A line that is all of a text. */
  static of(text: string): Line {
    return new Line(text, { start: 0, end: text.length });
  }

  /** Its characters, the first 1000 of them. */
  get string(): string {
    return (this.#string ??= this.#text.slice(this.start, this.#lookedAt));
  }

  /** The words in these that some expression cannot do without, in order; null where there is no word at all. */
  get keyWords(): readonly KeyWord[] | null {
    if (this.#keyWords === undefined) this.#keyWords = keyWordsIn(this.#text, this.start, this.#lookedAt);
    return this.#keyWords;
  }

  /** Of which lists of key words it has one: expressions that need one of another list are not tried on it. */
  get lists(): number {
    if (this.#lists === undefined) {
      this.#lists = 0;
      for (const { lists } of this.keyWords ?? []) this.#lists |= lists;
    }
    return this.#lists;
  }

  /** Whole sentences, as against a title, a name or a label. */
  get isProse(): boolean {
    return (this.#isProse ??= isProse(this.string));
  }

  get #lookedAt(): number {
    return Math.min(this.end, this.start + LONGEST);
  }
}
