import * as vscode from 'vscode';
import { decodeFile } from '../../corpus/fileAccess.ts';
import { nameOf } from '../../text/uri.ts';
import { HumanError } from '../../ui/humanError.ts';
import { openDocument } from '../files/workspaceCorpus.ts';
import { isSameText } from './diskText.ts';
import { openRemedy } from './openRemedy.ts';

/** How often VS Code is asked for a file's new text, and how long it has between two times, in milliseconds. */
const ATTEMPTS = 20;
const PAUSE = 100;
/** How often it is asked before it is made to read the file. */
const PATIENCE = 10;

/**
 * The document of a file as it is on disk now, unless it has unsaved changes: those count.
 * @throws {HumanError} when there is no such file, it is no text in UTF-8, or another program keeps writing it
 */
export async function freshDocument(file: vscode.Uri): Promise<vscode.TextDocument> {
  const name = nameOf(file.toString());
  if (openDocument(file.toString())?.isDirty) return vscode.workspace.openTextDocument(file);
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const onDisk = decodeFile(await readBytes(file));
    if (!onDisk.ok)
      throw new HumanError(vscode.l10n.t('{0} was not changed: it is no text in UTF-8, or larger than 20 MB.', name), {
        remedies: [openRemedy(file)],
      });
    // Whatever encoding the settings name for other files, these are UTF-8.
    const document = await vscode.workspace.openTextDocument(file, { encoding: 'utf8' });
    if (document.isDirty || isSameText(onDisk.text, document.getText())) return document;
    // Another program has just written it; VS Code takes the new text over when its watcher says so, or is made to.
    if (attempt % PATIENCE === PATIENCE - 1) await readAgain(file);
    await new Promise((resolve) => setTimeout(resolve, PAUSE));
  }
  throw new HumanError(vscode.l10n.t('{0} was not changed: another program keeps writing it; try again.', name), {
    remedies: [openRemedy(file)],
    isPassing: true,
  });
}

/**
 * Makes VS Code read the file of a document again: its watcher sees nothing in some folders that were made within a new
 * one. To open it in another encoding is the only way that works without an editor; the next opening is in UTF-8 again.
 * VS Code refuses when the document has unsaved changes, and those are then what counts.
 */
async function readAgain(file: vscode.Uri): Promise<void> {
  await vscode.workspace.openTextDocument(file, { encoding: 'utf8bom' }).then(undefined, () => undefined);
}

async function readBytes(file: vscode.Uri): Promise<Uint8Array> {
  try {
    return await vscode.workspace.fs.readFile(file);
  } catch (cause) {
    throw new HumanError(
      vscode.l10n.t('{0} is not there any more, or cannot be read; nothing was changed.', nameOf(file.toString())),
      { cause },
    );
  }
}
