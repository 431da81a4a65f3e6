import { monthNameAt, offsetOf } from './calendar.ts';
import { found, offset, type Found } from './namedMoments.ts';
import { numberedWeekday } from './numberedWeekday.ts';
import { calendar, offsetYear } from './phrase.ts';
import type { Phrase } from './phrase.ts';
import type { Moment } from './rawDate.ts';
import type { Tokens } from './tokens.ts';

type Direction = -1 | 0 | 1;

/** "this year", "last June", "next Tuesday", "this coming autumn", "this afternoon". */
export function directedAt(t: Tokens, index: number): Found {
  const direction = directionAt(t, index);
  if (!direction || !t.spaced(direction.next)) return null;
  const { value, next: at } = direction;
  return unitAt(t, at, value) ?? nameAt(t, at, value) ?? dayPartAt(t, at, value);
}

/** "this", "last", "this coming", "this past". */
function directionAt(t: Tokens, index: number): Phrase<Direction> | null {
  if (t.word(index) === 'this') {
    if (t.follows(index + 1, 'past')) return { value: -1, next: index + 2 };
    if (t.follows(index + 1, 'coming')) return { value: 1, next: index + 2 };
  }
  const value = offsetOf(t, index);
  return value === null ? null : { value, next: index + 1 };
}

/** "week", "month", "decade"; "last day" and "next hours" are none of the calendar's. */
function unitAt(t: Tokens, at: number, value: Direction): Found {
  const { unit, plural } = t.lexeme(at);
  if (!unit || plural || unit === 'hour' || unit === 'day' || unit === 'fortnight') return null;
  return found(offset(unit, value), at + 1);
}

/** "Tuesday", "autumn", "June", "weekend". */
function nameAt(t: Tokens, at: number, value: Direction): Found {
  const { word, weekday, season, month, abbreviated } = t.lexeme(at);
  if (weekday && !abbreviated && t.capitalised(at))
    return found(directedWeekday(weekday, value, t.word(at - 1) === 'coming'), afterDayPart(t, at + 1));
  if (season) return found(directedSeason(season, value), at + 1);
  if (month && !abbreviated && monthNameAt(t, at)) return found(directedMonth(month, value), at + 1);
  return word === 'weekend' ? found({ kind: 'weekend', week: value }, at + 1) : null;
}

/** "this afternoon", "last night". */
function dayPartAt(t: Tokens, at: number, value: Direction): Found {
  const word = t.word(at);
  if (value === 0 && (word === 'morning' || word === 'afternoon' || word === 'evening' || word === 'lunchtime'))
    return found(offset('day', 0), at + 1);
  return value === -1 && word === 'night' ? found(offset('day', -1), at + 1) : null;
}

function directedWeekday(weekday: number, value: Direction, coming: boolean): Moment {
  if (value === 0) return { kind: 'weekdayOfWeek', weekday, week: 0 };
  return { kind: 'weekday', weekday, which: value < 0 ? 'last' : coming ? 'coming' : 'next' };
}

function directedSeason(season: number, value: Direction): Moment {
  return value === 0
    ? { kind: 'division', year: offsetYear(0), code: season }
    : { kind: 'nearest', direction: value, month: null, season };
}

function directedMonth(month: number, value: Direction): Moment {
  return value === 0 ? calendar(offsetYear(0), month) : { kind: 'nearest', direction: value, month, season: null };
}

/** "Tuesday", "Tuesday evening", "Tuesday next week": the caller has seen to dates that begin with a weekday. */
export function weekdayAt(t: Tokens, index: number): Found {
  const { weekday, abbreviated } = t.lexeme(index);
  if (!weekday || abbreviated || !t.capitalised(index) || isAny(t, index) || isFeast(t, index)) return null;
  const next = afterDayPart(t, index + 1);
  const week = t.spaced(next) && t.follows(next + 1, 'week') ? offsetOf(t, next) : null;
  if (week !== null) return found({ kind: 'weekdayOfWeek', weekday, week }, next + 2);
  return numberedWeekday(t, weekday, next) ?? found({ kind: 'weekday', weekday, which: 'nearest' }, next);
}

const FEASTS = new Set(['Good', 'Ash', 'Palm', 'Maundy', 'Black', 'Bloody', 'Holy', 'Easter']);

/** "the Good Friday Agreement": a name, and no day of the week. */
function isFeast(t: Tokens, index: number): boolean {
  return t.spaced(index) && FEASTS.has(t.written(index - 1));
}

/** "on a Monday", "every Friday": no day of the calendar. */
function isAny(t: Tokens, index: number): boolean {
  const before = t.spaced(index) ? t.word(index - 1) : '';
  return before === 'a' || before === 'the' || before === 'every' || before === 'each';
}

/** The index after "morning" or its like, where one stands at `next`. */
export function afterDayPart(t: Tokens, next: number): number {
  const word = t.spaced(next) ? t.word(next) : '';
  return word === 'morning' || word === 'afternoon' || word === 'evening' || word === 'night' ? next + 1 : next;
}
