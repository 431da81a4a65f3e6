import { expression } from '../../../text/expression.ts';
import { resolveDates } from '../../dates/resolve.ts';
import type { RawDate } from '../../dates/rawDate.ts';
import type { DateSource } from '../../model.ts';
import type { Span } from '../../../text/span.ts';
import type { PageReading, ReadLine } from '../readLine.ts';

/** A date that stands above the text. */
export interface StatedDate {
  /** EDTF of a day or of days; its year may be open. */
  readonly date: string;
  readonly span: Span;
  /** Stands behind a colon, as the day on which a release came out may: "Call with the President: 15 October". */
  readonly apart?: true;
}

/** What title and page lines say of the date. */
export interface StatedDates {
  readonly inTitle: StatedDate | null;
  readonly onPage: StatedDate | null;
  /** That of the two which has a year, the title's first. */
  readonly full: (StatedDate & { readonly source: DateSource }) | null;
}

/** A single day, of a known year or not. */
const DAY = /^(\d{4}|XXXX)-\d{2}-\d{2}$/;
const DAYS = expression()`
  ^(?:\d{4}|XXXX)-\d{2}-\d{2}\/(?:\d{4}|XXXX)-\d{2}-\d{2}$|^\{(?:\d{4}|XXXX)-\d{2}-\d{2}(?:(?:,|\.\.)(?:\d{4}
  |XXXX)-\d{2}-\d{2})+\}$
`;

/** When the page was changed, which says little of when it came out. */
const UPDATED = /^(?:last )?(?:updated|modified|changed|reviewed)\b/i;
const BEHIND_COLON = /: $/;
/** The number of a release that ends in its day: 1261-15-06-2005. */
const REGISTER = /^\d{1,5}-(\d{2})-(\d{2})-(\d{4})$/;
/**
 * The day, or the days, that a date mention comes to where the text counts from `reference`; null where it comes to no
 * day.
 */
export function dayOf(raw: RawDate, reference: string | null): string | null {
  const edtf = resolveDates([raw], reference)[0]?.edtf ?? null;
  if (edtf === null) return null;
  const day = edtf.split('T', 1)[0]!;
  return DAY.test(day) || DAYS.test(day) ? day : null;
}

/** The date that stands on a page line or in the title: a release's, not always the event's. */
function dateOn(lines: readonly ReadLine[]): StatedDate | null {
  let partial: StatedDate | null = null;
  for (const line of lines) {
    const register = REGISTER.exec(line.text);
    if (register)
      partial ??= {
        date: `${register[3]}-${register[2]}-${register[1]}`,
        span: { start: line.start, end: line.start + line.text.length },
      };
    for (const raw of line.reading.dates) {
      if (raw.type !== 'absolute' && raw.type !== 'stamp') continue;
      const date = dayOf(raw, null);
      if (!date) continue;
      const span = { start: line.start + raw.start, end: line.start + raw.end };
      const found = { date, span, ...(BEHIND_COLON.test(line.text.slice(0, raw.start)) && { apart: true as const }) };
      if (!date.includes('X')) return found;
      partial ??= found;
    }
  }
  return partial;
}

/** In days: a date so soon after the page's is hardly that of the year before. */
const SOON = 30;

/**
 * The year of a day and month, given the day the page came out: the latest that is not after it by more than a day; it
 * stays open where that is the day of nearly a year ago.
 */
export function withYear(date: string, page: string): string {
  const year = Number(page.slice(0, 4));
  const ahead = daysBetween(page.slice(0, 10), `${year}${date.slice(4, 10)}`);
  if (ahead >= 2 && ahead <= SOON) return date;
  return date.replaceAll('XXXX', String(ahead < 2 ? year : year - 1));
}

const daysBetween = (from: string, to: string): number => Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);

/** Reads the dates in the title and on page lines. */
export function statedDates({ page, title, pageLines, body }: PageReading): StatedDates {
  const inTitle = title ? dateOn([title]) : null;
  const onPage = dateOn(byNearness(pageLines, page.title?.end ?? 0, body[0]?.start ?? Infinity));
  const hasYear = (stated: StatedDate | null): stated is StatedDate => stated !== null && !stated.date.includes('X');
  const full = hasYear(inTitle)
    ? { ...inTitle, source: 'title' as const }
    : hasYear(onPage)
      ? { ...onPage, source: 'page-line' as const }
      : null;
  return { inTitle, onPage, full };
}

/** Between title and text first, then above the title from below, then the rest; "Updated" last of all. */
function byNearness(lines: readonly ReadLine[], title: number, body: number): readonly ReadLine[] {
  const current = lines.filter(({ text }) => !UPDATED.test(text));
  const between = current.filter(({ start }) => start >= title && start < body);
  const above = current.filter(({ start }) => start < Math.min(title, body)).reverse();
  const below = current.filter(({ start }) => start >= body && start >= title);
  return [...between, ...above, ...below, ...lines.filter(({ text }) => UPDATED.test(text))];
}

/** Whether a date is a single day. */
export function isDay(date: string | null): date is string {
  return date !== null && DAY.test(date);
}
