import type { Clause } from '../../clauses/clause.ts';
import type { InnerAttribution, Sentence, Speaker, Statement } from '../../model.ts';
import type { SentenceReading } from '../../paragraph.ts';
import { shifted, type Span } from '../../../text/span.ts';
import type { ReadLine } from '../readLine.ts';

/** A statement that may still grow. */
export interface OpenStatement {
  readonly speaker: Speaker | null;
  /** The clause that opens it; null where it continues a speaker. */
  readonly clause: Clause | null;
  /** Index of its first sentence, among all sentences. */
  readonly first: number;
  /** Index of the sentence that gives the speaker: the first one, or one of a statement before. */
  readonly origin: number;
  /** Where it begins in the middle of its first sentence; UTF-16 index in the text. */
  readonly from?: number;
}

/**
 * The statement that ends with the last of `sentences`, in the paragraph `line`, whose first sentence has the index
 * `offset` among them. `until`: where it ends in the middle of that last sentence; UTF-16 index in the text.
 */
export function closedStatement(
  { clause, speaker, first, from }: OpenStatement,
  line: ReadLine,
  sentences: readonly Sentence[],
  offset: number,
  until?: number,
): Statement {
  const own = sentences.slice(first);
  const by = line.start;
  const { paragraph } = own[0]!;
  const start = from ?? own[0]!.start;
  const end = until ?? own.at(-1)!.end;
  const isOwn = ({ cue }: InnerAttribution): boolean => start <= cue.start + by && cue.end + by <= end;
  const readings = line.reading.sentences.slice(first - offset, sentences.length - offset);
  const content = contentOf(clause, by, { start, end }, readings);
  const isAct = clause?.verbClass === 'act';
  const said = isAct ? saidBeside(clause, by, end) : null;
  return {
    start,
    end,
    paragraph,
    speaker,
    passive: clause?.kind === 'passive',
    source: shiftedOrNull(clause?.subject, by),
    cue: shiftedOrNull(clause?.cue, by),
    cueFull: shiftedOrNull(clause?.full, by),
    medium: shiftedOrNull(clause?.medium, by),
    content: isAct ? said : content,
    topic: isAct ? topicBefore(content, said, clause, by) : null,
    extraCues: (clause?.extraCues ?? []).filter(isOwn).map((extra) => inner({ ...extra, source: null }, by, end)),
    nested: readings
      .flatMap((reading) => reading.nested)
      .filter(isOwn)
      .map((nested) => inner(nested, by, end)),
    sentences: { first, last: sentences.length - 1 },
  };
}

function inner({ source, cue, content }: InnerAttribution, by: number, end: number): InnerAttribution {
  const said = shiftedOrNull(content, by);
  return {
    source: shiftedOrNull(source, by),
    cue: shifted(cue, by),
    content: said && { start: said.start, end: Math.min(said.end, end) },
  };
}

/** "discussed trade and agreed to meet": what the act's further cues say; null where they say nothing. */
function saidBeside({ extraCues }: Clause, by: number, end: number): Span | null {
  const said = extraCues.find(({ cue, content, joint }) => joint !== null && content && cue.end + by <= end)?.content;
  return said ? { start: said.start + by, end } : null;
}

/** What an act was about, up to the further cue that says something. */
function topicBefore(topic: Span | null, said: Span | null, { extraCues }: Clause, by: number): Span | null {
  const cue = extraCues.find(({ content }) => content !== null && content.start + by === said?.start);
  return topic && cue?.joint ? { start: topic.start, end: cue.joint + by } : topic;
}

/**
 * What was said: from behind the cue, or where the act has no content of its own, the sentences after it; null for
 * nothing.
 */
function contentOf(clause: Clause | null, by: number, whole: Span, readings: readonly SentenceReading[]): Span | null {
  if (!clause) return whole;
  const { contentStart, contentEnd } = clause;
  const second = readings[1];
  if (contentStart === null) return second ? { start: second.start + by, end: whole.end } : null;
  const ends = contentEnd !== null && readings.at(-1)!.start < contentEnd;
  return { start: contentStart + by, end: ends ? contentEnd + by : whole.end };
}

function shiftedOrNull(span: Span | null | undefined, by: number): Span | null {
  return span ? shifted(span, by) : null;
}
