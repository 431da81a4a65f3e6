import { daysInMonth } from './civil.ts';
import { calendar, endsNumber, isFragment, isSuffix, numbered, offsetYear, UNSAID } from './phrase.ts';
import type { Phrase } from './phrase.ts';
import type { Moment, Year } from './rawDate.ts';
import { CLOSE_BRACKET, COLON, COMMA, DASH, FULL_STOP, GLUED, OPEN_BRACKET, SLASH, SPACE } from './tokens.ts';
import type { Tokens } from './tokens.ts';

type CalendarDate = Extract<Moment, { kind: 'calendar' }>;

/** Dates that one phrase gives: a single one, both ends of a range, each of a set, or alternatives. */
export interface Dates {
  readonly join: 'one' | 'range' | 'set' | 'oneOf';
  readonly moments: readonly CalendarDate[];
  /** `HH:MM[:SS]` where a clock time stands right behind, as in a page stamp. */
  readonly time: string | null;
  /** The token after the dates themselves, where a weekday in brackets behind them is skipped. */
  readonly until?: number;
}

const one = (moment: Moment, next: number, time: string | null = null): Phrase<Dates> => ({
  value: { join: 'one', moments: [moment as CalendarDate], time },
  next,
});

/** Absolute dates with a month or a full date in numbers: "5 and 6 May 2021", "June 30 to July 2", "16.08.2021". */
export function datesAt(t: Tokens, index: number): Phrase<Dates> | null {
  const first = t.lexeme(index).numeral ? numericAt(t, index) ?? dayFirstAt(t, index) : namedAt(t, index);
  if (!first || first.value.join !== 'one' || first.value.time) return first;
  return joined(t, first) ?? first;
}

function namedAt(t: Tokens, index: number): Phrase<Dates> | null {
  const lexeme = t.lexeme(index);
  if (lexeme.weekday) return afterWeekday(t, index);
  if (lexeme.month) return monthFirstAt(t, index) ?? monthAloneAt(t, index);
  if (lexeme.word !== 'the' || !t.lexeme(index + 1).numeral || !t.spaced(index + 1) || !isSuffix(t, index + 2)) return null;
  return dayFirstAt(t, index + 1);
}

/** "Tuesday, 16 August 2021", "Tue. 16 Aug". */
function afterWeekday(t: Tokens, index: number): Phrase<Dates> | null {
  const gap = t.gap(index + 1);
  const parted = t.spaced(index + 1) || gap === COMMA || (gap === FULL_STOP && t.lexeme(index).abbreviated);
  if (!parted || !t.capitalised(index)) return null;
  const next = t.lexeme(index + 1);
  const date = next.numeral ? dayFirstAt(t, index + 1) : next.month ? monthFirstAt(t, index + 1) : namedDayAt(t, index + 1);
  return date?.value.join === 'one' ? date : null;
}

function namedDayAt(t: Tokens, index: number): Phrase<Dates> | null {
  return t.word(index) === 'the' ? namedAt(t, index) : null;
}

/** A second date that the first shares its year with: "June 30 to July 2, 2022", "June and July this year". */
function joined(t: Tokens, first: Phrase<Dates>): Phrase<Dates> | null {
  const at = first.next;
  const word = t.spaced(at) ? t.word(at) : '';
  const dash = t.gap(at) === DASH;
  const range = dash || word === 'to' || word === 'through' || word === 'until' || word === 'till';
  if (!range && word !== 'and') return null;
  const start = dash ? at : at + 1;
  if (!dash && !t.spaced(start)) return null;
  const second = t.lexeme(start).numeral ? dayFirstAt(t, start) : namedAt(t, start);
  if (second?.value.join !== 'one' || second.value.time) return null;
  const from = first.value.moments[0]!;
  const to = second.value.moments[0]!;
  if ((from.day === null) !== (to.day === null) || (from.year.kind !== 'unsaid' && to.year.kind === 'unsaid')) return null;
  const shares = from.year.kind === 'unsaid' && to.year.kind !== 'unsaid';
  if (!range && !shares) return null;
  const begin = shares ? { ...from, year: yearBefore(from, to) } : from;
  return { value: { join: range ? 'range' : 'set', moments: [begin, to], time: null }, next: second.next };
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
  if (second && second.value > first.value) return { value: { join: 'range', days: [first.value, second.value] }, next: second.next };
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

/** Whether the token after a month's name belongs to it: "Nov. 13", "May 2021". */
function besideMonth(t: Tokens, index: number): boolean {
  return t.spaced(index) || (t.gap(index) === FULL_STOP && t.lexeme(index - 1).abbreviated);
}

function dayFirstAt(t: Tokens, index: number): Phrase<Dates> | null {
  if (isFragment(t, index)) return null;
  const days = daysAt(t, index);
  if (!days) return null;
  const at = t.follows(days.next, 'of') ? days.next + 1 : days.next;
  const month = monthNameAt(t, at);
  if (!month || !(t.spaced(at) || t.tight(at, DASH))) return null;
  return withYear(t, days.value, month, at + 1);
}

function monthFirstAt(t: Tokens, index: number): Phrase<Dates> | null {
  const month = monthNameAt(t, index);
  if (!month || !besideMonth(t, index + 1)) return null;
  const the = t.follows(index + 1, 'the');
  const start = the ? index + 2 : index + 1;
  let days = the && !t.spaced(start) ? null : daysAt(t, start);
  if (!days) return null;
  if (days.value.join !== 'one' && t.spaced(days.next) && monthNameAt(t, days.next)) days = dayOnly(t, start);
  return withYear(t, days.value, month, days.next);
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
  const clock = days.join === 'one' && value.kind === 'number' ? (year as StampedYear).clock ?? clockAt(t, after, SPACE) : null;
  const end = clock?.next ?? after;
  return { value: { join: days.join, moments, time: clock?.value ?? null, until: end }, next: clock ? end : afterWeekdayInBrackets(t, end) };
}

interface StampedYear extends Phrase<Year> {
  readonly clock?: Phrase<string>;
}

/** "202119:23": a year with the clock time glued to it. */
function stampedYearAt(t: Tokens, index: number): StampedYear | null {
  if (t.length(index) !== 6 || !t.lexeme(index).numeral || !(besideMonth(t, index) || t.gap(index) === COMMA)) return null;
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
  return one(calendar(year?.value ?? UNSAID, month), year?.next ?? index + 1);
}

/** A year behind a month, a season, a quarter: "2021", ", 2021", "of 2021", "this year", "of last year". */
export function yearAfterAt(t: Tokens, index: number): Phrase<Year> | null {
  const near = besideMonth(t, index) || t.gap(index) === COMMA;
  if (t.tight(index, DASH) && t.length(index) === 4) return yearNumberAt(t, index);
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

/** 2021-08-16, 2021.08.16, 2021/08/16 with or without a clock time; 16.08.2021; 16/08/2021, which can be open. */
function numericAt(t: Tokens, index: number): Phrase<Dates> | null {
  if (isFragment(t, index)) return null;
  const gap = t.gap(index + 1);
  if ((gap !== DASH && gap !== FULL_STOP && gap !== SLASH) || !t.tight(index + 1, gap) || !t.tight(index + 2, gap)) return null;
  if (t.length(index + 1) > 2) return null;
  const [a, b, c] = [t.value(index), t.value(index + 1), t.value(index + 2)];
  if (t.length(index) === 4) return yearFirst(t, index, a, b, c);
  if (t.length(index) > 2 || t.length(index + 2) !== 4 || !endsNumber(t, index + 3)) return null;
  const dayFirst = validDate(c, b, a);
  const monthFirst = gap === FULL_STOP && dayFirst ? null : validDate(c, a, b);
  if (!dayFirst || !monthFirst || a === b) {
    const date = dayFirst ?? monthFirst;
    if (!date) return null;
    const clock = clockAt(t, index + 3, SPACE);
    return one(date, clock?.next ?? index + 3, clock?.value);
  }
  return { value: { join: 'oneOf', moments: [monthFirst, dayFirst], time: null }, next: index + 3 };
}

function yearFirst(t: Tokens, index: number, year: number, month: number, last: number): Phrase<Dates> | null {
  const glued = t.length(index + 2) === 4;
  const date = validDate(year, month, glued ? Math.floor(last / 100) : last);
  if (!date || (!glued && t.length(index + 2) !== 2)) return null;
  const next = index + 3;
  if (glued) {
    const clock = clockOf(t, last % 100, next);
    return clock && one(date, clock.next, clock.value);
  }
  const joint = t.gap(next) === GLUED && t.word(next) === 't';
  const clock = joint ? clockAt(t, next + 1, GLUED) : clockAt(t, next, SPACE);
  if (!clock && !endsNumber(t, next)) return null;
  const zulu = clock && t.gap(clock.next) === GLUED && t.word(clock.next) === 'z' ? 1 : 0;
  return one(date, clock ? clock.next + zulu : next, clock?.value);
}

function validDate(year: number, month: number, day: number): CalendarDate | null {
  if (!(year >= 1000 && year < 3000 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month))) return null;
  return calendar(numbered(year), month, day) as CalendarDate;
}

/** A 24-hour clock time on the same line, right behind a date. */
function clockAt(t: Tokens, index: number, gap: number): Phrase<string> | null {
  const parted = t.gap(index) === gap || (gap === SPACE && t.gap(index) === COMMA);
  return parted && t.lexeme(index).numeral && t.length(index) <= 2 ? clockOf(t, t.value(index), index + 1) : null;
}

/** `HH:MM[:SS]` from an hour and the minutes at `index`. */
export function clockOf(t: Tokens, hour: number, index: number): Phrase<string> | null {
  const minutes = sixtiethAt(t, index);
  if (!minutes || !(hour < 24)) return null;
  const seconds = sixtiethAt(t, index + 1);
  const next = index + (seconds ? 2 : 1);
  const after = t.word(next);
  if (t.spaced(next) && (after === 'p' || after === 'a' || after === 'pm' || after === 'am')) return null;
  return { value: [String(hour).padStart(2, '0'), minutes, ...(seconds ? [seconds] : [])].join(':'), next };
}

function sixtiethAt(t: Tokens, index: number): string | null {
  return t.tight(index, COLON) && t.length(index) === 2 && t.value(index) < 60 ? t.written(index) : null;
}
