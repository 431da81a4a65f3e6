import * as vscode from 'vscode';
import type { LoadHtml, RunningFeatures } from '../features.ts';
import { isOurs, namesOurs } from './ours.ts';
import { registerPlainText } from './plainText.ts';
import { registerStandIns } from './standIns.ts';

/** The second bundle. */
export type Features = typeof import('../features.ts');

/** How the further bundles are loaded. */
export interface Bundles {
  readonly features: () => Promise<Features>;
  readonly html: LoadHtml;
}

/**
 * Waits until something of ours is there: a readout, a sidecar or a codebook in an editor, a view of ours that is seen,
 * a command of ours that is called. VS Code wakes the extension for any text and any YAML; until then nothing is
 * watched, no file is read and the second bundle is not loaded.
 */
export function startWhenNeeded(extension: vscode.ExtensionContext, bundles: Bundles): void {
  extension.subscriptions.push(new Startup(extension, bundles));
}

/** What the extension is until its features run, and what they are started by. */
class Startup implements vscode.Disposable {
  readonly #extension: vscode.ExtensionContext;
  readonly #bundles: Bundles;
  readonly #log = vscode.window.createOutputChannel('Readouts', { log: true });
  /** What ends with the start. */
  readonly #waiting: vscode.Disposable;
  /** What goes on. */
  readonly #lasting: vscode.Disposable;
  #loaded: Promise<Features> | null = null;
  #starting: Promise<RunningFeatures> | null = null;
  #running: RunningFeatures | null = null;
  #isDisposed = false;

  constructor(extension: vscode.ExtensionContext, bundles: Bundles) {
    this.#extension = extension;
    this.#bundles = bundles;
    this.#waiting = vscode.Disposable.from(
      vscode.workspace.onDidOpenTextDocument((document) => this.#startFor(isOurs(document))),
      registerStandIns(extension, () => this.#start()),
    );
    this.#lasting = registerPlainText({
      memory: extension.workspaceState,
      log: this.#log,
      isReadout: async (text) => (await this.#features()).isReadout(text),
    });
    const tabs = vscode.window.tabGroups.all.flatMap((group) => group.tabs);
    this.#startFor(vscode.workspace.textDocuments.some(isOurs) || tabs.some(namesOurs));
  }

  #startFor(isNeeded: boolean): void {
    if (isNeeded) this.#start().catch((error: unknown) => this.#failed(error));
  }

  /** The second bundle, loaded once; a failure, as of a network, is not kept. */
  #features(): Promise<Features> {
    this.#loaded ??= this.#bundles.features().catch((error: unknown) => {
      this.#loaded = null;
      throw error;
    });
    return this.#loaded;
  }

  /** Starts the features once. @throws when they cannot be loaded, or the extension was disposed of meanwhile */
  #start(): Promise<RunningFeatures> {
    this.#starting ??= this.#features()
      .then(({ startFeatures }) => {
        if (this.#isDisposed) throw new vscode.CancellationError();
        this.#waiting.dispose();
        this.#running = startFeatures(this.#extension, this.#log, this.#bundles.html);
        return this.#running;
      })
      .catch((error: unknown) => {
        this.#starting = null;
        throw error;
      });
    return this.#starting;
  }

  #failed(error: unknown): void {
    if (!this.#isDisposed) this.#log.error(error instanceof Error ? error : String(error));
  }

  dispose(): void {
    this.#isDisposed = true;
    this.#waiting.dispose();
    this.#lasting.dispose();
    this.#running?.dispose();
    this.#log.dispose();
  }
}
