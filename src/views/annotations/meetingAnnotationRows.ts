import { meetingName, type Meeting } from '../../corpus/meeting.ts';
import { annotationKey, referTo } from '../../workspace/documents/references.ts';
import { isSettled, shownOf, type AnnotatedMeetingRow } from './annotatedMeetings.ts';
import type { AnnotationRow } from './annotationsRows.ts';

interface Known {
  readonly meeting: Meeting;
  readonly heading: string;
  readonly rows: readonly AnnotationRow[];
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
    const before = new Map(shown?.rows.map((row) => [annotationKey(row), row]));
    const rows = meeting.annotations.filter(isSettled).map((placed): AnnotationRow => {
      const reference = referTo(meeting.uri, placed);
      const known = before.get(annotationKey(reference));
      return known
        ? Object.assign(known, { meeting, placed })
        : { type: 'annotation', parent, ...reference, meeting, placed };
    });
    this.#known.set(parent, { meeting, heading: headingOf(meeting), rows });
    return rows;
  }

  /** What of a meeting that looks otherwise is drawn anew: the meeting, or rows below it where it has the same ones. */
  redrawn(parent: AnnotatedMeetingRow): readonly (AnnotatedMeetingRow | AnnotationRow)[] {
    const known = this.#known.get(parent);
    if (!known || known.heading !== headingOf(parent.meeting)) return [parent];
    const before = known.rows.map(({ placed }) => JSON.stringify(shownOf(placed)));
    const keys = known.rows.map(annotationKey);
    const rows = this.below(parent);
    const areSame = rows.length === keys.length && rows.every((row, index) => annotationKey(row) === keys[index]);
    return areSame ? rows.filter(({ placed }, index) => JSON.stringify(shownOf(placed)) !== before[index]) : [parent];
  }
}

function headingOf(meeting: Meeting): string {
  const { title, date, kind, annotations } = meeting;
  return JSON.stringify([title, date, kind, meetingName(meeting), annotations.length]);
}
