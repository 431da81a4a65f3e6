import type * as vscode from 'vscode';
import { Journal } from './writing/journal.ts';
import { ReadoutDocuments } from './documents/readoutDocuments.ts';
import { SidecarWriter } from './writing/sidecarWriter.ts';
import { WorkspaceCorpus } from './files/workspaceCorpus.ts';

/** What every feature is registered with. */
export interface Services {
  readonly extension: vscode.ExtensionContext;
  readonly log: vscode.LogOutputChannel;
  readonly corpus: WorkspaceCorpus;
  readonly documents: ReadoutDocuments;
  readonly writer: SidecarWriter;
}

/** Makes the services. Whoever asks for them disposes of the corpus and the documents. */
export function createServices(extension: vscode.ExtensionContext, log: vscode.LogOutputChannel): Services {
  const corpus = new WorkspaceCorpus(extension, log);
  const documents = new ReadoutDocuments(corpus);
  const journal = new Journal(extension.storageUri);
  const writer = new SidecarWriter(corpus, journal);
  void journal.recover().catch((error: unknown) => log.error(String(error)));
  return { extension, log, corpus, documents, writer };
}
