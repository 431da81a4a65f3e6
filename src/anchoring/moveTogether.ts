import type { OldPosition } from './oldText.ts';
import { agrees, type Occurrence } from './occurrences.ts';
import type { Tokens } from './tokens.ts';
import type { CodePointRange } from '../text/digestedText.ts';
import { Neighbours, type Fit, type Settled } from './neighbours.ts';
import { agreesAround, isBeside, isLong, SHORT, type Weighing } from './weighing.ts';

/** A target that its words and their neighbours alone do not decide. */
export interface Pending {
  readonly before: CodePointRange;
  readonly judgement: Weighing;
  /** The judgement's open places, and the likely one, as code points of today's text. */
  readonly rangeOf: (place: Occurrence) => CodePointRange;
}

interface Option {
  readonly place: Occurrence;
  readonly range: CodePointRange;
  readonly shift: number;
}

interface Case extends Pending {
  readonly likely: Option | null;
  readonly others: readonly Option[];
  readonly options: readonly Option[];
}

/** What one round settles is a neighbour in the next. */
const ROUNDS = 3;
/** So many words of the target's own sentence beside it stand for neighbouring text. */
const FEW = 3;

/** Decides targets by where those nearby went: the range of each pending target in today's text, or null. */
export function settleBeside(
  pending: readonly Pending[],
  settled: readonly Settled[],
  today: Tokens,
): (CodePointRange | null)[] {
  const found: (CodePointRange | null)[] = pending.map(() => null);
  const cases = pending.map(caseOf);
  const together = new MovedTogether(cases, today);
  const all = [...settled];
  for (let round = 0; round < ROUNDS; round += 1) {
    const frame = new Neighbours(all);
    const fresh: Settled[] = [];
    cases.forEach((each, i) => {
      if (found[i]) return;
      const range = choose(each, frame, together);
      if (!range) return;
      found[i] = range;
      fresh.push({ before: each.before, now: range });
    });
    if (fresh.length === 0) break;
    all.push(...fresh);
  }
  return found;
}

function caseOf(pending: Pending): Case {
  const { before, judgement, rangeOf } = pending;
  const option = (place: Occurrence): Option => {
    const range = rangeOf(place);
    return { place, range, shift: range.start - before.start };
  };
  const open = judgement.open.filter(
    (place) => place.wording === 'same' || place.support >= 1 || isNearlySame(judgement.home, place),
  );
  const others = judgement.others.filter((place) => place !== judgement.likely);
  return {
    ...pending,
    likely: judgement.likely && option(judgement.likely),
    others: others.map(option),
    options: open.map(option),
  };
}

/** Whether a single word differs, and nothing else that is known around it. */
function isNearlySame(home: OldPosition, place: Occurrence): boolean {
  const words = home.unitLast - home.unitFirst + 1 + place.unitLast - place.unitFirst + 1;
  return words * (1 - place.similarity) < 3 && agreesAround(home, place);
}

/** Of several places of the same words only one at the old position, or in a passage that was moved whole, is taken. */
function choose(each: Case, frame: Neighbours, together: MovedTogether): CodePointRange | null {
  const { likely, others, options, judgement, before } = each;
  const fitOf = (option: Option): Fit => (together.has(each, option) ? 'same' : frame.fit(before, option.range));
  const isWhereItWas = (option: Option): boolean =>
    together.has(each, option) || (option.shift === 0 && fitOf(option) === 'same');
  const isContradicted = (option: Option): boolean =>
    fitOf(option) !== 'same' && others.some((other) => fitOf(other) === 'same');
  if (likely && !judgement.followsItself && fitOf(likely) !== 'apart')
    return isContradicted(likely) ? null : likely.range;
  const inPlace = options.length > 1 ? options.filter(isWhereItWas) : options;
  const chosen = inPlace[0];
  if (!chosen || inPlace.length > 1 || isContradicted(chosen)) return null;
  const fit = fitOf(chosen);
  if (!isLikelyAt(chosen.place, fit, judgement.home) || (judgement.followsItself && fit !== 'same')) return null;
  return judgement.open.some((other) => other !== chosen.place && isBeside(other, chosen.place)) ? null : chosen.range;
}

/**
 * Whether its distance from the targets nearby, or their order together with the neighbouring text, is enough for the
 * only place.
 */
function isLikelyAt(place: Occurrence, fit: Fit, home: OldPosition): boolean {
  if (!isLong(place) && place.support < SHORT) return false;
  if (fit === 'between') return isLong(place) && (agrees(place.left) || agrees(place.right));
  if (fit === 'alone')
    return place.support >= SHORT || home.first - home.unitFirst >= FEW || home.unitLast - home.last >= FEW;
  return fit !== 'apart' && fit !== 'unknown';
}

/**
 * Places that lie exactly as far from each other as their targets did, in sentences of their own: a passage that was
 * moved whole.
 */
class MovedTogether {
  readonly #byShift = new Map<number, { readonly each: Case; readonly place: Occurrence }[]>();
  readonly #today: Tokens;

  constructor(cases: readonly Case[], today: Tokens) {
    this.#today = today;
    for (const each of cases) {
      const [only, another] = each.options;
      if (!only || another || each.others.length > 0 || only.place.wording !== 'same') continue;
      const block = this.#byShift.get(only.shift);
      if (block) block.push({ each, place: only.place });
      else this.#byShift.set(only.shift, [{ each, place: only.place }]);
    }
  }

  has(each: Case, { place, shift }: Option): boolean {
    const block = this.#byShift.get(shift) ?? [];
    return block.some((other) => other.each !== each && this.#areApart(place, other.place));
  }

  /** Whether a sentence ends between the two places. */
  #areApart(a: Occurrence, b: Occurrence): boolean {
    const [first, second] = a.unitLast < b.unitLast ? [a, b] : [b, a];
    for (let at = first.unitLast; at < second.unitFirst; at += 1) if (this.#today.isBoundary(at)) return true;
    return false;
  }
}
