import * as vscode from 'vscode';
import { suggest, suggestByFormula, type Suggestion } from '../analysis/suggestions/suggest.ts';
import { TaggedFormulas } from '../analysis/suggestions/taggedFormulas.ts';
import { TaggedPhrases, type TaggedWords } from '../analysis/suggestions/taggedPhrases.ts';
import { touches } from '../corpus/meeting.ts';
import type { PlacedAnnotation } from '../corpus/placedAnnotation.ts';
import type { Sentence } from '../reading/model.ts';
import { Slices } from '../text/slices.ts';
import type { Span } from '../text/span.ts';
import { TouchingSpans } from '../text/touching.ts';
import { codesIndependently, isMineNow } from './annotator.ts';
import type { ExpectedAnnotations } from './documents/expectedAnnotations.ts';
import type { ReadoutDocuments } from './documents/readoutDocuments.ts';
import type { WorkspaceCorpus } from './files/workspaceCorpus.ts';
import type { ShownAnnotations } from './shownAnnotations.ts';

/** How long suggesting may hold the extension host, in milliseconds. */
const SLICE = 12;

/** Whether codes are suggested in a document. */
export function isSuggesting(document: vscode.TextDocument): boolean {
  return vscode.workspace.getConfiguration('readouts', document).get('suggestions', true);
}

/**
 * What untagged sentences may be tagged with, by the tags and the reviews that the person has in sight: for who codes
 * independently, their own. Nothing is looked at before somebody asks for it; then what has changed since.
 */
export class SuggestedCodes implements vscode.Disposable {
  readonly #corpus: WorkspaceCorpus;
  readonly #documents: ReadoutDocuments;
  readonly #expected: ExpectedAnnotations;
  readonly #shown: ShownAnnotations;
  readonly #changed = new vscode.EventEmitter<void>();
  readonly #subscriptions: vscode.Disposable[];
  #phrases: TaggedPhrases | null = null;
  readonly #formulas = new TaggedFormulas();
  /** The readouts whose sidecars were read since they were looked at. */
  readonly #unseen = new Set<string>();
  /** The readouts that were read for the reason of a suggestion. */
  readonly #read = new Set<string>();
  #updating: Promise<void> = Promise.resolve();

  /** Fires when others may be suggested. */
  readonly onDidChange = this.#changed.event;

  constructor(
    corpus: WorkspaceCorpus,
    documents: ReadoutDocuments,
    expected: ExpectedAnnotations,
    shown: ShownAnnotations,
  ) {
    this.#corpus = corpus;
    this.#documents = documents;
    this.#expected = expected;
    this.#shown = shown;
    this.#subscriptions = [
      this.#changed,
      corpus.onDidChange(({ sidecars, codebooks }) => {
        if (!this.#phrases) return;
        for (const readout of sidecars) this.#unseen.add(readout);
        if (sidecars.length > 0 || codebooks) this.#changed.fire();
      }),
      shown.onDidChange(() => this.#changed.fire()),
    ];
  }

  /** Resolves when all tags that are known are looked at; the first call begins with it. */
  async ready(): Promise<void> {
    await this.#corpus.sidecarsLoaded();
    if (!this.#phrases) {
      this.#phrases = new TaggedPhrases();
      for (const { readout } of this.#corpus.corpus.sidecars) this.#unseen.add(readout);
    }
    this.#updating = this.#updating.then(() => this.#update(this.#phrases!));
    await this.#updating;
  }

  async #update(phrases: TaggedPhrases): Promise<void> {
    const slices = new Slices(SLICE);
    for (const readout of this.#unseen) {
      await slices.pause();
      this.#unseen.delete(readout);
      const sources = this.#corpus.corpus.sourcesOf(readout);
      phrases.set(readout, sources);
      this.#formulas.set(readout, sources);
    }
  }

  /** Reads the readouts of which the reasons tell the date, where the workspace has not been read yet. */
  async readReasons(suggestions: readonly Suggestion[]): Promise<void> {
    for (const { readout } of suggestions.map(({ uses }) => uses[0]!)) {
      if (this.#corpus.corpus.meeting(readout) || this.#read.has(readout)) continue;
      this.#read.add(readout);
      await this.#corpus.refresh(vscode.Uri.parse(readout));
    }
  }

  /**
   * What is suggested for sentences of a readout, as far as the tags were looked at (`ready`): nothing for those that
   * are tagged, nor where it is turned off. Spans count in the document.
   */
  *of(document: vscode.TextDocument, sentences: readonly Sentence[]): Generator<readonly Suggestion[]> {
    const annotated = this.#documents.shown(document);
    const uri = document.uri.toString();
    const { corpus } = this.#corpus;
    const codebook = corpus.codebookFor(uri);
    const phrases = this.#phrases;
    if (!annotated || !codebook || !phrases || !isSuggesting(document)) return;
    const text = document.getText();
    const annotations = this.#expected.over(document, annotated.annotations);
    const isTagged = taggedBy(annotations);
    const [isShown, isHeard] = [this.#shown.filter(), this.#shown.filterReviewers()];
    for (const sentence of sentences) {
      if (isTagged(sentence)) {
        yield [];
        continue;
      }
      const here = annotations.filter(({ span }) => span && touches(span, sentence));
      const counts = (use: TaggedWords) =>
        isShown(use) &&
        !here.some(({ annotation }) => annotation === use.annotation) &&
        corpus.codebookFor(use.readout)?.uri === codebook.uri;
      const words = text.slice(sentence.start, sentence.end);
      const knows = (code: string) => codebook.parsed.codes.get(code)?.deprecation === null;
      const found = suggest(phrases.in(words, counts, isHeard), words.length, knows);
      const formulas = found.length > 0 ? [] : this.#formulas.in(words, counts, isHeard);
      const all = found.length > 0 ? found : suggestByFormula(formulas, words.length, knows);
      yield all.map((suggestion) => ({ ...suggestion, span: shifted(suggestion.span, sentence.start) }));
    }
  }

  dispose(): void {
    vscode.Disposable.from(...this.#subscriptions).dispose();
  }
}

/** Whether a span is tagged: for who codes independently, by themselves; else by anybody who is in sight. */
function taggedBy(annotations: readonly PlacedAnnotation[]): (span: Span) => boolean {
  const isMine = codesIndependently() ? isMineNow() : () => true;
  const tagged = TouchingSpans.of(
    annotations.flatMap((placed) =>
      placed.span && placed.annotation.codes.length > 0 && isMine(placed) ? [placed.span] : [],
    ),
  );
  return (span) => tagged.isTouched(span);
}

function shifted({ start, end }: Span, by: number): Span {
  return { start: start + by, end: end + by };
}
