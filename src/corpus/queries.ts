import { groupBy } from '../text/groupBy.ts';
import type { Meeting } from './meeting.ts';

/** The year of an EDTF date; null when the date is unknown, or has no certain year. */
export function yearOf(date: string | null): string | null {
  const year = date?.match(/^[{[]?(\d{4})/)?.[1];
  return year ?? null;
}

/** The month of an EDTF date, as `2021-08`; null when it has no certain one. */
export function monthOf(date: string | null): string | null {
  return date?.match(/^\d{4}-(?:0[1-9]|1[0-2])/)?.[0] ?? null;
}

/** Meetings by date, the newest first; those without a year come last. Of one day, by file. */
export function newestFirst(meetings: readonly Meeting[]): Meeting[] {
  const keyed = meetings.map((meeting) => ({ meeting, date: sortingDate(meeting) }));
  return keyed
    .sort((a, b) => compareStrings(b.date, a.date) || compareStrings(a.meeting.uri, b.meeting.uri))
    .map(({ meeting }) => meeting);
}

/** What, with its URI, decides where a meeting stands among the others; empty where its year is not known. */
export function sortingDate({ date }: Meeting): string {
  return yearOf(date) ? date!.replace(/^[{[]/, '') : '';
}

/** Meetings under their year, both newest first; the key null holds those whose year is not known. */
export function byYear(meetings: readonly Meeting[]): Map<string | null, Meeting[]> {
  return groupBy(newestFirst(meetings), ({ date }) => yearOf(date));
}

function compareStrings(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
