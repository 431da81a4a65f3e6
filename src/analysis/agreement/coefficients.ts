/**
 * Measures of agreement about units. Each is prepared for a study, and then taken from how often every pattern occurs
 * (`Study.counts`, or those of resampled units), a thousand times and more: what a pattern says is worked out once.
 */
import type { NoFigure } from './figure.ts';
import { NOT_CODED, type Study } from './study.ts';

export type Measure = (study: Study) => (counts: Float64Array) => number | NoFigure;

/** How far two labels are apart: 0 for the same, 1 for those that have nothing in common. */
export type Distance = (a: number, b: number) => number;

/** The distance between labels that are the same or not. */
export const nominal: Distance = (a, b) => (a === b ? 0 : 1);

/**
 * The share of pairs of annotators that gave a unit the same label, on average of all units that two or more coded
 * (for two annotators, the share of units on which they agree).
 */
export const observedAgreement: Measure = (study) => {
  const patterns = patternsIn(study, (labels) => (labels.length < 2 ? null : labels));
  return (counts) => {
    let [agreed, units] = [0, 0];
    for (const { index, apart } of patterns) {
      agreed += counts[index]! * (1 - apart);
      units += counts[index]!;
    }
    return units === 0 ? noUnits(study) : agreed / units;
  };
};

/**
 * Cohen’s kappa, over the units that both annotators coded (Cohen, “A Coefficient of Agreement for Nominal Scales”,
 * Educational and Psychological Measurement 20, 1960); of more than two, the mean over all pairs that have one (Light,
 * “Measures of Response Agreement for Qualitative Data”, Psychological Bulletin 76, 1971).
 */
export const cohensKappa: Measure = (study) => {
  const ofPairs = pairsOf(study.annotators).map((pair) => kappaOfTwo(study, pair));
  return (counts) => {
    const all = ofPairs.map((kappa) => kappa(counts));
    const values = all.filter((value) => typeof value === 'number');
    if (values.length > 0) return values.reduce((sum, value) => sum + value, 0) / values.length;
    return all.includes('no-variation') ? 'no-variation' : noUnits(study);
  };
};

function kappaOfTwo(study: Study, [one, other]: readonly [number, number]): ReturnType<Measure> {
  const patterns = patternsIn(study, (_, pattern) => {
    const both = [pattern[one]!, pattern[other]!];
    return both.includes(NOT_CODED) ? null : both;
  });
  return (counts) => {
    const first = new Float64Array(study.labels);
    const second = new Float64Array(study.labels);
    let [agreed, units] = [0, 0];
    for (const { index, labels, apart } of patterns) {
      const count = counts[index]!;
      first[labels[0]!]! += count;
      second[labels[1]!]! += count;
      agreed += count * (1 - apart);
      units += count;
    }
    if (units === 0) return noUnits(study);
    let byChance = 0;
    for (let label = 0; label < study.labels; label++) byChance += first[label]! * second[label]!;
    return correctedForChance(agreed / units, byChance / units ** 2);
  };
}

/**
 * Fleiss’ kappa, over the units that all annotators coded (Fleiss, “Measuring Nominal Scale Agreement Among Many
 * Raters”, Psychological Bulletin 76, 1971).
 */
export const fleissKappa: Measure = (study) => {
  const patterns = patternsIn(study, (labels) => (labels.length < Math.max(2, study.annotators) ? null : labels));
  return (counts) => {
    const totals = new Float64Array(study.labels);
    let [agreed, units] = [0, 0];
    for (const { index, labels, apart } of patterns) {
      const count = counts[index]!;
      for (const label of labels) totals[label]! += count;
      agreed += count * (1 - apart);
      units += count;
    }
    if (units === 0) return noUnits(study);
    let byChance = 0;
    for (const total of totals) byChance += (total / (units * study.annotators)) ** 2;
    return correctedForChance(agreed / units, byChance);
  };
};

/**
 * Krippendorff’s alpha, over the units that two or more annotators coded (Krippendorff, “Computing Krippendorff’s
 * Alpha-Reliability”, 2011).
 */
export function krippendorffsAlpha(distance: Distance): Measure {
  return (study) => {
    const patterns = patternsIn(study, (labels) => (labels.length < 2 ? null : labels), distance);
    return (counts) => {
      const totals = new Float64Array(study.labels);
      let [observed, values] = [0, 0];
      for (const { index, labels, apart } of patterns) {
        const count = counts[index]!;
        for (const label of labels) totals[label]! += count;
        observed += count * labels.length * apart;
        values += count * labels.length;
      }
      if (values === 0) return noUnits(study);
      const expected = sumOfDistances(totals, distance) / (values - 1);
      return expected === 0 ? 'no-variation' : 1 - observed / expected;
    };
  };
}

/** The pairs of so many things, each by its numbers from 0, the lower one first. */
export function pairsOf(count: number): [number, number][] {
  return Array.from({ length: count }, (_, first) =>
    Array.from({ length: count - first - 1 }, (_, rest): [number, number] => [first, first + 1 + rest]),
  ).flat();
}

/** A pattern that counts for a measure. */
interface CountedPattern {
  /** In `Study.patterns`. */
  readonly index: number;
  readonly labels: readonly number[];
  /** How far two of the labels are apart, on average of all pairs. */
  readonly apart: number;
}

/** @param labelsOf which labels of a pattern count, two or more of those given; null where the pattern does not */
function patternsIn(
  { patterns }: Study,
  labelsOf: (given: readonly number[], pattern: readonly number[]) => readonly number[] | null,
  distance = nominal,
): CountedPattern[] {
  return patterns.flatMap((pattern, index): CountedPattern[] => {
    const given = pattern.filter((label) => label !== NOT_CODED);
    const labels = labelsOf(given, pattern);
    if (!labels) return [];
    const pairs = pairsOf(labels.length);
    const sum = pairs.reduce((total, [a, b]) => total + distance(labels[a]!, labels[b]!), 0);
    return [{ index, labels, apart: sum / pairs.length }];
  });
}

/** Of all ordered pairs of values, of which each label has so many. */
function sumOfDistances(totals: Float64Array, distance: Distance): number {
  let sum = 0;
  if (distance === nominal) {
    const values = totals.reduce((all, total) => all + total, 0);
    for (const total of totals) sum += total * (values - total);
    return sum;
  }
  const used = [...totals.keys()].filter((label) => totals[label]! > 0);
  for (let one = 0; one < used.length; one++) {
    const [label, total] = [used[one]!, totals[used[one]!]!];
    for (let other = one + 1; other < used.length; other++)
      sum += 2 * total * totals[used[other]!]! * distance(label, used[other]!);
  }
  return sum;
}

function correctedForChance(observed: number, byChance: number): number | NoFigure {
  // All gave one label: the sum of one square is exactly 1.
  return byChance === 1 ? 'no-variation' : (observed - byChance) / (1 - byChance);
}

function noUnits({ annotators }: Study): NoFigure {
  return annotators < 2 ? 'one-coder' : 'no-units';
}
