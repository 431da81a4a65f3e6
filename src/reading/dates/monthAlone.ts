import type { Word } from '../words/dateWords.ts';
import { datesAt } from './calendar.ts';
import { isOfEvent, ofDates, type Typed } from './mention.ts';
import type { Tokens } from './tokens.ts';

/** "March" and "May" are words of other kinds too. */
const [MARCH, MAY] = [3, 5];

/** Words that a month can follow without "in": "its June summit". */
const BEFORE_MONTHS = new Set<Word | ''>([
  'the',
  'its',
  'their',
  'of',
  'during',
  'throughout',
  's',
  'and',
  'or',
  'to',
  'a',
  'from',
  'for',
]);
/** Of these, those that make even "March" and "May" a month. */
const SURE_BEFORE_MONTHS = new Set<Word | ''>(['the', 'its', 'their', 'of', 'during', 'throughout']);

/** A month's name alone is a date only in company: "May" and "April" are names of people too. */
export function monthAt(t: Tokens, index: number): Typed | null {
  const dates = datesAt(t, index);
  if (!dates) return null;
  const { year, month, day } = dates.value.moments[0]!;
  if (dates.value.join !== 'one' || day !== null || year.kind !== 'unsaid') return ofDates(t, dates);
  const doubtful = month === MARCH || month === MAY;
  const known = isBehindItsWord(t, index, dates.next, doubtful) || (!doubtful && isOfEvent(t, dates.next));
  return known ? ofDates(t, dates) : null;
}

function isBehindItsWord(t: Tokens, index: number, next: number, doubtful: boolean): boolean {
  const words = doubtful ? SURE_BEFORE_MONTHS : BEFORE_MONTHS;
  return words.has(t.word(index - 1)) && t.spaced(index) && !(t.spaced(next) && t.capitalised(next));
}
