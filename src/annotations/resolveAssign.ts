import type { Extent, Place, PlaceFinder } from './anchorPlaces.ts';

/** Support (0 to 2) by which a place, or an old place of the same words, must lead the runner-up. */
export const MARGIN = 0.5;
/** Where all known neighbours stand on both sides as they did, a runner-up that lacks one word of them is no rival. */
const PERFECT = 1.99;
const MARGIN_OF_PERFECT = 0.05;
/** One side's neighbours at least must agree, so that an old place and one of today belong together. */
const FLOOR = 0.75;

export interface Assignment {
  /** The place that belongs to the target rather than to another old place of the same words, by the neighbours. */
  readonly own: Place | null;
  /** Places that no old place was assigned. */
  readonly left: readonly Place[];
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
export function assign(finder: PlaceFinder, home: Extent, others: readonly Extent[], places: readonly Place[]): Assignment {
  const homes = [home, ...others];
  const support = homes.map((from, h) => places.map((place) => (h === 0 ? place.support : finder.supportAt(from, place))));
  const homesLeft = new Set(homes.keys());
  const placesLeft = new Set(places.keys());
  let own: Place | null = null;
  for (let pair = clearPair(support, homesLeft, placesLeft); pair; pair = clearPair(support, homesLeft, placesLeft)) {
    homesLeft.delete(pair.h);
    placesLeft.delete(pair.p);
    if (pair.h === 0) own = places[pair.p]!;
  }
  const left = [...placesLeft];
  const isContested = left.some((p) => [...homesLeft].some((h) => h > 0 && support[h]![p]! > support[0]![p]! - MARGIN));
  return { own, left: left.map((p) => places[p]!), rivalsLeft: homesLeft.size - (homesLeft.has(0) ? 1 : 0), isContested };
}

function clearPair(support: readonly (readonly number[])[], homes: ReadonlySet<number>, places: ReadonlySet<number>): { h: number; p: number } | null {
  for (const h of homes) {
    for (const p of places) {
      const value = support[h]![p]!;
      if (value < FLOOR) continue;
      const margin = value >= PERFECT ? MARGIN_OF_PERFECT : MARGIN;
      const leadsPlaces = [...places].every((other) => other === p || value - support[h]![other]! >= margin);
      if (leadsPlaces && [...homes].every((other) => other === h || value - support[other]![p]! >= margin)) return { h, p };
    }
  }
  return null;
}
