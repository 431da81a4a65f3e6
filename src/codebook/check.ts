import { editDistance } from '../text/closest.ts';
import { codeLists, type ParsedSidecar } from '../annotations/parse.ts';
import type { Problem } from '../yaml/problem.ts';
import type { CodeEntry, ParsedCodebook } from './parse.ts';

/** The codes of a codebook, by their paths. */
export type Codes = ReadonlyMap<string, CodeEntry>;

/** From so many letters on a word may have two slips of the pen. */
const LONG_WORD = 8;

/**
 * Paths of the codebook that may have been meant by one that it does not have, likeliest first; at most five. A code
 * that was deleted is no slip of the pen: the codes beside it are not proposed for it.
 */
export function nearestCodes(path: string, codes: Codes): string[] {
  const last = path.slice(path.lastIndexOf('/') + 1);
  const paths = [...codes.keys()];
  const ends = [...codes.values()];
  const alike = paths
    .map((known) => ({ known, slips: slipsInPath(path, known) }))
    .filter(({ slips }) => slips < Infinity)
    .sort((a, b) => a.slips - b.slips)
    .map(({ known }) => known);
  const sameEnd = ends.filter(({ code }) => code.id === last);
  const alikeEnd = ends.filter(({ code }) => slipsInPath(last, code.id) < Infinity);
  return [...new Set([...alike, ...[...sameEnd, ...alikeEnd].map((entry) => entry.path)])].slice(0, 5);
}

/** How many letters of a path are slips of the pen; Infinity where a part of it is another word. */
function slipsInPath(written: string, known: string): number {
  const [parts, others] = [written.split('/'), known.split('/')];
  if (parts.length !== others.length) return Infinity;
  return parts.reduce((sum, part, at) => sum + slips(part, others[at]!), 0);
}

/**
 * One letter, or two of a long word, and never the first, unless two letters have changed places: words that begin
 * otherwise, or differ in more, are often opposites (`increase` and `decrease`, `oppose` and `support`).
 */
function slips(written: string, known: string): number {
  if (written === known) return 0;
  const most = Math.min(written.length, known.length) < LONG_WORD ? 1 : 2;
  const distance = Math.abs(written.length - known.length) > most ? Infinity : editDistance(written, known);
  const isSwapped = written[0] === known[1] && written[1] === known[0];
  return distance <= most && (written[0] === known[0] || isSwapped) ? distance : Infinity;
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

/** Codes with others added to them, which take the place of those that an exclusive code allows only instead. */
export function withCodes(before: readonly string[], added: readonly string[], codes: Codes): readonly string[] {
  const isRival = (code: string) => added.some((other) => exclusiveConflicts([code, other], codes).length > 0);
  return [...new Set([...before.filter((code) => added.includes(code) || !isRival(code)), ...added])];
}

/** Codes with others in the place of one of them; what those exclude goes as well. */
export function withCodesInstead(
  before: readonly string[],
  old: string,
  added: readonly string[],
  codes: Codes,
): readonly string[] {
  const others = before.filter((code) => code !== old);
  const allowed = withCodes(others, added, codes);
  const inPlace = before.flatMap((code) => (code === old ? added : [code]));
  return [...new Set(inPlace)].filter((code) => allowed.includes(code));
}

/**
 * What is wrong with the codes of a sidecar, at each code (UTF-16 in the sidecar): `unknown-code` (warning) where the
 * codebook has none of that path, `deprecated-code` (hint), `exclusive-codes` (warning) where it allows only one of
 * two. Empty where either file does not parse.
 */
export function checkCodes(parsed: ParsedSidecar, { codebook, codes }: ParsedCodebook): Problem[] {
  if (!parsed.sidecar || !codebook) return [];
  return codeLists(parsed).flatMap((list) => {
    const exclusions = exclusiveConflicts(list.codes, codes);
    // Places are asked for only where something is wrong: finding them costs more than all the rest.
    if (exclusions.length === 0 && list.codes.every((path) => codes.get(path)?.deprecation === null)) return [];
    const { spans } = list;
    const at = (path: string) => spans[list.codes.indexOf(path)]!;
    const single = list.codes.flatMap((path, index): Problem[] => {
      const entry = codes.get(path);
      if (entry?.deprecation)
        return [
          {
            ...spans[index]!,
            severity: 'hint',
            code: 'deprecated-code',
            path,
            successor: entry.deprecation.successor,
          },
        ];
      if (entry) return [];
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
    return [...single, ...exclusive];
  });
}
