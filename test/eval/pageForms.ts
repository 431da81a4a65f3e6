import { decode } from '../../src/text/encoding.ts';
import type { Span } from '../../src/text/span.ts';

/** A page saved in another way, and where the characters of the plain one stand in it. */
export interface SavedPage {
  readonly text: string;
  /** UTF-16 index in `text` of each unit of the plain page. */
  readonly places: readonly number[];
  /** The lines that the plain page does not have. */
  readonly furniture: readonly Span[];
}

/** Writes a page anew, character by character, and keeps where each went. */
class Writer {
  text = '';
  readonly places: number[] = [];
  readonly furniture: Span[] = [];

  /** What the plain page does not have. */
  add(furniture: string): void {
    this.#note(furniture);
    this.text += furniture;
  }

  #note(furniture: string): void {
    for (const { index, 0: line } of furniture.matchAll(/\S.*(?=\n|$)/g))
      if (line !== '-')
        this.furniture.push({ start: this.text.length + index, end: this.text.length + index + line.length });
  }

  /** Characters of the plain page. */
  copy(characters: string): void {
    for (let i = 0; i < characters.length; i++) this.places.push(this.text.length + i);
    this.text += characters;
  }

  /** One character of the plain page, for which something else stands. */
  replace(by: string): void {
    this.#note(by);
    this.places.push(this.text.length);
    this.text += by;
  }
}

interface Wrapping {
  readonly width: number;
  /** A word of so many letters is divided where the line ends; 0 for never. */
  readonly divided: number;
  /** What stands between two lines of a paragraph; called for each. */
  readonly lineBreak: () => string;
}

const WORD = /\S+|[^\S\n]/g;
const ONE_WORD = /^\p{Ll}+[.,;]?$/u;

/** Lines of at most so many characters, as an editor or a mail program breaks them. */
function wrapLine(line: string, writer: Writer, { width, divided, lineBreak }: Wrapping): void {
  let column = 0;
  for (const [word] of line.matchAll(WORD)) {
    const free = width - column;
    if (word === ' ') {
      column++;
      writer.copy(word);
      continue;
    }
    if (word.length <= free) {
      writer.copy(word);
      column += word.length;
    } else if (divided > 0 && word.length >= divided && free > 5 && ONE_WORD.test(word)) {
      const first = Math.min(free - 1, word.length - 4);
      writer.copy(word.slice(0, first));
      writer.add(`-${lineBreak()}`);
      writer.copy(word.slice(first));
      column = word.length - first;
    } else if (column > 0) {
      // The blank before the word becomes the line's end.
      writer.places.pop();
      writer.text = writer.text.slice(0, -1);
      writer.replace(lineBreak());
      writer.copy(word);
      column = word.length;
    } else writer.copy(word);
  }
}

function wrap(text: string, wrapping: Wrapping, lineEnd: () => string, above = ''): SavedPage {
  const writer = new Writer();
  writer.add(above);
  text.split('\n').forEach((line, index) => {
    if (index > 0) writer.replace(lineEnd());
    wrapLine(line, writer, wrapping);
  });
  return writer;
}

/** The page in lines of at most 80 columns. */
export function wrapped(text: string): SavedPage {
  return wrap(text, { width: 80, divided: 0, lineBreak: () => '\n' }, () => '\n');
}

const RUNNING_HEAD = 'Harbour Archive: texts for the press';

/** The text of a PDF: 95 columns, words divided, a running head, a page's number and a form feed every 28 lines. */
function printed(text: string): SavedPage {
  const pages = printedUnder(text, `${RUNNING_HEAD}\n\n`);
  return pages.text.includes('\f') ? pages : printedUnder(text, '');
}

function printedUnder(text: string, head: string): SavedPage {
  let lines = 0;
  let page = 1;
  const lineEnd = (): string => (++lines % 28 > 0 ? '\n' : `\n\n${page++}\n\f${RUNNING_HEAD}\n\n`);
  return wrap(text, { width: 95, divided: 11, lineBreak: lineEnd }, lineEnd, head);
}

const MENU = ['Home', 'About us', 'News', 'Documents', 'Photos and videos', 'Contacts', 'Search'];

function furnished(text: string): SavedPage {
  const writer = new Writer();
  writer.add('This is an older page of our site. It is kept for reference and is no longer updated.\n\n');
  writer.add(`${MENU.map((item) => `• ${item}`).join('\n')}\n\n`);
  writer.copy(text);
  writer.add(
    '\n\nThis site uses cookies so that it works as you expect. Read our cookie policy.\nAccept all cookies\n',
  );
  return writer;
}

/** The ways in which a page is saved, each named. */
export const PAGE_FORMS: Readonly<Record<string, (text: string) => SavedPage>> = {
  'wrapped at 80': wrapped,
  'PDF text': printed,
  'banner, menu, cookies': furnished,
  'UTF-16': (text) => {
    const writer = new Writer();
    writer.copy(inUtf16(text));
    return writer;
  },
  'Windows line ends': (text) => {
    const writer = new Writer();
    for (const character of text) {
      if (character === '\n') writer.replace('\r\n');
      else writer.copy(character);
    }
    return writer;
  },
};

/** The text of a file in UTF-16 with its mark, as it is decoded again. */
function inUtf16(text: string): string {
  return decode(Buffer.from(`\ufeff${text}`, 'utf16le')).text.replace(/^\ufeff/, '');
}

/** Labels of the plain page with their spans where they stand in the saved one. */
export function labelsIn<T extends object>(labels: T, { places, furniture }: SavedPage): T {
  const starts = (each: unknown): unknown => (each as number[]).map((start) => places[start]);
  const moved = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(moved);
    if (typeof value !== 'object' || value === null) return value;
    const fields = Object.fromEntries(
      Object.entries(value).map(([key, each]) => [key, key === 'altStarts' ? starts(each) : moved(each)]),
    );
    return isSpan(value) ? { ...fields, start: places[value.start], end: (places[value.end - 1] ?? 0) + 1 } : fields;
  };
  const inPlace = moved(labels) as T & { boilerplate?: readonly Span[] };
  return { ...inPlace, boilerplate: [...(inPlace.boilerplate ?? []), ...furniture] };
}

function isSpan(value: object): value is Span {
  return 'start' in value && 'end' in value && Number.isInteger(value.start) && Number.isInteger(value.end);
}
