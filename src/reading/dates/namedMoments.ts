import type { Unit } from '../words/dateWords.ts';
import { datesAt, monthNameAt, offsetOf, yearAfterAt, yearNumberAt } from './calendar.ts';
import { calendar, isFragment, offsetYear, ordinalAt, UNSAID } from './phrase.ts';
import type { Phrase } from './phrase.ts';
import type { Moment } from './rawDate.ts';
import { GLUED } from './tokens.ts';
import type { Tokens } from './tokens.ts';

/** A moment read, or null. */
export type Found = Phrase<Moment> | null;

/** The units that have a place of their own in the calendar. */
export type WholeUnit = Exclude<Unit, 'hour' | 'fortnight'>;

export const found = (value: Moment, next: number): Phrase<Moment> => ({ value, next });

/** So many units from the readout's. */
export const offset = (unit: WholeUnit, value: number): Moment =>
  unit === 'year' ? calendar(offsetYear(value)) : { kind: 'offset', unit, value };

/** "16 August 2021", "June": one date without a clock time. */
export function singleDate(t: Tokens, index: number): Found {
  const dates = datesAt(t, index);
  return dates?.value.join === 'one' && !dates.value.time ? found(dates.value.moments[0]!, dates.next) : null;
}

/** "1990s". */
export function decadeAt(t: Tokens, index: number): Found {
  if (t.length(index) !== 4 || isFragment(t, index) || t.gap(index + 1) !== GLUED || t.word(index + 1) !== 's')
    return null;
  const year = t.value(index);
  return year % 10 === 0 && year >= 1000 && year < 3000 ? found({ kind: 'decade', value: year / 10 }, index + 2) : null;
}

/** "20th century"; with a capital it is part of a name ("21st Century Maritime Silk Road"). */
export function centuryAt(t: Tokens, index: number): Found {
  const ordinal = ordinalAt(t, index);
  if (!ordinal || ordinal.value > 30 || !t.follows(ordinal.next, 'century') || t.capitalised(ordinal.next)) return null;
  return found({ kind: 'century', value: ordinal.value - 1 }, ordinal.next + 1);
}

/** "spring 2021", "spring of last year", "summer"; the caller decides whether a season may stand alone. */
export function seasonAt(t: Tokens, index: number): Found {
  const year = yearAfterAt(t, index + 1);
  return year && found({ kind: 'division', year: year.value, code: t.lexeme(index).season }, year.next);
}

/** "the year 2022", "year 2022". */
export function yearNamedAt(t: Tokens, index: number): Found {
  const year = t.spaced(index + 1) ? yearNumberAt(t, index + 1) : null;
  return year && found(calendar(year.value), year.next);
}

/** "the first of July", "the fifth of this month". */
export function ordinalOfMonth(t: Tokens, index: number): Found {
  const nth = ordinalAt(t, index);
  if (!nth || nth.value > 31 || !t.follows(nth.next, 'of') || !t.spaced(nth.next + 1)) return null;
  const month = t.lexeme(nth.next + 1).month ? monthNameAt(t, nth.next + 1) : null;
  if (month) {
    const year = yearAfterAt(t, nth.next + 2);
    return found(calendar(year?.value ?? UNSAID, t.lexeme(nth.next + 1).month, nth.value), year?.next ?? nth.next + 2);
  }
  const direction = offsetOf(t, nth.next + 1);
  if (direction === null || t.lexeme(nth.next + 2).word !== 'month' || !t.spaced(nth.next + 2)) return null;
  return found({ kind: 'dayOfMonth', month: direction, day: nth.value }, nth.next + 3);
}

/** "on the 4th", at the end of its clause: the day of that number which was last. */
export function nthAt(t: Tokens, index: number): Found {
  const nth = t.lexeme(index).numeral && t.written(index - 2).toLowerCase() === 'on' ? ordinalAt(t, index) : null;
  if (!nth || nth.value > 31 || (t.spaced(nth.next) && t.word(nth.next) !== 'and')) return null;
  return found({ kind: 'dayOfMonth', month: null, day: nth.value }, nth.next);
}

export function christmasAt(t: Tokens, index: number): Phrase<Moment> {
  const eve = t.follows(index + 1, 'eve');
  return found(calendar(UNSAID, 12, eve ? 24 : 25), eve || t.follows(index + 1, 'day') ? index + 2 : index + 1);
}
