import type { Word } from '../words/dateWords.ts';
import { afterThe, anaphorAt } from './afterThe.ts';
import { agoAt } from './ago.ts';
import { relativeYearAt, yearNumberAt } from './calendar.ts';
import { afterDayPart, directedAt, weekdayAt } from './directed.ts';
import {
  centuryAt,
  christmasAt,
  decadeAt,
  found,
  offset,
  seasonAt,
  singleDate,
  yearNamedAt,
  type Found,
} from './namedMoments.ts';
import { calendar, isFragment, UNSAID } from './phrase.ts';
import { DASH, SPACE } from './tokens.ts';
import type { Tokens } from './tokens.ts';

type Reader = (t: Tokens, index: number) => Found;

const todayAt: Reader = (_, index) => found(offset('day', 0), index + 1);

/** What a word opens that is no number and no name of the calendar. */
const OPENED_BY: Readonly<Partial<Record<Word | '', Reader>>> = {
  the: afterThe,
  this: directedAt,
  last: directedAt,
  next: directedAt,
  past: directedAt,
  previous: directedAt,
  coming: directedAt,
  current: directedAt,
  following: directedAt,
  same: directedAt,
  that: (t, index) => anaphorAt(t, t.follows(index + 1, 'same') ? index + 2 : index + 1, 0),
  today: todayAt,
  tonight: todayAt,
  yesterday: (t, index) => found(offset('day', -1), afterDayPart(t, index + 1)),
  tomorrow: (t, index) => found(offset('day', 1), afterDayPart(t, index + 1)),
  a: agoAt,
  an: agoAt,
  half: agoAt,
  year: yearNamedAt,
  christmas: (t, index) => (t.capitalised(index) ? christmasAt(t, index) : null),
};

/** One moment that is no part of another: a date, "last month", "ten years ago", "the 1990s", "Tuesday". */
export function wholeMomentAt(t: Tokens, index: number): Found {
  const lexeme = t.lexeme(index);
  if (lexeme.numeral || lexeme.cardinal || lexeme.ordinal) return countedAt(t, index);
  if (lexeme.month) return singleDate(t, index);
  if (lexeme.weekday) return singleDate(t, index) ?? weekdayAt(t, index);
  if (lexeme.season) return seasonAt(t, index);
  return OPENED_BY[lexeme.word]?.(t, index) ?? null;
}

/** What begins with a number: a date, a decade, a century, "ten years ago". A year alone is the caller's business. */
function countedAt(t: Tokens, index: number): Found {
  return (
    (t.lexeme(index).numeral ? (singleDate(t, index) ?? decadeAt(t, index)) : null) ??
    centuryAt(t, index) ??
    agoAt(t, index)
  );
}

/** What can have a beginning, an end, a half: a whole moment, a year in figures, and "the year" for this year. */
export function containerAt(t: Tokens, index: number): Found {
  const the = t.word(index) === 'the' && t.spaced(index + 1);
  const { unit, plural } = t.lexeme(index + 1);
  const theYear = the ? relativeYearAt(t, index, true) : null;
  const named = the && t.word(index + 1) === 'year' ? yearNamedAt(t, index + 1) : null;
  if (named) return named;
  if (theYear) return found(calendar(theYear.value), theYear.next);
  if (the && !plural && (unit === 'month' || unit === 'week' || unit === 'decade' || unit === 'century'))
    return found(offset(unit, 0), index + 2);
  return wholeMomentAt(t, index) ?? yearAloneAt(t, index) ?? seasonAloneAt(t, index);
}

/** A year in figures that a word before it ("since", "the end of") shows to be one. */
export function yearAloneAt(t: Tokens, index: number): Found {
  if (!t.lexeme(index).numeral || isFragment(t, index) || t.tight(index + 1, DASH)) return null;
  const year = yearNumberAt(t, index);
  return year && !countsThings(t, year.next) ? found(calendar(year.value), year.next) : null;
}

/** Behind a number: what there are so many of. */
const COUNTED = new Set(
  `
  people troops soldiers tons tonnes km kilometres kilometers metres meters percent per million billion dollars euros
  yuan doses students companies projects participants citizens jobs hectares mw megawatts
  `
    .trim()
    .split(/\s+/),
);

/** "by 2000 tonnes", "in 2000 days": a number of things, not a year. */
export function countsThings(t: Tokens, next: number): boolean {
  return t.gap(next) === SPACE && (t.lexeme(next).plural || COUNTED.has(t.written(next).toLowerCase()));
}

/** A season named without a year, as "in the spring" has it. */
export function seasonAloneAt(t: Tokens, index: number): Found {
  const at = t.word(index) === 'the' ? index + 1 : index;
  const season = t.spaced(at) ? t.lexeme(at).season : 0;
  return season && !(t.word(index) !== 'the' && t.capitalised(at))
    ? found({ kind: 'division', year: UNSAID, code: season }, at + 1)
    : null;
}
