import { setReadout } from '../edit.ts';
import { parseSidecar } from '../parse.ts';
import type { Annotation, Sidecar } from '../schema.ts';
import { applyEdits } from '../../text/edits.ts';
import { Refusal } from '../../yaml/refusal.ts';
import { mergeSidecars } from './merge.ts';

/**
 * Two sidecars of one readout and one annotator in one, where nothing in it needs a person: both count in the same
 * text, neither says otherwise what the other says, and no words are annotated in both by different annotations.
 * @param kept the one that stays; what only the other has is added to it
 * @returns null where it is not certain
 */
export function joinSidecars(kept: string, other: string): string | null {
  const [ours, theirs] = [kept, other].map((text) => parseSidecar(text).sidecar);
  if (!ours || !theirs || ours.digest !== theirs.digest || differ(ours, theirs)) return null;
  try {
    const { text, conflicts } = mergeTwo(kept, other);
    return conflicts.length === 0 ? text : null;
  } catch (error) {
    if (error instanceof Refusal) return null;
    throw error;
  }
}

/**
 * Two sidecars of one readout and one annotator in one, whatever they say: where they say different things about the
 * same, what `kept` says stands, and the other's is written under `conflicts` beside it.
 * @throws {Refusal} as `mergeSidecars` does
 */
export function mergeTwo(kept: string, other: string): ReturnType<typeof mergeSidecars> {
  const { sidecar } = parseSidecar(kept);
  return mergeSidecars('', kept, sidecar ? applyEdits(other, setReadout(other, sidecar.readout)) : other);
}

/** Whether the two say different things about the same: the file as a whole, an annotation, or the words of one. */
function differ(ours: Sidecar, theirs: Sidecar): boolean {
  const isOther = (a: unknown, b: unknown) => a && b && JSON.stringify(a) !== JSON.stringify(b);
  if (isOther(ours.meeting, theirs.meeting) || isOther(ours.source, theirs.source)) return true;
  const lists = (['reviews', 'conflicts'] as const).map((key) => [ours[key], theirs[key]] as const);
  if (lists.some(([our, their]) => our.length > 0 && their.length > 0 && isOther(our, their))) return true;
  const place = ({ target: { start, end } }: Annotation) => `${start} ${end}`;
  const byPlace = new Map(ours.annotations.map((annotation) => [place(annotation), annotation]));
  const byId = new Map(ours.annotations.map((annotation) => [annotation.id, annotation]));
  return theirs.annotations.some(
    (annotation) => isOther(byPlace.get(place(annotation)), annotation) || isOther(byId.get(annotation.id), annotation),
  );
}
