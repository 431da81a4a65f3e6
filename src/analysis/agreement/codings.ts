/** What annotators gave the units of readouts, side by side. */
import { fileNameOfAnnotator } from '../../annotations/annotatorNames.ts';
import { readoutOfSidecar } from '../../annotations/fileNames.ts';
import { isWithin } from '../../codebook/codePath.ts';
import type { Meeting } from '../../corpus/meeting.ts';
import { standing, type PlacedAnnotation } from '../../corpus/placedAnnotation.ts';
import { unitsOf, type Unit } from '../../corpus/units.ts';
import { groupBy } from '../../text/groupBy.ts';
import { TouchingSpans } from '../../text/touching.ts';
import { nameOf } from '../../text/uri.ts';
import type { Span } from '../../text/span.ts';
import { ADJUDICATED, withDecisions, type Decisions } from './adjudicated.ts';

/** A readout with the annotations of its sidecars; `sidecars`: the URIs of those that could be read. */
export interface ComparedMeeting extends Pick<
  Meeting,
  'uri' | 'sentences' | 'statements' | 'sidecars' | 'annotations'
> {
  /** What was decided about it. */
  readonly decisions: Decisions;
}

/** What of the codes is compared: some with all below them, or all; as they are, or by the topmost of their path. */
export interface ComparedCodes {
  /** Paths of codes; empty for all. */
  readonly codes: readonly string[];
  readonly byFacet: boolean;
}

/** An annotation of one annotator, with those of its codes that are compared, each once. */
export interface Coding extends Span {
  readonly codes: readonly string[];
  /** For each of these the codes that the annotation has: several where facets are compared. */
  readonly written: ReadonlyMap<string, readonly string[]>;
  readonly placed: PlacedAnnotation;
}

/** A readout as some annotators coded it. */
export interface CodedMeeting {
  readonly meeting: ComparedMeeting;
  /** In text order, UTF-16 in the text of the readout. */
  readonly units: readonly Span[];
  /** By annotator, in text order; only of those who coded it, if only by finding nothing to code. */
  readonly codings: ReadonlyMap<string, readonly Coding[]>;
  /** How many annotations were left out because their place is not known for sure. */
  readonly unplaced: number;
}

/**
 * Everybody who coded some of the readouts, by name: those who gave a code, and those who have a sidecar of their own,
 * be it empty, where another sidecar tells how their name is written. What was adjudicated comes last.
 */
export function allAnnotatorsOf(meetings: readonly ComparedMeeting[]): string[] {
  const names = new Set(meetings.flatMap(({ annotations }) => annotations.filter(isCoding).map(byOf)));
  const isAdjudicated = names.delete(ADJUDICATED) || meetings.some(({ decisions }) => decisions.size > 0);
  return [...[...names].sort(), ...(isAdjudicated ? [ADJUDICATED] : [])];
}

/** Those of them who are compared where nobody is named: what was adjudicated was made of what they did. */
export function annotatorsOf(meetings: readonly ComparedMeeting[]): string[] {
  return allAnnotatorsOf(meetings).filter((name) => name !== ADJUDICATED);
}

/**
 * Whether a comparison would find the same in a readout as before: the same units, and the same codes by the same
 * annotators at the same places. A readout that is not there is as one that nobody coded.
 * @param annotators those who are compared
 */
export function hasSameCoding(
  before: ComparedMeeting | undefined,
  now: ComparedMeeting | undefined,
  annotators: readonly string[],
): boolean {
  return before === now || contentOf(before, annotators) === contentOf(now, annotators);
}

function contentOf(meeting: ComparedMeeting | undefined, annotators: readonly string[]): string {
  const coded = meeting ? annotators.map(whoCoded(meeting)) : [];
  if (!meeting || coded.every(({ length }) => length === 0)) return '';
  const { sentences, statements } = meeting;
  return JSON.stringify([
    sentences,
    statements.map(({ start, end }) => [start, end]),
    annotators.filter((name) => filesOf(meeting).has(fileNameOfAnnotator(name))),
    coded.map((own) =>
      own.map(({ annotation: { id, codes, speaker, target }, sidecar, span }) => {
        return [id, sidecar, codes, speaker, target.exact, span];
      }),
    ),
  ]);
}

/**
 * The adjudicated coding of a readout: what is right by the decisions, and about which nobody decided, as its
 * annotators coded it; what is rejected is not part of it.
 */
export function adjudicatedCoding(meeting: ComparedMeeting): readonly PlacedAnnotation[] {
  return withDecisions(meeting.annotations.filter(isCoding), meeting.decisions);
}

/** What some annotators gave the units of a readout; `adjudicated` gave what the adjudicated coding has. */
export function codedMeeting(
  meeting: ComparedMeeting,
  annotators: readonly string[],
  unit: Unit,
  compared: ComparedCodes,
): CodedMeeting {
  const files = filesOf(meeting);
  const codedBy = whoCoded(meeting);
  const codings = new Map(
    annotators.flatMap((name): [string, Coding[]][] => {
      const own = codedBy(name);
      if (own.length === 0 && !files.has(fileNameOfAnnotator(name))) return [];
      return [[name, own.flatMap((placed) => codingOf(placed, compared))]];
    }),
  );
  const unplaced = meeting.annotations.filter(
    (placed) => isCoding(placed) && placed.span === null && codings.has(byOf(placed)),
  ).length;
  return { meeting, units: unitsOf(meeting, unit), codings, unplaced };
}

/** For each unit the codes that an annotator gave some words of it, sorted, each once. @param codings in text order */
export function codesOnUnits(units: readonly Span[], codings: readonly Coding[]): string[][] {
  const all = new TouchingSpans(codings);
  return units.map((unit) => [...new Set(all.touching(unit).flatMap(({ codes }) => codes))].sort());
}

/** The codes that count of those of an annotation, each with what is written for it. */
export function comparedCodes(codes: readonly string[], { codes: wanted, byFacet }: ComparedCodes): Coding['written'] {
  const isWanted = (code: string) => wanted.length === 0 || wanted.some((path) => isWithin(code, path));
  return groupBy(new Set(codes.filter(isWanted)), (code) => (byFacet ? code.split('/', 1)[0]! : code));
}

function codingOf(placed: PlacedAnnotation, compared: ComparedCodes): Coding[] {
  const written = comparedCodes(placed.annotation.codes, compared);
  return placed.span && written.size > 0 ? [{ ...placed.span, codes: [...written.keys()], written, placed }] : [];
}

/** The annotators who have a sidecar of their own, as in its name. */
function filesOf({ sidecars }: ComparedMeeting): Set<string | null | undefined> {
  return new Set(sidecars.map((uri) => readoutOfSidecar(nameOf(uri))?.annotator));
}

/** Tells what an annotator coded; of `adjudicated` it is the adjudicated coding, where something was adjudicated. */
function whoCoded(meeting: ComparedMeeting): (name: string) => readonly PlacedAnnotation[] {
  const all = meeting.annotations.filter(isCoding);
  return (name) => {
    const own = all.filter((placed) => byOf(placed) === name);
    const isWhole = name === ADJUDICATED && (own.length > 0 || filesOf(meeting).has(ADJUDICATED));
    return isWhole ? adjudicatedCoding(meeting) : own;
  };
}

/** A note, a corrected speaker, and what was rejected, are no coding. */
function isCoding(placed: PlacedAnnotation): boolean {
  return placed.annotation.codes.length > 0 && standing(placed) !== 'rejected';
}

function byOf({ annotation }: PlacedAnnotation): string {
  return annotation.by;
}
