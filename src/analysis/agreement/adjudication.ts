/**
 * Disagreements that a person decides. What was decided stands in a sidecar of its own, that of an annotator called
 * `adjudicated`: as annotations, where somebody is right, and as reviews without a verdict that name the codes of an
 * annotation about which was decided. Nobody's own file is written to, and nobody's annotation gets another standing.
 */
import { addAnnotation, addReview, changeCodes } from '../../annotations/edit.ts';
import { parseSidecar } from '../../annotations/parse.ts';
import type { NewAnnotation, Review } from '../../annotations/schema.ts';
import { countedText, inSidecar } from '../../annotations/target.ts';
import { withCodes, type Codes } from '../../codebook/check.ts';
import { applyEdits, differenceBetween, type TextEdit } from '../../text/edits.ts';
import type { Decisions } from './adjudicated.ts';
import type { Disagreement } from './disagreements.ts';

/** Whether was decided about all that the two did there. */
export function isDecided({ one, other }: Disagreement, decisions: Decisions): boolean {
  return [one, other].every(
    (use) => !use || use.written.every((code) => decisions.get(use.placed.annotation.id)?.has(code)),
  );
}

/** A decision about a disagreement, as it is written. */
export interface Ruling {
  /** The digest of the text in which the targets of the annotations count. */
  readonly digest: string;
  /** What is right. */
  readonly annotations: readonly NewAnnotation[];
  /** The codes of the codebook that holds for the readout. */
  readonly known: Codes;
  /** What each of the two did, and what becomes of it. */
  readonly reviews: readonly Review[];
}

/**
 * Writes a decision into the sidecar of `adjudicated`. Codes go to the annotation that is there already for the same
 * words and speaker, in the place of those that exclude them: the later decision counts.
 * @throws {Refusal} when the file does not parse or validate
 */
export function addRuling(text: string, { digest, annotations, reviews, known }: Ruling): TextEdit[] {
  let now = text;
  for (const annotation of annotations) now = applyEdits(now, addRight(now, digest, annotation, known));
  for (const review of reviews) now = applyEdits(now, addReview(now, review));
  return [differenceBetween(text, now)];
}

function addRight(text: string, digest: string, annotation: NewAnnotation, known: Codes): TextEdit[] {
  const sidecar = parseSidecar(text).sidecar;
  const counted = sidecar?.digest ?? digest;
  const there = sidecar?.annotations.find(
    ({ target, speaker }) =>
      countedText(target, counted) === digest &&
      target.start === annotation.target.start &&
      target.end === annotation.target.end &&
      speaker === annotation.speaker,
  );
  if (!there) return addAnnotation(text, { ...annotation, target: inSidecar(annotation.target, digest, counted) });
  const { created } = annotation;
  const codes = annotation.codes ?? [];
  return changeCodes(text, there.id, (before) => withCodes(before, codes, known), created);
}
