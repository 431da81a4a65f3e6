import * as vscode from 'vscode';
import { emptyCodebook, starterCodebook } from '../codebook/starter.ts';
import { HumanError } from '../ui/humanError.ts';
import type { Services } from '../workspace/services.ts';
import { createCodebook } from '../workspace/writing/createCodebook.ts';
import { registerCommand } from './register.ts';

/** What the view *Codebook* hands over where a codebook is to begin without codes. */
const EMPTY = 'empty';

/** *Create Codebook*: a starter codebook for readouts in the workspace folder; one that is there is opened. */
export function registerCreateCodebook(services: Services): vscode.Disposable {
  return registerCommand(services, 'createCodebook', async (argument) => {
    const folder = await chosenFolder();
    const uri = await createCodebook(services, folder, argument === EMPTY ? emptyCodebook() : starterCodebook());
    await vscode.window.showTextDocument(uri);
  });
}

async function chosenFolder(): Promise<vscode.Uri> {
  const folders = vscode.workspace.workspaceFolders ?? [];
  if (folders.length === 0) throw new HumanError(vscode.l10n.t('Open a folder of readouts first.'));
  const active =
    vscode.window.activeTextEditor && vscode.workspace.getWorkspaceFolder(vscode.window.activeTextEditor.document.uri);
  const folder = folders.length === 1 ? folders[0] : (active ?? (await vscode.window.showWorkspaceFolderPick()));
  if (!folder) throw new vscode.CancellationError();
  return folder.uri;
}
