import { addDays, daysInMonth, weekdayOf } from './civil.ts';
import {
  singleDay,
  dayFrom,
  formatted,
  formattedDay,
  fourDigits,
  mondayFrom,
  monthFrom,
  parseReference,
} from './reference.ts';
import type { Reference } from './reference.ts';
import type { Moment, RawDate, Year } from './rawDate.ts';

/** What a mention is resolved against. */
export interface Context {
  readonly reference: Reference;
  /** The event's date, which is another where the page came out the day after. */
  readonly event: Reference;
  readonly tense: RawDate['tense'];
  /** "since" looks back from the readout (-1) and "by" ahead (1), whatever the words around them say. */
  readonly side?: -1 | 1;
  /** The dates named before it, latest last, as EDTF. */
  readonly before: readonly string[];
}

type Kind<K extends Moment['kind']> = Extract<Moment, { kind: K }>;

/** EDTF of a moment; null where too little is known. */
export function resolveMoment(moment: Moment, context: Context): string | null {
  const { reference } = context;
  switch (moment.kind) {
    case 'calendar':
      return calendarDate(moment, context);
    case 'division': {
      const year = yearOf(moment.year, context, seasonMonth(moment.code), null, moment.code >= 40 ? 3 : 1);
      if (year !== null) return `${fourDigits(year)}-${moment.code}`;
      return moment.year.kind === 'unsaid' && reference.month !== null ? quarterOfNoYear(moment.code) : null;
    }
    case 'nearest':
      return nearest(moment, reference);
    case 'offset':
      return offset(moment, reference);
    case 'weekday':
      return weekday(moment, context);
    case 'weekdayOfWeek':
      return dayOfWeek(reference, moment.week, moment.weekday);
    case 'weekend':
      return weekend(moment.week ?? nearestWeekend(context), reference);
    case 'decade':
      return `${moment.value}X`;
    case 'century':
      return `${String(moment.value).padStart(2, '0')}XX`;
    case 'anaphor':
      return anaphor(moment, context);
    case 'part':
      return part(moment, context);
    case 'slice':
      return slice(moment, context);
    case 'dayOfMonth': {
      const month = monthFrom(
        reference,
        moment.month ?? (reference.day !== null && moment.day > reference.day ? -1 : 0),
      );
      return month && `${month}-${String(moment.day).padStart(2, '0')}`;
    }
    case 'weekOf': {
      const day = resolveMoment(moment.day, context);
      const week = day === null ? null : parseReference(day);
      return week && span(dayOfWeek(week, 0, 1), dayOfWeek(week, 0, 7));
    }
    case 'fromEvent':
      return offset({ ...moment, kind: 'offset' }, context.event);
    case 'samePeriod':
      return samePeriod(moment, context);
    case 'weekOfMonth':
      return weekOfMonth(moment, context);
    case 'turnOfYear':
      return turnOfYear(reference);
    case 'yearOfMonth':
      return monthFrom(reference, moment.month)?.slice(0, 4) ?? null;
    case 'dayOfEvent':
      return dayOfEvent(moment.nth, reference);
    case 'rest': {
      const of = resolveMoment(moment.of, context);
      return of && span(reference.edtf, lastOf(of));
    }
  }
}

/** EDTF has no quarter without a year; its months have one. null for halves and seasons. */
function quarterOfNoYear(code: number): string | null {
  const first = (code - 33) * 3 + 1;
  return code >= 33 && code <= 36 ? span(formatted(null, first), formatted(null, first + 2)) : null;
}

export function span(from: string | null, to: string | null): string | null {
  return from === null || to === null ? null : from === to ? from : `${from}/${to}`;
}

function calendarDate({ year, month, day }: Kind<'calendar'>, context: Context): string | null {
  const known = yearOf(year, context, month, day);
  // "this year" in a text that gives a day and no year.
  if (known === null && month === null)
    return year.kind === 'offset' && year.value === 0 && context.reference.month !== null ? 'XXXX' : null;
  if (known !== null && month !== null && day !== null && day > daysInMonth(known, month)) {
    return year.kind === 'unsaid' ? formatted(null, month, day) : null;
  }
  return formatted(known, month, day);
}

/**
 * From how many months away a date is taken to lie on the other side of the readout: where the words around it point
 * there, and where they do not.
 */
const FAR_WHEN_TOLD = 6;
const FAR_AHEAD = 10;
const FAR_BACK = 11;

/**
 * The year of a date. Left unsaid it is the readout's, unless that puts the date on the far side of the year from
 * where the words around it point: "in December they met", in January, is last year's. `month` is the middle of what
 * reaches `around` months to either side.
 */
function yearOf(
  year: Year,
  { reference, tense: { direction, near }, side }: Context,
  month: number | null,
  day: number | null = null,
  around = 0,
): number | null {
  if (year.kind === 'number') return year.value;
  if (reference.year === null) return null;
  if (year.kind === 'offset') return reference.year + year.value;
  if (month === null || reference.month === null) return reference.year;
  const ahead = month - reference.month;
  if (side) {
    const later = ahead || (day ?? 0) - (day === null ? 0 : (reference.day ?? day));
    return reference.year + (later * side < 0 ? side : 0);
  }
  const told = near ? around + 1 : FAR_WHEN_TOLD;
  if (ahead >= (direction === 'past' ? told : FAR_AHEAD) && direction !== 'future') return reference.year - 1;
  if (-ahead >= (direction === 'future' ? told : FAR_BACK) && direction !== 'past') return reference.year + 1;
  return reference.year;
}

/** A month in the middle of a season, a quarter or a half; of a winter the first, whose year it bears. */
function seasonMonth(code: number): number {
  if (code >= 40) return (code - 40) * 6 + 4;
  if (code >= 33) return (code - 33) * 3 + 2;
  return (code - 20) * 3 + (code === 24 ? 0 : 1);
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
  const back = season === 24 && direction < 0 && reference.month < 3 ? 2 : direction;
  return `${fourDigits(sameYear ? reference.year : back === 2 ? reference.year - 2 : reference.year + direction)}-${season}`;
}

function offset({ unit, value }: Kind<'offset'>, reference: Reference): string | null {
  switch (unit) {
    case 'day':
      return value === 0 ? today(reference) : dayFrom(reference, value);
    case 'week':
      return span(dayOfWeek(reference, value, 1), dayOfWeek(reference, value, 7));
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

function dayOfWeek(reference: Reference, week: number, day: number): string | null {
  const monday = mondayFrom(reference, week);
  return monday && formattedDay(addDays(monday, day - 1));
}

function weekend(week: number, reference: Reference): string | null {
  return span(dayOfWeek(reference, week, 6), dayOfWeek(reference, week, 7));
}

/** "the weekend": this week's on its days or when it is to come, else the one that has been. */
function nearestWeekend({ reference, tense }: Context): number {
  const today = singleDay(reference);
  return tense.direction === 'future' || (today && weekdayOf(today) > 5) ? 0 : -1;
}

/**
 * "last" is the nearest before the readout, "next" that of the week after; alone it has just been, or is to come when
 * the words say so.
 */
function weekday({ weekday: day, which }: Kind<'weekday'>, { reference, tense, side }: Context): string | null {
  const today = singleDay(reference) ?? (which === 'last' ? reference.firstDay : null);
  if (!today) return null;
  if (which === 'next') return dayOfWeek(reference, 1, day);
  const back = (weekdayOf(today) - day + 7) % 7;
  if (which === 'last') return formattedDay(addDays(today, -(back || 7)));
  if (which === 'coming') return formattedDay(addDays(today, 7 - back));
  return formattedDay(addDays(today, side === 1 || (tense.direction === 'future' && !side) ? 7 - back : -back));
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
  const then = yearOf(year, context, null);
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

const DIVISION = /^(\d{4})-(2[1-4]|3[3-6]|4[01])$/;

/** Where a resolved moment begins, in a form that an interval can bear. */
export function firstOf(edtf: string): string {
  return divisionMonth(edtf, 'first') ?? datesIn(edtf).at(0)!;
}

/** Where it ends. */
export function endOf(edtf: string): string {
  return divisionMonth(edtf, 'last') ?? datesIn(edtf).at(-1)!;
}

/** Where it ends, to the month or finer. */
function lastOf(edtf: string): string {
  return /^\d{4}$/.test(edtf) ? `${edtf}-12` : endOf(edtf);
}

/** The dates of an interval or a set; a date itself. */
function datesIn(edtf: string): string[] {
  return edtf.replace(/[{}[\]]/g, '').split(/[/,]/);
}

function divisionMonth(edtf: string, which: 'first' | 'last'): string | null {
  const match = DIVISION.exec(edtf);
  if (!match) return null;
  const [year, code] = [Number(match[1]), Number(match[2])];
  const [first, months] =
    code >= 40 ? [(code - 40) * 6 + 1, 6] : code >= 33 ? [(code - 33) * 3 + 1, 3] : [(code - 20) * 3, 3];
  const month = which === 'first' ? first : first + months - 1;
  return month > 12 ? formatted(year + 1, month - 12) : formatted(year, month);
}
