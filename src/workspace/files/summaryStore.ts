import * as vscode from 'vscode';
import { SummaryCache } from '../../corpus/summaryCache.ts';
import { namesIn } from './fileSystem.ts';

const FOLDER = 'summaries-';

/** Goes up whenever what a summary holds changes: what was kept in another form is read again. */
const FORM = 3;

/** Keeps the cache of summaries in files of the extension's storage, for one version of the extension and one form. */
export class SummaryStore {
  readonly cache = new SummaryCache();
  readonly #storage: vscode.Uri | undefined;
  readonly #name: string;

  constructor(extension: vscode.ExtensionContext) {
    const { version } = extension.extension.packageJSON as { version: string };
    // While the extension is developed, its reader changes and its version does not.
    this.#storage = extension.extensionMode === vscode.ExtensionMode.Production ? extension.storageUri : undefined;
    this.#name = `${FOLDER}${version}-${FORM}`;
  }

  /** Takes in what was kept; what cannot be read is left out. */
  async restore(): Promise<void> {
    if (!this.#storage) return;
    const folder = vscode.Uri.joinPath(this.#storage, this.#name);
    for (const name of await namesIn(folder)) {
      const bytes = await vscode.workspace.fs.readFile(vscode.Uri.joinPath(folder, name)).then(
        (content) => content,
        () => null,
      );
      if (bytes) this.cache.restore(new TextDecoder().decode(bytes));
    }
  }

  /** Keeps the cache in the place of what was kept before, by other versions of the extension too. */
  async save(): Promise<void> {
    if (!this.#storage || !this.cache.changed) return;
    const folder = vscode.Uri.joinPath(this.#storage, this.#name);
    const written = new Set<string>();
    for (const part of this.cache.parts()) {
      const name = `${written.size}.json`;
      await vscode.workspace.fs.writeFile(vscode.Uri.joinPath(folder, name), new TextEncoder().encode(part));
      written.add(name);
    }
    const others = (await namesIn(this.#storage)).filter((name) => name.startsWith(FOLDER) && name !== this.#name);
    const old = (await namesIn(folder)).filter((name) => !written.has(name)).map((name) => `${this.#name}/${name}`);
    for (const name of [...others, ...old])
      await vscode.workspace.fs.delete(vscode.Uri.joinPath(this.#storage, name), { recursive: true });
  }
}
