import { closest } from '../text/closest.ts';
import type { ParsedSidecar } from '../annotations/parse.ts';
import type { Problem } from '../yaml/problem.ts';
import type { CodeEntry, ParsedCodebook } from './parse.ts';

type Codes = ReadonlyMap<string, CodeEntry>;

/** Paths of the codebook that may have been meant by one that it does not have, likeliest first; at most five. */
export function nearestCodes(path: string, codes: Codes): string[] {
  const last = path.slice(path.lastIndexOf('/') + 1);
  const sameEnd = [...codes.keys()].filter((known) => known.slice(known.lastIndexOf('/') + 1) === last);
  const alike = closest(path, codes.keys());
  const alikeEnd = [...codes.values()]
    .filter(({ code }) => closest(last, [code.id]).length > 0)
    .map((entry) => entry.path);
  return [...new Set([...alike, ...sameEnd, ...alikeEnd])].slice(0, 5);
}

/** Two codes of one annotation of which the codebook allows only one, and the exclusive code above both. */
export interface ExclusiveConflict {
  readonly above: string;
  readonly codes: readonly [string, string];
}

/**
 * Pairs of codes that are both below a code that is exclusive, a code above another on the same annotation does not
 * count.
 */
export function exclusiveConflicts(paths: readonly string[], codes: Codes): ExclusiveConflict[] {
  const found: ExclusiveConflict[] = [];
  const distinct = [...new Set(paths)];
  for (const { path, code } of codes.values()) {
    if (!code.exclusive) continue;
    const below = distinct.filter((other) => other.startsWith(`${path}/`));
    const [first, ...rest] = below.filter((one) => !below.some((other) => other.startsWith(`${one}/`)));
    for (const other of rest) found.push({ above: path, codes: [first!, other] });
  }
  return found;
}

/**
 * What is wrong with the codes of a sidecar, at each code (UTF-16 in the sidecar): `unknown-code` (warning) where the
 * codebook has none of that path, `exclusive-codes` (warning) where it allows only one of two. Empty where either file
 * does not parse.
 */
export function checkCodes(parsed: ParsedSidecar, { codebook, codes }: ParsedCodebook): Problem[] {
  if (!parsed.sidecar || !codebook) return [];
  return parsed.sidecar.annotations.flatMap((annotation) => {
    const exclusions = exclusiveConflicts(annotation.codes, codes);
    // Places are asked for only where something is wrong: finding them costs more than all the rest.
    if (exclusions.length === 0 && annotation.codes.every((path) => codes.has(path))) return [];
    const spans = parsed.annotationSpans.get(annotation.id)!.codes;
    const at = (path: string) => spans[annotation.codes.indexOf(path)]!;
    const unknown = annotation.codes.flatMap((path, index): Problem[] => {
      if (codes.has(path)) return [];
      const [near = null] = nearestCodes(path, codes);
      return [{ ...spans[index]!, severity: 'warning', code: 'unknown-code', path, near }];
    });
    const exclusive = exclusions.map(({ above, codes: both }): Problem => ({
      ...at(both[1]),
      severity: 'warning',
      code: 'exclusive-codes',
      codes: both,
      above,
    }));
    return [...unknown, ...exclusive];
  });
}
