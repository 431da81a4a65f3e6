import { resolveDates } from '../dates/resolve.ts';
import type { RawDate } from '../dates/rawDate.ts';
import type { DateSource, Initiator, MeetingKind } from '../model.ts';
import type { Span } from '../../text/span.ts';
import type { ReadLine } from './participants.ts';
import type { Roster } from './roster.ts';
import { COUNTRY_FORMS } from '../words/tables/countries.ts';
import { BY_MEANS, KIND_SIGNS, WEAK_KIND_SIGNS } from '../words/tables/kinds.ts';

const SIGN_LENGTH = 600;

/**
 * The first sign that fits the title, or else the lead, gives the kind; of "meets" and "speaks" the lead may tell that
 * it was from afar.
 */
export function findKind(title: string, lead: string): MeetingKind {
  for (const signs of [KIND_SIGNS, WEAK_KIND_SIGNS]) {
    for (const text of [title, lead]) {
      const found = signs.find(({ sign }) => sign.test(text.slice(0, SIGN_LENGTH)));
      if (found)
        return (found.open && BY_MEANS.find(({ sign }) => sign.test(lead.slice(0, SIGN_LENGTH)))?.kind) || found.kind;
    }
  }
  return 'other';
}

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

const DAY = /^(\d{4}|XXXX)-\d{2}-\d{2}$/;
const DAYS =
  /^(?:\d{4}|XXXX)-\d{2}-\d{2}\/(?:\d{4}|XXXX)-\d{2}-\d{2}$|^\{(?:\d{4}|XXXX)-\d{2}-\d{2}(?:(?:,|\.\.)(?:\d{4}|XXXX)-\d{2}-\d{2})+\}$/;

/** The number of a release that ends in its day: 1261-15-06-2005. */
const REGISTER = /^\d{1,5}-(\d{2})-(\d{2})-(\d{4})$/;
/** A numeric date that is open: the month first, then the day. */
const EITHER = /^\[(\d{4}-\d{2}-\d{2}),(\d{4}-\d{2}-\d{2})\]$/;

function dayOf(raw: RawDate, reference: string | null): string | null {
  const edtf = resolveDates([raw], reference)[0]?.edtf ?? null;
  if (edtf === null) return null;
  const day = edtf.split('T', 1)[0]!;
  return DAY.test(day) || DAYS.test(day) ? day : null;
}

/** 04-06-2004 on a page of a known publisher: the month comes first in the United States alone. */
function orderedDay(raw: RawDate, country: string | null): string | null {
  const either = EITHER.exec(resolveDates([raw], null)[0]?.edtf ?? '');
  return either && country !== null ? either[country === 'US' ? 1 : 2]! : null;
}

/** The date that stands on a page line or in the title: a release's, not always the event's. */
function statedDate(lines: readonly ReadLine[], country: string | null): { date: string; span: Span } | null {
  let partial: { date: string; span: Span } | null = null;
  for (const line of lines) {
    const register = REGISTER.exec(line.text);
    if (register)
      partial ??= {
        date: `${register[3]}-${register[2]}-${register[1]}`,
        span: { start: line.start, end: line.start + line.text.length },
      };
    for (const raw of line.reading.dates) {
      if (raw.type !== 'absolute' && raw.type !== 'stamp') continue;
      const date = dayOf(raw, null) ?? orderedDay(raw, country);
      if (!date) continue;
      const found = { date, span: { start: line.start + raw.start, end: line.start + raw.end } };
      if (!date.includes('X')) return found;
      partial ??= found;
    }
  }
  return partial;
}

/** The year of a day and month, given the day the page came out: the latest that is not after it by more than a day. */
function withYear(date: string, page: string): string {
  const year = Number(page.slice(0, 4));
  const late =
    date.slice(5, 10) > page.slice(5, 10) &&
    !(date.slice(5, 7) === page.slice(5, 7) && Number(date.slice(8, 10)) - Number(page.slice(8, 10)) < 2);
  return date.replaceAll('XXXX', String(late ? year - 1 : year));
}

/**
 * What follows one of these in the lead is dated for itself: "following their meeting on 3 May", "about the summit of 5
 * May".
 */
const OTHER_TIME =
  /\b(?:[Ff]ollowing|[Aa]fter|[Aa]head of|[Ii]n advance of|[Bb]efore|[Ss]ince|about|regarding|concerning|to discuss|to mark|marking|on the occasion)\b/g;

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
export function findEventDate(
  lead: ReadLine | undefined,
  title: ReadLine | null,
  pageLines: readonly ReadLine[],
  country: string | null,
): EventDate {
  const inTitle = title ? statedDate([title], country) : null;
  const onPage = statedDate(pageLines, country);
  const full = [inTitle, onPage].find((found) => found && !found.date.includes('X')) ?? null;
  const fullSource: DateSource = full !== null && full === inTitle ? 'title' : 'page-line';
  const reference = full && DAY.test(full.date) ? full.date : null;
  const dates = lead ? leadDates(lead) : [];
  const onDay = dates.some(
    (raw) => reference && raw.type === 'relative' && !isFuture(raw) && DAY.test(dayOf(raw, reference) ?? ''),
  );
  for (const raw of dates) {
    const span = { start: lead!.start + raw.start, end: lead!.start + raw.end };
    const alone = dayOf(raw, null);
    // "who is on a visit from 6 to 9 November, held talks … today": the visit's days are not the talks' day.
    if (alone && onDay && !DAY.test(alone)) continue;
    if (alone) {
      const date = alone.includes('X') && reference ? withYear(alone, reference) : alone;
      return { date, source: date === alone ? 'lead' : fullSource, span, reference: date };
    }
    const resolved = reference && raw.type === 'relative' && !isFuture(raw) ? dayOf(raw, reference) : null;
    if (!resolved) continue;
    if (!inTitle || full !== inTitle) return { date: resolved, source: fullSource, span, reference };
    // The title dates the event; "yesterday" then counts from the day the page came out.
    const page = onPage && DAY.test(onPage.date) && dayOf(raw, onPage.date) === inTitle.date ? onPage.date : reference;
    return { date: inTitle.date, source: 'title', span: inTitle.span, reference: page };
  }
  const stated = inTitle ?? onPage;
  const chosen =
    stated && stated.date.includes('X') && full ? { ...stated, date: withYear(stated.date, full.date) } : stated;
  if (!chosen) return { date: null, source: null, span: null, reference: null };
  return {
    date: chosen.date,
    source: stated === inTitle ? 'title' : 'page-line',
    span: chosen.span,
    reference: chosen.date,
  };
}

function isFuture(raw: RawDate): boolean {
  return raw.meaning.kind === 'moment' && raw.meaning.moment.kind === 'offset' && raw.meaning.moment.value > 0;
}

const INITIATOR =
  /\bat (?:the |his |her |their )?(?:[^\s.,;]+ )?(?:[^\s.,;]+['’]s? )?(?:request|initiative)(?: of [^.,;]+)?/i;

/** "at the latter's request", "at the initiative of the Uzbek side". */
export function findInitiator(lead: ReadLine | undefined, roster: Roster): Initiator | null {
  if (!lead) return null;
  const match = INITIATOR.exec(lead.text.slice(0, 3000));
  if (!match) return null;
  const phrase = { start: lead.start + match.index, end: lead.start + match.index + match[0].length };
  return { phrase, name: initiatorName(match[0], lead, match.index, roster) };
}

function initiatorName(phrase: string, lead: ReadLine, at: number, roster: Roster): string | null {
  if (/latter/i.test(phrase)) return roster.people.at(-1)?.name ?? null;
  if (/former/i.test(phrase)) return roster.people[0]?.name ?? null;
  for (const sentence of lead.reading.sentences) {
    for (const person of sentence.people) {
      if (person.start < at || person.end > at + phrase.length) continue;
      const index = roster.identify(person);
      if (index >= 0) return roster.people[index]!.name;
    }
  }
  const country = COUNTRY_FORMS.find(
    (form) => form.code !== null && form.kind !== 'capital' && form.text.length > 3 && phrase.includes(form.text),
  );
  const index = country?.code ? roster.byCountry(country.code) : -1;
  return index >= 0 ? roster.people[index]!.name : null;
}

const LOCAL_TIME = /\blocal time\b/i;

export function isLocalTime(lead: ReadLine | undefined): boolean {
  return lead !== undefined && LOCAL_TIME.test(lead.text.slice(0, 500));
}
