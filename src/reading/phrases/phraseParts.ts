import { WordClass } from '../words/lexicon.ts';
import {
  BODY_NOUNS,
  FIELD_NOUNS,
  LOCALITY_NOUNS,
  NO_NAME_NOUNS,
  OFFICE_NOUNS,
  STATE_NOUNS,
} from '../words/tables/institutions.ts';
import { isIn, isMark, type Token } from '../words/tokens.ts';
import { WordList } from '../words/wordLists.ts';

/** Letters after a name. */
export const POSTNOMINALS = new Set(
  `mp mep msp mla kc qc sc obe cbe mbe dbe kbe kcmg dcmg gcmg cmg cvo kcvo dso ch ao am ac egh cgh mgh ebs cbs nh psm
  gcb kcb cb phd md`.split(/\s+/),
);
/** The most letters of that kind behind one name. */
const MOST_POSTNOMINALS = 5;
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
  'wife',
  'husband',
  'spouse',
  'widow',
]);
export const DASHES = new Set(['–', '-', '—']);
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
export const FIELDS = new WordList(FIELD_NOUNS);
/** What the name of a body ends in, or the body: "the Norwegian Polar Institute", "the Fridtjof Nansen Foundation". */
export const BODIES = new WordList(BODY_NOUNS);
/** "Astrakhan Region" */
export const LOCALITIES = new WordList(LOCALITY_NOUNS);
/** Whose head is told by whose it is: "Head of the Office of the President". */
export const OFFICES = new WordList(OFFICE_NOUNS);
/** Where offices are held: "the Minister of State at the Ministry of Foreign Affairs". */
export const HOUSES = new WordList([...BODY_NOUNS, ...OFFICE_NOUNS, ...STATE_NOUNS]);
/** Those who are posted somewhere: "High Commissioner in Colombo". */
export const POSTED = new WordList([
  'ambassador',
  'representative',
  'consul',
  "d'affaires",
  'commissioner',
  'coordinator',
]);
/** What no person's name ends in. */
export const NO_NAME_ENDS = new WordList(NO_NAME_NOUNS);
/** "Governor of California Gavin Newcomb": before two words of a name at least, the first names the place. */
export const LOCAL = new WordList(['governor', 'mayor']);
/** "Secretary for Relations with States" */
export const RELATED = new WordList(['states', 'parliament']);
export const DESKS = new WordList(['east', 'west', 'south', 'north', 'er', 'political', 'economic', 'consular']);
/** "The head of the Mongolian diplomatic service": what is headed is written small. */
export const OF_SERVICE = new Set(['head', 'chief', 'leader']);
/** What a country has at a table: "the Norwegian side", "the Norwegian delegation". */
export const SIDES = new WordList(['side', 'delegation']);
/** The most words of a short form in brackets. */
const LONGEST_SHORT_FORM = 2;
export const RETIRED = new WordList(['ret', 'retd', 'retired', 'r']);

/**
 * "Republic of Korea (ROK)", "(the DRC)", "(Lao PDR)": the number of tokens of the short form in brackets at `at`; 0
 * where none stands.
 */
export function acronymLength(tokens: readonly Token[], at: number): number {
  if (!isMark(tokens[at], '(')) return 0;
  const from = tokens[at + 1]?.key === 'the' ? at + 2 : at + 1;
  const short = tokens[from]?.allCapitals || tokens[from + 1]?.allCapitals;
  for (let end = from + 1; short && end <= from + LONGEST_SHORT_FORM; end++) {
    if (isMark(tokens[end], ')')) return end + 1 - at;
    if (!tokens[end]?.capital) return 0;
  }
  return 0;
}

/** Whether a thing follows that the word before it qualifies: "the General Assembly". */
export function isQualified(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  const before = tokens[at - 1];
  if (token?.kind !== 'word' || !before) return false;
  return token.capital
    ? isIn(token, WordClass.headline) && !before.possessive && before.capital
    : !before.capital && !token.verb?.past && !isIn(token, WordClass.function) && !isAdverbOfDeed(tokens, at);
}

/** "warmly thanked": what somebody did is told behind an adverb at `at`. */
export function isAdverbOfDeed(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at]!;
  return (token.key.endsWith('ly') || isIn(token, WordClass.adverb)) && Boolean(tokens[at + 1]?.verb?.past);
}

/** Whether a capitalised word that no table has stands at `at`. */
export function isUnknown(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  return token?.kind === 'word' && token.capital && token.lexeme === null;
}

/** "Senator Lind, KC MP": the index behind the letters after the name before `at`; `at` where none stand. */
export function postnominalsEnd(tokens: readonly Token[], at: number): number {
  let end = at;
  for (let n = 0; n < MOST_POSTNOMINALS; n++) {
    const letters = isMark(tokens[end], ',') ? end + 1 : end;
    const token = tokens[letters];
    if (!token?.allCapitals || !POSTNOMINALS.has(token.key)) break;
    end = letters + 1;
  }
  return end;
}

/** "Negotiations", "Transformation", "Developments": the ending of no surname. */
const THING_ENDING = /(?:[st]ions?|ologies|ology|isms?|ities|ivity|ability)$/;
/** The shortest word that such an ending tells: "Dion". */
const SHORTEST_THING = 7;

/** Whether a word of no table, in small letters, has an ending that no surname has. */
export function isThing(word: string): boolean {
  return word.length >= SHORTEST_THING && THING_ENDING.test(word);
}

/** Whether a word is what no person's name ends in: a body, a region, a field of an office. */
export function endsNoName(token: Token): boolean {
  if (NO_NAME_ENDS.has(token) || isIn(token, WordClass.collectiveHead)) return true;
  return token.lexeme === null && isThing(token.key);
}
