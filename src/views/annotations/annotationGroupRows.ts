import { inFacetOrder, type Facet, type FoundAnnotation } from '../../corpus/annotationFacets.ts';
import { AnnotationGrouping } from '../../corpus/annotationGroups.ts';
import { meetingName, type Meeting } from '../../corpus/meeting.ts';
import type { PlacedAnnotation } from '../../corpus/placedAnnotation.ts';
import { monthOf } from '../../corpus/queries.ts';
import { groupBy } from '../../text/groupBy.ts';
import type { Redrawn } from '../view.ts';
import { shownOf } from './annotatedMeetings.ts';

/** Above that many annotations a group is divided by months, since each row of an open level costs. */
const MONTHS_ABOVE = 300;

export interface GroupRow {
  readonly type: 'group';
  readonly facet: Facet;
  readonly value: string;
  /** The group of which it is a part. */
  readonly parent: GroupRow | null;
  /** The newest first, and of one meeting in text order. */
  found: readonly FoundAnnotation[];
  /** Where it has many, its parts. */
  parts: readonly GroupRow[];
}

/** Annotations in groups by a facet; each row stays the same object as long as it is there. */
export class AnnotationGroupRows {
  readonly #grouping: AnnotationGrouping;
  readonly #nameOf: (value: string) => string;
  #rows = new Map<string, GroupRow>();

  /** @param nameOf what people read for a value */
  constructor(facet: Facet, nameOf: (value: string) => string) {
    this.#grouping = new AnnotationGrouping(facet);
    this.#nameOf = nameOf;
  }

  get facet(): Facet {
    return this.#grouping.facet;
  }

  get rows(): readonly GroupRow[] {
    return [...this.#rows.values()];
  }

  /** How many rows the annotations have in all groups together. */
  get count(): number {
    return this.rows.reduce((sum, { found }) => sum + found.length, 0);
  }

  /** The row, without parts, that an annotation stands under; the first where it has several. */
  find(placed: PlacedAnnotation): GroupRow | undefined {
    const row = this.rows.find(({ found }) => found.some((each) => each.placed === placed));
    return row?.parts.find(({ found }) => found.some((each) => each.placed === placed)) ?? row;
  }

  /** Takes over what is listed now. @param meetings the newest first @returns the rows that look otherwise now */
  arrange(meetings: readonly Meeting[]): Redrawn<GroupRow> {
    const groups = this.#grouping.groups(meetings);
    const { facet } = this;
    const before = [...this.#rows.keys()];
    const changed: GroupRow[] = [];
    const rows = inFacetOrder(facet, [...groups.keys()], this.#nameOf).map((value) => {
      const found = groups.get(value)!;
      const row: GroupRow = this.#rows.get(value) ?? {
        type: 'group',
        facet,
        value,
        parent: null,
        found: [],
        parts: [],
      };
      if (isAsBefore(row.found, found)) return row;
      if (!looksSame(row.found, found)) changed.push(row);
      row.found = found;
      row.parts = partsOf(row);
      return row;
    });
    this.#rows = new Map(rows.map((row) => [row.value, row]));
    const after = [...this.#rows.keys()];
    const areSame = before.length === after.length && before.every((value, index) => value === after[index]);
    return areSame ? changed : 'all';
  }
}

function partsOf(row: GroupRow): readonly GroupRow[] {
  const { facet, found } = row;
  if (facet === 'date' || found.length <= MONTHS_ABOVE) return [];
  const months = groupBy(found, ({ meeting }) => monthOf(meeting.date) ?? '');
  return [...months].map(([value, theirs]) => {
    const known = row.parts.find((part) => part.value === value);
    if (known) return Object.assign(known, { found: theirs });
    return { type: 'group', facet: 'date', value, parent: row, found: theirs, parts: [] };
  });
}

function isAsBefore(a: readonly FoundAnnotation[], b: readonly FoundAnnotation[]): boolean {
  return a.length === b.length && a.every((found, index) => found === b[index]);
}

/** Whether rows show the same of two lists; an annotation that only stands elsewhere in the text does. */
function looksSame(a: readonly FoundAnnotation[], b: readonly FoundAnnotation[]): boolean {
  return a.length === b.length && a.every((found, index) => isSameRow(found, b[index]!));
}

function isSameRow(a: FoundAnnotation, b: FoundAnnotation): boolean {
  if (a.placed === b.placed && a.meeting === b.meeting) return true;
  return fingerprint(a) === fingerprint(b);
}

function fingerprint({ meeting, placed }: FoundAnnotation): string {
  return JSON.stringify([meeting.uri, meeting.date, meetingName(meeting), shownOf(placed)]);
}
