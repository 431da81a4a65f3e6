import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { eventually, folder, makeFile } from './support.ts';

export function inWorkspace(...path: string[]): vscode.Uri {
  return vscode.Uri.joinPath(folder(), ...path);
}

/**
 * Opens a file of the workspace as a person does, and waits until its language is that of readouts and the extension
 * runs.
 */
export async function openReadout(uri: vscode.Uri): Promise<vscode.TextDocument> {
  await vscode.extensions.getExtension('readouts.readouts')!.activate();
  await vscode.commands.executeCommand('vscode.open', uri);
  return eventually(`${uri.path} is shown as a readout`, () => {
    const document = shown(uri);
    return document?.languageId === 'readout' && document;
  });
}

const TEXTS = 'texts';
let texts = 0;

/** Opens a readout of its own with this text; `removeTexts` removes all of them. */
export async function openText(text: string): Promise<vscode.TextDocument> {
  return openReadout(await makeFile(`${TEXTS}/${++texts}.readout`, text));
}

export async function removeTexts(): Promise<void> {
  await closeAll();
  await vscode.workspace.fs.delete(inWorkspace(TEXTS), { recursive: true });
}

export function shown(uri: vscode.Uri): vscode.TextDocument | undefined {
  return vscode.workspace.textDocuments.find((document) => document.uri.toString() === uri.toString());
}

/** Closes every editor, unsaved changes thrown away. */
export async function closeAll(): Promise<void> {
  while (vscode.window.activeTextEditor)
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  await vscode.commands.executeCommand('workbench.action.closeAllEditors');
}

/**
 * The position in the middle of the first word of a phrase, which stands in the text; `after` is where to look from.
 */
export function inside(document: vscode.TextDocument, phrase: string, after = ''): vscode.Position {
  const text = document.getText();
  const from = text.indexOf(after);
  const at = text.indexOf(phrase, from + after.length);
  assert.ok(from >= 0 && at >= 0, `the text has no “${phrase}” after “${after}”`);
  return document.positionAt(at + 1);
}

/** Types over a phrase of the text. */
export async function replace(document: vscode.TextDocument, phrase: string, instead: string): Promise<void> {
  const at = document.getText().indexOf(phrase);
  assert.ok(at >= 0, `the text has no “${phrase}”`);
  const edit = new vscode.WorkspaceEdit();
  edit.replace(
    document.uri,
    new vscode.Range(document.positionAt(at), document.positionAt(at + phrase.length)),
    instead,
  );
  assert.ok(await vscode.workspace.applyEdit(edit));
}

export const CALL = 'Foreign Minister Ilan Verrow Speaks with Foreign Minister Mara Tesk of Lorsk by Phone';

/** A readout with a page around it and paragraphs that name no speaker. */
export const PRESS = `Home > News
Ilan Verrow: A Bridge Serves Both Banks

On May 7, 2025, Foreign Minister Ilan Verrow and Minister of Foreign Affairs Mara Tesk of Lorsk jointly met the press after their talks in Ostrava.

Ilan Verrow said, the two countries have built three bridges since 1994. Each of them was finished on time.

Some people say that bridges divide. This is simply not true.

He stressed that the next bridge will open in October this year.

Mara Tesk said that Lorsk welcomes every bridge. Lorsk will send its engineers next month.

The two sides agreed to keep in touch.

Suggest To A Friend:
Print
`;
