import { resolveTargets } from '../../src/annotations/resolve.ts';
import { anchorAsHypothesis } from './hypothesisRule.ts';
import type { Trial, Truth } from './readoutEdits.ts';

type Range = { readonly start: number; readonly end: number } | null;
/** Resolves all targets of a trial: ranges in code points, null for those left undecided. */
export type Resolver = (trial: Trial) => Range[];

export const withoutOldText: Resolver = ({ targets, old, today }) =>
  resolveTargets(targets, old.digest, today).map((resolution) => resolution.range);
export const withOldText: Resolver = ({ targets, old, today }) =>
  resolveTargets(targets, old.digest, today, { oldText: () => old }).map((resolution) => resolution.range);
export const asHypothesis: Resolver = ({ targets, today }) => targets.map((target) => anchorAsHypothesis(today.text, target));

export interface Tally {
  there: number;
  found: number;
  /** Placed where the target is not. */
  wrong: number;
  undecided: number;
}

export type Outcome = 'found' | 'wrong' | 'undecided' | 'right-undecided' | 'uncounted';

/** A place is right when it shares at least four fifths of the joint extent of place and truth. */
export function outcomeOf(truth: Truth, range: Range): Outcome {
  if (truth.state !== 'there') return truth.state === 'either' ? 'uncounted' : range ? 'wrong' : 'right-undecided';
  if (!range) return 'undecided';
  const common = Math.min(range.end, truth.range.end) - Math.max(range.start, truth.range.start);
  const extent = Math.max(range.end, truth.range.end) - Math.min(range.start, truth.range.start);
  return common / extent >= 0.8 ? 'found' : 'wrong';
}

/** Counts what a resolver does with the targets of a trial. */
export function tally(trial: Trial, ranges: readonly Range[], into: Tally): Tally {
  trial.truths.forEach((truth, i) => {
    const outcome = outcomeOf(truth, ranges[i]!);
    if (truth.state === 'there') into.there += 1;
    if (outcome === 'found' || outcome === 'wrong' || outcome === 'undecided') into[outcome] += 1;
  });
  return into;
}

export const emptyTally = (): Tally => ({ there: 0, found: 0, wrong: 0, undecided: 0 });
