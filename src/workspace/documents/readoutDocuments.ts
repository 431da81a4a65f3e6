import * as vscode from 'vscode';
import { DigestedText } from '../../text/digestedText.ts';
import { AfterPauses } from '../../text/pause.ts';
import type { Target } from '../../annotations/schema.ts';
import { annotate, earlierDigests } from '../../corpus/annotatedReadouts.ts';
import { type AnnotatedReadout, type PlacedAnnotation } from '../../corpus/placedAnnotation.ts';
import type { KnownPeople } from '../../reading/phrases/knownPeople.ts';
import { readText } from '../../reading/read.ts';
import { READOUT_LANGUAGE } from './language.ts';
import { LiveReadout } from './liveReadout.ts';
import type { ShownAnnotations } from '../shownAnnotations.ts';
import type { WorkspaceCorpus } from '../files/workspaceCorpus.ts';

/** How long typing may pause before what hangs on the text is shown anew, in milliseconds. */
const TYPING_PAUSE = 150;
/** Within how long VS Code tells that a change is unsaved, in milliseconds. */
const RELOAD_PAUSE = 50;

/** The readouts that are open in editors: read as they are typed, with annotations that follow the edits. */
export class ReadoutDocuments implements vscode.Disposable {
  readonly #corpus: WorkspaceCorpus;
  readonly #shown: ShownAnnotations;
  readonly #open = new Map<string, LiveReadout>();
  readonly #changed = new vscode.EventEmitter<vscode.TextDocument>();
  readonly #pending = new AfterPauses();
  readonly #subscriptions: vscode.Disposable[];

  /** Fires when the readout, or its annotations, should be shown anew. */
  readonly onDidChange = this.#changed.event;

  constructor(corpus: WorkspaceCorpus, shown: ShownAnnotations) {
    this.#corpus = corpus;
    this.#shown = shown;
    corpus.useOpenReadouts((uri, sources) => this.#open.get(uri)?.annotated(sources, this.#knownFor(uri)) ?? null);
    this.#subscriptions = [
      this.#changed,
      this.#pending,
      shown.onDidChange(() => this.all.forEach((document) => this.#changed.fire(document))),
      vscode.workspace.onDidOpenTextDocument((document) => this.#opened(document)),
      vscode.workspace.onDidCloseTextDocument((document) => this.#closed(document)),
      vscode.workspace.onDidChangeTextDocument((event) => this.#edited(event)),
      corpus.onDidChange(({ sidecars, codebooks, people }) => {
        const changed = new Set(sidecars);
        for (const [uri, { document }] of this.#open)
          if (codebooks || people || changed.has(uri)) void this.#placeAgain(document);
      }),
    ];
    for (const document of vscode.workspace.textDocuments) this.#opened(document);
  }

  get all(): readonly vscode.TextDocument[] {
    return [...this.#open.values()].map((live) => live.document);
  }

  /** The readout in a document; null when the document is not in the readout language. */
  get(document: vscode.TextDocument): AnnotatedReadout | null {
    const uri = document.uri.toString();
    const live = this.#open.get(uri);
    return live?.document === document ? live.annotated(this.#corpus.corpus.sourcesOf(uri), this.#knownFor(uri)) : null;
  }

  /** The same with those annotations alone that the person has in sight. */
  shown(document: vscode.TextDocument): AnnotatedReadout | null {
    const annotated = this.get(document);
    return annotated && { ...annotated, annotations: this.#shown.seen()(annotated.annotations) };
  }

  #knownFor(uri: string): KnownPeople | null {
    return this.#corpus.corpus.knownFor(uri);
  }

  /** The readout in a document, whether or not it has the language of readouts (yet). */
  read(document: vscode.TextDocument): AnnotatedReadout {
    const sources = this.#corpus.corpus.sourcesOf(document.uri.toString());
    return (
      this.get(document) ??
      annotate(document.getText(), sources, {
        read: readText,
        earlierText: (digest) => this.#corpus.earlierTexts.get(digest),
        people: this.#knownFor(document.uri.toString()),
      })
    );
  }

  /** The annotation is then placed by its sidecar alone; after a person has decided where it belongs. */
  forget(document: vscode.TextDocument, placed: PlacedAnnotation): void {
    this.#open
      .get(document.uri.toString())
      ?.forget(({ sidecar, annotation }) => sidecar === placed.sidecar && annotation.id === placed.annotation.id);
  }

  /** Keeps following an annotation whose sidecar is about to be written anew because the text was followed. */
  adopt(document: vscode.TextDocument, placed: PlacedAnnotation, target: Target, digest: string): void {
    this.#open.get(document.uri.toString())?.adopt(placed, target, digest);
  }

  /** Takes note of a saved text, in which sidecars may count. */
  saved(document: vscode.TextDocument): void {
    this.#open.get(document.uri.toString())?.saved();
    this.#changed.fire(document);
  }

  #opened(document: vscode.TextDocument): void {
    if (document.languageId !== READOUT_LANGUAGE) return;
    this.#open.set(document.uri.toString(), new LiveReadout(document, this.#corpus.earlierTexts));
    void this.#corpus.sidecarsLoaded().then(() => this.#placeAgain(document));
  }

  /** Shows what the sidecars hold, and once more when git has the text that they count in. */
  async #placeAgain(document: vscode.TextDocument): Promise<void> {
    this.#changed.fire(document);
    const sources = this.#corpus.corpus.sourcesOf(document.uri.toString());
    if (sources.length === 0) return;
    const digests = earlierDigests(sources, new DigestedText(document.getText()).digest);
    if (!(await this.#corpus.earlierTexts.find(document.uri, digests))) return;
    this.#open.get(document.uri.toString())?.forget((placed) => placed.resolution.state !== 'exact');
    this.#changed.fire(document);
  }

  #closed(document: vscode.TextDocument): void {
    const key = document.uri.toString();
    this.#pending.drop(key);
    this.#open.delete(key);
  }

  #edited({ document, contentChanges, reason }: vscode.TextDocumentChangeEvent): void {
    const key = document.uri.toString();
    const live = this.#open.get(key);
    if (!live) return;
    // A change that leaves no unsaved changes is not the person's: VS Code has read the file again. That the first
    // change of a person is unsaved, it tells right after it, with an event of its own.
    if (document.isDirty) live.isReloaded = false;
    if (contentChanges.length === 0) return;
    live.edited(contentChanges);
    const maybeReloaded = !document.isDirty && reason === undefined;
    live.isReloaded = maybeReloaded;
    this.#pending.ask(key, maybeReloaded ? RELOAD_PAUSE : TYPING_PAUSE, () => this.#showEdited(live));
  }

  #showEdited(live: LiveReadout): void {
    if (!live.isReloaded) return this.#changed.fire(live.document);
    live.reloaded();
    void this.#placeAgain(live.document);
  }

  dispose(): void {
    vscode.Disposable.from(...this.#subscriptions).dispose();
  }
}
