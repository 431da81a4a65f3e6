import type { Problem } from './problem.ts';

const MARKER = /^(<<<<<<<|\|\|\|\|\|\|\||=======|>>>>>>>)(?: (.*?))?\r?$/gm;

type Part = 'outside' | 'ours' | 'base' | 'theirs';

/** What each of git's marker lines begins, by the part that it may follow; null where it is only text. */
function begins(marker: string, current: Part): Part | null {
  if (marker === '<<<<<<<') return current === 'outside' ? 'ours' : null;
  if (marker === '|||||||') return current === 'ours' ? 'base' : null;
  if (marker === '=======') return current === 'ours' || current === 'base' ? 'theirs' : null;
  return current === 'theirs' ? 'outside' : null;
}

const SAYS: Record<Part, (label: string) => string> = {
  ours: (label) => `Git could not merge this place: your version${label} begins below this line`,
  base: (label) => `The version that both started from${label} begins below this line`,
  theirs: () => 'The other version begins below this line',
  outside: (label) => `The other version${label} ends here`,
};

/**
 * The lines that git wrote into a file where it could not merge, each with what it marks; empty when no conflict
 * is marked from beginning to end.
 */
export function conflictMarkers(text: string): Problem[] {
  if (!text.includes('<<<<<<<')) return [];
  const problems: Problem[] = [];
  let open: Problem[] = [];
  let part: Part = 'outside';
  for (const match of text.matchAll(MARKER)) {
    const next = begins(match[1]!, part);
    if (next === null) continue;
    part = next;
    const label = match[2] ? ` (${match[2]})` : '';
    const message = `${SAYS[part](label)}; keep the lines that are right and delete the marker lines.`;
    open.push({
      start: match.index,
      end: match.index + match[0].trimEnd().length,
      severity: 'error',
      code: 'conflict-marker',
      message,
    });
    if (part === 'outside') {
      problems.push(...open);
      open = [];
    }
  }
  return problems;
}
