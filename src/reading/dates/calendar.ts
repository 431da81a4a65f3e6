import type { Word } from '../words/dateWords.ts';
import { daysInMonth } from './civil.ts';
import { clockAt, clockOf } from './clock.ts';
import { numericAt } from './numeric.ts';
import { calendar, endsNumber, isFragment, isSuffix, numbered, offsetYear, oneDate, UNSAID } from './phrase.ts';
import type { CalendarDate, Dates, Phrase } from './phrase.ts';
import type { Year } from './rawDate.ts';
import { CLOSE_BRACKET, COMMA, DASH, FULL_STOP, GLUED, OPEN_BRACKET, SLASH, SPACE } from './tokens.ts';
import type { Tokens } from './tokens.ts';

/** Absolute dates with a month or a full date in numbers: "5 and 6 May 2021", "June 30 to July 2", "16.08.2021". */
export function datesAt(t: Tokens, index: number): Phrase<Dates> | null {
  const first = t.lexeme(index).numeral ? (numericAt(t, index) ?? dayFirstAt(t, index)) : namedAt(t, index);
  if (!first || first.value.join !== 'one' || first.value.time) return first;
  return joined(t, first) ?? first;
}

function namedAt(t: Tokens, index: number): Phrase<Dates> | null {
  const lexeme = t.lexeme(index);
  if (lexeme.weekday) return afterWeekday(t, index);
  if (lexeme.month) return monthFirstAt(t, index) ?? monthAloneAt(t, index);
  if (lexeme.word !== 'the' || !t.lexeme(index + 1).numeral || !t.spaced(index + 1) || !isSuffix(t, index + 2))
    return null;
  return dayFirstAt(t, index + 1);
}

/** "Tuesday, 16 August 2021", "Tue. 16 Aug". */
function afterWeekday(t: Tokens, index: number): Phrase<Dates> | null {
  const gap = t.gap(index + 1);
  const parted = t.spaced(index + 1) || gap === COMMA || (gap === FULL_STOP && t.lexeme(index).abbreviated);
  if (!parted || !t.capitalised(index)) return null;
  const next = t.lexeme(index + 1);
  const date = next.numeral
    ? dayFirstAt(t, index + 1)
    : next.month
      ? monthFirstAt(t, index + 1)
      : namedDayAt(t, index + 1);
  return date?.value.join === 'one' ? date : null;
}

function namedDayAt(t: Tokens, index: number): Phrase<Dates> | null {
  return t.word(index) === 'the' ? namedAt(t, index) : null;
}

/** A second date that the first shares its year with: "June 30 to July 2, 2022", "June and July this year". */
function joined(t: Tokens, first: Phrase<Dates>): Phrase<Dates> | null {
  const joint = jointAt(t, first.next);
  if (!joint) return null;
  const range = joint.value === 'range';
  const second = t.lexeme(joint.next).numeral ? dayFirstAt(t, joint.next) : namedAt(t, joint.next);
  if (second?.value.join !== 'one' || second.value.time) return null;
  const from = first.value.moments[0]!;
  const to = second.value.moments[0]!;
  const unsaid = from.year.kind === 'unsaid';
  if ((from.day === null) !== (to.day === null) || (!unsaid && to.year.kind === 'unsaid')) return null;
  const shares = unsaid && to.year.kind !== 'unsaid';
  if (!range && !shares) return null;
  const begin = shares ? { ...from, year: yearBefore(from, to) } : from;
  return { value: { join: joint.value, moments: [begin, to], time: null }, next: second.next };
}

const UP_TO = new Set<Word | ''>(['to', 'through', 'until', 'till']);

/** What joins two dates, up to where the second may begin: a dash, "to", "and". */
function jointAt(t: Tokens, index: number): Phrase<'range' | 'set'> | null {
  if (t.gap(index) === DASH) return { value: 'range', next: index };
  if (!t.spaced(index) || !t.spaced(index + 1)) return null;
  if (UP_TO.has(t.word(index))) return { value: 'range', next: index + 1 };
  return t.word(index) === 'and' ? { value: 'set', next: index + 1 } : null;
}

function yearBefore(from: CalendarDate, to: CalendarDate): Year {
  const back = from.month! > to.month! ? 1 : 0;
  return to.year.kind === 'unsaid' ? UNSAID : { kind: to.year.kind, value: to.year.value - back };
}

/** Days of one month, before or after its name: "3 to 5", "5 and 6", "5, 6 and 7", "2-3". */
interface Days {
  readonly join: 'one' | 'range' | 'set';
  readonly days: readonly number[];
}

function dayAt(t: Tokens, index: number): Phrase<number> | null {
  if (!t.lexeme(index).numeral || t.length(index) > 2) return null;
  const value = t.value(index);
  if (value < 1 || value > 31) return null;
  if (t.gap(index + 1) === GLUED && isSuffix(t, index + 1)) return { value, next: index + 2 };
  return endsNumber(t, index + 1) ? { value, next: index + 1 } : null;
}

function daysAt(t: Tokens, index: number): Phrase<Days> | null {
  const first = dayAt(t, index);
  if (!first) return null;
  const list = setAt(t, first);
  if (list) return list;
  const dash = t.gap(first.next) === DASH;
  const to = t.spaced(first.next) && (t.word(first.next) === 'to' || t.word(first.next) === 'through');
  const second = dash ? dayAt(t, first.next) : to && t.spaced(first.next + 1) ? dayAt(t, first.next + 1) : null;
  if (second && second.value > first.value)
    return { value: { join: 'range', days: [first.value, second.value] }, next: second.next };
  return { value: { join: 'one', days: [first.value] }, next: first.next };
}

const LONGEST_SET = 6;

function setAt(t: Tokens, first: Phrase<number>): Phrase<Days> | null {
  const days = [first.value];
  let next = first.next;
  while (days.length < LONGEST_SET && t.gap(next) === COMMA) {
    const day = dayAt(t, next);
    if (!day) break;
    days.push(day.value);
    next = day.next;
  }
  if (!(t.follows(next, 'and') || t.follows(next, 'or')) || !t.spaced(next + 1)) return null;
  const last = dayAt(t, next + 1);
  if (!last || last.value <= days.at(-1)!) return null;
  return { value: { join: 'set', days: [...days, last.value] }, next: last.next };
}

/** A month's name as one is written: with a capital, so that "may" and "march" stay verbs. */
export function monthNameAt(t: Tokens, index: number): number {
  return t.capitalised(index) ? t.lexeme(index).month : 0;
}

/** "31 march 2019": written small between a day and its year, a word is a month's name all the same. */
function smallMonthAt(t: Tokens, index: number): number {
  return t.spaced(index + 1) && yearNumberAt(t, index + 1) ? t.lexeme(index).month : 0;
}

/** Whether the token after a month's name belongs to it: "Nov. 13", "May 2021". */
function besideMonth(t: Tokens, index: number): boolean {
  return t.spaced(index) || (t.gap(index) === FULL_STOP && t.lexeme(index - 1).abbreviated);
}

function dayFirstAt(t: Tokens, index: number): Phrase<Dates> | null {
  if (isFragment(t, index)) return null;
  const days = daysAt(t, index);
  if (!days) return null;
  const at = t.follows(days.next, 'of') ? days.next + 1 : days.next;
  const month = monthNameAt(t, at) || smallMonthAt(t, at);
  if (!month || !(t.spaced(at) || t.tight(at, DASH))) return null;
  return withYear(t, days.value, month, at + 1);
}

function monthFirstAt(t: Tokens, index: number): Phrase<Dates> | null {
  const month = monthNameAt(t, index);
  if (!month || !besideMonth(t, index + 1)) return null;
  const the = t.follows(index + 1, 'the');
  const start = the ? index + 2 : index + 1;
  let days = the && !t.spaced(start) ? null : (daysAt(t, start) ?? dayBeforeSlash(t, start));
  if (!days) return null;
  if (days.value.join !== 'one' && t.spaced(days.next) && monthNameAt(t, days.next)) days = dayOnly(t, start);
  return withYear(t, days.value, month, days.next);
}

/** "January 13/2022" */
function dayBeforeSlash(t: Tokens, index: number): Phrase<Days> | null {
  const value = t.length(index) <= 2 ? t.value(index) : NaN;
  if (!(value >= 1 && value <= 31) || !t.tight(index + 1, SLASH) || !yearNumberAt(t, index + 1)) return null;
  return { value: { join: 'one', days: [value] }, next: index + 1 };
}

function dayOnly(t: Tokens, index: number): Phrase<Days> {
  const day = dayAt(t, index)!;
  return { value: { join: 'one', days: [day.value] }, next: day.next };
}

function withYear(t: Tokens, days: Days, month: number, next: number): Phrase<Dates> | null {
  const year = stampedYearAt(t, next) ?? yearAfterAt(t, next);
  const value = year?.value ?? UNSAID;
  const last = days.days.at(-1)!;
  if (last > daysInMonth(value.kind === 'number' ? value.value : 2000, month)) return null;
  const moments = days.days.map((day) => calendar(value, month, day) as CalendarDate);
  const after = year?.next ?? next;
  const clock =
    days.join === 'one' && value.kind === 'number' ? ((year as StampedYear).clock ?? clockAt(t, after, SPACE)) : null;
  const end = clock?.next ?? after;
  return {
    value: { join: days.join, moments, time: clock?.value ?? null, until: end },
    next: clock ? end : afterWeekdayInBrackets(t, end),
  };
}

interface StampedYear extends Phrase<Year> {
  readonly clock?: Phrase<string>;
}

/** "202119:23": a year with the clock time glued to it. */
function stampedYearAt(t: Tokens, index: number): StampedYear | null {
  if (t.length(index) !== 6 || !t.lexeme(index).numeral || !(besideMonth(t, index) || t.gap(index) === COMMA))
    return null;
  const digits = t.value(index);
  const clock = clockOf(t, digits % 100, index + 1);
  return clock && digits >= 100000 ? { value: numbered(Math.floor(digits / 100)), next: index + 1, clock } : null;
}

/** "May 12 (Thursday)": the weekday in brackets is no mention of its own. */
function afterWeekdayInBrackets(t: Tokens, next: number): number {
  if (t.gap(next) !== OPEN_BRACKET || !t.lexeme(next).weekday) return next;
  return t.text.charCodeAt(t.end(next)) === CLOSE_BRACKET ? next + 1 : next;
}

/** A month alone or with its year: "in June" (a full name only), "Sept. 2021", "June this year". */
function monthAloneAt(t: Tokens, index: number): Phrase<Dates> | null {
  const month = monthNameAt(t, index);
  if (!month) return null;
  const year = yearAfterAt(t, index + 1);
  if (!year && t.lexeme(index).abbreviated) return null;
  return oneDate(calendar(year?.value ?? UNSAID, month), year?.next ?? index + 1);
}

/** A year behind a month, a season, a quarter: "2021", ", 2021", "of 2021", "this year", "of last year". */
export function yearAfterAt(t: Tokens, index: number): Phrase<Year> | null {
  const near = besideMonth(t, index) || t.gap(index) === COMMA;
  if ((t.tight(index, DASH) || t.tight(index, SLASH)) && t.length(index) === 4) return yearNumberAt(t, index);
  if (!near) return null;
  const at = t.word(index) === 'of' || t.word(index) === 'in' ? index + 1 : index;
  if (at > index && !t.spaced(at)) return null;
  const number = yearNumberAt(t, at);
  if (number && t.gap(index) === COMMA && t.spaced(number.next) && t.lexeme(number.next).plural) return null;
  return number ?? relativeYearAt(t, at);
}

/** "this year" and its like; "the year" only where `theYear` allows it. */
export function relativeYearAt(t: Tokens, index: number, theYear = false): Phrase<Year> | null {
  const the = t.word(index) === 'the' ? 1 : 0;
  const at = index + the;
  if (the && !t.spaced(at)) return null;
  if (theYear && the && t.word(at) === 'year') return { value: offsetYear(0), next: at + 1 };
  const offset = offsetOf(t, at);
  const allowed = !the || t.word(at) === 'current' || t.word(at) === 'coming' || t.word(at) === 'previous';
  return offset !== null && allowed && t.follows(at + 1, 'year') ? { value: offsetYear(offset), next: at + 2 } : null;
}

export function offsetOf(t: Tokens, index: number): -1 | 0 | 1 | null {
  switch (t.word(index)) {
    case 'this':
    case 'current':
      return 0;
    case 'last':
    case 'previous':
      return -1;
    case 'next':
    case 'coming':
      return 1;
    default:
      return null;
  }
}

export function yearNumberAt(t: Tokens, index: number): Phrase<Year> | null {
  if (t.length(index) !== 4 || !endsNumber(t, index + 1)) return null;
  const value = t.value(index);
  return value >= 1000 && value < 3000 ? { value: numbered(value), next: index + 1 } : null;
}
