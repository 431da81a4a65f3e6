import type { Seeded } from './seeded.ts';

/** What a word is to an edit: a noun or adjective may be reworded, a verb, name or number turns the statement. */
export type WordKind = 'plain' | 'noun' | 'adjective' | 'adverb' | 'verb' | 'name' | 'number';

export interface Word {
  readonly id: number;
  readonly text: string;
  readonly kind: WordKind;
}

export interface Sentence {
  readonly id: number;
  readonly words: readonly Word[];
}

/**
 * Paragraphs of sentences; every word and sentence has an id that it keeps wherever it goes, a word when it is reworded
 * too.
 */
export type Document = readonly (readonly Sentence[])[];

const PEOPLE = ['Mara Lindqvist', 'Tomas Okello', 'Ines Varga', 'Daniel Achterberg', 'Yuna Sakamori', 'Petra Olander'];
const COUNTRIES = ['Norland', 'Sudria', 'Westmark', 'Ostova', 'Karelia', 'Tarnovia', 'Belmora', 'Ilyria'];
const NOUNS: readonly (readonly string[])[] = [
  ['plan', 'proposal', 'scheme'],
  ['cooperation', 'collaboration'],
  ['dialogue', 'conversation'],
  ['field', 'area', 'domain'],
  ['relationship', 'partnership'],
  ['progress', 'headway'],
  ['consensus', 'understanding'],
  ['initiative', 'undertaking'],
  ['exchanges', 'contacts'],
  ['stability', 'calm'],
  ['prosperity', 'wealth'],
  ['situation', 'circumstances'],
  ['mechanism', 'arrangement'],
  ['community', 'family'],
  ['agenda', 'programme'],
  ['candidacy', 'bid'],
];
const ADJECTIVES: readonly (readonly string[])[] = [
  ['close', 'intimate'],
  ['practical', 'pragmatic'],
  ['regional', 'neighbouring'],
  ['comprehensive', 'wide-ranging'],
  ['important', 'significant'],
  ['economic', 'commercial'],
  ['common', 'shared'],
  ['new', 'fresh'],
  ['major', 'great'],
];
const ADVERBS = ['firmly', 'always', 'fully', 'actively', 'consistently', 'sincerely', 'again', 'resolutely'];
const OPPOSITES: Readonly<Record<string, string>> = {
  supports: 'rejects',
  welcomes: 'condemns',
  accepts: 'refuses',
  backs: 'opposes',
  endorses: 'denounces',
  praised: 'criticised',
  deepen: 'suspend',
  strengthen: 'reduce',
  expand: 'limit',
  maintain: 'abandon',
  promote: 'obstruct',
  joined: 'left',
  agreed: 'disagreed',
  increased: 'decreased',
  shares: 'disputes',
  values: 'doubts',
  launch: 'cancel',
  uphold: 'undermine',
};

/** `N` noun, `A` adjective, `B` adverb, `C` country, `P` person, `#` number; a word of OPPOSITES is a verb. */
const TEMPLATES = [
  'P said that C B supports the N of C on A N and welcomes the N of recent months',
  'C backs the A N put forward by C',
  'P said that his country supports the N',
  'her country welcomes the A N of C',
  'The two sides should deepen A N in the N of trade and strengthen N between the two peoples',
  'C accepts the N on A N and will maintain A N with C in # fields',
  'P pointed out that the N between C and C has increased for # years',
  'P praised C for its A N to the A N',
  'Both sides agreed to expand A N and to promote N in the region',
  'The A N between C and C shares the N of the A N',
  'C values the N with C and is ready to launch a A N of A N',
  'The two ministers also exchanged views on the A N in the region and on A N of common concern',
  'P endorses the N of C for # seats on the A council',
  'The international N should uphold the A order and B promote A N',
  'In the past # years C joined # rounds of the A N',
  'C is ready to work with C to uphold the A N and the N of the region',
  'It is the N of all countries to maintain A N',
  'As a A N of C, C B supports the A N',
  'P said, since the beginning of this year, the A N between the two countries has increased and A N is B moving ahead',
];

/**
 * Builds formulaic readouts: few templates, sentences that recur word for word (never close by), and their opposites,
 * which differ in one verb.
 */
export class ReadoutWriter {
  readonly #random: Seeded;
  #ids = 0;

  constructor(random: Seeded) {
    this.#random = random;
  }

  /**
   * `recurring`: the share of sentences, 0 to 1, that stood earlier in the readout, a third of them as the opposite.
   */
  document(sentences: number, recurring: number): Document {
    const paragraphs: Sentence[][] = [];
    const written: Sentence[] = [];
    while (written.length < sentences) {
      const paragraph: Sentence[] = [];
      for (let n = 1 + this.#random.below(6); n > 0; n -= 1) {
        const sentence = this.#recurring(written, recurring) ?? this.sentence();
        paragraph.push(sentence);
        written.push(sentence);
      }
      paragraphs.push(paragraph);
    }
    return paragraphs;
  }

  sentence(): Sentence {
    const words = this.#random
      .pick(TEMPLATES)
      .split(' ')
      .flatMap((slot) => this.#fill(slot));
    return this.#sentenceOf(
      words.map(({ text, kind }, i) => ({ text: i ? text : text[0]!.toUpperCase() + text.slice(1), kind })),
    );
  }

  /** The same words as another sentence of its own. */
  copyOf(sentence: Sentence): Sentence {
    return this.#sentenceOf(sentence.words);
  }

  /** A sentence of its own that differs in one verb and says the opposite; null when the sentence has no such verb. */
  oppositeOf(sentence: Sentence): Sentence | null {
    const turned = this.turnVerb(sentence);
    return turned && this.copyOf(turned);
  }

  /** The sentence with one verb exchanged for its opposite, as a word of its own. */
  turnVerb(sentence: Sentence): Sentence | null {
    const at = sentence.words.findIndex((word) => word.kind === 'verb');
    if (at < 0) return null;
    return this.#withWord(sentence, at, oppositeWord(sentence.words[at]!.text), 'verb');
  }

  /** A country or a number exchanged for another, as a word of its own. */
  exchangeName(sentence: Sentence): Sentence | null {
    const at = sentence.words.findIndex((word) => COUNTRIES.includes(word.text) || word.kind === 'number');
    if (at < 0) return null;
    const { text, kind } = sentence.words[at]!;
    return this.#withWord(
      sentence,
      at,
      kind === 'number' ? String(40 + this.#random.below(50)) : otherThan(text, COUNTRIES, this.#random),
      kind,
    );
  }

  /** The sentence with "does not" before its verb, as words of their own. */
  negate(sentence: Sentence): Sentence | null {
    const at = sentence.words.findIndex((word) => word.kind === 'verb' && word.text.endsWith('s'));
    if (at < 0) return null;
    const [before, verb, after] = [sentence.words.slice(0, at), sentence.words[at]!, sentence.words.slice(at + 1)];
    const negated = ['does', 'not', verb.text.slice(0, -1)].map((text): Word => ({
      id: this.#id(),
      text,
      kind: 'plain',
    }));
    return { id: sentence.id, words: [...before, ...negated, ...after] };
  }

  /** One or two nouns, adjectives or adverbs reworded, put in or left out; the sentence stays itself. */
  reword(sentence: Sentence): Sentence {
    const words = [...sentence.words];
    for (let n = 1 + this.#random.below(2); n > 0; n -= 1) {
      const at = this.#random.below(words.length);
      const word = words[at]!;
      const choices = (word.kind === 'noun' ? NOUNS : word.kind === 'adjective' ? ADJECTIVES : []).find((group) =>
        group.includes(word.text),
      );
      if (choices) words[at] = { id: word.id, text: otherThan(word.text, choices, this.#random), kind: word.kind };
      else if (word.kind === 'adverb') words.splice(at, 1);
      else if (word.kind === 'verb' && at > 0)
        words.splice(at, 0, { id: this.#id(), text: this.#random.pick(ADVERBS), kind: 'adverb' });
      else if (word.kind === 'noun' && at > 0)
        words.splice(at, 0, { id: this.#id(), text: 'enduring', kind: 'adjective' });
    }
    return { id: sentence.id, words };
  }

  #recurring(written: readonly Sentence[], share: number): Sentence | null {
    if (written.length < 6 || !this.#random.chance(share)) return null;
    const earlier = written[this.#random.below(written.length - 4)]!;
    return (this.#random.chance(0.3) ? this.oppositeOf(earlier) : null) ?? this.copyOf(earlier);
  }

  #fill(slot: string): { text: string; kind: WordKind }[] {
    const comma = slot.endsWith(',') ? ',' : '';
    const name = (text: string): { text: string; kind: WordKind }[] =>
      text.split(' ').map((part) => ({ text: part, kind: 'name' }));
    const key = comma ? slot.slice(0, -1) : slot;
    if (key === 'P') return name(this.#random.pick(PEOPLE) + comma);
    if (key === 'C') return name(this.#random.pick(COUNTRIES) + comma);
    if (key === 'N') return [{ text: this.#random.pick(NOUNS)[0]!, kind: 'noun' }];
    if (key === 'A') return [{ text: this.#random.pick(ADJECTIVES)[0]!, kind: 'adjective' }];
    if (key === 'B') return this.#random.chance(0.5) ? [] : [{ text: this.#random.pick(ADVERBS), kind: 'adverb' }];
    if (key === '#') return [{ text: String(2 + this.#random.below(30)), kind: 'number' }];
    return [{ text: slot, kind: slot in OPPOSITES ? 'verb' : 'plain' }];
  }

  #sentenceOf(words: readonly { text: string; kind: WordKind }[]): Sentence {
    return { id: this.#id(), words: words.map(({ text, kind }) => ({ id: this.#id(), text, kind })) };
  }

  #withWord(sentence: Sentence, at: number, text: string, kind: WordKind): Sentence {
    return {
      id: sentence.id,
      words: sentence.words.map((word, i) => (i === at ? { id: this.#id(), text, kind } : word)),
    };
  }

  #id(): number {
    return (this.#ids += 1);
  }
}

function oppositeWord(verb: string): string {
  return OPPOSITES[verb] ?? Object.keys(OPPOSITES).find((key) => OPPOSITES[key] === verb)!;
}

function otherThan(word: string, choices: readonly string[], random: Seeded): string {
  return random.pick(choices.filter((choice) => choice !== word.replace(/\W+$/, ''))) + (word.match(/,$/)?.[0] ?? '');
}

/** The words of a sentence, without regard to who wrote it when. */
export function textOf(sentence: Sentence): string {
  return sentence.words.map((word) => word.text).join(' ');
}

/** A document as text, with where each word stands in it (UTF-16, the full stop after a sentence left out). */
export function render(document: Document): { text: string; places: Map<number, { start: number; end: number }> } {
  let text = '';
  const places = new Map<number, { start: number; end: number }>();
  document.forEach((paragraph, p) => {
    text += p ? '\n\n' : '';
    paragraph.forEach((sentence, s) => {
      text += s ? ' ' : '';
      sentence.words.forEach((word, w) => {
        text += w ? ' ' : '';
        places.set(word.id, { start: text.length, end: text.length + word.text.length });
        text += word.text;
      });
      text += '.';
    });
  });
  return { text: `${text}\n`, places };
}
