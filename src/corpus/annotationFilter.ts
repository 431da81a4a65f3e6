import { foldLetters } from '../reading/phrases/names.ts';
import { FACETS, valuesOf, withAbove, type Facet, type FoundAnnotation } from './annotationFacets.ts';
import { threadOf } from './thread.ts';

/** Which annotations are listed: those that have one of the values of each facet, and all of the words. */
export interface AnnotationFilter {
  readonly facets: { readonly [F in Facet]?: readonly string[] };
  /** Parts of words, parted by blanks, in any order; empty for none. */
  readonly words: string;
}

export const NO_FILTER: AnnotationFilter = { facets: {}, words: '' };

/** A filter as it was kept; what is none of it is left out. */
export function toFilter(kept: unknown): AnnotationFilter {
  const { facets, words } = Object(kept) as { readonly facets?: unknown; readonly words?: unknown };
  const values = Object(facets) as Readonly<Record<string, unknown>>;
  const valid = FACETS.flatMap((facet): [Facet, readonly string[]][] => {
    const chosen = values[facet];
    return Array.isArray(chosen) && chosen.length > 0 ? [[facet, chosen.map(String)]] : [];
  });
  return { facets: Object.fromEntries(valid), words: typeof words === 'string' ? words.trim() : '' };
}

/** The filter with other values of a facet; none take the facet out of it. */
export function withValues(filter: AnnotationFilter, facet: Facet, values: readonly string[]): AnnotationFilter {
  const facets = Object.entries({ ...filter.facets, [facet]: values }).filter(([, chosen]) => chosen.length > 0);
  return { ...filter, facets: Object.fromEntries(facets) };
}

export function isFiltering({ facets, words }: AnnotationFilter): boolean {
  return Object.keys(facets).length > 0 || words !== '';
}

/** Tells of each annotation whether it is listed: a code stands for those below it too, and a year for its months. */
export function matcherOf({ facets, words }: AnnotationFilter): (found: FoundAnnotation) => boolean {
  const chosen = FACETS.flatMap((facet) => (facets[facet] ? [{ facet, values: new Set(facets[facet]) }] : []));
  const sought = foldLetters(words).split(/\s+/).filter(Boolean);
  return (found) =>
    chosen.every(({ facet, values }) =>
      valuesOf(facet, found).some((value) => withAbove(facet, value).some((each) => values.has(each))),
    ) && hasWords(found, sought);
}

/** Whether all words are in what an annotation quotes, in its note, or in what was said about it. */
function hasWords({ placed }: FoundAnnotation, sought: readonly string[]): boolean {
  if (sought.length === 0) return true;
  const { target, note = '' } = placed.annotation;
  const text = foldLetters([target.exact, note, ...threadOf(placed).map((entry) => entry.text)].join('\n'));
  return sought.every((word) => text.includes(word));
}
