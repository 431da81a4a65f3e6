/** Pieces of expressions that all the others are built from. */

export const SPACE = '[\\x20\u00a0]';
/** What may stand at either end of a line. */
export const MARGIN = '[ \\t\u00a0\u3000]{0,8}';
export const NOT_IN_WORD = "(?<![\\p{L}\\p{M}\\p{N}'’\\-])";
export const WORD_END = "(?![\\p{L}\\p{M}\\p{N}]|[-'’]\\p{L})";

/** One of several expressions; a space in them is any space (in a class, write `\x20`). */
export function oneOf(...alternatives: readonly string[]): string {
  return `(?:${alternatives.join('|').replaceAll(' ', SPACE)})`;
}

/** Words, each as `[Ww]ord`: with or without a capital. */
export function anyCase(...words: readonly string[]): string {
  return oneOf(...words.map((word) => `[${word[0]!.toUpperCase()}${word[0]!.toLowerCase()}]${word.slice(1)}`));
}
