import * as vscode from 'vscode';
import type { ComparedMeeting } from '../analysis/agreement/codings.ts';
import { compareAnnotators, type Comparison, type ComparisonOptions } from '../analysis/agreement/compare.ts';
import { newestFirst } from '../corpus/queries.ts';
import type { WorkspaceCorpus } from './files/workspaceCorpus.ts';

/** The comparison of annotators that the person asked for last. */
export class Comparing implements vscode.Disposable {
  readonly #corpus: WorkspaceCorpus;
  readonly #changed = new vscode.EventEmitter<void>();
  readonly #subscription: vscode.Disposable;
  #comparison: Comparison | null = null;
  #isOutdated = false;

  /** Fires after another comparison was made, and once when annotations have changed since. */
  readonly onDidChange = this.#changed.event;

  constructor(corpus: WorkspaceCorpus) {
    this.#corpus = corpus;
    this.#subscription = corpus.onDidChange(({ sidecars, meetings }) => {
      if (!this.#comparison || this.#isOutdated || sidecars.length + meetings.length === 0) return;
      this.#isOutdated = true;
      this.#changed.fire();
    });
  }

  /** Null before the first. */
  get comparison(): Comparison | null {
    return this.#comparison;
  }

  /** Whether readouts or annotations have changed since it was made. */
  get isOutdated(): boolean {
    return this.#isOutdated;
  }

  /** The readouts of the workspace that can be compared, the newest first. */
  meetings(): ComparedMeeting[] {
    const { corpus } = this.#corpus;
    return newestFirst(corpus.meetings)
      .filter(({ annotations }) => annotations.length > 0)
      .map((meeting) => ({ ...meeting, sidecars: corpus.sourcesOf(meeting.uri).map(({ uri }) => uri) }));
  }

  compare(meetings: readonly ComparedMeeting[], options: ComparisonOptions): void {
    this.#comparison = compareAnnotators(meetings, options);
    this.#isOutdated = false;
    this.#changed.fire();
  }

  dispose(): void {
    this.#subscription.dispose();
    this.#changed.dispose();
  }
}
