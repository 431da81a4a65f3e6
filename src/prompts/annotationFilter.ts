import * as vscode from 'vscode';
import {
  FACETS,
  inFacetOrder,
  valuesOf,
  withAbove,
  type Facet,
  type FoundAnnotation,
} from '../corpus/annotationFacets.ts';
import { matcherOf, NO_FILTER, isFiltering, withValues, type AnnotationFilter } from '../corpus/annotationFilter.ts';
import { FACET_ICONS, facetName, filterInWords, valueName, valuesInWords } from '../ui/facets.ts';
import { HumanError } from '../ui/humanError.ts';
import { countAnnotations } from '../ui/labels.ts';
import { askLine, pickMany, pickOne, type RowToPick } from '../ui/questions.ts';
import type { Services } from '../workspace/services.ts';

type Choice = RowToPick & { readonly by: Facet | 'words' | 'all' };

/**
 * Asks which annotations are to be listed, by one more thing, or by another value of one.
 * @throws {vscode.CancellationError} when the person leaves
 */
export async function askFilter(services: Services): Promise<AnnotationFilter> {
  const { filter } = services.arrangement;
  const { corpus } = services.corpus;
  const choices: Choice[] = [
    { icon: 'search', label: vscode.l10n.t('words, notes and replies'), description: filter.words, by: 'words' },
    ...FACETS.map((facet): Choice => {
      const values = filter.facets[facet];
      const description = values ? valuesInWords(facet, values, corpus) : '';
      return { icon: FACET_ICONS[facet], label: facetName(facet), description, by: facet };
    }),
    ...(isFiltering(filter) ? [{ icon: 'clear-all', label: vscode.l10n.t('Show all'), by: 'all' as const }] : []),
  ];
  const now = filterInWords(filter, corpus);
  const title = now ? vscode.l10n.t('Only {0}, and by…', now) : vscode.l10n.t('List annotations by…');
  const { by } = await pickOne(choices, { title, matchOnDescription: true });
  if (by === 'all') return NO_FILTER;
  return by === 'words' ? askWords(filter) : askValues(services, filter, by);
}

async function askWords(filter: AnnotationFilter): Promise<AnnotationFilter> {
  const words = await askLine({
    title: vscode.l10n.t('Words of the text, of notes or replies; none lists all'),
    value: filter.words,
  });
  if (words === undefined) throw new vscode.CancellationError();
  return { ...filter, words: words.trim() };
}

/** Offers the values that the annotations have which the rest of the filter lets through, with how many have each. */
async function askValues(services: Services, filter: AnnotationFilter, facet: Facet): Promise<AnnotationFilter> {
  await services.corpus.loaded();
  const { corpus } = services.corpus;
  const before = filter.facets[facet] ?? [];
  const seen = services.shown.seen();
  const matches = matcherOf(withValues(filter, facet, []));
  const counts = countValues(
    facet,
    corpus.meetings
      .flatMap((meeting) => seen(meeting.annotations).map((placed) => ({ meeting, placed })))
      .filter(matches),
  );
  const nameOf = (value: string) => valueName(facet, value, corpus);
  const values = inFacetOrder(facet, [...new Set([...counts.keys(), ...before])], nameOf);
  if (values.length === 0) throw new HumanError(vscode.l10n.t('There is no annotation to choose from.'));
  const rows = values.map((value) => ({
    label: nameOf(value),
    description: countAnnotations(counts.get(value) ?? 0),
    picked: before.includes(value),
    value,
  }));
  const title = vscode.l10n.t('Only annotations of which {0}? None lists all', facetName(facet));
  const picked = await pickMany(rows, { title });
  return withValues(
    filter,
    facet,
    picked.map(({ value }) => value),
  );
}

function countValues(facet: Facet, annotations: readonly FoundAnnotation[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const found of annotations) {
    const values = new Set(valuesOf(facet, found).flatMap((value) => withAbove(facet, value)));
    for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return counts;
}
