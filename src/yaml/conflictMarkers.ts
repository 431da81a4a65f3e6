import { MAX_PROBLEMS, type ConflictPart, type Problem } from './problem.ts';

const MARKER = /^(<<<<<<<|\|\|\|\|\|\|\||=======|>>>>>>>)(?: (.*?))?\r?$/gm;

/** What each of git's marker lines begins, by the part that it may follow; null where it is only text. */
function begins(marker: string, current: ConflictPart): ConflictPart | null {
  if (marker === '<<<<<<<') return current === 'outside' ? 'ours' : null;
  if (marker === '|||||||') return current === 'ours' ? 'base' : null;
  if (marker === '=======') return current === 'ours' || current === 'base' ? 'theirs' : null;
  return current === 'theirs' ? 'outside' : null;
}

/**
 * The lines that git wrote into a file where it could not merge, each with what it marks, the first hundreds of them;
 * empty when no conflict is marked from beginning to end.
 */
export function conflictMarkers(text: string): Problem[] {
  if (!text.includes('<<<<<<<')) return [];
  const problems: Problem[] = [];
  let open: Problem[] = [];
  let part: ConflictPart = 'outside';
  for (const match of text.matchAll(MARKER)) {
    const next = begins(match[1]!, part);
    if (next === null) continue;
    part = next;
    const end = match.index + match[0].trimEnd().length;
    const label = match[2] ?? '';
    open.push({ start: match.index, end, severity: 'error', code: 'conflict-marker', begins: part, label });
    if (part === 'outside') {
      problems.push(...open);
      open = [];
      if (problems.length >= MAX_PROBLEMS) break;
    }
  }
  return problems;
}
