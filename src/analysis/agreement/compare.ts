import { isWithin } from '../../codebook/codePath.ts';
import type { Unit } from '../../corpus/units.ts';
import {
  cohensKappa,
  fleissKappa,
  krippendorffsAlpha,
  nominal,
  observedAgreement,
  pairsOf,
  type Measure,
} from './coefficients.ts';
import {
  annotatorsOf,
  codedMeeting,
  codesOn,
  type CodedMeeting,
  type ComparedCodes,
  type ComparedMeeting,
} from './codings.ts';
import { continuumOf } from './continuum.ts';
import { disagreementsIn, type Disagreement } from './disagreements.ts';
import { noFigure, type Figure } from './figure.ts';
import { masiDistance } from './masi.ts';
import { takeMeasures } from './resample.ts';
import { NOT_CODED, Study } from './study.ts';
import { unitizingAlpha, unitizingDisagreement } from './unitizing.ts';

/** What is compared. */
export interface ComparisonOptions extends ComparedCodes {
  /** Names as they stand in `by`; empty for everybody who gave a code. */
  readonly annotators: readonly string[];
  readonly unit: Unit;
}

/**
 * `agreement`: the share of pairs that agree; `kappa`: Cohen’s; `fleiss`: Fleiss’ kappa; `alpha`: Krippendorff’s, of
 * labels that are the same or not.
 */
export const MEASURES = ['agreement', 'kappa', 'fleiss', 'alpha'] as const;
type MeasureName = (typeof MEASURES)[number];

/**
 * How far annotators agree on the codes of each unit, taken together: they are the same label where all codes are the
 * same. `masi` is alpha where sets of codes may be alike in part.
 */
export type SetAgreement = Readonly<Record<MeasureName | 'masi', Figure>>;

/** How far annotators agree on whether a unit has a code. */
export interface CodeAgreement extends Readonly<Record<MeasureName, Figure>> {
  readonly code: string;
  /** In how many units each annotator used it, in the order of `Comparison.annotators`. */
  readonly uses: readonly number[];
  /** Krippendorff’s alpha for unitizing: on the very stretches, whatever the units. */
  readonly unitizing: Figure;
}

/** How far those who coded a readout agree on it. */
export interface MeetingAgreement extends SetAgreement {
  /** The URI of the readout. */
  readonly readout: string;
  readonly annotators: readonly string[];
  readonly units: number;
}

/** How far two annotators agree. */
export interface PairAgreement extends SetAgreement {
  readonly annotators: readonly [string, string];
}

/** How far annotators agree. */
export interface Comparison {
  readonly unit: Unit;
  readonly annotators: readonly string[];
  /** How many readouts were coded by two or more of them, and how many units those have. */
  readonly readouts: number;
  readonly units: number;
  /** How many annotations were left out because their place is not known for sure. */
  readonly unplaced: number;
  readonly overall: SetAgreement & { readonly unitizing: Figure };
  /** Where there are more than two annotators. */
  readonly byPair: readonly PairAgreement[];
  /** By the codes’ paths. */
  readonly byCode: readonly CodeAgreement[];
  /** In the order in which the readouts were given. */
  readonly byMeeting: readonly MeetingAgreement[];
  /** In the order of the readouts, then of the text. */
  readonly disagreements: readonly Disagreement[];
}

/** What each annotator gave a unit; null where they did not code the readout. */
type Row = readonly (readonly string[] | null)[];

const BINARY: Readonly<Record<MeasureName, Measure>> = {
  agreement: observedAgreement,
  kappa: cohensKappa,
  fleiss: fleissKappa,
  alpha: krippendorffsAlpha(nominal),
};

/** Compares what annotators coded in some readouts, of which those count that two or more of them coded. */
export function compareAnnotators(meetings: readonly ComparedMeeting[], options: ComparisonOptions): Comparison {
  const annotators = options.annotators.length > 0 ? options.annotators : annotatorsOf(meetings);
  const coded = meetings
    .map((meeting) => codedMeeting(meeting, annotators, options.unit, options))
    .filter(({ codings }) => codings.size > 1);
  const rows = coded.flatMap((meeting) => rowsOf(meeting, annotators));
  const pairs = annotators.length > 2 ? pairsOf(annotators.length) : [];
  const [overall, ...ofPairs] = agreementOnSets([
    { rows, annotators: annotators.length },
    ...pairs.map(([a, b]) => ({ rows: rows.map((row): Row => [row[a]!, row[b]!]), annotators: 2 })),
  ]);
  const codes = codesIn(coded, options);
  const byCode = agreementOnCodes(codes, rows, annotators.length);
  const unitizing = unitizingOf(codes, coded, annotators);
  return {
    unit: options.unit,
    annotators,
    readouts: coded.length,
    units: rows.length,
    unplaced: coded.reduce((sum, { unplaced }) => sum + unplaced, 0),
    overall: { ...overall!, unitizing: unitizing.overall },
    byPair: pairs.map(([a, b], index) => ({ annotators: [annotators[a]!, annotators[b]!], ...ofPairs[index]! })),
    byCode: byCode.map((each, index) => ({ ...each, unitizing: unitizing.byCode[index]! })),
    byMeeting: coded.map((meeting) => {
      const own = [...meeting.codings.keys()];
      const [agreement] = agreementOnSets([{ rows: rowsOf(meeting, own), annotators: own.length }]);
      return { readout: meeting.meeting.uri, annotators: own, units: meeting.units.length, ...agreement! };
    }),
    disagreements: coded.flatMap(disagreementsIn),
  };
}

function rowsOf({ units, codings }: CodedMeeting, annotators: readonly string[]): Row[] {
  return units.map((unit) =>
    annotators.map((annotator) => {
      const own = codings.get(annotator);
      return own ? codesOn(unit, own) : null;
    }),
  );
}

/** The codes that were used, and those that were asked for and not used, nor any below them. */
function codesIn(coded: readonly CodedMeeting[], { codes: wanted, byFacet }: ComparisonOptions): string[] {
  const used = new Set(coded.flatMap(({ codings }) => [...codings.values()].flat().flatMap(({ codes }) => codes)));
  const isMissing = (path: string) => ![...used].some((code) => isWithin(code, path) || isWithin(path, code));
  return [...used, ...(byFacet ? [] : wanted.filter(isMissing))].sort();
}

/** Of each of some lists of as many units. */
function agreementOnSets(
  lists: readonly { readonly rows: readonly Row[]; readonly annotators: number }[],
): SetAgreement[] {
  return takeMeasures(
    lists.map(({ rows, annotators }) => {
      const sets = new Map<string, number>();
      const labels: (readonly string[])[] = [];
      const units = rows.map((row) =>
        row.map((codes) => {
          if (!codes) return NOT_CODED;
          const key = codes.join();
          if (!sets.has(key)) sets.set(key, labels.push(codes) - 1);
          return sets.get(key)!;
        }),
      );
      const distances = labels.map((a) => labels.map((b) => masiDistance(a, b)));
      return {
        study: new Study(units, annotators, labels.length),
        measures: { ...BINARY, masi: krippendorffsAlpha((a, b) => distances[a]![b]!) },
      };
    }),
  );
}

function agreementOnCodes(
  codes: readonly string[],
  rows: readonly Row[],
  annotators: number,
): Omit<CodeAgreement, 'unitizing'>[] {
  const measured = codes.map((code) => {
    const units = rows.map((row) => row.map((given) => (given ? Number(given.includes(code)) : NOT_CODED)));
    const uses = Array.from({ length: annotators }, (_, index) => units.filter((unit) => unit[index] === 1).length);
    return { code, uses, study: new Study(units, annotators, 2), measures: BINARY };
  });
  const figures = takeMeasures(measured);
  return measured.map(({ code, uses }, index) => {
    const isUsed = uses.some((count) => count > 0);
    const figure = (name: MeasureName) => (isUsed ? figures[index]![name] : noFigure('not-used'));
    return {
      code,
      uses,
      agreement: figure('agreement'),
      kappa: figure('kappa'),
      fleiss: figure('fleiss'),
      alpha: figure('alpha'),
    };
  });
}

/** Alpha for unitizing knows no annotator who did not code: only readouts count that all coded. */
function unitizingOf(codes: readonly string[], coded: readonly CodedMeeting[], annotators: readonly string[]) {
  const byAll = coded.filter(({ codings }) => codings.size === annotators.length);
  const { length, stretchesOf } = continuumOf(byAll, annotators);
  const terms = codes.map((code) => unitizingDisagreement(stretchesOf(code), length));
  const figure = (of: typeof terms): Figure => {
    const value = length === 0 && annotators.length > 1 ? 'no-units' : unitizingAlpha(of, annotators.length);
    return typeof value === 'number' ? { value, interval: null } : noFigure(value);
  };
  return { overall: figure(terms), byCode: terms.map((term) => figure([term])) };
}
