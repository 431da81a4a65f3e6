import { expression } from '../../../text/expression.ts';
import type { Clause } from '../../clauses/clause.ts';
import type { Subject } from '../../clauses/subject.ts';
import type { Speaker } from '../../model.ts';
import type { SentenceReading } from '../../paragraph.ts';
import type { Span } from '../../../text/span.ts';
import type { Roster } from '../participants/roster.ts';
import type { ReadLine } from '../readLine.ts';

// While one person's statement is going on, a clause with a cue may be part of what the person says.

const HEADS_OF_STATE = expression('i')`
  \b(?:president|king|queen|emir|amir|sultan|emperor|prime|chancellor|premier|taoiseach|crown|prince|pope
  |leader|head|secretary-general)\b
`;
/** Their deputies are none. */
const DEPUTIES = /Deputy Prime Minister|Vice[- ]President/gi;
const PLURAL_HEADS_OF_STATE = /\b(?:presidents|kings|premiers|chancellors|leaders|heads)\b/i;
/** Two who talk are "the two leaders", whatever they are; "the BRICS leaders" and "the leaders of both" are others. */
const PLAIN_LEADERS = /^(?:the |both |all )?(?:two |three |four |five )?leaders$/i;
const MINISTERS = /minister|secretary|representative/i;
/** So near behind its verb a date is the passive's own: "Concern was expressed last week" (UTF-16 units). */
const DATED_REACH = 30;
/** Mentions that put nothing at another time. */
const TIMELESS = new Set(['time', 'year-in-name', 'anniversary', 'duration']);

/**
 * Whether a passive is no part of what somebody says: "It was noted that …", "Concern was expressed …", unless it is
 * dated.
 */
export function passiveEndsContent(
  { position, opener, clausal, cue }: Clause,
  sentence: SentenceReading,
  line: ReadLine,
): boolean {
  if (position !== 'front') return false;
  const dated = clausal ? opener : { start: sentence.start, end: cue!.end + DATED_REACH };
  return dated === null || !hasDate(dated, line);
}

/** Whether a clause with a cue and a speaker is no part of what somebody else is saying. */
export function cueEndsContent(
  clause: Clause,
  subject: Subject,
  speaker: Speaker,
  sentence: SentenceReading,
  line: ReadLine,
  roster: Roster,
): boolean {
  if (clause.perfect) return false;
  const isPronoun = subject.form === 'pronoun';
  if (isPronoun && clause.position === 'front' && isDated(clause, line)) return false;
  if (speaker.type === 'collective') {
    const phrase = subject.form === 'collective' ? line.text.slice(subject.start, subject.end) : '';
    return clause.position === 'front' && !isDated(clause, line) && mayMeanParticipants(phrase, roster);
  }
  if (subject.form === 'people' && subject.people[0]!.side) return !clause.guessed && !hasDate(sentence, line);
  return true;
}

/** A date before the subject puts what follows at another time: "Last month, the two presidents agreed". */
export function isDated({ opener }: Clause, line: ReadLine): boolean {
  return opener !== null && hasDate(opener, line);
}

function hasDate(span: Span, { reading }: ReadLine): boolean {
  return reading.dates.some(({ start, end, type }) => start >= span.start && end <= span.end && !TIMELESS.has(type));
}

/** "The two presidents" are not two ministers who are talking about them. */
function mayMeanParticipants(phrase: string, { people }: Roster): boolean {
  const offices = people.flatMap(({ titles }) => titles);
  if (offices.length === 0 || PLAIN_LEADERS.test(phrase)) return true;
  if (PLURAL_HEADS_OF_STATE.test(phrase))
    return offices.some((office) => HEADS_OF_STATE.test(office.replace(DEPUTIES, '')));
  return !/\bministers\b/i.test(phrase) || offices.some((office) => MINISTERS.test(office));
}
