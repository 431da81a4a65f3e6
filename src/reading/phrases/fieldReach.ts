import { countryAt } from '../words/countryAt.ts';
import { WordClass } from '../words/lexicon.ts';
import { isIn, isMark, type Token } from '../words/tokens.ts';
import { WordList } from '../words/wordLists.ts';
import { acronymLength, DASHES, endsNoName, HOUSES, isUnknown, NO_NAME_ENDS, POSTED } from './phraseParts.ts';

// An office is a phrase that ends at a name: what stands before the name belongs to it, though no table has the words.

const { officeDomain: DOMAIN, officeModifier: MODIFIER, officeHead: HEAD, calendar: CALENDAR } = WordClass;
const {
  honorific: HONORIFIC,
  function: FUNCTION,
  headline: HEADLINE,
  collectiveHead: COLLECTIVE,
  nameParticle: PARTICLE,
} = WordClass;

/** The most words and marks from the noun of an office to its name. */
const LONGEST_REACH = 32;
const WITHIN = new WordList(['of', 'for', 'the', 'and', 'in', 'on', 'at', 'to', 'with', 'between', 'charge']);
/** "the leader of the Republican minority in the Senate": written small within an office. */
const OF_PARTIES = new WordList(['minority', 'majority', 'ruling', 'opposition', 'faction', 'party']);
/** Behind one of these, and before a whole name, one word names a place or a body. */
const NAMING = new WordList(['of', 'for']);
const LEADING = new WordList(['of', 'for', 'in', 'on', 'at', 'to', 'within', 'under']);
/** "under-secretary at the …": these say where somebody is, unless a body stands behind them. */
const PLACING = new WordList(['in', 'on', 'at']);

/** Whether the words go on behind `at` as an office's do: "of", "at the", "90/The Greens". */
export function goesOn(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (!token) return false;
  // "of the Friendship Group with Norway"
  if (token.key === 'with') return NO_NAME_ENDS.has(tokens[at - 1]) && isCountry(tokens, behindArticle(tokens, at + 1));
  if (token.kind === 'word') return LEADING.has(token) && !isCountry(tokens, behindArticle(tokens, at + 1));
  return token.kind === 'number' || isMark(token, '/') || acronymLength(tokens, at) > 0;
}

function isCountry(tokens: readonly Token[], at: number): boolean {
  const country = countryAt(tokens, at);
  return country !== null && country.entry.kind !== 'capital';
}

function behindArticle(tokens: readonly Token[], at: number): number {
  return tokens[at]?.key === 'the' ? at + 1 : at;
}

/** A word that goes on with a run of capitals: no day, no verb of a headline, no other person's office. */
function isOfRun(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at]!;
  // "Hamad bin Saleh"
  if (isIn(token, PARTICLE) && tokens[at - 1]?.capital && tokens[at + 1]?.capital) return true;
  if (token.kind === 'number') return token.end - token.start < LONGEST_NUMBER && Boolean(tokens[at + 1]);
  if (token.kind === 'mark') return token.key === '/' || token.key === '&';
  if (WITHIN.has(token) || OF_PARTIES.has(token)) return true;
  if (!token.capital || token.quoted || isIn(token, CALENDAR)) return false;
  return !isIn(token, HEADLINE) || NO_NAME_ENDS.has(token);
}

/** "Sri Lanka", "Papua New Guinea", "Trinidad and Tobago": the most words of a country's name that matter here. */
const LONGEST_COUNTRY = 4;

/** "90", and no year. */
const LONGEST_NUMBER = 4;

/** Where the run of an office's words that begins at `from` ends. */
function runEnd(tokens: readonly Token[], from: number): number {
  let end = from;
  while (end < from + LONGEST_REACH && tokens[end]) {
    const bracket = acronymLength(tokens, end);
    if (bracket) end += bracket;
    else if (isOfRun(tokens, end) || isListed(tokens, end)) end++;
    else break;
    if (tokens[end - 1]!.possessive && !isIn(tokens[end], DOMAIN)) break;
  }
  while (end > from && WITHIN.has(tokens[end - 1])) end--;
  return end;
}

/** "the Foreign, Commonwealth and Development Office": a comma between words of fields. */
function isListed(tokens: readonly Token[], comma: number): boolean {
  const [before, after] = [tokens[comma - 1], tokens[comma + 1]];
  if (!isMark(tokens[comma], ',') || !before?.capital || !after?.capital) return false;
  return isIn(before, DOMAIN | MODIFIER) && isIn(after, DOMAIN | MODIFIER) && !isIn(after, HEAD | FUNCTION);
}

function isOfName(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (isUnknown(tokens, at)) return true;
  return isIn(token, PARTICLE) && !isIn(token, DOMAIN | MODIFIER | HEAD) && !WITHIN.has(token);
}

/**
 * The index of the full name at which an office ends whose field begins behind `from`, in words that no table need
 * have: "President of Low Growth Regions of Northwind Inc. Ben Dreyer", "Under-Secretary at the Foreign Office Ann
 * Berg"; 0 where none stands at the end of the run.
 */
export function reachOfName(tokens: readonly Token[], from: number): number {
  let end = runEnd(tokens, from);
  for (let n = 0; n < MOST_CUTS && end > from; n++) {
    const name = nameBefore(tokens, from, end);
    if (name) return name;
    end = lastPlacing(tokens, from, end);
  }
  return 0;
}

/** Words that the run may go on with behind the name: "Ann Berg in Oslo", "Ann Berg and Minister Lund to Riga". */
const MOST_CUTS = 3;
const BEHIND_NAME = new WordList(['in', 'on', 'at', 'to', 'with', 'and', 'for']);

function lastPlacing(tokens: readonly Token[], from: number, end: number): number {
  let at = end - 1;
  while (at > from && !BEHIND_NAME.has(tokens[at])) at--;
  return at;
}

/** The index of the full name that ends at `end`, the words behind `from` being an office's; 0 where none does. */
function nameBefore(tokens: readonly Token[], from: number, end: number): number {
  let first = end;
  while (first > from + 1 && isOfName(tokens, first - 1) && !countryBefore(tokens, first)) first--;
  while (first < end && !tokens[first]!.capital) first++;
  const words = end - first;
  const before = tokens[first - 1];
  if (words < 1 || !before || tokens[end - 1]!.possessive || endsNoName(tokens[end - 1]!)) return 0;
  // "Minister of State in the Ministry of Finance Sheikh Khalid"
  if (isForm(before) && !countryAt(tokens, first - 1)) return first - 1;
  if (words < 2) return 0;
  const start = behindBody(tokens, from, first, end);
  return start > from && end - start >= 2 ? start : 0;
}

/** Whether a word is a form of address and nothing else. */
function isForm(token: Token): boolean {
  return token.capital && isIn(token, HONORIFIC) && !isIn(token, DOMAIN | MODIFIER | HEAD);
}

/** The index of the first of the words from `first` to `end` that is the person's and not what the person heads. */
function behindBody(tokens: readonly Token[], from: number, first: number, end: number): number {
  for (let i = end - 1; i > first; i--) if (endsNoName(tokens[i - 1]!)) return i;
  const before = tokens[first - 1]!;
  // "of Northwind Ben Dreyer", "in the German Bundestag Jörg Tannert"
  if (end - first > 2 && (NAMING.has(before) || isOfCountry(tokens, first - 1))) return first + 1;
  const city = end - first > 2 && before.key === 'in' ? first : first - 1;
  // "High Commissioner in Colombo Tan Yang Thong"
  if (tokens[city - 1]!.key === 'in' && POSTED.has(tokens[from - 1])) return city + 1;
  if (before.kind !== 'word') return first;
  // "at the Embassy of Peru Clara Nunez"
  const ofCountry = countryBefore(tokens, first) && !isIn(before, HONORIFIC);
  const known = isIn(before, DOMAIN | MODIFIER | COLLECTIVE) || NO_NAME_ENDS.has(before) || ofCountry;
  return known && before.capital && !isPlaced(tokens, from, first) ? first : 0;
}

/** Whether the name of a country ends before `at`: "of Peru", "to Sri Lanka". */
function countryBefore(tokens: readonly Token[], at: number): boolean {
  for (let from = at - 1; from >= Math.max(at - LONGEST_COUNTRY, 0); from--) {
    const country = countryAt(tokens, from);
    if (country?.entry.kind === 'name' && from + country.length === at) return true;
  }
  return false;
}

function isOfCountry(tokens: readonly Token[], at: number): boolean {
  return countryAt(tokens, at)?.entry.kind === 'adjective';
}

/** "at the Munich Security …": where somebody is, and none of the words a body that one has an office at. */
function isPlaced(tokens: readonly Token[], from: number, to: number): boolean {
  let last = to - 1;
  while (last > from && !PLACING.has(tokens[last])) last--;
  if (last === from && !PLACING.has(tokens[from])) return false;
  for (let i = last; i < to; i++) {
    const token = tokens[i]!;
    if (NO_NAME_ENDS.has(token)) return false;
    if (token.capital && !isIn(token, DOMAIN | MODIFIER)) return true;
  }
  return tokens[last]!.key !== 'on';
}

/** The most words of the body at which somebody holds an office. */
const LONGEST_HOUSE = 14;
const HOUSED = new WordList(['at', 'in', 'within']);
/** Bodies that have offices and are told by a word alone: "at the UN". */
const UNIONS = new Set(['UN', 'EU', 'AU', 'NATO', 'ASEAN']);

/**
 * The index behind the body at which an office is held, whose "at" or "in" is at `at`, where a comma follows ("at the
 * Ministry of Foreign Affairs", "in the interim administration", "at the UN"), or a bracket with a name behind it ("in
 * the Prime Minister's Department (Legal Affairs)"); 0 where nothing of the kind stands there.
 */
export function houseEnd(tokens: readonly Token[], at: number): number {
  if (!HOUSED.has(tokens[at])) return 0;
  let body = false;
  for (let i = at + 1; i < at + LONGEST_HOUSE && tokens[i]; i++) {
    const token = tokens[i]!;
    if (isMark(token, ',') && !isListed(tokens, i)) return body ? i : 0;
    const aside = body ? asideEnd(tokens, i) : i;
    if (aside > i) return aside;
    const house = HOUSES.has(token);
    const small = WITHIN.has(token) || house || isIn(token, MODIFIER) || isMark(token, ',') || isMark(token, '&');
    if (!token.capital && !small) return 0;
    body ||= house || UNIONS.has(countryAt(tokens, i)?.entry.code ?? '') || isAcronym(token);
  }
  return 0;
}

/** The most words of a region that no table has. */
const LONGEST_SEAT = 3;

/** The index of the comma behind "of Norland" at `at`, a region that no table has; 0 where none stands. */
export function seatEnd(tokens: readonly Token[], at: number): number {
  if (tokens[at]?.key !== 'of') return 0;
  let end = at + 1;
  while (end <= at + LONGEST_SEAT && isUnknown(tokens, end)) end++;
  return end > at + 1 && isMark(tokens[end], ',') ? end : 0;
}

function isAcronym(token: Token): boolean {
  return token.allCapitals && token.lexeme === null && token.end - token.start > 1;
}

/** The most words and marks of a bracket that tells what an office deals with. */
const LONGEST_BRACKET = 24;

/**
 * The index behind what an office deals with in brackets, or a body's short form behind a dash, at `at`, where a name
 * follows; `at` itself where nothing of the kind stands there.
 */
export function asideEnd(tokens: readonly Token[], at: number): number {
  return isMark(tokens[at], '(') ? bracketEnd(tokens, at) : shortFormEnd(tokens, at);
}

/** "(Economic Affairs & Trade, Middle East and Political Affairs)", before a form of address or a full name. */
function bracketEnd(tokens: readonly Token[], at: number): number {
  for (let end = at + 1; end < at + LONGEST_BRACKET && tokens[end]; end++) {
    if (!isMark(tokens[end], ')')) continue;
    const next = tokens[end + 1];
    return next && (isForm(next) || isFullName(tokens, end + 1)) ? end + 1 : at;
  }
  return at;
}

/** "the Organization for Trade – GUAM Altai Lund" */
function shortFormEnd(tokens: readonly Token[], at: number): number {
  const short = DASHES.has(tokens[at]?.key ?? '') ? tokens[at + 1] : undefined;
  return short && isAcronym(short) && isFullName(tokens, at + 2) ? at + 2 : at;
}

function isFullName(tokens: readonly Token[], at: number): boolean {
  return isUnknown(tokens, at) && isUnknown(tokens, at + 1);
}
