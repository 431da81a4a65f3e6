import { groupBy } from '../text/groupBy.ts';
import type { Annotation, Review, Sidecar, Status, Verdict } from './schema.ts';

/** How far an annotation has come, as it is shown: what its annotator says of it, or what its reviewers do. */
export type Standing = Status | 'revise' | 'disputed';

const STANDINGS = { accept: 'accepted', reject: 'rejected', revise: 'revise' } as const satisfies Record<
  Verdict,
  Standing
>;

/** A review that has a verdict. */
export type Judgement = Review & { readonly verdict: Verdict };

/** The reviews of annotations, by the annotation's id, the oldest first, from all sidecars of a readout. */
export function reviewsById(sidecars: readonly Pick<Sidecar, 'reviews'>[]): ReadonlyMap<string, readonly Review[]> {
  const byId = groupBy(
    sidecars.flatMap(({ reviews }) => reviews),
    ({ about }) => about,
  );
  for (const reviews of byId.values()) reviews.sort((a, b) => Date.parse(a.created) - Date.parse(b.created));
  return byId;
}

/** The verdict of each reviewer that counts: the latest. */
export function countingVerdicts(reviews: readonly Review[]): Judgement[] {
  const latest = new Map<string, Judgement>();
  for (const review of reviews) if (isJudgement(review)) latest.set(review.by, review);
  return [...latest.values()];
}

/** The codes that reviewers say an annotation should have: each set of them once. @param reviews as of `standingOf` */
export function suggestedCodes(reviews: readonly Review[]): (readonly string[])[] {
  const lists = countingVerdicts(reviews).map(({ codes = [] }) => codes);
  return [
    ...new Map(lists.filter(({ length }) => length > 0).map((codes) => [codes.toSorted().join(' '), codes])).values(),
  ];
}

/**
 * The rule of `docs/review.md`: the latest verdict of each reviewer counts; where all say the same, that is the
 * standing; where they differ, it is disputed; without a verdict it is the annotation's own status. Who asks for other
 * codes accepts the annotation that has them.
 * @param reviews those about the annotation, the oldest first
 */
export function standingOf(
  { status, codes }: Pick<Annotation, 'status' | 'codes'>,
  reviews: readonly Review[],
): Standing {
  const standings = new Set(
    countingVerdicts(reviews).map((judgement) =>
      isFulfilled(judgement, codes) ? STANDINGS.accept : STANDINGS[judgement.verdict],
    ),
  );
  const [standing = status, ...others] = standings;
  return others.length > 0 ? 'disputed' : standing;
}

/** Whether an annotation has the codes that a reviewer asks for, and no others. */
function isFulfilled({ verdict, codes: wanted = [] }: Judgement, codes: readonly string[]): boolean {
  return (
    verdict === 'revise' && new Set([...wanted, ...codes]).size === new Set(wanted).size && isSubset(wanted, codes)
  );
}

function isSubset(part: readonly string[], whole: readonly string[]): boolean {
  return part.every((each) => whole.includes(each));
}

function isJudgement(review: Review): review is Judgement {
  return review.verdict !== undefined;
}
