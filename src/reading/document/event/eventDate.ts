import { expression } from '../../../text/expression.ts';
import type { RawDate } from '../../dates/rawDate.ts';
import type { DateMentionType, DateSource } from '../../model.ts';
import type { Span } from '../../../text/span.ts';
import { leadOf, type PageReading, type ReadLine } from '../readLine.ts';
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
  |prepar(?:e|ing|ations) for|invit(?:e|ed|ing)|[Ii]n accordance with|[Ii]n line with|[Pp]ursuant to
  |agreed (?:up)?on|agreements? (?:up)?on
  |(?:agreements?|understandings?|consensus) reached|statements? made
  |follow(?:s|ed)?[- ]?up (?:to|on)|[Nn]ext|[Tt]omorrow)\b
`;

/** Where in a text what stands behind is dated for itself. */
function otherTimes(text: string): number[] {
  const found: number[] = [];
  OTHER_TIME.lastIndex = 0;
  for (let match = OTHER_TIME.exec(text); match; match = OTHER_TIME.exec(text)) found.push(match.index);
  return found;
}

const OF_EVENTS: readonly DateMentionType[] = ['absolute', 'relative', 'stamp'];

/** Dates of the lead's first two sentences, without those that date something else. */
function leadDates(lead: ReadLine): RawDate[] {
  const [first, second] = lead.reading.sentences;
  const limit = second?.end ?? lead.text.length;
  const subject = first?.clauses.find((clause) => clause.subject?.form === 'people')?.subject;
  const dates = lead.reading.dates.filter(({ start, type }) => start < limit && OF_EVENTS.includes(type));
  if (!first || dates.length === 0) return dates;
  const others = otherTimes(lead.text.slice(0, limit));
  const isOfOther = (start: number): boolean =>
    others.some((at) => at <= start && (at >= first.end || !subject || at > subject.start || start < subject.start));
  return dates.filter(({ start }) => !isOfOther(start));
}

/**
 * The event's date: from the lead, else from the title, else from a page line, which also give what the lead leaves
 * out.
 */
export function findEventDate(text: PageReading): EventDate {
  const stated = statedDates(text);
  const lead = leadOf(text);
  return (lead && dateOfLead(lead, stated)) ?? dateAbove(stated);
}

function dateOfLead(lead: ReadLine, stated: StatedDates): EventDate | null {
  const dates = leadDates(lead);
  const begins = lead.reading.enumerator ? 0 : (lead.reading.sentences[0]?.start ?? 0);
  const issued =
    dates.find((raw) => raw.start < begins && isDay(dayOf(raw, null))) ?? issuedBefore(dates, lead, begins);
  if (!issued) return dateAmong(dates, lead, stated, null);
  // "Oslo, April 8, 2020 (BNS): …": its dateline's day is the event's only where the lead gives no other.
  const span = { start: lead.start + issued.start, end: lead.start + issued.end };
  const above = withStatedYear(dayOf(issued, null)!, span, stated);
  const others = dates.filter((raw) => raw !== issued);
  const dated = above.date?.includes('X') === false ? { date: above.date, span, source: 'lead' as const } : null;
  const found = dateAmong(others, lead, { ...stated, full: stated.full ?? dated }, above.date);
  return found && found.date !== above.date ? { ...found, source: 'lead' } : above;
}

/** "(Oslo, 5 May 2022) The Minister met … on Wednesday": the first words are where and when it was written. */
const PLACE = /^\(?(?:\p{Lu}\p{L}+[ ,/]{1,2}){0,3}$/u;
const LONGEST_PLACE = 40;
const NO_PLACE = /^(?:On|In|Today|At|By|From|Since|This|During)\b/;

function issuedBefore([first, second]: readonly RawDate[], { text }: ReadLine, begins: number): RawDate | undefined {
  const day = first && second ? dayOf(first, null) : null;
  if (!isDay(day) || day.includes('X') || first!.start - begins > LONGEST_PLACE) return undefined;
  const before = text.slice(begins, first!.start);
  if (!PLACE.test(before) || NO_PLACE.test(before)) return undefined;
  return isDay(pastDay(second!, day)) ? first : undefined;
}

/** The first of the dates that comes to a day; `issued`: the day of the lead's dateline. */
function dateAmong(
  dates: readonly RawDate[],
  lead: ReadLine,
  stated: StatedDates,
  issued: string | null,
): EventDate | null {
  const release = issued ?? (stated.full && isDay(stated.full.date) ? stated.full.date : null);
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
  // "Call with the President: 15 October": the day of the release, where the call was yesterday
  if (isDay(date) && (onPage ? onPage.date === inTitle.date : inTitle.apart))
    return { date, source: 'title', span, reference: release };
  // The title dates the event; "yesterday" then counts from the day the page came out.
  const isOut = onPage && isDay(onPage.date) && dayOf(raw, onPage.date) === inTitle.date;
  const out = isOut ? onPage.date : onPage ? release : dayAfterAs(release, date);
  return { date: inTitle.date, source: 'title', span: inTitle.span, reference: out };
}

/** The day from which `told`, counted from `day`, would have come to `day` itself: "yesterday" was the title's day. */
function dayAfterAs(day: string, told: string): string {
  const days = isDay(told) ? Math.round((Date.parse(day) - Date.parse(told)) / DAY_LENGTH) : 0;
  return days > 0 ? new Date(Date.parse(day) + days * DAY_LENGTH).toISOString().slice(0, 10) : day;
}

/** In milliseconds. */
const DAY_LENGTH = 86_400_000;

/** The date in the title, else on a page line; a year that it lacks may stand on the other. */
function dateAbove({ inTitle, onPage, full }: StatedDates): EventDate {
  const stated = inTitle ?? onPage;
  if (!stated) return { date: null, source: null, span: null, reference: null };
  const date = stated.date.includes('X') && full ? withYear(stated.date, full.date) : stated.date;
  return { date, source: stated === inTitle ? 'title' : 'page-line', span: stated.span, reference: date };
}

/**
 * The day that "today" or "last Monday" comes to from `reference`, and the days of "the week beginning 21 October";
 * null for any other mention.
 */
function pastDay(raw: RawDate, reference: string): string | null {
  if (isWeek(raw)) {
    const days = dayOf(raw, reference);
    return days !== null && days.slice(0, reference.length) <= reference ? days : null;
  }
  return raw.type === 'relative' && !isFuture(raw) ? dayOf(raw, reference) : null;
}

function isWeek({ type, meaning }: RawDate): boolean {
  return type === 'absolute' && meaning.kind === 'moment' && meaning.moment.kind === 'weekOf';
}

function isFuture({ meaning }: RawDate): boolean {
  return meaning.kind === 'moment' && meaning.moment.kind === 'offset' && meaning.moment.value > 0;
}

const LOCAL_TIME = /\blocal time\b/i;

export function isLocalTime(lead: ReadLine | undefined): boolean {
  return lead !== undefined && LOCAL_TIME.test(lead.text.slice(0, 500));
}
