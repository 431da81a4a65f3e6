import * as vscode from 'vscode';
import type { Readout } from '../../reading/model.ts';
import type { ReadoutDocuments } from '../../workspace/documents/readoutDocuments.ts';

/** What a document was last read as. */
interface Told {
  readonly version: number;
  readonly readout: Readout;
}

/**
 * Calls back when a document is read as another readout than before, not where only annotations have changed.
 * `isSameText`: for another reason than that its text was edited; also the first time.
 */
export function onReadoutChange(
  documents: ReadoutDocuments,
  listener: (isSameText: boolean) => void,
): vscode.Disposable {
  const told = new WeakMap<vscode.TextDocument, Told>();
  return documents.onDidChange((document) => {
    const readout = documents.get(document)?.readout;
    const before = told.get(document);
    if (!readout || before?.readout === readout) return;
    const { version } = document;
    told.set(document, { version, readout });
    listener(!before || before.version === version);
  });
}

/** The same as an event, for providers of what is to be asked for again then. */
export function anyReadoutChange(documents: ReadoutDocuments): vscode.Event<void> {
  return (listener, thisArg, disposables) => {
    const subscription = onReadoutChange(documents, () => listener.call(thisArg));
    disposables?.push(subscription);
    return subscription;
  };
}
