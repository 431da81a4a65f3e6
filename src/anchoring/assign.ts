import {
  agrees,
  agreesOnBoth,
  type Extent,
  type Occurrence,
  type OccurrenceFinder,
  type Support,
} from './occurrences.ts';

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
  home: Extent,
  others: readonly Extent[],
  places: readonly Occurrence[],
): Assignment {
  const homes = [home, ...others];
  const supports = homes.map((from, h) =>
    places.map((place): Support => (h === 0 ? place : finder.support(from, place))),
  );
  const homesLeft = new Set(homes.keys());
  const placesLeft = new Set(places.keys());
  let own: Occurrence | null = null;
  for (let pair = clearPair(supports, homesLeft, placesLeft); pair; pair = clearPair(supports, homesLeft, placesLeft)) {
    homesLeft.delete(pair.h);
    placesLeft.delete(pair.p);
    if (pair.h === 0) own = places[pair.p]!;
  }
  const left = [...placesLeft];
  const isContested = left.some((p) =>
    [...homesLeft].some((h) => h > 0 && supports[h]![p]!.support > supports[0]![p]!.support - MARGIN),
  );
  return {
    own,
    left: left.map((p) => places[p]!),
    rivalsLeft: homesLeft.size - (homesLeft.has(0) ? 1 : 0),
    isContested,
  };
}

type Pair = { readonly h: number; readonly p: number };

function clearPair(
  supports: readonly (readonly Support[])[],
  homes: ReadonlySet<number>,
  places: ReadonlySet<number>,
): Pair | null {
  for (const h of homes) {
    for (const p of places) {
      if (isDisputed(supports, { h, p })) continue;
      const leadsPlaces = [...places].every((other) => other === p || leads(supports[h]![p]!, supports[h]![other]!));
      if (leadsPlaces && [...homes].every((other) => other === h || leads(supports[h]![p]!, supports[other]![p]!)))
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
