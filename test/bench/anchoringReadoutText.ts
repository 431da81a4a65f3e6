import { ROUNDS, SHARED_FOLDERS, textsOf } from '../labelled.ts';

/** A text as paragraphs of sentences of words; a word keeps its id when it is reworded, a sentence wherever it goes. */
export interface Word {
  readonly id: number;
  /** With the punctuation that touches it. */
  readonly text: string;
}
export interface Sentence {
  readonly id: number;
  readonly words: readonly Word[];
}
export type Paragraphs = Sentence[][];

/** What may be done to the whole file. */
export const FORMS = ['as-is', 'wrap', 'one-line-breaks', 'crlf-bom', 'nfd', 'quotes', 'nbsp', 'double-space'] as const;
export type Form = (typeof FORMS)[number];

/** The texts of the first three labelled rounds, and the real ones where they are at hand. */
export function readoutTexts(): string[] {
  return [...ROUNDS.slice(0, 3), ...SHARED_FOLDERS].flatMap(textsOf);
}

/** The words of a text: lines are paragraphs, and a full stop after a word ends a sentence. */
export function wordsOf(text: string): string[][][] {
  return text
    .replace(/^\uFEFF/, '')
    .replace(/\r\n?/g, '\n')
    .split(/\n+/)
    .filter((line) => line.trim())
    .map((line) =>
      line
        .trim()
        .split(/(?<=[a-z)\]]{2}[.!?]["”’]?) +(?=["“A-Z])/)
        .map((sentence) => sentence.split(/ +/)),
    );
}

/** A word without the punctuation around it. */
export function bare(text: string): readonly [string, string, string] {
  const [, before, word, after] = /^([^\p{L}\p{N}]*)(.*?)([^\p{L}\p{N}]*)$/u.exec(text)!;
  return [before!, word!, after!];
}

/** UTF-16, `end` exclusive. */
export interface Place {
  readonly start: number;
  readonly end: number;
}

/** The text in one of the forms, with where each word stands in it. */
export function render(paragraphs: Paragraphs, form: Form): { text: string; places: Map<number, Place> } {
  let text = form === 'crlf-bom' ? '\uFEFF' : '';
  const places = new Map<number, Place>();
  const feed = form === 'crlf-bom' ? '\r\n' : '\n';
  let column = 0;
  paragraphs.forEach((paragraph, p) => {
    if (p) text += form === 'one-line-breaks' ? feed : feed + feed;
    column = 0;
    paragraph.forEach(({ words }, s) => {
      words.forEach((word, w) => {
        const shown = shape(word.text, form);
        if (w > 0 || s > 0) {
          const breaks = form === 'wrap' && column + shown.length > 70;
          text += breaks
            ? '\n'
            : form === 'double-space' && w === 0
              ? '  '
              : form === 'nbsp' && word.id % 7 === 0
                ? '\u00A0'
                : ' ';
          column = breaks ? 0 : column + 1;
        }
        places.set(word.id, { start: text.length, end: text.length + shown.length });
        text += shown;
        column += shown.length;
      });
    });
  });
  return { text: text + feed, places };
}

function shape(word: string, form: Form): string {
  if (form === 'nfd') return word.normalize('NFD');
  if (form !== 'quotes') return word;
  return /["']/.test(word)
    ? word
        .replace(/^(\W*)"/, '$1“')
        .replaceAll('"', '”')
        .replaceAll("'", '’')
    : word.replace(/[“”]/g, '"').replace(/[‘’]/g, "'");
}
