import { addAnnotation, newSidecar } from '../../annotations/edit.ts';
import { newId } from '../../annotations/ids.ts';
import { parseSidecar } from '../../annotations/parse.ts';
import type { Annotation, Target } from '../../annotations/schema.ts';
import { inSidecar } from '../../annotations/target.ts';
import { speakerAt } from '../../corpus/annotatedReadouts.ts';
import type { PlacedAnnotation } from '../../corpus/placedAnnotation.ts';
import type { Readout } from '../../reading/model.ts';
import { DigestedText } from '../../text/digestedText.ts';
import { hasLostLetters } from '../../text/encoding.ts';
import { applyEdits, differenceBetween, type TextEdit } from '../../text/edits.ts';
import type { Span } from '../../text/span.ts';
import { nameOf } from '../../text/uri.ts';
import { changeLabel } from '../../ui/changeLabels.ts';
import { annotatorName, ownAnnotator } from '../annotator.ts';
import { assertUnchanged, type ActiveReadout } from '../documents/activeReadout.ts';
import { sureOfLetters } from '../documents/lostLetters.ts';
import type { Services } from '../services.ts';
import { now } from './now.ts';
import { ownSidecar } from './ownSidecar.ts';

/** A change to one annotation in the person's own sidecar. */
export interface AnnotationChange {
  /** The annotation as it is to be. */
  readonly placed: PlacedAnnotation;
  readonly edits: (sidecarText: string) => readonly TextEdit[];
}

/**
 * Writes a new annotation of a span of the readout into the person's own sidecar.
 * @param what what the change is called where the annotation has no codes to name it by
 * @param alongside what else is changed in the sidecar with it, in one change
 */
export async function writeAnnotation(
  services: Services,
  active: ActiveReadout,
  span: Span,
  fields: Partial<Annotation>,
  what: string,
  alongside?: AnnotationChange['edits'],
): Promise<void> {
  const change = await newAnnotation(services, active, span, fields);
  const { annotation } = change.placed;
  const label = changeLabel(annotation.codes.join(', ') || what, annotation.target.exact);
  await writeChanges(services, active, alongside ? [change, { ...change, edits: alongside }] : [change], label);
}

/** A new annotation of a span of the readout, to be written. */
export async function newAnnotation(
  services: Services,
  active: ActiveReadout,
  span: Span,
  fields: Partial<Annotation>,
): Promise<AnnotationChange> {
  await sureOfLetters(active.document, span);
  const by = await annotatorName();
  const sidecar = (await ownSidecar(services.corpus, active.document.uri)).toString();
  assertUnchanged(active);
  const text = new DigestedText(active.document.getText());
  const { annotation, edits } = annotationIn(text, active.readout, span, by, fields);
  return { placed: { annotation, sidecar, ...at(span, annotation.target) }, edits };
}

/**
 * A new annotation of a span of a readout's text, and what adds it to a sidecar.
 * @param span UTF-16 in the text as it was given
 */
export function annotationIn(
  text: DigestedText,
  readout: Pick<Readout, 'sentences'>,
  span: Span,
  by: string,
  fields: Partial<Annotation>,
): { readonly annotation: Annotation; readonly edits: AnnotationChange['edits'] } {
  const speaker = speakerAt(readout, span.start) ?? '';
  const target: Target = text.quote(span);
  const annotation: Annotation = {
    id: newId(),
    target,
    // A name with letters lost would be another person's.
    ...(speaker && !hasLostLetters(speaker) ? { speaker } : {}),
    codes: [],
    status: 'open',
    by,
    created: now(),
    replies: [],
    conflicts: [],
    ...fields,
  };
  /** A sidecar may count in another text than the annotation does: in the readout as it was saved. */
  const targetFor = (sidecarText: string) => {
    const { sidecar } = parseSidecar(sidecarText);
    return sidecar ? inSidecar(target, text.digest, sidecar.digest) : target;
  };
  return {
    annotation,
    edits: (sidecarText) => addAnnotation(sidecarText, { ...annotation, target: targetFor(sidecarText) }),
  };
}

/** Makes changes in the person's own sidecar, one after the other, as one change that is called by the label. */
export async function writeChanges(
  services: Services,
  active: ActiveReadout,
  changes: readonly AnnotationChange[],
  label: string,
): Promise<void> {
  const { uri } = active.document;
  const file = await ownSidecar(services.corpus, uri);
  assertUnchanged(active);
  const { digest } = new DigestedText(active.document.getText());
  const write = async (): Promise<void> => {
    await services.writer.changeOrCreate({
      file,
      label,
      newFile: () => newSidecar(nameOf(uri.toString()), digest),
      edits: oneAfterTheOther(changes.map(({ edits }) => edits)),
    });
  };
  const shown = changes.reduce(
    (inner, { placed }) =>
      () =>
        services.expected.during(uri, placed, inner),
    write,
  );
  await shown();
}

/** Several changes of a file as one: each is made to what the one before leaves. */
export function oneAfterTheOther(changes: readonly AnnotationChange['edits'][]): AnnotationChange['edits'] {
  const [only] = changes;
  if (changes.length === 1 && only) return only;
  return (text) => [
    differenceBetween(
      text,
      changes.reduce((now, edits) => applyEdits(now, edits(now)), text),
    ),
  ];
}

/** Where words are that were quoted just now. */
function at(span: Span, { start, end, exact }: Target): Omit<PlacedAnnotation, 'annotation' | 'sidecar'> {
  return {
    annotator: ownAnnotator(),
    reviews: [],
    resolution: { state: 'exact', range: { start, end }, text: exact, candidates: [] },
    span,
  };
}
