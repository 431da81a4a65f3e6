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
    content: isAct ? null : content,
    topic: isAct ? content : null,
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
