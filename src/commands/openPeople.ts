import * as vscode from 'vscode';
import { newPeople } from '../people/edit.ts';
import { HumanError } from '../ui/humanError.ts';
import type { Services } from '../workspace/services.ts';
import { peopleFileFor } from '../workspace/writing/peopleFile.ts';
import { registerCommand } from './register.ts';

/** *Open People File*: the one that holds for the active file, or the workspace's; it offers to make one. */
export function registerOpenPeople(services: Services): vscode.Disposable {
  return registerCommand(services, 'openPeople', async () => {
    await services.corpus.sidecarsLoaded();
    const { corpus } = services.corpus;
    const active = vscode.window.activeTextEditor?.document.uri;
    const entry = (active && corpus.peopleFor(active.toString())) ?? corpus.people[0];
    if (entry) {
      await vscode.window.showTextDocument(vscode.Uri.parse(entry.uri));
      return;
    }
    const [folder] = vscode.workspace.workspaceFolders ?? [];
    const beside = active && vscode.workspace.getWorkspaceFolder(active) ? active : folder?.uri;
    throw new HumanError(vscode.l10n.t('This workspace has no people file yet.'), {
      remedies: beside ? [{ title: vscode.l10n.t('Create People File'), run: () => create(services, beside) }] : [],
    });
  });
}

async function create(services: Services, beside: vscode.Uri): Promise<void> {
  const file = peopleFileFor(services, beside);
  await services.writer.changeOrCreate({
    file,
    label: vscode.l10n.t('Create People File'),
    newFile: newPeople,
    edits: () => [],
  });
  await vscode.window.showTextDocument(file);
}
