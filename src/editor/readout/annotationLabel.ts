import type { ParsedCodebook } from '../../codebook/parse.ts';
import { standing, type PlacedAnnotation } from '../../corpus/placedAnnotation.ts';

/** What stands before the codes of an annotation for how far it has come. */
const STANDING_MARKS = { open: '', accepted: '✓ ', rejected: '✗ ', revise: '✎ ', disputed: '≠ ' } as const;

/**
 * What stands at the end of annotated words: the names of the codes, after a mark for how far it has come and, where
 * it is not the person's own, the annotator.
 * @param note what stands for an annotation without codes; null where there is nothing to say of one
 */
export function labelOf(
  placed: PlacedAnnotation,
  codes: ParsedCodebook['codes'],
  isMine: boolean,
  note: string,
): string | null {
  const { annotation } = placed;
  const names = annotation.codes.map((path) => codes.get(path)?.code.name ?? path);
  if (names.length === 0 && !annotation.note) return null;
  return `${STANDING_MARKS[standing(placed)]}${isMine ? '' : `${annotation.by}: `}${names.join(' · ') || note}`;
}
