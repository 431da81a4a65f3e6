import * as vscode from 'vscode';
import { HumanError } from '../../ui/humanError.ts';
import type { Services } from '../services.ts';

/**
 * @param text what stands in a new codebook
 * @returns the codebook that counts in the folder, which is made where there is none
 */
export async function createCodebook(services: Services, folder: vscode.Uri, text: string): Promise<vscode.Uri> {
  await services.corpus.sidecarsLoaded();
  const [known] = services.corpus.corpus.codebooksIn(folder.toString().replace(/\/$/, ''));
  if (known) return vscode.Uri.parse(known.uri);
  const uri = vscode.Uri.joinPath(folder, 'codebook.yaml');
  const edit = new vscode.WorkspaceEdit();
  edit.createFile(uri, { ignoreIfExists: true, contents: new TextEncoder().encode(text) });
  if (!(await vscode.workspace.applyEdit(edit))) {
    throw new HumanError(vscode.l10n.t('codebook.yaml could not be created; check that the folder can be written to.'));
  }
  await services.corpus.refresh(uri);
  return uri;
}
