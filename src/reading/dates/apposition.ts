import type { Moment, RawDate } from './rawDate.ts';

/** What parts two names of one day: "Friday (14 September)", "yesterday, 13 September", "Friday – 14 May –". */
const BESIDE = /^(?:,? ?[([]|, (?:i\.e\.,? |that is,? )?| [-–—] )$/;
const LONGEST_GAP = 12;
/** What closes a name of a day behind another: "14 September, Friday, …". */
const CLOSES = /^(?:[,.;:)\]]| [-–—] |$)/;

/** Whether a moment is a day that only the readout's date places. */
function isToldDay(moment: Moment): boolean {
  if (moment.kind === 'part') return isToldDay(moment.of);
  if (moment.kind === 'offset') return moment.unit === 'day';
  return moment.kind === 'weekday' || moment.kind === 'weekdayOfWeek';
}

const isDayOfMonth = (moment: Moment): boolean => moment.kind === 'calendar' && moment.day !== null;

/**
 * Of two names of one day, side by side, the surer says which day it is: a date in so many words rather than a weekday
 * or "yesterday", a weekday rather than "yesterday".
 *
 * @param found mentions of `text` in its order; those that another decides are replaced in place.
 */
export function settleApposed(text: string, found: RawDate[]): void {
  for (let i = 1; i < found.length; i++) {
    const [first, second] = [found[i - 1]!, found[i]!];
    if (second.start - first.end > LONGEST_GAP) continue;
    if (first.meaning.kind !== 'moment' || second.meaning.kind !== 'moment') continue;
    if (!BESIDE.test(text.slice(first.end, second.start))) continue;
    const [one, other] = [first.meaning.moment, second.meaning.moment];
    if (isToldDay(one) && isDayOfMonth(other)) found[i - 1] = { ...first, meaning: second.meaning };
    else if (!CLOSES.test(text.slice(second.end, second.end + 3))) continue;
    else if (isDayOfMonth(one) && isToldDay(other)) found[i] = { ...second, meaning: first.meaning };
    else settleByWeekday(found, i, one, other);
  }
}

/** "Yesterday (Sunday)", "on Sunday (yesterday)", "the 14th (Friday)": both are the day that falls on the weekday. */
function settleByWeekday(found: RawDate[], i: number, one: Moment, other: Moment): void {
  const [first, second] = [found[i - 1]!, found[i]!];
  const moment =
    other.kind === 'weekday' ? onWeekday(one, other) : one.kind === 'weekday' ? onWeekday(other, one) : null;
  if (!moment) return;
  const { tense } = other.kind === 'weekday' ? second : first;
  const meaning = { kind: 'moment', moment } as const;
  found[i - 1] = { ...first, meaning, tense };
  found[i] = { ...second, meaning, tense };
}

/** The page may have come out later than it was written, so that "yesterday" counts less than a weekday. */
function onWeekday(moment: Moment, weekday: Extract<Moment, { kind: 'weekday' }>): Moment | null {
  if (moment.kind === 'offset' && moment.unit === 'day')
    return moment.value > 0 ? { ...weekday, which: 'coming' } : weekday;
  return moment.kind === 'dayOfMonth' && moment.month === null
    ? { kind: 'namedDay', weekday: weekday.weekday, days: [{ month: null, day: moment.day }] }
    : null;
}
