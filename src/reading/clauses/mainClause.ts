import { CLOSING_PASTS, verbsOf } from '../words/cueTable.ts';
import { WordClass } from '../words/lexicon.ts';
import { isAdverb, isIn, isMark, isPastToBe } from '../words/tokens.ts';
import { BARE_CLAUSE, type Clause } from './clause.ts';
import { SUBORDINATORS } from './clauseStarts.ts';
import { cueClause, type Attribution } from './cueClause.ts';
import type { CueMatch } from './cueMatch.ts';
import { isEventVerb, tellsPlans } from './eventVerbs.ts';
import {
  CLOSING_QUOTES,
  PAST_VERB,
  firstTokenOf,
  isPerfect,
  openerBefore,
  wordsFrom,
  type InSentence,
} from './inSentence.ts';
import { isAsked } from './passives.ts';
import type { Subject } from './subject.ts';
import { subjectAt } from './subjects.ts';
import { verbOf } from './verbOf.ts';

/** So far behind a verb that tells of the event a reporting verb may be joined to it. */
const SECOND_REACH = 40;
/** Adverbs that can be a subject. */
const PRONOUNS = new Set(['both', 'all', 'each']);
/** What somebody is by another: "was briefed by the Minister on". */
const TOLD = verbsOf('addressing', 'past');
const OF_WHAT = new Set(['that', 'on', 'about', 'of']);

/** The clause whose subject begins at token `at`, or behind adverbs there; null where none does. */
export function mainClause(s: InSentence, at: number): Clause | null {
  const { tokens, last } = s;
  let from = at;
  while (from < last && isIn(tokens[from], WordClass.adverb) && !PRONOUNS.has(tokens[from]!.key)) from++;
  const subject = subjectAt(tokens, from, last, s.people);
  if (!subject) return null;
  if (tellsPlans(tokens, subject, last)) return eventClause(s, subject);
  const verb = verbOf(s, subject.next);
  return verb < 0 ? beliefClause(s, subject) : clauseOf(s, subject, verb);
}

const BELIEVES = new Set(['believes', 'thinks', 'considers', 'hopes', 'supposes', 'assumes']);
const CONVINCED = new Set(['convinced', 'confident', 'sure', 'certain', 'hopeful']);

/**
 * "The Minister believes that …", "Dahl is convinced that …": of one person, in the present. As the perfect does, it
 * opens nothing inside what somebody else says.
 */
function beliefClause(s: InSentence, subject: Subject): Clause | null {
  if (subject.form !== 'people' || subject.people.length > 1) return null;
  const { tokens, last } = s;
  let verb = subject.next;
  while (isAdverb(tokens[verb])) verb++;
  const cue = tokens[verb]?.key === 'is' ? (isAdverb(tokens[verb + 1]) ? verb + 2 : verb + 1) : verb;
  if (!(cue === verb ? BELIEVES : CONVINCED).has(tokens[cue]?.key ?? '') || tokens[cue + 1]?.key !== 'that')
    return null;
  if (cue + 2 >= last) return null;
  const { start, end } = tokens[cue]!;
  const match: CueMatch = {
    cue: { start, end },
    full: cue === verb ? null : { start: tokens[verb]!.start, end },
    verbClass: 'assertive',
    base: 'believe',
    content: cue + 2,
    clausal: true,
    medium: null,
  };
  return { ...cueClause(s, { subject, match, verb: cue }), perfect: true, present: true };
}

/** The clause of a subject and its verb, by what the verb tells. */
function clauseOf(s: InSentence, subject: Subject, verb: number): Clause | null {
  const { tokens, cues, last } = s;
  if (tokens[verb]!.key === 'did') return deniedClause(s, subject, verb);
  const told = toldBy(s, subject, verb);
  if (told) return cueClause(s, told);
  const match = isPastToBe(tokens[verb]) ? cues.predicate(verb) : cues.at(verb, 'past');
  if (match && !isEventVerb(tokens, verb, match, s.people, last)) return cueClause(s, { subject, match, verb });
  if (isPerfect(s, subject.next, verb)) return null;
  if (closesQuotation(s, subject, verb)) return cueClause(s, { subject, match: closingCue(s, verb), verb });
  if (subject.form === 'people' && isAsked(tokens, verb)) return null;
  const known = cues.verb(verb, 'past');
  if (match || known?.event || isToBeOrHad(s, verb)) return joinedClause(s, subject, verb);
  if (PAST_VERB.test(tokens[verb]!.key)) return guessedClause(s, subject, verb);
  // "found many things in common and affirmed": what the verb does not report here, the next one does.
  const joined = known !== null && secondVerb(s, verb + 1, subject.form === 'collective') >= 0;
  return joined ? joinedClause(s, subject, verb) : null;
}

function isToBeOrHad({ tokens }: InSentence, verb: number): boolean {
  return isPastToBe(tokens[verb]) || tokens[verb]!.key === 'had';
}

function eventClause(s: InSentence, subject: Subject): Clause {
  return { ...BARE_CLAUSE, kind: 'event', subject, opener: openerBefore(s, subject) };
}

/** "did not agree", "did, however, raise". */
function deniedClause(s: InSentence, subject: Subject, did: number): Clause | null {
  let verb = did + 1;
  while (isBesideDid(s, verb)) verb++;
  const match = s.cues.at(verb, 'base');
  return match && cueClause(s, { subject, match, verb });
}

function isBesideDid({ tokens }: InSentence, at: number): boolean {
  const key = tokens[at]?.key;
  return key === 'not' || key === 'however' || isMark(tokens[at], ',') || isAdverb(tokens[at]);
}

/** "The Minister was told by her host that …": who told it stands behind the verb. */
function toldBy(s: InSentence, addressee: Subject, toBe: number): Attribution | null {
  const { tokens, last, cues } = s;
  if (!isToBeOrHad(s, toBe)) return null;
  let verb = toBe + 1;
  while (isAdverb(tokens[verb])) verb++;
  if (!TOLD.has(tokens[verb]?.key ?? '') || tokens[verb + 1]?.key !== 'by') return null;
  const subject = subjectAt(tokens, verb + 2, last, s.people);
  const match = subject && subject.form !== 'pronoun' ? cues.at(verb, 'past') : null;
  if (!subject || !match) return null;
  const content = OF_WHAT.has(tokens[subject.next]?.key ?? '') ? subject.next + 1 : subject.next;
  return {
    subject,
    match: { ...match, content, full: null, clausal: true },
    verb,
    from: firstTokenOf(s, addressee),
  };
}

/** A quotation, and then "the President concluded." */
function closesQuotation(s: InSentence, subject: Subject, verb: number): boolean {
  const before = s.tokens[firstTokenOf(s, subject) - 1];
  return (
    CLOSING_PASTS.has(s.tokens[verb]!.key) &&
    verb + 2 >= s.last &&
    before?.kind === 'mark' &&
    CLOSING_QUOTES.has(before.key)
  );
}

function closingCue({ tokens }: InSentence, verb: number): CueMatch {
  const { start, end } = tokens[verb]!;
  return {
    cue: { start, end },
    full: null,
    verbClass: 'neutral',
    base: 'say',
    content: verb + 1,
    clausal: true,
    medium: null,
  };
}

/** A verb that tells of the event, and perhaps a reporting one joined to it. */
function joinedClause(s: InSentence, subject: Subject, event: number): Clause {
  const verb = secondVerb(s, event + 1, subject.form === 'collective');
  if (verb < 0) return eventClause(s, subject);
  const match = s.cues.at(verb, 'past') ?? s.cues.at(verb, 'participle')!;
  return cueClause(s, { subject, match, verb, afterEvent: true });
}

/**
 * "signed the plan and expressed …", "was cautious, saying that …": the index of a reporting verb joined to one that
 * tells of the event; -1 without one.
 */
function secondVerb(s: InSentence, from: number, collective: boolean): number {
  const { tokens, last } = s;
  const to = Math.min(last, from + SECOND_REACH);
  for (let i = from; i < to; i++) {
    const token = tokens[i]!;
    if (SUBORDINATORS.has(token) || token.quoted) return -1;
    if (isMark(token, ',') && saysThat(s, i + 1)) return i + 1;
    if (token.key !== 'and' && token.key !== 'but') continue;
    let at = i + 1;
    while (isAdverb(tokens[at])) at++;
    const match = s.cues.at(at, 'past');
    if (match && (match.verbClass !== 'act' || collective) && match.content < last)
      return isEventVerb(tokens, at, match, s.people, last) ? -1 : at;
  }
  return -1;
}

/** "was in Oslo last week, noting that …" */
function saysThat({ tokens, cues }: InSentence, at: number): boolean {
  const participle = cues.at(at, 'participle');
  return (
    participle !== null &&
    participle.clausal &&
    participle.verbClass !== 'act' &&
    tokens[participle.content - 1]?.key === 'that'
  );
}

/** The clause of a verb that is in no table and only looks like one in the past tense. */
function guessedClause(s: InSentence, subject: Subject, verb: number): Clause {
  const { start, end } = s.tokens[verb]!;
  const clausal = s.tokens[verb + 1]?.key === 'that';
  const content = clausal ? verb + 2 : verb + 1;
  return {
    ...BARE_CLAUSE,
    kind: 'cue',
    subject,
    cue: { start, end },
    verbClass: 'neutral',
    guessed: true,
    clausal,
    contentStart: wordsFrom(s, content) > 0 ? s.tokens[content]!.start : null,
    opener: openerBefore(s, subject),
  };
}
