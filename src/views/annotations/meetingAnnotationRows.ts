import type { Meeting } from '../../corpus/meeting.ts';
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

  below(parent: AnnotatedMeetingRow): readonly AnnotationRow[] {
    const { meeting } = parent;
    const shown = this.#known.get(parent);
    if (shown?.meeting === meeting) return shown.rows;
    const rows = meeting.annotations.filter(isSettled).map((placed): AnnotationRow => {
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

  /** The row of an annotation, where it has been shown. */
  find(parent: AnnotatedMeetingRow, annotation: Parameters<typeof annotationKey>[0]): AnnotationRow | undefined {
    return this.#known.get(parent)?.byKey.get(annotationKey(annotation));
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
