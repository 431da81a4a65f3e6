import { DigestedText } from '../../src/text/digestedText.ts';
import type { Target } from '../../src/annotations/schema.ts';
import { ReadoutWriter, render, textOf, type Document, type Sentence, type Word } from './formulaicReadouts.ts';
import { Seeded } from './seeded.ts';

export const EDITS = [
  'insert',
  'insert-copy',
  'insert-opposite',
  'delete',
  'reword',
  'move-sentence',
  'move-paragraph',
  'split-paragraph',
  'look-alike',
  'negate',
  'exchange-name',
  'both-look-alikes',
  'rewrite-paragraph',
] as const;
export type EditKind = (typeof EDITS)[number];

/**
 * What became of a target. `there`: its sentence still stands, at least 60% of its words in it unchanged, and
 * none of its verbs, names and numbers was exchanged or negated; `range` (UTF-16) spans what is left of its words.
 * `gone`: anything else. `either`: the same, but a verb, name or number of the sentence that is outside the target was
 * exchanged or negated, or the target's words stand at its old place in an opposite of the sentence while the
 * sentence itself was moved; or the sentence is gone or was moved, and another got the same words by an edit,
 * so that nobody can tell them apart. These are not counted.
 */
export type Truth =
  | { readonly state: 'there'; readonly range: { readonly start: number; readonly end: number } }
  | { readonly state: 'gone' | 'either' };

export interface Trial {
  readonly old: DigestedText;
  readonly today: DigestedText;
  readonly targets: readonly Target[];
  readonly truths: readonly Truth[];
  /** What was last done to each target's sentence or its paragraph; null for nothing. */
  readonly edits: readonly (EditKind | null)[];
}

export interface TrialOptions {
  readonly seed: number;
  readonly sentences: number;
  readonly targets: number;
  /** Share of sentences that recur. */
  readonly recurring: number;
  /** Edits for each sentence of the readout, over all kinds. */
  readonly rate: number;
}

/** A formulaic readout with targets, edited at random; the truth of every target is known from the ids of its words. */
export function makeTrial({ seed, sentences, targets, recurring, rate }: TrialOptions): Trial {
  const random = new Seeded(seed);
  const writer = new ReadoutWriter(random);
  const before = writer.document(sentences, recurring);
  const chosen = chooseTargets(before, targets, random);
  const editor = new Editor(before, writer, random);
  for (let n = Math.round(sentences * rate); n > 0; n -= 1) editor.edit(random.pick(EDITS));
  const old = render(before);
  const now = render(editor.document);
  const digested = new DigestedText(old.text);
  return {
    old: digested,
    today: new DigestedText(now.text),
    targets: chosen.map(({ words }) =>
      digested.quote({ start: old.places.get(words[0]!.id)!.start, end: old.places.get(words.at(-1)!.id)!.end }),
    ),
    truths: chosen.map(({ sentence, words }) => editor.truthOf(sentence, words, now.places)),
    edits: chosen.map(({ sentence }) => editor.done.get(sentence.id) ?? null),
  };
}

interface Chosen {
  readonly sentence: Sentence;
  readonly words: readonly Word[];
}

/** Whole sentences, clauses from a verb on, phrases, and single words or two. */
function chooseTargets(document: Document, count: number, random: Seeded): Chosen[] {
  const sentences = document.flat();
  return Array.from({ length: count }, () => {
    const sentence = random.pick(sentences);
    const { words } = sentence;
    const kind = random.next();
    if (kind < 0.4) return { sentence, words };
    const verb = words.findIndex((word) => word.kind === 'verb');
    if (kind < 0.65 && verb >= 0) return { sentence, words: words.slice(verb) };
    const length = Math.min(words.length, kind < 0.9 ? 3 + random.below(6) : 1 + random.below(2));
    const start = random.below(words.length - length + 1);
    return { sentence, words: words.slice(start, start + length) };
  });
}

class Editor {
  readonly done = new Map<number, EditKind>();
  readonly #paragraphs: Sentence[][];
  /** Sentences that left a look-alike in their place, with the verb that differs. */
  readonly #lookAlikes = new Map<number, Word>();
  readonly #moved = new Set<number>();
  readonly #old: ReadonlyMap<number, string>;
  readonly #writer: ReadoutWriter;
  readonly #random: Seeded;

  constructor(before: Document, writer: ReadoutWriter, random: Seeded) {
    this.#paragraphs = before.map((paragraph) => [...paragraph]);
    this.#old = new Map(before.flat().map((sentence) => [sentence.id, textOf(sentence)]));
    this.#writer = writer;
    this.#random = random;
  }

  get document(): Document {
    return this.#paragraphs.filter((paragraph) => paragraph.length > 0);
  }

  /** One edit at a random place; a kind that does not fit the sentence found there changes nothing. */
  edit(kind: EditKind): void {
    const p = this.#random.below(this.#paragraphs.length);
    const paragraph = this.#paragraphs[p]!;
    const s = this.#random.below(paragraph.length);
    const sentence = paragraph[s];
    if (!sentence) return;
    const mark = (marked: Sentence): void => void this.done.set(marked.id, kind);
    const replaceBy = (other: Sentence | null): void => {
      if (!other) return;
      paragraph[s] = other;
      mark(sentence);
    };
    switch (kind) {
      case 'insert':
        return this.#insert(this.#writer.sentence());
      case 'insert-copy':
        return this.#insert(this.#writer.copyOf(sentence));
      case 'insert-opposite':
        return this.#insert(this.#writer.oppositeOf(sentence));
      case 'delete':
        paragraph.splice(s, 1);
        return mark(sentence);
      case 'reword':
        return replaceBy(this.#writer.reword(sentence));
      case 'move-sentence':
        paragraph.splice(s, 1);
        this.#insert(sentence);
        this.#moved.add(sentence.id);
        return mark(sentence);
      case 'move-paragraph':
        this.#paragraphs.splice(p, 1);
        this.#paragraphs.splice(this.#random.below(this.#paragraphs.length + 1), 0, paragraph);
        for (const { id } of paragraph) this.#moved.add(id);
        return paragraph.forEach(mark);
      case 'split-paragraph':
        this.#paragraphs.splice(p, 1, paragraph.slice(0, s), paragraph.slice(s));
        return;
      case 'look-alike':
        return replaceBy(this.#writer.turnVerb(sentence));
      case 'negate':
        return replaceBy(this.#writer.negate(sentence));
      case 'exchange-name':
        return replaceBy(this.#writer.exchangeName(sentence));
      case 'both-look-alikes': {
        const opposite = this.#writer.oppositeOf(sentence);
        if (!opposite) return;
        paragraph[s] = opposite;
        this.#insert(sentence);
        this.#moved.add(sentence.id);
        this.#lookAlikes.set(
          sentence.id,
          sentence.words.find((word) => word.kind === 'verb')!,
        );
        return mark(sentence);
      }
      case 'rewrite-paragraph':
        this.#paragraphs[p] = paragraph.map(() => this.#writer.sentence());
        return paragraph.forEach(mark);
    }
  }

  truthOf(
    sentence: Sentence,
    words: readonly Word[],
    places: ReadonlyMap<number, { start: number; end: number }>,
  ): Truth {
    const today = this.#paragraphs.flat().find(({ id }) => id === sentence.id);
    const isDoubled = this.#hasNewDouble(sentence);
    const gone: Truth = { state: isDoubled ? 'either' : 'gone' };
    if (!today) return gone;
    const turned = this.#lookAlikes.get(sentence.id);
    if (turned && !words.some(({ id }) => id === turned.id)) return { state: 'either' };
    if (isDoubled && this.#moved.has(sentence.id)) return { state: 'either' };
    if (textOf(today) === textOf(sentence)) {
      const at = sentence.words.indexOf(words[0]!);
      const [first, last] = [today.words[at]!, today.words[at + words.length - 1]!];
      return { state: 'there', range: { start: places.get(first.id)!.start, end: places.get(last.id)!.end } };
    }
    const texts = new Map(today.words.map(({ id, text }) => [id, text]));
    const isTurned = ({ id, kind }: Word): boolean =>
      (kind === 'verb' || kind === 'name' || kind === 'number') && !texts.has(id);
    const unchanged = words.filter(({ id, text }) => texts.get(id) === text);
    if (words.some(isTurned) || unchanged.length < 0.6 * words.length) return gone;
    if (sentence.words.some(isTurned)) return { state: 'either' };
    const left = words.filter(({ id }) => texts.has(id));
    return { state: 'there', range: { start: places.get(left[0]!.id)!.start, end: places.get(left.at(-1)!.id)!.end } };
  }

  #hasNewDouble(sentence: Sentence): boolean {
    const text = textOf(sentence);
    return this.#paragraphs
      .flat()
      .some((other) => other.id !== sentence.id && textOf(other) === text && this.#old.get(other.id) !== text);
  }

  #insert(sentence: Sentence | null): void {
    const paragraph = this.#random.pick(this.#paragraphs);
    if (sentence) paragraph.splice(this.#random.below(paragraph.length + 1), 0, sentence);
  }
}
