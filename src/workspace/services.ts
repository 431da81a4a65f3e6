import type * as vscode from 'vscode';
import { Comparing } from './comparing.ts';
import { Journal } from './writing/journal.ts';
import { ReadoutDocuments } from './documents/readoutDocuments.ts';
import { ReadOnlyReadouts } from './documents/readOnlyReadouts.ts';
import { TaggingTurns } from './taggingTurns.ts';
import { SelectedRow } from './documents/selectedRow.ts';
import { LastTag } from './writing/lastTag.ts';
import { NoteFiles } from './writing/noteFiles.ts';
import { SidecarWriter } from './writing/sidecarWriter.ts';
import { WorkspaceCorpus } from './files/workspaceCorpus.ts';

/** What every feature is registered with. */
export interface Services {
  readonly extension: vscode.ExtensionContext;
  readonly log: vscode.LogOutputChannel;
  readonly corpus: WorkspaceCorpus;
  readonly documents: ReadoutDocuments;
  readonly writer: SidecarWriter;
  readonly readOnly: ReadOnlyReadouts;
  readonly turns: TaggingTurns;
  /** What the status bar says of the last tag. */
  readonly lastTag: LastTag;
  readonly notes: NoteFiles;
  readonly selectedRow: SelectedRow;
  readonly comparing: Comparing;
}

/** Makes the services. Whoever asks for them disposes of all but the writer. */
export function createServices(extension: vscode.ExtensionContext, log: vscode.LogOutputChannel): Services {
  const corpus = new WorkspaceCorpus(extension, log);
  const documents = new ReadoutDocuments(corpus);
  const journal = new Journal(extension.storageUri);
  const writer = new SidecarWriter(corpus, journal);
  void journal.recover().catch((error: unknown) => log.error(String(error)));
  const turns = new TaggingTurns();
  const readOnly = new ReadOnlyReadouts();
  return {
    extension,
    log,
    corpus,
    documents,
    writer,
    readOnly,
    turns,
    lastTag: new LastTag(),
    notes: new NoteFiles(corpus, writer),
    selectedRow: new SelectedRow(),
    comparing: new Comparing(corpus),
  };
}
