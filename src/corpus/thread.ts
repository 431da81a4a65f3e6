import type { Verdict } from '../annotations/schema.ts';
import type { PlacedAnnotation } from './placedAnnotation.ts';

/** What somebody said about an annotation: a verdict, words, or both. */
export interface ThreadEntry {
  readonly by: string;
  /** ISO 8601, with a zone. */
  readonly created: string;
  readonly verdict: Verdict | null;
  /** With the verdict revise: the codes that the annotation should have. */
  readonly codes: readonly string[];
  readonly text: string;
}

/** All that was said about an annotation, in its own sidecar and in those of others, the oldest first. */
export function threadOf({ annotation, reviews }: Pick<PlacedAnnotation, 'annotation' | 'reviews'>): ThreadEntry[] {
  const replies = annotation.replies.map(({ by, created, text }): ThreadEntry => ({
    by,
    created,
    verdict: null,
    codes: [],
    text: text.trim(),
  }));
  const said = reviews.map(({ by, created, verdict, codes, note }): ThreadEntry => ({
    by,
    created,
    verdict: verdict ?? null,
    codes: codes ?? [],
    text: note?.trim() ?? '',
  }));
  return [...replies, ...said].sort((a, b) => Date.parse(a.created) - Date.parse(b.created));
}
