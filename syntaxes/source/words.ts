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

/** The words that go on after a common beginning, by their next letter; '' where one ends. */
function byLetter(words: readonly string[]): ReadonlyMap<string, string[]> {
  const groups = new Map<string, string[]>();
  for (const word of words) {
    const [letter = ''] = word;
    groups.set(letter, [...(groups.get(letter) ?? []), word.slice(letter.length)]);
  }
  return groups;
}

const escaped = (letter: string): string => (letter === ' ' ? SPACE : letter.replace(/[.*+?^${}()|[\]\\/]/, '\\$&'));

function branch(words: readonly string[]): string {
  const { '': ends, ...rest } = Object.fromEntries(byLetter(words));
  const ways = Object.entries(rest).map(([letter, ways]) => escaped(letter) + branch([...new Set(ways)]));
  if (ways.length === 0) return '';
  const joined = ways.length === 1 && !ends ? ways[0]! : `(?:${ways.join('|')})`;
  return ends ? `${joined}?` : joined;
}

/** One of many words, the longest that fits. What begins alike shares its beginning, so that nothing is tried twice. */
export function anyOf(words: Iterable<string>): string {
  return `(?:${branch([...new Set(words)])})`;
}

/** The same, each with or without a capital. */
export function anyOfCased(words: Iterable<string>): string {
  const ways = [...byLetter([...new Set(words)])].map(
    ([letter, rest]) => `[${letter.toUpperCase()}${letter}]${branch(rest)}`,
  );
  return `(?:${ways.join('|')})`;
}
