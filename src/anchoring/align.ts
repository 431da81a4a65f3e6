import { diffArrays } from 'diff';
import { GAP, type NumberedTokens } from './numberedTokens.ts';

/** A run of tokens: indices, `end` exclusive. */
export interface Run {
  readonly start: number;
  readonly end: number;
}

/**
 * Aligns two runs of tokens by a shortest edit script. Returns, for each token of `a`, the index of its partner in
 * `b`, or -1; null when more than `maxEdits` insertions and deletions would be needed.
 */
export function align(
  aTokens: NumberedTokens,
  a: Run,
  bTokens: NumberedTokens,
  b: Run,
  maxEdits: number,
): Int32Array | null {
  const changes = diffArrays(aTokens.ids.slice(a.start, a.end), bTokens.ids.slice(b.start, b.end), {
    maxEditLength: maxEdits,
    comparator: (left, right) => left === right && left !== GAP,
  });
  if (!changes) return null;
  const partners = new Int32Array(a.end - a.start).fill(-1);
  let i = 0;
  let j = b.start;
  for (const change of changes) {
    const count = change.count;
    if (change.removed) i += count;
    else if (change.added) j += count;
    else for (let n = 0; n < count; n += 1) partners[i++] = j++;
  }
  return partners;
}

/**
 * Among equally short scripts the alignment takes the earliest partners, which may tear off the words before a target;
 * moves partners of tokens up to `last` (relative to `partners`) next to those of the following token where the same
 * word stands there too.
 */
export function closeUp(
  aTokens: NumberedTokens,
  a: Run,
  bTokens: NumberedTokens,
  partners: Int32Array,
  last: number,
): void {
  for (let i = last - 1; i >= 0; i -= 1) {
    const beside = partners[i + 1]! - 1;
    if (partners[i]! >= 0 && beside > partners[i]! && bTokens.ids[beside] === aTokens.ids[a.start + i])
      partners[i] = beside;
  }
}

/**
 * Where the tokens `[from, to]` (relative to `partners`, inclusive) stand in the other text, insertions at the edges
 * left outside; a word replaced at an edge counts when its neighbour outside has a partner to lean on.
 */
export function imageOf(partners: Int32Array, from: number, to: number): { first: number; last: number } | null {
  const first = edgeOf(partners, from, to, 1);
  const last = edgeOf(partners, to, from, -1);
  return first === null || last === null || first > last ? null : { first, last };
}

function edgeOf(partners: Int32Array, edge: number, far: number, step: 1 | -1): number | null {
  let inside = edge;
  while (inside !== far + step && partners[inside]! < 0) inside += step;
  const hasInside = inside !== far + step;
  if (hasInside && inside === edge) return partners[inside]!;
  let outside = edge - step;
  while (outside >= 0 && outside < partners.length && partners[outside]! < 0) outside -= step;
  if (outside < 0 || outside >= partners.length) return hasInside ? partners[inside]! : null;
  const next = partners[outside]! + step;
  if (outside === edge - step || !hasInside) return next;
  // Words on both sides of the edge were replaced together: as many as were inside belong inside.
  const replaced = Math.abs(inside - edge);
  const nearest = partners[inside]! - step * replaced;
  return step > 0 ? Math.max(next, nearest) : Math.min(next, nearest);
}
