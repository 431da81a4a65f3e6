import { align, closeUp, imageOf } from './align.ts';
import { sameRun } from './occurrenceIndex.ts';
import { GAP, type NumberedTokens } from './numberedTokens.ts';
import type { OldPosition, OldText } from './oldText.ts';
import { agreesAllKnown, CONTEXT, CONTEXT_SLACK, type Extent, type Surroundings, type Support } from './support.ts';
import { RUN, type TodayIndex } from './todayIndex.ts';
import {
  beginsSentence,
  belongsToWordBefore,
  compareWording,
  mayStandBeside,
  type Comparison,
  type Wording,
} from './wording.ts';

/** A stretch of today's text that may be the target, with how its neighbours agree: token indices, both inclusive. */
export interface Occurrence extends Support {
  /** The target's own words. */
  readonly first: number;
  readonly last: number;
  /** With what corresponds to the known part of its sentence; wording, similarity and agreement count from here. */
  readonly unitFirst: number;
  readonly unitLast: number;
  readonly wording: Wording;
  readonly similarity: number;
  /** Whether its sentence may have begun with the first known word: what stands before that may have been put there. */
  readonly mayBegin: boolean;
}

/** Sets old places beside places of today, word by word. */
export class Aligner {
  readonly #oldText: OldText;
  readonly #today: NumberedTokens;
  readonly #frequency: Float64Array;
  readonly #surroundings: Surroundings;

  constructor(oldText: OldText, { tokens, frequency }: TodayIndex, surroundings: Surroundings) {
    this.#oldText = oldText;
    this.#today = tokens;
    this.#frequency = frequency;
    this.#surroundings = surroundings;
  }

  /**
   * Where the words of an old place stand today, word by word, near the tokens `from` to `to` (inclusive) of today;
   * null where nothing corresponds to them, or too much does.
   */
  occurrenceAt(old: OldPosition, from: number, to: number): Occurrence | null {
    const { tokens } = this.#oldText;
    const source = {
      start: this.#surroundings.oldEdge(old.unitFirst, -1),
      end: this.#surroundings.oldEdge(old.unitLast, 1) + 1,
    };
    const [before, after] = [
      old.unitFirst - source.start + CONTEXT_SLACK,
      source.end - old.unitLast - 1 + CONTEXT_SLACK,
    ];
    const goal = { start: Math.max(from - before, 0), end: Math.min(to + after + 1, this.#today.length) };
    const length = old.unitLast - old.unitFirst + 1;
    const partners = align(tokens, source, this.#today, goal, length + 2 * (before + after));
    if (!partners) return null;
    closeUp(tokens, source, this.#today, partners, old.last - source.start);
    const own = imageOf(partners, old.first - source.start, old.last - source.start);
    const unit = imageOf(partners, old.unitFirst - source.start, old.unitLast - source.start);
    if (!own || !unit || unit.last - unit.first > 2 * length + 8) return null;
    const extent = {
      first: own.first,
      last: own.last,
      unitFirst: Math.min(unit.first, own.first),
      unitLast: Math.max(unit.last, own.last),
    };
    const compare = (from: number, to: number, first: number, last: number): Comparison =>
      compareWording(
        tokens,
        { start: from, end: to + 1 },
        this.#today,
        { start: first, end: last + 1 },
        partners.subarray(from - source.start, to - source.start + 1),
      );
    const words = compare(old.first, old.last, extent.first, extent.last);
    const sentence = compare(old.unitFirst, old.unitLast, extent.unitFirst, extent.unitLast);
    const support = this.#surroundings.support(old, extent);
    const isGrave =
      words.wording === 'grave' ||
      !this.isWholeSentence(old, extent) ||
      (sentence.wording === 'slip' && !(agreesAllKnown(support) && this.#isNewWord(sentence.slip)));
    const wording = isGrave ? 'grave' : sentence.wording;
    return { ...extent, wording, similarity: sentence.similarity, mayBegin: this.mayBegin(old, extent), ...support };
  }

  /** Whether a word of today's text stands nowhere else in it, nor in what is known of the old one. */
  #isNewWord(index: number): boolean {
    const id = this.#today.ids[index]!;
    return this.#frequency[id] === 1 && !this.#oldText.tokens.ids.includes(id);
  }

  /**
   * Whether a sentence that began, or ended, with the unit does so in today's text, where a denial before it would turn
   * it; and whether a word that was cut off at the unit's edge may be the one that stands there.
   */
  isWholeSentence(old: OldPosition, { unitFirst, unitLast }: Extent): boolean {
    const { tokens } = this.#oldText;
    return (
      (old.opens
        ? this.#isFreeBeside(old, unitFirst, -1)
        : this.#today.word(unitFirst - 1).endsWith(tokens.fragment(old.unitFirst - 1)) &&
          !this.#lostItsCapital(old, unitFirst)) &&
      (old.closes
        ? this.#isFreeBeside(old, unitLast, 1)
        : this.#today.word(unitLast + 1).startsWith(tokens.fragment(old.unitLast + 1)))
    );
  }

  /**
   * Whether the sentence may have begun with the first word that is known of it, a whole one behind the blank with
   * which the quoted characters begin: it has a capital, or no case at all. Then a denial may have been put before it
   * or taken away, unless the word belongs to the one that stands before it today, or begins the sentence still, while
   * its capital is no name's.
   */
  mayBegin(old: OldPosition, { unitFirst }: Extent): boolean {
    const { tokens } = this.#oldText;
    const before = old.unitFirst - 1;
    if (old.opens || (tokens.ids[before] ?? GAP) !== GAP || tokens.fragment(before) !== '') return false;
    if (this.#today.isBoundary(unitFirst - 1) && beginsSentence(this.#today, unitFirst)) return false;
    const word = tokens.word(old.unitFirst);
    const hasCase = word.toUpperCase() !== word;
    return (!hasCase || tokens.capital[old.unitFirst]!) && !belongsToWordBefore(this.#today, unitFirst);
  }

  /** Whether what is known of the sentence began with a capital and does not today: something was put before it. */
  #lostItsCapital(old: OldPosition, unitFirst: number): boolean {
    const { tokens } = this.#oldText;
    const at = tokens.fragment(old.unitFirst - 1) === '' ? old.unitFirst : old.unitFirst - 1;
    return tokens.capital[at]! && !this.#today.capital[unitFirst + at - old.unitFirst];
  }

  #isFreeBeside(old: OldPosition, edge: number, step: 1 | -1): boolean {
    if (step > 0 && this.#today.isBoundary(edge)) return true;
    if (beginsSentence(this.#today, step > 0 ? edge + 1 : edge)) return true;
    let at = edge + step;
    while (Math.abs(at - edge) <= CONTEXT && !this.#today.isBoundary(at)) at += step;
    const added = step < 0 ? { start: at + 1, end: edge } : { start: edge + 1, end: at };
    if (added.start === added.end) return true;
    const { tokens } = this.#oldText;
    // Only the full stop between two sentences, or the blank line behind a title, may have gone.
    const length = Math.min(added.end - added.start, RUN);
    const [was, is] = step < 0 ? [old.unitFirst - 1 - length, edge - length] : [old.unitLast + 2, edge + 1];
    if (sameRun(tokens, was, this.#today, is, length)) return true;
    return mayStandBeside(tokens, { start: old.unitFirst, end: old.unitLast + 1 }, this.#today, added);
  }
}
