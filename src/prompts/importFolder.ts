import * as vscode from 'vscode';
import { folderOf } from '../text/uri.ts';
import { HumanError } from '../ui/humanError.ts';
import { pickOne } from '../ui/questions.ts';
import type { Services } from '../workspace/services.ts';

/**
 * The folder that an import goes into: one that holds readouts, a folder of the workspace, or another that the person
 * chooses; that of the readout in sight comes first.
 * @throws {HumanError} when no folder is open
 * @throws {vscode.CancellationError} when the person leaves
 */
export async function importFolder({ corpus }: Services): Promise<vscode.Uri> {
  const roots = vscode.workspace.workspaceFolders?.map(({ uri }) => uri.toString().replace(/\/$/, '')) ?? [];
  if (roots.length === 0) throw new HumanError(vscode.l10n.t('Open a folder of readouts first.'));
  await corpus.loaded();
  const counts = new Map(roots.map((root) => [root, 0]));
  for (const { uri } of corpus.corpus.meetings) counts.set(folderOf(uri), (counts.get(folderOf(uri)) ?? 0) + 1);
  const active = vscode.window.activeTextEditor?.document.uri.toString();
  const first = active === undefined ? undefined : folderOf(active);
  const folders = [...counts].sort(([a], [b]) => Number(b === first) - Number(a === first) || (a < b ? -1 : 1));
  const picked = await pickOne<vscode.QuickPickItem & { readonly folder: string | null }>(
    [
      ...folders.map(([folder, count]) => ({
        folder,
        label: nameInWorkspace(vscode.Uri.parse(folder)),
        description: count === 1 ? vscode.l10n.t('1 readout') : vscode.l10n.t('{0} readouts', count),
      })),
      { folder: null, label: vscode.l10n.t('Another Folder…') },
    ],
    { title: vscode.l10n.t('Import into Which Folder?'), matchOnDescription: true },
  );
  return picked.folder === null ? anotherFolder() : vscode.Uri.parse(picked.folder);
}

/** A folder as the Explorer names it. */
function nameInWorkspace(folder: vscode.Uri): string {
  const root = vscode.workspace.getWorkspaceFolder(folder);
  if (!root) return folder.path;
  return root.uri.toString() === folder.toString() ? root.name : vscode.workspace.asRelativePath(folder);
}

async function anotherFolder(): Promise<vscode.Uri> {
  const [folder] =
    (await vscode.window.showOpenDialog({
      canSelectFiles: false,
      canSelectFolders: true,
      openLabel: vscode.l10n.t('Import Here'),
      ...(vscode.workspace.workspaceFolders ? { defaultUri: vscode.workspace.workspaceFolders[0]!.uri } : {}),
    })) ?? [];
  if (!folder) throw new vscode.CancellationError();
  return folder;
}
