import { isWithin } from '../../codebook/codePath.ts';
import type { Unit } from '../../corpus/units.ts';
import { finish, type Steps } from '../../text/steps.ts';
import { pairsOf } from './coefficients.ts';
import {
  annotatorsOf,
  codedMeeting,
  codesOnUnits,
  type CodedMeeting,
  type ComparedCodes,
  type ComparedMeeting,
} from './codings.ts';
import { continuumOf } from './continuum.ts';
import { disagreementsIn, type Disagreement } from './disagreements.ts';
import { noFigure, type Figure } from './figure.ts';
import { takeMeasures, workOf, type Studies } from './resample.ts';
import { rowsOfUnits, type UnitRows } from './study.ts';
import { studiesOfCodes, studiesOfSets, type MeasureName, type Row, type SetAgreement } from './studies.ts';
import { unitizingAlpha, unitizingDisagreement, type Disagreement as Apart } from './unitizing.ts';

/** What is compared. */
export interface ComparisonOptions extends ComparedCodes {
  /** Names as they stand in `by`; empty for everybody who gave a code. */
  readonly annotators: readonly string[];
  readonly unit: Unit;
}

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

/** Compares what annotators coded in some readouts, of which those count that two or more of them coded. */
export function compareAnnotators(meetings: readonly ComparedMeeting[], options: ComparisonOptions): Comparison {
  return finish(comparing(meetings, options));
}

/** The same in steps. */
export function* comparing(meetings: readonly ComparedMeeting[], options: ComparisonOptions): Steps<Comparison> {
  const annotators = options.annotators.length > 0 ? options.annotators : annotatorsOf(meetings);
  const coded: CodedMeeting[] = [];
  const rowsByMeeting: Row[][] = [];
  for (const meeting of meetings) {
    const each = codedMeeting(meeting, annotators, options.unit, options);
    yield 0;
    if (each.codings.size < 2) continue;
    coded.push(each);
    rowsByMeeting.push(rowsOf(each, annotators));
    yield 0;
  }
  const units = distinct(rowsByMeeting.flat());
  const codes = codesIn(coded, options);
  const pairs = annotators.length > 2 ? pairsOf(annotators.length) : [];
  const ofSets = yield* studiesOfSets(units, [[...annotators.keys()], ...pairs]);
  const ofCodes = yield* studiesOfCodes(units, codes, annotators.length);
  const ofMeetings: Studies<MeasureName | 'masi'>[] = [];
  for (const [index, { codings }] of coded.entries()) {
    const own = annotators.flatMap((name, at) => (codings.has(name) ? [at] : []));
    ofMeetings.push(yield* studiesOfSets(distinct(rowsByMeeting[index]!), [own]));
  }
  const work = [ofSets, ofCodes, ...ofMeetings].reduce((sum, studies) => sum + workOf(studies), 0);
  const [overall, ...byPair] = yield* shares(takeMeasures(ofSets), work);
  const byCode = yield* shares(takeMeasures(ofCodes), work);
  const byMeeting: SetAgreement[] = [];
  for (const studies of ofMeetings) byMeeting.push(...(yield* shares(takeMeasures(studies), work)));
  const unitizing = yield* unitizingOf(codes, coded, annotators);
  const disagreements: Disagreement[] = [];
  for (const meeting of coded) for (const each of yield* disagreementsIn(meeting)) disagreements.push(each);
  return {
    unit: options.unit,
    annotators,
    readouts: coded.length,
    units: units.rowOf.length,
    unplaced: coded.reduce((sum, { unplaced }) => sum + unplaced, 0),
    overall: { ...overall!, unitizing: unitizing.overall },
    byPair: pairs.map(([a, b], index) => ({ annotators: [annotators[a]!, annotators[b]!], ...byPair[index]! })),
    byCode: codes.map((code, index) => {
      const uses = ofCodes.uses[index]!;
      const figures = byCode[index]!;
      const isUsed = uses.some((count) => count > 0);
      const notUsed = noFigure('not-used');
      return {
        code,
        uses,
        ...(isUsed ? figures : { agreement: notUsed, kappa: notUsed, fleiss: notUsed, alpha: notUsed }),
        unitizing: unitizing.byCode[index]!,
      };
    }),
    byMeeting: coded.map(({ meeting, codings, units: own }, index) => ({
      readout: meeting.uri,
      annotators: [...codings.keys()],
      units: own.length,
      ...byMeeting[index]!,
    })),
    disagreements,
  };
}

/** What was done as a share of all that is to be done. */
function* shares<Result>(steps: Generator<number, Result>, all: number): Steps<Result> {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    yield step.value / all;
  }
}

function rowsOf({ units, codings }: CodedMeeting, annotators: readonly string[]): Row[] {
  const given = annotators.map((annotator) => {
    const own = codings.get(annotator);
    return own ? codesOnUnits(units, own) : null;
  });
  return units.map((_, index) => given.map((own) => own && own[index]!));
}

function distinct(rows: readonly Row[]): UnitRows<Row> {
  return rowsOfUnits(rows, (row) => JSON.stringify(row));
}

/** The codes that were used, and those that were asked for and not used, nor any below them. */
function codesIn(coded: readonly CodedMeeting[], { codes: wanted, byFacet }: ComparisonOptions): string[] {
  const used = new Set(coded.flatMap(({ codings }) => [...codings.values()].flat().flatMap(({ codes }) => codes)));
  const isMissing = (path: string) => ![...used].some((code) => isWithin(code, path) || isWithin(path, code));
  return [...used, ...(byFacet ? [] : wanted.filter(isMissing))].sort();
}

/** Alpha for unitizing knows no annotator who did not code: only readouts count that all coded. */
function* unitizingOf(
  codes: readonly string[],
  coded: readonly CodedMeeting[],
  annotators: readonly string[],
): Steps<{ overall: Figure; byCode: Figure[] }> {
  const byAll = coded.filter(({ codings }) => codings.size === annotators.length);
  const { length, stretchesOf } = continuumOf(byAll, annotators);
  const terms: Apart[] = [];
  for (const code of codes) {
    terms.push(unitizingDisagreement(stretchesOf(code), length));
    yield 0;
  }
  const figure = (of: readonly Apart[]): Figure => {
    const value = length === 0 && annotators.length > 1 ? 'no-units' : unitizingAlpha(of, annotators.length);
    return typeof value === 'number' ? { value, interval: null } : noFigure(value);
  };
  return { overall: figure(terms), byCode: terms.map((term) => figure([term])) };
}
