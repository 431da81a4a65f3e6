/** What was adjudicated: about which codes was decided, and the coding that comes of it. */
import type { PlacedAnnotation, SidecarSource } from '../../corpus/placedAnnotation.ts';

/** The annotator in whose sidecars stands what was adjudicated, as in `by` and in the names of the files. */
export const ADJUDICATED = 'adjudicated';

/** About which codes of annotations was decided, by the annotations’ ids. */
export type Decisions = ReadonlyMap<string, ReadonlySet<string>>;

/** What was decided about a readout. @param sources its sidecars */
export function decisionsIn(sources: readonly SidecarSource[]): Decisions {
  const decided = new Map<string, Set<string>>();
  for (const { annotator, sidecar } of sources) {
    if (annotator !== ADJUDICATED) continue;
    for (const { about, verdict, codes = [] } of sidecar.reviews) {
      if (verdict !== undefined) continue;
      const known = decided.get(about) ?? new Set();
      decided.set(about, known);
      for (const code of codes) known.add(code);
    }
  }
  return decided;
}

/**
 * Annotations of annotators without the codes about which was decided, and what is right in their place.
 * @param annotations of everybody, with what was adjudicated
 */
export function withDecisions(
  annotations: readonly PlacedAnnotation[],
  decisions: Decisions,
): readonly PlacedAnnotation[] {
  return annotations.flatMap((placed) => {
    const { id, by, codes: before } = placed.annotation;
    const decided = by === ADJUDICATED ? undefined : decisions.get(id);
    if (!decided) return [placed];
    const codes = before.filter((code) => !decided.has(code));
    return codes.length > 0 ? [{ ...placed, annotation: { ...placed.annotation, codes } }] : [];
  });
}
