import * as vscode from 'vscode';
import { ADJUDICATED } from '../analysis/agreement/adjudicated.ts';
import { allAnnotatorsOf, type ComparedCodes, type ComparedMeeting } from '../analysis/agreement/codings.ts';
import { HumanError } from '../ui/humanError.ts';
import { pickMany, pickOne } from '../ui/questions.ts';
import type { Services } from '../workspace/services.ts';
import { codedUnit } from '../workspace/unit.ts';
import { registerCommand } from './register.ts';

/** *Compare Annotators* of the workspace; the view *Agreement* shows it. */
export function registerCompareAnnotators(services: Services): vscode.Disposable {
  const { comparing, corpus } = services;
  return registerCommand(services, 'compareAnnotators', async () => {
    await corpus.loaded();
    const meetings = comparing.meetings();
    const annotators = await pickAnnotators(allAnnotatorsOf(meetings));
    const codes = await pickCodes(meetings);
    await comparing.compare(meetings, { annotators, ...codes, unit: codedUnit() });
    await vscode.commands.executeCommand('readouts.agreement.focus');
  });
}

async function pickAnnotators(known: readonly string[]): Promise<readonly string[]> {
  const own = known.filter((name) => name !== ADJUDICATED);
  if (own.length === 0)
    throw new HumanError(vscode.l10n.t('Nothing is coded here yet; tag a statement, and have somebody else do so.'));
  if (own.length === 1)
    throw new HumanError(vscode.l10n.t('Only {0} has coded something here: it takes two to compare.', own[0]!));
  if (known.length === 2) return known;
  const picked = await pickMany(
    known.map((label) => ({ label, picked: label !== ADJUDICATED })),
    { title: vscode.l10n.t('Whom to compare'), ignoreFocusOut: true },
  );
  if (picked.length < 2) throw new HumanError(vscode.l10n.t('It takes two annotators to compare; choose two or more.'));
  return picked.map(({ label }) => label);
}

async function pickCodes(meetings: readonly ComparedMeeting[]): Promise<ComparedCodes> {
  const used = meetings.flatMap(({ annotations }) => annotations.flatMap(({ annotation }) => annotation.codes));
  const facets = [...new Set(used.map((code) => code.split('/', 1)[0]!))].sort();
  const picked = await pickOne<vscode.QuickPickItem & { readonly codes: ComparedCodes }>(
    [
      { label: vscode.l10n.t('All codes'), codes: { codes: [], byFacet: false } },
      {
        label: vscode.l10n.t('Facets'),
        detail: vscode.l10n.t('Codes are the same where the topmost part of their paths is'),
        codes: { codes: [], byFacet: true },
      },
      ...facets.map((facet) => ({
        label: vscode.l10n.t('Only {0}', facet),
        codes: { codes: [facet], byFacet: false },
      })),
    ],
    { title: vscode.l10n.t('What to compare') },
  );
  return picked.codes;
}
