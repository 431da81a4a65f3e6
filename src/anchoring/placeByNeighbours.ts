import type { OldPosition } from './oldText.ts';
import type { Occurrence } from './aligned.ts';
import { agrees } from './support.ts';
import type { NumberedTokens } from './numberedTokens.ts';
import type { CodePointRange } from '../text/digestedText.ts';
import { Neighbours, type Fit, type PlacedTarget } from './neighbours.ts';
import { FLOOR } from './wording.ts';
import { agreesAround, isBeside, isLong, isWhole, SHORT, type Weighing } from './weighing.ts';

/** A target that its words and their neighbours alone do not decide. */
export interface Pending {
  readonly before: CodePointRange;
  readonly weighing: Weighing;
  /** The weighing's open places, and the likely one, as code points of today's text. */
  readonly rangeOf: (occurrence: Occurrence) => CodePointRange;
}

interface Option {
  readonly occurrence: Occurrence;
  readonly range: CodePointRange;
  readonly shift: number;
}

interface OpenTarget extends Pending {
  readonly likely: Option | null;
  readonly between: Option | null;
  readonly others: readonly Option[];
  readonly options: readonly Option[];
}

/** What one round places is a neighbour in the next. */
const ROUNDS = 3;

/** Decides targets by where those nearby went: the range of each pending target in today's text, or null. */
export function placeByNeighbours(
  pending: readonly Pending[],
  placed: readonly PlacedTarget[],
  today: NumberedTokens,
): (CodePointRange | null)[] {
  const found: (CodePointRange | null)[] = pending.map(() => null);
  const open = pending.map(openTargetOf);
  const together = new MovedTogether(open, today);
  const all = [...placed];
  for (let round = 0; round < ROUNDS; round += 1) {
    const neighbours = new Neighbours(all);
    const fresh: PlacedTarget[] = [];
    open.forEach((each, i) => {
      if (found[i]) return;
      const chosen = choose(each, neighbours, together);
      if (!chosen || isTurnedBefore(each, chosen, neighbours)) return;
      const { range } = chosen;
      found[i] = range;
      fresh.push({ before: each.before, now: range });
    });
    if (fresh.length === 0) break;
    all.push(...fresh);
  }
  return found;
}

function openTargetOf(pending: Pending): OpenTarget {
  const { before, weighing, rangeOf } = pending;
  const option = (occurrence: Occurrence): Option => {
    const range = rangeOf(occurrence);
    return { occurrence, range, shift: range.start - before.start };
  };
  const open = weighing.open.filter(
    (occurrence) => occurrence.wording === 'same' || occurrence.support >= 1 || isNearlySame(weighing.old, occurrence),
  );
  const others = weighing.others.filter((occurrence) => occurrence !== weighing.likely);
  return {
    ...pending,
    likely: weighing.likely && option(weighing.likely),
    between: weighing.between && option(weighing.between),
    others: others.map(option),
    options: open.map(option),
  };
}

/** Whether a single word differs, and nothing else that is known around it. */
function isNearlySame(old: OldPosition, occurrence: Occurrence): boolean {
  const words = old.unitLast - old.unitFirst + 1 + occurrence.unitLast - occurrence.unitFirst + 1;
  return words * (1 - occurrence.similarity) < 3 && agreesAround(old, occurrence);
}

/** Of several places of the same words only one at the old position, or in a passage that was moved whole, is taken. */
function choose(each: OpenTarget, neighbours: Neighbours, together: MovedTogether): Option | null {
  const { likely, between, others, options, weighing, before } = each;
  const fitOf = (option: Option): Fit => (together.has(each, option) ? 'same' : neighbours.fit(before, option.range));
  const isWhereItWas = (option: Option): boolean =>
    together.has(each, option) || (option.shift === 0 && fitOf(option) === 'same');
  const isContradicted = (option: Option): boolean =>
    fitOf(option) !== 'same' && others.some((other) => fitOf(other) === 'same');
  const isSure = (option: Option): boolean =>
    !isContradicted(option) && (fitOf(option) === 'same' || doubtOf(weighing, option.occurrence) !== 'strong');
  if (between && !['apart', 'unknown'].includes(fitOf(between))) return between;
  if (likely && !weighing.isBesideItself && !tooFarFor(likely, weighing).includes(fitOf(likely)))
    return isSure(likely) ? likely : null;
  const inPlace = options.length > 1 ? options.filter(isWhereItWas) : options;
  const chosen = inPlace[0];
  if (!chosen || inPlace.length > 1 || !isSure(chosen)) return null;
  const fit = fitOf(chosen);
  if (!isLikelyAt(chosen, fit, weighing) || (weighing.isBesideItself && fit !== 'same')) return null;
  return weighing.open.some(
    (other) => other !== chosen.occurrence && isBeside(other, chosen.occurrence, weighing.slack),
  )
    ? null
    : chosen;
}

/** Whether a denial may have been put before a sentence that may begin there, or taken away. */
function isTurnedBefore({ before }: OpenTarget, { occurrence, range }: Option, neighbours: Neighbours): boolean {
  return occurrence.mayBegin && !neighbours.keepsDistanceBefore(before, range);
}

/** A sentence that is known from end to end, with a neighbour that stands nowhere else, needs no other target. */
function tooFarFor({ occurrence }: Option, weighing: Weighing): readonly Fit[] {
  if (doubtOf(weighing, occurrence) !== 'none') return ['apart', 'unknown'];
  return isWhole(weighing.old) ? [] : ['apart'];
}

/**
 * How likely a place is a look-alike that differs from the target in what is not known of its sentence: `some` doubt
 * where nearly the same words stand elsewhere, `strong` where they have more of the target's neighbours.
 */
function doubtOf({ old, open, doubtful }: Weighing, occurrence: Occurrence): 'none' | 'some' | 'strong' {
  const rivals = [...open, ...doubtful].filter((other) => other !== occurrence && other.similarity >= FLOOR);
  if (rivals.some(({ support }) => support > occurrence.support)) return 'strong';
  return rivals.length > 0 && !isWhole(old) ? 'some' : 'none';
}

/**
 * Whether its distance from the targets nearby, or their order together with the neighbouring text, is enough for the
 * only place.
 */
function isLikelyAt({ occurrence }: Option, fit: Fit, weighing: Weighing): boolean {
  const isSupported = occurrence.support >= SHORT;
  if (!isLong(occurrence) && !isSupported) return false;
  if (fit === 'between') return isLong(occurrence) && (agrees(occurrence.left) || agrees(occurrence.right));
  // A look-alike may differ in the rest of a sentence of which a part is known, while its neighbours are others.
  if (fit === 'about' || fit === 'alone')
    return isSupported || (!weighing.neighboursStand && doubtOf(weighing, occurrence) === 'none');
  return fit !== 'apart' && fit !== 'unknown';
}

/**
 * Places that lie exactly as far from each other as their targets did, in sentences of their own: a passage that was
 * moved whole.
 */
class MovedTogether {
  readonly #byShift = new Map<number, { readonly each: OpenTarget; readonly occurrence: Occurrence }[]>();
  readonly #today: NumberedTokens;

  constructor(open: readonly OpenTarget[], today: NumberedTokens) {
    this.#today = today;
    for (const each of open) {
      const [only, another] = each.options;
      if (!only || another || each.others.length > 0 || only.occurrence.wording !== 'same') continue;
      const block = this.#byShift.get(only.shift);
      if (block) block.push({ each, occurrence: only.occurrence });
      else this.#byShift.set(only.shift, [{ each, occurrence: only.occurrence }]);
    }
  }

  has(each: OpenTarget, { occurrence, shift }: Option): boolean {
    const block = this.#byShift.get(shift) ?? [];
    return block.some((other) => other.each !== each && this.#areApart(occurrence, other.occurrence));
  }

  /** Whether a sentence ends between the two places. */
  #areApart(a: Occurrence, b: Occurrence): boolean {
    const [first, second] = a.unitLast < b.unitLast ? [a, b] : [b, a];
    for (let at = first.unitLast; at < second.unitFirst; at += 1) if (this.#today.isBoundary(at)) return true;
    return false;
  }
}
