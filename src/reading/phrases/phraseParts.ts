import { WordClass } from '../words/lexicon.ts';
import { isIn, isMark, type Token } from '../words/tokens.ts';
import { WordList } from '../words/wordLists.ts';

/** Letters after a name. */
export const POSTNOMINALS = new Set('mp mep msp mla kc qc obe cbe mbe kcmg gcmg cmg'.split(' '));
/** Offices held under another: "Special Envoy of the President of Mozambique". */
export const SERVANTS = new Set([
  'envoy',
  'representative',
  'adviser',
  'advisor',
  'aide',
  'assistant',
  'spokesperson',
  'spokesman',
  'spokeswoman',
  'deputy',
  'counsellor',
  'counselor',
]);
export const TOP = new Set(['top', 'chief', 'senior', 'leading']);
/** Offices of birth that stand before a name as a form of address. */
export const STYLES = new Set([
  'prince',
  'princess',
  'king',
  'queen',
  'sultan',
  'emir',
  'amir',
  'duke',
  'general',
  'senator',
]);
/** Offices that are adjectives too. */
export const ADJECTIVES = new Set([
  'general',
  'chief',
  'premier',
  'head',
  'guest',
  'host',
  'extraordinary',
  'executive',
]);
/** A word before one of these belongs to the field of an office and to no name: "Western Hemisphere Affairs". */
export const FIELDS = new WordList([
  'affairs',
  'policy',
  'cooperation',
  'relations',
  'security',
  'resources',
  'management',
  'services',
  'operations',
  'region',
  'province',
  'prefecture',
  'state',
  'city',
  'organization',
  'organisation',
  'union',
  'bank',
]);
/** "Governor of California Gavin Newcomb": before two words of a name at least, the first names the place. */
export const LOCAL = new WordList(['governor', 'mayor']);
/** "Secretary for Relations with States" */
export const RELATED = new WordList(['states', 'parliament']);
export const DESKS = new WordList(['east', 'west', 'south', 'north', 'er', 'political', 'economic', 'consular']);
/** "The head of the Mongolian diplomatic service": what is headed is written small. */
export const OF_SERVICE = new Set(['head', 'chief', 'leader']);
export const RETIRED = new WordList(['ret', 'retd', 'retired', 'r']);

/** "Republic of Korea (ROK)": the number of tokens of the acronym in brackets at `at`; 0 where none stands. */
export function acronymLength(tokens: readonly Token[], at: number): number {
  return isMark(tokens[at], '(') && tokens[at + 1]?.allCapitals && isMark(tokens[at + 2], ')') ? 3 : 0;
}

/** Whether a thing follows that the word before it qualifies: "the General Assembly". */
export function isQualified(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  const before = tokens[at - 1];
  if (token?.kind !== 'word' || !before) return false;
  return token.capital
    ? isIn(token, WordClass.headline) && !before.possessive && before.capital
    : !before.capital && !token.verb?.past && !isIn(token, WordClass.function);
}

/** Whether a capitalised word that no table has stands at `at`. */
export function isUnknown(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  return token?.kind === 'word' && token.capital && token.lexeme === null;
}
