import type * as vscode from 'vscode';
import type { ReadHtml } from '../exchange/importing/htmlBlocks.ts';
import { AnnotationsArrangement } from './annotationsArrangement.ts';
import { CodebookViewState } from './codebookView.ts';
import { Comparing } from './comparing.ts';
import { CurrentRow } from './currentRow.ts';
import { FileLocks } from './writing/fileLocks.ts';
import { Journal } from './writing/journal.ts';
import { ExpectedAnnotations } from './documents/expectedAnnotations.ts';
import { ReadoutDocuments } from './documents/readoutDocuments.ts';
import { ReadOnlyReadouts } from './documents/readOnlyReadouts.ts';
import { TaggingTurns } from './taggingTurns.ts';
import { RowKeys } from './rowKeys.ts';
import { AnnotationsViewState } from './annotationsView.ts';
import { LastTag } from './writing/lastTag.ts';
import { Imports } from './writing/imports.ts';
import { NoteFiles } from './writing/noteFiles.ts';
import { SidecarWriter } from './writing/sidecarWriter.ts';
import { ShownAnnotations } from './shownAnnotations.ts';
import { SuggestedCodes } from './suggestedCodes.ts';
import { WorkspaceCorpus } from './files/workspaceCorpus.ts';

/** Loads what takes web pages apart: a bundle of its own, which few need. */
export type LoadHtml = () => Promise<{ readonly readHtml: ReadHtml }>;

/** What every feature is registered with. */
export interface Services {
  readonly extension: vscode.ExtensionContext;
  readonly log: vscode.LogOutputChannel;
  readonly corpus: WorkspaceCorpus;
  readonly documents: ReadoutDocuments;
  readonly expected: ExpectedAnnotations;
  readonly writer: SidecarWriter;
  readonly readOnly: ReadOnlyReadouts;
  readonly turns: TaggingTurns;
  /** What the status bar says of the last tag. */
  readonly lastTag: LastTag;
  readonly notes: NoteFiles;
  readonly annotationsView: AnnotationsViewState;
  readonly rowKeys: RowKeys;
  readonly codebookView: CodebookViewState;
  /** What is chosen in the views. */
  readonly currentRow: CurrentRow;
  readonly comparing: Comparing;
  /** Whose annotations are in sight. */
  readonly shown: ShownAnnotations;
  /** How the view *Annotations* is arranged. */
  readonly arrangement: AnnotationsArrangement;
  /** What sentences may be tagged with, by what was tagged before. */
  readonly suggested: SuggestedCodes;
  readonly imports: Imports;
  readonly loadHtml: LoadHtml;
}

/** Makes the services. Whoever asks for them disposes of all but the writer. */
export function createServices(
  extension: vscode.ExtensionContext,
  log: vscode.LogOutputChannel,
  loadHtml: LoadHtml,
): Services {
  const corpus = new WorkspaceCorpus(extension, log);
  const shown = new ShownAnnotations(extension.workspaceState);
  const documents = new ReadoutDocuments(corpus, shown);
  const expected = new ExpectedAnnotations();
  const journal = new Journal(extension.globalStorageUri);
  const writer = new SidecarWriter(corpus, journal, new FileLocks(extension.globalStorageUri));
  void journal.recover().catch((error: unknown) => log.error(String(error)));
  const turns = new TaggingTurns();
  const readOnly = new ReadOnlyReadouts();
  return {
    extension,
    log,
    corpus,
    documents,
    expected,
    writer,
    readOnly,
    turns,
    lastTag: new LastTag(),
    notes: new NoteFiles(corpus, writer),
    annotationsView: new AnnotationsViewState(),
    rowKeys: new RowKeys(),
    codebookView: new CodebookViewState(),
    currentRow: new CurrentRow(),
    comparing: new Comparing(corpus),
    shown,
    arrangement: new AnnotationsArrangement(extension.workspaceState),
    suggested: new SuggestedCodes(corpus, documents, expected, shown),
    imports: new Imports(corpus),
    loadHtml,
  };
}
