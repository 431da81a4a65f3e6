import type { PlacedAnnotation } from './placedAnnotation.ts';
import type { Sentence } from '../reading/model.ts';
import type { Span } from '../text/span.ts';
import { TouchingSpans } from '../text/touching.ts';

/** What a person codes, one after the other. */
export const UNITS = ['sentence', 'statement', 'paragraph'] as const;
export type Unit = (typeof UNITS)[number];

/** What is divided into units: a readout, or its summary. Spans count UTF-16 units of its text. */
export interface Divided {
  readonly sentences: readonly Pick<Sentence, 'start' | 'end' | 'paragraph'>[];
  readonly statements: readonly Span[];
}

/** The units of a text, in text order; sentences that are no statement are in no statement. */
export function unitsOf({ sentences, statements }: Divided, unit: Unit): readonly Span[] {
  if (unit === 'sentence') return sentences;
  if (unit === 'statement') return statements;
  const paragraphs = new Map<number, Span>();
  for (const { start, end, paragraph } of sentences)
    paragraphs.set(paragraph, { start: paragraphs.get(paragraph)?.start ?? start, end });
  return [...paragraphs.values()];
}

/**
 * The units that are coded: every sentence of theirs has a code, or some words of it have.
 * @param units in text order
 * @param annotations those that count, such as a person's own
 */
export function taggedUnits<S extends Span>(
  { sentences }: Pick<Divided, 'sentences'>,
  units: readonly S[],
  annotations: readonly PlacedAnnotation[],
): readonly S[] {
  const coded = TouchingSpans.of(
    annotations.flatMap(({ span, annotation }) => (span && annotation.codes.length > 0 ? [span] : [])),
  );
  let first = 0;
  return units.filter((unit) => {
    while (first < sentences.length && sentences[first]!.end <= unit.start) first++;
    let end = first;
    while (end < sentences.length && sentences[end]!.start < unit.end) end++;
    const own = sentences.slice(first, end);
    return own.length > 0 && own.every((sentence) => coded.isTouched(within(unit, sentence)));
  });
}

/** What of a sentence belongs to a unit: a second voice's statement begins in the middle of one. */
function within(unit: Span, { start, end }: Span): Span {
  return { start: Math.max(start, unit.start), end: Math.min(end, unit.end) };
}

/** The unit at an offset: where two touch, the one that begins there; null between units. */
export function unitAt<S extends Span>(units: readonly S[], offset: number): S | null {
  return units.findLast(({ start, end }) => start <= offset && offset <= end) ?? null;
}
