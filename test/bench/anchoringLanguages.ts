import { resolveTargets, type Resolution } from '../../src/anchoring/resolve.ts';
import { arabic } from './languages/arabic.ts';
import { chinese } from './languages/chinese.ts';
import { english } from './languages/english.ts';
import { french } from './languages/french.ts';
import { german } from './languages/german.ts';
import type { Language } from './languages/grammar.ts';
import { russian } from './languages/russian.ts';
import { makeLanguageTrial, type How, type LanguageTrial, type Truth } from './languages/trial.ts';

/**
 * A third trial of anchors, in six languages of five scripts: written by somebody who had not read the rules, with the
 * edits that turn a sentence into another by a letter, and those that change all but what is said.
 */
export const LANGUAGES: readonly Language[] = [english, french, german, russian, arabic, chinese];

export type Outcome = 'found' | 'silent-wrong' | 'changed-wrong' | 'undecided' | 'rightly-undecided' | 'uncounted';

/** Found is what shares four fifths with the truth; `exact` and `moved` are silent, `changed` is shown to a person. */
export function outcomeOf(truth: Truth, { state, range }: Resolution): Outcome {
  if (truth.state === 'either') return 'uncounted';
  if (!range) return truth.state === 'there' ? 'undecided' : 'rightly-undecided';
  if (truth.state === 'there' && isThere(truth.range, range)) return 'found';
  return state === 'changed' ? 'changed-wrong' : 'silent-wrong';
}

function isThere(truth: Range, range: Range): boolean {
  const common = Math.min(range.end, truth.end) - Math.max(range.start, truth.start);
  return common / (Math.max(range.end, truth.end) - Math.min(range.start, truth.start)) >= 0.8;
}

interface Range {
  readonly start: number;
  readonly end: number;
}

interface Score {
  asked: number;
  silentWrong: number;
  changedWrong: number;
  undecided: number;
  /** Of the undecided, those whose right place is the first candidate. */
  rightFirst: number;
  there: Map<How, number>;
  found: Map<How, number>;
}

export const emptyScore = (): Score => ({
  asked: 0,
  silentWrong: 0,
  changedWrong: 0,
  undecided: 0,
  rightFirst: 0,
  there: new Map(),
  found: new Map(),
});

export function score({ truths }: LanguageTrial, resolutions: readonly Resolution[], into: Score): void {
  truths.forEach((truth, i) => {
    const resolution = resolutions[i]!;
    const outcome = outcomeOf(truth, resolution);
    if (outcome === 'uncounted') return;
    into.asked += 1;
    if (outcome === 'silent-wrong') into.silentWrong += 1;
    if (outcome === 'changed-wrong') into.changedWrong += 1;
    if (truth.state !== 'there') return;
    count(into.there, truth.how);
    if (outcome === 'found') count(into.found, truth.how);
    if (outcome !== 'undecided') return;
    into.undecided += 1;
    const first = resolution.candidates[0];
    if (first && isThere(truth.range, first)) into.rightFirst += 1;
  });
}

function count<K>(counts: Map<K, number>, key: K): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

export const TARGETS = 8;
export const withOldText = ({ targets, old, today }: LanguageTrial): Resolution[] =>
  resolveTargets(targets, old.digest, today, { oldText: () => old });
export const withoutOldText = ({ targets, old, today }: LanguageTrial): Resolution[] =>
  resolveTargets(targets, old.digest, today);

const RESOLVERS = [
  ['old text at hand', withOldText],
  ['without it', withoutOldText],
] as const;

/** Trials of one language with seeds from `first` on. */
export function trialsOf(language: Language, first: number, trials: number): LanguageTrial[] {
  return Array.from({ length: trials }, (_, i) =>
    makeLanguageTrial(language, { seed: first + i, targets: TARGETS, edits: 3 }),
  );
}

/** Measures `trials` readouts of each language, with seeds from `first` on; returns the lines to print. */
export async function anchoringLanguagesBench(first = 1, trials = 420): Promise<string[]> {
  const lines = [`Anchoring in six languages: ${trials * TARGETS} targets in each, 3 edits a readout`];
  const sums = RESOLVERS.map(() => ({ score: emptyScore(), time: 0 }));
  for (const language of LANGUAGES) {
    const asked = trialsOf(language, first, trials);
    for (const [n, [label, resolve]] of RESOLVERS.entries()) {
      await new Promise<void>((done) => void setTimeout(done));
      const own = emptyScore();
      const start = performance.now();
      const answers = asked.map(resolve);
      const time = performance.now() - start;
      answers.forEach((resolutions, i) => {
        score(asked[i]!, resolutions, own);
        score(asked[i]!, resolutions, sums[n]!.score);
      });
      sums[n]!.time += time;
      lines.push(`  ${language.name.padEnd(8)} ${label.padEnd(17)} ${worded(own)}; ${(time / trials).toFixed(2)} ms`);
    }
  }
  RESOLVERS.forEach(([label], n) => {
    const time = sums[n]!.time / trials / LANGUAGES.length;
    lines.push(`  all      ${label.padEnd(17)} ${worded(sums[n]!.score)}; ${time.toFixed(2)} ms`);
  });
  return lines;
}

function worded({ asked, silentWrong, changedWrong, undecided, rightFirst, there, found }: Score): string {
  const shares = [...there].map(([how, number]) => {
    const share = ((100 * (found.get(how) ?? 0)) / number).toFixed(1);
    return `${how} ${share}% of ${number}`;
  });
  const first = undecided > 0 ? ((100 * rightFirst) / undecided).toFixed(0) : '–';
  return `of ${asked} silently wrong ${silentWrong}, changed and wrong ${changedWrong}; found: ${shares.sort().join(', ')}; of ${undecided} undecided ${first}% with the right one first`;
}

if (import.meta.main)
  console.log((await anchoringLanguagesBench(Number(process.argv[2] ?? 1), Number(process.argv[3] ?? 420))).join('\n'));
