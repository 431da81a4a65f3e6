/** Day arithmetic of the proleptic Gregorian calendar on plain numbers: no clock, no time zone. */
export interface CivilDate {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  readonly day: number;
}

const LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const DAY = 86_400_000;

export function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

export function daysInMonth(year: number, month: number): number {
  return month === 2 && isLeapYear(year) ? 29 : LENGTHS[month - 1]!;
}

/** UTC throughout, so that the machine's time zone has no say. */
export function addDays(date: CivilDate, days: number): CivilDate {
  const moved = new Date(utc(date) + days * DAY);
  return { year: moved.getUTCFullYear(), month: moved.getUTCMonth() + 1, day: moved.getUTCDate() };
}

function utc(date: CivilDate): number {
  const at = new Date(0);
  at.setUTCFullYear(date.year, date.month - 1, date.day);
  return at.getTime();
}

/** 1 (Monday) to 7 (Sunday), as in ISO 8601. */
export function weekdayOf(date: CivilDate): number {
  return ((new Date(utc(date)).getUTCDay() + 6) % 7) + 1;
}

/** Months since year 0, to count with; `fromMonthCount` takes it back. */
export function monthCount(year: number, month: number): number {
  return year * 12 + month - 1;
}

export function fromMonthCount(count: number): { year: number; month: number } {
  return { year: Math.floor(count / 12), month: (((count % 12) + 12) % 12) + 1 };
}
