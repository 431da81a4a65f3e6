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
const LOWER_PREFIX = /^(?:al|el|an|ad|as|ash|at|ar|ud|ul|d|ben|bin)[-'’]\p{L}/u;
const LONGEST_PREFIX = 4;
const isJoint = (code: number): boolean => code === 45 || code === 39 || code === 0x2019;

/** Whether a word begins with the small prefix of a surname. */
export function hasLowerPrefix({ key }: Token): boolean {
  // Hardly a word has such a joint, which is quicker to ask for.
  const joined = isJoint(key.charCodeAt(1)) || isJoint(key.charCodeAt(2)) || isJoint(key.charCodeAt(3));
  return joined && LOWER_PREFIX.test(key);
}

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

/** Names that are also little words of English, or months: "To Lam", "Theresa May", "Per Olsen", "Can Aksoy". */
const LITTLE_NAMES = new WordList('to do an so in will no am on may by than he the nor can are per my you'.split(' '));
/** Of those, the ones that a headline in capitals has between its words: "Halloran In Bodø". */
const BETWEEN_WORDS = new WordList('to in on by than will can are'.split(' '));
/** Of those, the ones that begin no name: "The Hague", "My". */
const NEVER_FIRST = new WordList(['the', 'my', 'you', 'are']);
/** What may stand before a date, so that a month or a day behind it begins no name: "In June Lind said". */
const BEFORE_DATES = new WordList(
  `on in last this next since by until till from early late mid of before after during between to through every each
  and`.split(/\s+/),
);
const { officeHead: HEAD, officeModifier: MODIFIER, calendar: CALENDAR } = WordClass;
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
  if (token.key === 'may' && inside) return tokens[at + 1]?.kind !== 'number';
  const next = tokens[at + 1];
  if (!isUnknownName(next)) {
    const told = reports(next) && !next!.capital;
    return token.key === 'may' ? titled || told : inside && told && !BETWEEN_WORDS.has(token);
  }
  if (inside) return !BETWEEN_WORDS.has(token);
  if (NEVER_FIRST.has(token)) return token.key === 'are' && titled;
  return titled || isToldOf(tokens, at);
}

/** "Do Yun said", "met with To Lam, General Secretary": a verb or an office behind what can only be a name's rest. */
function isToldOf(tokens: readonly Token[], at: number): boolean {
  const end = isUnknownName(tokens[at + 2]) ? at + 3 : at + 2;
  if (reports(tokens[end])) return true;
  const opens = at === 0 || tokens[at - 1]!.kind === 'mark';
  return !(opens && BETWEEN_WORDS.has(tokens[at])) && isOfficeBehind(tokens, end);
}

/** ", Minister of …", ", the Norwegian Minister": an office behind a comma. */
function isOfficeBehind(tokens: readonly Token[], comma: number): boolean {
  if (tokens[comma]?.key !== ',') return false;
  const token = tokens[comma + 1]?.key === 'the' ? tokens[comma + 2] : tokens[comma + 1];
  return token !== undefined && token.capital && (isIn(token, HEAD | MODIFIER) || Boolean(token.lexeme?.countries));
}

/** Given names too: "Zhao Jun met", "Kim Jan". */
const SHORT_MONTHS = new WordList(['jun', 'jan', 'jul']);

/**
 * Whether the month or the day at `at` is part of a name: "Sunday Okoro", "Jan Olsen", "John Sunday said"; and not
 * "spoke with President Lind Sunday", "met Lind June 5", "In June Lind said". `begun`: an office or a name stands
 * before it.
 */
export function isCalendarName(tokens: readonly Token[], at: number, begun: boolean): boolean {
  const next = tokens[at + 1];
  if (next?.kind === 'number') return false;
  const before = tokens[at - 1];
  if (isUnknownName(next)) {
    if (begun) return true;
    const behindDate = !before || before.kind === 'mark' || BEFORE_DATES.has(before) || isIn(before, CALENDAR);
    return !behindDate && !before.capital && isToldOf(tokens, at);
  }
  if (begun && SHORT_MONTHS.has(tokens[at]) && isUnknownName(before)) return true;
  return begun && ((reports(next) && !next!.capital) || isOfficeBehind(tokens, at + 1));
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
 * Whether the office at `at` is a given name: what follows is whose son he is, or an office or a name stands before it
 * and a name behind ("Hussein Amir Rahmani").
 */
export function isGivenStyle(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  const next = tokens[at + 1];
  if (!GIVEN_STYLES.has(token) || !token!.capital || next?.kind !== 'word') return false;
  if (!next.capital) return FATHERS.has(next);
  const before = tokens[at - 1];
  // "his counterpart Amir Tavakoli"
  const told = before?.capital || isIn(before, WordClass.officeHead);
  if (next.lexeme !== null || !before || !told || before.possessive) return false;
  return (
    before.lexeme === null ||
    isIn(before, WordClass.officeHead) ||
    (isIn(before, WordClass.honorific) && !MAJESTIES.has(before.key))
  );
}

/** Whether the office at `at`, behind the first words of a name, is its last. */
export function isSurnameStyle(tokens: readonly Token[], at: number): boolean {
  return SURNAME_STYLES.has(tokens[at]) && !tokens[at + 1]?.capital && tokens[at + 1]?.key !== 'of';
}
