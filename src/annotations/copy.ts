import { applyEdits, type TextEdit } from '../text/edits.ts';
import { setReadout } from './edit.ts';
import { changeReviews } from './editLists.ts';
import { parseSidecar } from './parse.ts';

/**
 * A sidecar as the one of a copy of its readout: it names the copy, and its annotations have ids of their own, for
 * those are unique among all; reviews are about the annotations that have those.
 * @param newIdOf the new id for one of the original; the same for all sidecars of the readout
 * @throws {Refusal} when the sidecar is broken
 */
export function copyForReadout(text: string, readout: string, newIdOf: (id: string) => string): string {
  const named = applyEdits(text, setReadout(text, readout));
  const ids = [...parseSidecar(named).annotationSpans].flatMap(([id, { fields }]): TextEdit[] =>
    fields['id'] ? [{ ...fields['id'], newText: newIdOf(id) }] : [],
  );
  const copied = applyEdits(named, ids);
  const reviews = changeReviews(copied, (list) =>
    list.map((review) => ({ ...review, about: newIdOf(String(review['about'])) })),
  );
  return applyEdits(copied, reviews);
}
