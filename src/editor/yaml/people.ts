import * as vscode from 'vscode';
import { peopleBelow } from '../../corpus/peopleFiles.ts';
import type { PersonEntry } from '../../people/parse.ts';
import { hoverOf } from '../../ui/languageItems.ts';
import { bold, escapeMarkdown, paragraphs } from '../../ui/markdown.ts';
import { toRange } from '../../ui/ranges.ts';
import type { Services } from '../../workspace/services.ts';
import { peopleIn } from './documents.ts';

/** How many readouts have the person whose name stands at an offset of a people file; null elsewhere. */
export async function hoverPerson(
  services: Services,
  document: vscode.TextDocument,
  offset: number,
): Promise<vscode.Hover | null> {
  const found = nameAt(peopleIn(document).people ?? [], offset);
  if (!found) return null;
  await services.corpus.loaded();
  const { person } = found.entry;
  const meetings = peopleBelow(services.corpus.corpus, document.uri.toString())
    .filter(({ name, known }) => known && name === person.name)
    .reduce((sum, each) => sum + each.meetings.length, 0);
  const count = meetings === 1 ? vscode.l10n.t('In 1 readout.') : vscode.l10n.t('In {0} readouts.', meetings);
  return hoverOf([paragraphs([bold(person.name), escapeMarkdown(count)])], toRange(document, found.span));
}

function nameAt(people: readonly PersonEntry[], offset: number) {
  for (const entry of people) {
    const span = [entry.name, ...entry.aliases].find(({ start, end }) => start <= offset && offset <= end);
    if (span) return { entry, span };
  }
  return null;
}
