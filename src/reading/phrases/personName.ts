import { countryAt } from '../words/countryAt.ts';
import { WordClass } from '../words/lexicon.ts';
import { isIn, isMark, type Token } from '../words/tokens.ts';
import { WordList } from '../words/wordLists.ts';
import { bracketedAddressEnd, genderOfAddress, isAddress } from './address.ts';
import { acronymLength, POSTNOMINALS, postnominalsEnd, STYLES } from './phraseParts.ts';
import type { Source } from './phraseState.ts';
import {
  hasPrefix,
  isCalendarName,
  isGivenPlace,
  isGivenStyle,
  isLittleName,
  isSurnameHe,
  isSurnameStyle,
  hasLowerPrefix,
  NAME_SUFFIXES,
  opensSurname,
} from './surnames.ts';

const {
  function: FUNCTION,
  officeHead: HEAD,
  officeModifier: MODIFIER,
  honorific: HONORIFIC,
  calendar: CALENDAR,
  nameParticle: PARTICLE,
  adverb: ADVERB,
  starter: STARTER,
  headline: HEADLINE,
} = WordClass;

/** The most words of a name, those with particles before them counted once. */
const LONGEST_NAME = 8;
/** The most particles in a row: "van der", "of the". */
const MOST_PARTICLES = 3;
/** The most forms of address in a row: "H.E. Dr. Sheikh". */
const MOST_ADDRESSES = 6;
const GENERATIONS = new WordList(['jr', 'sr', 'ii', 'iii', 'iv']);

/**
 * A person's name. Indices of tokens; `end` and `last` are exclusive, `last` stands behind the comma that closes an
 * apposition.
 */
export interface NamePhrase {
  readonly first: number;
  readonly end: number;
  readonly last: number;
}

/** "He Jingtian", "President He": the surname, where the pronoun cannot stand. */
function isHe(tokens: readonly Token[], at: number, titled: boolean): boolean {
  const token = tokens[at];
  return isSurnameHe(tokens, at) || (titled && token?.key === 'he' && token.capital && !token.allCapitals);
}

/** Whether an office, or a word that may stand before one, belongs to a name: "Sultan bin Mubarak", "Rosa King". */
function isOfficeInName(tokens: readonly Token[], at: number, inside: boolean): boolean {
  const token = tokens[at];
  if (isIn(token, HEAD) && isGivenStyle(tokens, at)) return true;
  if (!inside) return false;
  if (isIn(token, HEAD) && isSurnameStyle(tokens, at)) return true;
  // "NEC Director Ann Berg": the letters of a body, and an office.
  if (isIn(token, HEAD) && tokens[at + 1]?.capital) return false;
  return isIn(token, MODIFIER) && !isIn(tokens[at + 1], HEAD | MODIFIER);
}

/** Whether a word can stand in no name: "Meets", "Visited", "The". */
function isOutsideNames(token: Token, inside: boolean): boolean {
  if (isIn(token, HEADLINE | FUNCTION | ADVERB)) return true;
  return inside && Boolean(token.verb?.past) && token.key.endsWith('ed');
}

const DIGIT = /\d/;

/** "Anna Holm MP", "ANNA HOLM FA90": letters behind a name, and the number of a release. */
function closesName({ key, allCapitals }: Token): boolean {
  return allCapitals && (POSTNOMINALS.has(key) || DIGIT.test(key));
}

/** Whether the word at `at` is part of a name: `inside` one that has begun, or `titled`, behind an office. */
function isNameWord(tokens: readonly Token[], at: number, inside: boolean, titled: boolean): boolean {
  const token = tokens[at];
  if (token?.kind !== 'word' || !token.capital || token.quoted) return false;
  if (inside && closesName(token)) return false;
  if (isHe(tokens, at, titled) || isLittleName(tokens, at, titled, inside)) return true;
  const begun = inside || titled;
  if (isIn(token, CALENDAR)) return isCalendarName(tokens, at, begun);
  if (!begun && isIn(token, HONORIFIC | STARTER)) return false;
  if (isOutsideNames(token, inside)) return false;
  if (isIn(token, STARTER)) return !isMark(tokens[at + 1], ',');
  if (isIn(token, HEAD | MODIFIER)) return isOfficeInName(tokens, at, inside);
  const country = countryAt(tokens, at);
  return !country || inside || (country.length === 1 && isGivenPlace(tokens, at, country.entry.kind, titled));
}

/** "Prime Minister Dr. Lind": the index behind the forms of address that stand between an office and a name. */
function skipAddresses(tokens: readonly Token[], from: number): number {
  let at = from;
  while (
    at < from + MOST_ADDRESSES &&
    isIn(tokens[at], HONORIFIC) &&
    tokens[at]!.capital &&
    !isHe(tokens, at, true) &&
    tokens[at + 1]?.capital &&
    !isIn(tokens[at + 1], FUNCTION)
  )
    at++;
  return at;
}

/** "van der Aa": the index behind the particles that begin at `at`. */
function particlesEnd(tokens: readonly Token[], at: number): number {
  let end = at + 1;
  while (end < at + MOST_PARTICLES && isIn(tokens[end], PARTICLE) && !tokens[end]!.capital) end++;
  return end;
}

const NICKNAME_MARKS = new Map([
  ['"', '"'],
  ['“', '”'],
  ["'", "'"],
  ['‘', '’'],
  ['(', ')'],
  ['«', '»'],
]);
/** The most words of a nickname. */
const LONGEST_NICKNAME = 2;

/** `Olav “Olle” Sundby`: the index behind a nickname of a word or two inside a name, where more of it follows; or 0. */
function nicknameEnd(source: Source, at: number): number {
  const { tokens } = source;
  const closer = NICKNAME_MARKS.get(tokens[at]!.key);
  // "Football Associations (UEFA)"
  if (closer === undefined || (closer === ')' && acronymLength(tokens, at))) return 0;
  let end = at + 1;
  while (end <= at + LONGEST_NICKNAME && isNickname(tokens[end])) end++;
  const closed = end > at + 1 && isMark(tokens[end], closer) && countryAt(tokens, at + 1) === null;
  return closed && tokens[end + 1]?.kind === 'word' && nameWordEnd(source, end + 1, true, true) ? end + 1 : 0;
}

function isNickname(token: Token | undefined): boolean {
  return token?.kind === 'word' && token.capital && !isIn(token, HEAD | MODIFIER | FUNCTION);
}

/** The index behind the next word of a name, with the particles that stand before it; 0 where none begins at `at`. */
function nameWordEnd(source: Source, at: number, inside: boolean, titled: boolean): number {
  const { text, tokens } = source;
  const token = tokens[at];
  if (!token) return 0;
  // "Jeenbek Kulubay uulu"
  if (inside && NAME_SUFFIXES.has(token)) return at + 1;
  if (inside && token.kind === 'mark') return nicknameEnd(source, at);
  const begun = inside || titled;
  const small = !token.capital;
  let word = at;
  if (small && isIn(token, PARTICLE) && (begun || opensSurname(token))) word = particlesEnd(tokens, at);
  else if (small && (hasPrefix(text, token) || (begun && hasLowerPrefix(token)))) return at + 1;
  return isNameWord(tokens, word, inside, titled) ? word + 1 : 0;
}

const KOREAN_GIVEN = /^\p{Ll}{2,7}-\p{Ll}{1,7}$/u;

/** "Minister Kang, Kyung-wha": a given name in two parts behind the comma at `at`, and no other's. */
function isKoreanGiven(tokens: readonly Token[], at: number): boolean {
  const given = tokens[at + 1];
  if (!isMark(tokens[at], ',') || !given?.capital || given.lexeme !== null || !KOREAN_GIVEN.test(given.key))
    return false;
  return !tokens[at + 2]?.capital;
}

/** "Ann Berg Berg AnnDirector": a page that has lost its lines names somebody twice. */
function isSaidBefore(tokens: readonly Token[], first: number, at: number): boolean {
  if (at < first + 2) return false;
  const { key } = tokens[at]!;
  return key.length > 1 && (tokens[at - 1]!.key === key || (at > first + 2 && tokens[first]!.key === key));
}

/** Reads the name that begins at token `from`, `titled` where an office or a form of address stands before it. */
export function nameAt(source: Source, from: number, titled: boolean): NamePhrase | null {
  const { tokens } = source;
  const first = titled ? skipAddresses(tokens, from) : from;
  let end = first;
  for (let n = 0; n < LONGEST_NAME; n++) {
    const next = nameWordEnd(source, end, end > first, titled);
    if (!next || isSaidBefore(tokens, first, end)) break;
    end = next;
    if (tokens[end - 1]!.possessive) break;
  }
  if (end === first) return null;
  if (titled && end === first + 1 && isKoreanGiven(tokens, end)) end += 2;
  if (isMark(tokens[end], ',') && GENERATIONS.has(tokens[end + 1]) && tokens[end + 1]!.capital) end += 2;
  return { first, end, last: end };
}

function isFormAt(tokens: readonly Token[], at: number): boolean {
  return isIn(tokens[at], HONORIFIC) && tokens[at]!.capital;
}

/** The index behind the form of address at `at`; `at` where none stands. `opens`: no other stands before it. */
function formEnd(tokens: readonly Token[], at: number, opens: boolean): number {
  if (isFormAt(tokens, at) && isAddress(tokens, at)) return at + 1;
  // "the Hon. Ralph Lund", "Dr. the Hon. Ralph Lund"
  if (tokens[at]?.key === 'the' && isFormAt(tokens, at + 1)) return at + 1;
  return opens ? at : bracketedAddressEnd(tokens, at);
}

/** The index behind "the Hon.", "Mr.", "Prince" before the name of an apposition, and whom these tell. */
function addressesBefore(tokens: readonly Token[], from: number): { at: number; gender: 'he' | 'she' | null } {
  let at = from;
  let gender: 'he' | 'she' | null = null;
  const limit = at + MOST_ADDRESSES;
  while (at < limit) {
    const end = formEnd(tokens, at, at === from);
    if (end === at) break;
    gender ??= genderOfAddress(tokens[end - 1]!.key);
    at = end;
  }
  while (at < limit && STYLES.has(tokens[at]?.key ?? '') && tokens[at]!.capital && tokens[at + 1]?.capital) at++;
  return { at, gender };
}

/** A name behind an office and a comma, and what its form of address tells: "…, Mr. Daniel Otieno,". */
export interface AppositeName {
  readonly name: NamePhrase;
  readonly gender: 'he' | 'she' | null;
}

/** Reads the full name, or the name with a form of address, that begins at token `from`, behind the comma. */
export function appositeNameAt(source: Source, from: number): AppositeName | null {
  const { tokens } = source;
  const { at, gender } = addressesBefore(tokens, from);
  const name = nameAt(source, at, at > from);
  if (!name || tokens[name.end - 1]!.possessive) return null;
  if (name.end - name.first < 2 && at === from) return null;
  const last = postnominalsEnd(tokens, name.end);
  const after = tokens[last];
  if (isIn(after, HEAD)) return null;
  return { name: { ...name, last: isMark(after, ',') ? last + 1 : last }, gender };
}
