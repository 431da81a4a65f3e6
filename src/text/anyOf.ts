/**
 * Many expressions asked as one: a text is tried once for each set of flags among them, and not once for each
 * expression.
 * Linear where each of them is. None may refer back to a group, or have the flags g and y.
 */
export class AnyOf {
  readonly #joined: readonly RegExp[];

  constructor(expressions: readonly RegExp[]) {
    const sources = new Map<string, string[]>();
    for (const { source, flags } of expressions) sources.set(flags, [...(sources.get(flags) ?? []), `(?:${source})`]);
    this.#joined = Array.from(sources, ([flags, alternatives]) => new RegExp(alternatives.join('|'), flags));
  }

  /** Whether one of the expressions fits the text. */
  test(text: string): boolean {
    for (const expression of this.#joined) if (expression.test(text)) return true;
    return false;
  }
}
