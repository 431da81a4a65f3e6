import type { Annotation, Review, Sidecar } from '../../annotations/schema.ts';
import type { PlacedAnnotation } from '../../corpus/placedAnnotation.ts';
import {
  annotationChanges,
  reviewChanges,
  type AnnotationChange,
  type AnnotationThen,
  type ReviewChange,
} from './changes.ts';

/** An annotation and its reviews as one version of a sidecar has them. */
export interface AnnotationVersion {
  /** The digest that the sidecar names. */
  readonly digest: string;
  /** null where the version does not have it. */
  readonly annotation: Annotation | null;
  readonly reviews: readonly Review[];
}

/** What a version of a sidecar has of an annotation. @param sidecar null where it cannot be read, or is not there */
export function versionIn(sidecar: Sidecar | null, id: string): AnnotationVersion {
  return {
    digest: sidecar?.digest ?? '',
    annotation: sidecar?.annotations.find((each) => each.id === id) ?? null,
    reviews: sidecar?.reviews.filter(({ about }) => about === id) ?? [],
  };
}

/** What has become of an annotation, and of its reviews, from one version of a sidecar to a later one. */
export function changesBetween(
  earlier: AnnotationVersion,
  later: AnnotationVersion,
): { readonly annotation: readonly AnnotationChange[]; readonly reviews: readonly ReviewChange[] } {
  const reviews = (version: AnnotationVersion) =>
    version.reviews.map((review) => ({ review, readout: '', about: null }));
  return {
    annotation: annotationChanges(asThen(earlier), asThen(later), isSamePlace),
    reviews: reviewChanges(reviews(earlier), reviews(later)),
  };
}

/** The text is not known: an annotation has followed it where its words are the same in another text. */
function isSamePlace(before: AnnotationThen, after: AnnotationThen): boolean {
  return (
    before.digest !== after.digest && before.placed.annotation.target.exact === after.placed.annotation.target.exact
  );
}

function asThen({ annotation, digest, reviews }: AnnotationVersion): AnnotationThen[] {
  if (!annotation) return [];
  const placed: PlacedAnnotation = {
    annotation,
    sidecar: '',
    annotator: null,
    reviews,
    resolution: { state: 'orphan', range: null, candidates: [] },
    span: null,
  };
  return [{ readout: '', digest, placed }];
}
