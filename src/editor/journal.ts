import * as vscode from 'vscode';
import { parseCodebook } from '../codebook/parse.ts';
import { parseSidecar } from '../annotations/parse.ts';
import { roleOf } from '../corpus/corpus.ts';
import { nameOf } from '../corpus/uri.ts';

/** What is being written, kept aside until it is. */
interface Entry {
  readonly uri: string;
  readonly text: string;
}

/**
 * Keeps the text of a file aside while VS Code saves it, for VS Code empties a file before it writes it: if the window
 * is killed in between, the text is offered at the next start.
 */
export class Journal {
  readonly #folder: vscode.Uri | undefined;

  constructor(storage: vscode.Uri | undefined) {
    this.#folder = storage && vscode.Uri.joinPath(storage, 'journal');
  }

  /** Does the saving with the text kept aside. A storage that cannot be written to does not keep anybody from saving. */
  async during(uri: vscode.Uri, text: string, save: () => Thenable<boolean>): Promise<boolean> {
    if (!this.#folder) return save();
    const entry = vscode.Uri.joinPath(this.#folder, `${crypto.randomUUID()}.json`);
    const content = new TextEncoder().encode(JSON.stringify({ uri: uri.toString(), text } satisfies Entry));
    const kept = await vscode.workspace.fs.writeFile(entry, content).then(() => true, () => false);
    const saved = await save();
    if (kept) await vscode.workspace.fs.delete(entry);
    return saved;
  }

  /** Offers what a killed window was writing, where the file on disk is not whole. */
  async recover(): Promise<void> {
    for (const entry of await this.#entries()) {
      const { uri, text } = JSON.parse(new TextDecoder().decode(await vscode.workspace.fs.readFile(entry))) as Entry;
      if (await isCutOff(vscode.Uri.parse(uri), text)) await offer(vscode.Uri.parse(uri), text);
      await vscode.workspace.fs.delete(entry);
    }
  }

  async #entries(): Promise<vscode.Uri[]> {
    if (!this.#folder) return [];
    const folder = this.#folder;
    const names = await vscode.workspace.fs.readDirectory(folder).then((found) => found, () => []);
    return names.map(([name]) => vscode.Uri.joinPath(folder, name));
  }
}

async function isCutOff(uri: vscode.Uri, text: string): Promise<boolean> {
  const onDisk = await vscode.workspace.fs.readFile(uri).then((bytes) => new TextDecoder().decode(bytes), () => null);
  return onDisk !== null && text.startsWith(onDisk) && onDisk.length < text.length && !isWhole(uri, onDisk);
}

function isWhole(uri: vscode.Uri, text: string): boolean {
  return (roleOf(uri.toString()) === 'codebook' ? parseCodebook(text).codebook : parseSidecar(text).sidecar) !== null;
}

async function offer(uri: vscode.Uri, text: string): Promise<void> {
  const restore = vscode.l10n.t('Restore');
  const message = vscode.l10n.t('{0} was cut off while it was being written; its text was kept.', nameOf(uri.toString()));
  if ((await vscode.window.showWarningMessage(message, restore)) !== restore) return;
  const document = await vscode.workspace.openTextDocument(uri);
  const edit = new vscode.WorkspaceEdit();
  edit.replace(uri, new vscode.Range(new vscode.Position(0, 0), document.positionAt(document.getText().length)), text);
  await vscode.workspace.applyEdit(edit);
  await document.save();
}
