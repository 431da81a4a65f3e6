import { snapToWords } from './snapToWords.ts';
import type { Span } from './span.ts';

/** Marks that are typed in several ways, each as a class of its own. */
const TYPOGRAPHY = ["'’‘‛ʼ`´", '"“”„‟«»', '-‐‑–—−'];
const SPECIAL = /[\\^$.*+?()[\]{}|/-]/g;
const PARAGRAPH_BREAK = /\n\s*\n/;

/** Some words that are looked for in texts: whole words, whatever their case, typography and white space. */
export class SoughtWords {
  readonly #expression: RegExp;

  /** @param words what is looked for; at least one letter */
  constructor(words: string) {
    const source = words.trim().split(/\s+/).map(sourceOf).join('\\s+');
    this.#expression = new RegExp(source, 'giu');
  }

  /** Where they stand in a text: UTF-16 spans in text order, none of which overlap, none across a paragraph's end. */
  in(text: string): Span[] {
    return [...text.matchAll(this.#expression)].flatMap(({ index, 0: found }) => {
      const span = { start: index, end: index + found.length };
      const words = snapToWords(text, span);
      const isWhole = words?.start === span.start && words.end === span.end;
      return isWhole && !PARAGRAPH_BREAK.test(found) ? [span] : [];
    });
  }
}

/** The source of an expression for a word. */
function sourceOf(word: string): string {
  return [...word]
    .map((character) => {
      const alike = TYPOGRAPHY.find((marks) => marks.includes(character));
      const escaped = (text: string) => text.replace(SPECIAL, '\\$&');
      return alike ? `[${escaped(alike)}]` : escaped(character);
    })
    .join('');
}
