import { applyPatch, structuredPatch } from 'diff';

/** Lines around a change by which its place is found again, and how many of them may have changed since. */
const CONTEXT = 3;
const MAY_DIFFER = 4;

/**
 * Takes a change out of what a text has become since, line by line.
 * @param now the text as it is
 * @param before the text before the change
 * @param after the text after it
 * @returns the text without the change; null where its lines, or too many around them, have changed since
 */
export function takeBackLines(now: string, before: string, after: string): string | null {
  const patch = structuredPatch('', '', after, before, '', '', { context: CONTEXT });
  const patched = applyPatch(now, patch, { fuzzFactor: MAY_DIFFER });
  return patched === false ? null : patched;
}
