import { Vocabulary, numberTokens } from '../../anchoring/numberedTokens.ts';
import { isDenial } from '../../anchoring/denials.ts';
import { isInEnglish } from '../../anchoring/wording.ts';
import { reviewsById, standingOf } from '../../annotations/reviews.ts';
import type { Annotation, Review, Target } from '../../annotations/schema.ts';
import type { SidecarSource } from '../../corpus/placedAnnotation.ts';
import { phraseInSentence, type PhraseInSentence } from './standing.ts';
import { WordRuns } from './wordRuns.ts';
import { comparedWords, isWord } from './wordsOf.ts';

/** Words that somebody gave codes. */
export interface TaggedWords {
  /** The URI of the readout. */
  readonly readout: string;
  readonly annotation: Annotation;
  readonly annotator: string | null;
  /** What people said about the annotation, the oldest first. */
  readonly reviews: readonly Review[];
}

/** Words that were tagged, as they stand in a sentence, with the tags that hold for it. */
export interface TaggedPhrase extends PhraseInSentence {
  readonly uses: readonly TaggedWords[];
}

interface Phrase {
  readonly exact: string;
  /** How many words and marks it has. */
  readonly length: number;
  readonly uses: Set<TaggedWords>;
}

/** What is known of the same sentence beside the words of an annotation. */
interface WordsBeside {
  /** Sorted. */
  readonly words: readonly string[];
  readonly isEnglish: boolean;
}

/** Of so many phrases at most it is looked whether they stand in a sentence: those of which most seems to. */
const MOST_COMPARED = 12;
/** So many tags of one phrase at most are looked at, of those that count: the newest. */
const MOST_USES = 100;
/** Longer passages are no sentences. */
const LONGEST = 200;

/** All words that have codes, of many readouts, kept readout by readout: which of them stand in a sentence? */
export class TaggedPhrases {
  readonly #vocabulary = new Vocabulary();
  readonly #runs = new WordRuns();
  /** One whose tags have all gone stays: it may be tagged again. */
  readonly #phrases: Phrase[] = [];
  readonly #byWords = new Map<string, number>();
  /** The same by the words as they are written: a readout with many tags is looked at anew at each change of one. */
  readonly #byExact = new Map<string, Phrase | null>();
  /** What stands beside the words of an annotation, where somebody asked. */
  readonly #beside = new WeakMap<Annotation, WordsBeside>();
  readonly #byReadout = new Map<string, readonly { readonly phrase: Phrase; readonly use: TaggedWords }[]>();

  /** Takes note of what the sidecars of a readout say now. */
  set(readout: string, sources: readonly SidecarSource[]): void {
    for (const { phrase, use } of this.#byReadout.get(readout) ?? []) phrase.uses.delete(use);
    const reviews = reviewsById(sources.map(({ sidecar }) => sidecar));
    const uses = sources.flatMap(({ annotator, sidecar }) =>
      sidecar.annotations
        .filter(({ codes }) => codes.length > 0)
        .flatMap((annotation) => {
          const use = { readout, annotation, annotator, reviews: reviews.get(annotation.id) ?? [] };
          const phrase = this.#phraseOf(annotation.target.exact);
          phrase?.uses.add(use);
          return phrase ? [{ phrase, use }] : [];
        }),
    );
    if (uses.length > 0) this.#byReadout.set(readout, uses);
    else this.#byReadout.delete(readout);
  }

  /** The readouts that have tags. */
  get readouts(): readonly string[] {
    return [...this.#byReadout.keys()];
  }

  /**
   * The phrases that stand in a sentence, those that share most with it first. Tags that were rejected count for
   * nothing.
   * @param counts whether a tag is looked at at all
   * @param isHeard whether it counts what somebody says about tags, by their name
   */
  in(sentence: string, counts: (use: TaggedWords) => boolean, isHeard: (reviewer: string) => boolean): TaggedPhrase[] {
    const holds = (use: TaggedWords) =>
      counts(use) &&
      standingOf(
        use.annotation,
        use.reviews.filter(({ by }) => isHeard(by)),
      ) !== 'rejected';
    const compared = comparedWords(sentence, this.#vocabulary);
    if (compared.whole.end - compared.whole.start > LONGEST) return [];
    return this.#nearest(compared.tokens.ids).flatMap(({ phrase, start }) => {
      const { exact, uses } = this.#phrases[phrase]!;
      if (uses.size === 0) return [];
      const standing = phraseInSentence(comparedWords(exact, this.#vocabulary), compared, start);
      if (!standing) return [];
      const held = lastOf(uses, MOST_USES, holds).filter((use) => this.#isTurnedAlike(use, standing));
      return held.length > 0 ? [{ ...standing, uses: held }] : [];
    });
  }

  #phraseOf(exact: string): Phrase | null {
    const known = this.#byExact.get(exact);
    if (known !== undefined) return known;
    const phrase = this.#newPhraseOf(exact);
    this.#byExact.set(exact, phrase);
    return phrase;
  }

  #newPhraseOf(exact: string): Phrase | null {
    const { tokens, said } = comparedWords(exact, this.#vocabulary);
    const words = tokens.ids.slice(said.start, said.end);
    if (words.length > LONGEST) return null;
    const key = words.join(' ');
    let index = this.#byWords.get(key);
    if (index === undefined) {
      index = this.#phrases.length;
      this.#phrases.push({ exact, length: words.length, uses: new Set() });
      this.#byWords.set(key, index);
      this.#runs.add(index, words);
    }
    return this.#phrases[index]!;
  }

  /** The phrases of which most stands in a sentence, the longer first, and the word where each would begin in it. */
  #nearest(words: readonly number[]): { readonly phrase: number; readonly start: number }[] {
    const starts = new Map<number, Map<number, number>>();
    for (const { phrase, inPhrase, inSentence } of this.#runs.sharedWith(words)) {
      let counts = starts.get(phrase);
      if (!counts) starts.set(phrase, (counts = new Map()));
      const start = inSentence - inPhrase;
      counts.set(start, (counts.get(start) ?? 0) + 1);
    }
    return [...starts]
      .map(([phrase, counts]) => {
        const [start, shared] = [...counts].reduce((best, each) => (each[1] > best[1] ? each : best));
        return { phrase, start, shared, share: shared / this.#phrases[phrase]!.length };
      })
      .sort((a, b) => b.share - a.share || b.shared - a.shared || b.phrase - a.phrase)
      .slice(0, MOST_COMPARED);
  }

  /** Whether what denies, doubts or makes conditional stood beside the words where they were tagged as it does now. */
  #isTurnedAlike({ annotation }: TaggedWords, { denials }: PhraseInSentence): boolean {
    let beside = this.#beside.get(annotation);
    if (!beside) this.#beside.set(annotation, (beside = this.#besideIn(annotation.target)));
    return beside.isEnglish ? sameWords(beside.words.filter(isDenial), denials) : beside.words.length === 0;
  }

  #besideIn({ prefix = '', exact, suffix = '' }: Target): WordsBeside {
    const tokens = numberTokens(prefix + exact + suffix, this.#vocabulary);
    const first = tokens.firstEndingAfter(prefix.length);
    const last = tokens.lastStartingBefore(prefix.length + exact.length);
    const words: string[] = [];
    const note = (at: number) => (isWord(tokens, at) || isDenial(tokens.word(at))) && words.push(tokens.word(at));
    for (let at = first - 1; !tokens.isBoundary(at); at -= 1) note(at);
    for (let at = last; !tokens.isBoundary(at); at += 1) if (at > last) note(at);
    return { words: words.sort(), isEnglish: isInEnglish(tokens, { start: first, end: last + 1 }) };
  }
}

/** The last items that hold, so many at most. */
function lastOf<Item>(items: Iterable<Item>, most: number, holds: (item: Item) => boolean): Item[] {
  const found: Item[] = [];
  for (const item of [...items].reverse()) {
    if (holds(item)) found.push(item);
    if (found.length === most) break;
  }
  return found.reverse();
}

function sameWords(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((word, index) => word === b[index]);
}
