import type { Moment, RawDate } from '../../dates/rawDate.ts';
import { leadSentence } from '../../paragraph.ts';
import { COUNTRY_FORMS } from '../../words/tables/countries.ts';
import { leadOf, type PageReading, type ReadLine } from '../readLine.ts';

/** Whether 05/08/2021 has the day or the month first. */
type DayOrder = 'day-first' | 'month-first';
type Day = Extract<Moment, { kind: 'calendar' }> & { readonly month: number; readonly day: number };

/** A page comes out so many days after what it tells of, or a day before where the earth is round. */
const LATEST = 10;
const EARLIEST = -1;
const MS_OF_DAY = 86_400_000;
/** A date in figures that has the month in the middle, or in front. */
const FIGURES = /\b(\d{1,2})[/-](\d{1,2})[/-]\d{4}\b/g;

/**
 * A page whose numeric dates are read in the order that it shows: by the dates it writes in words, else by a numeric
 * date that can be read in one way only, else by its publisher's country, or the one that the text is told from. Where
 * nothing shows one, they stay open.
 */
export function withDayOrder(reading: PageReading): PageReading {
  const lines = [...(reading.title ? [reading.title] : []), ...reading.pageLines, ...reading.body];
  const open = lines.flatMap((line) => line.reading.dates.filter(isOpen));
  if (open.length === 0) return reading;
  const order = byDates(open, lines) ?? byFigures(lines) ?? byCountry(reading.page.layout.country ?? homeOf(reading));
  if (order === null) return reading;
  const ordered = (line: ReadLine): ReadLine => ({
    ...line,
    reading: { ...line.reading, dates: line.reading.dates.map((raw) => (isOpen(raw) ? inOrder(raw, order) : raw)) },
  });
  return {
    ...reading,
    title: reading.title && ordered(reading.title),
    pageLines: reading.pageLines.map(ordered),
    body: reading.body.map(ordered),
  };
}

interface OpenDate extends RawDate {
  readonly meaning: { readonly kind: 'oneOf'; readonly moments: readonly [Day, Day] };
}

/** 05/08/2021: the month first, then the day first, as the grammar of dates gives them. */
function isOpen(raw: RawDate): raw is OpenDate {
  return raw.meaning.kind === 'oneOf' && raw.meaning.moments.length === 2 && raw.meaning.moments.every(isDay);
}

function isDay(moment: Moment): moment is Day {
  return moment.kind === 'calendar' && moment.month !== null && moment.day !== null;
}

function inOrder(raw: OpenDate, order: DayOrder): RawDate {
  const [monthFirst, dayFirst] = raw.meaning.moments;
  return { ...raw, meaning: { kind: 'moment', moment: order === 'month-first' ? monthFirst : dayFirst } };
}

/** The order in which a date in figures comes right after one that the page writes in words; null where none does. */
function byDates(open: readonly OpenDate[], lines: readonly ReadLine[]): DayOrder | null {
  const told = lines.flatMap((line) => line.reading.dates.flatMap(({ meaning }) => dayIn(meaning) ?? []));
  const found = new Set<DayOrder>();
  for (const { meaning } of open) {
    const [monthFirst, dayFirst] = meaning.moments;
    for (const day of told) {
      const [month, first] = [isSoonAfter(day, monthFirst), isSoonAfter(day, dayFirst)];
      if (month !== first) found.add(month ? 'month-first' : 'day-first');
    }
  }
  return found.size === 1 ? [...found][0]! : null;
}

function dayIn(meaning: RawDate['meaning']): Day | null {
  const moment = meaning.kind === 'moment' ? meaning.moment : meaning.kind === 'stamp' ? meaning.date : null;
  return moment && isDay(moment) ? moment : null;
}

/** Whether a page of the day `page` may tell of the day `told`, whose year may be unsaid. */
function isSoonAfter(told: Day, page: Day): boolean {
  if (page.year.kind !== 'number' || told.year.kind === 'offset') return false;
  const { value } = page.year;
  const years = told.year.kind === 'number' ? [told.year.value] : [value, value - 1];
  const at = Date.UTC(value, page.month - 1, page.day);
  return years.some((year) => {
    const days = (at - Date.UTC(year, told.month - 1, told.day)) / MS_OF_DAY;
    return days >= EARLIEST && days <= LATEST;
  });
}

function byFigures(lines: readonly ReadLine[]): DayOrder | null {
  const found = new Set<DayOrder>();
  for (const { text } of lines)
    for (const [, first, second] of text.matchAll(FIGURES)) {
      if (Number(first) > 12) found.add('day-first');
      if (Number(second) > 12) found.add('month-first');
    }
  return found.size === 1 ? [...found][0]! : null;
}

/** The month comes first in the United States alone. */
function byCountry(country: string | null): DayOrder | null {
  if (country === null) return null;
  return country === 'US' ? 'month-first' : 'day-first';
}

/** A country is home that is named so often, and so many times as often as any other but the guest's. */
const OFTEN = 3;
const MORE = 2;
/** So much of a text tells (UTF-16 units). */
const REACH = 20_000;
const CAPITALISED = /\b\p{Lu}\p{Ll}+/gu;
const CODES = new Map(
  COUNTRY_FORMS.flatMap(({ code, kind, text }) =>
    code !== null && kind !== 'capital' && !text.includes(' ') ? [[text, code] as const] : [],
  ),
);

/**
 * The country that a text is told from: its lead begins with an office without a country ("the Prime Minister"), and
 * of the countries that it names, the guest's aside, one comes far more often than the others. Null where none does.
 */
function homeOf(reading: PageReading): string | null {
  const lead = leadOf(reading);
  const people = lead?.reading.sentences[leadSentence(lead.reading)]?.people ?? [];
  if (!people[0] || people[0].country !== null || people[0].titles.length === 0) return null;
  const guests = new Set(people.map(({ country }) => country));
  const counts = new Map<string, number>();
  for (const { text } of reading.body)
    for (const [word] of text.slice(0, REACH).matchAll(CAPITALISED)) {
      const code = CODES.get(word);
      if (code !== undefined && !guests.has(code)) counts.set(code, (counts.get(code) ?? 0) + 1);
    }
  const [first, second] = [...counts].sort((a, b) => b[1] - a[1]);
  return first && first[1] >= OFTEN && first[1] >= MORE * (second?.[1] ?? 0) ? first[0] : null;
}
