import { colourOf } from '../../codebook/colours.ts';
import type { ParsedCodebook } from '../../codebook/parse.ts';
import type { Standing } from '../../annotations/reviews.ts';
import { standing, type PlacedAnnotation } from '../../corpus/placedAnnotation.ts';
import type { DigestedText } from '../../text/digestedText.ts';
import { memo } from '../../text/memo.ts';
import type { Span } from '../../text/span.ts';
import { distinctColours, layStripes, type Stripe, type Striped } from './stripes.ts';

/** What is drawn of a readout's annotations. All spans are UTF-16 in the text, end exclusive. */
export interface Paint {
  /** Below the words, in the colours of the codes. */
  readonly stripes: readonly Stripe[];
  /** The words of the person's own annotations, but for those that are rejected. */
  readonly own: readonly Span[];
  readonly accepted: readonly Span[];
  readonly rejected: readonly Span[];
  /** A reviewer asks for other codes. */
  readonly revise: readonly Span[];
  /** Reviewers differ. */
  readonly disputed: readonly Span[];
  /** Words that were others when they were annotated. */
  readonly changed: readonly Span[];
  /** Where an annotation may belong, of which it is not known where it does. */
  readonly candidates: readonly Span[];
}

/** What paint hangs on besides the annotations. */
export interface PaintContext {
  readonly codes: ParsedCodebook['codes'];
  readonly isMine: (placed: PlacedAnnotation) => boolean;
  /** Today's text; asked for where an annotation has more than one possible place. */
  readonly text: () => DigestedText;
}

/** More than a codebook has. */
const MOST_CODES = 1000;

/** What is drawn of annotations. */
export function paintOf(annotations: readonly PlacedAnnotation[], { codes, isMine, text }: PaintContext): Paint {
  const placed = annotations.flatMap((each) =>
    each.span ? [{ ...each, span: each.span, isOwn: isMine(each), standing: standing(each) }] : [],
  );
  const colourOfCode = memo(MOST_CODES, (code) => colourOf(code, codes));
  const spansOf = (has: (each: (typeof placed)[number]) => boolean): Span[] =>
    placed.filter(has).map(({ span }) => span);
  const standingAt = (wanted: Standing) => spansOf((each) => each.standing === wanted);
  return {
    stripes: layStripes(
      placed.map(({ annotation, resolution, span, isOwn, standing }): Striped => ({
        span,
        colours: distinctColours(annotation.codes.map((code) => colourOfCode(code))),
        isStrong: isOwn && standing !== 'rejected',
        sureness: resolution.state === 'moved' || resolution.state === 'changed' ? resolution.state : 'exact',
      })),
    ),
    own: spansOf(({ isOwn, standing }) => isOwn && standing !== 'rejected'),
    accepted: standingAt('accepted'),
    rejected: standingAt('rejected'),
    revise: standingAt('revise'),
    disputed: standingAt('disputed'),
    changed: spansOf(({ resolution }) => resolution.state === 'changed'),
    candidates: annotations.flatMap(({ resolution }) =>
      resolution.state === 'ambiguous' ? resolution.candidates.map((candidate) => text().toUtf16(candidate)) : [],
    ),
  };
}
