import { WordClass, type CountryEntry } from './lexicon.ts';
import { isIn, type Token } from './tokens.ts';

function followsAt(tokens: readonly Token[], at: number, words: readonly string[]): boolean {
  for (let i = 0; i < words.length; i++) if (tokens[at + i]?.key !== words[i]) return false;
  return true;
}

/** The country's form at token `at`, and how many tokens it takes. "US" is one and "Us" is not. */
export function countryAt(tokens: readonly Token[], at: number): { entry: CountryEntry; length: number } | null {
  const token = tokens[at];
  if (!token?.lexeme?.countries || !token.capital) return null;
  for (const entry of token.lexeme.countries) {
    if (!followsAt(tokens, at + 1, entry.rest) || (entry.acronym && !token.allCapitals)) continue;
    return { entry, length: 1 + entry.rest.length };
  }
  return null;
}

const DEMONYM = /(?:[aeiou]n|ese|ish|ic|i)$/;

/** "the Catalan President": a word with the ending of a demonym that no table has. */
export function isDemonym(token: Token | undefined): boolean {
  return (
    token?.kind === 'word' &&
    token.capital &&
    token.lexeme === null &&
    !token.possessive &&
    !token.allCapitals &&
    DEMONYM.test(token.key)
  );
}

/** "Poland", "the Republic of Poland", "the Democratic Republic of Timor-Leste"; `end` is the index after it. */
export function countryPhrase(tokens: readonly Token[], at: number): { code: string | null; end: number } | null {
  let next = tokens[at]?.key === 'the' ? at + 1 : at;
  for (let n = 0; n < 6; n++) {
    const country = countryAt(tokens, next);
    if (country) return country.entry.kind === 'name' ? { code: country.entry.code, end: next + country.length } : null;
    const token = tokens[next];
    if (
      !token ||
      !(
        (token.capital && isIn(token, WordClass.officeDomain)) ||
        (n > 0 && (token.key === 'of' || token.key === 'the'))
      )
    )
      return null;
    next++;
  }
  return null;
}
