import type { Home } from './anchorKnown.ts';
import type { Agreement, Place } from './anchorPlaces.ts';
import type { Tokens } from './anchorTokens.ts';
import type { CodePointRange } from './digestedText.ts';
import { Frame, type Fit, type Settled } from './resolveFrame.ts';
import { agreesAround, isBeside, type Judgement } from './resolveJudge.ts';

/** A target that its words and their neighbours alone do not decide. */
export interface Pending {
  readonly before: CodePointRange;
  readonly judgement: Judgement;
  /** The judgement's open places, and the likely one, as code points of today's text. */
  readonly rangeOf: (place: Place) => CodePointRange;
}

interface Option {
  readonly place: Place;
  readonly range: CodePointRange;
  readonly shift: number;
}

interface Case extends Pending {
  /** What the words and their neighbours decide or make likely. */
  readonly first: Option | null;
  readonly others: readonly Option[];
  readonly options: readonly Option[];
}

/** What one round settles is a neighbour in the next. */
const ROUNDS = 3;
/** The grade of a place at the same distance from a settled target as before. */
const SAME = 3;
/** Fewer words than this need some agreement of their neighbours. */
const LONG_ENOUGH = 6;

/** Decides targets by where those nearby went: the range of each pending target in today's text, or null. */
export function settleBeside(pending: readonly Pending[], settled: readonly Settled[], today: Tokens): (CodePointRange | null)[] {
  const found: (CodePointRange | null)[] = pending.map(() => null);
  const cases = pending.map(caseOf);
  const mates = new Mates(cases, today);
  const all = [...settled];
  for (let round = 0; round < ROUNDS; round += 1) {
    const frame = new Frame(all);
    const fresh: Settled[] = [];
    cases.forEach((each, i) => {
      if (found[i]) return;
      const range = choose(each, frame, mates);
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
  const option = (place: Place): Option => {
    const range = rangeOf(place);
    return { place, range, shift: range.start - before.start };
  };
  const open = judgement.open.filter((place) => place.wording === 'same' || place.support >= 1 || isNearlySame(judgement.home, place));
  const first = judgement.decided ?? judgement.likely;
  const others = judgement.others.filter((place) => place !== first);
  return { ...pending, first: first && option(first), others: others.map(option), options: open.map(option) };
}

/** Whether a single word differs, and nothing else that is known around it. */
function isNearlySame(home: Home, place: Place): boolean {
  const words = home.unitLast - home.unitFirst + 1 + place.unitLast - place.unitFirst + 1;
  return words * (1 - place.similarity) < 3 && agreesAround(home, place);
}

function choose(each: Case, frame: Frame, mates: Mates): CodePointRange | null {
  const { first, others, options, judgement, before } = each;
  const fitOf = (option: Option): Fit => (mates.has(each, option) ? 'same' : frame.fit(before, option.range));
  const isContradicted = (option: Option): boolean => fitOf(option) !== 'same' && others.some((other) => fitOf(other) === 'same');
  if (first && (judgement.decided || (!judgement.followsItself && fitOf(first) !== 'apart'))) return isContradicted(first) ? null : first.range;
  if (options.length === 0) return onlySame(others, fitOf)?.range ?? null;
  const grades = options.map((option) => gradeOf(option.place, fitOf(option), judgement.home, options.length === 1));
  const best = Math.max(0, ...grades);
  const only = options.filter((_, i) => grades[i] === best);
  const chosen = only[0];
  if (best === 0 || !chosen || only.length > 1 || (judgement.followsItself && best < SAME) || isContradicted(chosen)) return null;
  return judgement.open.some((other) => other !== chosen.place && speaksAgainst(other, chosen.place)) ? null : chosen.range;
}

/** Of places that another old place explains as well as the target does, the one at the same distance from what is settled. */
function onlySame(others: readonly Option[], fitOf: (option: Option) => Fit): Option | null {
  const same = others.filter((other) => fitOf(other) === 'same');
  return same.length === 1 && same[0]!.place.support >= 0.5 ? same[0]! : null;
}

/** How much the frame says for a place: 3 the same distance, 2 the order and one side's neighbours, 1 the order alone, 0 too little. */
function gradeOf(place: Place, fit: Fit, home: Home, isOnly: boolean): number {
  const isLong = place.unitLast - place.unitFirst + 1 >= LONG_ENOUGH;
  if (!isLong && place.support < 0.5) return 0;
  if (fit === 'same') return SAME;
  if (fit === 'apart' || fit === 'unknown') return 0;
  if (isLong && (agreesFully(place.left) || agreesFully(place.right))) return 2;
  const isQuoted = place.support >= 0.5 || home.first - home.unitFirst >= 3 || home.unitLast - home.last >= 3;
  return isOnly && fit !== 'between' && (fit !== 'alone' || isQuoted) ? 1 : 0;
}

function agreesFully(side: Agreement | null): boolean {
  return side !== null && side.share >= 0.9;
}

/** Whether neighbouring text speaks for another place too much for the one that the frame would choose, or the same sentence stands beside it. */
function speaksAgainst(other: Place, chosen: Place): boolean {
  if (isBeside(other, chosen)) return true;
  return other.support > 0.4 && chosen.support < 1.8 && chosen.support - other.support < -0.25;
}

/** Places that lie exactly as far from each other as their targets did, in sentences of their own: a passage that was moved whole. */
class Mates {
  readonly #byShift = new Map<number, { readonly each: Case; readonly place: Place }[]>();
  readonly #today: Tokens;

  constructor(cases: readonly Case[], today: Tokens) {
    this.#today = today;
    for (const each of cases) {
      const [only, another] = each.options;
      if (!only || another || each.others.length > 0) continue;
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
  #areApart(a: Place, b: Place): boolean {
    const [first, second] = a.unitLast < b.unitLast ? [a, b] : [b, a];
    for (let at = first.unitLast; at < second.unitFirst; at += 1) if (this.#today.isBoundary(at)) return true;
    return false;
  }
}
