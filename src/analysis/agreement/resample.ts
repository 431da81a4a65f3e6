import type { Measure } from './coefficients.ts';
import type { Figure, Interval } from './figure.ts';
import type { Study, UnitRows } from './study.ts';

/** How often units are drawn anew. */
const RESAMPLES = 1000;
/** The share of the values that is left out at each end of an interval. */
const TAIL = 0.025;
/** Any number will do, as long as it is always the same one. */
const SEED = 20_210_816;

/** A study with the measures that are to be taken of it. */
export interface Measured<Name extends string> {
  readonly study: Study;
  readonly measures: Readonly<Record<Name, Measure>>;
}

/** Studies of the same units. */
export interface Studies<Name extends string> {
  readonly units: UnitRows<unknown>;
  /** Of the rows of the units, and weighed by how many have each. */
  readonly studies: readonly Measured<Name>[];
}

/** How much work `takeMeasures` is, in the measure of what it yields. */
export function workOf({ units, studies }: Studies<string>): number {
  return RESAMPLES * (units.rowOf.length + studies.reduce((sum, { study }) => sum + study.patterns.length, 0));
}

/**
 * Takes measures of studies that share their units, each with its interval: the middle 95 % of its values when as many
 * units as there are are drawn from them, with replacement, a thousand times (the percentile bootstrap). The draws are
 * the same on every run and for all studies; draws of which a measure has no value do not count for it.
 * @returns a figure for each measure of each study; yields how much was done since it yielded last
 */
export function* takeMeasures<Name extends string>({
  units: { rowOf, rows },
  studies,
}: Studies<Name>): Generator<number, Record<Name, Figure>[]> {
  const taken = studies.map(({ study, measures }) => ({
    study,
    counts: new Float64Array(study.patterns.length),
    measures: (Object.entries(measures) as [Name, Measure][]).map(([name, prepare]) => {
      const measure = prepare(study);
      return { name, measure, whole: measure(study.counts), values: new Float64Array(RESAMPLES), taken: 0 };
    }),
  }));
  const random = randomNumbers(SEED);
  const drawn = new Uint32Array(rows.length);
  const units = rowOf.length;
  for (let round = 0; round < RESAMPLES && units > 0; round++) {
    drawn.fill(0);
    for (let draw = 0; draw < units; draw++) drawn[rowOf[Math.floor(random() * units)]!]!++;
    yield units;
    for (const { study, counts, measures } of taken) {
      study.countInto(counts, drawn);
      for (const each of measures) {
        const value = typeof each.whole === 'number' ? each.measure(counts) : each.whole;
        if (typeof value === 'number') each.values[each.taken++] = value;
      }
      yield study.patterns.length;
    }
  }
  const figures: Record<Name, Figure>[] = [];
  for (const { measures } of taken) {
    const named = measures.map(({ name, whole, values, taken: count }): [Name, Figure] => [
      name,
      typeof whole === 'number'
        ? { value: whole, interval: middleOf(values.subarray(0, count)) }
        : { value: null, reason: whole },
    ]);
    figures.push(Object.fromEntries(named) as Record<Name, Figure>);
    yield 0;
  }
  return figures;
}

/** @param values are put in order */
function middleOf(values: Float64Array): Interval | null {
  if (values.length === 0) return null;
  values.sort();
  const at = (share: number) => values[Math.round(share * (values.length - 1))]!;
  return [at(TAIL), at(1 - TAIL)];
}

/** Numbers from 0 to below 1 that are the same for the same seed (the generator known as mulberry32). */
function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
