import { ADJUDICATED } from '../analysis/agreement/adjudicated.ts';
import { adjudicatedCoding, type ComparedMeeting } from '../analysis/agreement/codings.ts';
import type { ReadoutSummary } from '../corpus/meeting.ts';
import { standing, type PlacedAnnotation } from '../corpus/placedAnnotation.ts';
import { groupBy } from '../text/groupBy.ts';

/** What a table says of each annotation, in this order; `date` is EDTF, `start` and `end` as `Target` counts. */
export const COLUMNS = [
  'readout',
  'date',
  'participants',
  'speaker',
  'codes',
  'words',
  'start',
  'end',
  'annotator',
  'status',
  'id',
] as const;

/** An annotation in a table; null where there is nothing to say. */
export type TableRow = Readonly<Record<(typeof COLUMNS)[number], string | number | null>>;

/** What stands between several names, codes and the like in one field. */
const BETWEEN = '; ';

/**
 * The annotations of a readout that have codes, a row for each, without what was adjudicated.
 * @param file how the readout is called in the table
 * @param nameOf whom a speaker's name means
 */
export function annotationTable(
  file: string,
  meeting: ReadoutSummary & ComparedMeeting,
  nameOf: (speaker: string) => string,
): TableRow[] {
  return meeting.annotations
    .filter(({ annotation: { by, codes } }) => by !== ADJUDICATED && codes.length > 0)
    .map((placed) => rowOf(file, meeting, nameOf, [placed]));
}

/** The same of the adjudicated coding; what several coded alike is one row, which names all of them. */
export function adjudicatedTable(
  file: string,
  meeting: ReadoutSummary & ComparedMeeting,
  nameOf: (speaker: string) => string,
): TableRow[] {
  const alike = groupBy(adjudicatedCoding(meeting), ({ annotation: { id, speaker, codes }, span }) =>
    JSON.stringify([span ?? id, speaker, codes.toSorted()]),
  );
  return [...alike.values()].map((each) => rowOf(file, meeting, nameOf, each));
}

/** @param alike annotations that say the same of the same words, at least one */
function rowOf(
  readout: string,
  { date, participants }: ReadoutSummary,
  nameOf: (speaker: string) => string,
  alike: readonly PlacedAnnotation[],
): TableRow {
  const { annotation, resolution } = alike[0]!;
  return {
    readout,
    date,
    participants: joined(participants.map(({ name }) => name)),
    speaker: annotation.speaker === undefined ? null : nameOf(annotation.speaker),
    codes: joined(annotation.codes),
    words: resolution.range ? resolution.text : annotation.target.exact,
    start: resolution.range?.start ?? null,
    end: resolution.range?.end ?? null,
    annotator: joined(alike.map((each) => each.annotation.by)),
    status: joined(alike.map(standing)),
    id: joined(alike.map((each) => each.annotation.id)),
  };
}

function joined(values: readonly string[]): string {
  return [...new Set(values)].join(BETWEEN);
}
