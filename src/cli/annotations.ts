import { stringify } from 'csv-stringify/sync';
import { isDecided } from '../analysis/agreement/adjudication.ts';
import { annotatorsOf, codedMeeting, type ComparedMeeting } from '../analysis/agreement/codings.ts';
import { disagreementsIn } from '../analysis/agreement/disagreements.ts';
import { adjudicatedTable, annotationTable, COLUMNS, type TableRow } from '../exchange/annotationTable.ts';
import { printable } from '../text/printable.ts';
import { finish } from '../text/steps.ts';
import { codedReadouts } from './codedReadouts.ts';
import type { Terminal } from './terminal.ts';

/**
 * `readouts annotations`: a table of the annotations in the readouts at and below a path, as CSV.
 * @param adjudicated whether what was adjudicated takes the place of what was decided about; what is not decided yet is
 *   told of
 */
export async function annotations(root: string, adjudicated: boolean, terminal: Terminal): Promise<void> {
  await terminal.printLines([COLUMNS.join(',')]);
  for (const { file, meeting, people } of codedReadouts(root, terminal)) {
    const table = adjudicated ? adjudicatedTable : annotationTable;
    await terminal.printLines(table(file, meeting, (name) => people?.nameOf(name) ?? name).map(asCsv));
    if (adjudicated) tellOpen(file, meeting, terminal);
  }
}

/** A line of CSV, in which no field holds a line end, nor a formula for a spreadsheet. */
function asCsv(row: TableRow): string {
  const fields = COLUMNS.map((column) => {
    const value = row[column];
    return typeof value === 'string' ? printable(value).trim() : value;
  });
  return stringify([fields], { escape_formulas: true, eof: false });
}

function tellOpen(file: string, meeting: ComparedMeeting, terminal: Terminal): void {
  const coded = codedMeeting(meeting, annotatorsOf([meeting]), 'sentence', { codes: [], byFacet: false });
  const open = finish(disagreementsIn(coded)).filter((each) => !isDecided(each, meeting.decisions)).length;
  if (open === 0) return;
  const what = open === 1 ? '1 disagreement is' : `${open} disagreements are`;
  terminal.tell(`${file}: ${what} not decided; what each annotator coded there is listed.`);
}
