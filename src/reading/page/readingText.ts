import { firstIndex } from '../../text/search.ts';
import type { Span } from '../../text/span.ts';
import { splitLines } from './lines.ts';
import { furnitureOfPrint } from './printedPages.ts';
import type { Joint } from './joint.ts';
import { joints } from './softBreaks.ts';

/** A stretch of a file that stands as it is in the text that is read. UTF-16 indices. */
interface Piece {
  readonly inFile: number;
  readonly inText: number;
  readonly length: number;
}

/**
 * A file as it is read: lines that a width or a page's end has broken are joined, with a blank for the break or
 * nothing for a divided word, and what a printer put in between is left out. Nothing else is changed.
 */
export class ReadingText {
  readonly text: string;
  /** Numbers and heads of printed pages: spans of the file, in order. */
  readonly furniture: readonly Span[];
  /** The lines of the text, where the file is read as it stands; null otherwise. */
  readonly lines: readonly Span[] | null;
  /** null where the file is read as it stands. */
  readonly #pieces: readonly Piece[] | null;

  private constructor(
    text: string,
    furniture: readonly Span[],
    lines: readonly Span[] | null,
    pieces: readonly Piece[] | null,
  ) {
    this.lines = lines;
    this.text = text;
    this.furniture = furniture;
    this.#pieces = pieces;
  }

  /** @param file the text of a file, as it was given; any */
  static of(file: string): ReadingText {
    const all = splitLines(file);
    const furniture = furnitureOfPrint(file, all);
    const left = new Set(furniture);
    const lines = furniture.length ? all.filter((line) => !left.has(line)) : all;
    const found = joints(file, lines, furniture);
    if (found.length === 0 && furniture.length === 0) return new ReadingText(file, [], all, null);
    const pieces = cut(file, found, furniture);
    const text = pieces
      .map(({ inFile, length, blank }) => (blank ? ' ' : file.slice(inFile, inFile + length)))
      .join('');
    return new ReadingText(text, furniture, null, pieces);
  }

  /** The stretch of the file that a stretch of the text was read from. */
  inFile({ start, end }: Span): Span {
    const from = this.#fileIndex(start);
    return { start: from, end: end > start ? this.#fileIndex(end - 1) + 1 : from };
  }

  /** The stretch of the text that was read from a stretch of the file. */
  inText({ start, end }: Span): Span {
    return { start: this.#textIndex(start), end: this.#textIndex(end) };
  }

  /** A value with every span in it, at any depth, where it stands in the file. */
  allInFile<T>(value: T): T {
    return this.#pieces ? (this.#moved(value) as T) : value;
  }

  #moved(value: unknown): unknown {
    if (typeof value !== 'object' || value === null) return value;
    if (Array.isArray(value)) return value.map((each) => this.#moved(each));
    const fields = Object.fromEntries(Object.entries(value).map(([key, each]) => [key, this.#moved(each)]));
    return isSpan(value) ? { ...fields, ...this.inFile(value) } : fields;
  }

  #fileIndex(index: number): number {
    const piece = this.#pieces && lastBefore(this.#pieces, ({ inText }) => inText > index);
    return piece ? piece.inFile + index - piece.inText : index;
  }

  #textIndex(index: number): number {
    const piece = this.#pieces && lastBefore(this.#pieces, ({ inFile }) => inFile > index);
    return piece ? piece.inText + Math.min(index - piece.inFile, piece.length) : index;
  }
}

function isSpan(value: object): value is Span {
  return 'start' in value && typeof value.start === 'number' && 'end' in value && typeof value.end === 'number';
}

/** The last of sorted pieces before those that are behind; null before the first. */
function lastBefore(pieces: readonly Piece[], isBehind: (piece: Piece) => boolean): Piece | null {
  return pieces[firstIndex(pieces.length, (index) => isBehind(pieces[index]!)) - 1] ?? null;
}

/** A piece of the text that is read; `blank`: a blank stands there for what is in the file. */
interface CutPiece extends Piece {
  readonly blank: boolean;
}

function cut(file: string, found: readonly Joint[], furniture: readonly Span[]): CutPiece[] {
  const pieces: CutPiece[] = [];
  let at = 0;
  let inText = 0;
  const add = (inFile: number, length: number, blank: boolean): void => {
    if (length > 0) pieces.push({ inFile, inText, length, blank });
    inText += length;
  };
  const left = [...found, ...furniture.map(({ start, end }) => ({ start, end, blank: false }))];
  left.sort((a, b) => a.start - b.start);
  for (const { start, end, blank } of left) {
    // Furniture in the middle of a sentence goes with the joint that it stands in.
    if (end <= at) continue;
    add(at, start - at, false);
    if (blank) add(start, 1, true);
    at = end;
  }
  add(at, file.length - at, false);
  return pieces;
}
