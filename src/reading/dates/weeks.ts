import { addDays, weekdayOf } from './civil.ts';
import type { Context } from './context.ts';
import { span } from './interval.ts';
import type { Moment } from './rawDate.ts';
import { formattedDay, mondayFrom, singleDay } from './reference.ts';
import type { Reference } from './reference.ts';

/** EDTF of a day (1 is Monday) of the week so many weeks from the reference's; null where that is not known. */
export function dayOfWeek(reference: Reference, week: number, day: number): string | null {
  const monday = mondayFrom(reference, week);
  return monday && formattedDay(addDays(monday, day - 1));
}

/** A week, Monday to Sunday. */
export function wholeWeek(reference: Reference, week: number): string | null {
  return span(dayOfWeek(reference, week, 1), dayOfWeek(reference, week, 7));
}

/** Saturday and Sunday; where no week is said, those the words around the mention point to. */
export function weekend(week: number | null, context: Context): string | null {
  const { reference } = context;
  const said = week ?? nearestWeekend(context);
  return span(dayOfWeek(reference, said, 6), dayOfWeek(reference, said, 7));
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
export function weekday(
  { weekday: day, which }: Extract<Moment, { kind: 'weekday' }>,
  { reference, tense, side }: Context,
): string | null {
  const today = singleDay(reference) ?? (which === 'last' ? reference.firstDay : null);
  if (!today) return null;
  if (which === 'next') return dayOfWeek(reference, 1, day);
  const back = (weekdayOf(today) - day + 7) % 7;
  if (which === 'last') return formattedDay(addDays(today, -(back || 7)));
  if (which === 'coming') return formattedDay(addDays(today, 7 - back));
  return formattedDay(addDays(today, side === 1 || (tense.direction === 'future' && !side) ? 7 - back : -back));
}
