import { BARE_CLAUSE, type Clause } from './clause.ts';
import { PASSIVE_VERBS, REPORTED_NOUNS } from '../words/cueTable.ts';
import type { CueReader } from './cues.ts';
import { WordClass } from '../words/lexicon.ts';
import type { TokenSentence } from '../phrases/sentences.ts';
import { isAdverb, isIn, type Token } from '../words/tokens.ts';
import { WordList } from '../words/wordLists.ts';

const REACH = 60;
const NOUN_MARKS = new WordList('the a an this that these those their its his her of mutual urgent'.split(' '));
/** What two sides talk about, as against what one says of others. */
const MATTERS = new Set('issues matters questions topics aspects prospects items agenda'.split(' '));
/** So near its head a noun that is expressed is the subject, and the sentence no part of what somebody says. */
const LONGEST_SUBJECT = 12;
/** What is talked about may be named at more length. */
const LONGEST_MATTER = 24;
/** Whom "was asked to" and the like address when that reports a request. */
const ADDRESSEES = new Set(
  'side sides party parties delegation delegations ministry embassy authorities government guest minister president ambassador counterpart'.split(
    ' ',
  ),
);
const RELATIVES = new WordList(['which', 'who', 'whom', 'whose', 'where']);
const WIDENING = new Set(['with', 'for', 'about', 'at', 'over', 'on', 'in', 'that', 'to', 'upon', 'regarding', 'of']);

/** "The Egyptian side was asked to", where "was" stands at `at`: a report of a request, and nothing the side did. */
export function isAsked(tokens: readonly Token[], at: number): boolean {
  if (tokens[at]!.key !== 'was' && tokens[at]!.key !== 'were') return false;
  const verb = isAdverb(tokens[at + 1]) ? at + 2 : at + 1;
  const passive = PASSIVE_VERBS.get(tokens[verb]?.key ?? '');
  return (
    (passive?.addresses || passive?.requests || false) &&
    tokens[verb + 1]?.key !== 'by' &&
    ADDRESSEES.has(tokens[at - 1]?.key ?? '')
  );
}

/** "…, at which the situation was examined": what is told of something else in passing. */
function isInRelative(tokens: readonly Token[], first: number, at: number): boolean {
  for (let i = at - 1; i > first && tokens[i]!.key !== ','; i--) if (RELATIVES.has(tokens[i])) return true;
  return false;
}

/** "It was noted", "In this context it was noted", "On Syria, it was noted". */
function isImpersonal(tokens: readonly Token[], first: number, at: number): boolean {
  if (tokens[at - 1]!.key !== 'it') return false;
  return (
    at === first + 1 ||
    (at < first + LONGEST_SUBJECT && isIn(tokens[first], WordClass.preposition | WordClass.adverb | WordClass.starter))
  );
}

/** "The situation in Yemen came under discussion": the span of the verb. */
function cameUnderDebate(tokens: readonly Token[], at: number, last: number): Clause['cue'] {
  const { key, start, end } = tokens[at]!;
  if (
    key !== 'came' ||
    at + 2 >= last ||
    (tokens[at + 1]!.key !== 'under' && tokens[at + 1]!.key !== 'for' && tokens[at + 1]!.key !== 'into')
  )
    return null;
  return UNDER.has(tokens[at + 2]!.key) ? { start, end } : null;
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

const UNDER = new Set(['discussion', 'review', 'consideration', 'scrutiny', 'focus', 'debate']);

/**
 * "It was noted that …", "Satisfaction was expressed with …", "Current issues were discussed": a report whose source is
 * not named. Null when the sentence has no such verb, or names a source with "by".
 */
export function passiveClause(tokens: readonly Token[], sentence: TokenSentence, cues: CueReader): Clause | null {
  const { first, last, start } = sentence;
  const trailing = trailingPassive(tokens, sentence);
  if (trailing) return trailing;
  for (let i = first + 1; i < last && i < first + REACH; i++) {
    const token = tokens[i]!;
    if (token.quoted || token.kind !== 'word') continue;
    const debated = cameUnderDebate(tokens, i, last);
    if (debated)
      return {
        ...BARE_CLAUSE,
        kind: 'passive',
        subject: null,
        verbClass: 'act',
        cue: debated,
        full: { start: debated.start, end: tokens[i + 2]!.end },
      };
    if (token.key !== 'was' && token.key !== 'were') {
      // "The need for restraint was underlined": behind an article it is a noun.
      if (isIn(token, WordClass.speech) && token.key !== 'may' && !NOUN_MARKS.has(tokens[i - 1])) return null;
      continue;
    }
    let at = i + 1;
    while (at < last && isAdverb(tokens[at]!)) at++;
    const verb = tokens[at];
    const impersonal = isImpersonal(tokens, first, i);
    const passive = verb && at < last ? PASSIVE_VERBS.get(verb.key) : undefined;
    if (!verb || !passive || (passive.impersonal && !impersonal)) continue;
    const before = tokens.slice(first, i);
    if (isInRelative(tokens, first, i)) continue;
    if (passive.nouns && !impersonal && !before.some((word) => passive.nouns!.has(word.key))) continue;
    const next = tokens[at + 1];
    if (next?.key === 'by' || (passive.topic && !/^(?:on|about|regarding|of|over|concerning)$/.test(next?.key ?? '')))
      return null;
    if (passive.addresses && !impersonal && !ADDRESSEES.has(tokens[i - 1]!.key)) continue;
    const { act } = passive;
    const match = cues.at(at, 'past');
    const also = at > i + 1 && tokens[i + 1]!.key === 'also';
    let content = match && impersonal ? match.content : at + 1;
    const felt = verb.key === 'accepted' || before.some((word) => REPORTED_NOUNS.has(word.key));
    const asked = isAsked(tokens, i);
    if (!impersonal && !asked && next && WIDENING.has(next.key)) content = at + 2;
    // What was stressed stands before the verb; what satisfaction was expressed with stands behind it.
    const follows = content < last && tokens[content]!.kind !== 'mark' && (impersonal || felt || asked);
    const contentStart = act ? null : follows ? tokens[content]!.start : impersonal ? null : start;
    return {
      kind: 'passive',
      subject: null,
      cue: match ? match.cue : { start: verb.start, end: verb.end },
      full: null,
      medium: null,
      verbClass: act ? 'act' : (match?.verbClass ?? 'neutral'),
      afterEvent: false,
      guessed: false,
      perfect: false,
      clausal: impersonal,
      position:
        impersonal ||
        ((felt || (act && (also || before.some((word) => MATTERS.has(word.key))))) &&
          i < first + (act ? LONGEST_MATTER : LONGEST_SUBJECT))
          ? 'front'
          : 'middle',
      contentStart,
      contentEnd: !act && !follows && !impersonal ? tokens[i - 1]!.outerEnd : null,
      opener: null,
      extraCues: [],
    };
  }
  return null;
}
