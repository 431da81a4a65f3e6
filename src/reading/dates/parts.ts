import type { Word } from '../words/dateWords.ts';
import { relativeYearAt, yearAfterAt } from './calendar.ts';
import { containerAt, wholeMomentAt } from './moments.ts';
import type { Found } from './namedMoments.ts';
import { calendar, cardinalAt, offsetYear, ordinalAt, UNSAID } from './phrase.ts';
import type { Phrase } from './phrase.ts';
import type { Moment, Year } from './rawDate.ts';
import { APOSTROPHE, DASH, GLUED } from './tokens.ts';
import type { Tokens } from './tokens.ts';

const HALVES = 40;
const QUARTERS = 33;

/**
 * A moment, or a part of one: "late August", "the end of the year", "Q3 2022", "the first nine months of this year".
 */
export function momentAt(t: Tokens, index: number): Found {
  return partAt(t, index) ?? wholeMomentAt(t, index);
}

/** Reads what a word opens at `at`; `the` tells whether "the" stands before it. */
type Reader = (t: Tokens, at: number, the: boolean) => Found;

const laterAt: Reader = (t, at, the) => (the ? null : looseAt(t, at, false));
const beginningAt: Reader = (t, at) => edgeAt(t, at, 'beginning');
const endAt: Reader = (t, at) => edgeAt(t, at, 'end');
const wholeAt: Reader = (t, at, the) => (the ? ofContainer(t, at + 1, (value) => value) : null);
const restAt: Reader = (t, at, the) => (the ? ofContainer(t, at + 1, (of) => ({ kind: 'rest', of })) : null);
const openingAt: Reader = (t, at, the) => (the ? looseUnits(t, at + 1) : null) ?? fractionAt(t, at);

const OF_THE_YEAR: readonly Word[] = ['of', 'the', 'year'];

const OPENED_BY: Readonly<Partial<Record<Word | '', Reader>>> = {
  early: looseAt,
  late: looseAt,
  mid: looseAt,
  earlier: laterAt,
  later: laterAt,
  beginning: beginningAt,
  start: beginningAt,
  outset: beginningAt,
  end: endAt,
  close: endAt,
  middle: (t, at) => edgeAt(t, at, 'loose'),
  opening: openingAt,
  closing: openingAt,
  latter: openingAt,
  turn: (t, at, the) =>
    the && t.followsAll(at + 1, OF_THE_YEAR) ? { value: { kind: 'turnOfYear' }, next: at + 4 } : null,
  year: yearEndAt,
  whole: wholeAt,
  entirety: wholeAt,
  rest: restAt,
  remainder: restAt,
  q: lettered,
  h: lettered,
};

/** A part of a moment; such a mention stands without its "in" or "at". */
export function partAt(t: Tokens, index: number): Found {
  const the = t.word(index) === 'the' && t.spaced(index + 1);
  const at = the ? index + 1 : index;
  return (OPENED_BY[t.word(at)] ?? fractionAt)(t, at, the);
}

/** "the opening months of 2022", "the early part of next year", "the first days of June". */
function looseUnits(t: Tokens, index: number): Found {
  const counts = t.spaced(index) && (t.lexeme(index).plural || t.word(index) === 'part');
  return counts ? ofContainer(t, index + 1, (of) => ({ kind: 'part', part: 'loose', of })) : null;
}

function ofContainer(t: Tokens, index: number, make: (of: Moment) => Moment): Found {
  if (!t.follows(index, 'of') || !t.spaced(index + 1)) return null;
  const container = containerAt(t, index + 1) ?? quarterNamedAt(t, index + 1);
  return container && { value: make(container.value), next: container.next };
}

/** "the end of the second quarter" */
function quarterNamedAt(t: Tokens, index: number): Found {
  const found = t.word(index) === 'the' && t.spaced(index + 1) ? fractionAt(t, index + 1) : null;
  return found?.value.kind === 'division' ? found : null;
}

/** "late August", "mid-2022", "early to mid-June", "early next year", "the late 1990s". */
function looseAt(t: Tokens, index: number, the: boolean): Found {
  let at = index + 1;
  if (t.word(at) === 'to' && near(t, at) && (t.word(at + 1) === 'mid' || t.word(at + 1) === 'late') && near(t, at + 1))
    at += 2;
  if (t.follows(at, 'in')) at++;
  if (!near(t, at)) return null;
  const units = the ? looseUnits(t, at) : null;
  if (units) return units;
  if (t.word(index) === 'mid' && t.word(at) === 'year' && t.gap(at) === DASH)
    return { value: { kind: 'part', part: 'loose', of: calendar(offsetYear(0)) }, next: at + 1 };
  const of = the ? wholeMomentAt(t, at) : containerAt(t, at);
  if (!of || of.value.kind === 'anaphor' || (of.value.kind === 'calendar' && of.value.day !== null)) return null;
  return { value: { kind: 'part', part: 'loose', of: of.value }, next: of.next };
}

function near(t: Tokens, index: number): boolean {
  return t.spaced(index) || t.gap(index) === DASH;
}

function edgeAt(t: Tokens, index: number, part: 'beginning' | 'end' | 'loose'): Found {
  if (part === 'end' && t.tight(index + 1, DASH)) return looseEnd(t, index + 1);
  const found = ofContainer(t, index + 1, (of) => ({ kind: 'part', part, of }));
  return found?.value.kind === 'part' && found.value.of.kind === 'offset' && found.value.of.unit === 'day'
    ? null
    : found;
}

/** "end-2021". */
function looseEnd(t: Tokens, index: number): Found {
  const of = containerAt(t, index);
  return of && { value: { kind: 'part', part: 'end', of: of.value }, next: of.next };
}

/** "year-end", "the year's end". */
function yearEndAt(t: Tokens, index: number): Found {
  const possessive = t.gap(index + 1) === APOSTROPHE && t.word(index + 1) === 's' ? 1 : 0;
  const at = index + 1 + possessive;
  if (t.word(at) !== 'end' || !(possessive ? t.spaced(at) : t.gap(at) === DASH || t.spaced(at))) return null;
  return { value: { kind: 'part', part: 'end', of: calendar(offsetYear(0)) }, next: at + 1 };
}

/** "Q3 2022", "H1 of this year"; without a year "Q1" may be a question. */
function lettered(t: Tokens, index: number): Found {
  const letter = t.word(index);
  const number = t.value(index + 1);
  if (t.gap(index + 1) !== GLUED || !t.capitalised(index) || t.length(index + 1) !== 1) return null;
  if (!(number >= 1 && number <= (letter === 'q' ? 4 : 2))) return null;
  const year = yearAfterAt(t, index + 2);
  return year && division(year.value, (letter === 'q' ? QUARTERS : HALVES) + number - 1, year.next);
}

export const division = (year: Year, code: number, next: number): Phrase<Moment> => ({
  value: { kind: 'division', year, code },
  next,
});

/** "first half of 2021", "third quarter of this year", "first nine months of the year", "last week of May". */
function fractionAt(t: Tokens, index: number): Found {
  const last = t.word(index) === 'last' || t.word(index) === 'final';
  const nth = last ? { value: -1, next: index + 1 } : ordinalAt(t, index);
  if (!nth || !t.spaced(nth.next)) return null;
  const { word, unit } = t.lexeme(nth.next);
  if (word === 'half') return halfAt(t, nth.value, nth.next + 1);
  if (word === 'quarter') return quarterAt(t, last ? 4 : nth.value, nth.next + 1);
  const event = dayOfEventAt(t, nth);
  if (event) return event;
  if (nth.value > 1 && word === 'week') return weekOfMonthAt(t, nth);
  if (nth.value !== 1 && !last) return null;
  if (t.lexeme(nth.next).plural) return looseUnits(t, nth.next);
  const count = unit ? { value: 1, next: nth.next } : cardinalAt(t, nth.next);
  return count && sliceAt(t, last ? 'last' : 'first', count);
}

const EVENTS = new Set(['visit', 'talks', 'meeting', 'summit', 'conference', 'forum', 'trip']);

/** "second day of the visit". */
function dayOfEventAt(t: Tokens, nth: Phrase<number>): Found {
  if (nth.value < 1 || t.word(nth.next) !== 'day') return null;
  if (!t.follows(nth.next + 1, 'of'))
    return t.word(nth.next - 2) === 'the' && t.written(nth.next - 3).toLowerCase() === 'on'
      ? { value: { kind: 'dayOfEvent', nth: nth.value }, next: nth.next + 1 }
      : null;
  const event = nth.next + 3;
  const named = t.spaced(event) && EVENTS.has(t.written(event).toLowerCase());
  return named ? { value: { kind: 'dayOfEvent', nth: nth.value }, next: event + 1 } : null;
}

/** "third week of November". */
function weekOfMonthAt(t: Tokens, nth: Phrase<number>): Found {
  if (nth.value > 4) return null;
  const found = ofContainer(t, nth.next + 1, (of) => ({ kind: 'weekOfMonth', nth: nth.value, of }));
  return found?.value.kind === 'weekOfMonth' && isMonth(found.value.of) ? found : null;
}

function halfAt(t: Tokens, nth: number, next: number): Found {
  if (nth > 2) return null;
  const year = t.follows(next, 'of')
    ? (relativeYearAt(t, next + 1, true) ?? yearAfterAt(t, next))
    : yearAfterAt(t, next);
  if (year) return division(year.value, HALVES + (nth === 1 ? 0 : 1), year.next);
  const half = ofContainer(t, next, (of) => ({ kind: 'part', part: 'loose', of }));
  if (half?.value.kind !== 'part') return null;
  const { of } = half.value;
  return isMonth(of) || of.kind === 'decade' || of.kind === 'century' ? half : null;
}

function quarterAt(t: Tokens, nth: number, next: number): Found {
  if (nth > 4) return null;
  const year = t.follows(next, 'of')
    ? (relativeYearAt(t, next + 1, true) ?? yearAfterAt(t, next))
    : yearAfterAt(t, next);
  if (year) return division(year.value, QUARTERS + nth - 1, year.next);
  return t.word(next - 2) !== 'last' && !t.follows(next, 'of') ? division(UNSAID, QUARTERS + nth - 1, next) : null;
}

/** Months of a year, weeks and days of a month. */
function sliceAt(t: Tokens, from: 'first' | 'last', count: Phrase<number>): Found {
  if (!t.spaced(count.next)) return null;
  const { word, unit } = t.lexeme(count.next);
  const quarters = word === 'quarters';
  if (!quarters && unit !== 'month' && unit !== 'week' && unit !== 'day') return null;
  const size = count.value * (quarters ? 3 : 1);
  const slice = ofContainer(t, count.next + 1, (of) => ({
    kind: 'slice',
    of,
    unit: quarters ? 'month' : (unit as 'month'),
    from,
    count: size,
  }));
  if (!slice || slice.value.kind !== 'slice') return null;
  const { of } = slice.value;
  const wholeYear = of.kind === 'calendar' && of.month === null;
  if (quarters || unit === 'month') return wholeYear && size <= 12 ? slice : null;
  return (wholeYear || isMonth(of)) && size * (unit === 'week' ? 7 : 1) <= 28 ? slice : null;
}

function isMonth(moment: Moment): boolean {
  return (
    (moment.kind === 'calendar' && moment.month !== null && moment.day === null) ||
    (moment.kind === 'offset' && moment.unit === 'month')
  );
}
