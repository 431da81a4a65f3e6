/** What has changed in the coding of readouts from one state to a later one. */
import { isEqual } from '../../yaml/equal.ts';
import type { Review } from '../../annotations/schema.ts';
import { isSameTarget, withOwnDigest } from '../../annotations/target.ts';
import type { PlacedAnnotation } from '../../corpus/placedAnnotation.ts';
import { groupBy } from '../../text/groupBy.ts';

/** What can become of an annotation, in the order in which it is told. */
export const CHANGES = ['added', 'removed', 'recoded', 'moved', 'speaker', 'note', 'status', 'replies'] as const;
export type AnnotationChangeKind = (typeof CHANGES)[number];

/** An annotation of one state. */
export interface AnnotationThen {
  /** The path of its readout in that state. */
  readonly readout: string;
  /** The digest that its sidecar names. */
  readonly digest: string;
  readonly placed: PlacedAnnotation;
}

/** What has become of an annotation; `before` is null where it was added, `after` where it was removed. */
export type AnnotationChange = { readonly kind: AnnotationChangeKind } & (
  | { readonly before: null; readonly after: AnnotationThen }
  | { readonly before: AnnotationThen; readonly after: AnnotationThen | null }
);

export type IsSamePlace = (before: AnnotationThen, after: AnnotationThen) => boolean;

/**
 * What has become of annotations. One is the same by its id, in whichever file it stands; where several have one id, as
 * in copied files, in the file of the same name.
 * @param isSamePlace whether an annotation is about the same words in the later text as it was in the earlier one
 */
export function annotationChanges(
  before: readonly AnnotationThen[],
  after: readonly AnnotationThen[],
  isSamePlace: IsSamePlace,
): AnnotationChange[] {
  const earlier = groupBy(before, idOf);
  const changes: AnnotationChange[] = [];
  for (const [id, now] of groupBy(after, idOf)) {
    const then = [...(earlier.get(id) ?? [])];
    earlier.delete(id);
    // Those in the file of the same name are taken first.
    const inOrder = now.toSorted((a, b) => Number(hasSameFile(b, then)) - Number(hasSameFile(a, then)));
    for (const annotation of inOrder) {
      const same = then.findIndex(({ placed }) => placed.sidecar === annotation.placed.sidecar);
      const [old] = then.splice(Math.max(same, 0), 1);
      if (old) changes.push(...changesOf(old, annotation, isSamePlace));
      else changes.push({ kind: 'added', before: null, after: annotation });
    }
    for (const old of then) changes.push({ kind: 'removed', before: old, after: null });
  }
  for (const old of [...earlier.values()].flat()) changes.push({ kind: 'removed', before: old, after: null });
  return changes;
}

function changesOf(before: AnnotationThen, after: AnnotationThen, isSamePlace: IsSamePlace): AnnotationChange[] {
  const [old, now] = [before.placed.annotation, after.placed.annotation];
  const is: Readonly<Record<Exclude<AnnotationChangeKind, 'added' | 'removed'>, boolean>> = {
    recoded: !isEqual([...old.codes].sort(), [...now.codes].sort()),
    moved: hasMoved(before, after, isSamePlace),
    speaker: old.speaker !== now.speaker,
    note: (old.note ?? '').trim() !== (now.note ?? '').trim(),
    status: old.status !== now.status,
    replies: !isEqual(old.replies, now.replies),
  };
  return CHANGES.filter((kind) => kind !== 'added' && kind !== 'removed' && is[kind]).map((kind) => {
    return { kind, before, after };
  });
}

/** Whether an annotation is about other words: an edit of the text, which it has followed, moves nothing. */
function hasMoved(before: AnnotationThen, after: AnnotationThen, isSamePlace: IsSamePlace): boolean {
  const [old, now] = [before, after].map(({ placed, digest }) => withOwnDigest(placed.annotation.target, digest));
  return !isSameTarget(old!, now!) && !isSamePlace(before, after);
}

/** A review of one state, with the annotation that it is about; null where that is not there. */
export interface ReviewThen {
  readonly review: Review;
  readonly readout: string;
  readonly about: AnnotationThen | null;
}

export interface ReviewChange extends ReviewThen {
  readonly kind: 'review-added' | 'review-removed';
}

/** Which reviews are new, and which have gone: one that says something else is both. */
export function reviewChanges(before: readonly ReviewThen[], after: readonly ReviewThen[]): ReviewChange[] {
  const key = ({ review }: ReviewThen) => {
    const { about, verdict = null, codes = null, note = null, by, created } = review;
    return JSON.stringify([about, verdict, codes, note, by, created]);
  };
  const [then, now] = [new Set(before.map(key)), new Set(after.map(key))];
  return [
    ...after.flatMap((each) => (then.has(key(each)) ? [] : [{ ...each, kind: 'review-added' as const }])),
    ...before.flatMap((each) => (now.has(key(each)) ? [] : [{ ...each, kind: 'review-removed' as const }])),
  ];
}

function idOf({ placed }: AnnotationThen): string {
  return placed.annotation.id;
}

function hasSameFile({ placed }: AnnotationThen, others: readonly AnnotationThen[]): boolean {
  return others.some((other) => other.placed.sidecar === placed.sidecar);
}
