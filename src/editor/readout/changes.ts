import type * as vscode from 'vscode';
import type { ReadoutDocuments } from '../../workspace/documents/readoutDocuments.ts';

/** Fires when what a provider shows of some readout is to be asked for again. */
export function anyReadoutChange(documents: ReadoutDocuments): vscode.Event<void> {
  return (listener, thisArg, disposables) =>
    documents.onDidChange(() => listener.call(thisArg), undefined, disposables);
}
