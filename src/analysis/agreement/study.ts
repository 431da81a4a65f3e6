/** What an annotator gave a unit: the index of a label, or that they did not code it. */
export const NOT_CODED = -1;

/** Units of which those are one row that got the same from everybody, whatever is asked of them. */
export interface UnitRows<Row> {
  /** Each once. */
  readonly rows: readonly Row[];
  /** For each unit the index of its row. */
  readonly rowOf: Uint32Array;
  /** For each row how many units have it. */
  readonly counts: Float64Array;
}

/** @param keyOf what is the same for units that got the same */
export function rowsOfUnits<Row>(units: readonly Row[], keyOf: (unit: Row) => string): UnitRows<Row> {
  const known = new Map<string, number>();
  const rows: Row[] = [];
  const rowOf = Uint32Array.from(units, (unit) => {
    const key = keyOf(unit);
    const row = known.get(key) ?? rows.push(unit) - 1;
    known.set(key, row);
    return row;
  });
  const counts = new Float64Array(rows.length);
  for (const row of rowOf) counts[row]!++;
  return { rows, rowOf, counts };
}

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
  /** The pattern that most rows have: resampling goes through the others only. */
  readonly #most: number;
  readonly #others: { readonly rows: Uint32Array; readonly patterns: Uint32Array };

  /**
   * @param rows what each annotator gave, in the same order of annotators
   * @param labels how many labels there are
   * @param weights for each row how many units have it; one each where nothing is said
   */
  constructor(
    rows: readonly (readonly number[])[],
    annotators: number,
    labels: number,
    weights: Float64Array = new Float64Array(rows.length).fill(1),
  ) {
    const { rows: patterns, rowOf: patternOf, counts: frequencies } = rowsOfUnits(rows, (row) => row.join());
    this.patterns = patterns;
    this.annotators = annotators;
    this.labels = labels;
    this.units = weights.reduce((sum, weight) => sum + weight, 0);
    this.counts = new Float64Array(patterns.length);
    patternOf.forEach((pattern, row) => (this.counts[pattern]! += weights[row]!));
    this.#most = frequencies.indexOf(frequencies.reduce((most, count) => Math.max(most, count), 0));
    const others = Uint32Array.from(patternOf.keys()).filter((row) => patternOf[row] !== this.#most);
    this.#others = { rows: others, patterns: others.map((row) => patternOf[row]!) };
  }

  /**
   * How often each pattern occurs among units that were drawn.
   * @param drawn for each row how many were drawn of it; as many in all as there are units
   * @param counts what is written over
   */
  countInto(counts: Float64Array, drawn: Uint32Array): void {
    const { rows, patterns } = this.#others;
    counts.fill(0);
    let others = 0;
    for (let index = 0; index < rows.length; index++) {
      const count = drawn[rows[index]!]!;
      counts[patterns[index]!]! += count;
      others += count;
    }
    if (counts.length > 0) counts[this.#most] = this.units - others;
  }
}
