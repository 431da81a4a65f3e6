import { BARE_CLAUSE, type Clause } from './clause.ts';
import { PASSIVE_VERBS, REPORTED_NOUNS, type PassiveEntry } from '../words/cueTable.ts';
import type { CueMatch } from './cueMatch.ts';
import type { CueReader } from './cues.ts';
import type { ExtraCue } from './innerCues.ts';
import { WordClass } from '../words/lexicon.ts';
import type { TokenSentence } from '../phrases/sentences.ts';
import { isAdverb, isIn, isMark, isPastToBe, type Token } from '../words/tokens.ts';
import { WordList } from '../words/wordLists.ts';

const REACH = 60;
const NOUN_MARKS = new WordList('the a an this that these those their its his her of mutual urgent'.split(' '));
/** What two sides talk about, as against what one says of others. */
const MATTERS = new Set(
  `issues matters questions topics aspects prospects items agenda relations ties cooperation co-operation situation
  developments matter question issue topic crisis conflict projects process`.split(/\s+/),
);
/** What is debated without a source is debated in the talks, whatever it is. */
const DEBATED = new Set(['discussed', 'touched', 'debated']);
/** "It was discussed in parliament" tells more of what somebody speaks of. */
const POINTING = new WordList(['it', 'this', 'that', 'they', 'these', 'those', 'he', 'she', 'which', 'who']);
/** So near its head a noun that is expressed is the subject, and the sentence no part of what somebody says. */
const LONGEST_SUBJECT = 12;
/** What is talked about may be named at more length. */
const LONGEST_MATTER = 40;
/** Whom "was asked to" and the like address when that reports a request. */
const ADDRESSEES = new Set(
  'side sides party parties delegation delegations ministry embassy authorities government guest minister president ambassador counterpart'.split(
    ' ',
  ),
);
/** What is stressed of a matter: "the importance of", "the decisive role of". */
const STRESSED = new Set(
  'stressed emphasized emphasised underlined underscored highlighted noted reaffirmed reiterated'.split(' '),
);
const WEIGHTS = new WordList('importance need role significance necessity value potential relevance'.split(' '));
const WEIGHT_REACH = 4;
const ATTENTION = new Set(['attention', 'emphasis', 'consideration', 'focus', 'priority', 'accent']);
const JOINING = new WordList(['and', 'but']);
const GIVEN = new WordList(['paid', 'given', 'devoted', 'placed', 'laid', 'made']);
const RELATIVES = new WordList(['which', 'who', 'whom', 'whose', 'where', 'what']);
const CONJUNCTIONS = new WordList(['as', 'while', 'when', 'since', 'although', 'though', 'because']);
const WIDENING = new Set(['with', 'for', 'about', 'at', 'over', 'on', 'in', 'that', 'to', 'upon', 'regarding', 'of']);

/** "The Egyptian side was asked to", where "was" stands at `at`: a report of a request, and nothing the side did. */
export function isAsked(tokens: readonly Token[], at: number): boolean {
  if (!isPastToBe(tokens[at])) return false;
  const verb = isAdverb(tokens[at + 1]) ? at + 2 : at + 1;
  const passive = PASSIVE_VERBS.get(tokens[verb]?.key ?? '');
  return (
    (passive?.addresses || passive?.requests || false) &&
    tokens[verb + 1]?.key !== 'by' &&
    ADDRESSEES.has(tokens[at - 1]?.key ?? '')
  );
}

/**
 * "…, at which the situation was examined": what is told of something else in passing. A relative clause that has had
 * its verb is over: "the plan of a fund, which could pay for quays was discussed".
 */
function isInRelative(tokens: readonly Token[], first: number, at: number): boolean {
  let verbs = 0;
  for (let i = at - 1; i > first && tokens[i]!.key !== ','; i--) {
    if (RELATIVES.has(tokens[i])) return verbs === 0;
    if (isFinite(tokens, i)) verbs++;
  }
  return false;
}

/** Words of speech that are no verbs by themselves. */
const NOT_FINITE = new Set(['may', 'our', 'us', 'my', 'i', 'we']);

/** Whether a verb by itself stands at `at`: "could", "was", "has". */
function isFinite(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at]!;
  const speaks = isIn(token, WordClass.speech) && !NOT_FINITE.has(token.key);
  return isPastToBe(token) || (speaks && !NOUN_MARKS.has(tokens[at - 1]));
}

/** "It was noted", "In this context it was noted", "On Syria, it was noted". */
function isImpersonal(tokens: readonly Token[], first: number, at: number): boolean {
  if (tokens[at - 1]!.key !== 'it') return false;
  // "Given what the storm has done to the harbours of the north, it was noted that"
  if (isMark(tokens[at - 2], ',') && (tokens[at + 2]?.key === 'that' || tokens[at + 3]?.key === 'that')) return true;
  return (
    at === first + 1 ||
    (at < first + LONGEST_SUBJECT && isIn(tokens[first], WordClass.preposition | WordClass.adverb | WordClass.starter))
  );
}

/** "The situation in Yemen came under discussion". */
function debateClause(tokens: readonly Token[], at: number, last: number): Clause | null {
  if (tokens[at]!.key !== 'came' || at + 2 >= last) return null;
  if (!INTO.has(tokens[at + 1]!.key) || !UNDER.has(tokens[at + 2]!.key)) return null;
  const { start, end } = tokens[at]!;
  return {
    ...BARE_CLAUSE,
    kind: 'passive',
    subject: null,
    verbClass: 'act',
    cue: { start, end },
    full: { start, end: tokens[at + 2]!.end },
  };
}

/** "The sides are close to a route, it was noted." */
function trailingPassive(tokens: readonly Token[], { first, last, start }: TokenSentence): Clause | null {
  const verb = tokens[last - 1]?.kind === 'mark' ? last - 2 : last - 1;
  if (
    verb < first + 5 ||
    tokens[verb - 2]!.key !== 'it' ||
    tokens[verb - 1]!.key !== 'was' ||
    tokens[verb - 3]!.key !== ','
  )
    return null;
  const { key, start: from, end } = tokens[verb]!;
  if (!PASSIVE_VERBS.has(key)) return null;
  return {
    ...BARE_CLAUSE,
    kind: 'passive',
    subject: null,
    cue: { start: from, end },
    verbClass: 'neutral',
    clausal: true,
    contentStart: start,
    contentEnd: tokens[verb - 4]!.outerEnd,
  };
}

/** "The steps that Norway is taking have been discussed.": whatever verbs its subject has. */
function debatedAtEnd(tokens: readonly Token[], sentence: TokenSentence, cues: CueReader): Clause | null {
  const { first, last } = sentence;
  for (let at = last - 3; at > first && at > last - 7; at--) {
    if (!reportsInPerfect(tokens, sentence, at)) continue;
    const report = reportAt(tokens, sentence, at);
    return report && clauseOf(tokens, sentence, cues, report);
  }
  return null;
}

const INTO = new Set(['under', 'for', 'into']);
const UNDER = new Set(['discussion', 'review', 'consideration', 'scrutiny', 'focus', 'debate']);

/** A participle that reports, where it stands, with what is told of its sentence. */
interface Report {
  readonly passive: PassiveEntry;
  /** The indices of the verb to be and of the participle. */
  readonly toBe: number;
  readonly verb: number;
  /** Its subject is "it". */
  readonly impersonal: boolean;
}

/** The participle behind the verb to be, "was" or "has been", begun at `toBe`; null where none reports. */
function reportAt(tokens: readonly Token[], { first, last }: TokenSentence, toBe: number): Report | null {
  let verb = HAS.has(tokens[toBe]) ? beenBehind(tokens, toBe) + 1 : toBe + 1;
  while (verb < last && isAdverb(tokens[verb]!)) verb++;
  const passive = verb < last ? PASSIVE_VERBS.get(tokens[verb]!.key) : undefined;
  const impersonal = isImpersonal(tokens, first, toBe);
  if (!passive || (passive.impersonal && !impersonal) || isInRelative(tokens, first, toBe)) return null;
  const { nouns } = passive;
  if (nouns && !impersonal && !hasBetween(tokens, first, toBe, nouns)) return null;
  return { passive, toBe, verb, impersonal };
}

/** The "been" behind "has" at `at`; -1 without it. */
function beenBehind(tokens: readonly Token[], at: number): number {
  const been = isAdverb(tokens[at + 1]) ? at + 2 : at + 1;
  return tokens[been]?.key === 'been' ? been : -1;
}

/**
 * "It has been agreed that …", "Ways to build ferries have been discussed.": of the talks, and not "The question has
 * been discussed for years", which is part of what somebody says.
 */
function reportsInPerfect(tokens: readonly Token[], { first, last }: TokenSentence, at: number): boolean {
  const been = HAS.has(tokens[at]) ? beenBehind(tokens, at) : -1;
  if (been < 0) return false;
  const verb = isAdverb(tokens[been + 1]) ? been + 2 : been + 1;
  if (isImpersonal(tokens, first, at)) return PERFECT_REPORTS.has(tokens[verb]);
  return DEBATED.has(tokens[verb]?.key ?? '') && !POINTING.has(tokens[at - 1]) && verb + 2 >= last;
}

/** "was asked to", of a thing: verbs that are addressed to somebody report of nothing else. */
function isOfThing({ passive, toBe, impersonal }: Report, tokens: readonly Token[]): boolean {
  return passive.addresses && !impersonal && !ADDRESSEES.has(tokens[toBe - 1]!.key);
}

/** "was noted by the Minister", "a dialogue was held in Oslo": a source is named, or nothing is reported. */
function isElse({ passive }: Report, next: Token | undefined): boolean {
  return next?.key === 'by' || (passive.topic && !/^(?:on|about|regarding|of|over|concerning)$/.test(next?.key ?? ''));
}

function clauseOf(
  tokens: readonly Token[],
  { first, last, start }: TokenSentence,
  cues: CueReader,
  report: Report,
): Clause {
  const { passive, toBe, verb, impersonal } = report;
  const act = passive.act || (!impersonal && isTopicOfAttention(tokens, first, report));
  const match = cues.at(verb, 'past');
  const felt = tokens[verb]!.key === 'accepted' || hasBetween(tokens, first, toBe, REPORTED_NOUNS);
  const asked = isAsked(tokens, toBe);
  const content = contentBehind(tokens, report, asked, match);
  const behind = goesOnAt(tokens, content, last) && (impersonal || felt || asked);
  return {
    ...BARE_CLAUSE,
    kind: 'passive',
    subject: null,
    cue: match ? match.cue : { start: tokens[verb]!.start, end: tokens[verb]!.end },
    verbClass: act ? 'act' : (match?.verbClass ?? 'neutral'),
    clausal: impersonal,
    position: impersonal || isOwnSubject(tokens, first, report, felt) ? 'front' : 'middle',
    ...(!act && whatWasSaid(tokens, start, report, behind ? content : -1)),
    extraCues: act ? impersonalBehind(tokens, verb, last, cues) : [],
  };
}

/** Whether words of the same clause stand at `at`. */
function goesOnAt(tokens: readonly Token[], at: number, last: number): boolean {
  return at < last && tokens[at]!.kind !== 'mark' && !JOINING.has(tokens[at]);
}

/** What was stressed stands before the verb; what satisfaction was expressed with begins at `behind`, unless -1. */
function whatWasSaid(
  tokens: readonly Token[],
  start: number,
  { impersonal, toBe }: Report,
  behind: number,
): Pick<Clause, 'contentStart' | 'contentEnd'> {
  if (behind >= 0) return { contentStart: tokens[behind]!.start, contentEnd: null };
  return impersonal
    ? { contentStart: null, contentEnd: null }
    : { contentStart: start, contentEnd: tokens[isMark(tokens[toBe - 1], ',') ? toBe - 2 : toBe - 1]!.outerEnd };
}

/** "The storm was discussed, and it was stressed that ferries must sail." */
function impersonalBehind(tokens: readonly Token[], from: number, last: number, cues: CueReader): ExtraCue[] {
  for (let i = from + 1; i + 3 < last && i < from + REACH; i++) {
    if (!JOINING.has(tokens[i]) || tokens[i + 1]!.key !== 'it' || !isPastToBe(tokens[i + 2])) continue;
    const verb = isAdverb(tokens[i + 3]) ? i + 4 : i + 3;
    const match = PASSIVE_VERBS.has(tokens[verb]?.key ?? '') ? cues.at(verb, 'past') : null;
    if (!match || match.content >= last || match.verbClass === 'act') return [];
    const content = { start: tokens[match.content]!.start, end: tokens[last - 1]!.outerEnd };
    const before = tokens[isMark(tokens[i - 1], ',') ? i - 2 : i - 1]!;
    return [{ source: null, cue: match.cue, content, joint: before.outerEnd }];
  }
  return [];
}

/** "Attention was paid to trade" tells what was talked about; "to the need to trade" what was said of it. */
function isTopicOfAttention(tokens: readonly Token[], first: number, { toBe, verb }: Report): boolean {
  if (!GIVEN.has(tokens[verb]) || !hasBetween(tokens, first, toBe, ATTENTION)) return false;
  const of = verb + 1;
  if (tokens[of]?.key !== 'to' && tokens[of]?.key !== 'on') return false;
  return !tokens.slice(of + 1, of + 1 + WEIGHT_REACH).some((token) => WEIGHTS.has(token) || token.key === 'that');
}

function hasBetween(tokens: readonly Token[], from: number, to: number, words: ReadonlySet<string>): boolean {
  for (let i = from; i < to; i++) if (words.has(tokens[i]!.key)) return true;
  return false;
}

/** The token at which begins what is told behind the verb: past "with" and its like, or past "that". */
function contentBehind(
  tokens: readonly Token[],
  { verb, impersonal }: Report,
  asked: boolean,
  match: CueMatch | null,
): number {
  if (impersonal) return match ? match.content : verb + 1;
  return !asked && WIDENING.has(tokens[verb + 1]?.key ?? '') ? verb + 2 : verb + 1;
}

/** "was discussed in the Storting", "at the summit": another occasion than the talks. */
function isElsewhere(tokens: readonly Token[], at: number): boolean {
  const [one, two] = [tokens[at]?.key, tokens[at + 1]];
  return (one === 'in' || one === 'at' || one === 'within') && (two?.key === 'the' || two?.capital === true);
}

/** Whether what is felt or debated is the sentence's own subject, near its head, and no part of what somebody says. */
function isOwnSubject(tokens: readonly Token[], first: number, report: Report, felt: boolean): boolean {
  const { passive, toBe, verb } = report;
  const { act } = passive;
  // "The role of the two leaders in this was stressed": by both, whoever was speaking before.
  const weighed = STRESSED.has(tokens[verb]!.key) && !isElsewhere(tokens, verb + 1) && toBe < first + LONGEST_MATTER;
  if (weighed && tokens.slice(first, first + WEIGHT_REACH).some((token) => WEIGHTS.has(token))) return true;
  if (toBe >= first + (act ? LONGEST_MATTER : LONGEST_SUBJECT)) return false;
  const also = verb > toBe + 1 && tokens[toBe + 1]!.key === 'also';
  if (felt || !act) return felt;
  if (also || hasBetween(tokens, first, toBe, MATTERS)) return true;
  return DEBATED.has(tokens[verb]!.key) && !POINTING.has(tokens[toBe - 1]) && !isElsewhere(tokens, verb + 1);
}

const HAS = new WordList(['has', 'have']);
const PERFECT_REPORTS = new WordList(
  'agreed decided noted stressed emphasized emphasised underlined underscored pointed stated'.split(' '),
);
const VERBS = new WordList(['was', 'were', 'came', 'been']);

/**
 * "It was noted that …", "Satisfaction was expressed with …", "Current issues were discussed": a report whose source is
 * not named. Null when the sentence has no such verb, or names a source with "by".
 */
export function passiveClause(tokens: readonly Token[], sentence: TokenSentence, cues: CueReader): Clause | null {
  if (!VERBS.has(sentence)) return null;
  const { first, last } = sentence;
  const trailing = trailingPassive(tokens, sentence) ?? debatedAtEnd(tokens, sentence, cues);
  if (trailing) return trailing;
  // "As prices continue to rise, food was discussed.": the first verb is the subordinate clause's.
  let relative = CONJUNCTIONS.has(tokens[first]);
  for (let i = first + 1; i < last && i < first + REACH; i++) {
    const token = tokens[i]!;
    if (token.quoted || token.kind !== 'word') continue;
    relative ||= RELATIVES.has(token);
    const debated = debateClause(tokens, i, last);
    if (debated) return debated;
    if (isPastToBe(token) || reportsInPerfect(tokens, sentence, i)) {
      const report = reportAt(tokens, sentence, i);
      if (report && isElse(report, tokens[report.verb + 1])) return null;
      if (report && !isOfThing(report, tokens)) return clauseOf(tokens, sentence, cues, report);
    } else if (isFinite(tokens, i)) {
      // "The need for restraint was underlined": behind an article it is a noun.
      if (!relative) return null;
      relative = false;
    }
  }
  return null;
}
