import type { Word } from '../words/dateWords.ts';
import { yearAfterAt } from './calendar.ts';
import { directedAt } from './directed.ts';
import {
  centuryAt,
  decadeAt,
  found,
  nthAt,
  offset,
  ordinalOfMonth,
  seasonAt,
  singleDate,
  yearNamedAt,
  type Found,
  type WholeUnit,
} from './namedMoments.ts';
import { calendar, offsetYear } from './phrase.ts';
import type { Tokens } from './tokens.ts';

type Reader = (t: Tokens, index: number) => Found;

/** What a word behind "the" opens; the readers are given its index. */
const BEHIND_THE: Readonly<Partial<Record<Word | '', Reader>>> = {
  day: (t, at) => dayBesideAt(t, at) ?? unitBesideAt(t, at),
  night: dayBesideAt,
  evening: dayBesideAt,
  morning: dayBesideAt,
  afternoon: dayBesideAt,
  year: (t, at) => yearNamedAt(t, at) ?? unitBesideAt(t, at) ?? besideAt(t, at),
  week: (t, at) => unitBesideAt(t, at) ?? besideAt(t, at) ?? weekOfAt(t, at),
  month: (t, at) => unitBesideAt(t, at) ?? besideAt(t, at),
  new: (t, at) => (t.follows(at + 1, 'year') ? found(calendar(offsetYear(1)), at + 2) : null),
  same: (t, at) => samePeriodAt(t, at + 1) ?? anaphorAt(t, at + 1, 0),
  following: (t, at) => anaphorAt(t, at + 1, 1) ?? followingWeekday(t, at + 1),
  preceding: (t, at) => anaphorAt(t, at + 1, -1),
  previous: (t, at) => anaphorAt(t, at + 1, -1) ?? directedAt(t, at),
  next: (t, at) => (t.lexeme(at + 1).unit === 'day' ? anaphorAt(t, at + 1, 1) : null),
  current: directedAt,
  weekend: (_, at) => found({ kind: 'weekend', week: null }, at + 1),
  last: (t, at) => (t.follows(at + 1, 'century') ? directedAt(t, at) : null),
};

/** "the 5th of July", "the year 2022", "the day before", "the same week", "the 1990s", at the "the". */
export function afterThe(t: Tokens, index: number): Found {
  const at = index + 1;
  if (!t.spaced(at)) return null;
  const lexeme = t.lexeme(at);
  if (lexeme.numeral || lexeme.ordinal) return numberedAt(t, index);
  if (lexeme.season) return seasonAt(t, at);
  return BEHIND_THE[lexeme.word]?.(t, at) ?? null;
}

function numberedAt(t: Tokens, index: number): Found {
  const at = index + 1;
  return (
    singleDate(t, index) ??
    ordinalOfMonth(t, at) ??
    nthAt(t, at) ??
    (t.lexeme(at).numeral ? decadeAt(t, at) : null) ??
    centuryAt(t, at)
  );
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

/** Whether the clause goes on at the token. */
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
  return found(offset(t.lexeme(index).unit as WholeUnit, before ? -2 : 2), index + 3);
}

/** A unit counted from the date that the text named before: "same day" (0), "following year" (1). */
export function anaphorAt(t: Tokens, index: number, value: number): Found {
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
