import * as vscode from 'vscode';
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

/** Makes the services; they read nothing before they are asked. The context owns them. */
export function createServices(extension: vscode.ExtensionContext): Services {
  const log = vscode.window.createOutputChannel('Readouts', { log: true });
  const corpus = new WorkspaceCorpus(extension, log);
  const documents = new ReadoutDocuments(corpus);
  const journal = new Journal(extension.storageUri);
  const writer = new SidecarWriter(corpus, journal);
  void journal.recover().catch((error: unknown) => log.error(String(error)));
  extension.subscriptions.push(log, corpus, documents);
  return { extension, log, corpus, documents, writer };
}
