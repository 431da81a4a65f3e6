import type { Home } from './anchorKnown.ts';
import type { Agreement, Place, PlaceFinder } from './anchorPlaces.ts';

/** Both sides agree by at least this share: the place has the target's neighbours. */
const BOTH = 0.6;
/** One side alone must agree by this share, and be as telling as this weight of rare words. */
const ONE = 0.75;
const TELLING = 0.8;
/** Support (0 to 2) by which a place, or an old place of the same words, must lead the runner-up. */
const MARGIN = 0.5;
/** Below this support, any old place of the same words that went nowhere else may be where a place comes from. */
const UNRIVALLED = 1.5;
/** Fewer words than this never stand for themselves, without agreement of neighbours. */
const LONG_ENOUGH = 5;
const LONG_ENOUGH_CHANGED = 8;

export interface Judgement {
  readonly home: Home;
  /** What the words and their neighbours alone decide. */
  readonly decided: Place | null;
  /** Whether both neighbours agree; otherwise a disagreement of the speaker undoes the decision. */
  readonly isStrong: boolean;
  /** Places that may be the target, not better explained as another one's: the exact ones first. */
  readonly open: readonly Place[];
  /** Places with other words that a person should see all the same. */
  readonly doubtful: readonly Place[];
}

/** Weighs the places of one target against each other and against the other old places that each may come from. */
export function judge(finder: PlaceFinder, home: Home): Judgement {
  const { places, isComplete } = finder.exactPlaces(home);
  const taken: Place[] = [];
  const free: Place[] = [];
  const contested: Place[] = [];
  for (const place of places) {
    const leader = free[0];
    if (leader && leader.support - place.support >= MARGIN && leader.support >= 2 * BOTH) break;
    ({ taken, free, contested })[standingOf(finder, home, place, places)].push(place);
  }
  const open = [...free, ...contested].sort((a, b) => b.support - a.support);
  const best = open[0];
  const length = home.unitLast - home.unitFirst + 1;
  if (best && free.includes(best) && leads(best, open[1])) {
    const known = finder.known.complete;
    const alone = length >= LONG_ENOUGH && isComplete && open.length === 1;
    const isStrong = agreesOnBoth(best);
    if (
      isStrong ||
      (agreesOnOne(best) && (known || !finder.hasTwinContext(home, best))) ||
      (alone && (known || finder.wasPutThere(best)))
    ) {
      return { home, decided: best, isStrong, open: [], doubtful: [] };
    }
  }
  return judgeNear(finder, home, places, open);
}

/** Nothing decided by the same words: looks at places with nearly the same. */
function judgeNear(finder: PlaceFinder, home: Home, exact: readonly Place[], open: readonly Place[]): Judgement {
  const near = finder.nearPlaces(home).filter((place) => !exact.some((other) => overlap(other, place)));
  const slight = near.filter((place) => place.wording !== 'grave' && !isTakenByRival(finder, home, place));
  const doubtful = near.filter((place) => !slight.includes(place));
  const best = slight[0];
  if (best && leads(best, slight[1])) {
    const known = finder.known.complete;
    const length = home.unitLast - home.unitFirst + 1;
    const isStrong = agreesOnBoth(best);
    const undisputed = open.length === 0;
    if (
      (isStrong && open.every((place) => best.support - place.support >= 2 * MARGIN)) ||
      (undisputed && agreesOnOne(best) && (known || !finder.hasTwinContext(home, best))) ||
      (undisputed && known && length >= LONG_ENOUGH_CHANGED && best.similarity >= 0.8 && slight.length === 1)
    ) {
      return { home, decided: best, isStrong, open: [], doubtful: [] };
    }
  }
  return { home, decided: null, isStrong: false, open: [...open, ...slight], doubtful };
}

function standingOf(finder: PlaceFinder, home: Home, place: Place, places: readonly Place[]): 'free' | 'contested' | 'taken' {
  let standing: 'free' | 'contested' = 'free';
  for (const rival of finder.rivals(home, place)) {
    const support = finder.supportAt(rival, place);
    if (support >= place.support + MARGIN) return 'taken';
    const isSettled = places.some((other) => other !== place && finder.supportAt(rival, other) >= support + MARGIN);
    if (!isSettled && (support > place.support - MARGIN || place.support < UNRIVALLED)) standing = 'contested';
  }
  return standing;
}

function isTakenByRival(finder: PlaceFinder, home: Home, place: Place): boolean {
  return finder.rivals(home, place).some((rival) => finder.supportAt(rival, place) > place.support - MARGIN);
}

function leads(place: Place, runnerUp: Place | undefined): boolean {
  return !runnerUp || place.support - runnerUp.support >= MARGIN;
}

function agreesOnBoth(place: Place): boolean {
  return (place.left?.share ?? 0) >= BOTH && (place.right?.share ?? 0) >= BOTH;
}

function agreesOnOne(place: Place): boolean {
  const speaks = (side: Agreement | null): boolean => side !== null && side.share >= ONE && side.weight * side.share >= TELLING;
  return speaks(place.left) || speaks(place.right);
}

function overlap(a: Place, b: Place): boolean {
  return a.unitFirst <= b.unitLast && b.unitFirst <= a.unitLast;
}
