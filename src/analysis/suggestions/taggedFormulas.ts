import { Vocabulary } from '../../anchoring/numberedTokens.ts';
import type { Annotation } from '../../annotations/schema.ts';
import type { SidecarSource } from '../../corpus/placedAnnotation.ts';
import { TaggedPhrases, type TaggedPhrase, type TaggedWords } from './taggedPhrases.ts';
import { comparedWords } from './wordsOf.ts';

/** Names within a sentence: its first word has a capital whatever it is. */
const NAMES = /(?<=[\p{L}\p{N},;] )\p{Lu}[\p{L}\p{M}'’-]*(?: \p{Lu}[\p{L}\p{M}'’-]*)*/gu;
const NUMBERS = /\p{N}+(?:[.,]\p{N}+)*(?:st|nd|rd|th)?/gu;

/** Fewer wordings than this do not tell whether a code hangs on the country, or on the number. */
const LEAST_WORDINGS = 2;

/**
 * Whole sentences that have codes, by all of their words but names and numbers: "the 50th anniversary of relations with
 * Lorsk", "the 45th anniversary of relations with Tavria". In English alone: other languages write other words with
 * capitals as well.
 */
export class TaggedFormulas {
  readonly #phrases = new TaggedPhrases();
  readonly #vocabulary = new Vocabulary();
  readonly #asWritten = new WeakMap<Annotation, Annotation>();
  /** What the words of annotations are masked as. */
  readonly #maskedWords = new Map<string, string | null>();

  /** As of `TaggedPhrases`. */
  set(readout: string, sources: readonly SidecarSource[]): void {
    this.#phrases.set(
      readout,
      sources.map((source) => ({
        ...source,
        sidecar: { ...source.sidecar, annotations: source.sidecar.annotations.flatMap((each) => this.#masked(each)) },
      })),
    );
  }

  /** The formulae that a sentence is, of which tags in several wordings are known; as of `TaggedPhrases`. */
  in(sentence: string, counts: (use: TaggedWords) => boolean, isHeard: (reviewer: string) => boolean): TaggedPhrase[] {
    const masked = this.#mask(sentence);
    if (masked === null) return [];
    const asWritten = (use: TaggedWords) => ({ ...use, annotation: this.#asWritten.get(use.annotation)! });
    return this.#phrases
      .in(masked, (use) => counts(asWritten(use)), isHeard)
      .filter(({ isWhole, isSame }) => isWhole && isSame)
      .map((phrase) => ({ ...phrase, uses: phrase.uses.map(asWritten) }))
      .filter(({ uses }) => new Set(uses.map(({ annotation }) => annotation.target.exact)).size >= LEAST_WORDINGS);
  }

  /** @returns nothing of words that no formula can be made of */
  #masked(annotation: Annotation): Annotation[] {
    const { target } = annotation;
    let exact = this.#maskedWords.get(target.exact);
    if (exact === undefined) this.#maskedWords.set(target.exact, (exact = this.#mask(target.exact)));
    if (exact === null) return [];
    const masked = { ...annotation, target: { ...target, exact } };
    this.#asWritten.set(masked, annotation);
    return [masked];
  }

  /** Words in which names are all alike, and numbers; null where there are none, or in another language. */
  #mask(words: string): string | null {
    const masked = words.replace(NUMBERS, '0').replace(NAMES, 'Name');
    return masked !== words && comparedWords(words, this.#vocabulary).isEnglish ? masked : null;
  }
}
