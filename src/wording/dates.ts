/**
 * Dates in words. The forms are those of EDTF levels 0 to 2 (https://www.loc.gov/standards/datetime/) that the reader
 * and people's corrections use, ISO weeks, and ISO 8601 clock times and durations. Days and months are worded by
 * `Intl`, which knows every language; all else by the translator.
 */
import { memo } from '../text/memo.ts';
import type { Translate } from './translate.ts';

/** The language that dates are worded in. */
export interface DateLanguage {
  readonly t: Translate;
  /** Of days and months, BCP 47; English is British. */
  readonly locale: string;
  /** `short` says "Jan–Jun 2024" for "January to June 2024", as where there is little room. */
  readonly width?: 'long' | 'short';
  /** Leaves unsaid that a year is unknown, as where it is asked for: "18 March" for `XXXX-03-18`. */
  readonly unknownYearUnsaid?: boolean;
}

/**
 * A date in words: `2021-08-16` is "16 August 2021", `XXXX-03-18` is "18 March, year unknown", `2021-10/..` is "from
 * October 2021". A form that it does not know comes back as it is.
 */
export function wordDate(edtf: string, language: DateLanguage): string {
  return (
    setInWords(edtf, language) ??
    intervalInWords(edtf, language) ??
    durationInWords(edtf, language) ??
    dateInWords(edtf, language) ??
    edtf
  );
}

/**
 * A date below a heading that says its year, which is left unsaid: "16 August" for `2021-08-16` and for `XXXX-08-16`.
 * What spans two years, and a date with a time of day, is worded in full.
 */
export function wordDateOfYear(edtf: string, language: DateLanguage): string {
  const [year, ...others] = new Set(edtf.match(/(?<!\d)\d{4}(?=-)/g));
  const isOfYear = year !== undefined && others.length === 0 && !edtf.includes('T');
  const unsaid = { ...language, unknownYearUnsaid: true };
  return wordDate(isOfYear ? edtf.replaceAll(`${year}-`, 'XXXX-') : edtf, unsaid);
}

/** `{a,b}`: all of them; `[a,b]`: one of them. */
function setInWords(edtf: string, language: DateLanguage): string | null {
  const match = /^(?:\{([^{}]+)\}|\[([^[\]]+)\])$/.exec(edtf);
  if (!match) return null;
  const members = (match[1] ?? match[2]!).split(',').map((member) => memberInWords(member.trim(), language));
  if (members.includes(null)) return null;
  const type = match[1] === undefined ? 'disjunction' : 'conjunction';
  return new Intl.ListFormat(language.locale, { type }).format(members as string[]);
}

function memberInWords(member: string, language: DateLanguage): string | null {
  const [from, to] = member.split('..');
  if (to === undefined) return dateInWords(member, language);
  return range(from!, to, language);
}

function intervalInWords(edtf: string, language: DateLanguage): string | null {
  const [from, to, ...more] = edtf.split('/');
  if (to === undefined || more.length > 0) return null;
  return range(from!.replace('..', ''), to.replace('..', ''), language);
}

function range(from: string, to: string, language: DateLanguage): string | null {
  const [start, end] = [dateInWords(from, language), dateInWords(to, language)];
  if (from === '') return end && language.t('until {0}', end);
  if (to === '') return start && language.t('from {0}', start);
  if (!start || !end) return null;
  return rangeOfCalendar(from, to, language) ?? joined(start, end, language);
}

function joined(start: string, end: string, { t, width }: DateLanguage): string {
  return width === 'short' ? `${start}–${end}` : t('{0} to {1}', start, end);
}

/** "4 to 10 October 2021", "January to August 2020": what both ends have in common is said once. */
function rangeOfCalendar(from: string, to: string, language: DateLanguage): string | null {
  const [a, b] = [calendarDay(from), calendarDay(to)];
  if (!a || !b || a.hasYear !== b.hasYear || a.hasDay !== b.hasDay) return null;
  const parts = formatterOf(a, language).formatRangeToParts(a.date, b.date);
  const text = (source: string) => parts.flatMap((part) => (part.source === source ? part.value : [])).join('');
  const [start, end] = [text('startRange'), text('endRange')];
  if (start === '') return dayInWords(a, language);
  const first = parts.findIndex(({ source }) => source === 'startRange');
  const last = parts.findLastIndex(({ source }) => source === 'endRange');
  const shared = (some: typeof parts) => some.map(({ value }) => value).join('');
  const words = shared(parts.slice(0, first)) + joined(start, end, language) + shared(parts.slice(last + 1));
  return a.hasYear ? words : withoutYear(words, language);
}

function durationInWords(edtf: string, { locale }: DateLanguage): string | null {
  const match = /^P(?=.)(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?(?:T(?=.)(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?$/.exec(
    edtf,
  );
  if (!match) return null;
  return match
    .slice(1)
    .flatMap((count, index) => {
      const unit = ['year', 'month', 'week', 'day', 'hour', 'minute', 'second'][index]!;
      const format = () => new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'long' });
      return count === undefined ? [] : format().format(Number(count));
    })
    .join(' ');
}

function dateInWords(edtf: string, language: DateLanguage): string | null {
  const plain = edtf.replace(/[~?%]/g, '');
  const words =
    timeInWords(plain, language) ??
    weekInWords(plain, language) ??
    partOfYearInWords(plain, language) ??
    yearsInWords(plain, language) ??
    calendarInWords(plain, language);
  return words && qualified(words, edtf, language);
}

function qualified(words: string, edtf: string, { t }: DateLanguage): string {
  const about = /[~%]/.test(edtf) ? t('about {0}', words) : words;
  return /[?%]/.test(edtf) ? t('{0} (uncertain)', about) : about;
}

function timeInWords(plain: string, language: DateLanguage): string | null {
  const match = /^(?:(\d{4}-\d\d-\d\d)T|T?)(\d\d:\d\d(?::\d\d)?)(Z|[+-]\d\d(?::\d\d)?)?$/.exec(plain);
  if (!match) return null;
  const [, date, time, zone] = match;
  const clock = zone ? `${time} UTC${zone === 'Z' ? '' : zone}` : time!;
  return date ? language.t('{0}, {1}', calendarInWords(date, language) ?? date, clock) : clock;
}

function weekInWords(plain: string, { t }: DateLanguage): string | null {
  const week = /^(\d{4})-W(\d\d)(?:-\d)?$/.exec(plain);
  return week && t('week {0} of {1}', Number(week[2]), week[1]!);
}

/** Seasons 21-24 (25-28 north, 29-32 south), quarters 33-36, thirds 37-39, halves 40-41. */
function partOfYearInWords(plain: string, language: DateLanguage): string | null {
  const match = /^([\dX]{4})-(2[1-9]|3\d|4[01])$/.exec(plain);
  if (!match) return null;
  const { t } = language;
  const [, year, digits] = match;
  const code = Number(digits);
  const isSeason = code < 33;
  const name = isSeason ? seasonName((code - 21) % 4, t) : fractionName(code, t);
  if (year === 'XXXX') return withoutYear(name, language);
  return isSeason ? t('{0} {1}', name, year!) : t('{0} of {1}', name, year!);
}

function seasonName(index: number, t: Translate): string {
  return [t('spring'), t('summer'), t('autumn'), t('winter')][index]!;
}

/** @param code from 33 to 41 */
function fractionName(code: number, t: Translate): string {
  return [
    t('the first quarter'),
    t('the second quarter'),
    t('the third quarter'),
    t('the fourth quarter'),
    t('the first third'),
    t('the second third'),
    t('the third third'),
    t('the first half'),
    t('the second half'),
  ][code - 33]!;
}

function yearsInWords(plain: string, { t }: DateLanguage): string | null {
  if (/^\d{4}$/.test(plain)) return plain;
  if (/^\d{3}X$/.test(plain)) return t('the {0}s', `${plain.slice(0, 3)}0`);
  if (/^\d\dXX$/.test(plain)) return t('between {0} and {1}', plain.replace(/X/g, '0'), plain.replace(/X/g, '9'));
  return plain === 'XXXX' ? t('year unknown') : null;
}

function calendarInWords(plain: string, language: DateLanguage): string | null {
  const day = calendarDay(plain);
  return day ? dayInWords(day, language) : partlyUnknown(plain, language);
}

/** `2020-03-XX`, `2020-XX`, `2020-XX-XX`. */
function partlyUnknown(plain: string, language: DateLanguage): string | null {
  const { t } = language;
  const month = /^((?:\d{4}|XXXX)-\d\d)-XX$/.exec(plain)?.[1];
  if (month) {
    const words = calendarInWords(month, language);
    return words && t('an unknown day of {0}', words);
  }
  const match = /^(\d{4}|XXXX)-XX(-XX)?$/.exec(plain);
  if (!match) return null;
  const [, year, day] = match;
  if (year === 'XXXX') return withoutYear(day ? t('an unknown day') : t('an unknown month'), language);
  return day ? t('an unknown day of an unknown month of {0}', year!) : t('an unknown month of {0}', year!);
}

/** A month, or a day of it, of a year that may be unknown. */
interface CalendarDay {
  /** Midnight UTC; the month's first day for a month, in a leap year for an unknown one. */
  readonly date: Date;
  readonly hasDay: boolean;
  readonly hasYear: boolean;
}

/** null for what is no month or day of the calendar. */
function calendarDay(plain: string): CalendarDay | null {
  const match = /^(\d{4}|XXXX)-(\d\d)(?:-(\d\d))?$/.exec(plain);
  if (!match) return null;
  const [, year, month, day = '01'] = match;
  const hasYear = year !== 'XXXX';
  const date = new Date(`${hasYear ? year : '2000'}-${month}-${day}T00:00:00Z`);
  const isReal = !Number.isNaN(date.getTime()) && date.getUTCDate() === Number(day);
  return isReal ? { date, hasYear, hasDay: match[3] !== undefined } : null;
}

function dayInWords(day: CalendarDay, language: DateLanguage): string {
  const words = formatterOf(day, language).format(day.date);
  return day.hasYear ? words : withoutYear(words, language);
}

function withoutYear(words: string, { t, unknownYearUnsaid }: DateLanguage): string {
  return unknownYearUnsaid ? words : t('{0}, year unknown', words);
}

function formatterOf({ hasDay, hasYear }: CalendarDay, { locale, width = 'long' }: DateLanguage) {
  return formatter(JSON.stringify([locale, width, hasDay, hasYear]));
}

/** Making one takes far longer than wording a date with it. */
const formatter = memo(32, (key) => {
  const [locale, month, hasDay, hasYear] = JSON.parse(key) as [string, 'long' | 'short', boolean, boolean];
  return new Intl.DateTimeFormat(locale, {
    timeZone: 'UTC',
    month,
    ...(hasDay ? { day: 'numeric' } : {}),
    ...(hasYear ? { year: 'numeric' } : {}),
  });
});
