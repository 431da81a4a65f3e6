import { WordClass } from '../words/lexicon.ts';
import { isIn, type Token } from '../words/tokens.ts';
import { WordList } from '../words/wordLists.ts';

/** "He Jingtian pointed out": a name follows, so that it is no pronoun. */
export function isSurnameHe(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  const next = tokens[at + 1];
  return (
    token?.key === 'he' &&
    token.capital &&
    !token.allCapitals &&
    next !== undefined &&
    next.kind === 'word' &&
    next.capital &&
    next.lexeme === null &&
    !next.possessive
  );
}

/** Particles that a surname standing alone may begin with, and that are no English words. */
const SURNAME_OPENERS = new Set(
  'de dela delos del della di du da dos das van von vom zu zur ten ter bin ibn bint abu ben ag ould el al la le'.split(
    ' ',
  ),
);

/** "al-Attiyah", "d'Amico": the small prefix of a surname. */
export const LOWER_PREFIX = /^(?:al|el|an|ad|as|ash|at|ar|ud|ul|d|ben|bin)[-'’]\p{L}/u;
const LONGEST_PREFIX = 4;
const isJoint = (code: number): boolean => code === 45 || code === 39 || code === 0x2019;

/** Whether a word begins with a small prefix and a capital behind it: "al-Attiyah", "d'Amico", "deBrum". */
export function hasPrefix(text: string, { kind, capital, lexeme, start, end }: Token): boolean {
  if (kind !== 'word' || capital || lexeme || end - start < LONGEST_PREFIX) return false;
  for (let i = start + 1; i < start + LONGEST_PREFIX; i++) {
    const code = text.charCodeAt(i);
    if (isJoint(code)) return text[i + 1] !== text[i + 1]!.toLowerCase();
    // "kaMhlanga", and no "kWh"
    if (code > 64 && code < 91) return i > start + 1 && end - i > 2;
  }
  return false;
}

/** Whether a sentence may begin with a surname in small letters: "von der Aa recalled", "deBrum added". */
export function opensWithSurname(text: string, tokens: readonly Token[], at: number): boolean {
  const token = tokens[at]!;
  const next = tokens[at + 1];
  return (
    hasPrefix(text, token) ||
    (opensSurname(token) &&
      next !== undefined &&
      (next.capital || (isIn(next, WordClass.nameParticle) && tokens[at + 2]?.capital === true)))
  );
}

export function opensSurname(token: Token): boolean {
  return !token.capital && isIn(token, WordClass.nameParticle) && SURNAME_OPENERS.has(token.key);
}

/** Names that are also little words of English, or months: "To Lam", "Theresa May". */
const LITTLE_NAMES = new WordList('to do an so in will no am on may by than he'.split(' '));
/** Names of countries that are also given names; so are capitals ("Santiago", "Victoria"). */
const GIVEN_COUNTRIES = new Set(['israel', 'jordan', 'chad', 'georgia', 'america', 'kenya', 'india']);

const isUnknownName = (token: Token | undefined): boolean =>
  token?.kind === 'word' && token.capital && (token.lexeme === null || isIn(token, WordClass.nameParticle));
const reports = (token: Token | undefined): boolean => token !== undefined && (token.verb?.past?.cues.length ?? 0) > 0;

/**
 * Whether the word at `at`, which has another meaning, is part of a name here: behind an office, inside a name, or
 * before what can only be the rest of a name and its verb.
 */
export function isLittleName(tokens: readonly Token[], at: number, titled: boolean, inside: boolean): boolean {
  const token = tokens[at];
  if (!token?.capital || token.allCapitals || !LITTLE_NAMES.has(token)) return false;
  if (token.key === 'may' && inside) return true;
  if (isUnknownName(tokens[at + 1]))
    return titled || reports(tokens[at + 2]) || (isUnknownName(tokens[at + 2]) && reports(tokens[at + 3]));
  return token.key === 'may' && (titled || (reports(tokens[at + 1]) && !tokens[at + 1]!.capital));
}

/** "Santiago Cafiero", "Israel Katz": a city or a country that is a given name. */
export function isGivenPlace(
  tokens: readonly Token[],
  at: number,
  kind: 'name' | 'adjective' | 'capital',
  titled: boolean,
): boolean {
  const token = tokens[at]!;
  if (
    token.possessive ||
    !(kind === 'capital' || GIVEN_COUNTRIES.has(token.key)) ||
    tokens[at + 1]?.lexeme !== null ||
    !isUnknownName(tokens[at + 1])
  )
    return false;
  return titled || reports(tokens[at + 2]);
}

/** "His Excellency", "Her Majesty": what stands for an office by itself. */
export const MAJESTIES = new Set(['excellency', 'majesty', 'highness']);
/** Offices that are given names too: "Sultan bin Mubarak", "Foreign Minister Amir Khan". */
const GIVEN_STYLES = new WordList(['sultan', 'emir', 'amir']);
const FATHERS = new WordList(['bin', 'ibn', 'bint', 'al']);
/** Offices that are surnames too: "Rosa King". */
const SURNAME_STYLES = new WordList(['king', 'prince', 'pope', 'duke', 'marshal', 'host', 'guest', 'chancellor']);
/** "Jeenbek Kulubay uulu": small words that end a name. */
export const NAME_SUFFIXES = new WordList(['uulu', 'kyzy', 'ogly', 'oglu', 'oghlu', 'qizi', 'kizi', 'gizi', 'zade']);

/**
 * Whether the office at `at` is a given name: what follows is whose son he is, or an office and a name stand around it.
 */
export function isGivenStyle(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  const next = tokens[at + 1];
  if (!GIVEN_STYLES.has(token) || !token!.capital || next?.kind !== 'word') return false;
  if (!next.capital) return FATHERS.has(next);
  const before = tokens[at - 1];
  return (
    next.lexeme === null &&
    before?.capital === true &&
    (isIn(before, WordClass.officeHead) || (isIn(before, WordClass.honorific) && !MAJESTIES.has(before.key)))
  );
}

/** Whether the office at `at`, behind the first words of a name, is its last. */
export function isSurnameStyle(tokens: readonly Token[], at: number): boolean {
  return SURNAME_STYLES.has(tokens[at]) && !tokens[at + 1]?.capital && tokens[at + 1]?.key !== 'of';
}
