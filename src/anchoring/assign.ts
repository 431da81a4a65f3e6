import type { Occurrence } from './aligned.ts';
import type { OccurrenceFinder } from './occurrences.ts';
import { agrees, agreesOnBoth, type Extent, type Support } from './support.ts';

/** Support (0 to 2) by which a place, or an old place of the same words, must lead the runner-up. */
export const MARGIN = 0.5;

export interface Assignment {
  /** The place that belongs to the target rather than to another old place of the same words, by the neighbours. */
  readonly own: Occurrence | null;
  /** Places that no old place was assigned. */
  readonly left: readonly Occurrence[];
  /** How many other old places of the same words got no place. */
  readonly rivalsLeft: number;
  /** Whether an unassigned old place fits an unassigned place as well as the target does. */
  readonly isContested: boolean;
}

/**
 * The same words stood at several old places (the first is the target's) and stand at several places today: pairs them
 * by agreement of neighbours. A pair is made only when each is the other's best by a margin; what it leaves may make
 * the next pair clear.
 */
export function assign(
  finder: OccurrenceFinder,
  old: Extent,
  others: readonly Extent[],
  occurrences: readonly Occurrence[],
): Assignment {
  const olds = [old, ...others];
  const supports = olds.map((from, h) =>
    occurrences.map((occurrence): Support => (h === 0 ? occurrence : finder.support(from, occurrence))),
  );
  const oldLeft = new Set(olds.keys());
  const occurrencesLeft = new Set(occurrences.keys());
  let own: Occurrence | null = null;
  for (
    let pair = clearPair(supports, oldLeft, occurrencesLeft);
    pair;
    pair = clearPair(supports, oldLeft, occurrencesLeft)
  ) {
    oldLeft.delete(pair.h);
    occurrencesLeft.delete(pair.p);
    if (pair.h === 0) own = occurrences[pair.p]!;
  }
  const left = [...occurrencesLeft];
  const isContested = left.some((p) =>
    [...oldLeft].some((h) => h > 0 && supports[h]![p]!.support > supports[0]![p]!.support - MARGIN),
  );
  return {
    own,
    left: left.map((p) => occurrences[p]!),
    rivalsLeft: oldLeft.size - (oldLeft.has(0) ? 1 : 0),
    isContested,
  };
}

type Pair = { readonly h: number; readonly p: number };

function clearPair(
  supports: readonly (readonly Support[])[],
  olds: ReadonlySet<number>,
  occurrences: ReadonlySet<number>,
): Pair | null {
  for (const h of olds) {
    for (const p of occurrences) {
      if (isDisputed(supports, { h, p })) continue;
      const leadsOccurrences = [...occurrences].every(
        (other) => other === p || leads(supports[h]![p]!, supports[h]![other]!),
      );
      if (leadsOccurrences && [...olds].every((other) => other === h || leads(supports[h]![p]!, supports[other]![p]!)))
        return { h, p };
    }
  }
  return null;
}

function leads(pair: Support, other: Support): boolean {
  return (agreesOnBoth(pair) && !agreesOnBoth(other)) || pair.support - other.support >= MARGIN;
}

/**
 * Whether a side that does not agree speaks for another pair: the old neighbours stand at another place, or this place
 * has another's.
 */
function isDisputed(supports: readonly (readonly Support[])[], { h, p }: Pair): boolean {
  const own = supports[h]![p]!;
  const rivals = [...supports[h]!, ...supports.map((row) => row[p]!)];
  return (['left', 'right'] as const).some((side) => !agrees(own[side]) && rivals.some((rival) => agrees(rival[side])));
}
