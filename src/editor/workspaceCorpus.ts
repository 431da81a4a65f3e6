import * as vscode from 'vscode';
import { Corpus, roleOf, type CorpusChange } from '../corpus/corpus.ts';
import { DigestedText } from '../annotations/digestedText.ts';
import { earlierDigests, type AnnotatedReadout, type SidecarSource } from '../corpus/placement.ts';
import { EarlierTexts } from './earlierTexts.ts';
import { SummaryStore } from './summaryStore.ts';
import { CORPUS_GLOB, workspaceFiles } from './workspaceFiles.ts';

/** How long typing may pause before an open file is read again, in milliseconds. */
const TYPING_PAUSE = 250;
/** How long the reading of a whole workspace may hold the extension host, in milliseconds. */
const SLICE = 12;

/** The corpus of the workspace, kept up to date with its files and with what is open in editors. */
export class WorkspaceCorpus implements vscode.Disposable {
  readonly corpus: Corpus;
  readonly #subscriptions: vscode.Disposable[] = [];
  readonly #changed = new vscode.EventEmitter<CorpusChange>();
  readonly #pending = new Map<string, ReturnType<typeof setTimeout>>();
  readonly #log: vscode.LogOutputChannel;
  /** The versions of readouts that git keeps and sidecars count in. */
  readonly earlierTexts: EarlierTexts;
  readonly #store: SummaryStore;
  #openReadout: (uri: string, sources: readonly SidecarSource[]) => AnnotatedReadout | null = () => null;
  #sidecarsLoaded: Promise<void> | null = null;
  #loading: Promise<void> | null = null;
  #sliceEnds = 0;

  /** Fires after meetings, sidecars or codebooks changed, wherever the change was made. */
  readonly onDidChange = this.#changed.event;

  constructor(extension: vscode.ExtensionContext, log: vscode.LogOutputChannel) {
    this.#log = log;
    this.earlierTexts = new EarlierTexts(extension.storageUri, log);
    this.#store = new SummaryStore(extension);
    this.corpus = new Corpus({
      files: workspaceFiles,
      cache: this.#store.cache,
      pause: () => this.#pause(),
      openText: (uri) => openDocument(uri)?.getText() ?? null,
      openReadout: (uri, sources) => this.#openReadout(uri, sources),
      prepareEarlierTexts: async (uri, sources, today) => {
        await this.earlierTexts.find(vscode.Uri.parse(uri), earlierDigests(sources, new DigestedText(today).digest));
      },
      earlierText: (digest) => this.earlierTexts.get(digest),
      warn: (message) => log.warn(message),
    });
    const watcher = vscode.workspace.createFileSystemWatcher(CORPUS_GLOB);
    this.#subscriptions.push(
      this.#changed,
      { dispose: this.corpus.onDidChange((change) => this.#changed.fire(change)) },
      watcher,
      watcher.onDidCreate((uri) => this.#refreshSoon(uri, 50)),
      watcher.onDidChange((uri) => this.#refreshSoon(uri, 50)),
      watcher.onDidDelete((uri) => this.#refreshSoon(uri, 50)),
      vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
        if (contentChanges.length > 0) this.#refreshSoon(document.uri, TYPING_PAUSE);
      }),
      // What an editor shows of these counts at once, also where the watcher of the file system is late.
      vscode.workspace.onDidOpenTextDocument((document) => {
        if (roleOf(document.uri.toString()) !== 'readout') this.#refreshSoon(document.uri, 50);
      }),
      vscode.workspace.onDidCloseTextDocument((document) => this.#refreshSoon(document.uri, TYPING_PAUSE)),
      vscode.workspace.onDidChangeWorkspaceFolders(() => void this.reload()),
    );
  }

  /** Lets the open readouts say themselves what they hold, since their annotations follow the edits. */
  useOpenReadouts(openReadout: (uri: string, sources: readonly SidecarSource[]) => AnnotatedReadout | null): void {
    this.#openReadout = openReadout;
  }

  /** Resolves when sidecars and codebooks are read: enough for every readout that is open. */
  sidecarsLoaded(): Promise<void> {
    this.#sidecarsLoaded ??= this.#loading ?? this.corpus.loadSidecars().then(() => undefined, (error: unknown) => this.#failed(error));
    return this.#sidecarsLoaded;
  }

  /** Resolves when the whole workspace is read; the first call reads it, with progress in the view. */
  loaded(): Promise<void> {
    this.#loading ??= this.#load();
    return this.#loading;
  }

  /** Reads the whole workspace anew. */
  reload(): Promise<void> {
    this.#loading = (this.#loading ?? Promise.resolve()).then(() => this.#load());
    return this.#loading;
  }

  async #load(): Promise<void> {
    const started = Date.now();
    try {
      if (!this.corpus.loaded) await this.#store.restore();
      await vscode.window.withProgress({ location: { viewId: 'readouts.meetings' } }, () =>
        vscode.window.withProgress({ location: vscode.ProgressLocation.Window, title: 'Readouts' }, (progress) =>
          this.corpus.load((done, total) => {
            if (done % 100 === 0) progress.report({ message: vscode.l10n.t('{0} of {1} files', done, total) });
          }),
        ),
      );
      this.#log.info(`Read ${this.corpus.meetings.length} readouts and ${this.corpus.sidecars.length} sidecars in ${Date.now() - started} ms.`);
      await this.#store.save();
    } catch (error) {
      this.#failed(error);
    }
    await vscode.commands.executeCommand('setContext', 'readouts.loaded', true);
  }

  /** Reads a file again at once; for a change that was made here and whose effect is shown next. */
  async refresh(uri: vscode.Uri): Promise<void> {
    clearTimeout(this.#pending.get(uri.toString()));
    this.#pending.delete(uri.toString());
    await this.corpus.refresh(uri.toString());
  }

  #refreshSoon(uri: vscode.Uri, delay: number): void {
    const key = uri.toString();
    if (roleOf(key) === null || !vscode.workspace.getWorkspaceFolder(uri)) return;
    clearTimeout(this.#pending.get(key));
    this.#pending.set(key, setTimeout(() => void this.refresh(uri).catch((error: unknown) => this.#failed(error)), delay));
  }

  #failed(error: unknown): void {
    this.#log.error(error instanceof Error ? error : String(error));
  }

  async #pause(): Promise<void> {
    if (Date.now() < this.#sliceEnds) return;
    await new Promise((resolve) => setTimeout(resolve, 0));
    this.#sliceEnds = Date.now() + SLICE;
  }

  dispose(): void {
    for (const timer of this.#pending.values()) clearTimeout(timer);
    vscode.Disposable.from(...this.#subscriptions).dispose();
  }
}

/** The document of a URI, where an editor or a command has it open. */
export function openDocument(uri: string): vscode.TextDocument | undefined {
  return vscode.workspace.textDocuments.find((document) => !document.isClosed && document.uri.toString() === uri);
}
