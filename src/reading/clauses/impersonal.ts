import { PASSIVE_VERBS } from '../words/cueTable.ts';
import { WordClass } from '../words/lexicon.ts';
import { isAdverb, isIn, isMark, isPastToBe, type Token } from '../words/tokens.ts';
import { WordList } from '../words/wordLists.ts';
import { BARE_CLAUSE, type Clause } from './clause.ts';
import type { InSentence } from './inSentence.ts';

// What a text reports without a verb that somebody speaks by: "There was agreement that …", "Russia's position, as
// underscored in the talks, is that …".

const words = (list: string): WordList => new WordList(list.trim().split(/\s+/));

/** What there is between two sides when they have said the same. */
const COMMON_GROUND = words(`
  agreement agreements consensus understanding recognition acknowledgement acknowledgment view views conviction accord
  unanimity readiness willingness interest desire hope hopes concern concerns support satisfaction appreciation regret
  optimism confidence belief commitment convergence unity determination opinion position expectation
`);
const ABOUT = words('that on to about over with for regarding concerning in upon as');
const BETWEEN = words('between among of from by on');
/** Where something is said when that is the event itself: "as underscored during the meeting". */
const TALKS = words(`
  talks meeting meetings call conversation conversations consultations discussion discussions dialogue negotiations
  exchange session visit event interview
`);
const STATES = words('is was remains remained');
/** "On Syria, it was noted, …": what stands before the comma is no part of what was said. */
const OPENERS = WordClass.preposition | WordClass.adverb | WordClass.starter;
const AS = words('as');
const IT = words('it');
/** So many words stand between "there was" and its noun, and between the noun and what it is about. */
const MOST_MODIFIERS = 6;
const LONGEST_OWNERS = 9;
/** "As underscored during the talks with the Norwegian delegation" is no longer; so far into a sentence it begins. */
const LONGEST_AS = 16;
const AS_REACH = 30;

/** The clause of an impersonal report; null where the sentence has none, or names who reports with "by". */
export function impersonalClause(s: InSentence): Clause | null {
  return commonGround(s) ?? reportedAside(s) ?? insertedReport(s);
}

/** "There was broad agreement that …", "It was the shared view of both sides that …". */
function commonGround({ tokens, first, last }: InSentence): Clause | null {
  const { key } = tokens[first]!;
  if ((key !== 'there' && key !== 'it') || !isPastToBe(tokens[first + 1])) return null;
  const noun = nounIn(tokens, first + 2, Math.min(last, first + 2 + MOST_MODIFIERS));
  const about = noun < 0 ? -1 : aboutBehind(tokens, noun + 1, last);
  if (about < 0 || about + 1 >= last) return null;
  const clausal = tokens[about]!.key === 'that';
  if (key === 'it' && !clausal) return null;
  const { start, end } = tokens[noun]!;
  return {
    ...BARE_CLAUSE,
    kind: 'passive',
    subject: null,
    cue: { start, end },
    verbClass: 'assertive',
    clausal,
    position: clausal ? 'front' : 'middle',
    contentStart: tokens[about + 1]!.start,
  };
}

function nounIn(tokens: readonly Token[], from: number, to: number): number {
  for (let i = from; i < to && !isIn(tokens[i], WordClass.preposition) && tokens[i]!.kind === 'word'; i++)
    if (COMMON_GROUND.has(tokens[i])) return i;
  return -1;
}

/** The token that opens what they agree about, past whose agreement it is; -1 for none. */
function aboutBehind(tokens: readonly Token[], from: number, last: number): number {
  const that = indexOf(tokens, from, Math.min(last, from + LONGEST_OWNERS), (token) => token.key === 'that');
  if (that >= 0 && (that === from || BETWEEN.has(tokens[from]))) return that;
  return ABOUT.has(tokens[from]) ? from : -1;
}

function indexOf(tokens: readonly Token[], from: number, to: number, test: (token: Token) => boolean): number {
  for (let i = from; i < to; i++) if (test(tokens[i]!)) return i;
  return -1;
}

/** "Russia's position, as underscored during the meeting, is that …", "As was noted in the talks, …". */
function reportedAside(s: InSentence): Clause | null {
  if (!AS.has(s)) return null;
  const { tokens, first, last } = s;
  const as = tokens[first]!.key === 'as' ? first : asideIn(tokens, first + 1, Math.min(last, first + AS_REACH));
  if (as < 0) return null;
  let verb = as + 1;
  const toBe = isPastToBe(tokens[verb]);
  while (verb < last && (isPastToBe(tokens[verb]) || isAdverb(tokens[verb]))) verb++;
  if (!reports(tokens, verb)) return null;
  const close = indexOf(tokens, verb, Math.min(last, as + LONGEST_AS), (token) => isMark(token, ','));
  if (close < 0 || close + 2 >= last) return null;
  const isThat = STATES.has(tokens[close + 1]) && tokens[close + 2]!.key === 'that';
  if (!toBe && !isThat && indexOf(tokens, verb + 1, close, (token) => TALKS.has(token)) < 0) return null;
  const { start, end } = tokens[verb]!;
  const content = as === first ? tokens[close + 1] : isThat ? tokens[close + 3] : undefined;
  return {
    ...BARE_CLAUSE,
    kind: 'passive',
    subject: null,
    cue: { start, end },
    verbClass: 'assertive',
    position: 'middle',
    contentStart: content?.start ?? s.start,
  };
}

/** The "as" behind a comma. */
function asideIn(tokens: readonly Token[], from: number, to: number): number {
  for (let i = from; i < to; i++) if (tokens[i]!.key === 'as' && isMark(tokens[i - 1], ',')) return i;
  return -1;
}

/** A participle that reports and names nobody. */
function reports(tokens: readonly Token[], at: number): boolean {
  const passive = PASSIVE_VERBS.get(tokens[at]?.key ?? '');
  return passive !== undefined && !passive.act && !passive.addresses && tokens[at + 1]?.key !== 'by';
}

/** "The goal, it was stressed, is to set quotas every year." */
function insertedReport(s: InSentence): Clause | null {
  if (!IT.has(s) || !isPastToBe(s)) return null;
  const { tokens, first, last, start } = s;
  for (let i = first + 2; i < last - 3 && i < first + AS_REACH; i++) {
    if (tokens[i]!.key !== 'it' || !isMark(tokens[i - 1], ',') || !isPastToBe(tokens[i + 1])) continue;
    const verb = isAdverb(tokens[i + 2]) ? i + 3 : i + 2;
    if (isIn(tokens[first], OPENERS) || !reports(tokens, verb) || !isMark(tokens[verb + 1], ',')) return null;
    const { start: from, end } = tokens[verb]!;
    return {
      ...BARE_CLAUSE,
      kind: 'passive',
      subject: null,
      cue: { start: from, end },
      verbClass: 'assertive',
      clausal: true,
      position: 'middle',
      contentStart: start,
    };
  }
  return null;
}
