/** What an annotator gave a unit: the index of a label, or that they did not code it. */
export const NOT_CODED = -1;

/**
 * Units, each with what every annotator gave it. Units that got the same from everybody are counted together: measures
 * know only how often each pattern occurs, so that they can be taken again of resampled units.
 */
export class Study {
  /** For each annotator the index of a label, or `NOT_CODED`. */
  readonly patterns: readonly (readonly number[])[];
  /** How often each pattern occurs. */
  readonly counts: Float64Array;
  readonly annotators: number;
  readonly labels: number;
  readonly units: number;
  /** The pattern that most units have: resampling goes through the others only. */
  readonly #most: number;
  readonly #others: readonly { readonly unit: number; readonly pattern: number }[];

  /**
   * @param units for each unit what each annotator gave it, in the same order of annotators
   * @param labels how many labels there are
   */
  constructor(units: readonly (readonly number[])[], annotators: number, labels: number) {
    const known = new Map<string, number>();
    const patterns: (readonly number[])[] = [];
    const patternOf = units.map((unit) => {
      const key = unit.join();
      let pattern = known.get(key);
      if (pattern === undefined) {
        pattern = patterns.push(unit) - 1;
        known.set(key, pattern);
      }
      return pattern;
    });
    this.patterns = patterns;
    this.annotators = annotators;
    this.labels = labels;
    this.units = units.length;
    this.counts = new Float64Array(patterns.length);
    for (const pattern of patternOf) this.counts[pattern]!++;
    this.#most = this.counts.indexOf(Math.max(...this.counts));
    this.#others = patternOf.flatMap((pattern, unit) => (pattern === this.#most ? [] : [{ unit, pattern }]));
  }

  /** How often each pattern occurs among units of which each was drawn so many times; as many in all as there are. */
  countsOf(drawn: Uint32Array): Float64Array {
    const counts = new Float64Array(this.patterns.length);
    let others = 0;
    for (const { unit, pattern } of this.#others) {
      counts[pattern]! += drawn[unit]!;
      others += drawn[unit]!;
    }
    if (counts.length > 0) counts[this.#most] = this.units - others;
    return counts;
  }
}
