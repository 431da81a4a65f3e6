import path from 'node:path';
import { allAnnotatorsOf, type ComparedMeeting } from '../analysis/agreement/codings.ts';
import { compareAnnotators, type Comparison, type ComparisonOptions } from '../analysis/agreement/compare.ts';
import { confusionsOf } from '../analysis/agreement/confusions.ts';
import { DISAGREEMENTS, type Disagreement } from '../analysis/agreement/disagreements.ts';
import type { Figure } from '../analysis/agreement/figure.ts';
import { MEASURES } from '../analysis/agreement/studies.ts';
import { fileNameOfAnnotator } from '../annotations/annotatorNames.ts';
import { printable } from '../text/printable.ts';
import {
  wordCompared,
  wordConfusion,
  wordDisagreement,
  wordDisagreementKind,
  wordFigure,
  wordMeasure,
} from '../wording/agreement.ts';
import { inEnglish } from '../wording/translate.ts';
import { readTwoTimes, type Revisions } from './between.ts';
import { codedReadouts, type CodedReadout } from './codedReadouts.ts';
import { table } from './table.ts';
import { type Terminal } from './terminal.ts';
import { UsageError } from './usage.ts';

/** What is printed of a readout that was compared. */
type ReadReadout = Pick<CodedReadout, 'file' | 'lines'>;

/**
 * `readouts agree`: how far annotators agree in the readouts at and below a path.
 * @param between two revisions of git, between which one annotator is compared; null compares several as they are now
 */
export async function agree(
  root: string,
  options: ComparisonOptions,
  between: Revisions | null,
  json: boolean,
  terminal: Terminal,
): Promise<void> {
  const { annotators, readouts } = between
    ? readTwoTimes(root, between, options.annotators, terminal)
    : readNow(root, options.annotators, terminal);
  const comparison = compareAnnotators(
    readouts.map(({ meeting }) => meeting),
    { ...options, annotators },
  );
  const byUri = new Map(readouts.map((readout) => [readout.meeting.uri, readout]));
  if (json) await terminal.printJson(`${JSON.stringify(asJson(comparison, byUri), null, 1)}\n`);
  else await terminal.printLines(asText(comparison, byUri));
}

function readNow(root: string, named: readonly string[], terminal: Terminal) {
  const readouts = [...codedReadouts(root, terminal)];
  return {
    annotators: namesMeant(
      named,
      readouts.map(({ meeting }) => meeting),
    ),
    readouts,
  };
}

/** Annotators as they write their names, where they were named as in names of files. @throws {UsageError} */
function namesMeant(named: readonly string[], meetings: readonly ComparedMeeting[]): string[] {
  const known = allAnnotatorsOf(meetings);
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
    confusions: DISAGREEMENTS.flatMap((kind) =>
      confusionsOf(kind, disagreements).map(({ codes, disagreements: { length } }) => ({ kind, codes, count: length })),
    ),
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
    ...table(
      ['confused', 'how often'],
      confusionsOf('other-code', disagreements).map((confusion) => [
        wordConfusion(confusion, inEnglish),
        String(confusion.disagreements.length),
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
