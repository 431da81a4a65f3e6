import * as vscode from 'vscode';
import { DigestedText } from '../../text/digestedText.ts';
import { hasGit, repositoryOf } from '../git.ts';

/** How many earlier versions of a readout are looked at. */
const MOST_VERSIONS = 200;

/**
 * Finds the texts that digests name: those that were seen in an editor are kept in the extension's storage, and git's
 * history is asked for the others, through VS Code's Git extension, in a trusted workspace.
 */
export class EarlierTexts {
  readonly #log: vscode.LogOutputChannel;
  readonly #folder: vscode.Uri;
  readonly #found = new Map<string, DigestedText>();
  readonly #missed = new Set<string>();

  /** @param storage where texts are kept, for all windows of a person */
  constructor(storage: vscode.Uri, log: vscode.LogOutputChannel) {
    this.#folder = vscode.Uri.joinPath(storage, 'texts');
    this.#log = log;
  }

  /** Keeps a text that a sidecar counts in, so that its annotations can be carried over when the file has changed. */
  keep(text: DigestedText): void {
    if (this.#found.has(text.digest)) return;
    this.#found.set(text.digest, text);
    void vscode.workspace.fs
      .writeFile(this.#fileOf(text.digest), new TextEncoder().encode(text.text))
      .then(undefined, (error: unknown) => this.#log.warn(String(error)));
  }

  /** A text that was found before. */
  get(digest: string): DigestedText | undefined {
    return this.#found.get(digest);
  }

  /**
   * Looks the digests up among the committed versions of a readout. @returns whether any was found that was not known
   */
  async find(readout: vscode.Uri, digests: Iterable<string>): Promise<boolean> {
    const wanted = new Set(
      [...digests].filter((digest) => !this.#found.has(digest) && !this.#missed.has(`${digest} ${readout}`)),
    );
    if (wanted.size === 0) return false;
    const before = this.#found.size;
    try {
      for (const digest of wanted) if (await this.#kept(digest)) wanted.delete(digest);
      const isSearched = wanted.size > 0 && hasGit(readout) && (await this.#search(readout, wanted));
      if (isSearched) for (const digest of wanted) this.#missed.add(`${digest} ${readout}`);
    } catch (error) {
      this.#log.warn(`Git's history of ${readout} could not be read: ${String(error)}`);
    }
    return this.#found.size > before;
  }

  /** Looks into the storage. @returns whether the text was there, and whole */
  async #kept(digest: string): Promise<boolean> {
    const bytes = await vscode.workspace.fs.readFile(this.#fileOf(digest)).then(
      (content) => content,
      () => undefined,
    );
    const text = bytes && new DigestedText(new TextDecoder().decode(bytes));
    if (text?.digest !== digest) return false;
    this.#found.set(digest, text);
    return true;
  }

  #fileOf(digest: string): vscode.Uri {
    return vscode.Uri.joinPath(this.#folder, `${digest.replace(/^sha256:/, '')}.txt`);
  }

  /** @returns whether there is a history, so that what was not found is not in it */
  async #search(readout: vscode.Uri, wanted: Set<string>): Promise<boolean> {
    const repository = await repositoryOf(readout);
    if (!repository) return false;
    for (const { hash } of await repository.log({ path: readout.fsPath, maxEntries: MOST_VERSIONS })) {
      const version = new DigestedText(await repository.show(hash, readout.fsPath));
      if (wanted.delete(version.digest)) this.#found.set(version.digest, version);
      if (wanted.size === 0) break;
    }
    return true;
  }
}
