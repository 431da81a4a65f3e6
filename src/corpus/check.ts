import type { ParsedSidecar } from '../annotations/parse.ts';
import type { Problem } from '../yaml/problem.ts';
import { checkCodes } from '../codebook/check.ts';
import type { ParsedCodebook } from '../codebook/parse.ts';
import type { ParsedPeople } from '../people/parse.ts';
import type { Span } from '../text/span.ts';
import type { OverruledFact } from './precedence.ts';
import type { PlacedAnnotation } from './placedAnnotation.ts';
import { CODEBOOK_NAMES, PEOPLE_NAMES } from './fileKinds.ts';
import type { StrayFault } from './straySidecars.ts';
import { nameOf } from '../text/uri.ts';

/** What lies around a sidecar. */
export interface SidecarSurroundings {
  /** What is wrong with its name, or with the readout that it states. */
  readonly stray: StrayFault | null;
  /** This sidecar's annotations in today's text of the readout; none where there is no such file. */
  readonly placed: readonly PlacedAnnotation[];
  /** The codebook that holds for the readout; null where there is none. */
  readonly codebook: ParsedCodebook | null;
  /** What this sidecar states of the meeting, and another one otherwise. */
  readonly overruled: readonly OverruledFact[];
}

const TOP: Span = { start: 0, end: 0 };

/**
 * Everything that is wrong with a sidecar, in the order of the file (UTF-16 in the sidecar): what parsing found, and as
 * warnings what is wrong with its place (`StrayFault`), `unknown-code`, `exclusive-codes`, and of targets `orphan`,
 * `ambiguous`, `changed`; as a hint `overruled-fact`.
 */
export function checkSidecar(parsed: ParsedSidecar, surroundings: SidecarSurroundings): Problem[] {
  const { stray, placed, codebook, overruled } = surroundings;
  const problems = [
    ...parsed.problems,
    ...(stray ? [strayProblem(parsed, stray)] : []),
    ...(codebook ? checkCodes(parsed, codebook) : []),
    ...overruled.map((fact) => tellOverruled(parsed, fact)),
    ...(isAnothers(stray) ? [] : placed).flatMap((annotation) => checkTarget(parsed, annotation)),
  ];
  return problems.sort((a, b) => a.start - b.start || a.end - b.end);
}

/** Whether a sidecar is not, or not alone, the one of the readout that it is named after: its words are not told of. */
function isAnothers(stray: StrayFault | null): boolean {
  return stray?.code === 'misnamed-sidecar' || stray?.code === 'second-sidecar';
}

/** What is wrong with a sidecar's place, where it names its readout. */
export function strayProblem({ fieldSpans }: ParsedSidecar, fault: StrayFault): Problem {
  return { ...(fieldSpans['readout'] ?? TOP), severity: 'warning', ...fault };
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
  const counting = countingBefore(name, names, CODEBOOK_NAMES);
  if (counting === null) return parsed.problems;
  return [{ ...TOP, severity: 'warning', code: 'other-codebook', counting }, ...parsed.problems];
}

/** The same for a people file, with `other-people`. */
export function checkPeople(parsed: ParsedPeople, name: string, names: readonly string[]): readonly Problem[] {
  const counting = countingBefore(name, names, PEOPLE_NAMES);
  if (counting === null) return parsed.problems;
  return [{ ...TOP, severity: 'warning', code: 'other-people', counting }, ...parsed.problems];
}

/** The file of the folder that counts before the one of a name; null where that one counts. */
function countingBefore(name: string, names: readonly string[], inOrder: readonly string[]): string | null {
  const counting = inOrder.find((each) => names.includes(each));
  return counting === undefined || counting === name ? null : counting;
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
