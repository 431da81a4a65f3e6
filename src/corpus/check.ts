import type { ParsedSidecar } from '../annotations/parse.ts';
import type { Problem } from '../yaml/problem.ts';
import { checkCodes } from '../codebook/check.ts';
import type { ParsedCodebook } from '../codebook/parse.ts';
import type { Span } from '../text/span.ts';
import type { OverruledFact } from './precedence.ts';
import type { PlacedAnnotation } from './placedAnnotation.ts';
import { CODEBOOK_NAMES } from './fileKinds.ts';
import { nameOf } from '../text/uri.ts';

/** What lies around a sidecar. */
export interface SidecarSurroundings {
  /** The name of the readout that the sidecar's own name speaks of. */
  readonly readoutName: string;
  /** This sidecar's annotations in today's text of the readout; null where there is no such file. */
  readonly placed: readonly PlacedAnnotation[] | null;
  /** The codebook that holds for the readout; null where there is none. */
  readonly codebook: ParsedCodebook | null;
  /** What this sidecar states of the meeting, and another one otherwise. */
  readonly overruled: readonly OverruledFact[];
}

const TOP: Span = { start: 0, end: 0 };

/**
 * Everything that is wrong with a sidecar, in the order of the file (UTF-16 in the sidecar): what parsing found, and as
 * warnings `no-readout`, `other-readout`, `unknown-code`, `exclusive-codes`, and of targets `orphan`, `ambiguous`,
 * `changed`;
 * as a hint `overruled-fact`.
 */
export function checkSidecar(parsed: ParsedSidecar, surroundings: SidecarSurroundings): Problem[] {
  const { placed, codebook, overruled } = surroundings;
  const problems = [
    ...parsed.problems,
    ...checkReadout(parsed, surroundings),
    ...(codebook ? checkCodes(parsed, codebook) : []),
    ...overruled.map((fact) => tellOverruled(parsed, fact)),
    ...(placed ?? []).flatMap((annotation) => checkTarget(parsed, annotation)),
  ];
  return problems.sort((a, b) => a.start - b.start || a.end - b.end);
}

function checkReadout(parsed: ParsedSidecar, { readoutName, placed }: SidecarSurroundings): Problem[] {
  const { sidecar } = parsed;
  if (!sidecar || (placed && sidecar.readout === readoutName)) return [];
  const at = { ...(parsed.fieldSpans['readout'] ?? TOP), severity: 'warning' as const };
  const code = sidecar.readout === readoutName ? 'no-readout' : 'other-readout';
  return [{ ...at, code, readout: readoutName }];
}

function tellOverruled({ fieldSpans }: ParsedSidecar, { fact, by }: OverruledFact): Problem {
  const at = fieldSpans[`meeting.${fact}`] ?? TOP;
  return { ...at, severity: 'hint', code: 'overruled-fact', fact, by: nameOf(by) };
}

/**
 * Everything that is wrong with a codebook (UTF-16 in the file): what parsing found, and as a warning `other-codebook`
 * where the folder has another one that counts before it.
 * @param names of the files in its folder that are codebooks, itself among them
 */
export function checkCodebook(parsed: ParsedCodebook, name: string, names: readonly string[]): readonly Problem[] {
  const counting = CODEBOOK_NAMES.find((each) => names.includes(each));
  if (counting === undefined || counting === name) return parsed.problems;
  return [{ ...TOP, severity: 'warning', code: 'other-codebook', counting }, ...parsed.problems];
}

function checkTarget(parsed: ParsedSidecar, { annotation, resolution }: PlacedAnnotation): Problem[] {
  // Places are asked for only where something is wrong: finding them costs more than all the rest.
  if (annotation.target.orphan || resolution.state === 'exact' || resolution.state === 'moved') return [];
  const spans = parsed.annotationSpans.get(annotation.id);
  if (!spans) return [];
  const at = { ...(spans.fields['target.exact'] ?? spans.whole), severity: 'warning' as const };
  switch (resolution.state) {
    case 'orphan':
      return [{ ...at, code: 'orphan' }];
    case 'ambiguous':
      return [{ ...at, code: 'ambiguous', count: resolution.candidates.length }];
    case 'changed':
      return [{ ...at, code: 'changed', text: resolution.text }];
  }
}
