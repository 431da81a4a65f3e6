import type { CueMatch } from './cueMatch.ts';
import type { PeopleAt, Subject } from './subject.ts';
import type { TokenSentence } from '../phrases/sentences.ts';
import { isAdverb, type Token } from '../words/tokens.ts';
import { WordList } from '../words/wordLists.ts';

const PLANNED = new WordList(['scheduled', 'expected', 'due', 'set', 'slated']);
const PLANS = new Set(
  'visit travel return attend participate host meet depart arrive tour address chair co-chair deliver join accompany proceed fly conclude pay hold open inaugurate lead undertake call receive sign have unveil launch speak talk'.split(
    ' ',
  ),
);
/** "departs for Windhoek today" */
const MOVES = new Set(['departs', 'leaves', 'arrives', 'travels', 'flies', 'proceeds', 'returns']);
const MOVED = new Set(['for', 'in', 'to', 'from', 'on', 'today', 'tomorrow', 'tonight', 'home']);
/** "will be received by the King", "will be hosting a dinner": what awaits a guest. */
const AWAITS = new Set(
  'received hosted accompanied joined greeted honoured honored hosting meeting attending visiting travelling traveling departing returning leaving addressing participating delivering in'.split(
    ' ',
  ),
);
const AUDIENCES = new Set(
  'members community diaspora gathering audience students press media journalists reporters parliament assembly conference forum session rally troops nationals compatriots crowd sitting delegates participants guests ceremony plenary congress senate university graduates rotary seminar symposium'.split(
    ' ',
  ),
);
const PARADES = new Set(['guard', 'parade', 'troops', 'honour', 'honor']);
const QUESTIONS = new Set(['questions', 'queries']);
const RITES = new Set(['silence', 'minute', 'drill', 'exercise', 'exercises', 'demonstration']);
const ASKING = new Set(['to', 'for', 'not', 'that', ':']);
const VISITS = new Set(['visit', 'tour', 'trip', 'visits']);

/** "The Secretary will also participate in …", "is scheduled to visit": what comes next, told by the publisher. */
export function tellsPlans(tokens: readonly Token[], { form, next }: Subject, last: number): boolean {
  if (form === 'collective') return isPlannedTo(tokens, next, 'are') && isIn(PLANS, tokens[next + 3]);
  if (form !== 'people') return false;
  if (isIn(MOVES, tokens[next])) return isIn(MOVED, tokens[next + 1]);
  if (tokens[next]?.key === 'is' && isOnVisit(tokens, next + 1, last)) return true;
  if (isPlannedTo(tokens, next, 'is')) return isPlan(tokens, next + 3);
  return tokens[next]?.key === 'will' && isPlan(tokens, next + 1);
}

/** "She is scheduled to speak to …", "They are due to meet in May": what comes next, told by the publisher. */
export function tellsSchedule(tokens: readonly Token[], sentence: TokenSentence): boolean {
  if (!PLANNED.has(sentence)) return false;
  const { first } = sentence;
  const key = tokens[first]?.key;
  const toBe = key === 'he' || key === 'she' ? 'is' : key === 'they' ? 'are' : null;
  if (!toBe || tokens[first + 1]?.key !== toBe) return false;
  const planned = isAdverb(tokens[first + 2]) ? first + 3 : first + 2;
  return PLANNED.has(tokens[planned]) && tokens[planned + 1]?.key === 'to' && isIn(PLANS, tokens[planned + 2]);
}

function hasIn(tokens: readonly Token[], from: number, to: number, words: ReadonlySet<string>): boolean {
  for (let i = from; i < to; i++) if (words.has(tokens[i]!.key)) return true;
  return false;
}

function isIn(words: ReadonlySet<string>, token: Token | undefined): boolean {
  return token !== undefined && words.has(token.key);
}

/** "is scheduled to", "are expected to". */
function isPlannedTo(tokens: readonly Token[], at: number, toBe: 'is' | 'are'): boolean {
  return tokens[at]?.key === toBe && PLANNED.has(tokens[at + 1]) && tokens[at + 2]?.key === 'to';
}

/** What stands behind "will": a deed of a visit, or what awaits the visitor. */
function isPlan(tokens: readonly Token[], from: number): boolean {
  let at = from;
  while (isAdverb(tokens[at])) at++;
  return tokens[at]?.key === 'be' ? isIn(AWAITS, tokens[at + 1]) : isIn(PLANS, tokens[at]);
}

/** "is on a three-day visit", "is currently visiting", "is accompanied by". */
function isOnVisit(tokens: readonly Token[], from: number, last: number): boolean {
  let at = from;
  while (isAdverb(tokens[at]) || tokens[at]?.key === 'currently') at++;
  const key = tokens[at]?.key;
  if (key === 'visiting' || key === 'accompanied') return true;
  // "is part of the delegation that accompanies"
  if (key === 'part') return tokens[at + 1]?.key === 'of' && tokens[at + 3]?.key === 'delegation';
  if (key !== 'on' && key !== 'in') return false;
  for (let i = at + 1; i < at + 6 && i < last; i++) if (VISITS.has(tokens[i]!.key)) return true;
  return false;
}

/**
 * "called on the Prime Minister", "returned to Singapore", "addressed the students" tell of the event; "called on all
 * sides to …" does not.
 */
export function isEventVerb(
  tokens: readonly Token[],
  verb: number,
  match: CueMatch,
  people: PeopleAt,
  last: number,
): boolean {
  if (tokens[verb]!.key === 'briefed') return isAudience(tokens, verb + 1, Math.min(last, verb + 4));
  if (tokens[verb]!.key === 'presented') return isGift(tokens, verb + 1, people);
  if (tokens[verb]!.key === 'reviewed') return hasIn(tokens, verb + 1, Math.min(last, verb + 5), PARADES);
  if (tokens[verb]!.key === 'addressed') return isAudience(tokens, verb + 1, last);
  if (tokens[verb]!.key === 'returned') return tokens[verb + 1]?.key === 'to' && (tokens[verb + 2]?.capital ?? false);
  if (tokens[verb]!.key === 'answered') return hasIn(tokens, verb + 1, Math.min(last, verb + 4), QUESTIONS);
  if (tokens[verb]!.key === 'observed') return hasIn(tokens, verb + 1, Math.min(last, verb + 5), RITES);
  if (tokens[verb]!.key !== 'called' || tokens[verb + 1]?.key === 'for') return false;
  const person = people(match.content);
  return person === null
    ? tokens[verb + 1]?.key === 'on' && !asks(tokens, match.content, last)
    : tokens[person.last]?.key !== 'to';
}

/** "called on all sides to …", "called on Israel for restraint": somebody is asked for something, and not visited. */
function asks(tokens: readonly Token[], from: number, last: number): boolean {
  for (let i = from; i < last && i < from + 40; i++) {
    if (ASKING.has(tokens[i]!.key)) return true;
    if (tokens[i]!.key === 'and' && tokens[i + 1]?.verb?.past?.event) return false;
  }
  return false;
}

/** "presented his guest with a samovar" */
function isGift(tokens: readonly Token[], from: number, people: PeopleAt): boolean {
  const next = people(from)?.last ?? (/^(?:him|her|them)$/.test(tokens[from]?.key ?? '') ? from + 1 : -1);
  return tokens[next]?.key === 'with';
}

/** "addressed members of the Indian community": a speech, and no report of what was said. */
function isAudience(tokens: readonly Token[], from: number, last: number): boolean {
  for (let i = from; i < from + 7 && i < last; i++) {
    if (AUDIENCES.has(tokens[i]!.key)) return true;
    if (tokens[i]!.kind === 'mark') return false;
  }
  return false;
}
