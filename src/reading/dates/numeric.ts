import { daysInMonth } from './civil.ts';
import { clockAt, clockOf } from './clock.ts';
import { calendar, endsNumber, isFragment, numbered, oneDate } from './phrase.ts';
import type { CalendarDate, Dates, Phrase } from './phrase.ts';
import { DASH, FULL_STOP, GLUED, SLASH, SPACE } from './tokens.ts';
import type { Tokens } from './tokens.ts';

/** 2021-08-16, 2021.08.16, 2021/08/16 with or without a clock time; 16.08.2021; 16/08/2021, which can be open. */
export function numericAt(t: Tokens, index: number): Phrase<Dates> | null {
  if (isFragment(t, index) || !areJoined(t, index)) return null;
  const [a, b, c] = [t.value(index), t.value(index + 1), t.value(index + 2)];
  if (t.length(index) === 4) return yearFirst(t, index, a, b, c);
  if (t.length(index) > 2 || t.length(index + 2) !== 4 || !endsNumber(t, index + 3)) return null;
  return yearLast(t, index, a, b, c);
}

/** Whether the same mark, and no space, stands on both sides of a short number behind the one at `index`. */
function areJoined(t: Tokens, index: number): boolean {
  const gap = t.gap(index + 1);
  if (gap !== DASH && gap !== FULL_STOP && gap !== SLASH) return false;
  return t.tight(index + 1, gap) && t.tight(index + 2, gap) && t.length(index + 1) <= 2;
}

/** Full stops part day, month and year in that order; with other marks the month may come first. */
function yearLast(t: Tokens, index: number, a: number, b: number, year: number): Phrase<Dates> | null {
  const next = index + 3;
  const dayFirst = validDate(year, b, a);
  const monthFirst = t.gap(index + 1) === FULL_STOP && dayFirst ? null : validDate(year, a, b);
  if (dayFirst && monthFirst && a !== b)
    return { value: { join: 'oneOf', moments: [monthFirst, dayFirst], time: null }, next };
  const date = dayFirst ?? monthFirst;
  if (!date) return null;
  const clock = clockAt(t, next, SPACE);
  return oneDate(date, clock?.next ?? next, clock?.value);
}

function yearFirst(t: Tokens, index: number, year: number, month: number, last: number): Phrase<Dates> | null {
  const glued = t.length(index + 2) === 4;
  const date = validDate(year, month, glued ? Math.floor(last / 100) : last);
  if (!date || (!glued && t.length(index + 2) !== 2)) return null;
  const next = index + 3;
  // "2388-11-12-2012" is a register's number.
  if (t.tight(next, DASH) && t.lexeme(next).numeral) return null;
  if (glued) {
    const clock = clockOf(t, last % 100, next);
    return clock && oneDate(date, clock.next, clock.value);
  }
  const joint = t.gap(next) === GLUED && t.word(next) === 't';
  const clock = joint ? clockAt(t, next + 1, GLUED) : clockAt(t, next, SPACE);
  if (!clock && !endsNumber(t, next)) return null;
  const zulu = clock && t.gap(clock.next) === GLUED && t.word(clock.next) === 'z' ? 1 : 0;
  return oneDate(date, clock ? clock.next + zulu : next, clock?.value);
}

function validDate(year: number, month: number, day: number): CalendarDate | null {
  if (!(year >= 1000 && year < 3000 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month)))
    return null;
  return calendar(numbered(year), month, day) as CalendarDate;
}
