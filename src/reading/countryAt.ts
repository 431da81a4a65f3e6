import type { CountryEntry } from './lexicon.ts';
import type { Token } from './tokens.ts';

/** The country's form at token `at`, and how many tokens it takes. "US" is one and "Us" is not. */
export function countryAt(tokens: readonly Token[], at: number): { entry: CountryEntry; length: number } | null {
  const token = tokens[at];
  if (!token?.lexeme?.countries || !token.capital) return null;
  for (const entry of token.lexeme.countries) {
    if (entry.rest.every((word, k) => tokens[at + 1 + k]?.key === word)) {
      if (entry.rest.length === 0 && !token.allCapitals && entry.text.length > 1 && entry.text.length <= 5 && entry.text === entry.text.toUpperCase()) continue;
      return { entry, length: 1 + entry.rest.length };
    }
  }
  return null;
}

/** "He Jingtian pointed out": a name follows, so that it is no pronoun. */
export function isSurnameHe(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  const next = tokens[at + 1];
  return token?.key === 'he' && token.capital && !token.allCapitals && next !== undefined && next.kind === 'word' && next.capital && next.lexeme === null && !next.possessive;
}

const DEMONYM = /(?:[aeiou]n|ese|ish|ic|i)$/;

/** "the Catalan President": a word with the ending of a demonym that no table has. */
export function isDemonym(token: Token | undefined): boolean {
  return token?.kind === 'word' && token.capital && token.lexeme === null && !token.possessive && !token.allCapitals && DEMONYM.test(token.key);
}
