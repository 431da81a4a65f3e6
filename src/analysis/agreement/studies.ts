import type { Steps } from '../../text/steps.ts';
import {
  cohensKappa,
  fleissKappa,
  krippendorffsAlpha,
  nominal,
  observedAgreement,
  type Measure,
} from './coefficients.ts';
import type { Figure } from './figure.ts';
import { masiDistance } from './masi.ts';
import type { Measured, Studies } from './resample.ts';
import { NOT_CODED, Study, type UnitRows } from './study.ts';

/** What each annotator gave a unit; null where they did not code the readout. */
export type Row = readonly (readonly string[] | null)[];

/**
 * `agreement`: the share of pairs that agree; `kappa`: Cohen’s; `fleiss`: Fleiss’ kappa; `alpha`: Krippendorff’s, of
 * labels that are the same or not.
 */
export const MEASURES = ['agreement', 'kappa', 'fleiss', 'alpha'] as const;
export type MeasureName = (typeof MEASURES)[number];

/**
 * How far annotators agree on the codes of each unit, taken together: they are the same label where all codes are the
 * same. `masi` is alpha where sets of codes may be alike in part.
 */
export type SetAgreement = Readonly<Record<MeasureName | 'masi', Figure>>;

const BINARY: Readonly<Record<MeasureName, Measure>> = {
  agreement: observedAgreement,
  kappa: cohensKappa,
  fleiss: fleissKappa,
  alpha: krippendorffsAlpha(nominal),
};

/**
 * Studies of all the codes of a unit, taken together.
 * @param groups annotators, by their numbers: each group is a study
 */
export function* studiesOfSets(
  units: UnitRows<Row>,
  groups: readonly (readonly number[])[],
): Steps<Studies<MeasureName | 'masi'>> {
  const sets = new Map<string, number>();
  const labels: (readonly string[])[] = [];
  const labelOf = (codes: readonly string[] | null | undefined): number => {
    if (!codes) return NOT_CODED;
    const key = JSON.stringify(codes);
    const label = sets.get(key) ?? labels.push(codes) - 1;
    sets.set(key, label);
    return label;
  };
  const rows = units.rows.map((row) => row.map(labelOf));
  const distances: Float64Array[] = [];
  for (const a of labels) {
    distances.push(Float64Array.from(labels, (b) => masiDistance(a, b)));
    yield 0;
  }
  const measures = { ...BINARY, masi: krippendorffsAlpha((a, b) => distances[a]![b]!) };
  const studies: Measured<MeasureName | 'masi'>[] = [];
  for (const group of groups) {
    const own = rows.map((row) => group.map((annotator) => row[annotator]!));
    studies.push({ study: new Study(own, group.length, labels.length, units.counts), measures });
    yield 0;
  }
  return { units, studies };
}

/** Studies of whether a unit has a code, one for each code; `uses`: in how many units each annotator used it. */
export function* studiesOfCodes(
  units: UnitRows<Row>,
  codes: readonly string[],
  annotators: number,
): Steps<Studies<MeasureName> & { readonly uses: readonly (readonly number[])[] }> {
  const studies: Measured<MeasureName>[] = [];
  const uses: number[][] = [];
  for (const code of codes) {
    const rows = units.rows.map((row) => row.map((given) => (given ? Number(given.includes(code)) : NOT_CODED)));
    studies.push({ study: new Study(rows, annotators, 2, units.counts), measures: BINARY });
    uses.push(Array.from({ length: annotators }, (_, annotator) => unitsWith(rows, units, annotator)));
    yield 0;
  }
  return { units, studies, uses };
}

function unitsWith(rows: readonly number[][], { counts }: UnitRows<Row>, annotator: number): number {
  return rows.reduce((sum, row, index) => (row[annotator] === 1 ? sum + counts[index]! : sum), 0);
}
