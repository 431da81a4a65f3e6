import type { DateMention } from '../model.ts';
import { addDays, fromMonthCount, monthCount } from './civil.ts';
import type { Context } from './context.ts';
import { endOf, firstOf, span } from './interval.ts';
import { resolveMoment } from './moment.ts';
import type { Meaning, Moment, RawDate } from './rawDate.ts';
import { NO_TENSE } from './rawDate.ts';
import { singleDay, dayFrom, formatted, formattedDay, fourDigits, parseReference } from './reference.ts';
import type { Reference } from './reference.ts';
import { momentsOf } from './traits.ts';

/**
 * Places mentions on the calendar, given the date of the readout.
 *
 * @param raw mentions in the order of the text; "the same day" and "that year" look at those before them.
 * @param reference EDTF of the day from which the text counts: a day, a day without its year (`XXXX-03-18`), a month,
 * an interval, or null.
 * @param event EDTF of the event, where that is another: "since May" lasts until it.
 * @returns a mention for each, with the same span. `edtf` is null, or has `XXXX` for the year, where the text and the
 * reference give too little: nothing is guessed, and neither the clock nor the time zone of the machine plays a part.
 */
export function resolveDates(
  raw: readonly RawDate[],
  reference: string | null,
  event: string | null = reference,
): DateMention[] {
  const counted = parseReference(reference);
  const of = event === reference ? counted : parseReference(event);
  const before: string[] = [];
  return raw.map(({ start, end, type, meaning, tense }) => {
    const edtf = resolveMeaning(meaning, { reference: counted, event: of, tense, before });
    if (edtf && (meaning.kind === 'moment' || meaning.kind === 'stamp')) before.push(edtf.split('T')[0]!);
    return { start, end, edtf, type };
  });
}

/**
 * EDTF of a mention that names a calendar date, a range or a set of them in so many words: `2021-08-16`, `2021-08`,
 * `XXXX-03-18` without a year; of a stamp its date. null for every relative, vague or ambiguous mention, for clock
 * times, periods and decades.
 */
export function absoluteEdtf(raw: RawDate): string | null {
  const { meaning } = raw;
  if (meaning.kind === 'stamp') return resolveMoment(meaning.date, NOWHERE);
  const direct = meaning.kind === 'moment' || meaning.kind === 'range' || meaning.kind === 'set';
  const dates =
    direct && momentsOf(meaning).every((moment) => moment.kind === 'calendar' && moment.year.kind !== 'offset');
  return dates ? resolveMeaning(meaning, NOWHERE) : null;
}

const NOWHERE: Context = { reference: parseReference(null), event: parseReference(null), tense: NO_TENSE, before: [] };

type Kind<K extends Meaning['kind']> = Extract<Meaning, { kind: K }>;

const RESOLVERS: { readonly [K in Meaning['kind']]: (meaning: Kind<K>, context: Context) => string | null } = {
  moment: ({ moment }, context) => resolveMoment(moment, context),
  range: ({ from, to }, context) => range(from, to, context),
  set: ({ moments }, context) => list(moments, context, '{', '}'),
  oneOf: ({ moments }, context) => list(moments, context, '[', ']'),
  since: ({ moment }, context) => {
    const from = resolveMoment(moment, { ...context, side: -1 });
    return from && `${firstOf(from)}/${context.event.last ?? '..'}`;
  },
  after: ({ moment }, context) => {
    const from = resolveMoment(moment, context);
    return from && `${endOf(from)}/..`;
  },
  until: ({ moment }, context) => {
    const past = context.tense.direction === 'past';
    const to = resolveMoment(moment, past ? { ...context, tense: NO_TENSE } : { ...context, side: 1 });
    return to && `/${endOf(to)}`;
  },
  stretch: (meaning, { reference }) => stretch(meaning, reference),
  vague: ({ direction }, { reference: { last } }) => {
    if (last === null) return null;
    return direction < 0 ? `/${last}` : `${last}/..`;
  },
  anniversary: ({ year }, context) => resolveMoment({ kind: 'calendar', year, month: null, day: null }, context),
  fixed: ({ edtf }) => edtf,
  time: ({ time }, { reference }) => {
    const day = singleDay(reference);
    return day && `${formattedDay(day)}T${time}`;
  },
  stamp: ({ date, time }, context) => {
    const day = resolveMoment(date, context);
    return day && `${day}T${time}`;
  },
};

function resolveMeaning(meaning: Meaning, context: Context): string | null {
  const resolve = RESOLVERS[meaning.kind] as (meaning: Meaning, context: Context) => string | null;
  return resolve(meaning, context);
}

function list(moments: readonly Moment[], context: Context, open: string, close: string): string | null {
  const dates = moments.map((moment) => resolveMoment(moment, context));
  return dates.includes(null) ? null : `${open}${dates.join(',')}${close}`;
}

/** The end places the range; a beginning without a year comes before it. */
function range(from: Moment, to: Moment, context: Context): string | null {
  const last = resolveMoment(to, context);
  const first = last && resolveMoment(leadingTo(from, to, last), context);
  if (!first || !last) return null;
  const [begin, end] = [firstOf(first), endOf(last)];
  if (/X/.test(begin + end) || begin <= end || end.startsWith(begin)) return span(begin, end);
  const week = to.kind === 'weekday' ? parseReference(end) : null;
  return week && span(begin, dayFrom(week, 7));
}

function leadingTo(from: Moment, to: Moment, last: string): Moment {
  const { year } = parseReference(last);
  if (from.kind !== 'calendar' || from.year.kind !== 'unsaid' || to.kind !== 'calendar' || year === null) return from;
  return { ...from, year: { kind: 'number', value: year - (from.month! > to.month! ? 1 : 0) } };
}

/** From so many years (months, days) before the readout to it, or from it on; as fine as the unit. */
function stretch({ direction, unit, count }: Kind<'stretch'>, reference: Reference): string | null {
  const { year, month } = reference;
  const years = unit === 'year' ? count : unit === 'decade' ? count * 10 : unit === 'century' ? count * 100 : 0;
  const ends = (here: string, there: string): string => (direction < 0 ? `${there}/${here}` : `${here}/${there}`);
  if (years) return year === null || years > year ? null : ends(fourDigits(year), fourDigits(year + direction * years));
  if (unit === 'month') {
    if (year === null || month === null) return null;
    const there = fromMonthCount(monthCount(year, month) + direction * count);
    return ends(formatted(year, month), formatted(there.year, there.month));
  }
  const today = singleDay(reference);
  const days =
    unit === 'week' ? count * 7 : unit === 'fortnight' ? count * 14 : unit === 'hour' ? Math.ceil(count / 24) : count;
  return today && ends(formattedDay(today), formattedDay(addDays(today, direction * days)));
}
