import * as vscode from 'vscode';
import { HumanError } from '../../ui/humanError.ts';

/**
 * Adds a line to `.gitattributes`, which is made when it is not there; through an edit, so that it can be undone.
 * @throws {HumanError} when it cannot be made or saved
 */
export async function addGitAttribute(uri: vscode.Uri, line: string): Promise<void> {
  const edit = new vscode.WorkspaceEdit();
  edit.createFile(uri, { ignoreIfExists: true });
  if (!(await vscode.workspace.applyEdit(edit)))
    throw new HumanError(
      vscode.l10n.t('.gitattributes could not be created; check that the folder can be written to.'),
    );
  const document = await vscode.workspace.openTextDocument(uri);
  const text = document.getText();
  if (text.split(/\r?\n/).includes(line)) return;
  const insertion = new vscode.WorkspaceEdit();
  insertion.insert(uri, document.positionAt(text.length), `${text === '' || text.endsWith('\n') ? '' : '\n'}${line}\n`);
  if (!(await vscode.workspace.applyEdit(insertion)) || !(await document.save()))
    throw new HumanError(vscode.l10n.t('.gitattributes could not be saved.'));
}
