import type { Measure } from './coefficients.ts';
import type { Figure, Interval } from './figure.ts';
import type { Study } from './study.ts';

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

/**
 * Takes measures of studies that share their units, each with its interval: the middle 95 % of its values when as many
 * units as there are are drawn from them, with replacement, a thousand times (the percentile bootstrap). The draws are
 * the same on every run and for all studies; draws of which a measure has no value do not count for it.
 */
export function takeMeasures<Name extends string>(all: readonly Measured<Name>[]): Record<Name, Figure>[] {
  const units = all[0]?.study.units ?? 0;
  const taken = all.map(({ study, measures }) =>
    (Object.entries(measures) as [Name, Measure][]).map(([name, prepare]) => {
      const measure = prepare(study);
      return { name, measure, whole: measure(study.counts), values: [] as number[] };
    }),
  );
  const random = randomNumbers(SEED);
  const drawn = new Uint32Array(units);
  for (let round = 0; round < RESAMPLES && units > 0; round++) {
    drawn.fill(0);
    for (let draw = 0; draw < units; draw++) drawn[Math.floor(random() * units)]!++;
    all.forEach(({ study }, index) => {
      const counts = study.countsOf(drawn);
      for (const { measure, whole, values } of taken[index]!) {
        const value = typeof whole === 'number' ? measure(counts) : whole;
        if (typeof value === 'number') values.push(value);
      }
    });
  }
  return taken.map(
    (measures) =>
      Object.fromEntries(
        measures.map(({ name, whole, values }): [Name, Figure] => [
          name,
          typeof whole === 'number' ? { value: whole, interval: middleOf(values) } : { value: null, reason: whole },
        ]),
      ) as Record<Name, Figure>,
  );
}

function middleOf(values: readonly number[]): Interval | null {
  if (values.length === 0) return null;
  const sorted = values.toSorted((a, b) => a - b);
  const at = (share: number) => sorted[Math.round(share * (sorted.length - 1))]!;
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
