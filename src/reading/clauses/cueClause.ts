import type { Span } from '../../text/span.ts';
import { verbsOf } from '../words/cueTable.ts';
import { WordClass } from '../words/lexicon.ts';
import { isAdverb, isIn, isMark, isPastToBe, type Token } from '../words/tokens.ts';
import type { Clause } from './clause.ts';
import { isInIng, SUBORDINATORS } from './clauseStarts.ts';
import type { CueMatch } from './cueMatch.ts';
import { findExtraCues, openingParticiple } from './innerCues.ts';
import {
  CLOSING_QUOTES,
  PAST_VERB,
  firstTokenOf,
  isPerfect,
  openerBefore,
  wordsFrom,
  type InSentence,
} from './inSentence.ts';
import type { Subject } from './subject.ts';
import { subjectAt } from './subjects.ts';
import type { VerbClass } from '../words/tables/verbs.ts';
import { WordList } from '../words/wordLists.ts';

/** Who speaks, and the reporting verb. */
export interface Attribution {
  readonly subject: Subject;
  readonly match: CueMatch;
  /** The token of the verb. */
  readonly verb: number;
  /** The token at which the attribution begins, where that is not the subject's first. */
  readonly from?: number;
  /** "signed the plan and expressed the hope that" */
  readonly afterEvent?: boolean;
}

/** With more words behind it, what is said goes on behind the attribution. */
const LONGEST_REST = 8;
/** A finite verb is sought so far into what stands before an attribution. */
const VERB_REACH = 60;
/** "In his message to the President of Latvia" is no longer than this. */
const LONGEST_MEDIUM = 14;
/** What stands before a subject without being what was said: "On Afghanistan,". */
const OPENERS =
  WordClass.preposition | WordClass.adverb | WordClass.starter | WordClass.calendar | WordClass.subordinator;
const ATTRIBUTING = new Set([...verbsOf('attributing', 'past')].map((verb) => verb.split(' ')[0]!));
/** The fewest tokens of a clause whose verb is in no table. */
const SHORTEST_CLAUSE = 5;
/** An attribution at the end of a sentence has no more tokens. */
const TAIL = 40;
const INDIRECT = new WordList(['which', 'who', 'whom', 'whose', 'where', 'when', 'what', 'how', 'whether']);
const OPENING_QUOTES = new Set(['"', '“']);
const ENDING_QUOTES = new Set(['"', '”']);
const MEDIUM = /^(?:messages?|letters?|statement|remarks|speech|telegram|reply|address)$/;

/** The clause of a reporting verb, with what was said before it, around it or behind it. */
export function cueClause(s: InSentence, attribution: Attribution): Clause {
  const { subject, match, verb, afterEvent = false } = attribution;
  const from = attribution.from ?? firstTokenOf(s, subject);
  const position = positionOf(s, match, from);
  const front = position === 'front';
  return {
    kind: 'cue',
    subject,
    cue: match.cue,
    full: match.full,
    medium: match.medium ?? mediumBefore(s, from),
    verbClass: (closesQuote(s, from) && !front) || tellsAlone(s, subject, match) ? spoken(match) : match.verbClass,
    afterEvent,
    guessed: false,
    perfect: isPerfect(s, subject.next, verb),
    clausal: match.clausal,
    position,
    ...(front ? withoutPublisher(s, contentBehind(s, match, verb)) : contentBefore(s, match, from, position)),
    opener: front ? openerBefore(s, subject) : null,
    extraCues: front
      ? [
          ...openingParticiple(s.tokens, s.first, from, s.cues),
          ...findExtraCues(s.tokens, verb + 1, s.last, match, s.cues),
        ]
      : [],
  };
}

/** "He spoke in detail about the storm": what several talk about, and one by himself tells. */
function tellsAlone({ tokens }: InSentence, subject: Subject, { base, content }: CueMatch): boolean {
  const alone = subject.form === 'pronoun' || (subject.form === 'people' && subject.people.length === 1);
  return alone && base === 'speak' && tokens[content - 1]?.key === 'about';
}

/** "“…,” the President addressed the guests": behind a quotation an act only says whose it is. */
function spoken({ verbClass }: CueMatch): VerbClass {
  return verbClass === 'act' ? 'neutral' : verbClass;
}

function closesQuote({ tokens, first }: InSentence, from: number): boolean {
  const before = isMark(tokens[from - 1], ',') ? tokens[from - 2] : tokens[from - 1];
  return from - 2 >= first && before?.kind === 'mark' && CLOSING_QUOTES.has(before.key);
}

/** Where an attribution that begins at `from` stands: before what was said, behind it, or in its middle. */
function positionOf(s: InSentence, match: CueMatch, from: number): Clause['position'] {
  if (from <= s.first) return 'front';
  if (endsSentence(s, match, from)) return 'end';
  if (!standsAfterContent(s, from)) return 'front';
  return !quoteFollows(s, match) && wordsFrom(s, match.content) <= LONGEST_REST ? 'end' : 'middle';
}

function quoteFollows({ tokens, last }: InSentence, { content }: CueMatch): boolean {
  for (let i = content; i < content + 3 && i < last; i++)
    if (tokens[i]!.kind === 'mark' && OPENING_QUOTES.has(tokens[i]!.key)) return true;
  return false;
}

type Content = Pick<Clause, 'contentStart' | 'contentEnd'>;

function contentBefore(s: InSentence, match: CueMatch, from: number, position: 'end' | 'middle'): Content {
  const before = s.tokens[from - 1]!;
  if (position === 'middle' && !closesBefore(s, match, before)) return { contentStart: s.start, contentEnd: null };
  const contentEnd = isMark(before, ',') ? s.tokens[from - 2]!.outerEnd : before.outerEnd;
  return { contentStart: s.start, contentEnd };
}

/** A quotation, who said it, and a further cue: "…," X wrote, adding that … */
function closesBefore(s: InSentence, match: CueMatch, before: Token): boolean {
  return CLOSING_QUOTES.has(before.key) && !quoteFollows(s, match) && s.cues.at(match.content, 'participle') !== null;
}

function contentBehind(s: InSentence, match: CueMatch, verb: number): Content {
  if (wordsFrom(s, match.content) > 0) return { contentStart: contentAfterSecond(s, match), contentEnd: null };
  // "expressed his appreciation.": the noun is all there is.
  const noun = match.full !== null && verb + 1 < match.content;
  return { contentStart: noun ? s.tokens[verb + 1]!.start : null, contentEnd: null };
}

const PAPERS = new WordList(
  `statement ministry release readout communique communiqué report agency office presidency embassy mofa mfa
  correspondent news spokesperson spokesman spokeswoman`.split(/\s+/),
);
const TOLD = new WordList(
  `said added mentioned noted stated reported read reads announced informed reports says notes informs adds
  states`.split(/\s+/),
);
/** ", the Foreign Ministry's press release added." has no more tokens behind its comma. */
const LONGEST_PUBLISHER = 12;

/**
 * "…, the statement said.", "…, according to the ministry.": whoever publishes the text tells it, and it is no part of
 * what was said.
 */
function withoutPublisher({ tokens, last }: InSentence, content: Content): Content {
  const end = tokens[last - 1]?.kind === 'mark' ? last - 1 : last;
  if (content.contentStart === null) return content;
  let comma = end - 1;
  while (comma > end - LONGEST_PUBLISHER && comma > 0 && !isMark(tokens[comma], ',')) comma--;
  const told = TOLD.has(tokens[end - 1]) || tokens[comma + 1]?.key === 'according';
  if (!told || !isMark(tokens[comma], ',') || tokens[comma]!.start <= content.contentStart) return content;
  for (let i = comma + 1; i < end; i++)
    if (PAPERS.has(tokens[i]) || (tokens[i]!.allCapitals && tokens[i]!.key.length > 2))
      return { ...content, contentEnd: tokens[comma - 1]!.outerEnd };
  return content;
}

/**
 * "agreed, saying that …", "concurred and requested that …": without a complement, what was said begins after the
 * second cue.
 */
function contentAfterSecond(s: InSentence, match: CueMatch): number {
  const second = secondCue(s, match.content);
  const content = second && second.verbClass !== 'act' && second.content < s.last ? second.content : match.content;
  return s.tokens[content]!.start;
}

function secondCue({ tokens, cues }: InSentence, at: number): CueMatch | null {
  const { key } = tokens[at]!;
  if (key !== 'and' && key !== 'but') return isMark(tokens[at - 1], ',') ? cues.at(at, 'participle') : null;
  let verb = at + 1;
  while (isAdverb(tokens[verb])) verb++;
  return cues.at(verb, 'past');
}

/** Whether a sentence that begins with the word begins with a circumstance. */
export function isOpener(word: Token): boolean {
  return isIn(word, OPENERS);
}

/** Whether what stands before `from` is what was said rather than an opener such as "On Afghanistan,". */
function standsAfterContent(s: InSentence, from: number): boolean {
  const { tokens, first } = s;
  const before = tokens[from - 1]!;
  if (before.kind !== 'mark') return false;
  if (CLOSING_QUOTES.has(before.key) || isQuotedBefore(s, from)) return true;
  const opening = tokens[first]!;
  if (opensWithCircumstance(opening)) return false;
  return hasFiniteVerb(tokens, first, Math.min(from - 1, first + VERB_REACH));
}

/**
 * "On trade, both should listen, she stressed.": nothing follows the attribution, and a whole clause stands before it.
 * That the sentence opens with a circumstance makes no difference then.
 */
function endsSentence(s: InSentence, { cue, content }: CueMatch, from: number): boolean {
  const { tokens } = s;
  return (
    isMark(tokens[from - 1], ',') &&
    wordsFrom(s, content) === 0 &&
    isAttributing(s, cue) &&
    (hasMainClause(s, from - 1) || mayBeClause(s, from))
  );
}

/** "Sailors compete for the prize": so many words that open with no circumstance, whatever their verb is. */
function mayBeClause({ tokens, first }: InSentence, from: number): boolean {
  return from - first >= SHORTEST_CLAUSE && !opensWithCircumstance(tokens[first]!) && !isSubordinate(tokens, first);
}

function opensWithCircumstance(opening: Token): boolean {
  return isOpener(opening) || isInIng(opening) || opening.key.endsWith('ed');
}

/** Whether the cue is of a verb that stands behind what was said, or in the middle of it: "she stressed". */
function isAttributing({ tokens, last }: InSentence, cue: Span): boolean {
  for (let i = last - 1; i >= last - TAIL && i >= 0; i--)
    if (tokens[i]!.start === cue.start) return ATTRIBUTING.has(tokens[i]!.key);
  return false;
}

/** Whether a clause is the attribution that ends its sentence, so that no other clause of it tells who speaks. */
export function closesSentence(s: InSentence, { kind, position, cue, subject }: Clause): boolean {
  if (kind !== 'cue' || position !== 'end' || !cue || !isAttributing(s, cue)) return false;
  const end = Math.max(cue.end, subject?.end ?? 0);
  return s.tokens
    .slice(Math.max(s.first, s.last - TAIL), s.last)
    .every(({ start, kind }) => start < end || kind === 'mark');
}

/** A finite verb that belongs to no other's clause: not "Given what has been achieved", "As the Minister noted". */
function hasMainClause(s: InSentence, to: number): boolean {
  const { tokens, first } = s;
  let inside = isSubordinate(tokens, first);
  for (let i = Math.max(first + 1, to - VERB_REACH); i < to; i++) {
    if (isMark(tokens[i], ',')) {
      inside = isSubordinate(tokens, i + 1);
      // "the two countries trade more": a subject, and a verb that only looks like a noun
      const subject = inside ? null : subjectAt(tokens, i + 1, to, s.people);
      if (subject?.form === 'collective' && subject.next < to && tokens[subject.next]!.kind === 'word') return true;
    } else if (isSubordinate(tokens, i)) inside = true;
    else if (!inside && (isFiniteAt(tokens, i, first) || isPlainPast(tokens[i]!))) return true;
  }
  return false;
}

/** "met", "agreed" */
function isPlainPast({ verb, capital, key }: Token): boolean {
  return !capital && Boolean(verb?.past) && !key.endsWith('ing');
}

/** "which", "in which", "as": a clause of another's begins at the token. */
function isSubordinate(tokens: readonly Token[], at: number): boolean {
  return (
    SUBORDINATORS.has(tokens[at]) ||
    INDIRECT.has(tokens[at]) ||
    (isIn(tokens[at], WordClass.preposition) && INDIRECT.has(tokens[at + 1]))
  );
}

function isFiniteAt(tokens: readonly Token[], at: number, first: number): boolean {
  const token = tokens[at]!;
  if (isIn(token, WordClass.speech) || isPastToBe(token) || token.key === 'had') return true;
  return at > first && PAST_VERB.test(token.key);
}

/** "“…”, the Minister said": a comma between the quotation and who said it. */
function isQuotedBefore({ tokens, first }: InSentence, from: number): boolean {
  const quote = tokens[from - 2];
  return (
    isMark(tokens[from - 1], ',') &&
    quote?.kind === 'mark' &&
    ENDING_QUOTES.has(quote.key) &&
    tokens[first]!.kind === 'mark' &&
    OPENING_QUOTES.has(tokens[first]!.key)
  );
}

/** A finite verb makes a clause of what stands before an attribution. */
function hasFiniteVerb(tokens: readonly Token[], first: number, to: number): boolean {
  for (let i = first; i < to; i++) if (isFiniteAt(tokens, i, first)) return true;
  return false;
}

/** "In his message, the President …" */
function mediumBefore({ tokens, first }: InSentence, from: number): Span | null {
  const opening = tokens[first]!;
  if (opening.key !== 'in' || from - first > LONGEST_MEDIUM) return null;
  for (let i = first + 1; i < from; i++)
    if (MEDIUM.test(tokens[i]!.key)) return { start: opening.start, end: tokens[i]!.end };
  return null;
}
