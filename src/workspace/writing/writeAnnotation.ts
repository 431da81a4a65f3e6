import { addAnnotation, newSidecar } from '../../annotations/edit.ts';
import { newId } from '../../annotations/ids.ts';
import { parseSidecar } from '../../annotations/parse.ts';
import type { NewAnnotation, Target } from '../../annotations/schema.ts';
import { inSidecar } from '../../annotations/target.ts';
import { sentenceAt } from '../../corpus/annotatedReadouts.ts';
import { DigestedText } from '../../text/digestedText.ts';
import { applyEdits, differenceBetween, type TextEdit } from '../../text/edits.ts';
import type { Span } from '../../text/span.ts';
import { nameOf } from '../../text/uri.ts';
import { changeLabel } from '../../ui/changeLabels.ts';
import { annotatorName } from '../annotator.ts';
import { assertUnchanged, type ActiveReadout } from '../documents/activeReadout.ts';
import type { Services } from '../services.ts';
import { now } from './now.ts';
import { ownSidecar } from './ownSidecar.ts';

/**
 * Writes a new annotation of a span of the readout into the person's own sidecar.
 * @param what what the change is called where the annotation has no codes to name it by
 * @param alongside what else is changed in the sidecar with it, in one change
 */
export async function writeAnnotation(
  services: Services,
  active: ActiveReadout,
  span: Span,
  fields: Partial<NewAnnotation>,
  what: string,
  alongside: (sidecarText: string) => readonly TextEdit[] = () => [],
): Promise<void> {
  const by = await annotatorName();
  const sidecar = await ownSidecar(active.document.uri);
  assertUnchanged(active);
  const { uri } = active.document;
  const text = new DigestedText(active.document.getText());
  const speaker = sentenceAt(active.readout, span.start)?.speaker?.name;
  const target: Target = text.quote(span);
  const annotation: NewAnnotation = {
    id: newId(),
    target,
    ...(speaker ? { speaker } : {}),
    codes: [],
    status: 'open',
    by,
    created: now(),
    ...fields,
  };
  /** A sidecar may count in another text than the annotation does: in the readout as it was saved. */
  const targetFor = (sidecarText: string) => {
    const { sidecar } = parseSidecar(sidecarText);
    return sidecar ? inSidecar(target, text.digest, sidecar.digest) : target;
  };
  await services.writer.changeOrCreate({
    file: sidecar,
    label: changeLabel((annotation.codes ?? []).join(', ') || what, target.exact),
    newFile: () => newSidecar(nameOf(uri.toString()), text.digest),
    edits: (sidecarText) => {
      const added = addAnnotation(sidecarText, { ...annotation, target: targetFor(sidecarText) });
      const changed = applyEdits(sidecarText, added);
      const more = alongside(changed);
      return more.length === 0 ? added : [differenceBetween(sidecarText, applyEdits(changed, more))];
    },
  });
}
