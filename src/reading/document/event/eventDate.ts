import { expression } from '../../../text/expression.ts';
import type { RawDate } from '../../dates/rawDate.ts';
import type { DateSource } from '../../model.ts';
import type { Span } from '../../../text/span.ts';
import type { PageReading, ReadLine } from '../readLine.ts';
import { dayOf, isDay, statedDates, withYear, type StatedDates } from './statedDates.ts';

export interface EventDate {
  readonly date: string | null;
  readonly source: DateSource | null;
  readonly span: Span | null;
  /**
   * The day from which the text counts "yesterday" and "last month": the event's, or the page's where the event was the
   * day before.
   */
  readonly reference: string | null;
}

/**
 * What follows one of these in the lead is dated for itself: "following their meeting on 3 May", "about the summit of 5
 * May".
 */
const OTHER_TIME = expression('g')`
  \b(?:[Ff]ollowing|[Aa]fter|[Aa]head of|[Ii]n advance of|[Bb]efore|[Ss]ince|about|regarding|concerning
  |to discuss|to mark|marking|on the occasion|scheduled|upcoming|forthcoming|will|to be held|due|until
  |prepar(?:e|ing|ations) for|invit(?:e|ed|ing)|next)\b
`;

/** Dates of the lead's first two sentences, without those that date something else. */
function leadDates(lead: ReadLine): RawDate[] {
  const [first, second] = lead.reading.sentences;
  const limit = second?.end ?? lead.text.length;
  const subject = first?.clauses.find((clause) => clause.subject?.form === 'people')?.subject;
  const others = first ? [...lead.text.slice(0, first.end).matchAll(OTHER_TIME)].map((match) => match.index) : [];
  const ofOther = (raw: RawDate): boolean =>
    others.some((at) => at < raw.start && (!subject || at > subject.start || raw.start < subject.start));
  return lead.reading.dates.filter(
    (raw) => raw.start < limit && ['absolute', 'relative', 'stamp'].includes(raw.type) && !ofOther(raw),
  );
}

/**
 * The event's date: from the lead, else from the title, else from a page line, which also give what the lead leaves
 * out.
 */
export function findEventDate(text: PageReading): EventDate {
  const stated = statedDates(text);
  const lead = text.body[0];
  return (lead && dateOfLead(lead, stated)) ?? dateAbove(stated);
}

function dateOfLead(lead: ReadLine, stated: StatedDates): EventDate | null {
  const release = stated.full && isDay(stated.full.date) ? stated.full.date : null;
  const dates = leadDates(lead);
  const onDay = release !== null && dates.some((raw) => isDay(pastDay(raw, release)));
  for (const raw of dates) {
    const span = { start: lead.start + raw.start, end: lead.start + raw.end };
    const alone = dayOf(raw, null);
    // "who is on a visit from 6 to 9 November, held talks … today": the visit's days are not the talks' day.
    if (alone && onDay && !isDay(alone)) continue;
    const found = alone ? withStatedYear(alone, span, stated) : release && countedFrom(release, raw, span, stated);
    if (found) return found;
  }
  return null;
}

/** A date of the lead, whose year may stand above it. */
function withStatedYear(alone: string, span: Span, { full }: StatedDates): EventDate {
  const date = alone.includes('X') && full && isDay(full.date) ? withYear(alone, full.date) : alone;
  return { date, source: date === alone || !full ? 'lead' : full.source, span, reference: date };
}

/** "Yesterday", counted from the day that stands above the text. */
function countedFrom(
  release: string,
  raw: RawDate,
  span: Span,
  { inTitle, onPage, full }: StatedDates,
): EventDate | null {
  const date = pastDay(raw, release);
  if (!date) return null;
  if (!inTitle || full?.source !== 'title') return { date, source: 'page-line', span, reference: release };
  // The title dates the event; "yesterday" then counts from the day the page came out.
  const isOut = onPage && isDay(onPage.date) && dayOf(raw, onPage.date) === inTitle.date;
  return { date: inTitle.date, source: 'title', span: inTitle.span, reference: isOut ? onPage.date : release };
}

/** The date in the title, else on a page line; a year that it lacks may stand on the other. */
function dateAbove({ inTitle, onPage, full }: StatedDates): EventDate {
  const stated = inTitle ?? onPage;
  if (!stated) return { date: null, source: null, span: null, reference: null };
  const date = stated.date.includes('X') && full ? withYear(stated.date, full.date) : stated.date;
  return { date, source: stated === inTitle ? 'title' : 'page-line', span: stated.span, reference: date };
}

/** The day that "today" or "last Monday" comes to from `reference`; null for any other mention. */
function pastDay(raw: RawDate, reference: string): string | null {
  return raw.type === 'relative' && !isFuture(raw) ? dayOf(raw, reference) : null;
}

function isFuture({ meaning }: RawDate): boolean {
  return meaning.kind === 'moment' && meaning.moment.kind === 'offset' && meaning.moment.value > 0;
}

const LOCAL_TIME = /\blocal time\b/i;

export function isLocalTime(lead: ReadLine | undefined): boolean {
  return lead !== undefined && LOCAL_TIME.test(lead.text.slice(0, 500));
}
