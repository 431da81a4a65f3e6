import type { Resolution } from '../anchoring/resolve.ts';
import { standingOf, type Standing } from '../annotations/reviews.ts';
import type { Annotation, Review, Sidecar } from '../annotations/schema.ts';
import type { Readout } from '../reading/model.ts';
import type { Span } from '../text/span.ts';

/** A sidecar that parses, with where it comes from. */
export interface SidecarSource {
  readonly uri: string;
  /** From the file's name; null for a sidecar that everyone shares. */
  readonly annotator: string | null;
  readonly sidecar: Sidecar;
}

/** An annotation with what its target means in today's text. */
export interface PlacedAnnotation {
  readonly annotation: Annotation;
  /** The URI of the sidecar that holds it. */
  readonly sidecar: string;
  readonly annotator: string | null;
  /** What people said about it, in whichever sidecar of the readout, the oldest first. */
  readonly reviews: readonly Review[];
  readonly resolution: Resolution;
  /** UTF-16 in today's text; null while the place is not known for sure. */
  readonly span: Span | null;
}

/** A readout as read with all that people have stated about it, and its annotations in their places. */
export interface AnnotatedReadout {
  readonly readout: Readout;
  readonly annotations: readonly PlacedAnnotation[];
}

/** How far an annotation has come, by its reviews where it has verdicts. */
export function standing({ annotation, reviews }: Pick<PlacedAnnotation, 'annotation' | 'reviews'>): Standing {
  return standingOf(annotation, reviews);
}

/** The states that a person has to look at. */
const REVIEW_STATES: readonly Resolution['state'][] = ['changed', 'ambiguous', 'orphan'];

/** Whether a person has to decide what an annotation means in today's text. */
export function needsReview({ annotation, resolution }: PlacedAnnotation): boolean {
  return annotation.target.orphan !== true && REVIEW_STATES.includes(resolution.state);
}
