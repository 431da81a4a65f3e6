import { addDays, daysInMonth, weekdayOf } from './civil.ts';
import type { Context } from './context.ts';
import { firstOf, lastOf, span } from './interval.ts';
import { UNSAID } from './phrase.ts';
import type { Moment } from './rawDate.ts';
import { dayFrom, formatted, formattedDay, fourDigits, monthFrom, parseReference, singleDay } from './reference.ts';
import type { Reference } from './reference.ts';
import { dayOfWeek, weekday, weekend, wholeWeek } from './weeks.ts';
import { WHOLE_YEAR, yearOf } from './yearOf.ts';

type Kind<K extends Moment['kind']> = Extract<Moment, { kind: K }>;

const RESOLVERS: { readonly [K in Moment['kind']]: (moment: Kind<K>, context: Context) => string | null } = {
  calendar: calendarDate,
  division,
  nearest: (moment, { reference }) => nearest(moment, reference),
  offset: (moment, { reference }) => offset(moment, reference),
  weekday,
  weekdayOfWeek: (moment, { reference }) => dayOfWeek(reference, moment.week, moment.weekday),
  weekend: ({ week }, context) => weekend(week, context),
  decade: ({ value }) => `${value}X`,
  century: ({ value }) => `${String(value).padStart(2, '0')}XX`,
  anaphor,
  part,
  slice,
  dayOfMonth: (moment, { reference }) => dayOfMonth(moment, reference),
  namedDay,
  weekOf,
  fromEvent: (moment, { event }) => offset({ ...moment, kind: 'offset' }, event),
  samePeriod,
  weekOfMonth,
  turnOfYear: (_, { reference }) => turnOfYear(reference),
  yearOfMonth: ({ month }, { reference }) => monthFrom(reference, month)?.slice(0, 4) ?? null,
  dayOfEvent: ({ nth }, { reference }) => dayOfEvent(nth, reference),
  rest,
};

/** EDTF of a moment; null where too little is known. */
export function resolveMoment(moment: Moment, context: Context): string | null {
  const resolve = RESOLVERS[moment.kind] as (moment: Moment, context: Context) => string | null;
  return resolve(moment, context);
}

function division({ year, code }: Kind<'division'>, context: Context): string | null {
  const around = code >= 40 ? 3 : 1;
  const known = yearOf(year, context, { month: seasonMonth(code), day: null, around });
  if (known !== null) return `${fourDigits(known)}-${code}`;
  return year.kind === 'unsaid' && context.reference.month !== null ? quarterOfNoYear(code) : null;
}

/** EDTF has no quarter without a year; its months have one. null for halves and seasons. */
function quarterOfNoYear(code: number): string | null {
  const first = (code - 33) * 3 + 1;
  return code >= 33 && code <= 36 ? span(formatted(null, first), formatted(null, first + 2)) : null;
}

/** A month in the middle of a season, a quarter or a half; of a winter the first, whose year it bears. */
function seasonMonth(code: number): number {
  if (code >= 40) return (code - 40) * 6 + 4;
  if (code >= 33) return (code - 33) * 3 + 2;
  return (code - 20) * 3 + (code === 24 ? 0 : 1);
}

function calendarDate({ year, month, day }: Kind<'calendar'>, context: Context): string | null {
  const known = yearOf(year, context, { month, day, around: 0 });
  // "this year" in a text that gives a day and no year.
  if (known === null && month === null)
    return year.kind === 'offset' && year.value === 0 && context.reference.month !== null ? 'XXXX' : null;
  if (known !== null && month !== null && day !== null && day > daysInMonth(known, month)) {
    return year.kind === 'unsaid' ? formatted(null, month, day) : null;
  }
  return formatted(known, month, day);
}

/** "the fifth of this month"; a number alone is the latest day of that number. */
function dayOfMonth({ month, day }: Kind<'dayOfMonth'>, reference: Reference): string | null {
  const latest = reference.day !== null && day > reference.day ? -1 : 0;
  const found = monthFrom(reference, month ?? latest);
  return found && `${found}-${String(day).padStart(2, '0')}`;
}

/** Months back in which the latest day of a number that falls on a weekday is looked for. */
const MONTHS_BACK = 1;

/** The one of the days that falls on the weekday; null where none does, or more than one. */
function namedDay({ weekday: named, days }: Kind<'namedDay'>, context: Context): string | null {
  const fits = (edtf: string | null): edtf is string => {
    const day = singleDay(parseReference(edtf));
    return day !== null && weekdayOf(day) === named;
  };
  const [first] = days;
  if (first?.month === null) {
    for (let back = 0; back <= MONTHS_BACK; back++) {
      const found = monthFrom(context.reference, -back);
      const day = found && `${found}-${String(first.day).padStart(2, '0')}`;
      if (fits(day) && day <= context.reference.last!) return day;
    }
    return null;
  }
  const fitting = days
    .map(({ month, day }) => calendarDate({ kind: 'calendar', year: UNSAID, month, day }, context))
    .filter(fits);
  return fitting.length === 1 ? fitting[0]! : null;
}

function weekOf({ day }: Kind<'weekOf'>, context: Context): string | null {
  const known = resolveMoment(day, context);
  return known === null ? null : wholeWeek(parseReference(known), 0);
}

function rest({ of }: Kind<'rest'>, context: Context): string | null {
  const whole = resolveMoment(of, context);
  return whole && span(context.reference.edtf, lastOf(whole));
}

/** The last or next of its name that has wholly passed, or not begun; a winter bears the year in which it begins. */
function nearest({ direction, month, season }: Kind<'nearest'>, reference: Reference): string | null {
  if (month !== null) {
    if (reference.month === null || reference.year === null) return formatted(null, month);
    const sameYear = direction < 0 ? month < reference.month : month > reference.month;
    return formatted(sameYear ? reference.year : reference.year + direction, month);
  }
  if (reference.month === null || reference.year === null || season === null) return null;
  const begins = (season - 20) * 3;
  const ends = begins + 2;
  const sameYear = direction < 0 ? ends < reference.month : begins > reference.month;
  // In January the last winter is that of the year before the last: the present one is not over.
  const back = season === 24 && direction < 0 && reference.month < 3 ? -2 : direction;
  return `${fourDigits(sameYear ? reference.year : reference.year + back)}-${season}`;
}

function offset({ unit, value }: Kind<'offset'>, reference: Reference): string | null {
  switch (unit) {
    case 'day':
      return value === 0 ? today(reference) : dayFrom(reference, value);
    case 'week':
      return wholeWeek(reference, value);
    case 'month':
      return monthFrom(reference, value);
    case 'year':
      return reference.year === null ? null : fourDigits(reference.year + value);
    case 'decade':
      return reference.year === null ? null : `${Math.floor(reference.year / 10) + value}X`;
    case 'century':
      return reference.year === null ? null : `${Math.floor(reference.year / 100) + value}XX`;
  }
}

/** What is told of several days is told on the last. */
function today({ edtf, lastDay }: Reference): string | null {
  return lastDay && edtf?.includes('/') ? formattedDay(lastDay) : edtf;
}

const SHAPES = {
  day: /^\d{4}-\d\d-\d\d$/,
  week: /^\d{4}-\d\d-\d\d$/,
  month: /^\d{4}-(?:0\d|1[0-2])(?=$|-)/,
  year: /^\d{4}(?=$|-)/,
};

/** Counted from the last date named before that is fine enough, else from the readout's. */
function anaphor({ unit, value }: Kind<'anaphor'>, { reference, before }: Context): string | null {
  if (unit === 'day' && value === 0) return before.findLast((edtf) => SHAPES.day.test(edtf)) ?? reference.edtf;
  const antecedent = before.findLast((edtf) => SHAPES[unit].test(edtf));
  const from = antecedent ? parseReference(antecedent) : reference;
  return offset({ kind: 'offset', unit, value }, from);
}

function part({ part: which, of }: Kind<'part'>, context: Context): string | null {
  const whole = resolveMoment(of, context);
  if (whole === null || which === 'loose') return whole;
  if (/^\d{4}$/.test(whole)) return `${whole}-${which === 'beginning' ? '01' : '12'}`;
  if (/^\d{2,3}X+$/.test(whole)) return whole.replaceAll('X', which === 'beginning' ? '0' : '9');
  return which === 'beginning' ? firstOf(whole) : lastOf(whole);
}

function slice({ of, unit, from, count }: Kind<'slice'>, context: Context): string | null {
  const whole = resolveMoment(of, context);
  const [year, month] = (whole ?? '').split('-').map(Number);
  if (!year) return null;
  if (unit === 'month') {
    return from === 'first'
      ? span(formatted(year, 1), formatted(year, count))
      : span(formatted(year, 13 - count), formatted(year, 12));
  }
  const days = count * (unit === 'week' ? 7 : 1);
  const start = { year, month: month ?? 1, day: 1 };
  const end = { year, month: month ?? 12, day: daysInMonth(year, month ?? 12) };
  return from === 'first'
    ? span(formattedDay(start), formattedDay(addDays(start, days - 1)))
    : span(formattedDay(addDays(end, 1 - days)), formattedDay(end));
}

const PERIOD = /^\d{4}(-\d\d)(?:\/\d{4}(-\d\d))?$/;

function samePeriod({ year }: Kind<'samePeriod'>, context: Context): string | null {
  const then = yearOf(year, context, WHOLE_YEAR);
  const months = context.before.findLast((edtf) => PERIOD.test(edtf));
  if (then === null) return null;
  return months ? months.replace(/\d{4}(?=-)/g, fourDigits(then)) : fourDigits(then);
}

/** Weeks of a month are counted from its first day. */
function weekOfMonth({ nth, of }: Kind<'weekOfMonth'>, context: Context): string | null {
  const [year, month] = (resolveMoment(of, context) ?? '').split('-').map(Number);
  return year && month
    ? span(formattedDay({ year, month, day: nth * 7 - 6 }), formattedDay({ year, month, day: nth * 7 }))
    : null;
}

/** In spring the turn of the year is the one that was, else the one to come. */
function turnOfYear({ year, month }: Reference): string | null {
  if (year === null) return null;
  const ends = month !== null && month <= 4 ? year - 1 : year;
  return span(formatted(ends, 12), formatted(ends + 1, 1));
}

/** The event's days are those of its date, when that is an interval. */
function dayOfEvent(nth: number, reference: Reference): string | null {
  const { firstDay, lastDay } = reference;
  const day = firstDay && formattedDay(addDays(firstDay, nth - 1));
  return day && lastDay && day <= formattedDay(lastDay) ? day : null;
}
