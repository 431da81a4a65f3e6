import * as vscode from 'vscode';
import { roleOf } from '../corpus/fileKinds.ts';
import { NOTE_SCHEME, READOUT_LANGUAGE } from '../workspace/documents/language.ts';

/** Whether a document is a readout, a note in an editor, or by its name a sidecar, a codebook or a people file. */
export function isOurs({ languageId, uri }: vscode.TextDocument): boolean {
  return languageId === READOUT_LANGUAGE || isNote(uri);
}

/** Whether a tab, which VS Code may not have filled yet, shows one of these beside readouts. */
export function namesOurs({ input }: vscode.Tab): boolean {
  if (input instanceof vscode.TabInputText) return isNote(input.uri);
  return input instanceof vscode.TabInputTextDiff && (isNote(input.original) || isNote(input.modified));
}

function isNote(uri: vscode.Uri): boolean {
  if (uri.scheme === NOTE_SCHEME) return true;
  const role = roleOf(uri.toString());
  return role !== null && role !== 'readout';
}
