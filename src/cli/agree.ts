import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { annotatorsOf, type ComparedMeeting } from '../analysis/agreement/codings.ts';
import { compareAnnotators, MEASURES, type Comparison, type ComparisonOptions } from '../analysis/agreement/compare.ts';
import { DISAGREEMENTS, type Disagreement } from '../analysis/agreement/disagreements.ts';
import type { Figure } from '../analysis/agreement/figure.ts';
import { fileNameOfAnnotator } from '../annotations/annotatorNames.ts';
import { annotate, earlierDigests } from '../corpus/annotatedReadouts.ts';
import { summarise } from '../corpus/meeting.ts';
import { readText } from '../reading/read.ts';
import { DigestedText } from '../text/digestedText.ts';
import { printable } from '../text/printable.ts';
import { Lines } from '../text/lines.ts';
import { wordCompared, wordDisagreement, wordDisagreementKind, wordFigure, wordMeasure } from '../wording/agreement.ts';
import { inEnglish } from '../wording/translate.ts';
import { decode } from './encoding.ts';
import { filesBelow, readWithin, roleOfFile, sidecarsBeside, workspaceOf } from './files.ts';
import { earlierTexts } from './gitHistory.ts';
import { sourcesBeside } from './annotations.ts';
import { type Terminal } from './terminal.ts';
import { UsageError } from './usage.ts';

/** A readout with its annotations, and what else is printed of it. */
interface ReadReadout {
  /** As it was given, or found below the path that was. */
  readonly file: string;
  readonly meeting: ComparedMeeting;
  readonly lines: Lines;
}

/** `readouts agree`: how far annotators agree in the readouts at and below a path. */
export async function agree(
  root: string,
  options: ComparisonOptions,
  json: boolean,
  terminal: Terminal,
): Promise<void> {
  const readouts = readoutsBelow(root, terminal);
  const meetings = readouts.map(({ meeting }) => meeting);
  const comparison = compareAnnotators(meetings, { ...options, annotators: namesMeant(options.annotators, meetings) });
  const byUri = new Map(readouts.map((readout) => [readout.meeting.uri, readout]));
  if (json) await terminal.printJson(`${JSON.stringify(asJson(comparison, byUri), null, 1)}\n`);
  else await terminal.printLines(asText(comparison, byUri));
}

function readoutsBelow(root: string, terminal: Terminal): ReadReadout[] {
  try {
    const files = filesBelow(root, (refusal) => terminal.failFor(refusal));
    const workspace = workspaceOf(files[0] === root ? path.dirname(root) : root);
    return files
      .filter((file) => roleOfFile(file) === 'readout')
      .flatMap((file) => readReadout(file, workspace, terminal));
  } catch (error) {
    terminal.failFor(error);
    return [];
  }
}

/** Only texts with sidecars are read: of the others nothing can be compared. */
function readReadout(file: string, workspace: string, terminal: Terminal): ReadReadout[] {
  if (sidecarsBeside(file).length === 0) return [];
  try {
    const { text } = decode(readWithin(workspace, file).bytes);
    const sources = sourcesBeside(file, terminal);
    const earlier = earlierTexts(file, earlierDigests(sources, new DigestedText(text).digest));
    const { readout, annotations } = annotate(text, sources, {
      read: readText,
      earlierText: (digest) => earlier.get(digest),
    });
    const summary = summarise(text, readout);
    if (!summary) return [];
    const sidecars = sources.map(({ uri }) => pathToFileURL(path.resolve(uri)).href);
    return [{ file, meeting: { ...summary, uri: file, sidecars, annotations }, lines: new Lines(text) }];
  } catch (error) {
    terminal.failFor(error);
    return [];
  }
}

/** Annotators as they write their names, where they were named as in names of files. @throws {UsageError} */
function namesMeant(named: readonly string[], meetings: readonly ComparedMeeting[]): string[] {
  const known = annotatorsOf(meetings);
  return named.map((name) => {
    const found = known.find((other) => other === name) ?? known.find((other) => fileNameOfAnnotator(other) === name);
    if (found !== undefined) return found;
    throw new UsageError(`“${name}” coded nothing there${known.length > 0 ? `; ${known.join(', ')} did` : ''}.`);
  });
}

type Readouts = ReadonlyMap<string, ReadReadout>;

function asJson({ disagreements, byMeeting, ...comparison }: Comparison, readouts: Readouts): object {
  return {
    ...comparison,
    byMeeting: byMeeting.map(({ readout, ...rest }) => ({ file: readouts.get(readout)!.file, ...rest })),
    disagreements: disagreements.map((disagreement) => {
      const { kind, one, other, others, span } = disagreement;
      return {
        kind,
        ...placeOf(disagreement, readouts),
        ...span,
        text: wordsOf(one),
        one: useAsJson(one),
        other: other && useAsJson(other),
        others,
      };
    }),
  };
}

/** The words in today's text: what has no place is not compared. */
function wordsOf({ placed: { resolution, annotation } }: Disagreement['one']): string {
  return resolution.range ? resolution.text : annotation.target.exact;
}

function useAsJson({ annotator, code, placed: { annotation, sidecar } }: Disagreement['one']) {
  return { annotator, code, id: annotation.id, sidecar: path.basename(sidecar), speaker: annotation.speaker ?? null };
}

function placeOf({ readout, span }: Disagreement, readouts: Readouts) {
  const { file, lines } = readouts.get(readout)!;
  const { line, character } = lines.at(span.start);
  return { file, line: line + 1, column: character + 1 };
}

function asText(comparison: Comparison, readouts: Readouts): string[] {
  const { annotators, overall, byPair, byCode, byMeeting, disagreements } = comparison;
  const words = (...figures: Figure[]) => figures.map((figure) => wordFigure(figure, inEnglish));
  const measures = [...MEASURES, 'masi', 'unitizing'] as const;
  return [
    printable(wordCompared(comparison, inEnglish)),
    ...table(
      ['over all'],
      measures.map((measure) => [wordMeasure(measure, inEnglish), ...words(overall[measure])]),
    ),
    ...table(
      ['by pair', 'agreement', 'Cohen’s kappa', 'alpha'],
      byPair.map(({ annotators: pair, agreement, kappa, alpha }) => [
        pair.join(', '),
        ...words(agreement, kappa, alpha),
      ]),
    ),
    ...table(
      ['by code', `uses by ${annotators.join(', ')}`, 'agreement', 'alpha', 'alpha of stretches'],
      byCode.map(({ code, uses, agreement, alpha, unitizing }) => [
        code,
        uses.join(', '),
        ...words(agreement, alpha, unitizing),
      ]),
    ),
    ...table(
      ['by readout', 'units', 'agreement', 'alpha', 'alpha, alike in part'],
      byMeeting.map(({ readout, units, agreement, alpha, masi }) => [
        readouts.get(readout)!.file,
        String(units),
        ...words(agreement, alpha, masi),
      ]),
    ),
    ...DISAGREEMENTS.flatMap((kind) => {
      const ofKind = disagreements.filter((each) => each.kind === kind);
      return table(
        [`${wordDisagreementKind(kind, inEnglish).toLowerCase()}: ${ofKind.length}`],
        ofKind.map((each) => {
          const { file, line, column } = placeOf(each, readouts);
          return [`${file}:${line}:${column}`, wordDisagreement(each, inEnglish)];
        }),
      );
    }),
  ];
}

/** A table with its columns in line, below what they are called; nothing where it has no rows. */
function table(columns: readonly string[], rows: readonly (readonly string[])[]): string[] {
  if (rows.length === 0) return [];
  const cells = [columns, ...rows.map(([first, ...rest]) => [`  ${printable(first!)}`, ...rest.map(printable)])];
  const widths = rows[0]!.map((_, column) => Math.max(...cells.map((row) => (row[column] ?? '').length)));
  return [
    '',
    ...cells.map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column]!))
        .join('  ')
        .trimEnd(),
    ),
  ];
}
