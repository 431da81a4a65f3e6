import * as vscode from 'vscode';
import { SummaryCache } from '../corpus/summaryCache.ts';

/** Keeps the cache of summaries in files of the extension's storage, for one version of the extension. */
export class SummaryStore {
  readonly cache = new SummaryCache();
  readonly #folder: vscode.Uri | undefined;

  constructor(extension: vscode.ExtensionContext) {
    const { version } = extension.extension.packageJSON as { version: string };
    // While the extension is developed, its reader changes and its version does not.
    const keeps = extension.storageUri && extension.extensionMode === vscode.ExtensionMode.Production;
    this.#folder = keeps ? vscode.Uri.joinPath(extension.storageUri, `summaries-${version}`) : undefined;
  }

  async restore(): Promise<void> {
    if (!this.#folder) return;
    const folder = this.#folder;
    const names = await vscode.workspace.fs.readDirectory(folder).then((entries) => entries, () => []);
    for (const [name] of names) {
      const bytes = await vscode.workspace.fs.readFile(vscode.Uri.joinPath(folder, name));
      this.cache.restore(new TextDecoder().decode(bytes));
    }
  }

  async save(): Promise<void> {
    if (!this.#folder || !this.cache.changed) return;
    for (const [index, shard] of this.cache.serialise().entries()) {
      await vscode.workspace.fs.writeFile(vscode.Uri.joinPath(this.#folder, `${index}.json`), new TextEncoder().encode(shard));
    }
  }
}
