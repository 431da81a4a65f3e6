import { firstIndex } from './search.ts';

/** A place in a text as editors count: zero-based line, UTF-16 units from the line's start. */
export interface TextPosition {
  readonly line: number;
  readonly character: number;
}

/** The lines of a text, which end in LF, CRLF or CR, as they do in VS Code. */
export class Lines {
  readonly #starts: number[] = [0];
  readonly #length: number;

  constructor(text: string) {
    this.#length = text.length;
    for (const { index, 0: ending } of text.matchAll(/\r\n|\r|\n/g)) this.#starts.push(index + ending.length);
  }

  /** The position of a UTF-16 offset; one outside the text is moved to its nearest end. */
  at(offset: number): TextPosition {
    const inside = Math.min(Math.max(offset, 0), this.#length);
    const line = firstIndex(this.#starts.length, (index) => this.#starts[index]! > inside) - 1;
    return { line, character: inside - this.#starts[line]! };
  }
}
