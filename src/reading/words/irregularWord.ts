import { CAPITAL_S, Char, classOf, FULL_STOP, isApostrophe, letterAt, SMALL_S } from './characters.ts';
import { lookUp, wordKey, WordClass } from './lexicon.ts';
import { isIn, type Token } from './tokens.ts';
import { acronymEnd, wordEnd } from './wordEnds.ts';
import { UNLISTED } from './wordLists.ts';
import { wordAt } from './words.ts';

/** A word with apostrophes, hyphens, full stops, digits or letters beyond ASCII in it or behind it. */
export function pushIrregularWord(text: string, at: number, tokens: Token[]): number {
  const { end, outerEnd, possessive } = endsOf(text, at);
  const word = wordAt(text, at, end);
  if (possessive) return push(tokens, at, end, outerEnd, true, word, ownerAt(text, at, end, word));
  if (text.charCodeAt(end) !== FULL_STOP) return push(tokens, at, end, end, false, word, word);
  const stopped = end + 1;
  // "Denise A. Okafor": an initial is neither the article nor the pronoun.
  if (isInitialAt(text, at, end, word))
    return push(tokens, at, stopped, stopped, false, word, {
      key: text.slice(at, stopped),
      lexeme: null,
      verb: null,
      listing: UNLISTED,
    });
  const wholeEnd = isIn(word, WordClass.abbreviation) ? stopped : end;
  return push(tokens, at, wholeEnd, wholeEnd, false, word, word);
}

/** What is known of a word under its key. */
type Known = Pick<Token, 'key' | 'lexeme' | 'verb' | 'listing'>;

function push(
  tokens: Token[],
  start: number,
  end: number,
  outerEnd: number,
  possessive: boolean,
  { capital, allCapitals, date }: Pick<Token, 'capital' | 'allCapitals' | 'date'>,
  { key, lexeme, verb, listing }: Known,
): number {
  tokens.push({
    kind: 'word',
    key,
    lexeme,
    verb,
    listing,
    capital,
    allCapitals,
    date,
    possessive,
    start,
    end,
    outerEnd,
    quoted: false,
  });
  return outerEnd;
}

/** Where the word at `at` ends, without what makes it possessive and with it. */
function endsOf(text: string, at: number): Pick<Token, 'end' | 'outerEnd' | 'possessive'> {
  const end = acronymEnd(text, at) || wordEnd(text, at);
  const last = text.charCodeAt(end - 1);
  const sibilant = last === SMALL_S || last === CAPITAL_S;
  if (end - at > 2 && sibilant && isApostrophe(text.charCodeAt(end - 2)) && !wordAt(text, at, end).lexeme)
    return { end: end - 2, outerEnd: end, possessive: true };
  if (!isApostrophe(text.charCodeAt(end))) return { end, outerEnd: end, possessive: false };
  if (sibilant) return { end, outerEnd: end + 1, possessive: true };
  if (end - at > 3 && last === FULL_STOP && text.charCodeAt(end + 1) === SMALL_S)
    return { end, outerEnd: end + 2, possessive: true };
  // "Dato' Kamaruddin": the apostrophe belongs to the word.
  const wholeEnd = wordAt(text, at, end + 1).lexeme ? end + 1 : end;
  return { end: wholeEnd, outerEnd: wholeEnd, possessive: false };
}

/** What is known of a word that looks possessive: a word with an apostrophe of its own may be meant. */
function ownerAt(text: string, at: number, end: number, word: Known): Known {
  return word.lexeme || !lookUp(`${word.key}'`) ? word : wordAt(`${text.slice(at, end)}'`, 0, end - at + 1);
}

/** Whether the full stop at `end` makes an initial or a shortened name of the word. */
function isInitialAt(
  text: string,
  at: number,
  end: number,
  { key, lexeme, capital }: Known & { capital: boolean },
): boolean {
  return capital && (end - at === 1 || (!lexeme && isShortenedName(text, at, end, key))) && isInitial(text, end + 1);
}

/**
 * Shortened names that make a syllable; some are surnames too, so that no known word may follow: "Ma. Corazon", not
 * "Ma. The".
 */
const SHORT_NAMES = new Set(['ma', 'mohd', 'moh', 'muh', 'abd', 'geo', 'jos', 'thos', 'chas']);
const VOWELLED = /[aeiouy]|[^a-z]/;

/** "Md. Karim", "Wm. Hale", "Kh. Battulga": a capital and a letter or two that make no syllable. */
function isShortenedName(text: string, at: number, end: number, key: string): boolean {
  if (SHORT_NAMES.has(key)) return !lookUp(wordKey(text.slice(end + 2, wordEnd(text, end + 2))));
  return end - at > 1 && end - at < 4 && !VOWELLED.test(text.slice(at + 1, end)) && isSpaceAt(text, end + 1);
}

/** Whether white space, also one that does not break, stands at `at`. */
function isSpaceAt(text: string, at: number): boolean {
  return classOf(text.charCodeAt(at)) === Char.space;
}

/** A capital with a full stop is an initial when another capital follows: "Margaret R. Hollis". */
function isInitial(text: string, at: number): boolean {
  const next = isSpaceAt(text, at) ? at + 1 : at;
  const letter = text[next];
  if (letter === undefined || !letterAt(text, next)) return false;
  if (letter !== letter.toLowerCase()) return true;
  // "M. ag Intalla"
  const end = wordEnd(text, next);
  const after = text[end + 1];
  return (
    end - next < 5 &&
    isSpaceAt(text, end) &&
    after !== undefined &&
    after !== after.toLowerCase() &&
    isIn({ lexeme: lookUp(text.slice(next, end)) }, WordClass.nameParticle)
  );
}
