import * as vscode from 'vscode';
import { DigestedText } from '../annotations/digestedText.ts';
import { LiveTargets } from '../annotations/follow.ts';
import type { Annotation, Target } from '../annotations/schema.ts';
import { annotate, earlierDigests, inTextOrder, placeAnnotations, withKnown, type AnnotatedReadout, type PlacedAnnotation, type SidecarSource } from '../corpus/placement.ts';
import { IncrementalReader, readText } from '../reading/read.ts';
import type { Span } from '../reading/model.ts';
import type { EarlierTexts } from './earlierTexts.ts';
import type { WorkspaceCorpus } from './workspaceCorpus.ts';

export const READOUT_LANGUAGE = 'readout';
export const READOUT_SELECTOR: vscode.DocumentSelector = { language: READOUT_LANGUAGE };

/** How long typing may pause before what hangs on the text is shown anew, in milliseconds. */
const TYPING_PAUSE = 150;

/** The readouts that are open in editors: read as they are typed, with annotations that follow the edits. */
export class ReadoutDocuments implements vscode.Disposable {
  readonly #corpus: WorkspaceCorpus;
  readonly #open = new Map<string, LiveReadout>();
  readonly #changed = new vscode.EventEmitter<vscode.TextDocument>();
  readonly #pending = new Map<string, ReturnType<typeof setTimeout>>();
  readonly #subscriptions: vscode.Disposable[];

  /** Fires when the readout, or its annotations, should be shown anew. */
  readonly onDidChange = this.#changed.event;

  constructor(corpus: WorkspaceCorpus) {
    this.#corpus = corpus;
    corpus.useOpenReadouts((uri, sources) => this.#open.get(uri)?.annotated(sources) ?? null);
    this.#subscriptions = [
      this.#changed,
      vscode.workspace.onDidOpenTextDocument((document) => this.#opened(document)),
      vscode.workspace.onDidCloseTextDocument((document) => this.#closed(document)),
      vscode.workspace.onDidChangeTextDocument((event) => this.#edited(event)),
      corpus.onDidChange(({ meetings, codebooks }) => {
        for (const live of this.#open.values()) {
          if (codebooks || meetings.includes(live.document.uri.toString())) void this.#placeAgain(live.document);
        }
      }),
    ];
    for (const document of vscode.workspace.textDocuments) this.#opened(document);
  }

  get all(): readonly vscode.TextDocument[] {
    return [...this.#open.values()].map((live) => live.document);
  }

  /** The readout in a document; null when the document is not in the readout language. */
  get(document: vscode.TextDocument): AnnotatedReadout | null {
    const live = this.#open.get(document.uri.toString());
    return live?.document === document ? live.annotated(this.#corpus.corpus.sourcesOf(document.uri.toString())) : null;
  }

  /** The readout in a document, whether or not it has the language of readouts (yet). */
  read(document: vscode.TextDocument): AnnotatedReadout {
    const sources = this.#corpus.corpus.sourcesOf(document.uri.toString());
    return this.get(document) ?? annotate(document.getText(), sources, { read: readText, earlierText: (digest) => this.#corpus.earlierTexts.get(digest) });
  }

  /** The text that a digest names, if this document has had it since it was opened. */
  earlierText(document: vscode.TextDocument, digest: string): DigestedText | undefined {
    return this.#open.get(document.uri.toString())?.earlierText(digest);
  }

  /** Annotations are then placed by their sidecar alone; after a person has decided where one belongs. */
  forget(document: vscode.TextDocument, id: string): void {
    this.#open.get(document.uri.toString())?.forget(id);
  }

  /** Keeps following an annotation whose target is about to be written anew because it was followed. */
  adopt(document: vscode.TextDocument, id: string, target: Target): void {
    this.#open.get(document.uri.toString())?.adopt(id, target);
  }

  /** Takes note of a saved text, in which sidecars may count. */
  saved(document: vscode.TextDocument): void {
    this.#open.get(document.uri.toString())?.saved();
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
    const digests = earlierDigests(sources, new DigestedText(document.getText()).digest);
    if (!(await this.#corpus.earlierTexts.find(document.uri, digests))) return;
    this.#open.get(document.uri.toString())?.forgetUnsure();
    this.#changed.fire(document);
  }

  #closed(document: vscode.TextDocument): void {
    const key = document.uri.toString();
    clearTimeout(this.#pending.get(key));
    this.#pending.delete(key);
    this.#open.delete(key);
  }

  #edited({ document, contentChanges }: vscode.TextDocumentChangeEvent): void {
    const key = document.uri.toString();
    const live = this.#open.get(key);
    if (!live || contentChanges.length === 0) return;
    live.edited(contentChanges);
    clearTimeout(this.#pending.get(key));
    this.#pending.set(key, setTimeout(() => this.#changed.fire(document), TYPING_PAUSE));
  }

  dispose(): void {
    for (const timer of this.#pending.values()) clearTimeout(timer);
    vscode.Disposable.from(...this.#subscriptions).dispose();
  }
}

/** One open readout. */
class LiveReadout {
  readonly document: vscode.TextDocument;
  readonly #reader = new IncrementalReader();
  readonly #targets: LiveTargets;
  readonly #history: EarlierTexts;
  /**
   * What was placed, with the target as the sidecar has it: one that somebody else changes there is placed anew. While
   * the sidecar follows the text it may show either the target before or the one after.
   */
  readonly #placed = new Map<string, { readonly targets: Set<string>; readonly placed: PlacedAnnotation }>();
  readonly #earlier = new Map<string, DigestedText>();
  #cached: { version: number; sources: readonly SidecarSource[]; annotated: AnnotatedReadout } | null = null;

  constructor(document: vscode.TextDocument, history: EarlierTexts) {
    this.document = document;
    this.#history = history;
    this.#targets = new LiveTargets(document.getText());
    this.saved();
  }

  edited(changes: readonly vscode.TextDocumentContentChangeEvent[]): void {
    this.#targets.apply(changes.map(({ rangeOffset, rangeLength, text }) => ({ start: rangeOffset, end: rangeOffset + rangeLength, newText: text })));
  }

  earlierText(digest: string): DigestedText | undefined {
    return this.#earlier.get(digest) ?? this.#history.get(digest);
  }

  forget(id: string): void {
    this.#placed.delete(id);
    this.#targets.untrack(id);
    this.#cached = null;
  }

  /** Places every annotation anew that was not sure of its place. */
  forgetUnsure(): void {
    for (const [id, { placed }] of this.#placed) if (placed.resolution.state !== 'exact') this.forget(id);
    this.#cached = null;
  }

  /** The sidecar has a new target for an annotation, which is followed as before. */
  adopt(id: string, target: Target): void {
    this.#placed.get(id)?.targets.add(JSON.stringify(target));
  }

  annotated(sources: readonly SidecarSource[]): AnnotatedReadout {
    const { version } = this.document;
    const cached = this.#cached;
    if (cached?.version === version && sameSources(cached.sources, sources)) return cached.annotated;
    const annotated = this.#annotate(sources);
    this.#cached = { version, sources, annotated };
    return annotated;
  }

  #annotate(sources: readonly SidecarSource[]): AnnotatedReadout {
    const text = this.document.getText();
    const plain = this.#reader.read(text);
    if (sources.length === 0) return { readout: plain, annotations: [] };
    const fresh = sources.map((source) => ({
      ...source,
      sidecar: { ...source.sidecar, annotations: source.sidecar.annotations.filter((annotation) => !this.#follows(annotation)) },
    }));
    for (const placed of placeAnnotations(text, plain, fresh, (digest) => this.earlierText(digest))) this.#follow(placed);
    const today = new DigestedText(text);
    if (sources.some(({ sidecar }) => sidecar.digest === today.digest)) this.#history.keep(today);
    const annotations = sources
      .flatMap(({ uri, annotator, sidecar }) => sidecar.annotations.map((annotation) => this.#today(annotation, uri, annotator, today)))
      .sort(inTextOrder);
    return { readout: withKnown(text, plain, sources, annotations, (again, known) => this.#reader.read(again, known)), annotations };
  }

  #follows(annotation: Annotation): boolean {
    return this.#placed.get(annotation.id)?.targets.has(JSON.stringify(annotation.target)) ?? false;
  }

  #follow(placed: PlacedAnnotation): void {
    const { id, target } = placed.annotation;
    this.#placed.set(id, { targets: new Set([JSON.stringify(target)]), placed });
    if (placed.span) this.#targets.track(id, placed.span);
    else this.#targets.untrack(id);
  }

  /** Where an annotation is now: what it was resolved to, moved along with the edits since. */
  #today(annotation: Annotation, sidecar: string, annotator: string | null, today: DigestedText): PlacedAnnotation {
    const { resolution } = this.#placed.get(annotation.id)!.placed;
    const base = { annotation, sidecar, annotator };
    if (!resolution.range) return { ...base, resolution, span: null };
    const span: Span | null = this.#targets.get(annotation.id) ?? null;
    if (!span) return { ...base, resolution: { state: 'orphan', range: null, candidates: [] }, span };
    const range = today.toCodePoints(span);
    return { ...base, span, resolution: { ...resolution, range, text: this.document.getText().slice(span.start, span.end) } };
  }

  /** Sidecars count in the text as it was saved until the next save. */
  saved(): void {
    const digested = new DigestedText(this.document.getText());
    this.#earlier.set(digested.digest, digested);
  }
}

function sameSources(a: readonly SidecarSource[], b: readonly SidecarSource[]): boolean {
  return a.length === b.length && a.every((source, index) => source.sidecar === b[index]!.sidecar);
}
