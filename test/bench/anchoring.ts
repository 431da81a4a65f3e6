import { resolveTargets } from '../../src/anchoring/resolve.ts';
import { makeReadoutTrial, type ReadoutTrialOptions } from './anchoringReadouts.ts';
import { readoutTexts } from './anchoringReadoutText.ts';
import { anchorAsHypothesis } from './hypothesisRule.ts';
import { makeTrial, type Trial, type TrialOptions, type Truth } from './readoutEdits.ts';

type Range = { readonly start: number; readonly end: number } | null;
type Question = Pick<Trial, 'old' | 'today' | 'targets'>;
type AskedTrial = Question & Pick<Trial, 'truths'>;
/** Resolves all targets of a trial: ranges in code points, null for those left undecided. */
export type Resolver = (trial: Question) => Range[];

export const withoutOldText: Resolver = ({ targets, old, today }) =>
  resolveTargets(targets, old.digest, today).map((resolution) => resolution.range);
export const withOldText: Resolver = ({ targets, old, today }) =>
  resolveTargets(targets, old.digest, today, { oldText: () => old }).map((resolution) => resolution.range);
export const asHypothesis: Resolver = ({ targets, today }) =>
  targets.map((target) => anchorAsHypothesis(today.text, target));

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
export function tally(trial: Pick<Trial, 'truths'>, ranges: readonly Range[], into: Tally): Tally {
  trial.truths.forEach((truth, i) => {
    const outcome = outcomeOf(truth, ranges[i]!);
    if (truth.state === 'there') into.there += 1;
    if (outcome === 'found' || outcome === 'wrong' || outcome === 'undecided') into[outcome] += 1;
  });
  return into;
}

export const emptyTally = (): Tally => ({ there: 0, found: 0, wrong: 0, undecided: 0 });

interface Setting extends Omit<TrialOptions, 'seed'> {
  readonly name: string;
  readonly seeds: number;
}

const SETTINGS: readonly Setting[] = [
  { name: 'readouts of 4 KB', sentences: 30, targets: 20, recurring: 0.1, rate: 0.1, seeds: 100 },
  { name: 'readouts of 4 KB with few annotations', sentences: 30, targets: 4, recurring: 0.1, rate: 0.1, seeds: 100 },
  {
    name: 'readouts of 4 KB, a quarter of the sentences recurring, edited heavily',
    sentences: 30,
    targets: 20,
    recurring: 0.25,
    rate: 0.3,
    seeds: 50,
  },
  { name: 'text of 170 KB, 1,000 annotations', sentences: 1700, targets: 1000, recurring: 0.1, rate: 0.1, seeds: 2 },
];

interface ReadoutSetting extends Omit<ReadoutTrialOptions, 'seed'> {
  readonly name: string;
  readonly seeds: number;
}

const READOUT_SETTINGS: readonly ReadoutSetting[] = [
  { name: 'readouts as published, 12 annotations, 4 changes', targets: 12, changes: 4, recurring: 0.3, seeds: 400 },
  { name: 'readouts as published, 4 annotations, 4 changes', targets: 4, changes: 4, recurring: 0.3, seeds: 600 },
  { name: 'readouts as published, 1 annotation, 2 changes', targets: 1, changes: 2, recurring: 0.3, seeds: 1500 },
];

const RESOLVERS: readonly (readonly [string, Resolver])[] = [
  ['ours, old text at hand', withOldText],
  ['ours, without it', withoutOldText],
  ["Hypothesis's rule", asHypothesis],
];

/** Measures anchoring on seeded trials; returns the lines to print. */
export async function anchoringBench(): Promise<string[]> {
  const lines = ['Anchoring: targets that still exist and were found, placed wrongly, left undecided; time a readout'];
  for (const { name, seeds, ...options } of SETTINGS) {
    const trials = Array.from({ length: seeds }, (_, i) => makeTrial({ ...options, seed: i + 1 }));
    lines.push(`  ${name} (${seeds} of them, ${seeds * options.targets} targets)`, ...(await measureAll(trials)));
  }
  const texts = readoutTexts();
  for (const { name, seeds, ...options } of READOUT_SETTINGS) {
    const trials = Array.from({ length: seeds }, (_, i) => makeReadoutTrial(texts, { ...options, seed: i + 1 }));
    lines.push(`  ${name} (${seeds} of them, ${seeds * options.targets} targets)`, ...(await measureAll(trials)));
  }
  return lines;
}

async function measureAll(trials: readonly AskedTrial[]): Promise<string[]> {
  const lines: string[] = [];
  for (const [label, resolver] of RESOLVERS) lines.push(await measure(label, resolver, trials));
  return lines;
}

async function measure(label: string, resolver: Resolver, trials: readonly AskedTrial[]): Promise<string> {
  const total = emptyTally();
  let time = 0;
  for (const trial of trials) {
    await new Promise<void>((resolve) => void setTimeout(resolve));
    const start = performance.now();
    const ranges = resolver(trial);
    time += performance.now() - start;
    tally(trial, ranges, total);
  }
  const share = ((100 * total.found) / total.there).toFixed(2);
  return `    ${label.padEnd(24)} found ${share}% of ${total.there}, wrong ${total.wrong}, undecided ${total.undecided}; ${(time / trials.length).toFixed(1)} ms`;
}

if (import.meta.main) console.log((await anchoringBench()).join('\n'));
