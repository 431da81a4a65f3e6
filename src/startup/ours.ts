import * as vscode from 'vscode';
import { roleOf } from '../corpus/fileKinds.ts';
import { READOUT_LANGUAGE } from '../workspace/documents/language.ts';

/** Whether a document is a readout, or by its name a sidecar or a codebook. */
export function isOurs({ languageId, uri }: vscode.TextDocument): boolean {
  return languageId === READOUT_LANGUAGE || isNote(uri);
}

/** Whether a tab, which VS Code may not have filled yet, shows a sidecar or a codebook. */
export function namesOurs({ input }: vscode.Tab): boolean {
  if (input instanceof vscode.TabInputText) return isNote(input.uri);
  return input instanceof vscode.TabInputTextDiff && (isNote(input.original) || isNote(input.modified));
}

function isNote(uri: vscode.Uri): boolean {
  const role = roleOf(uri.toString());
  return role === 'sidecar' || role === 'codebook';
}
