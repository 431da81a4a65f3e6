import type { RawDate } from './dates/rawDate.ts';
import { resolveDates } from './dates/resolve.ts';
import { attribute } from './document/attribution/attribution.ts';
import { withDayOrder } from './document/event/dayOrder.ts';
import { findEventDate, isLocalTime, type EventDate } from './document/event/eventDate.ts';
import { findInitiator } from './document/event/initiator.ts';
import { findKind } from './document/event/kind.ts';
import { findPlace } from './document/event/place.ts';
import { applyCorrections } from './document/participants/corrections.ts';
import { learnGenders } from './document/participants/genders.ts';
import { findParticipants } from './document/participants/participants.ts';
import type { Roster } from './document/participants/roster.ts';
import { headlineName } from './document/participants/titleParticipants.ts';
import { leadIndexOf, leadOf, type PageReading, type ReadLine } from './document/readLine.ts';
import type { Corrections, DateMention, Readout, Speaker } from './model.ts';
import type { KnownPeople } from './phrases/knownPeople.ts';
import { readPage } from './page/page.ts';
import { ReadingText } from './page/readingText.ts';
import { isReadoutPage } from './page/recognise.ts';
import { analyseParagraph, ParagraphCache, type ParagraphReading } from './paragraph.ts';
import { shifted, type Span } from '../text/span.ts';

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

const LONGEST_PAGE_LINE = 1000;

/** What is known to the reader beside the text. */
interface Knowledge {
  readonly corrections: Corrections;
  readonly people: KnownPeople | null;
}

/** What a paragraph tells by itself: read, or known from an earlier reading. */
type ReadParagraph = (text: string) => ParagraphReading;

function read(file: string, knowledge: Knowledge, paragraph: ReadParagraph): Readout {
  const { corrections } = knowledge;
  const source = ReadingText.of(file);
  if (source.lines) return readLines(file, source.lines, knowledge, paragraph);
  const speakers = corrections.speakers?.map((stretch) => ({ ...stretch, ...source.inText(stretch) }));
  const inText = { ...knowledge, corrections: { ...corrections, ...(speakers && { speakers }) } };
  const readout = readLines(source.text, undefined, inText, paragraph);
  return readout.kind === 'not-a-readout' ? readout : withFurniture(source.allInFile(readout), source.furniture);
}

function withFurniture(readout: Readout, furniture: readonly Span[]): Readout {
  return { ...readout, boilerplate: [...readout.boilerplate, ...furniture].sort((a, b) => a.start - b.start) };
}

function readLines(
  text: string,
  lines: readonly Span[] | undefined,
  knowledge: Knowledge,
  paragraph: ReadParagraph,
): Readout {
  const page = readPage(text, lines);
  if (knowledge.corrections.kind === undefined && !isReadoutPage(text, page)) return NOT_A_READOUT;
  const lineAt = ({ start, end }: Span): ReadLine => {
    const line = text.slice(start, end);
    return { start, text: line, reading: paragraph(line) };
  };
  const body = page.body.map(lineAt);
  const title = page.title ? lineAt(page.title) : null;
  const pageLines = page.pageLines.filter(({ start, end }) => end - start <= LONGEST_PAGE_LINE).map(lineAt);
  return readDocument(withDayOrder({ page, title, pageLines, body, leadIndex: leadIndexOf(body) }), knowledge);
}

function readDocument(text: PageReading, { corrections, people }: Knowledge): Readout {
  const { page, title, body } = text;
  const lead = leadOf(text);
  const roster = findParticipants(text, people);
  if (corrections.participants) applyCorrections(roster, corrections.participants);
  learnGenders(
    roster,
    body.flatMap((line) => line.reading.genderHints),
  );
  const kind = corrections.kind ?? findKind(title?.text ?? '', lead?.text ?? '', body);
  const event: EventDate =
    corrections.date === undefined
      ? findEventDate(text)
      : { date: corrections.date, source: 'person', span: null, reference: corrections.date };
  const attribution = attribute({
    text,
    roster,
    headline: headlineSpeaker(title, roster),
    toldPress: kind === 'press-conference',
    corrections: corrections.speakers ?? [],
  });
  return {
    kind,
    layout: page.layout.id,
    publisher: page.layout.publisher,
    section: page.section,
    breadcrumb: page.breadcrumb && bare(page.breadcrumb),
    title: page.title && bare(page.title),
    date: event.date,
    dateSource: event.source,
    dateSpan: event.span,
    localTime: isLocalTime(lead),
    place:
      corrections.place === undefined
        ? findPlace(kind, text)
        : { text: corrections.place, span: null, sidelines: null },
    initiator: findInitiator(lead, roster),
    participants: roster.participants(),
    mentions: attribution.mentions.sort((a, b) => a.start - b.start),
    paragraphs: attribution.paragraphs,
    sentences: attribution.sentences,
    statements: attribution.statements,
    dateMentions: dateMentions(text, event),
    quotes: body.flatMap((line) => line.reading.quotes.map((quote) => shifted(quote, line.start))),
    boilerplate: page.boilerplate.map(bare),
    pageLines: page.pageLines,
    enumerators: body.flatMap(({ start, reading: { enumerator } }) => (enumerator ? [shifted(enumerator, start)] : [])),
  };
}

/** The span of a line without what else is known of the line. */
function bare(line: Span): Span {
  return shifted(line, 0);
}

function headlineSpeaker(title: ReadLine | null, roster: Roster): Speaker | null {
  const name = headlineName(title);
  const person = name === null ? undefined : roster.people[roster.byName(name)];
  return person ? { type: 'person', name: person.name } : null;
}

function dateMentions({ title, pageLines, body }: PageReading, event: EventDate): DateMention[] {
  const lines = [...(title ? [title] : []), ...pageLines, ...body].sort((a, b) => a.start - b.start);
  const onPage = new Set(pageLines.map((line) => line.start));
  const raw = lines.flatMap((line) =>
    line.reading.dates.map(({ start, end, type, meaning, tense }): RawDate => ({
      start: start + line.start,
      end: end + line.start,
      type: onPage.has(line.start) && type === 'absolute' ? 'stamp' : type,
      meaning,
      tense,
    })),
  );
  return resolveDates(raw, event.reference, event.date);
}

/**
 * Reads a readout: what kind of event, when, where, who, and who said what. Takes any text and never throws; the time
 * is linear in its length. `corrections` are what a person stated, and win over the text; `people` are those whom
 * people have named for many readouts, and are called by that name. For a text that is no readout `kind` is
 * `not-a-readout` and all else is empty; a stated kind makes any text a readout.
 */
export function readText(text: string, corrections: Corrections = {}, people: KnownPeople | null = null): Readout {
  return read(text, { corrections, people }, analyseParagraph);
}

/** Reads a text again and again as it changes: paragraphs that were there before are not read anew. */
export class IncrementalReader {
  readonly #cache = new ParagraphCache();

  /** The same result as `readText`. */
  read(text: string, corrections: Corrections = {}, people: KnownPeople | null = null): Readout {
    const readout = read(text, { corrections, people }, (paragraph) => this.#cache.reading(paragraph));
    this.#cache.sweep();
    return readout;
  }
}
