import * as vscode from 'vscode';
import type { TextEdit } from '../../text/edits.ts';
import { nameOf } from '../../text/uri.ts';
import { HumanError } from '../../ui/humanError.ts';
import { tellInStatusBar } from '../../ui/messages.ts';
import { exists } from '../files/fileSystem.ts';
import type { Journal } from './journal.ts';
import { openRemedy } from './openRemedy.ts';

/**
 * Edits a document and saves it; one that has unsaved changes is left unsaved, so that they stay the person's.
 * @throws {HumanError} that is passing when the document changed while it was being edited
 * @throws {HumanError} when it could not be saved; the edits are then in the open document
 */
export async function editAndSave(
  document: vscode.TextDocument,
  edits: readonly TextEdit[],
  journal: Journal,
): Promise<void> {
  const { uri } = document;
  const name = nameOf(uri.toString());
  const keepUnsaved = document.isDirty;
  const edit = new vscode.WorkspaceEdit();
  for (const { start, end, newText } of edits)
    edit.replace(uri, new vscode.Range(document.positionAt(start), document.positionAt(end)), newText);
  if (!(await vscode.workspace.applyEdit(edit)))
    throw new HumanError(vscode.l10n.t('{0} changed while it was being written; try again.', name), {
      remedies: [openRemedy(uri)],
      isPassing: true,
    });
  if (keepUnsaved)
    tellInStatusBar(vscode.l10n.t('{0} has unsaved changes, this one among them.', name), 6000, 'circle-filled');
  else if (!(await journal.during(uri, document.getText(), () => document.save())))
    throw new HumanError(vscode.l10n.t('{0} could not be saved; the change is in the open file, unsaved.', name), {
      remedies: [openRemedy(uri)],
    });
}

/**
 * Makes a file with a text. @returns false when there is one by that name already
 * @throws {HumanError} when it cannot be made
 */
export async function createAndSave(file: vscode.Uri, text: string, journal: Journal): Promise<boolean> {
  const edit = new vscode.WorkspaceEdit();
  edit.createFile(file, { overwrite: false, ignoreIfExists: false, contents: new TextEncoder().encode(text) });
  if (await journal.during(file, text, () => vscode.workspace.applyEdit(edit))) return true;
  if (await exists(file)) return false;
  throw new HumanError(
    vscode.l10n.t('{0} could not be created; check that its folder can be written to.', nameOf(file.toString())),
  );
}
