import * as vscode from 'vscode';
import { FACETS } from '../corpus/annotationFacets.ts';
import { askFilter } from '../prompts/annotationFilter.ts';
import { FACET_ICONS, facetName } from '../ui/facets.ts';
import { pickOne } from '../ui/questions.ts';
import type { Services } from '../workspace/services.ts';
import { registerCommand } from './register.ts';

/** *Group Annotations By*: meeting, code, speaker, country, annotator, status or date. */
export function registerGroupAnnotations(services: Services): vscode.Disposable {
  const { arrangement } = services;
  return registerCommand(services, 'groupAnnotations', async () => {
    const rows = FACETS.map((facet) => ({
      icon: FACET_ICONS[facet],
      label: facetName(facet),
      description: facet === arrangement.grouping ? vscode.l10n.t('now') : '',
      facet,
    }));
    const { facet } = await pickOne(rows, { title: vscode.l10n.t('Group the annotations by…') });
    await arrangement.group(facet);
  });
}

/** *Filter Annotations*: by a facet or by words, besides what they are filtered by already. */
export function registerFilterAnnotations(services: Services): vscode.Disposable {
  return registerCommand(services, 'filterAnnotations', async () =>
    services.arrangement.list(await askFilter(services)),
  );
}

/** *Show All Annotations*: of those in sight. */
export function registerShowAllAnnotations(services: Services): vscode.Disposable {
  return registerCommand(services, 'showAllAnnotations', () => services.arrangement.list());
}
