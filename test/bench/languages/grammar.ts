import type { Seeded } from '../seeded.ts';

/**
 * The words that a language's readouts are made of. A template is words with blanks between, `_` for a blank inside
 * one piece; `a/b` are pieces of different meaning (one may be empty), `a=b` of the same, and `P` is a person, `C` a
 * country, `G` a country in the genitive, `#` a number, `O` an ordinal, `T` a subject of talks.
 */
export interface Language {
  readonly name: string;
  /** What stands between two pieces: a blank, or nothing. */
  readonly joint: '' | ' ';
  readonly stop: string;
  /** Pairs that differ in a letter or two. */
  readonly people: readonly (readonly [string, string])[];
  /** Pairs, each `nominative|genitive`, or one form for both. */
  readonly countries: readonly (readonly [string, string])[];
  readonly ordinals: readonly string[];
  readonly subjects: readonly string[];
  readonly templates: readonly string[];
  readonly title: string;
  /** Put before a sentence, it says the opposite. */
  readonly denial: string;
  /** Lines that a re-publication puts on top, between pages, and at the end. */
  readonly furniture: readonly [top: string, between: string, end: string];
  /** A letter or more, and what a scan makes of it. */
  readonly scans: readonly (readonly [string, string])[];
}

export type PieceKind = 'plain' | 'synonym' | 'opposite' | 'person' | 'country' | 'number' | 'ordinal' | 'subject';

/** Some words of a sentence; `id` stays as long as the meaning does. */
export interface Piece {
  readonly id: number;
  readonly kind: PieceKind;
  readonly text: string;
  /** Punctuation that touches it. */
  readonly lead: string;
  readonly tail: string;
  /** What may stand in its place: of the same meaning for a synonym, of another one otherwise. */
  readonly others: readonly string[];
}

export interface Sentence {
  readonly id: number;
  readonly pieces: readonly Piece[];
}

/** Sentences one after the other, or, in a list, each on a line of its own behind a number. */
export interface Paragraph {
  readonly isList: boolean;
  readonly sentences: Sentence[];
}

const PUNCTUATED = /^(["“«„「(]*)(.*?)([,،，、;；"”»“」):]*)$/u;

/** Writes readouts from a language's templates. */
export class Writer {
  readonly language: Language;
  readonly #random: Seeded;
  #ids = 0;

  constructor(language: Language, random: Seeded) {
    this.language = language;
    this.#random = random;
  }

  /** Two to five paragraphs of prose, mostly with a list among them. */
  paragraphs(): Paragraph[] {
    const paragraphs = Array.from({ length: 3 + this.#random.below(3) }, () => this.#paragraph(false));
    if (this.#random.chance(0.4)) paragraphs.splice(this.#random.below(paragraphs.length), 0, this.#paragraph(true));
    return paragraphs;
  }

  sentence(template: string = this.#random.pick(this.language.templates)): Sentence {
    return { id: this.id(), pieces: template.split(' ').map((slot) => this.#piece(slot)) };
  }

  /** A sentence of its own with the same pieces but one, which says something else. */
  lookAlike(sentence: Sentence, kind?: PieceKind): Sentence {
    return this.copy(this.turned(sentence, kind));
  }

  /** The same words as a sentence of its own. */
  copy({ pieces }: Sentence): Sentence {
    return { id: this.id(), pieces: pieces.map((piece) => ({ ...piece, id: this.id() })) };
  }

  /** The sentence with one piece exchanged for one of another meaning: of `kind`, where it has such a piece. */
  turned(sentence: Sentence, kind?: PieceKind): Sentence {
    const choices = sentence.pieces.filter((piece) => piece.kind !== 'plain' && piece.kind !== 'synonym');
    const ofKind = choices.filter((piece) => piece.kind === kind);
    const chosen = this.#random.pick(ofKind.length > 0 ? ofKind : choices);
    // The first of the others is the nearest: the same name but for a letter, the next number.
    const text = this.#random.chance(0.5) ? chosen.others[0]! : this.#random.pick(chosen.others);
    return {
      id: sentence.id,
      pieces: sentence.pieces.map((piece) =>
        piece === chosen ? { ...piece, id: this.id(), text, others: [piece.text] } : piece,
      ),
    };
  }

  denied(sentence: Sentence): Sentence {
    const at = sentence.pieces.findIndex(({ text }) => text !== '');
    const pieces = sentence.pieces.map((piece, i) => (i === at ? withSmallLetter(piece) : piece));
    return { id: sentence.id, pieces: [this.#plain(this.language.denial), ...pieces] };
  }

  id(): number {
    return (this.#ids += 1);
  }

  #paragraph(isList: boolean): Paragraph {
    return { isList, sentences: Array.from({ length: 2 + this.#random.below(4) }, () => this.sentence()) };
  }

  #plain(text: string): Piece {
    return { id: this.id(), kind: 'plain', text, lead: '', tail: '', others: [] };
  }

  #piece(slot: string): Piece {
    const [, lead, core, tail] = PUNCTUATED.exec(slot)!;
    return { id: this.id(), lead: lead!, tail: tail!, ...this.#choice(core!) };
  }

  #choice(core: string): Pick<Piece, 'kind' | 'text' | 'others'> {
    const { people, countries, ordinals, subjects } = this.language;
    switch (core) {
      case 'P':
        return { kind: 'person', ...this.#ofPairs(people) };
      case 'C':
        return { kind: 'country', ...this.#ofPairs(countries, (name) => name.split('|')[0]!) };
      case 'G':
        return { kind: 'country', ...this.#ofPairs(countries, (name) => name.split('|').at(-1)!) };
      case 'O': {
        const at = this.#random.below(ordinals.length);
        return { kind: 'ordinal', text: ordinals[at]!, others: [ordinals[at + 1] ?? ordinals[at - 1]!] };
      }
      case 'T':
        return { kind: 'subject', ...this.#ofAll(subjects) };
      case '#': {
        const number = 3 + this.#random.below(60);
        return { kind: 'number', text: String(number), others: [String(number + 1), String(number - 1)] };
      }
    }
    if (core.includes('/')) return { kind: 'opposite', ...this.#ofAll(core.split('/').map(blanks)) };
    if (core.includes('=')) return { kind: 'synonym', ...this.#ofAll(core.split('=').map(blanks)) };
    return { kind: 'plain', text: blanks(core), others: [] };
  }

  #ofAll(choices: readonly string[]): Pick<Piece, 'text' | 'others'> {
    const text = this.#random.pick(choices);
    return { text, others: choices.filter((other) => other !== text) };
  }

  #ofPairs(
    pairs: readonly (readonly [string, string])[],
    form: (name: string) => string = (name) => name,
  ): Pick<Piece, 'text' | 'others'> {
    const names = pairs.flat().map(form);
    const at = this.#random.below(names.length);
    const pair = at % 2 ? at - 1 : at + 1;
    return { text: names[at]!, others: [names[pair]!, ...names.filter((_, i) => i !== at && i !== pair)] };
  }
}

/** Only names keep their capital behind other words. */
function withSmallLetter(piece: Piece): Piece {
  if (piece.kind === 'person' || piece.kind === 'country') return piece;
  return { ...piece, text: piece.text.replace(/^\p{Lu}/u, (letter) => letter.toLowerCase()) };
}

function blanks(text: string): string {
  return text.replaceAll('_', ' ');
}

/** The words of a sentence in order, those that a reader sees. */
export function shownPieces({ pieces }: Sentence): Piece[] {
  return pieces.filter(({ lead, text, tail }) => lead + text + tail !== '');
}
