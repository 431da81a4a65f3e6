import { datesAt, monthNameAt, offsetOf, relativeYearAt, yearAfterAt, yearNumberAt } from './calendar.ts';
import { calendar, cardinalAt, isFragment, offsetYear, ordinalAt, UNSAID } from './phrase.ts';
import type { Word } from '../words/dateWords.ts';
import type { Phrase } from './phrase.ts';
import type { Moment } from './rawDate.ts';
import type { Unit } from '../words/dateWords.ts';
import { DASH, GLUED, SPACE } from './tokens.ts';
import type { Tokens } from './tokens.ts';

type Whole = Exclude<Unit, 'hour' | 'fortnight'>;
type Found = Phrase<Moment> | null;

const found = (value: Moment, next: number): Phrase<Moment> => ({ value, next });
const offset = (unit: Whole, value: number): Moment =>
  unit === 'year' ? calendar(offsetYear(value)) : { kind: 'offset', unit, value };

/** One moment that is no part of another: a date, "last month", "ten years ago", "the 1990s", "Tuesday". */
export function wholeMomentAt(t: Tokens, index: number): Found {
  const lexeme = t.lexeme(index);
  if (lexeme.numeral || lexeme.cardinal || lexeme.ordinal) return countedAt(t, index);
  if (lexeme.month) return singleDate(t, index);
  if (lexeme.weekday) return singleDate(t, index) ?? weekdayAt(t, index);
  if (lexeme.season) return seasonAt(t, index);
  switch (lexeme.word) {
    case 'the':
      return afterThe(t, index);
    case 'this':
    case 'last':
    case 'next':
    case 'past':
    case 'previous':
    case 'coming':
    case 'current':
    case 'following':
    case 'same':
      return directedAt(t, index);
    case 'that':
      return anaphorAt(t, t.follows(index + 1, 'same') ? index + 2 : index + 1, 0);
    case 'today':
      return found(offset('day', 0), index + 1);
    case 'tonight':
      return found(offset('day', 0), index + 1);
    case 'yesterday':
      return found(offset('day', -1), afterDayPart(t, index + 1));
    case 'tomorrow':
      return found(offset('day', 1), afterDayPart(t, index + 1));
    case 'a':
    case 'an':
    case 'half':
      return agoAt(t, index);
    case 'year':
      return yearNamedAt(t, index);
    case 'christmas':
      return t.capitalised(index) ? christmasAt(t, index) : null;
    default:
      return null;
  }
}

function singleDate(t: Tokens, index: number): Found {
  const dates = datesAt(t, index);
  return dates?.value.join === 'one' && !dates.value.time ? found(dates.value.moments[0]!, dates.next) : null;
}

/** What begins with a number: a date, a decade, a century, "ten years ago". A year alone is the caller's business. */
function countedAt(t: Tokens, index: number): Found {
  return (
    (t.lexeme(index).numeral ? (singleDate(t, index) ?? decadeAt(t, index)) : null) ??
    centuryAt(t, index) ??
    agoAt(t, index)
  );
}

/** "1990s". */
function decadeAt(t: Tokens, index: number): Found {
  if (t.length(index) !== 4 || isFragment(t, index) || t.gap(index + 1) !== GLUED || t.word(index + 1) !== 's')
    return null;
  const year = t.value(index);
  return year % 10 === 0 && year >= 1000 && year < 3000 ? found({ kind: 'decade', value: year / 10 }, index + 2) : null;
}

/** "20th century"; with a capital it is part of a name ("21st Century Maritime Silk Road"). */
function centuryAt(t: Tokens, index: number): Found {
  const ordinal = ordinalAt(t, index);
  if (!ordinal || ordinal.value > 30 || !t.follows(ordinal.next, 'century') || t.capitalised(ordinal.next)) return null;
  return found({ kind: 'century', value: ordinal.value - 1 }, ordinal.next + 1);
}

/** "ten years ago", "a week ago", "half a century ago", "two weeks from now", "two and a half years ago". */
function agoAt(t: Tokens, index: number): Found {
  if (
    t.follows(index + 1, 'quarter') &&
    t.follows(index + 2, 'of') &&
    t.follows(index + 3, 'a') &&
    t.follows(index + 4, 'century') &&
    t.follows(index + 5, 'ago')
  )
    return found(offset('year', -25), index + 6);
  const half = t.word(index) === 'half' && t.follows(index + 1, 'a');
  const article = t.word(index) === 'a' || t.word(index) === 'an';
  const count = half
    ? { value: 1, next: index + 2 }
    : (cardinalAt(t, index) ?? (article ? { value: 1, next: index + 1 } : null));
  if (count && !half && t.follows(count.next, 'and')) return andAHalfAgo(t, count);
  const unit = count && t.spaced(count.next) ? t.lexeme(count.next).unit : null;
  if (!count || !unit) return null;
  if (
    article &&
    unit === 'year' &&
    t.follows(count.next + 1, 'and') &&
    t.follows(count.next + 2, 'a') &&
    t.follows(count.next + 3, 'half') &&
    t.follows(count.next + 4, 'ago')
  )
    return found({ kind: 'yearOfMonth', month: -18 }, count.next + 5);
  const direction = t.follows(count.next + 1, 'ago')
    ? -1
    : t.follows(count.next + 1, 'from') && t.follows(count.next + 2, 'now')
      ? 1
      : 0;
  if (!direction) return null;
  const next = count.next + (direction < 0 ? 2 : 3);
  if (half) return halfUnit(unit, direction, next);
  return unit === 'hour' ? null : found(distance(unit, direction * count.value), next);
}

/** "two and a half years ago" names the year thirty months back. */
function andAHalfAgo(t: Tokens, count: Phrase<number>): Found {
  if (!t.follows(count.next + 1, 'a') || !t.follows(count.next + 2, 'half') || !t.spaced(count.next + 3)) return null;
  return t.lexeme(count.next + 3).unit === 'year' && t.follows(count.next + 4, 'ago')
    ? found({ kind: 'yearOfMonth', month: -count.value * 12 - 6 }, count.next + 5)
    : null;
}

/** Two weeks ago is a day, decades and centuries ago are a year. */
export function distance(unit: Exclude<Unit, 'hour'>, count: number): Moment {
  if (unit === 'week') return offset('day', count * 7);
  if (unit === 'fortnight') return offset('day', count * 14);
  if (unit === 'decade') return offset('year', count * 10);
  return unit === 'century' ? offset('year', count * 100) : offset(unit, count);
}

function halfUnit(unit: Unit, direction: number, next: number): Found {
  if (unit === 'century') return found(offset('year', direction * 50), next);
  if (unit === 'decade') return found(offset('year', direction * 5), next);
  return unit === 'year' ? found(offset('month', direction * 6), next) : null;
}

function christmasAt(t: Tokens, index: number): Phrase<Moment> {
  const eve = t.follows(index + 1, 'eve');
  return found(calendar(UNSAID, 12, eve ? 24 : 25), eve || t.follows(index + 1, 'day') ? index + 2 : index + 1);
}

function afterDayPart(t: Tokens, next: number): number {
  const word = t.spaced(next) ? t.word(next) : '';
  return word === 'morning' || word === 'afternoon' || word === 'evening' || word === 'night' ? next + 1 : next;
}

function weekdayAt(t: Tokens, index: number): Found {
  const { weekday, abbreviated } = t.lexeme(index);
  if (!weekday || abbreviated || !t.capitalised(index) || isAny(t, index)) return null;
  const next = afterDayPart(t, index + 1);
  const week = t.spaced(next) && t.follows(next + 1, 'week') ? offsetOf(t, next) : null;
  if (week !== null) return found({ kind: 'weekdayOfWeek', weekday, week }, next + 2);
  return found({ kind: 'weekday', weekday, which: 'nearest' }, next);
}

/** "on a Monday", "every Friday": no day of the calendar. */
function isAny(t: Tokens, index: number): boolean {
  const before = t.spaced(index) ? t.word(index - 1) : '';
  return before === 'a' || before === 'the' || before === 'every' || before === 'each';
}

/** "the first of July", "the fifth of this month". */
function ordinalOfMonth(t: Tokens, index: number): Found {
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
function nthAt(t: Tokens, index: number): Found {
  const nth = t.lexeme(index).numeral && t.written(index - 2).toLowerCase() === 'on' ? ordinalAt(t, index) : null;
  if (!nth || nth.value > 31 || (t.spaced(nth.next) && t.word(nth.next) !== 'and')) return null;
  return found({ kind: 'dayOfMonth', month: null, day: nth.value }, nth.next);
}

/** "spring 2021", "spring of last year", "summer"; the caller decides whether a season may stand alone. */
function seasonAt(t: Tokens, index: number): Found {
  const year = yearAfterAt(t, index + 1);
  return year && found({ kind: 'division', year: year.value, code: t.lexeme(index).season }, year.next);
}

function afterThe(t: Tokens, index: number): Found {
  const at = index + 1;
  if (!t.spaced(at)) return null;
  const lexeme = t.lexeme(at);
  if (lexeme.numeral || lexeme.ordinal)
    return (
      singleDate(t, index) ??
      ordinalOfMonth(t, at) ??
      nthAt(t, at) ??
      (lexeme.numeral ? decadeAt(t, at) : null) ??
      centuryAt(t, at)
    );
  if (lexeme.season) return seasonAt(t, at);
  switch (lexeme.word) {
    case 'day':
      return dayBesideAt(t, at) ?? unitBesideAt(t, at);
    case 'night':
    case 'evening':
    case 'morning':
    case 'afternoon':
      return dayBesideAt(t, at);
    case 'year':
      return yearNamedAt(t, at) ?? unitBesideAt(t, at) ?? besideAt(t, at);
    case 'week':
      return unitBesideAt(t, at) ?? besideAt(t, at) ?? weekOfAt(t, at);
    case 'month':
      return unitBesideAt(t, at) ?? besideAt(t, at);
    case 'new':
      return t.follows(at + 1, 'year') ? found(calendar(offsetYear(1)), at + 2) : null;
    case 'same':
      return samePeriodAt(t, at + 1) ?? anaphorAt(t, at + 1, 0);
    case 'following':
      return anaphorAt(t, at + 1, 1) ?? followingWeekday(t, at + 1);
    case 'preceding':
      return anaphorAt(t, at + 1, -1);
    case 'previous':
      return anaphorAt(t, at + 1, -1) ?? directedAt(t, at);
    case 'next':
      return t.lexeme(at + 1).unit === 'day' ? anaphorAt(t, at + 1, 1) : null;
    case 'current':
      return directedAt(t, at);
    case 'weekend':
      return found({ kind: 'weekend', week: null }, at + 1);
    case 'last':
      return t.follows(at + 1, 'century') ? directedAt(t, at) : null;
    default:
      return null;
  }
}

const WEEK_MARKS = new Set<Word | ''>(['of', 'beginning', 'starting', 'commencing', 'ending']);

/** "the week of 18 November", "the week beginning on Monday 6 December". */
function weekOfAt(t: Tokens, index: number): Found {
  if (!WEEK_MARKS.has(t.word(index + 1)) || !t.spaced(index + 1)) return null;
  const at = t.spaced(index + 2) && t.written(index + 2) === 'on' ? index + 3 : index + 2;
  const day = t.spaced(at) ? singleDate(t, at) : null;
  return day?.value.kind === 'calendar' && day.value.day !== null
    ? found({ kind: 'weekOf', day: day.value }, day.next)
    : null;
}

const goesOn = (t: Tokens, index: number): boolean => t.spaced(index) && t.word(index) !== 'and';

/** "the week before" at the end of its clause. */
function besideAt(t: Tokens, index: number): Found {
  const before = t.follows(index + 1, 'before');
  if ((!before && !t.follows(index + 1, 'after')) || goesOn(t, index + 2)) return null;
  return found(
    { kind: 'anaphor', unit: t.lexeme(index).unit as 'week' | 'month' | 'year', value: before ? -1 : 1 },
    index + 2,
  );
}

/** "the day before yesterday", "the day after tomorrow"; "the day before" at the end of its clause. */
function dayBesideAt(t: Tokens, index: number): Found {
  const before = t.follows(index + 1, 'before');
  if (!before && !t.follows(index + 1, 'after')) return null;
  if (t.follows(index + 2, before ? 'yesterday' : 'tomorrow')) return found(offset('day', before ? -2 : 2), index + 3);
  return goesOn(t, index + 2) ? null : found({ kind: 'anaphor', unit: 'day', value: before ? -1 : 1 }, index + 2);
}

/** "the week before last", "the year after next". */
function unitBesideAt(t: Tokens, index: number): Found {
  const before = t.follows(index + 1, 'before') && t.follows(index + 2, 'last');
  if (!before && !(t.follows(index + 1, 'after') && t.follows(index + 2, 'next'))) return null;
  return found(offset(t.lexeme(index).unit as Whole, before ? -2 : 2), index + 3);
}

/** "the year 2022", "year 2022". */
function yearNamedAt(t: Tokens, index: number): Found {
  const year = t.spaced(index + 1) ? yearNumberAt(t, index + 1) : null;
  return year && found(calendar(year.value), year.next);
}

function anaphorAt(t: Tokens, index: number, value: number): Found {
  const { unit: own, plural, word } = t.lexeme(index);
  const unit = word === 'morning' || word === 'afternoon' || word === 'evening' || word === 'night' ? 'day' : own;
  if (!t.spaced(index) || plural || (unit !== 'day' && unit !== 'week' && unit !== 'month' && unit !== 'year'))
    return null;
  return found({ kind: 'anaphor', unit, value }, index + 1);
}

/** "the following Monday". */
function followingWeekday(t: Tokens, index: number): Found {
  const { weekday, abbreviated } = t.lexeme(index);
  return weekday && !abbreviated && t.spaced(index) && t.capitalised(index)
    ? found({ kind: 'weekday', weekday, which: 'coming' }, index + 1)
    : null;
}

/** "the same period last year", "the same period of 2020". */
function samePeriodAt(t: Tokens, index: number): Found {
  const year = t.follows(index, 'period') ? yearAfterAt(t, index + 1) : null;
  return year && found({ kind: 'samePeriod', year: year.value }, year.next);
}

/** "this year", "last June", "next Tuesday", "this coming autumn", "this afternoon". */
function directedAt(t: Tokens, index: number): Found {
  const doubled = t.word(index) === 'this' && (t.follows(index + 1, 'coming') || t.follows(index + 1, 'past'));
  const value = doubled ? (t.word(index + 1) === 'past' ? -1 : 1) : offsetOf(t, index);
  const at = index + (doubled ? 2 : 1);
  if (value === null || !t.spaced(at)) return null;
  const { unit, plural, word, weekday, season, month, abbreviated } = t.lexeme(at);
  if (unit && !plural && unit !== 'hour' && unit !== 'day' && unit !== 'fortnight')
    return found(offset(unit, value), at + 1);
  if (weekday && !abbreviated && t.capitalised(at))
    return found(directedWeekday(weekday, value, t.word(at - 1) === 'coming'), afterDayPart(t, at + 1));
  if (season) return found(directedSeason(season, value), at + 1);
  if (month && !abbreviated && monthNameAt(t, at)) return found(directedMonth(month, value), at + 1);
  if (word === 'weekend') return found({ kind: 'weekend', week: value }, at + 1);
  if (value === 0 && (word === 'morning' || word === 'afternoon' || word === 'evening' || word === 'lunchtime'))
    return found(offset('day', 0), at + 1);
  return value === -1 && word === 'night' ? found(offset('day', -1), at + 1) : null;
}

function directedWeekday(weekday: number, value: -1 | 0 | 1, coming: boolean): Moment {
  if (value === 0) return { kind: 'weekdayOfWeek', weekday, week: 0 };
  return { kind: 'weekday', weekday, which: value < 0 ? 'last' : coming ? 'coming' : 'next' };
}

function directedSeason(season: number, value: -1 | 0 | 1): Moment {
  return value === 0
    ? { kind: 'division', year: offsetYear(0), code: season }
    : { kind: 'nearest', direction: value, month: null, season };
}

function directedMonth(month: number, value: -1 | 0 | 1): Moment {
  return value === 0 ? calendar(offsetYear(0), month) : { kind: 'nearest', direction: value, month, season: null };
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

const COUNTED = new Set([
  'people',
  'troops',
  'soldiers',
  'tons',
  'tonnes',
  'km',
  'kilometres',
  'kilometers',
  'metres',
  'meters',
  'percent',
  'per',
  'million',
  'billion',
  'dollars',
  'euros',
  'yuan',
  'doses',
  'students',
  'companies',
  'projects',
  'participants',
  'citizens',
  'jobs',
  'hectares',
  'mw',
  'megawatts',
]);

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
