import { DigestedText } from '../../src/text/digestedText.ts';
import {
  bare,
  FORMS,
  render,
  wordsOf,
  type Form,
  type Paragraphs,
  type Place,
  type Sentence,
  type Word,
} from './anchoringReadoutText.ts';
import type { Trial, Truth } from './readoutEdits.ts';
import { Seeded } from './seeded.ts';

/**
 * A second trial of anchors, which shares nothing with the first: readouts in the layouts of many publishers, with the
 * edits that people make.
 */
export const CHANGES = [
  'insert-sentence',
  'insert-header',
  'delete-sentence',
  'delete-paragraph',
  'reword-inside',
  'reword-around',
  'verb-synonym',
  'insert-adverb',
  'insert-number',
  'append-clause',
  'typo',
  'swap-paragraphs',
  'move-paragraph',
  'move-sentence',
  'split-paragraph',
  'join-paragraphs',
  'other-verb',
  'other-name',
  'other-number',
  'negation',
  'look-alike-beside',
  'look-alike-in-place',
  'look-alike-far',
  'copy-sentence',
  'copy-paragraph',
  'rewrite',
  'none',
] as const;
export type Change = (typeof CHANGES)[number];

const pairs = (list: string): ReadonlyMap<string, string> =>
  new Map(
    list
      .trim()
      .split(/\s+/)
      .flatMap((pair) => {
        const [a, b] = pair.split('/') as [string, string];
        return [
          [a, b],
          [b, a],
        ] as [string, string][];
      }),
  );
const OPPOSITES =
  pairs(`supports/opposes supported/opposed welcomed/condemned welcomes/condemns agreed/refused strengthen/weaken
  strengthening/weakening deepen/reduce expand/limit appreciated/regretted appreciates/regrets thanked/blamed praised/criticised increase/decrease
  increased/decreased accepted/rejected accepts/rejects promote/obstruct promoting/obstructing continue/cease confirmed/denied maintain/abandon
  joined/left improve/worsen reaffirmed/disavowed committed/averse ready/unwilling willing/reluctant congratulated/rebuked advance/hinder
  enhance/diminish uphold/undermine stressed/doubted underlined/doubts expressed/withheld said/denied noted/overlooked protect/endanger`);
const SYNONYMS =
  pairs(`cooperation/collaboration relations/ties exchanges/contacts issues/matters important/significant regional/neighbouring
  practical/concrete ongoing/continued close/intimate common/shared efforts/endeavours fields/areas partnership/relationship
  importance/significance trade/commerce progress/headway situation/circumstances ways/means opportunities/chances
  challenges/difficulties region/neighbourhood countries/nations sides/parties government/administration leaders/heads
  conflict/fighting developments/events economic/financial security/safety dialogue/conversation visit/trip friendly/cordial
  bilateral/mutual recent/latest assistance/aid friendship/amity implementation/realisation conversation/discussion`);
const VERBS =
  pairs(`said/stated stressed/underlined noted/observed expressed/voiced welcomed/hailed discussed/reviewed agreed/concurred
  reaffirmed/reiterated emphasized/underscored strengthen/reinforce promote/foster thanked/acknowledged enhance/improve`);
const ADVERBS = ['also', 'firmly', 'again', 'warmly', 'sincerely', 'jointly'];
const CLAUSES = [
  'as both capitals had asked',
  'in line with earlier understandings',
  'and the neighbouring states',
  'for years to come',
];

/**
 * As in the first trial; `either` also where a copy was made, or where it cannot be said to which of two a full stop
 * belongs.
 */
export interface ReadoutTrial extends Omit<Trial, 'edits'> {
  /** For each target, the change that touched its sentence or paragraph last. */
  readonly touched: readonly (Change | null)[];
}

export interface ReadoutTrialOptions {
  readonly seed: number;
  readonly targets: number;
  readonly changes: number;
  /** Share of trials in which a sentence recurs before any edit, or stands beside its opposite. */
  readonly recurring: number;
  readonly only?: Change;
  readonly form?: Form;
}

export function makeReadoutTrial(
  texts: readonly string[],
  { seed, targets, changes, recurring, only, form }: ReadoutTrialOptions,
): ReadoutTrial {
  const random = new Seeded(seed);
  const desk = new Desk(random, texts);
  const before = desk.open(random.pick(texts));
  while (random.chance(recurring)) desk.recur(before);
  const old = render(before, 'as-is');
  const chosen = Array.from({ length: targets }, () => choose(before, random));
  const current = before.map((paragraph) => [...paragraph]);
  const kinds = only ? [only] : CHANGES.filter((kind) => kind !== 'rewrite' || random.chance(0.2));
  for (let n = 0; n < changes; n += 1) {
    const kind = random.pick(kinds);
    desk.change(current, kind, only ? random.pick(chosen).sentence : null);
  }
  const shape = form ?? (random.chance(0.15) ? random.pick(FORMS) : 'as-is');
  const now = render(current, shape);
  const digested = new DigestedText(old.text);
  const today = new DigestedText(now.text);
  return {
    old: digested,
    today,
    targets: chosen.map(({ words, trim }) =>
      digested.quote({
        start: old.places.get(words[0]!.id)!.start,
        end: old.places.get(words.at(-1)!.id)!.end - trim,
      }),
    ),
    truths: chosen.map((target) => truthOf(target, current, now.places, today, desk)),
    touched: chosen.map(({ sentence }) => desk.touched.get(sentence.id) ?? null),
  };
}

interface Chosen {
  readonly sentence: Sentence;
  readonly words: readonly Word[];
  /** So much punctuation at the end of the last word is left out. */
  readonly trim: number;
}

/** A sentence, what follows its reporting verb, a clause, or a phrase; mostly without the full stop. */
function choose(paragraphs: Paragraphs, random: Seeded): Chosen {
  const long = paragraphs.flat().filter(({ words }) => words.length >= 6);
  const sentence = random.pick(long.length ? long : paragraphs.flat());
  const { words } = sentence;
  const kind = random.next();
  const that = words.findIndex(({ text }) => text === 'that');
  let part = words;
  if (kind < 0.3 && that > 0 && that < words.length - 3) part = words.slice(that + 1);
  else if (kind >= 0.6) {
    const length = Math.min(words.length, kind < 0.95 ? 3 + random.below(9) : 1 + random.below(2));
    const start = random.below(words.length - length + 1);
    part = words.slice(start, start + length);
  }
  const tail = part.at(-1)!.text.match(/[.,;:!?"”]+$/)?.[0].length ?? 0;
  return { sentence, words: part, trim: random.chance(0.8) && tail < part.at(-1)!.text.length ? tail : 0 };
}

function textOf({ words }: Sentence): string {
  return words.map(({ text }) => text).join(' ');
}

function truthOf(
  { sentence, words, trim }: Chosen,
  paragraphs: Paragraphs,
  places: ReadonlyMap<number, Place>,
  today: DigestedText,
  desk: Desk,
): Truth {
  const now = paragraphs.flat().find(({ id }) => id === sentence.id);
  const isDoubled = desk.copied.has(sentence.id);
  const change = desk.touched.get(sentence.id);
  const gone: Truth = { state: isDoubled ? 'either' : 'gone' };
  const isAsItWas = now && textOf(now) === textOf(sentence);
  if (!now || (!isAsItWas && words.some(({ id }) => desk.turnedWords.has(id)))) return gone;
  const texts = new Map(now.words.map(({ id, text }) => [id, text]));
  const left = words.filter(({ id }) => texts.has(id));
  const same = words.filter(({ id, text }) => texts.get(id) === text);
  if (same.length < 0.6 * words.length) return words.length < 3 ? { state: 'either' } : gone;
  if (
    isDoubled ||
    (!isAsItWas && desk.turned.has(sentence.id)) ||
    (change === 'append-clause' && words.at(-1) === sentence.words.at(-1) && trim === 0)
  )
    return { state: 'either' };
  if (change === 'look-alike-in-place' && !words.some(({ text }) => OPPOSITES.has(bare(text)[1])))
    return { state: 'either' };
  const range = {
    start: places.get(left[0]!.id)!.start,
    end: places.get(left.at(-1)!.id)!.end - (left.at(-1) === words.at(-1) ? trim : 0),
  };
  const { start, end } = today.toCodePoints(range);
  return { state: 'there', range: { start, end } };
}

class Desk {
  readonly touched = new Map<number, Change>();
  /** Sentences that say something else since. */
  readonly turned = new Set<number>();
  /** Words of theirs that were exchanged. */
  readonly turnedWords = new Set<number>();
  /** Sentences that stand twice since. */
  readonly copied = new Set<number>();
  readonly #random: Seeded;
  readonly #texts: readonly string[];
  #opened = '';
  #ids = 0;

  constructor(random: Seeded, texts: readonly string[]) {
    this.#random = random;
    this.#texts = texts;
  }

  open(text: string): Paragraphs {
    this.#opened ||= text;
    return wordsOf(text).map((paragraph) => paragraph.map((words) => this.#sentence(words)));
  }

  recur(paragraphs: Paragraphs): void {
    const from = this.#random.pick(this.#random.pick(paragraphs));
    if (from.words.length < 4) return;
    const twin =
      (this.#random.chance(0.4) ? this.#opposite(from) : null) ?? this.#sentence(from.words.map(({ text }) => text));
    const into = this.#random.pick(paragraphs);
    into.splice(this.#random.below(into.length + 1), 0, twin);
  }

  change(paragraphs: Paragraphs, kind: Change, at: Sentence | null): void {
    const wanted = at ? paragraphs.findIndex((paragraph) => paragraph.some(({ id }) => id === at.id)) : -1;
    const p = wanted >= 0 ? wanted : this.#random.below(paragraphs.length);
    const paragraph = paragraphs[p];
    if (!paragraph) return;
    const found = at ? paragraph.findIndex(({ id }) => id === at.id) : -1;
    const s = found >= 0 ? found : this.#random.below(paragraph.length);
    const sentence = paragraph[s]!;
    const put = (other: Sentence | null): void => {
      if (!other) return;
      paragraph[s] = other;
      this.touched.set(sentence.id, kind);
    };
    const drop = (): void => {
      paragraph.splice(s, 1);
      if (paragraph.length === 0) paragraphs.splice(p, 1);
      this.touched.set(sentence.id, kind);
    };
    switch (kind) {
      case 'none':
        return;
      case 'insert-sentence':
        return void paragraph.splice(s + this.#random.below(2), 0, this.#foreign());
      case 'insert-header':
        return void paragraphs.unshift([this.#sentence(['For', 'Immediate', 'Release,', 'Press', 'Office'])]);
      case 'delete-sentence':
        return drop();
      case 'delete-paragraph':
        paragraphs.splice(p, 1);
        return paragraph.forEach(({ id }) => void this.touched.set(id, kind));
      case 'reword-inside':
      case 'reword-around':
        return put(this.#exchange(sentence, (word) => SYNONYMS.get(word), false));
      case 'verb-synonym':
        return put(this.#exchange(sentence, (word) => VERBS.get(word), false));
      case 'insert-adverb':
        return put(this.#insertWord(sentence, this.#random.pick(ADVERBS)));
      case 'insert-number':
        return put(this.#insertWord(sentence, this.#random.pick(['12', 'three', '2025', 'seven'])));
      case 'append-clause': {
        const [last, body] = [sentence.words.at(-1)!, sentence.words.slice(0, -1)];
        const end = last.text.match(/[.!?"”]*$/)?.[0] ?? '';
        const clause = this.#random.pick(CLAUSES).split(' ');
        clause[clause.length - 1] += end;
        return put({
          id: sentence.id,
          words: [
            ...body,
            { id: last.id, text: last.text.slice(0, last.text.length - end.length) },
            ...clause.map((text) => ({ id: this.#id(), text })),
          ],
        });
      }
      case 'typo':
        return put(this.#typo(sentence));
      case 'swap-paragraphs': {
        const other = this.#random.below(paragraphs.length);
        [paragraphs[p], paragraphs[other]] = [paragraphs[other]!, paragraphs[p]!];
        return [...paragraphs[p], ...paragraphs[other]].forEach(({ id }) => void this.touched.set(id, kind));
      }
      case 'move-paragraph':
        paragraphs.splice(p, 1);
        paragraphs.splice(this.#random.below(paragraphs.length + 1), 0, paragraph);
        return paragraph.forEach(({ id }) => void this.touched.set(id, kind));
      case 'move-sentence':
        drop();
        return this.#put(paragraphs, sentence);
      case 'split-paragraph':
        if (s > 0) paragraphs.splice(p, 1, paragraph.slice(0, s), paragraph.slice(s));
        return;
      case 'join-paragraphs':
        if (p > 0) paragraphs.splice(p - 1, 2, [...paragraphs[p - 1]!, ...paragraph]);
        return;
      case 'other-verb':
        return put(this.#exchange(sentence, (word) => OPPOSITES.get(word), true));
      case 'other-name':
        return put(
          this.#exchange(
            sentence,
            (word, i) =>
              i > 0 && /^\p{Lu}\p{Ll}{3,}$/u.test(word)
                ? this.#random.pick(['Zambria', 'Ostova', 'Verland', 'Korvin'])
                : undefined,
            true,
          ),
        );
      case 'other-number':
        return put(
          this.#exchange(
            sentence,
            (word) => (/^\d+$/.test(word) ? String(Number(word) + 1 + this.#random.below(8)) : undefined),
            true,
          ),
        );
      case 'negation': {
        const at = sentence.words.findIndex(({ text }) => /^(is|are|was|will|should|has|have|would|must)$/.test(text));
        if (at < 0) return;
        this.turned.add(sentence.id);
        for (const { id } of sentence.words.slice(at, at + 2)) this.turnedWords.add(id);
        return put({ id: sentence.id, words: sentence.words.toSpliced(at + 1, 0, { id: this.#id(), text: 'not' }) });
      }
      case 'look-alike-beside': {
        const other = this.#opposite(sentence);
        if (other) paragraph.splice(s + this.#random.below(2), 0, other);
        return;
      }
      case 'look-alike-in-place': {
        const other = this.#opposite(sentence);
        if (!other) return;
        put(other);
        return this.#put(paragraphs, sentence);
      }
      case 'look-alike-far': {
        const other = this.#opposite(sentence);
        return other ? this.#put(paragraphs, other) : undefined;
      }
      case 'copy-sentence':
        this.copied.add(sentence.id);
        return this.#put(paragraphs, this.#sentence(sentence.words.map(({ text }) => text)));
      case 'copy-paragraph': {
        for (const { id } of paragraph) this.copied.add(id);
        const copy = paragraph.map(({ words }) => this.#sentence(words.map(({ text }) => text)));
        return void paragraphs.splice(
          this.#random.chance(0.5) ? p + 1 : this.#random.below(paragraphs.length + 1),
          0,
          copy,
        );
      }
      case 'rewrite':
        return void paragraphs.splice(
          0,
          paragraphs.length,
          ...this.open(this.#random.pick(this.#texts.filter((text) => text !== this.#opened))),
        );
    }
  }

  #put(paragraphs: Paragraphs, sentence: Sentence): void {
    if (paragraphs.length === 0) return void paragraphs.push([sentence]);
    const paragraph = this.#random.pick(paragraphs);
    paragraph.splice(this.#random.below(paragraph.length + 1), 0, sentence);
  }

  #foreign(): Sentence {
    return this.#random.pick(this.#random.pick(this.open(this.#random.pick(this.#texts))));
  }

  /** The same words but one, as a sentence of its own. */
  #opposite({ words }: Sentence): Sentence | null {
    const at = words.findIndex(({ text }) => OPPOSITES.has(text));
    return at < 0 ? null : this.#sentence(words.map(({ text }, i) => (i === at ? OPPOSITES.get(text)! : text)));
  }

  #exchange(
    sentence: Sentence,
    other: (word: string, index: number) => string | undefined,
    turns: boolean,
  ): Sentence | null {
    const choices = sentence.words
      .map(({ text }, i) => [i, bare(text)] as const)
      .filter(([i, [, word]]) => other(word, i) !== undefined);
    if (choices.length === 0) return null;
    const [at, [before, word, after]] = this.#random.pick(choices);
    const { id } = sentence.words[at]!;
    if (turns) {
      this.turned.add(sentence.id);
      this.turnedWords.add(id);
    }
    return { id: sentence.id, words: sentence.words.with(at, { id, text: before + other(word, at)! + after }) };
  }

  #insertWord(sentence: Sentence, text: string): Sentence {
    return {
      id: sentence.id,
      words: sentence.words.toSpliced(1 + this.#random.below(sentence.words.length - 1 || 1), 0, {
        id: this.#id(),
        text,
      }),
    };
  }

  #typo(sentence: Sentence): Sentence | null {
    const choices = [...sentence.words.keys()].filter((i) => /^\p{Ll}{6,}$/u.test(sentence.words[i]!.text));
    if (choices.length === 0) return null;
    const at = this.#random.pick(choices);
    const { id, text } = sentence.words[at]!;
    const letter = 1 + this.#random.below(text.length - 2);
    const wrong = this.#random.pick([
      text.slice(0, letter) + text.slice(letter + 1),
      text.slice(0, letter) + text[letter + 1]! + text[letter]! + text.slice(letter + 2),
      text.slice(0, letter) + text[letter]! + text.slice(letter),
    ]);
    return { id: sentence.id, words: sentence.words.with(at, { id, text: wrong }) };
  }

  #sentence(words: readonly string[]): Sentence {
    return { id: this.#id(), words: words.map((text) => ({ id: this.#id(), text })) };
  }

  #id(): number {
    return (this.#ids += 1);
  }
}
