import { valuesOf, type Facet, type FoundAnnotation } from './annotationFacets.ts';
import type { Meeting } from './meeting.ts';
import { needsReview } from './placedAnnotation.ts';

/** Annotations by their value of a facet; one that has several stands under each of them. */
export type AnnotationGroups = ReadonlyMap<string, readonly FoundAnnotation[]>;

/** Groups the annotations that nobody has to decide about; meetings that are as before are not looked at again. */
export class AnnotationGrouping {
  readonly facet: Facet;
  readonly #known = new WeakMap<Meeting, AnnotationGroups>();

  constructor(facet: Facet) {
    this.facet = facet;
  }

  /** The groups as their first annotation comes; in each the annotations stand as they come. */
  groups(meetings: readonly Meeting[]): AnnotationGroups {
    const groups = new Map<string, FoundAnnotation[]>();
    for (const meeting of meetings) {
      for (const [value, found] of this.#groupsOf(meeting)) {
        const group = groups.get(value) ?? [];
        groups.set(value, group);
        for (const each of found) group.push(each);
      }
    }
    return groups;
  }

  #groupsOf(meeting: Meeting): AnnotationGroups {
    const known = this.#known.get(meeting);
    if (known) return known;
    const groups = new Map<string, FoundAnnotation[]>();
    for (const placed of meeting.annotations) {
      if (needsReview(placed)) continue;
      const found = { meeting, placed };
      for (const value of valuesOf(this.facet, found)) {
        const group = groups.get(value);
        if (group) group.push(found);
        else groups.set(value, [found]);
      }
    }
    this.#known.set(meeting, groups);
    return groups;
  }
}
