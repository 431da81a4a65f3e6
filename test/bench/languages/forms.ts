import type { Seeded } from '../seeded.ts';
import { shownPieces, type Language, type Paragraph, type Piece, type Sentence } from './grammar.ts';

/** What a re-publication does to the look of a whole file. */
export const FORMS = ['as-is', 'wrapped', 'indented', 'hyphenated', 'typography', 'scan', 'furniture'] as const;
export type Form = (typeof FORMS)[number];

/** UTF-16, `end` exclusive. */
export interface Place {
  readonly start: number;
  readonly end: number;
}

export interface Rendered {
  readonly text: string;
  /** Of each piece that is shown, by its id; without the punctuation that touches it. */
  readonly places: ReadonlyMap<number, Place>;
}

export interface Style {
  readonly form: Form;
  /** The number of a list's first item, and what stands behind the number. */
  readonly firstNumber: number;
  readonly afterNumber: string;
}

export const PLAIN: Style = { form: 'as-is', firstNumber: 1, afterNumber: '. ' };
const WIDTH = 64;

/** The readout as text. */
export function render(
  title: string,
  paragraphs: readonly Paragraph[],
  language: Language,
  style: Style,
  random: Seeded,
): Rendered {
  const page = new Page(language, style.form, random);
  const [top, between, end] = language.furniture;
  if (style.form === 'furniture') page.line(`${top}\n\n`);
  page.line(`${title}\n\n`);
  paragraphs.forEach(({ isList, sentences }, p) => {
    if (style.form === 'furniture' && p > 0 && random.chance(0.3)) page.line(`${between}\n\n`);
    sentences.forEach((sentence, s) => {
      if (isList) page.line(`${s ? '\n' : ''}${style.firstNumber + s}${style.afterNumber}`);
      else if (s > 0) page.gap();
      page.sentence(sentence);
    });
    page.line('\n\n');
  });
  if (style.form === 'furniture') page.line(`${end}\n`);
  return { text: page.text.replace(/\n+$/, '\n'), places: page.places };
}

class Page {
  text = '';
  readonly places = new Map<number, Place>();
  readonly #language: Language;
  readonly #form: Form;
  readonly #random: Seeded;
  #column = 0;

  constructor(language: Language, form: Form, random: Seeded) {
    this.#language = language;
    this.#form = form;
    this.#random = random;
  }

  line(text: string): void {
    this.text += text;
    this.#column = 0;
  }

  gap(): void {
    this.#blank(6);
  }

  sentence(sentence: Sentence): void {
    shownPieces(sentence).forEach((piece, p) => {
      if (p > 0) this.#blank(piece.text.length);
      this.#piece(p > 0 ? piece : { ...piece, text: piece.text.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase()) });
    });
    this.#add(this.#language.stop);
  }

  #piece({ id, lead, text, tail }: Piece): void {
    this.#add(this.#typed(lead));
    const start = this.text.length;
    text.split(' ').forEach((word, w) => {
      if (w > 0) this.#blank(word.length);
      this.#word(word);
    });
    this.places.set(id, { start, end: this.text.length });
    this.#add(this.#typed(tail));
  }

  #word(word: string): void {
    const shown = this.#form === 'scan' ? this.#scanned(word) : this.#typed(word);
    const half = Math.floor(shown.length / 2);
    const breaks = this.#form === 'hyphenated' && this.#column + shown.length > WIDTH && /^[\p{L}]{8,}$/u.test(shown);
    if (!breaks || this.#language.joint === '') return this.#add(shown);
    this.#add(`${shown.slice(0, half)}-\n`);
    this.#column = 0;
    this.#add(shown.slice(half));
  }

  #blank(next: number): void {
    const wraps = this.#form === 'wrapped' || this.#form === 'indented' || this.#form === 'hyphenated';
    const room = this.#form === 'hyphenated' ? 4 : next;
    if (wraps && this.#column + room > WIDTH) return this.line(this.#form === 'indented' ? '\n    ' : '\n');
    this.#add(
      this.#form === 'typography' && this.#language.joint && this.#random.chance(0.1) ? '\u00A0' : this.#language.joint,
    );
  }

  #add(text: string): void {
    this.text += text;
    this.#column += text.length;
  }

  #typed(text: string): string {
    if (this.#form !== 'typography') return text;
    return text
      .replaceAll('——', '—')
      .replace(/^–$/, '—')
      .replace(/[“«„「]/g, '"')
      .replace(/[”»“」]/g, '"')
      .replaceAll('’', "'")
      .replaceAll('،', ',');
  }

  /** About one word in twelve is misread. */
  #scanned(word: string): string {
    if (!this.#random.chance(this.#language.joint ? 0.08 : 0.15)) return word;
    const misread = this.#language.scans.filter(([from]) => word.includes(from));
    if (misread.length === 0) return word;
    const [from, to] = this.#random.pick(misread);
    return word.replace(from, to);
  }
}
