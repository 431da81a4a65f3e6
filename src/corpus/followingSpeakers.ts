import type { Readout } from '../reading/model.ts';
import type { KnownPeople } from '../reading/phrases/knownPeople.ts';
import type { Span } from '../text/span.ts';
import { speakerAt } from './annotatedReadouts.ts';
import type { PlacedAnnotation } from './placedAnnotation.ts';

/** Annotations inside a statement whose speaker a person corrects. */
export interface InsideStatement {
  /** The person's own, whose speaker was taken over from what was read: it follows the correction. */
  readonly following: readonly PlacedAnnotation[];
  /** Others', which name another speaker than the correction: they stay as they are. */
  readonly others: readonly PlacedAnnotation[];
}

/**
 * What a correction of a statement's speaker means for the annotations inside it.
 * @param asRead the readout by its text and the known persons alone
 * @param before the speaker that a person stated of the whole statement until now
 * @param people those whom the people file names: by whichever of their names, they are the same speaker
 */
export function insideStatement(
  annotations: readonly PlacedAnnotation[],
  asRead: Pick<Readout, 'sentences'>,
  { span, speaker, before }: { readonly span: Span; readonly speaker: string; readonly before: string | undefined },
  isMine: (placed: PlacedAnnotation) => boolean,
  people: KnownPeople | null = null,
): InsideStatement {
  const nameOf = (name: string | undefined) => name && (people?.nameOf(name) ?? name);
  const inside = annotations.filter(
    (placed) =>
      placed.span !== null &&
      span.start <= placed.span.start &&
      placed.span.end <= span.end &&
      placed.annotation.speaker !== undefined &&
      nameOf(placed.annotation.speaker) !== nameOf(speaker),
  );
  const isTakenOver = ({ annotation, span: words }: PlacedAnnotation): boolean =>
    annotation.speaker === before || nameOf(annotation.speaker) === speakerAt(asRead, words!.start);
  return {
    following: inside.filter((placed) => isMine(placed) && isTakenOver(placed)),
    others: inside.filter((placed) => !isMine(placed)),
  };
}
