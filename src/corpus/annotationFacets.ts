import { monthOf, yearOf } from './queries.ts';
import type { Meeting } from './meeting.ts';
import { standing, type PlacedAnnotation } from './placedAnnotation.ts';

/** By what annotations are grouped, and filtered. */
export const FACETS = ['meeting', 'code', 'speaker', 'country', 'annotator', 'status', 'date'] as const;

export type Facet = (typeof FACETS)[number];

/** An annotation with the meeting that it is of. */
export interface FoundAnnotation {
  readonly meeting: Meeting;
  readonly placed: PlacedAnnotation;
}

/** The order in which groups by status stand: what is to be done first. */
const STANDINGS: readonly string[] = ['open', 'revise', 'disputed', 'accepted', 'rejected'];

/** What parts a value from those below it: `act/praise` is below `act`, and `2021-08` below `2021`. */
const BELOW: { readonly [F in Facet]?: string } = { code: '/', date: '-' };

/**
 * What an annotation is in some respect; at least one value, and '' where it is nothing. Of `meeting` it is the
 * readout's URI, of `country` the code of the speaker's, of `date` the month or the year of the meeting.
 */
export function valuesOf(facet: Facet, { meeting, placed }: FoundAnnotation): readonly string[] {
  const { annotation } = placed;
  switch (facet) {
    case 'meeting':
      return [meeting.uri];
    case 'code':
      return annotation.codes.length > 0 ? [...new Set(annotation.codes)] : [''];
    case 'speaker':
      return [annotation.speaker ?? ''];
    case 'country':
      return [countryOf(meeting, annotation.speaker)];
    case 'annotator':
      return [annotation.by];
    case 'status':
      return [standing(placed)];
    case 'date':
      return [monthOf(meeting.date) ?? yearOf(meeting.date) ?? ''];
  }
}

/** A value and those above it: `act/praise` and `act`. */
export function withAbove(facet: Facet, value: string): readonly string[] {
  const sign = BELOW[facet];
  if (sign === undefined) return [value];
  const parts = value.split(sign);
  return parts.map((_, index) => parts.slice(0, index + 1).join(sign));
}

/** Orders the values of groups; '' comes last. @param nameOf what people read for a value */
export function inFacetOrder(facet: Facet, values: readonly string[], nameOf: (value: string) => string): string[] {
  const named = values.map((value) => ({ value, name: nameOf(value) }));
  const { compare } = new Intl.Collator(undefined, { numeric: true });
  const inOrder = (a: (typeof named)[number], b: (typeof named)[number]): number => {
    if (facet === 'status') return STANDINGS.indexOf(a.value) - STANDINGS.indexOf(b.value);
    if (facet === 'date') return a.value < b.value ? 1 : -1;
    return compare(a.name, b.name);
  };
  const known = named.filter(({ value }) => value !== '').sort(inOrder);
  return [...known, ...named.filter(({ value }) => value === '')].map(({ value }) => value);
}

function countryOf({ participants }: Meeting, speaker: string | undefined): string {
  const found = participants.find(({ name, aliases }) => name === speaker || aliases.includes(speaker ?? ''));
  return found?.country ?? '';
}
