import { WordClass } from '../words/lexicon.ts';
import { FEMALE_HONORIFICS, MALE_HONORIFICS } from '../words/tables/offices.ts';
import { isIn, isMark, type Token } from '../words/tokens.ts';
import { WordList } from '../words/wordLists.ts';
import { leadsToCountrysOffice } from './officeHead.ts';
import type { PhraseState } from './phraseState.ts';
import { hasLowerPrefix, MAJESTIES } from './surnames.ts';

/** Words that open a form of address only before a certain other: "His Excellency", "the Hon.". */
const OPENERS = new WordList(['he', 'his', 'her', 'the']);
const OPENED = new WordList([
  'excellency',
  'majesty',
  'highness',
  'royal',
  'hon',
  'honourable',
  'honorable',
  'mr',
  'mrs',
  'ms',
  'dr',
]);
/** What stands before "Majesty" and "Highness". */
const WHOSE = new WordList(['his', 'her', 'their', 'royal', 'imperial']);

/** Whether the word at `at`, which may be a form of address, is one here: "Mr. Lind", "His Excellency", "the Hon.". */
export function isAddress(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at]!;
  const next = tokens[at + 1];
  // "HE the Minister", "HE Sheikh Khalid"
  if (token.key === 'he' && token.allCapitals && (next?.key === 'the' || (next?.capital && !next.verb?.past)))
    return true;
  if (OPENERS.has(token)) return isIn(next, WordClass.honorific) && next!.capital && OPENED.has(next);
  if (token.key === 'general' || (token.key === 'sri' && isLankan(next))) return false;
  if (MAJESTIES.has(token.key) && WHOSE.has(tokens[at - 1])) return true;
  return next !== undefined && (mayOpenName(next) || (next.key === 'the' && leadsToCountrysOffice(tokens, at + 2)));
}

/** "Sri Lanka", "Sri Lankan" */
function isLankan(token: Token | undefined): boolean {
  return token?.key.startsWith('lanka') ?? false;
}

function mayOpenName(token: Token): boolean {
  return token.capital || token.kind === 'mark' || isIn(token, WordClass.nameParticle) || hasLowerPrefix(token);
}

/** Whom a form of address tells, "Madam" a woman; null for one that is of both. */
export function genderOfAddress(key: string): 'he' | 'she' | null {
  if (FEMALE_HONORIFICS.has(key) || key === 'her') return 'she';
  return MALE_HONORIFICS.has(key) || key === 'his' ? 'he' : null;
}

/** "H. E.", written apart. */
function isApart(tokens: readonly Token[], at: number): boolean {
  return tokens[at]?.key === 'H.' && tokens[at + 1]?.key === 'E.' && tokens[at + 2]?.capital === true;
}

/** "the Rt. Hon. (Dr.) Moses Otieno": the index behind a form of address in brackets before a name; `at` for none. */
export function bracketedAddressEnd(tokens: readonly Token[], at: number): number {
  if (!isMark(tokens[at], '(') || !isMark(tokens[at + 2], ')')) return at;
  const form = tokens[at + 1]!;
  return form.capital && isIn(form, WordClass.honorific) && tokens[at + 3]?.capital ? at + 3 : at;
}

/** One form of address: "H.E.", "Mr."; with the article behind it, "H.E. the Foreign Minister". */
export function readAddress(tokens: readonly Token[], state: PhraseState): PhraseState | null {
  const { at } = state;
  const token = tokens[at];
  const bracket = bracketedAddressEnd(tokens, at);
  if (bracket > at && (state.honorific || state.titles.length > 0)) return { ...state, at: bracket, honorific: true };
  if (isApart(tokens, at)) return { ...state, at: at + 2, honorific: true };
  if (!isIn(token, WordClass.honorific) || !token!.capital || !isAddress(tokens, at)) return null;
  const article = tokens[at + 1]?.key === 'the' && leadsToCountrysOffice(tokens, at + 2);
  return {
    ...state,
    at: at + (article ? 2 : 1),
    honorific: true,
    majesty: MAJESTIES.has(token!.key) ? token! : state.majesty,
    gender: state.gender ?? genderOfAddress(token!.key),
  };
}
