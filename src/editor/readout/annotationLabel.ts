import type { ParsedCodebook } from '../../codebook/parse.ts';
import type { PlacedAnnotation } from '../../corpus/placedAnnotation.ts';

/** What stands before the codes of an annotation for its status. */
const STATUS_MARKS = { open: '', accepted: '✓ ', rejected: '✗ ' } as const;

/**
 * What stands at the end of annotated words: the names of the codes, after a mark for the status and, where it is not
 * the person's own, the annotator.
 * @param note what stands for an annotation without codes; null where there is nothing to say of one
 */
export function labelOf(
  { annotation }: PlacedAnnotation,
  codes: ParsedCodebook['codes'],
  isMine: boolean,
  note: string,
): string | null {
  const names = annotation.codes.map((path) => codes.get(path)?.code.name ?? path);
  if (names.length === 0 && !annotation.note) return null;
  return `${STATUS_MARKS[annotation.status]}${isMine ? '' : `${annotation.by}: `}${names.join(' · ') || note}`;
}
