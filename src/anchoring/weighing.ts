import type { OldPosition } from './oldText.ts';
import {
  agrees,
  agreesOnBoth,
  type Agreement,
  type Extent,
  type Occurrence,
  type OccurrenceFinder,
} from './occurrences.ts';
import { assign, MARGIN } from './assign.ts';

/** As much as a full stop or two alone can agree. */
export const SHORT = 0.5;
/** Fewer words than this never stand for themselves, without agreement of neighbours. */
const LONG_ENOUGH = 5;

export interface Weighing {
  readonly home: OldPosition;
  /** What the words and their neighbours alone decide. */
  readonly decided: Occurrence | null;
  /** Without the old text, what they make likely: to be decided unless targets nearby speak against it. */
  readonly likely: Occurrence | null;
  /** Whether the same sentence is known to have stood just before: what stands there now may be that one. */
  readonly followsItself: boolean;
  /** Whether both neighbours agree; otherwise a disagreement of the speaker undoes the decision. */
  readonly isStrong: boolean;
  /**
   * Without the old text, the places of the same words that belong to no other old place, contested ones among them.
   */
  readonly others: readonly Occurrence[];
  /** Places that may be the target and that no other old place explains as well: the exact ones first. */
  readonly open: readonly Occurrence[];
  /** Other places that a person should see all the same. */
  readonly doubtful: readonly Occurrence[];
}

/** Weighs the places of one target against each other, and against the other old places that each may come from. */
export function weigh(finder: OccurrenceFinder, home: OldPosition): Weighing {
  const { complete } = finder.known;
  const { places, isComplete } = finder.exactPlaces(home);
  const rivals = finder.otherHomes(home);
  const { own, left, rivalsLeft, isContested } = assign(finder, home, rivals.homes, places);
  const rest = own ? [own, ...left] : left;
  if (own && agreesOnBoth(own) && (complete || !left.some(agreesOnBoth))) return decide(home, own);
  const isDoubled =
    rivals.homes.some((other) => isBeside(home, other)) ||
    places.some((other) => other !== rest[0] && rest[0] && isBeside(rest[0], other));
  if (own && complete && !isDoubled && speaksAlone(finder, home, own)) return decide(home, own);
  const [open, contested] = isDoubled ? [rest, []] : own ? [[own], []] : isContested ? [[], left] : [left, []];
  const near = judgeNear(finder, home, places, open, contested);
  if (near.decided) return complete && isDoubled ? { ...near, decided: null, open: [near.decided, ...rest] } : near;
  if (complete && isDoubled) return near;
  const only = rest.length === 1 && rivalsLeft === 0 ? rest[0]! : null;
  const isAlone = isComplete && rivals.isComplete && isLong(home);
  const isReworded = near.open.some((place) => !places.includes(place) && only && place.support >= only.support);
  if (only && isAlone && !isReworded && (complete || finder.wasPutThere(only))) return decide(home, only);
  const likely = only && isSupported(finder, home, only) ? only : near.likely;
  return { ...near, likely, followsItself: finder.followsItself(home), others: left };
}

/**
 * Whether the only place left has the target's known neighbours beside it: all around, or on one side if nothing else
 * has them.
 */
function isSupported(finder: OccurrenceFinder, home: OldPosition, place: Occurrence): boolean {
  return agreesAround(home, place) || speaksAlone(finder, home, place);
}

/**
 * Whether nothing that is known of the neighbouring text speaks against the place of a long unit. Where nothing is
 * known
 * beyond the unit, the words of the target's own sentence count.
 */
export function agreesAround(home: OldPosition, place: Occurrence): boolean {
  const agreesHere = (side: Agreement | null, isWithin: boolean): boolean =>
    agrees(side) || (isWithin && (side === null || side.share >= SHORT));
  const [left, right] = [
    agreesHere(place.left, home.unitFirst < home.first),
    agreesHere(place.right, home.last < home.unitLast),
  ];
  return isLong(home) && (left || place.left === null) && (right || place.right === null) && (left || right);
}

/** Nothing decided by the same words: looks at places with nearly the same. */
function judgeNear(
  finder: OccurrenceFinder,
  home: OldPosition,
  exact: readonly Occurrence[],
  open: readonly Occurrence[],
  contested: readonly Occurrence[],
): Weighing {
  const near = finder.nearPlaces(home).filter((place) => !exact.some((other) => overlap(other, place)));
  const slight = near.filter((place) => place.wording !== 'grave' && !finder.stoodElsewhere(home, place));
  const graver = near.filter((place) => !slight.includes(place));
  const own =
    exact.length + near.length > 0
      ? []
      : finder.exactPlaces({ ...home, unitFirst: home.first, unitLast: home.last }).places;
  const best = slight[0];
  const undecided: Weighing = {
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
    if (agreesOnBoth(best) && rest.every((place) => best.support - place.support >= MARGIN)) return decide(home, best);
    if (rest.length === 0 && speaksAlone(finder, home, best))
      return finder.known.complete ? decide(home, best) : { ...undecided, likely: best };
  }
  return undecided;
}

function decide(home: OldPosition, place: Occurrence): Weighing {
  return {
    home,
    decided: place,
    likely: null,
    followsItself: false,
    isStrong: agreesOnBoth(place),
    others: [],
    open: [],
    doubtful: [],
  };
}

/** Whether the unit has words enough to stand for itself, without agreement of neighbours. */
export function isLong({ unitFirst, unitLast }: Extent): boolean {
  return unitLast - unitFirst + 1 >= LONG_ENOUGH;
}

/** Whether one side's neighbours speak for the place, and stand nowhere else. */
function speaksAlone(finder: OccurrenceFinder, home: OldPosition, place: Occurrence): boolean {
  return (
    (agrees(place.left) && finder.isTelling(home, place, -1)) ||
    (agrees(place.right) && finder.isTelling(home, place, 1))
  );
}

/** Whether the same sentence stands twice in a row: which of the two was put in cannot be told. */
export function isBeside(a: Extent, b: Extent): boolean {
  return a.unitFirst - b.unitLast <= 2 && b.unitFirst - a.unitLast <= 2;
}

function overlap(a: Occurrence, b: Occurrence): boolean {
  return a.unitFirst <= b.unitLast && b.unitFirst <= a.unitLast;
}
