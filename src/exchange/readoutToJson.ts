import type { DateMention, InnerAttribution, Readout, SecondVoice, Speaker, Statement } from '../reading/model.ts';
import type { Span } from '../text/span.ts';
import { countryName } from '../reading/words/tables/countries.ts';

const WORD = /[\p{L}\p{N}][\p{L}\p{N}'’-]*/gu;

/**
 * A reading in the shape in which labelled readouts are kept (an entry of "files" in a `gold.json`), so that the two
 * can be compared by any program. Positions are UTF-16 indices into `text`, the text that was read; countries stand by
 * their English names, paragraphs count from 1.
 */
export function readoutToJson(readout: Readout, text: string): object {
  const quoted = (span: Span): object => ({ start: span.start, end: span.end, text: text.slice(span.start, span.end) });
  const orNull = (span: Span | null): object | null => (span ? quoted(span) : null);
  return {
    section: readout.section,
    publisher: readout.publisher,
    breadcrumb: orNull(readout.breadcrumb),
    title: orNull(readout.title),
    kind: readout.kind,
    date: readout.date,
    dateSource: readout.dateSource,
    localTime: readout.localTime,
    place: readout.place && { text: readout.place.text, ...(readout.place.span ?? {}) },
    initiator: readout.initiator && {
      phrase: oneLine(text, readout.initiator.phrase),
      resolved: readout.initiator.name,
    },
    participants: readout.participants.map(({ name, titles, country, aliases }) => ({
      name,
      titles,
      country: country && (countryName(country) ?? country),
      aliases,
    })),
    paragraphs: readout.paragraphs.map(({ start, end, role }, index) => ({ n: index + 1, role, start, end })),
    statements: readout.statements.map((statement) => statementShape(statement, readout, text)),
    sentences: readout.sentences.map((sentence) => ({
      start: sentence.start,
      end: sentence.end,
      paragraph: sentence.paragraph + 1,
      ...speakerShape(sentence.speaker),
      cue: sentence.cue && oneLine(text, sentence.cue),
      ...(sentence.second && { second: secondShape(sentence.second, text) }),
    })),
    dateMentions: readout.dateMentions.map((mention: DateMention) => ({
      ...quoted(mention),
      edtf: mention.edtf,
      type: mention.type,
    })),
    quotes: readout.quotes.map(quoted),
    boilerplate: readout.boilerplate.map(quoted),
    pageLines: readout.pageLines.map((line) => ({ ...quoted(line), kind: line.kind })),
    enumerators: readout.enumerators.map(quoted),
    words: text.match(WORD)?.length ?? 0,
  };
}

/** The words of a stretch that the end of a line may stand in. */
function oneLine(text: string, { start, end }: Span): string {
  return text.slice(start, end).replace(/\s+/g, ' ');
}

function speakerShape(speaker: Speaker | null): {
  speaker: string | null;
  collective?: true;
  members?: readonly string[];
} {
  if (speaker?.type !== 'collective') return { speaker: speaker?.name ?? null };
  return { speaker: speaker.name, collective: true, members: speaker.members };
}

function secondShape({ start, end, speaker, cue }: SecondVoice, text: string): object {
  return { start, end, ...speakerShape(speaker), cue: oneLine(text, cue) };
}

function statementShape(statement: Statement, readout: Readout, text: string): object {
  const quoted = (span: Span): object => ({ text: text.slice(span.start, span.end), start: span.start, end: span.end });
  const orNull = (span: Span | null): object | null => (span ? quoted(span) : null);
  const inner = ({ source, cue, content }: InnerAttribution): object => ({
    ...(source ? { source: quoted(source) } : {}),
    cueSpan: quoted(cue),
    ...quoted(cue),
    content,
  });
  const { first, last } = statement.sentences;
  return {
    ...speakerShape(statement.speaker),
    cue: statement.cue && oneLine(text, statement.cue),
    start: statement.start,
    end: statement.end,
    paragraph: statement.paragraph + 1,
    ...(statement.passive ? { passive: true } : {}),
    source: orNull(statement.source),
    cueSpan: orNull(statement.cue),
    cueFull: orNull(statement.cueFull),
    medium: orNull(statement.medium),
    content: statement.content,
    ...(statement.cue && !statement.content ? { type: 'act-without-content' } : {}),
    topic: statement.topic,
    extraCues: statement.extraCues.map(inner),
    nested: statement.nested.map(inner),
    sentences: readout.sentences.slice(first, last + 1).map((sentence) => ({
      start: sentence.start,
      end: sentence.end,
      ...speakerShape(sentence.speaker),
      cue: sentence.cue && oneLine(text, sentence.cue),
    })),
  };
}
