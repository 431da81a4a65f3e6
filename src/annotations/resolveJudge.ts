import type { Home } from './anchorKnown.ts';
import type { Agreement, Place, PlaceFinder } from './anchorPlaces.ts';
import { assign, MARGIN } from './resolveAssign.ts';

/** Both sides agree by at least this share: the place has the target's neighbours. */
const BOTH = 0.7;
/** One side alone must agree by this share, and be as telling as this weight of rare words. */
const ONE = 0.75;
const TELLING = 0.8;
/** As much as a full stop or two alone can agree. */
const SHORT = 0.5;
/** Below this support, words that stood elsewhere before are no rewording of the target. */
const UNRIVALLED = 1.5;
/** Fewer words than this never stand for themselves, without agreement of neighbours. */
const LONG_ENOUGH = 5;

export interface Judgement {
  readonly home: Home;
  /** What the words and their neighbours alone decide. */
  readonly decided: Place | null;
  /** What they make likely: to be decided unless targets nearby speak against it. */
  readonly likely: Place | null;
  /** Whether the same sentence is known to have stood just before: what stands there now may be that one. */
  readonly followsItself: boolean;
  /** Whether both neighbours agree; otherwise a disagreement of the speaker undoes the decision. */
  readonly isStrong: boolean;
  /** Places of the same words that belong to no other old place: a decision waits for the targets nearby where there are any. */
  readonly others: readonly Place[];
  /** Places that may be the target and that no other old place explains as well: the exact ones first. */
  readonly open: readonly Place[];
  /** Other places that a person should see all the same. */
  readonly doubtful: readonly Place[];
}

/** Weighs the places of one target against each other, and against the other old places that each may come from. */
export function judge(finder: PlaceFinder, home: Home): Judgement {
  const { places, isComplete } = finder.exactPlaces(home);
  const rivals = finder.otherHomes(home);
  const { own, left, rivalsLeft, isContested } = assign(finder, home, rivals.homes, places);
  const { complete } = finder.known;
  if (own && agreesOnBoth(own)) {
    const isClose = !complete && left.some((other) => own.support - other.support < MARGIN);
    return isClose ? { ...decide(home, own), others: left, open: [own, ...left] } : decide(home, own);
  }
  const isDoubled = own !== null && left.some((other) => isBeside(own, other));
  if (own && complete && !isDoubled && speaksAlone(finder, home, own)) return decide(home, own);
  const rest = own ? [own, ...left] : left;
  const isAlone = rest.length === 1 && rivalsLeft === 0 && isComplete && rivals.isComplete;
  const isLong = home.unitLast - home.unitFirst + 1 >= LONG_ENOUGH;
  const [open, contested] = isDoubled ? [rest, []] : own ? [[own], []] : isContested ? [[], left] : [left, []];
  const found = { ...judgeNear(finder, home, places, open, contested), followsItself: finder.followsItself(home), others: complete ? [] : left };
  const isReworded = found.decided !== null || found.open.some((place) => !places.includes(place) && agreesOnBoth(place));
  if (isAlone && isLong && !isReworded && (complete || finder.wasPutThere(rest[0]!))) return decide(home, rest[0]!);
  return found.decided || !isSupported(finder, home, rest, rivalsLeft) ? found : { ...found, likely: rest[0]! };
}

/** Whether the only place left has the target's known neighbours beside it: all around, or on one side if nothing else has them. */
function isSupported(finder: PlaceFinder, home: Home, rest: readonly Place[], rivalsLeft: number): boolean {
  const place = rest[0];
  return place !== undefined && rest.length === 1 && rivalsLeft === 0 && (agreesAround(home, place) || speaksAlone(finder, home, place));
}

/**
 * Whether nothing that is known of the neighbouring text speaks against the place of a long unit. Where nothing is known
 * beyond the unit, the words of the target's own sentence count.
 */
export function agreesAround(home: Home, place: Place): boolean {
  const agrees = (side: Agreement | null, isWithin: boolean): boolean =>
    (side !== null && side.share >= BOTH) || (isWithin && (side === null || side.share >= SHORT));
  const [left, right] = [agrees(place.left, home.unitFirst < home.first), agrees(place.right, home.last < home.unitLast)];
  const isLong = home.unitLast - home.unitFirst + 1 >= LONG_ENOUGH;
  return isLong && (left || place.left === null) && (right || place.right === null) && (left || right);
}

/** Nothing decided by the same words: looks at places with nearly the same. */
function judgeNear(finder: PlaceFinder, home: Home, exact: readonly Place[], open: readonly Place[], contested: readonly Place[]): Judgement {
  const near = finder.nearPlaces(home).filter((place) => !exact.some((other) => overlap(other, place)));
  const slight = near.filter((place) => place.wording !== 'grave' && !isTakenByRival(finder, home, place));
  const graver = near.filter((place) => !slight.includes(place));
  const own = exact.length + near.length > 0 ? [] : finder.exactPlaces({ ...home, unitFirst: home.first, unitLast: home.last }).places;
  const best = slight[0];
  const undecided: Judgement = {
    home,
    decided: null,
    likely: null,
    followsItself: false,
    isStrong: false,
    others: [],
    open: [...open, ...slight],
    doubtful: [...contested, ...graver, ...own],
  };
  if (best && slight.every((other) => other === best || best.support - other.support >= MARGIN)) {
    const rest = [...open, ...contested];
    if (agreesOnBoth(best) && rest.every((place) => best.support - place.support >= 2 * MARGIN)) return decide(home, best);
    if (rest.length === 0 && speaksAlone(finder, home, best)) return finder.known.complete ? decide(home, best) : { ...undecided, likely: best };
  }
  return undecided;
}

function decide(home: Home, place: Place): Judgement {
  return { home, decided: place, likely: null, followsItself: false, isStrong: agreesOnBoth(place), others: [], open: [], doubtful: [] };
}

/** Whether other words that stand here stood elsewhere before: then they are no rewording of the target. */
function isTakenByRival(finder: PlaceFinder, home: Home, place: Place): boolean {
  const rivals = finder.rivals(home, place);
  return rivals.some((rival) => place.support < UNRIVALLED || finder.supportAt(rival, place) > place.support - MARGIN);
}

function agreesOnBoth(place: Place): boolean {
  return (place.left?.share ?? 0) >= BOTH && (place.right?.share ?? 0) >= BOTH;
}

/** Whether one side's neighbours speak for the place, and stand nowhere else. */
function speaksAlone(finder: PlaceFinder, home: Home, place: Place): boolean {
  return (speaks(place.left) && finder.isTelling(home, place, -1)) || (speaks(place.right) && finder.isTelling(home, place, 1));
}

function speaks(side: Agreement | null): boolean {
  return side !== null && side.share >= ONE && side.weight * side.share >= TELLING;
}

/** Whether the same sentence stands twice in a row: which of the two was put in cannot be told. */
export function isBeside(a: Place, b: Place): boolean {
  return a.unitFirst - b.unitLast <= 2 && b.unitFirst - a.unitLast <= 2;
}

function overlap(a: Place, b: Place): boolean {
  return a.unitFirst <= b.unitLast && b.unitFirst <= a.unitLast;
}
