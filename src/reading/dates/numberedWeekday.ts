import { daysInMonth } from './civil.ts';
import { found, type Found } from './namedMoments.ts';
import { calendar, isSuffix, UNSAID } from './phrase.ts';
import type { Moment } from './rawDate.ts';
import { CLOSE_BRACKET, COMMA, FULL_STOP, GLUED, OPEN_BRACKET, SLASH } from './tokens.ts';
import type { Tokens } from './tokens.ts';

/**
 * A weekday that a number behind it places: "Friday 14th", "Friday, the 14th,", "Friday (14th)", "Friday (14/09)". What
 * stands in brackets is outside the mention.
 *
 * @param next the token behind the weekday.
 */
export function numberedWeekday(t: Tokens, weekday: number, next: number): Found {
  const gap = t.gap(next);
  const at = t.word(next) === 'the' && t.spaced(next + 1) ? next + 1 : next;
  if (gap === OPEN_BRACKET) {
    const moment = t.lexeme(at).numeral ? (dayAndMonth(t, weekday, at) ?? dayInBrackets(t, weekday, at)) : null;
    return moment && found(moment, next);
  }
  if (!t.spaced(next) && gap !== COMMA) return null;
  // "Friday, the 14th round of talks" names no day.
  if (!isOrdinal(t, at) || (t.spaced(at + 2) && !BEHIND_A_DAY.has(t.written(at + 2)))) return null;
  return found(namedDay(weekday, t.value(at)), at + 2);
}

/** Words that go on behind a day, and not behind "the 14th" of something. */
const BEHIND_A_DAY = new Set(['in', 'at', 'on', 'the', 'and', 'by', 'with', 'he', 'she', 'they']);

const isOrdinal = (t: Tokens, at: number): boolean =>
  t.lexeme(at).numeral && isDay(t.value(at)) && t.gap(at + 1) === GLUED && isSuffix(t, at + 1);

const isDay = (value: number): boolean => value >= 1 && value <= 31;

const closes = (t: Tokens, at: number): boolean => t.text.charCodeAt(t.end(at)) === CLOSE_BRACKET;

function namedDay(weekday: number, day: number): Moment {
  return { kind: 'namedDay', weekday, days: [{ month: null, day }] };
}

function dayInBrackets(t: Tokens, weekday: number, at: number): Moment | null {
  if (!isDay(t.value(at)) || !(closes(t, at) || (isOrdinal(t, at) && closes(t, at + 1)))) return null;
  return namedDay(weekday, t.value(at));
}

/** "(14/09)", "(14.9.)"; of 5/9 the weekday says what is the day and what the month. */
function dayAndMonth(t: Tokens, weekday: number, at: number): Moment | null {
  const gap = t.gap(at + 1);
  if ((gap !== SLASH && gap !== FULL_STOP) || !t.tight(at + 1, gap) || !t.lexeme(at + 1).numeral) return null;
  if (!closes(t, at + 1) && !t.text.startsWith('.)', t.end(at + 1))) return null;
  const [first, second] = [t.value(at), t.value(at + 1)];
  const dates = [
    { month: second, day: first },
    { month: first, day: second },
  ].filter(({ month, day }) => month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(2000, month));
  if (dates.length === 0) return null;
  const [{ month, day }] = dates as [{ month: number; day: number }];
  return dates.length === 1 || first === second || gap === FULL_STOP
    ? calendar(UNSAID, month, day)
    : { kind: 'namedDay', weekday, days: dates };
}
