import type { Span } from '../../text/span.ts';
import type { CodedMeeting, Coding } from './codings.ts';
import type { Units } from './unitizing.ts';

/** Readouts one after the other, as one text in which stretches are marked. */
export interface Continuum {
  /** In UTF-16 units. */
  readonly length: number;
  /** What each annotator marked with a code, in the order of the annotators; what overlaps is one stretch. */
  readonly stretchesOf: (code: string) => Units;
}

/** The texts of readouts from their first sentence to their last, and wherever else something is coded. */
export function continuumOf(coded: readonly CodedMeeting[], annotators: readonly string[]): Continuum {
  const marked = annotators.map(() => new Map<string, Span[]>());
  let length = 0;
  for (const { meeting, codings } of coded) {
    const spans = [...meeting.sentences, ...[...codings.values()].flat()];
    if (spans.length === 0) continue;
    const start = spans.reduce((first, span) => Math.min(first, span.start), Infinity);
    const end = spans.reduce((last, span) => Math.max(last, span.end), 0);
    for (const [index, annotator] of annotators.entries())
      for (const coding of codings.get(annotator) ?? []) mark(marked[index]!, coding, length - start);
    length += end - start;
  }
  return { length, stretchesOf: (code) => marked.map((own) => own.get(code) ?? []) };
}

/** Takes a coding in, which comes in text order. */
function mark(marked: Map<string, Span[]>, { codes, start, end }: Coding, by: number): void {
  for (const code of codes) {
    const known = marked.get(code) ?? [];
    marked.set(code, known);
    const last = known.at(-1);
    if (last && start + by < last.end)
      known[known.length - 1] = { start: last.start, end: Math.max(last.end, end + by) };
    else known.push({ start: start + by, end: end + by });
  }
}
