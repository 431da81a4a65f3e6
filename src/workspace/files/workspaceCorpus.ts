import * as vscode from 'vscode';
import { Corpus, type CorpusChange } from '../../corpus/corpus.ts';
import { roleOf } from '../../corpus/fileKinds.ts';
import { DigestedText } from '../../text/digestedText.ts';
import { readoutOfSidecar } from '../../annotations/fileNames.ts';
import { earlierDigests } from '../../corpus/annotatedReadouts.ts';
import { type AnnotatedReadout, type SidecarSource } from '../../corpus/placedAnnotation.ts';
import { AfterPauses } from '../../text/pause.ts';
import { Queue } from '../../text/queue.ts';
import { nameOf, sibling } from '../../text/uri.ts';
import { fileTroubleInWords } from '../../ui/wording.ts';
import { ownAnnotator } from '../annotator.ts';
import { EarlierTexts } from './earlierTexts.ts';
import { exists } from './fileSystem.ts';
import { LookAgain } from './lookAgain.ts';
import { filesOfLooseReadout, isLooseReadout } from './looseReadouts.ts';
import { STOP_READING, withReadingProgress } from './readingProgress.ts';
import { SummaryStore } from './summaryStore.ts';
import { CORPUS_GLOB, corpusFilesBelow, isInCorpus, workspaceFiles } from './workspaceFiles.ts';

/** How long typing may pause before an open file is read again, in milliseconds. */
const TYPING_PAUSE = 250;
/** How long the reading of a whole workspace may hold the extension host, in milliseconds. */
const SLICE = 12;

/** The corpus of the workspace, kept up to date with its files and with what is open in editors. */
export class WorkspaceCorpus implements vscode.Disposable {
  readonly corpus: Corpus;
  readonly #subscriptions: vscode.Disposable[] = [];
  readonly #changed = new vscode.EventEmitter<CorpusChange>();
  readonly #pending = new AfterPauses();
  readonly #log: vscode.LogOutputChannel;
  /** The versions of readouts that git keeps and sidecars count in. */
  readonly earlierTexts: EarlierTexts;
  readonly #store: SummaryStore;
  #openReadout: (uri: string, sources: readonly SidecarSource[]) => AnnotatedReadout | null = () => null;
  #ownAnnotator = ownAnnotator();
  #sidecars: Promise<readonly string[]> | null = null;
  #loading: Promise<void> | null = null;
  readonly #loose = new Queue();
  #stop: AbortController | null = null;
  #unread = 0;
  readonly #slices = new Queue();
  #sliceEnds = 0;

  /** Fires after meetings, sidecars or codebooks changed, wherever the change was made. */
  readonly onDidChange = this.#changed.event;

  constructor(extension: vscode.ExtensionContext, log: vscode.LogOutputChannel) {
    this.#log = log;
    this.earlierTexts = new EarlierTexts(extension.globalStorageUri, log);
    this.#store = new SummaryStore(extension);
    this.corpus = new Corpus({
      files: workspaceFiles,
      cache: this.#store.cache,
      pause: () => this.#pause(),
      openText,
      openReadout: (uri, sources) => this.#openReadout(uri, sources),
      ownAnnotator: () => this.#ownAnnotator,
      prepareEarlierTexts: async (uri, sources, today) => {
        await this.earlierTexts.find(vscode.Uri.parse(uri), earlierDigests(sources, new DigestedText(today).digest));
      },
      earlierText: (digest) => this.earlierTexts.get(digest),
      leftOut: (uri, trouble) => log.warn(`${uri} is left out: ${fileTroubleInWords(trouble)}.`),
    });
    const watcher = vscode.workspace.createFileSystemWatcher(CORPUS_GLOB);
    // Of a folder that comes or goes as a whole, VS Code tells without its files.
    const folders = vscode.workspace.createFileSystemWatcher('**', false, true, false);
    const lookAgain = new LookAgain({
      corpus: this.corpus,
      changed: (uri) => this.#refreshSoon(uri, 50),
      manyChanged: () => void this.reload(),
      failed: (error) => this.#failed(error),
    });
    this.#subscriptions.push(
      lookAgain,
      this.#changed,
      this.#pending,
      { dispose: this.corpus.onDidChange((change) => this.#changed.fire(change)) },
      watcher,
      watcher.onDidCreate((uri) => this.#refreshSoon(uri, 50)),
      watcher.onDidChange((uri) => this.#refreshSoon(uri, 50)),
      watcher.onDidDelete((uri) => this.#refreshSoon(uri, 50)),
      folders,
      folders.onDidCreate((uri) => this.#refreshBelow(uri)),
      folders.onDidDelete((uri) =>
        this.corpus.filesBelow(uri.toString()).forEach((file) => this.#refreshSoon(vscode.Uri.parse(file), 50)),
      ),
      vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
        if (contentChanges.length > 0) this.#refreshSoon(document.uri, TYPING_PAUSE);
      }),
      // What an editor shows of these counts at once, also where the watcher of the file system is late.
      vscode.workspace.onDidOpenTextDocument((document) => {
        const { uri } = document;
        if (isLooseReadout(document)) this.#readLoose(uri);
        if (roleOf(uri.toString()) !== 'readout') this.#refreshSoon(uri, 50);
        const sidecar = readoutOfSidecar(nameOf(uri.toString()));
        const readout = sidecar && this.corpus.fileOf(sibling(uri.toString(), sidecar.readout));
        if (readout) this.#refreshSoon(vscode.Uri.parse(readout), 50);
      }),
      vscode.workspace.onDidCloseTextDocument((document) => {
        if (isLooseReadout(document)) this.corpus.forget(document.uri.toString());
        else this.#refreshSoon(document.uri, TYPING_PAUSE);
      }),
      vscode.workspace.onDidChangeWorkspaceFolders(() => void this.reload()),
      // Git's history may be asked from now on.
      vscode.workspace.onDidGrantWorkspaceTrust(() => void this.reload()),
      vscode.workspace.onDidChangeConfiguration((event) => {
        if (event.affectsConfiguration('readouts')) this.#settingsChanged();
      }),
      vscode.commands.registerCommand(STOP_READING, () => this.#stop?.abort()),
    );
  }

  /** Lets the open readouts say themselves what they hold, since their annotations follow the edits. */
  useOpenReadouts(openReadout: (uri: string, sources: readonly SidecarSource[]) => AnnotatedReadout | null): void {
    this.#openReadout = openReadout;
  }

  /** How many files were not read because the person stopped the reading. */
  get unread(): number {
    return this.#unread;
  }

  /** Resolves when sidecars and codebooks are read: enough for every readout that is open. */
  async sidecarsLoaded(): Promise<void> {
    await this.#listed();
    await this.#loose.settled();
  }

  /** Resolves when the whole workspace is read; the first call reads it, with progress in the view. */
  loaded(): Promise<void> {
    this.#loading ??= this.#load();
    return this.#loading;
  }

  /** Reads the whole workspace anew. */
  reload(): Promise<void> {
    const before = this.#loading ?? Promise.resolve();
    this.#loading = before.then(() => {
      this.#sidecars = null;
      return this.#load();
    });
    return this.#loading;
  }

  /** The files that may be readouts; by then, sidecars and codebooks are read. */
  #listed(): Promise<readonly string[]> {
    this.#sidecars ??= this.corpus.loadSidecars().catch((error: unknown) => {
      this.#failed(error);
      return [];
    });
    return this.#sidecars;
  }

  async #load(): Promise<void> {
    const started = Date.now();
    const { signal } = (this.#stop = new AbortController());
    let unread = 0;
    try {
      await withReadingProgress(async (report) => {
        const listed = this.#listed();
        if (!this.corpus.loaded) await this.#store.restore();
        await this.corpus.loadReadouts(await listed, {
          signal,
          report: (done, total) => {
            unread = total - done;
            report(done, total);
          },
        });
      });
      const { meetings, sidecars } = this.corpus;
      const duration = Date.now() - started;
      this.#log.info(`Read ${meetings.length} readouts and ${sidecars.length} sidecars in ${duration} ms.`);
      if (!signal.aborted) await this.#store.save();
    } catch (error) {
      this.#failed(error);
    }
    this.#unread = unread;
    await vscode.commands.executeCommand('setContext', 'readouts.loaded', true);
  }

  /** Reads a file again at once; for a change that was made here and whose effect is shown next. */
  async refresh(uri: vscode.Uri): Promise<void> {
    this.#pending.drop(uri.toString());
    await this.corpus.refresh(uri.toString());
  }

  /** Forgets the sidecars of a readout that have gone, where VS Code's watcher has not told of it (yet). */
  async forgetGone(readout: vscode.Uri): Promise<void> {
    for (const { uri } of this.corpus.sidecarsOf(readout.toString())) {
      const sidecar = vscode.Uri.parse(uri);
      if (!(await exists(sidecar))) await this.refresh(sidecar);
    }
  }

  #refreshSoon(uri: vscode.Uri, delay: number): void {
    const key = uri.toString();
    if (roleOf(key) === null || !isInCorpus(uri)) return;
    this.#pending.ask(key, delay, () => void this.refresh(uri).catch((error: unknown) => this.#failed(error)));
  }

  /** Something was created that may be a folder with files in it. */
  #refreshBelow(uri: vscode.Uri): void {
    if (roleOf(uri.toString()) !== null || !isInCorpus(vscode.Uri.joinPath(uri, 'any'))) return;
    corpusFilesBelow(uri).then(
      (files) => files.forEach((file) => this.#refreshSoon(file, 50)),
      (error: unknown) => this.#log.debug(`${uri.toString()} has gone again: ${String(error)}`),
    );
  }

  /** Reads a readout in no folder of the workspace, with what counts for it. */
  #readLoose(readout: vscode.Uri): void {
    this.#loose
      .run(async () => {
        for (const uri of await filesOfLooseReadout(readout)) await this.refresh(uri);
      })
      .catch((error: unknown) => this.#failed(error));
  }

  #settingsChanged(): void {
    const own = ownAnnotator();
    if (own === this.#ownAnnotator) return;
    this.#ownAnnotator = own;
    this.corpus.ownAnnotatorChanged().catch((error: unknown) => this.#failed(error));
  }

  #failed(error: unknown): void {
    this.#log.error(error instanceof Error ? error : String(error));
  }

  /**
   * Each call waits for the one before, and so for the work that followed that one: no slice grows by more than one
   * piece of work.
   */
  #pause(): Promise<void> {
    return this.#slices.run(async () => {
      if (Date.now() < this.#sliceEnds) return;
      await new Promise((resolve) => setTimeout(resolve, 0));
      this.#sliceEnds = Date.now() + SLICE;
    });
  }

  dispose(): void {
    this.#stop?.abort();
    vscode.Disposable.from(...this.#subscriptions).dispose();
  }
}

/**
 * The text of a URI, where an editor or a command has it open; null where the file's own bytes count. VS Code keeps the
 * document of a file that has gone for minutes: when nothing in it is unsaved, it is no more there than the file.
 */
export async function openText(uri: string): Promise<string | null> {
  const document = openDocument(uri);
  return document && (document.isDirty || (await exists(document.uri))) ? document.getText() : null;
}

/** The document of a URI, where an editor or a command has it open or had it minutes ago, be it on disk or not. */
export function openDocument(uri: string): vscode.TextDocument | undefined {
  return vscode.workspace.textDocuments.find((document) => !document.isClosed && document.uri.toString() === uri);
}
