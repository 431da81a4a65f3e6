import * as vscode from 'vscode';
import { DigestedText } from '../annotations/digestedText.ts';

/** What is used of the API of VS Code's own Git extension. */
interface GitApi {
  getRepository(uri: vscode.Uri): GitRepository | null;
}

interface GitRepository {
  log(options: { path: string; maxEntries: number }): Promise<readonly { readonly hash: string }[]>;
  show(ref: string, path: string): Promise<string>;
}

/** How many earlier versions of a readout are looked at. */
const MOST_VERSIONS = 200;

/** Finds the texts that digests name in git's history, through VS Code's Git extension, in a trusted workspace. */
export class EarlierTexts {
  readonly #log: vscode.LogOutputChannel;
  readonly #found = new Map<string, DigestedText>();
  readonly #missed = new Set<string>();

  constructor(log: vscode.LogOutputChannel) {
    this.#log = log;
  }

  /** A text that was found before. */
  get(digest: string): DigestedText | undefined {
    return this.#found.get(digest);
  }

  /** Looks the digests up among the committed versions of a readout. @returns whether any was found that was not known */
  async find(readout: vscode.Uri, digests: Iterable<string>): Promise<boolean> {
    const wanted = new Set([...digests].filter((digest) => !this.#found.has(digest) && !this.#missed.has(`${digest} ${readout}`)));
    if (wanted.size === 0 || !vscode.workspace.isTrusted || readout.scheme !== 'file') return false;
    const before = this.#found.size;
    try {
      await this.#search(readout, wanted);
    } catch (error) {
      this.#log.warn(`Git's history of ${readout} could not be read: ${String(error)}`);
    }
    for (const digest of wanted) this.#missed.add(`${digest} ${readout}`);
    return this.#found.size > before;
  }

  async #search(readout: vscode.Uri, wanted: Set<string>): Promise<void> {
    const git = vscode.extensions.getExtension<{ getAPI(version: 1): GitApi }>('vscode.git');
    const repository = git && (await git.activate()).getAPI(1).getRepository(readout);
    if (!repository) return;
    for (const { hash } of await repository.log({ path: readout.fsPath, maxEntries: MOST_VERSIONS })) {
      const version = new DigestedText(await repository.show(hash, readout.fsPath));
      if (wanted.delete(version.digest)) this.#found.set(version.digest, version);
      if (wanted.size === 0) return;
    }
  }
}
