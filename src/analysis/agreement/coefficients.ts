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
    for (let at = 0; at < patterns.length; at++) {
      const count = counts[patterns.index[at]!]!;
      agreed += count * (1 - patterns.apart[at]!);
      units += count;
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
  const [first, second] = [new Float64Array(study.labels), new Float64Array(study.labels)];
  return (counts) => {
    first.fill(0);
    second.fill(0);
    let [agreed, units] = [0, 0];
    for (let at = 0; at < patterns.length; at++) {
      const count = counts[patterns.index[at]!]!;
      first[patterns.labels[2 * at]!]! += count;
      second[patterns.labels[2 * at + 1]!]! += count;
      agreed += count * (1 - patterns.apart[at]!);
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
  const totals = new Float64Array(study.labels);
  return (counts) => {
    addLabels(totals, patterns, counts);
    let [agreed, units] = [0, 0];
    for (let at = 0; at < patterns.length; at++) {
      const count = counts[patterns.index[at]!]!;
      agreed += count * (1 - patterns.apart[at]!);
      units += count;
    }
    if (units === 0) return noUnits(study);
    let byChance = 0;
    for (let label = 0; label < study.labels; label++) byChance += (totals[label]! / (units * study.annotators)) ** 2;
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
    const expectedOf = distance === nominal ? sumOfDifferent : sumOfDistances(study.labels, distance);
    const totals = new Float64Array(study.labels);
    return (counts) => {
      addLabels(totals, patterns, counts);
      let [observed, values] = [0, 0];
      for (let at = 0; at < patterns.length; at++) {
        const count = counts[patterns.index[at]!]! * (patterns.starts[at + 1]! - patterns.starts[at]!);
        observed += count * patterns.apart[at]!;
        values += count;
      }
      if (values === 0) return noUnits(study);
      const expected = expectedOf(totals) / (values - 1);
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

/** The patterns that count for a measure: what is asked of them a thousand times stands close together. */
interface CountedPatterns {
  readonly length: number;
  /** Of each, in `Study.patterns`. */
  readonly index: Uint32Array;
  /** How far two labels of each are apart, on average of all pairs. */
  readonly apart: Float64Array;
  /** The labels of all, one pattern after the other. */
  readonly labels: Uint32Array;
  /** Where those of each start, and last where all end. */
  readonly starts: Uint32Array;
}

/** @param labelsOf which labels of a pattern count, two or more of those given; null where the pattern does not */
function patternsIn(
  { patterns }: Study,
  labelsOf: (given: readonly number[], pattern: readonly number[]) => readonly number[] | null,
  distance = nominal,
): CountedPatterns {
  const counted = patterns.flatMap((pattern, index) => {
    const labels = labelsOf(
      pattern.filter((label) => label !== NOT_CODED),
      pattern,
    );
    return labels ? [{ index, labels }] : [];
  });
  const apart = counted.map(({ labels }) => {
    const pairs = pairsOf(labels.length);
    return pairs.reduce((total, [a, b]) => total + distance(labels[a]!, labels[b]!), 0) / pairs.length;
  });
  let end = 0;
  const ends = counted.map(({ labels }) => (end += labels.length));
  return {
    length: counted.length,
    index: Uint32Array.from(counted, ({ index }) => index),
    apart: Float64Array.from(apart),
    labels: Uint32Array.from(counted.flatMap(({ labels }) => labels)),
    starts: Uint32Array.from([0, ...ends]),
  };
}

/** Counts how often each label was given. @param totals for each label; what is written over */
function addLabels(
  totals: Float64Array,
  { length, index, labels, starts }: CountedPatterns,
  counts: Float64Array,
): void {
  totals.fill(0);
  for (let at = 0; at < length; at++) {
    const count = counts[index[at]!]!;
    if (count === 0) continue;
    for (let label = starts[at]!; label < starts[at + 1]!; label++) totals[labels[label]!]! += count;
  }
}

/** Of values, of which each label has so many, the ordered pairs that are not the same. */
function sumOfDifferent(totals: Float64Array): number {
  let [values, sum] = [0, 0];
  for (let label = 0; label < totals.length; label++) values += totals[label]!;
  for (let label = 0; label < totals.length; label++) sum += totals[label]! * (values - totals[label]!);
  return sum;
}

/** The distances of all ordered pairs of values, of which each label has so many. */
function sumOfDistances(labels: number, distance: Distance): (totals: Float64Array) => number {
  const distances = new Float64Array(labels ** 2);
  for (let one = 0; one < labels; one++)
    for (let other = one + 1; other < labels; other++) distances[one * labels + other] = distance(one, other);
  const used = new Uint32Array(labels);
  return (totals) => {
    let [count, sum] = [0, 0];
    for (let label = 0; label < labels; label++) if (totals[label]! > 0) used[count++] = label;
    for (let one = 0; one < count; one++) {
      const [total, row] = [totals[used[one]!]!, used[one]! * labels];
      for (let other = one + 1; other < count; other++)
        sum += 2 * total * totals[used[other]!]! * distances[row + used[other]!]!;
    }
    return sum;
  };
}

function correctedForChance(observed: number, byChance: number): number | NoFigure {
  // All gave one label: the sum of one square is exactly 1.
  return byChance === 1 ? 'no-variation' : (observed - byChance) / (1 - byChance);
}

function noUnits({ annotators }: Study): NoFigure {
  return annotators < 2 ? 'one-coder' : 'no-units';
}
