import { groupBy } from './groupBy.ts';
import type { Meeting } from './meeting.ts';

/** The year of an EDTF date; null when the date is unknown, or has no certain year. */
export function yearOf(date: string | null): string | null {
  const year = date?.match(/^[{[]?(\d{4})/)?.[1];
  return year ?? null;
}

/** Meetings by date, the newest first; those without a year come last. Of one day, by file. */
export function newestFirst(meetings: readonly Meeting[]): Meeting[] {
  return [...meetings].sort((a, b) => compareStrings(sortKey(b), sortKey(a)) || compareStrings(a.uri, b.uri));
}

/** Meetings under their year, both newest first; the key null holds those whose year is not known. */
export function byYear(meetings: readonly Meeting[]): Map<string | null, Meeting[]> {
  return groupBy(newestFirst(meetings), ({ date }) => yearOf(date));
}

function sortKey({ date }: Meeting): string {
  return yearOf(date) ? date!.replace(/^[{[]/, '') : '';
}

function compareStrings(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
