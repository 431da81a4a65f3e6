import * as vscode from 'vscode';
import { starterCodebook } from '../codebook/starter.ts';
import type { CodebookEntry } from '../corpus/corpus.ts';
import { HumanError } from '../ui/humanError.ts';
import type { Services } from '../workspace/services.ts';
import { registerCommand } from './register.ts';

/** *Create Codebook*: a starter codebook for readouts in the workspace folder; one that is there is opened. */
export function registerCreateCodebook(services: Services): vscode.Disposable {
  return registerCommand(services, 'createCodebook', async () => {
    const folder = await chosenFolder();
    const uri = await createCodebook(services, folder);
    await vscode.window.showTextDocument(uri);
  });
}

/** The codebook that holds for a readout; offers to create one when there is none. */
export async function codebookOrCreate(services: Services, readout: vscode.Uri): Promise<CodebookEntry> {
  const known = services.corpus.corpus.codebookFor(readout.toString());
  if (known) return usable(known);
  const create = vscode.l10n.t('Create Codebook');
  const chosen = await vscode.window.showInformationMessage(
    vscode.l10n.t('Codes come from a codebook, and this folder has none yet.'),
    {
      modal: true,
      detail: vscode.l10n.t(
        'A starter codebook for readouts defines acts, stances, targets, topics, commitments and formulas. It is a file that you can change.',
      ),
    },
    create,
  );
  const folder = vscode.workspace.getWorkspaceFolder(readout)?.uri ?? vscode.Uri.joinPath(readout, '..');
  if (chosen !== create) throw new vscode.CancellationError();
  await createCodebook(services, folder);
  return usable(services.corpus.corpus.codebookFor(readout.toString())!);
}

function usable(entry: CodebookEntry): CodebookEntry {
  if (entry.parsed.codebook) return entry;
  const uri = vscode.Uri.parse(entry.uri);
  throw new HumanError(
    vscode.l10n.t(
      'The codebook cannot be read: {0}',
      entry.parsed.problems.find(({ severity }) => severity === 'error')?.message ?? '',
    ),
    { title: vscode.l10n.t('Open Codebook'), run: () => vscode.window.showTextDocument(uri) },
  );
}

/** @returns the codebook that counts in the folder, which is made where there is none */
async function createCodebook(services: Services, folder: vscode.Uri): Promise<vscode.Uri> {
  await services.corpus.sidecarsLoaded();
  const [known] = services.corpus.corpus.codebooksIn(folder.toString().replace(/\/$/, ''));
  if (known) return vscode.Uri.parse(known.uri);
  const uri = vscode.Uri.joinPath(folder, 'codebook.yaml');
  const edit = new vscode.WorkspaceEdit();
  edit.createFile(uri, { ignoreIfExists: true, contents: new TextEncoder().encode(starterCodebook()) });
  if (!(await vscode.workspace.applyEdit(edit))) {
    throw new HumanError(vscode.l10n.t('codebook.yaml could not be created; check that the folder can be written to.'));
  }
  await services.corpus.refresh(uri);
  return uri;
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
