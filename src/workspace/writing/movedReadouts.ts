import * as vscode from 'vscode';
import type { CorpusChange } from '../../corpus/corpus.ts';
import { DigestedText } from '../../text/digestedText.ts';
import { AfterPause } from '../../text/pause.ts';
import { readText } from '../files/sidecarReadout.ts';
import type { WorkspaceCorpus } from '../files/workspaceCorpus.ts';
import type { FileRename } from './sidecarMoves.ts';

/** How long files have to come and go together, as when git checks out another branch, in milliseconds. */
const SETTLED = 1_500;

/**
 * Finds readouts that another program, such as `git mv`, has renamed or moved without their sidecars: a sidecar was in
 * its place and has lost its readout, and a text has come that is the one in which it counts.
 */
export class MovedReadouts implements vscode.Disposable {
  readonly #corpus: WorkspaceCorpus;
  readonly #tell: (moved: readonly FileRename[]) => void;
  /** The sidecars that were seen in their places. */
  readonly #inPlace = new Set<string>();
  /** Those that lost their readouts, and have not been told of. */
  readonly #lost = new Set<string>();
  readonly #soon: AfterPause;
  readonly #subscriptions: vscode.Disposable;

  /** @param tell what is done about readouts whose sidecars stayed behind */
  constructor(corpus: WorkspaceCorpus, log: vscode.LogOutputChannel, tell: (moved: readonly FileRename[]) => void) {
    this.#corpus = corpus;
    this.#tell = tell;
    this.#soon = new AfterPause(SETTLED, () => {
      this.#look().catch((error: unknown) => log.error(String(error)));
    });
    this.#subscriptions = vscode.Disposable.from(
      this.#soon,
      corpus.onDidChange((change) => this.#changed(change)),
    );
  }

  #changed({ meetings, sidecars }: CorpusChange): void {
    const { corpus } = this.#corpus;
    for (const readout of new Set([...meetings, ...sidecars])) {
      for (const entry of corpus.sidecarsOf(readout)) {
        if (!corpus.seemsStray(entry)) this.#inPlace.add(entry.uri);
        else if (this.#inPlace.delete(entry.uri)) this.#lost.add(entry.uri);
      }
    }
    if (this.#lost.size > 0) this.#soon.ask();
  }

  async #look(): Promise<void> {
    const { corpus } = this.#corpus;
    const lost = [...this.#lost]
      .flatMap((uri) => corpus.sidecar(uri) ?? [])
      .filter((entry) => corpus.seemsStray(entry));
    this.#lost.clear();
    if (lost.length === 0) return;
    const arrived = new Map<string, string[]>();
    for (const uri of corpus.arrived) {
      const text = await readText(uri);
      const { digest } = new DigestedText(text ?? '');
      arrived.set(digest, [...(arrived.get(digest) ?? []), uri]);
    }
    const moved = new Map<string, FileRename>();
    for (const { readout, parsed } of lost) {
      const found = arrived.get(parsed.sidecar?.digest ?? '') ?? [];
      if (found.length === 1 && found[0] !== readout)
        moved.set(readout, { oldUri: vscode.Uri.parse(readout), newUri: vscode.Uri.parse(found[0]!) });
    }
    if (moved.size > 0) this.#tell([...moved.values()]);
  }

  dispose(): void {
    this.#subscriptions.dispose();
  }
}
