import type { Meeting } from '../../corpus/meeting.ts';
import type { PlacedAnnotation } from '../../corpus/placedAnnotation.ts';
import type { AnnotationReference } from '../../workspace/documents/references.ts';
import type { AnnotatedMeetingRow } from './annotatedMeetings.ts';
import type { GroupRow } from './annotationGroupRows.ts';

/** What is to be reviewed. */
export interface ReviewRow {
  readonly type: 'review';
}

export interface AnnotationRow extends AnnotationReference {
  readonly type: 'annotation';
  readonly parent: AnnotatedMeetingRow | GroupRow | ReviewRow;
  /** As it was when the row was drawn. */
  meeting: Meeting;
  placed: PlacedAnnotation;
}

export type AnnotationsRow = ReviewRow | AnnotatedMeetingRow | GroupRow | AnnotationRow;

/** Tells the rows of the view apart. */
export function rowId(row: AnnotationsRow): string {
  switch (row.type) {
    case 'review':
      return 'review';
    case 'meeting':
      return `meeting:${row.readout}`;
    case 'group':
      return `${row.parent ? `${rowId(row.parent)}:` : ''}${row.facet}:${row.value}`;
    case 'annotation':
      return `${row.parent.type === 'meeting' ? 'meeting' : rowId(row.parent)}:${row.sidecar}:${row.id}`;
  }
}
