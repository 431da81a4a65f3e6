import { countryAt } from '../words/countryAt.ts';
import { WordClass } from '../words/lexicon.ts';
import { isIn, isMark, type Token } from '../words/tokens.ts';
import { WordList } from '../words/wordLists.ts';
import { isAdverbOfDeed, isUnknown, SIDES } from './phraseParts.ts';
import { isGivenStyle } from './surnames.ts';

const {
  officeHead: HEAD,
  officeModifier: MODIFIER,
  officeAdjective: ADJECTIVE,
  collectiveHead: COLLECTIVE,
  honorific: HONORIFIC,
} = WordClass;

/** The most words and marks of an office up to its noun. */
const LONGEST_OFFICE = 9;

/** "the then newly appointed": so many adjectives at most stand before an office. */
const MOST_ADJECTIVES = 4;
/** "U.S. Republic of Korea (ROK)": so many countries at most stand in a row before an office. */
const MOST_COUNTRIES = 3;

const ORDINALS = new WordList(['st', 'nd', 'rd', 'th']);

/** "the 43rd President": a number and its ending. */
function isOrdinalOfOffice(tokens: readonly Token[], at: number): boolean {
  const office = tokens[at + 2];
  if (tokens[at]?.kind !== 'number' || !ORDINALS.has(tokens[at + 1])) return false;
  return Boolean(office?.capital) && isIn(office, HEAD | MODIFIER);
}

/** The index behind "former", "newly appointed" and "43rd". */
export function skipAdjectives(tokens: readonly Token[], at: number): number {
  let next = at;
  while (next < at + MOST_ADJECTIVES && isIn(tokens[next], ADJECTIVE) && !isIn(tokens[next], HEAD | MODIFIER)) next++;
  return isOrdinalOfOffice(tokens, next) ? next + 2 : next;
}

/** Whether one of the adjectives from `from` to `to`, exclusive, is "former": somebody else holds the office. */
export function hasFormer(tokens: readonly Token[], from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (tokens[i]!.key === 'former') return true;
  return false;
}

const SPOUSES = new WordList(['lady', 'gentleman', 'ladies']);
const RELATIVES = new WordList(['wife', 'husband', 'spouse', 'widow']);

const ACTS = /ed$|^(?:said|says|told|spoke|gave|made|held|has|had|was|also|then|further|went)$/;

/** "The official warmly praised …", against "the official visit" and "the official friendly visit". */
function isActing(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at];
  if (next === undefined) return false;
  return next.kind === 'mark' || ACTS.test(next.key) || isAdverbOfDeed(tokens, at);
}

function isAssistant(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1];
  if (next?.key === 'to') return true;
  return isIn(tokens[at - 1], MODIFIER) && (next?.kind !== 'word' || isUnknown(tokens, at + 1));
}

/** Whether the noun of an office stands at `at`: "Minister", or "Ministers" with a name behind it. */
function isHead(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (isIn(token, HEAD) && !isGivenStyle(tokens, at)) return token!.key !== 'official' || isActing(tokens, at + 1);
  // "Assistant to the President", "Policy Assistant Anna Berg"; alone it is part of another office.
  if (token?.key === 'assistant') return token.capital && isAssistant(tokens, at);
  // "First Lady"
  if (SPOUSES.has(token)) return tokens[at - 1]?.key === 'first' || tokens[at - 1]?.key === 'second';
  // "the wife of the President of Kenya"
  if (RELATIVES.has(token)) return tokens[at + 1]?.key === 'of';
  // "Foreign Ministers Anders Holm of Denmark and Ernesto Valdivia of Bolivia", "senators Ann Berg and Bo Lind"
  return isIn(token, COLLECTIVE) && isUnknown(tokens, at + 1) && (token!.capital || isUnknown(tokens, at + 2));
}

/** Whether the noun of an office before several names is the plural of all: "senators Ann Berg, Bo Lind and …". */
export function isOfSeveral(noun: Token): boolean {
  return isIn(noun, COLLECTIVE) && !isIn(noun, HEAD);
}

/** The most words of an office that is written small and without an article. */
const LONGEST_SMALL = 4;

/** "with opposition leader Ann Berg": an office in small letters and without an article, right before a full name. */
export function isSmallOffice(tokens: readonly Token[], at: number): boolean {
  let end = at;
  while (end < at + LONGEST_SMALL && isIn(tokens[end], HEAD | MODIFIER | COLLECTIVE) && !tokens[end]!.capital) end++;
  const noun = tokens[end - 1];
  if (end === at || !isIn(noun, HEAD | COLLECTIVE) || noun!.possessive) return false;
  return isUnknown(tokens, end) && isUnknown(tokens, end + 1);
}

const BARE_OFFICES = new WordList(
  `chairman chairwoman chairperson chair head president minister director secretary secretary-general commissioner
  governor mayor speaker leader chief ambassador`.split(/\s+/),
);

/** "received chairman of the Council Anna Holm": an office that a news text writes small and without an article. */
export function isBareOffice(token: Token, next: Token | undefined): boolean {
  return (BARE_OFFICES.has(token) || RELATIVES.has(token)) && !token.capital && next?.key === 'of';
}

/** Whether the token joins words of one office: "Foreign and Defence Minister", "Foreign/European Affairs Minister". */
function joinsModifiers(tokens: readonly Token[], at: number, hasHead: boolean): boolean {
  const token = tokens[at];
  const next = tokens[at + 1];
  if (isMark(token, '/') || isMark(token, '&')) return isIn(next, MODIFIER | HEAD);
  const joins = token?.key === 'and' || (isMark(token, ',') && tokens[at - 1]!.capital);
  return joins && !hasHead && isIn(next, MODIFIER) && next!.capital;
}

/** How many words at `next` belong inside an office and are no modifiers: "and", "/", "White House". */
function joinsAt(tokens: readonly Token[], next: number, at: number, hasHead: boolean): number {
  if (next > at && joinsModifiers(tokens, next, hasHead)) return 1;
  const token = tokens[next]!;
  return token.key === 'white' && token.capital && tokens[next + 1]?.key === 'house' ? 2 : 0;
}

/**
 * The index behind the modifiers and the noun of the office that begins at `at`; `at` itself where no noun is.
 * `small`: the office may begin with a small letter.
 */
export function officeEnd(tokens: readonly Token[], at: number, small: boolean): number {
  let next = at;
  let end = at;
  for (let n = 0; n < LONGEST_OFFICE; n++) {
    const token = tokens[next];
    if (!token) break;
    const joined = joinsAt(tokens, next, at, end > at);
    if (joined > 0) {
      next += joined;
      continue;
    }
    const head = isHead(tokens, next);
    if (!head && !isIn(token, MODIFIER)) break;
    // "acting Prime Minister"
    const mayOpen =
      token.capital ||
      small ||
      isBareOffice(token, tokens[next + 1]) ||
      (next === at && isSmallOffice(tokens, at)) ||
      (isIn(token, ADJECTIVE) && tokens[next + 1]?.capital);
    if (!mayOpen && next === at) break;
    next++;
    if (head) end = next;
    if (token.possessive || (head && !isIn(tokens[next], HEAD | MODIFIER))) break;
  }
  return end;
}

/**
 * Whether an office follows the country before `at`, or a form of address, or "side" and "delegation"; a few more
 * countries may stand between.
 */
export function leadsToOffice(tokens: readonly Token[], at: number, countries = MOST_COUNTRIES - 1): boolean {
  const token = tokens[at];
  if (!token) return false;
  const country = countryAt(tokens, at);
  if (country) return countries > 0 && leadsToOffice(tokens, at + country.length, countries - 1);
  if (isIn(token, HEAD | MODIFIER | ADJECTIVE)) return officeEnd(tokens, skipAdjectives(tokens, at), true) > at;
  return SIDES.has(token) || (token.capital && isIn(token, HONORIFIC));
}

/** The same, where the country itself may stand at `at`: "the Foreign Minister", "the Polish Foreign Minister". */
export function leadsToCountrysOffice(tokens: readonly Token[], at: number): boolean {
  return leadsToOffice(tokens, at + (countryAt(tokens, at)?.length ?? 0));
}
