/**
 * Makes an expression that is written over several lines, as a template: line ends and the spaces around them are no
 * part of it. What is put into the template is the source of another expression.
 * @param flags as those of `RegExp`
 */
export function expression(flags = ''): (source: TemplateStringsArray, ...parts: readonly string[]) => RegExp {
  return (source, ...parts) => new RegExp(String.raw(source, ...parts).replace(/\s*\n\s*/g, ''), flags);
}

/** The source of an expression for one of the words, the longest that fits; a word is an expression itself. */
export function oneOf(words: Iterable<string>): string {
  return `(?:${[...words].sort((a, b) => b.length - a.length).join('|')})`;
}
