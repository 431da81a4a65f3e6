import type { Seeded } from '../seeded.ts';
import { type Paragraph, type Piece, type PieceKind, type Sentence, Writer } from './grammar.ts';

export const EDITS = [
  'nothing',
  'delete',
  'turn',
  'turn-and-stand-below',
  'delete-with-look-alike-elsewhere',
  'look-alike-beside',
  'swap-speakers',
  'exchange-with-look-alike',
  'deny',
  'move',
  'swap-paragraphs',
  'insert',
  'slip',
] as const;
export type Edit = (typeof EDITS)[number];

export const MEANINGS: readonly PieceKind[] = ['opposite', 'person', 'country', 'number', 'ordinal', 'subject'];

/** What was done to one sentence. */
export interface History {
  readonly edits: Set<Edit>;
  /** Its words say something else now, or it is gone. */
  isTurned: boolean;
  isMoved: boolean;
  hasSlip: boolean;
}

/** Edits a readout sentence by sentence, and remembers what became of each. */
export class Editor {
  readonly paragraphs: Paragraph[];
  readonly histories = new Map<number, History>();
  readonly #writer: Writer;
  readonly #random: Seeded;

  constructor(before: readonly Paragraph[], writer: Writer, random: Seeded) {
    this.paragraphs = before.map(({ isList, sentences }) => ({ isList, sentences: [...sentences] }));
    this.#writer = writer;
    this.#random = random;
  }

  /** One edit of a sentence; nothing where the sentence is gone, was edited already, or has no place for it. */
  edit(kind: Edit, sentenceId: number): void {
    const paragraph = this.#paragraphOf(sentenceId);
    if (!paragraph || this.histories.get(sentenceId)?.edits.size) return;
    const at = paragraph.sentences.findIndex(({ id }) => id === sentenceId);
    const sentence = paragraph.sentences[at]!;
    const history = this.historyOf(sentenceId);
    const meaning = this.#random.pick(MEANINGS);
    switch (kind) {
      case 'nothing':
        return;
      case 'delete':
        history.edits.add(kind);
        history.isTurned = true;
        return void paragraph.sentences.splice(at, 1);
      case 'turn':
        return this.#replace(paragraph, at, this.#writer.turned(sentence, meaning), kind);
      case 'deny':
        return this.#replace(paragraph, at, this.#writer.denied(sentence), kind);
      case 'turn-and-stand-below': {
        history.edits.add(kind);
        history.isMoved = true;
        const below = Math.min(at + 3, paragraph.sentences.length);
        paragraph.sentences.splice(below, 0, sentence);
        paragraph.sentences[at] = this.#writer.lookAlike(sentence, meaning);
        if (below === at + 1) paragraph.sentences.splice(at + 1, 0, this.#writer.sentence(), this.#writer.sentence());
        return;
      }
      case 'delete-with-look-alike-elsewhere':
        history.edits.add(kind);
        history.isTurned = true;
        paragraph.sentences.splice(at, 1);
        return this.#put(this.#writer.lookAlike(sentence, meaning));
      case 'look-alike-beside':
        history.edits.add(kind);
        return void paragraph.sentences.splice(
          at + this.#random.below(2),
          0,
          this.#writer.lookAlike(sentence, meaning),
        );
      case 'swap-speakers':
        return this.#swapSpeakers(paragraph, at);
      case 'exchange-with-look-alike':
        return this.#exchangeWithLookAlike(paragraph, at, meaning);
      case 'move':
        history.edits.add(kind);
        history.isMoved = true;
        paragraph.sentences.splice(at, 1);
        return this.#put(sentence);
      case 'swap-paragraphs': {
        const [from, to] = [this.paragraphs.indexOf(paragraph), this.#random.below(this.paragraphs.length)];
        [this.paragraphs[from], this.paragraphs[to]] = [this.paragraphs[to]!, paragraph];
        for (const { id } of [...this.paragraphs[from].sentences, ...paragraph.sentences])
          this.historyOf(id).isMoved = true;
        return;
      }
      case 'insert':
        return void paragraph.sentences.splice(at + this.#random.below(2), 0, this.#writer.sentence());
      case 'slip':
        return this.#slip(paragraph, at);
    }
  }

  /** Gives each synonym another word of the same meaning with a probability. */
  translate(probability: number): void {
    for (const { sentences } of this.paragraphs)
      sentences.forEach((sentence, at) => {
        sentences[at] = {
          id: sentence.id,
          pieces: sentence.pieces.map((piece) =>
            piece.kind === 'synonym' && this.#random.chance(probability)
              ? { ...piece, text: this.#random.pick(piece.others) }
              : piece,
          ),
        };
      });
  }

  historyOf(id: number): History {
    const known = this.histories.get(id);
    if (known) return known;
    const fresh = { edits: new Set<Edit>(), isTurned: false, isMoved: false, hasSlip: false };
    this.histories.set(id, fresh);
    return fresh;
  }

  #paragraphOf(id: number): Paragraph | undefined {
    return this.paragraphs.find(({ sentences }) => sentences.some((sentence) => sentence.id === id));
  }

  #put(sentence: Sentence): void {
    const { sentences } = this.#random.pick(this.paragraphs);
    sentences.splice(this.#random.below(sentences.length + 1), 0, sentence);
  }

  #replace(paragraph: Paragraph, at: number, by: Sentence, edit: Edit): void {
    const history = this.historyOf(by.id);
    history.edits.add(edit);
    history.isTurned = true;
    paragraph.sentences[at] = by;
  }

  /** The person of this sentence and of another change places. */
  #swapSpeakers(paragraph: Paragraph, at: number): void {
    const mine = personOf(paragraph.sentences[at]!);
    const others = this.paragraphs.flatMap((other) =>
      other.sentences.flatMap((sentence, i) => {
        const person = personOf(sentence);
        const isFree = !this.histories.get(sentence.id)?.edits.size;
        return person && isFree && person.text !== mine?.text ? [{ paragraph: other, at: i, person }] : [];
      }),
    );
    if (!mine || others.length === 0) return;
    const other = this.#random.pick(others);
    const exchanged = (sentence: Sentence, from: Piece, text: string): Sentence => ({
      id: sentence.id,
      pieces: sentence.pieces.map((piece) => (piece === from ? { ...piece, id: this.#writer.id(), text } : piece)),
    });
    const [first, second] = [paragraph.sentences[at]!, other.paragraph.sentences[other.at]!];
    this.#replace(paragraph, at, exchanged(first, mine, other.person.text), 'swap-speakers');
    this.#replace(other.paragraph, other.at, exchanged(second, other.person, mine.text), 'swap-speakers');
  }

  /** The sentence goes elsewhere, and what stood there, made its look-alike, comes here. */
  #exchangeWithLookAlike(paragraph: Paragraph, at: number, meaning: PieceKind): void {
    const sentence = paragraph.sentences[at]!;
    const free = this.paragraphs.flatMap((other) =>
      other.sentences.flatMap(({ id }, i) =>
        id !== sentence.id && !this.histories.get(id)?.edits.size ? [{ paragraph: other, at: i, id }] : [],
      ),
    );
    if (free.length === 0) return;
    const there = this.#random.pick(free);
    const replaced = this.historyOf(there.id);
    replaced.edits.add('delete');
    replaced.isTurned = true;
    paragraph.sentences[at] = this.#writer.lookAlike(sentence, meaning);
    there.paragraph.sentences[there.at] = sentence;
    const history = this.historyOf(sentence.id);
    history.edits.add('exchange-with-look-alike');
    history.isMoved = true;
  }

  /** A letter of a long word that is no name left out, doubled, exchanged with the next or for another. */
  #slip(paragraph: Paragraph, at: number): void {
    const sentence = paragraph.sentences[at]!;
    const choices = sentence.pieces.flatMap(({ kind, text }, i) =>
      kind === 'plain' || kind === 'synonym' || kind === 'subject'
        ? [...text.matchAll(/\p{L}{6,}/gu)].map((match) => ({ i, start: match.index, word: match[0] }))
        : [],
    );
    if (choices.length === 0) return;
    const { i, start, word } = this.#random.pick(choices);
    const letter = 1 + this.#random.below(word.length - 2);
    const [here, next] = [word[letter]!, word[letter + 1]!];
    const kinds = [next, here + here + next, next + here, this.#random.pick([...word]) + next];
    const wrong = word.slice(0, letter) + this.#random.pick(kinds) + word.slice(letter + 2);
    if (wrong === word) return;
    const piece = sentence.pieces[i]!;
    const text = piece.text.slice(0, start) + wrong + piece.text.slice(start + word.length);
    paragraph.sentences[at] = { id: sentence.id, pieces: sentence.pieces.with(i, { ...piece, text }) };
    const history = this.historyOf(sentence.id);
    history.edits.add('slip');
    history.hasSlip = true;
  }
}

function personOf(sentence: Sentence): Piece | undefined {
  return sentence.pieces.find(({ kind }) => kind === 'person');
}
