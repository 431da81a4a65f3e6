import * as vscode from 'vscode';
import { outsidersBelow, peopleBelow } from '../corpus/peopleFiles.ts';
import type { NamedPerson } from '../corpus/people.ts';
import { joiningOf, type Joining } from '../people/edit.ts';
import { nameKeys, nameWords } from '../reading/phrases/names.ts';
import { pickOne } from '../ui/questions.ts';
import type { Services } from '../workspace/services.ts';

/** Who is meant, and whom else a person may be: by name, with the country where it is known. */
export type Named = Pick<NamedPerson, 'name' | 'country'>;

/** What is written where two names are made one person's, in one sentence. */
export function joiningInWords(joining: Joining, first: string, second: string): string {
  switch (joining) {
    case 'add':
      return vscode.l10n.t('Adds {1}, with “{0}” as another name', first, second);
    case 'alias':
      return vscode.l10n.t('Adds “{0}” to the names of {1}', first, second);
    case 'alias-of-first':
      return vscode.l10n.t('Adds “{1}” to the names of {0}', first, second);
    case 'join':
      return vscode.l10n.t('Makes the entry of {0} a part of that of {1}', first, second);
  }
}

/**
 * Has the person say who somebody is: whoever the people file names, or takes part or speaks in a readout for which it
 * holds; the likeliest first.
 * @param file where it is to be written
 * @throws {vscode.CancellationError} when the person leaves
 */
export async function pickSamePerson(services: Services, file: vscode.Uri, first: Named): Promise<Named> {
  const rows = rowsFor(services, file, first);
  const path = vscode.workspace.asRelativePath(file);
  return pickOne(rows, {
    title: vscode.l10n.t('Who is {0}?', first.name),
    placeHolder: vscode.l10n.t('Is written to {0}, and holds for every readout below its folder', path),
    matchOnDescription: true,
  });
}

async function rowsFor(services: Services, file: vscode.Uri, first: Named) {
  await services.corpus.loaded();
  const { corpus } = services.corpus;
  const uri = file.toString();
  const listed = (corpus.peopleFile(uri)?.parsed.people ?? []).map(({ person }) => person);
  const names = listed.map(({ name }) => name);
  const counts = new Map<string, Named & { readonly count: number }>();
  for (const { name, country } of listed) counts.set(name, { name, country: country ?? null, count: 0 });
  for (const { name, country, meetings } of peopleBelow(corpus, uri))
    if (!counts.has(name) || counts.get(name)!.count === 0) counts.set(name, { name, country, count: meetings.length });
  for (const [name, count] of outsidersBelow(corpus, uri))
    if (!counts.get(name)?.count) counts.set(name, { name, country: counts.get(name)?.country ?? null, count });
  counts.delete(first.name);
  const likely = new Set(nameKeys(first.name));
  return [...counts.values()]
    .filter((other) => mayBe(first, other))
    .map(({ name, country, count }) => ({
      name,
      country,
      label: name,
      description: [country, readoutsInWords(count)].filter(Boolean).join(' · '),
      detail: joiningInWords(joiningOf(names, first.name, name), first.name, name),
      isLikely: nameKeys(name).some((key) => likely.has(key)),
    }))
    .sort((a, b) => Number(b.isLikely) - Number(a.isLikely) || a.name.localeCompare(b.name));
}

/** A single word that stands for somebody is nobody of another country (`KnownPeople.find`). */
function mayBe(first: Named, other: Named): boolean {
  const isShort = [first.name, other.name].some((name) => nameWords(name).length < 2);
  return !isShort || !first.country || !other.country || first.country === other.country;
}

function readoutsInWords(count: number): string {
  return count === 1 ? vscode.l10n.t('1 readout') : vscode.l10n.t('{0} readouts', count);
}
