import type { Meeting } from '../../corpus/meeting.ts';
import type { PlacedAnnotation } from '../../corpus/placedAnnotation.ts';
import type { ExpectedAnnotations } from '../../workspace/documents/expectedAnnotations.ts';
import { annotationKey, referTo } from '../../workspace/documents/references.ts';
import { headingOf, isSettled, looksAs, type AnnotatedMeetingRow } from './annotatedMeetings.ts';
import type { AnnotationRow } from './annotationsRows.ts';

interface Known {
  readonly meeting: Meeting;
  readonly heading: string;
  readonly rows: readonly AnnotationRow[];
  /** By `annotationKey`. */
  readonly byKey: ReadonlyMap<string, AnnotationRow>;
}

/**
 * The rows of the annotations of meetings. Each stays the same object as long as it is there, so that it is drawn anew
 * alone: a meeting may have thousands.
 */
export class MeetingAnnotationRows {
  readonly #known = new WeakMap<AnnotatedMeetingRow, Known>();
  readonly #expected: Pick<ExpectedAnnotations, 'of'>;

  /** @param expected what the rows show of annotations that are being written */
  constructor(expected: Pick<ExpectedAnnotations, 'of'>) {
    this.#expected = expected;
  }

  below(parent: AnnotatedMeetingRow): readonly AnnotationRow[] {
    const { meeting } = parent;
    const shown = this.#known.get(parent);
    if (shown?.meeting === meeting) return shown.rows;
    const rows = meeting.annotations.filter(isSettled).map((saved): AnnotationRow => {
      const placed = this.#expected.of(saved);
      const reference = referTo(meeting.uri, placed);
      const known = shown?.byKey.get(annotationKey(reference));
      return known
        ? Object.assign(known, { meeting, placed })
        : { type: 'annotation', parent, ...reference, meeting, placed };
    });
    const byKey = new Map(rows.map((row) => [annotationKey(row), row]));
    this.#known.set(parent, { meeting, heading: headingOf(meeting), rows, byKey });
    return rows;
  }

  /** Takes over that an annotation is being written, or is no more. @returns its row, if that looks otherwise now */
  updateExpected(parent: AnnotatedMeetingRow, { sidecar, annotation: { id } }: PlacedAnnotation): AnnotationRow[] {
    const row = this.#known.get(parent)?.byKey.get(annotationKey({ sidecar, id }));
    const saved = parent.meeting.annotations.find((each) => each.annotation.id === id && each.sidecar === sidecar);
    if (!row || !saved) return [];
    const before = row.placed;
    row.placed = this.#expected.of(saved);
    return looksAs(row.placed, before) ? [] : [row];
  }

  /** What of a meeting that looks otherwise is drawn anew: the meeting, or rows below it where it has the same ones. */
  redrawn(parent: AnnotatedMeetingRow): readonly (AnnotatedMeetingRow | AnnotationRow)[] {
    const known = this.#known.get(parent);
    if (!known || known.heading !== headingOf(parent.meeting)) return [parent];
    const before = known.rows.map((row) => ({ row, placed: row.placed }));
    const rows = this.below(parent);
    const areSame = rows.length === before.length && rows.every((row, index) => row === before[index]!.row);
    return areSame ? rows.filter(({ placed }, index) => !looksAs(placed, before[index]!.placed)) : [parent];
  }
}
