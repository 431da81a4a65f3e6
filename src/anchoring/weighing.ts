import { REACH, type OldPosition } from './oldText.ts';
import type { Occurrence } from './aligned.ts';
import { assign, MARGIN } from './assign.ts';
import type { OccurrenceFinder } from './occurrences.ts';
import { agrees, agreesOnBoth, type Agreement, type Extent } from './support.ts';
import { FLOOR } from './wording.ts';

/** As much as a full stop or two alone can agree. */
export const SHORT = 0.5;
/** Fewer words than this never stand for themselves, without agreement of neighbours. */
const LONG_ENOUGH = 5;

export interface Weighing {
  readonly old: OldPosition;
  /** What the words and their neighbours alone decide. */
  readonly decided: Occurrence | null;
  /** Without the old text, what they make likely: to be decided unless targets nearby speak against it. */
  readonly likely: Occurrence | null;
  /** Whether the same sentence may have stood just before or behind: what stands there now may be that one. */
  readonly isBesideItself: boolean;
  /** Whether its old neighbours stand somewhere today, so that a place without them may be another sentence. */
  readonly neighboursStand: boolean;
  /** Of two places of the target's words, so many words apart at most, one may be a copy that was put beside. */
  readonly slack: number;
  /** The only place of the whole sentence, if it stands between what stood on both its sides. */
  readonly between: Occurrence | null;
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

/** What is known of a target before its nearly same occurrences are looked at. */
interface Standing {
  readonly old: OldPosition;
  /** Where its words stand today, word for word. */
  readonly exact: readonly Occurrence[];
  /** Of these, the one that is the target's by its neighbours, and the others that belong to no other old place. */
  readonly own: Occurrence | null;
  readonly rest: readonly Occurrence[];
  /** The only one that is left for the target, while no other old place of the same words is left without one. */
  readonly only: Occurrence | null;
  /** Whether all exact occurrences and all old places of the same words were looked at. */
  readonly isComplete: boolean;
  /** Whether the same sentence stands, or stood, twice in a row. */
  readonly isDoubled: boolean;
}

/** Weighs the places of one target against each other, and against the other old places that each may come from. */
export function weigh(finder: OccurrenceFinder, old: OldPosition): Weighing {
  const { complete } = finder.oldText;
  const { occurrences, isComplete } = finder.exactOccurrences(old);
  const exact = occurrences.filter(({ wording }) => wording === 'same');
  const rivals = finder.otherOldPositions(old);
  const { own, left, rivalsLeft, isContested } = assign(finder, old, rivals.positions, exact);
  const rest = own ? [own, ...left] : left;
  const slack = slackOf(finder, old);
  const isDoubled =
    rivals.positions.some((other) => isBeside(old, other, slack)) || isFirstBesideAnother(rest, exact, slack);
  const isOwn = (occurrence: Occurrence): boolean =>
    agreesOnBoth(occurrence)
      ? complete || !left.some(agreesOnBoth)
      : complete && !isDoubled && speaksAlone(finder, old, occurrence);
  if (own && isOwn(own)) return decide(old, own);
  const only = rest.length === 1 && rivalsLeft === 0 ? rest[0]! : null;
  const standing = { old, exact, own, rest, only, isDoubled, isComplete: isComplete && rivals.isComplete };
  const near = weighNear(finder, standing, isContested);
  if (complete && isDoubled) return near.decided ? { ...near, decided: null, open: [near.decided, ...rest] } : near;
  if (near.decided) return near;
  if (only && standing.isComplete && hasLookAlikeBeside(finder, old, only, near)) return decide(old, only);
  const between = placeBetween(finder, standing);
  if (isReplaced(finder, standing, near))
    return { ...near, between, open: [], doubtful: [...near.open, ...near.doubtful] };
  if (only && isLeftAlone(finder, standing, only, near)) return decide(old, only);
  const likely = only && isSupported(finder, old, only) ? only : near.likely;
  return {
    ...near,
    likely,
    between,
    isBesideItself: finder.isBesideItself(old),
    neighboursStand: finder.neighboursStand(old),
    others: left,
  };
}

function isFirstBesideAnother([first]: readonly Occurrence[], exact: readonly Occurrence[], slack: number): boolean {
  return first !== undefined && exact.some((other) => other !== first && isBeside(first, other, slack));
}

/** So many words of the sentence may be beyond what is known of it. */
function slackOf({ oldText }: OccurrenceFinder, old: OldPosition): number {
  return oldText.complete || isWhole(old) ? 0 : REACH;
}

/** Whether the same words stood and stand once more, so that they were moved, unless a rewording fits as well. */
function isLeftAlone(finder: OccurrenceFinder, standing: Standing, only: Occurrence, near: Weighing): boolean {
  const { old, exact, isComplete } = standing;
  if (!isComplete || !isLong(old)) return false;
  if (near.open.some((other) => !exact.includes(other) && other.support >= only.support)) return false;
  return finder.oldText.complete || finder.wasPutThere(only);
}

/**
 * Whether, without the old text, a look-alike stands where the target's neighbours are: then the words that stand
 * elsewhere may be another sentence of the same words, which no target told of.
 */
function isReplaced(finder: OccurrenceFinder, { exact, rest }: Standing, { open, doubtful }: Weighing): boolean {
  if (finder.oldText.complete || rest.length === 0) return false;
  const most = Math.max(...rest.map(({ support }) => support));
  return [...open, ...doubtful].some(
    (other) => !exact.includes(other) && other.similarity >= FLOOR && other.support - most >= MARGIN,
  );
}

/**
 * Whether the whole sentence stands beside the only look-alike, which was put in between it and a neighbour: the
 * neighbour of one, beyond the other, agrees. Where the sentence may have stood twice in a row, the look-alike may be
 * what became of it, and the whole sentence the other one.
 */
function hasLookAlikeBeside(
  finder: OccurrenceFinder,
  old: OldPosition,
  only: Occurrence,
  { open, doubtful }: Weighing,
): boolean {
  const [other, another] = [...open, ...doubtful].filter((each) => each !== only && each.similarity >= FLOOR);
  if (!other || another || !isWhole(old) || !isBeside(other, only, 0) || finder.isBesideItself(old)) return false;
  return other.unitFirst < only.unitFirst
    ? agrees(other.left) || agrees(only.right)
    : agrees(only.left) || agrees(other.right);
}

/** Without the old text, the only place of the whole sentence, if it is between what stood on both its sides. */
function placeBetween(finder: OccurrenceFinder, { old, only, isComplete }: Standing): Occurrence | null {
  if (finder.oldText.complete || !only || !isComplete || !isWhole(old) || !isLong(old)) return null;
  return finder.standsBetween(old, only) ? only : null;
}

/** Of the exact occurrences those that may be the target, and those that another old place may as well be. */
function openAndContested({ own, rest, isDoubled }: Standing, isContested: boolean): (readonly Occurrence[])[] {
  if (isDoubled) return [rest, []];
  if (own) return [[own], []];
  return isContested ? [[], rest] : [rest, []];
}

/**
 * Whether the only place left has the target's known neighbours beside it: all around, or on one side if nothing else
 * has them.
 */
function isSupported(finder: OccurrenceFinder, old: OldPosition, occurrence: Occurrence): boolean {
  return agreesAround(old, occurrence) || speaksAlone(finder, old, occurrence);
}

/**
 * Whether nothing that is known of the neighbouring text speaks against the place of a long unit. Where nothing is
 * known beyond the unit, the words of the target's own sentence count.
 */
export function agreesAround(old: OldPosition, occurrence: Occurrence): boolean {
  const agreesHere = (side: Agreement | null, isWithin: boolean): boolean =>
    agrees(side) || (isWithin && (side === null || side.share >= SHORT));
  const [left, right] = [
    agreesHere(occurrence.left, old.unitFirst < old.first),
    agreesHere(occurrence.right, old.last < old.unitLast),
  ];
  return isLong(old) && (left || occurrence.left === null) && (right || occurrence.right === null) && (left || right);
}

/** Nothing decided by the same words: looks at places with nearly the same. */
function weighNear(finder: OccurrenceFinder, standing: Standing, isContested: boolean): Weighing {
  const { old, exact } = standing;
  const [open = [], contested = []] = openAndContested(standing, isContested);
  const near = finder.nearOccurrences(old).filter((occurrence) => !exact.some((other) => overlap(other, occurrence)));
  const slight = near.filter((occurrence) => occurrence.wording !== 'grave' && !finder.stoodElsewhere(old, occurrence));
  const graver = near.filter((occurrence) => !slight.includes(occurrence));
  const own =
    exact.length + near.length > 0
      ? []
      : finder.exactOccurrences({ ...old, unitFirst: old.first, unitLast: old.last }).occurrences;
  const best = slight[0];
  const undecided: Weighing = {
    old,
    decided: null,
    likely: null,
    between: null,
    isBesideItself: false,
    neighboursStand: true,
    slack: slackOf(finder, old),
    isStrong: false,
    others: [],
    open: [...open, ...slight],
    doubtful: [...contested, ...graver, ...own],
  };
  if (best && slight.every((other) => other === best || best.support - other.support >= MARGIN)) {
    const rest = [...open, ...contested];
    const isFarFromRest = rest.every((occurrence) => best.support - occurrence.support >= MARGIN);
    if (agreesOnBoth(best) && isFarFromRest && best.wording === 'slight') return decide(old, best);
    // Where the sentence itself stands, no look-alike is taken for it.
    if (rest.length > 0) return undecided;
    if (agreesOnBoth(best)) return decide(old, best);
    if (speaksAlone(finder, old, best))
      return finder.oldText.complete ? decide(old, best) : { ...undecided, likely: best };
  }
  return undecided;
}

function decide(old: OldPosition, occurrence: Occurrence): Weighing {
  return {
    old,
    decided: occurrence,
    likely: null,
    between: null,
    isBesideItself: false,
    neighboursStand: true,
    slack: 0,
    isStrong: agreesOnBoth(occurrence),
    others: [],
    open: [],
    doubtful: [],
  };
}

/** Whether the sentence is known from end to end. */
export function isWhole({ opens, closes }: OldPosition): boolean {
  return opens && closes;
}

/** Whether the unit has words enough to stand for itself, without agreement of neighbours. */
export function isLong({ unitFirst, unitLast }: Extent): boolean {
  return unitLast - unitFirst + 1 >= LONG_ENOUGH;
}

/** Whether one side's neighbours speak for the place, and stand nowhere else. */
function speaksAlone(finder: OccurrenceFinder, old: OldPosition, occurrence: Occurrence): boolean {
  return (
    (agrees(occurrence.left) && finder.isTelling(old, occurrence, -1)) ||
    (agrees(occurrence.right) && finder.isTelling(old, occurrence, 1))
  );
}

/** Whether the same sentence stands twice in a row: which of the two was put in cannot be told. */
export function isBeside(a: Extent, b: Extent, slack: number): boolean {
  return a.unitFirst - b.unitLast <= 2 + slack && b.unitFirst - a.unitLast <= 2 + slack;
}

function overlap(a: Occurrence, b: Occurrence): boolean {
  return a.unitFirst <= b.unitLast && b.unitFirst <= a.unitLast;
}
