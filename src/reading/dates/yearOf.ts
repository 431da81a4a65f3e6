import type { Context } from './context.ts';
import type { Year } from './rawDate.ts';

/**
 * From how many months away a date is taken to lie on the other side of the readout: where the words around it point
 * there, and where they do not.
 */
const FAR_WHEN_TOLD = 6;
const FAR_AHEAD = 10;
const FAR_BACK = 11;

/** Where in a year a date lies, as far as is known. */
export interface InYear {
  /** Its month, or the middle of what reaches `around` months to either side. */
  readonly month: number | null;
  readonly day: number | null;
  readonly around: number;
}

/** What is said of a year and no more. */
export const WHOLE_YEAR: InYear = { month: null, day: null, around: 0 };

/**
 * The year of a date; null where the readout's is not known and it takes that. Left unsaid it is the readout's, unless
 * that puts the date on the far side of the year from where the words around it point: "in December they met", in
 * January, is last year's.
 */
export function yearOf(year: Year, context: Context, date: InYear): number | null {
  if (year.kind === 'number') return year.value;
  const { reference, side } = context;
  if (reference.year === null) return null;
  if (year.kind === 'offset') return reference.year + year.value;
  if (date.month === null || reference.month === null) return reference.year;
  const ahead = date.month - reference.month;
  return reference.year + (side ? besideReadout(ahead, date.day, context, side) : acrossYearsEnd(ahead, date, context));
}

/** By how many years a date that lies `ahead` months from the readout's moves, so that it is on that side of it. */
function besideReadout(ahead: number, day: number | null, { reference }: Context, side: -1 | 1): number {
  const later = ahead || (day === null ? 0 : day - (reference.day ?? day));
  return later * side < 0 ? side : 0;
}

/** By how many years a date moves that is taken to lie on the other side of the readout. */
function acrossYearsEnd(ahead: number, { around }: InYear, { tense: { direction, near } }: Context): number {
  const told = near ? around + 1 : FAR_WHEN_TOLD;
  if (direction !== 'future' && ahead >= (direction === 'past' ? told : FAR_AHEAD)) return -1;
  return direction !== 'past' && -ahead >= (direction === 'future' ? told : FAR_BACK) ? 1 : 0;
}
