import { addDays, daysInMonth, fromMonthCount, monthCount, weekdayOf } from './civil.ts';
import type { CivilDate } from './civil.ts';

/** The date that relative mentions count from: what is known of it, as far as all its parts agree. */
export interface Reference {
  /** EDTF as given; null where nothing is known. */
  readonly edtf: string | null;
  /** The last of its dates. */
  readonly last: string | null;
  /** Its first and last day, where they are known. */
  readonly firstDay: CivilDate | null;
  readonly lastDay: CivilDate | null;
  readonly year: number | null;
  readonly month: number | null;
  readonly day: number | null;
}

/** Most references are one day. */
const ONE_DAY = /^\d{4}-\d\d-\d\d$/;
const NOTHING: Reference = {
  edtf: null,
  last: null,
  firstDay: null,
  lastDay: null,
  year: null,
  month: null,
  day: null,
};

/** Takes an EDTF date, interval or set; of the last two only what all their dates share counts. */
export function parseReference(edtf: string | null): Reference {
  if (edtf && ONE_DAY.test(edtf)) return dayReference(edtf);
  const dates = edtf?.match(/[\dX]{4}(?:-[\dX]{2}){0,2}/g);
  if (!edtf || !dates) return NOTHING;
  const parts = dates.map((date) => date.split('-'));
  const shared = (index: number): number | null => {
    const [first] = parts as [string[]];
    const agree = parts.every((part) => first.every((value, i) => i > index || part[i] === value));
    return agree ? known(first[index]) : null;
  };
  const month = shared(1);
  const isMonth = month !== null && month >= 1 && month <= 12;
  return {
    edtf,
    last: dates.at(-1)!,
    firstDay: civilDay(parts[0]!),
    lastDay: civilDay(parts.at(-1)!),
    year: shared(0),
    month: isMonth ? month : null,
    day: isMonth ? shared(2) : null,
  };
}

function dayReference(edtf: string): Reference {
  const [year, month, day] = [Number(edtf.slice(0, 4)), Number(edtf.slice(5, 7)), Number(edtf.slice(8))];
  const isMonth = month >= 1 && month <= 12;
  const only = isMonth && day >= 1 && day <= daysInMonth(year, month) ? { year, month, day } : null;
  return {
    edtf,
    last: edtf,
    firstDay: only,
    lastDay: only,
    year,
    month: isMonth ? month : null,
    day: isMonth ? day : null,
  };
}

function known(digits: string | undefined): number | null {
  return digits !== undefined && /^\d+$/.test(digits) ? Number(digits) : null;
}

export const fourDigits = (year: number): string => String(year).padStart(4, '0');
const twoDigits = (value: number): string => String(value).padStart(2, '0');

/** EDTF of a date; a year that is not known is XXXX. */
export function formatted(year: number | null, month: number | null = null, day: number | null = null): string {
  const parts = [year === null ? 'XXXX' : fourDigits(year)];
  if (month !== null) parts.push(twoDigits(month));
  if (day !== null) parts.push(twoDigits(day));
  return parts.join('-');
}

export const formattedDay = (date: CivilDate): string => formatted(date.year, date.month, date.day);

function civilDay(parts: readonly string[]): CivilDate | null {
  const [year, month, day] = [known(parts[0]), known(parts[1]), known(parts[2])];
  if (year === null || month === null || day === null || month < 1 || month > 12 || day < 1) return null;
  return day <= daysInMonth(year, month) ? { year, month, day } : null;
}

/** The reference as one day of the calendar, or null. */
export function singleDay({ day, firstDay }: Reference): CivilDate | null {
  return day === null ? null : firstDay;
}

/** The day so many days from the reference. Without its year, only where leap years make no difference. */
export function dayFrom(reference: Reference, days: number): string | null {
  const from = singleDay(reference);
  if (from) return formattedDay(addDays(from, days));
  const { year, month, day } = reference;
  if (year !== null || month === null || day === null) return null;
  const [common, leap] = [2021, 2020].map((any) => addDays({ year: any, month, day }, days));
  return common!.month === leap!.month && common!.day === leap!.day ? formatted(null, leap!.month, leap!.day) : null;
}

export function monthFrom(reference: Reference, months: number): string | null {
  if (reference.month === null) return null;
  const moved = fromMonthCount(monthCount(reference.year ?? 0, reference.month) + months);
  return formatted(reference.year === null ? null : moved.year, moved.month);
}

/** Monday of the ISO week so many weeks from the reference's; null when that spreads over two. */
export function mondayFrom({ firstDay, lastDay }: Reference, weeks: number): CivilDate | null {
  if (!firstDay || !lastDay) return null;
  const [monday, other] = [firstDay, lastDay].map((day) => addDays(day, 1 - weekdayOf(day) + weeks * 7));
  return formattedDay(monday!) === formattedDay(other!) ? monday! : null;
}
