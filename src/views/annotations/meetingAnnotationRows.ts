import { meetingName, type Meeting } from '../../corpus/meeting.ts';
import { referTo } from '../../workspace/documents/references.ts';
import { isSettled, shownOf, type AnnotatedMeetingRow } from './annotatedMeetings.ts';
import type { AnnotationRow } from './annotationsRows.ts';

interface Known {
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
    const before = new Map(this.#known.get(parent)?.rows.map((row) => [keyOf(row), row]));
    const { meeting } = parent;
    const rows = meeting.annotations.filter(isSettled).map((placed): AnnotationRow => {
      const reference = referTo(meeting.uri, placed);
      const known = before.get(keyOf(reference));
      return known
        ? Object.assign(known, { meeting, placed })
        : { type: 'annotation', parent, ...reference, meeting, placed };
    });
    this.#known.set(parent, { heading: headingOf(meeting), rows });
    return rows;
  }

  /** What of a meeting that looks otherwise is drawn anew: the meeting, or rows below it where it has the same ones. */
  redrawn(parent: AnnotatedMeetingRow): readonly (AnnotatedMeetingRow | AnnotationRow)[] {
    const known = this.#known.get(parent);
    if (!known || known.heading !== headingOf(parent.meeting)) return [parent];
    const before = known.rows.map(({ placed }) => JSON.stringify(shownOf(placed)));
    const keys = known.rows.map(keyOf);
    const rows = this.below(parent);
    const areSame = rows.length === keys.length && rows.every((row, index) => keyOf(row) === keys[index]);
    return areSame ? rows.filter(({ placed }, index) => JSON.stringify(shownOf(placed)) !== before[index]) : [parent];
  }
}

function keyOf({ sidecar, id }: { readonly sidecar: string; readonly id: string }): string {
  return `${sidecar}#${id}`;
}

function headingOf(meeting: Meeting): string {
  const { title, date, kind, annotations } = meeting;
  return JSON.stringify([title, date, kind, meetingName(meeting), annotations.length]);
}
