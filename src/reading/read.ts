import { Attributor } from './document/attribution.ts';
import type { RawDate } from './dates/rawDate.ts';
import { resolveDates } from './dates/resolve.ts';
import { findEventDate, findInitiator, findKind, isLocalTime, type EventDate } from './document/event.ts';
import type { DateMention, Corrections, Readout } from './model.ts';
import type { Span } from '../text/span.ts';
import { readPage } from './page/page.ts';
import { findPlace } from './document/venue.ts';
import { ParagraphCache } from './paragraph.ts';
import { findParticipants, type ReadLine } from './document/participants.ts';
import { isReadoutPage } from './page/recognise.ts';
import { learnGenders } from './document/genders.ts';
import { applyKnownParticipants } from './document/roster.ts';

const NOT_A_READOUT: Readout = {
  kind: 'not-a-readout',
  layout: 'generic',
  publisher: null,
  section: null,
  breadcrumb: null,
  title: null,
  date: null,
  dateSource: null,
  dateSpan: null,
  localTime: false,
  place: null,
  initiator: null,
  participants: [],
  mentions: [],
  paragraphs: [],
  sentences: [],
  statements: [],
  dateMentions: [],
  quotes: [],
  boilerplate: [],
  pageLines: [],
  enumerators: [],
};

const COLON_TITLE = /^([^:]{3,60}):\s/;
const LONGEST_PAGE_LINE = 1000;

/** A raw date of a line, with its place in the whole text. */
const placed = (raw: RawDate, by: number): RawDate => ({ ...raw, start: raw.start + by, end: raw.end + by });
const moved = ({ start, end }: Span, by: number): Span => ({ start: start + by, end: end + by });

function read(text: string, known: Corrections, cache: ParagraphCache): Readout {
  const page = readPage(text);
  if (known.kind === undefined && !isReadoutPage(text, page)) return NOT_A_READOUT;
  const lineAt = ({ start, end }: Span): ReadLine => {
    const line = text.slice(start, end);
    return { start, text: line, reading: cache.reading(line) };
  };
  const body = page.body.map(lineAt);
  const title = page.title ? lineAt(page.title) : null;
  const pageLines = page.pageLines.filter(({ start, end }) => end - start <= LONGEST_PAGE_LINE).map(lineAt);
  const lead = body[0];
  const roster = findParticipants(page, title, pageLines, body);
  if (known.participants) applyKnownParticipants(roster, known.participants);
  learnGenders(
    roster,
    body.flatMap((line) => line.reading.genderHints),
  );
  const kind = known.kind ?? findKind(title?.text ?? '', lead?.text ?? '');
  const event: EventDate =
    known.date === undefined
      ? findEventDate(lead, title, pageLines, page.layout.country)
      : { date: known.date, source: 'person', span: null, reference: known.date };
  const colon = title ? COLON_TITLE.exec(title.text)?.[1] : undefined;
  const headline = colon === undefined ? -1 : roster.byName(colon);
  const attribution = new Attributor({
    title,
    body,
    headings: page.headings,
    roster,
    toldPress: kind === 'press-conference',
    headlineSpeaker: roster.people[headline]?.name ?? null,
    corrections: known.speakers ?? [],
  }).run();
  return {
    kind,
    layout: page.layout.id,
    publisher: page.layout.publisher,
    section: page.section,
    breadcrumb: page.breadcrumb && moved(page.breadcrumb, 0),
    title: page.title && moved(page.title, 0),
    date: event.date,
    dateSource: event.source,
    dateSpan: event.span,
    localTime: isLocalTime(lead),
    place:
      known.place === undefined
        ? findPlace(kind, lead, pageLines, page)
        : { text: known.place, span: null, sidelines: null },
    initiator: findInitiator(lead, roster),
    participants: roster.participants(),
    mentions: attribution.mentions.sort((a, b) => a.start - b.start),
    paragraphs: attribution.paragraphs,
    sentences: attribution.sentences,
    statements: attribution.statements,
    dateMentions: dateMentions(title, pageLines, body, event),
    quotes: body.flatMap((line) => line.reading.quotes.map((quote) => moved(quote, line.start))),
    boilerplate: page.boilerplate.map((line) => moved(line, 0)),
    pageLines: page.pageLines,
    enumerators: body.flatMap((line) => (line.reading.enumerator ? [moved(line.reading.enumerator, line.start)] : [])),
  };
}

function dateMentions(
  title: ReadLine | null,
  pageLines: readonly ReadLine[],
  body: readonly ReadLine[],
  event: EventDate,
): DateMention[] {
  const lines = [...(title ? [title] : []), ...pageLines, ...body].sort((a, b) => a.start - b.start);
  const onPage = new Set(pageLines.map((line) => line.start));
  const raw = lines.flatMap((line) =>
    line.reading.dates.map((date) => {
      const there = placed(date, line.start);
      return onPage.has(line.start) && date.type === 'absolute' ? { ...there, type: 'stamp' as const } : there;
    }),
  );
  return resolveDates(raw, event.reference, event.date);
}

/**
 * Reads a readout: what kind of event, when, where, who, and who said what. Takes any text and never throws; the time
 * is
 * linear in its length. `known` is what a person stated, and wins over the text. For a text that is no readout `kind`
 * is
 * `not-a-readout` and all else is empty; a stated kind makes any text a readout.
 */
export function readText(text: string, known: Corrections = {}): Readout {
  return read(text, known, new ParagraphCache());
}

/** Reads a text again and again as it changes: paragraphs that were there before are not read anew. */
export class IncrementalReader {
  readonly #cache = new ParagraphCache();

  /** The same result as `readText`. */
  read(text: string, known: Corrections = {}): Readout {
    const readout = read(text, known, this.#cache);
    this.#cache.sweep();
    return readout;
  }
}
