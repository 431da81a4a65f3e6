import type { Unit } from '../words/dateWords.ts';
import type { DateMentionType } from '../model.ts';
import type { Span } from '../../text/span.ts';

/** Which year a date lies in: said as a number, said relative to the readout ("last year" is -1), or left unsaid. */
export type Year =
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'offset'; readonly value: number }
  | { readonly kind: 'unsaid' };

/**
 * What a noun of time names, before it is placed on a calendar. Months count from 1, weekdays as in ISO 8601 (Monday is
 * 1).
 */
export type Moment =
  /** A year, a month of it, a day of that month. */
  | { readonly kind: 'calendar'; readonly year: Year; readonly month: number | null; readonly day: number | null }
  /** A part of a year under its EDTF number: seasons 21-24, quarters 33-36, halves 40-41. */
  | { readonly kind: 'division'; readonly year: Year; readonly code: number }
  /** "the last summer", "next June": the nearest one wholly before or after the readout. */
  | {
      readonly kind: 'nearest';
      readonly direction: -1 | 1;
      readonly month: number | null;
      readonly season: number | null;
    }
  /** "last week" (-1), "today" (0), "two months ago" (-2). */
  | {
      readonly kind: 'offset';
      readonly unit: 'day' | 'week' | 'month' | 'year' | 'decade' | 'century';
      readonly value: number;
    }
  /** "this coming Friday" is the first after the readout, "next Friday" that of the week after. */
  | { readonly kind: 'weekday'; readonly weekday: number; readonly which: 'last' | 'next' | 'coming' | 'nearest' }
  | { readonly kind: 'weekdayOfWeek'; readonly weekday: number; readonly week: number }
  /** Weeks from the readout's; null for "the weekend". */
  | { readonly kind: 'weekend'; readonly week: number | null }
  /** "the week of 18 November": the week, Monday to Sunday, in which the day lies. */
  | { readonly kind: 'weekOf'; readonly day: Moment }
  /** "the 1990s" is 199. */
  | { readonly kind: 'decade'; readonly value: number }
  /** "the 20th century" is 19, as in 19XX. */
  | { readonly kind: 'century'; readonly value: number }
  /** "the same day" (0), "the following year" (1): counted from the date named before it. */
  | { readonly kind: 'anaphor'; readonly unit: 'day' | 'week' | 'month' | 'year'; readonly value: number }
  /** "the beginning of this year", "late August". Early and late are looser than beginning and end. */
  | { readonly kind: 'part'; readonly part: 'beginning' | 'end' | 'loose'; readonly of: Moment }
  /** "the first nine months of this year": months of a year, days of a month; both ends are inside. */
  | {
      readonly kind: 'slice';
      readonly of: Moment;
      readonly unit: 'day' | 'week' | 'month';
      readonly from: 'first' | 'last';
      readonly count: number;
    }
  /** "two days earlier" is -2: counted from the event that the readout tells of. */
  | { readonly kind: 'fromEvent'; readonly unit: 'day' | 'month' | 'year'; readonly value: number }
  /** "the same period last year": the months named before it, in that year. */
  | { readonly kind: 'samePeriod'; readonly year: Year }
  /** "the third week of November" is 3. */
  | { readonly kind: 'weekOfMonth'; readonly nth: number; readonly of: Moment }
  /** "the turn of the year": where one ends and the next begins. */
  | { readonly kind: 'turnOfYear' }
  /** "two and a half years ago": the year of the month so many months away. */
  | { readonly kind: 'yearOfMonth'; readonly month: number }
  /** "the fifth of this month" is 0; null for the latest of that number. */
  | { readonly kind: 'dayOfMonth'; readonly month: number | null; readonly day: number }
  /** "Friday 14th", "Friday (5/9)": that of the days which falls on the weekday; `month` is null for the latest. */
  | {
      readonly kind: 'namedDay';
      readonly weekday: number;
      readonly days: readonly { readonly month: number | null; readonly day: number }[];
    }
  /** "the second day of the visit" is 2. */
  | { readonly kind: 'dayOfEvent'; readonly nth: number }
  /** "the rest of the year". */
  | { readonly kind: 'rest'; readonly of: Moment };

export type Meaning =
  | { readonly kind: 'moment'; readonly moment: Moment }
  /** "from … to …"; both ends are inside. */
  | { readonly kind: 'range'; readonly from: Moment; readonly to: Moment }
  /** "5 and 6 May": each of them. */
  | { readonly kind: 'set'; readonly moments: readonly Moment[] }
  /** 05/08/2021: the text does not say which. */
  | { readonly kind: 'oneOf'; readonly moments: readonly Moment[] }
  | { readonly kind: 'since'; readonly moment: Moment }
  | { readonly kind: 'after'; readonly moment: Moment }
  | { readonly kind: 'until'; readonly moment: Moment }
  /** "over the past 70 years", "in the next five years". */
  | { readonly kind: 'stretch'; readonly direction: -1 | 1; readonly unit: Unit; readonly count: number }
  /** "recently", "in the coming years". */
  | { readonly kind: 'vague'; readonly direction: -1 | 1 }
  | { readonly kind: 'anniversary'; readonly count: number; readonly year: Year }
  /** A period of history, or a duration: the words alone give its EDTF or ISO 8601 form. */
  | { readonly kind: 'fixed'; readonly edtf: string }
  | { readonly kind: 'time'; readonly time: string }
  /** A date with a clock time, as pages are stamped; `time` is `HH:MM` or `HH:MM:SS`. */
  | { readonly kind: 'stamp'; readonly date: Moment; readonly time: string };

/** What the words around a mention tell of its direction. */
export interface Tense {
  readonly direction: 'past' | 'future' | null;
  /** The verb that tells it stands so close that it can only be the one the mention dates. */
  readonly near: boolean;
}
export const NO_TENSE: Tense = { direction: null, near: false };

/**
 * A mention of a date as the words alone give it, before any date is known that it could be relative to.
 * The span counts in the string that was searched. `tense` is what the words around it tell of its direction; it
 * decides between two years or two weeks where the mention leaves that open.
 */
export interface RawDate extends Span {
  readonly type: DateMentionType;
  readonly meaning: Meaning;
  readonly tense: Tense;
}
