/** What annotators gave the units of readouts, side by side. */
import { fileNameOfAnnotator } from '../../annotations/annotatorNames.ts';
import { readoutOfSidecar } from '../../annotations/fileNames.ts';
import { isWithin } from '../../codebook/codePath.ts';
import { touches, type Meeting } from '../../corpus/meeting.ts';
import type { PlacedAnnotation } from '../../corpus/placedAnnotation.ts';
import { unitsOf, type Unit } from '../../corpus/units.ts';
import { nameOf } from '../../text/uri.ts';
import type { Span } from '../../text/span.ts';

/** A readout with the annotations of its sidecars; `sidecars`: the URIs of those that could be read. */
export type ComparedMeeting = Pick<Meeting, 'uri' | 'sentences' | 'statements' | 'sidecars' | 'annotations'>;

/** What of the codes is compared: some with all below them, or all; as they are, or by the topmost of their path. */
export interface ComparedCodes {
  /** Paths of codes; empty for all. */
  readonly codes: readonly string[];
  readonly byFacet: boolean;
}

/** An annotation of one annotator, with those of its codes that are compared, each once. */
export interface Coding extends Span {
  readonly codes: readonly string[];
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
 * be it empty, where another sidecar tells how their name is written.
 */
export function annotatorsOf(meetings: readonly ComparedMeeting[]): string[] {
  const names = new Set(meetings.flatMap(({ annotations }) => annotations.filter(isCoding).map(byOf)));
  return [...names].sort();
}

/** What some annotators gave the units of a readout. */
export function codedMeeting(
  meeting: ComparedMeeting,
  annotators: readonly string[],
  unit: Unit,
  compared: ComparedCodes,
): CodedMeeting {
  const annotations = meeting.annotations.filter(isCoding);
  const files = new Set(meeting.sidecars.map((uri) => readoutOfSidecar(nameOf(uri))?.annotator));
  const codings = new Map(
    annotators.flatMap((name): [string, Coding[]][] => {
      const own = annotations.filter((placed) => byOf(placed) === name);
      if (own.length === 0 && !files.has(fileNameOfAnnotator(name))) return [];
      return [[name, own.flatMap((placed) => codingOf(placed, compared))]];
    }),
  );
  const unplaced = annotations.filter((placed) => placed.span === null && codings.has(byOf(placed))).length;
  return { meeting, units: unitsOf(meeting, unit), codings, unplaced };
}

/** The codes that an annotator gave some words of a unit, sorted, each once. */
export function codesOn(unit: Span, codings: readonly Coding[]): string[] {
  return [...new Set(codings.flatMap((coding) => (touches(coding, unit) ? coding.codes : [])))].sort();
}

/** The codes that count of those of an annotation. */
export function comparedCodes(codes: readonly string[], { codes: wanted, byFacet }: ComparedCodes): string[] {
  const isWanted = (code: string) => wanted.length === 0 || wanted.some((path) => isWithin(code, path));
  return [...new Set(codes.filter(isWanted).map((code) => (byFacet ? code.split('/', 1)[0]! : code)))];
}

function codingOf(placed: PlacedAnnotation, compared: ComparedCodes): Coding[] {
  const codes = comparedCodes(placed.annotation.codes, compared);
  return placed.span && codes.length > 0 ? [{ ...placed.span, codes, placed }] : [];
}

/** A note, a corrected speaker, and what was rejected, are no coding. */
function isCoding({ annotation }: PlacedAnnotation): boolean {
  return annotation.codes.length > 0 && annotation.status !== 'rejected';
}

function byOf({ annotation }: PlacedAnnotation): string {
  return annotation.by;
}
