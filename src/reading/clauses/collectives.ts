import { agentsEnd, isPlainNoun, reportingEnd } from './agents.ts';
import { countryAt } from '../words/countryAt.ts';
import { WordClass } from '../words/lexicon.ts';
import { isIn, isMark, type Token } from '../words/tokens.ts';
import { WordList } from '../words/wordLists.ts';
import type { Collective } from './subject.ts';

const setOf = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));

const PLURAL_STARTS = new WordList(['the', 'both', 'all', 'these', 'our', 'their', 'his', 'her']);
const BARE_HEADS = new WordList([
  'ministers',
  'leaders',
  'presidents',
  'parties',
  'sides',
  'delegations',
  'interlocutors',
  'participants',
  'officials',
  'representatives',
]);
/** "Meeting participants", "Administration officials": who they are is told by a noun before them. */
const GROUP_HEADS = new WordList(['participants', 'officials', 'representatives', 'members']);
const NUMBERS = new WordList(['two', 'three', 'four', 'five', 'both', 'six', 'seven']);
const BARE_COLLECTIVES = new WordList(['they', 'both', 'we']);
/** "Both capitals", "the two countries". */
const BODIES = setOf('countries nations capitals governments states neighbours neighbors ministries');
/** "The two countries' chief diplomats": whose they are. */
const OWNERS = setOf('countries nations sides governments states parties neighbours neighbors ministries members');
/** "Each side", "neither minister". */
const ONE_OF = new WordList(['each', 'neither', 'either', 'both']);
const SINGLE_HEADS = setOf('side party minister leader delegation president government');
/** "Quad members", "G7 foreign ministers": the most words of a body's name before its head. */
const LONGEST_BODY = 3;
/** "the Western European side": so many tokens with the article. */
const LONGEST_SIDE = 4;
/** "The two visiting deputy prime": the most words and countries before a head. */
const MOST_MODIFIERS = 12;
/** So many tokens behind a plural office its names may stand. */
const NAMES_REACH = 16;
/** What there are "participants in". */
const MEETINGS = setOf('consultations talks meeting negotiations conversation dialogue discussion discussions session');
/** So many phrases with "of" may stand behind a head, each of fewer tokens than these. */
const MOST_OF_PHRASES = 2;
const LONGEST_OF_PHRASE = 7;
const OF_WORDS = setOf(`
  the two both three state government delegation delegations mission countries nations states sides foreign policy
  ministries ministry agencies services departments bodies governments diplomatic parliaments consultations talks
  meeting negotiations conversation dialogue discussion discussions session respective and
`);

/** "They", "Both", "The two", "the two sides", "Both foreign ministers", "The heads of state of the two countries". */
export function collectiveAt(tokens: readonly Token[], first: number, last: number): Collective | null {
  if (!tokens[first]) return null;
  const head = headAfter(tokens, first, last);
  return (
    headedAt(tokens, first, head, last) ??
    numberAt(tokens, first, head, last) ??
    bodiesAt(tokens, first, head, last) ??
    oneOfAt(tokens, first, last) ??
    pronounAt(tokens, first) ??
    namedBodyAt(tokens, first, last) ??
    groupAt(tokens, first, last) ??
    agentsAt(tokens, first, last) ??
    sideAt(tokens, first, last)
  );
}

function collective(tokens: readonly Token[], first: number, next: number, pronoun: boolean): Collective {
  return { form: 'collective', pronoun, start: tokens[first]!.start, end: tokens[next - 1]!.end, next };
}

/** The index after all that may stand before a head: "the two", "both foreign", "the Indian and Thai". */
function headAfter(tokens: readonly Token[], first: number, last: number): number {
  let at = PLURAL_STARTS.has(tokens[first]) ? first + 1 : first;
  for (let n = 0; n < MOST_MODIFIERS && at < last; n++) {
    const length = modifierLength(tokens, first, at, last);
    if (!length) break;
    at += length;
  }
  return at;
}

function modifierLength(tokens: readonly Token[], first: number, at: number, last: number): number {
  const token = tokens[at]!;
  if (isIn(token, WordClass.collectiveModifier)) return 1;
  if (at > first && token.possessive && OWNERS.has(token.key)) return 1;
  const country = countryAt(tokens, at);
  if (country && at + country.length < last) return country.length;
  const joins = at > first && token.key === 'and' && countryAt(tokens, at + 1) && countryAt(tokens, at - 1);
  return joins ? 1 : 0;
}

/** "The two sides", "Foreign Ministers Tachibana and Baek", "The heads of state of the two countries". */
function headedAt(tokens: readonly Token[], first: number, head: number, last: number): Collective | null {
  if (head >= last || !isIn(tokens[head], WordClass.collectiveHead)) return null;
  if (head === first && !tokens[first]!.capital && !isBareBehindComma(tokens, head, last)) return null;
  return collective(tokens, first, namesAfter(tokens, head, last) || whichAfter(tokens, head + 1, last), false);
}

/** "During the talks, ministers agreed", "Also, participants of the meeting agreed": between a comma and a verb. */
function isBareBehindComma(tokens: readonly Token[], head: number, last: number): boolean {
  if (!BARE_HEADS.has(tokens[head]) || !isMark(tokens[head - 1], ',')) return false;
  const verb = tokens[whichAfter(tokens, head + 1, last)];
  return verb?.kind === 'word' && Boolean(verb.verb?.past);
}

/** "The two agreed". */
function numberAt(tokens: readonly Token[], first: number, head: number, last: number): Collective | null {
  return head === first + 2 &&
    first + 1 < last &&
    PLURAL_STARTS.has(tokens[first]) &&
    NUMBERS.has(tokens[first + 1]) &&
    !isIn(tokens[first + 2], WordClass.collectiveHead)
    ? collective(tokens, first, first + 2, true)
    : null;
}

/** "Both capitals", "the two countries": no ministers of theirs. */
function bodiesAt(tokens: readonly Token[], first: number, head: number, last: number): Collective | null {
  if (head >= last || head === first || !BODIES.has(tokens[head]!.key) || tokens[head]!.possessive) return null;
  return { ...collective(tokens, first, head + 1, false), countries: true };
}

/** "Each side", "neither of them". */
function oneOfAt(tokens: readonly Token[], first: number, last: number): Collective | null {
  if (!ONE_OF.has(tokens[first])) return null;
  if (first + 1 < last && SINGLE_HEADS.has(tokens[first + 1]?.key ?? ''))
    return collective(tokens, first, first + 2, false);
  return isOfThem(tokens, first + 1) ? collective(tokens, first, first + 3, true) : null;
}

function isOfThem(tokens: readonly Token[], at: number): boolean {
  return tokens[at]?.key === 'of' && tokens[at + 1]?.key === 'them';
}

/** "They", "both of them", and "all" before a verb. */
function pronounAt(tokens: readonly Token[], first: number): Collective | null {
  const next = tokens[first + 1];
  if (BARE_COLLECTIVES.has(tokens[first]))
    return collective(tokens, first, isOfThem(tokens, first + 1) ? first + 3 : first + 1, true);
  return tokens[first]!.key === 'all' && (next?.verb?.past || isIn(next, WordClass.adverb))
    ? collective(tokens, first, first + 1, true)
    : null;
}

/** "Quad members", "the G7 ministers": a name in capitals that is no word of the tables, before a collective's head. */
function namedBodyAt(tokens: readonly Token[], first: number, last: number): Collective | null {
  const from = tokens[first]!.key === 'the' ? first + 1 : first;
  let at = from;
  while (at < last && at < from + LONGEST_BODY && isOfName(tokens[at]!)) at++;
  if (at === from) return null;
  const limit = Math.min(last, at + MOST_MODIFIERS);
  while (at < limit && isIn(tokens[at], WordClass.collectiveModifier)) at++;
  const head = tokens[at];
  if (at >= last || !isIn(head, WordClass.collectiveHead) || head!.capital) return null;
  return collective(tokens, first, ofPhrase(tokens, at + 1, last), false);
}

/** "The meeting participants discussed", "Administration officials shared": a noun or two before the head. */
function groupAt(tokens: readonly Token[], first: number, last: number): Collective | null {
  const from = tokens[first]!.key === 'the' ? first + 1 : first;
  for (let head = from + 1; head <= from + 2 && head < last; head++) {
    if (!isPlainNoun(tokens[head - 1]!)) return null;
    if (!GROUP_HEADS.has(tokens[head])) continue;
    const verb = isIn(tokens[head + 1], WordClass.adverb) ? head + 2 : head + 1;
    return verb < last && tokens[verb]!.verb?.past ? collective(tokens, first, head + 1, false) : null;
  }
  return null;
}

/** "Counselors shared", "One participant added". */
function agentsAt(tokens: readonly Token[], first: number, last: number): Collective | null {
  const end = agentsEnd(tokens, first, last);
  return end ? collective(tokens, first, end, false) : null;
}

/** "The Arab side said": of several countries, or of none that is in the tables; "The delegation said". */
function sideAt(tokens: readonly Token[], first: number, last: number): Collective | null {
  if (tokens[first]!.key !== 'the' || countryAt(tokens, first + 1)) return null;
  if (tokens[first + 1]?.key === 'delegation' && tokens[first + 2]?.verb?.past)
    return collective(tokens, first, first + 2, false);
  for (let at = first + 1; at < first + LONGEST_SIDE && at + 1 < last && tokens[at]!.capital; at++) {
    if (tokens[at + 1]!.key !== 'side') continue;
    const verb = isIn(tokens[at + 2], WordClass.adverb) ? at + 3 : at + 2;
    return tokens[verb]?.verb?.past && verb < last ? collective(tokens, first, at + 2, false) : null;
  }
  return null;
}

function isOfName({ kind, capital, lexeme, possessive }: Token): boolean {
  return kind === 'word' && capital && (!lexeme || possessive);
}

/**
 * "Foreign Ministers Tachibana and Baek": the index after the names that follow a plural office at `head`; 0 without
 * them.
 */
function namesAfter(tokens: readonly Token[], head: number, last: number): number {
  let at = head + 1;
  let joined = false;
  while (at < last && at < head + NAMES_REACH && isBetweenNames(tokens, at)) {
    joined ||= tokens[at]!.key === 'and';
    at++;
  }
  return joined && tokens[head]!.capital && tokens[head + 1]?.capital ? at : 0;
}

/** A name, what belongs to it, or what joins it to the next. */
function isBetweenNames(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at]!;
  const next = tokens[at + 1];
  if (token.kind === 'word' && token.capital) return true;
  if (token.key === 'and' || isMark(token, ',')) return Boolean(next?.capital) || next?.key === 'and';
  return isIn(token, WordClass.nameParticle) || (token.key === 'of' && Boolean(next?.capital));
}

/** The index after "present", or what else tells which ones are meant. */
function whichAfter(tokens: readonly Token[], from: number, last: number): number {
  if (tokens[from]?.key === 'present' && tokens[from + 1]?.verb?.past) return from + 1;
  return reportingEnd(tokens, from, last) || ofPhrase(tokens, from, last);
}

/** The index after "of the two countries", "of state and government", "from both sides", "in the consultations". */
function ofPhrase(tokens: readonly Token[], from: number, last: number): number {
  let at = from;
  for (let n = 0; n < MOST_OF_PHRASES; n++) {
    if (!opensOfPhrase(tokens, at, n === 0)) return at;
    let end = at + 1;
    while (end < last && end < at + LONGEST_OF_PHRASE && isOfWord(tokens[end]!)) end++;
    if (end === at + 1) return at;
    at = end;
  }
  return at;
}

function opensOfPhrase(tokens: readonly Token[], at: number, behindHead: boolean): boolean {
  const key = tokens[at]?.key;
  if (key === 'of' || key === 'from') return true;
  return behindHead && (key === 'in' || key === 'at' || key === 'to') && MEETINGS.has(tokens[at + 2]?.key ?? '');
}

function isOfWord({ kind, capital, key }: Token): boolean {
  return kind === 'word' && (capital || OF_WORDS.has(key));
}
