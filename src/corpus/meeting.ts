import { countryOfPublisher } from '../reading/page/layouts/index.ts';
import type { Kind, Readout, Sentence, Speaker } from '../reading/model.ts';
import type { Span } from '../text/span.ts';
import { Lines, type TextPosition } from '../text/lines.ts';
import type { PlacedAnnotation } from './placedAnnotation.ts';

/** A statement as lists show it; the span counts UTF-16 units of the readout's text. */
export interface StatementSummary extends Span {
  readonly speaker: Speaker | null;
  /** The reporting verb as written; empty where the statement continues a speaker. */
  readonly cue: string;
  /** The beginning of what was said, on one line. */
  readonly snippet: string;
  /** The statement's start and end as editors count. */
  readonly from: TextPosition;
  readonly to: TextPosition;
}

/** What lists and queries need to know of one readout, without its text. */
export interface ReadoutSummary {
  readonly title: string;
  /** `not-a-readout`: a person takes the text for one, and the reader knows none in it; it has sentences alone. */
  readonly kind: Kind;
  /** EDTF, or null. */
  readonly date: string | null;
  readonly place: string | null;
  readonly publisher: string | null;
  readonly participants: readonly {
    readonly name: string;
    readonly aliases: readonly string[];
    readonly titles: readonly string[];
    readonly country: string | null;
    /** Where the text introduces the person; null when only a person's correction names them. */
    readonly introducedAt: TextPosition | null;
    /** Whether a people file names them. */
    readonly known?: true;
  }[];
  readonly statements: readonly StatementSummary[];
  /** Their spans count UTF-16 units of the text. */
  readonly sentences: readonly Pick<Sentence, 'start' | 'end' | 'paragraph'>[];
}

/** One readout of the workspace with its annotations. */
export interface Meeting extends ReadoutSummary {
  /** The URI of the readout's file. */
  readonly uri: string;
  /** The URIs of its sidecars. */
  readonly sidecars: readonly string[];
  /** Of all its sidecars, in text order; those that have no place come last. */
  readonly annotations: readonly PlacedAnnotation[];
}

const SNIPPET_LENGTH = 100;

/** Summarises a readout, as it was read from a text. */
export function summarise(text: string, readout: Readout): ReadoutSummary {
  const lines = new Lines(text);
  const summary: ReadoutSummary = {
    title: readout.title ? oneLine(text, readout.title) : '',
    kind: readout.kind,
    date: readout.date,
    place: readout.place?.text ?? null,
    publisher: readout.publisher,
    participants: readout.participants.map(({ name, aliases, titles, country, introduction, known }) => ({
      name,
      aliases,
      titles,
      country,
      introducedAt: introduction && lines.at(introduction.start),
      ...(known && { known }),
    })),
    statements: readout.statements.map((statement) => ({
      start: statement.start,
      end: statement.end,
      speaker: statement.speaker,
      cue: statement.cue ? oneLine(text, statement.cue) : '',
      snippet: snippetOf(text, statement.content ?? statement),
      from: lines.at(statement.start),
      to: lines.at(statement.end),
    })),
    sentences: readout.sentences.map(({ start, end, paragraph }) => ({ start, end, paragraph })),
  };
  // A slice keeps its whole text alive; a copy through JSON keeps only the words.
  return JSON.parse(JSON.stringify(summary)) as ReadoutSummary;
}

/**
 * Those with whom the publishing side met: every participant but those of the publisher's own country. Where nobody is
 * known to be of it, the first one is the publisher's own.
 */
export function counterparts<Participant extends { readonly country: string | null }>({
  participants,
  publisher,
}: {
  readonly participants: readonly Participant[];
  readonly publisher: string | null;
}): readonly Participant[] {
  const home = countryOfPublisher(publisher);
  const abroad = participants.filter(({ country }) => country !== home);
  const others = home !== null && abroad.length < participants.length ? abroad : participants.slice(1);
  return others.length > 0 ? others : participants;
}

/** A meeting's name in lists: those with whom it was, or its title where the text names nobody. */
export function meetingName(meeting: ReadoutSummary): string {
  const names = counterparts(meeting).map(({ name }) => name);
  return names.join(', ') || meeting.title;
}

export function touches(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

function snippetOf(text: string, span: Span): string {
  const end = Math.min(span.end, span.start + SNIPPET_LENGTH);
  const cut = oneLine(text, { start: span.start, end });
  return end < span.end ? `${cut.replace(/\s*\S{0,20}$/, '')}…` : cut;
}

function oneLine(text: string, span: Span): string {
  return text.slice(span.start, span.end).replace(/\s+/g, ' ').trim();
}
