import * as vscode from 'vscode';
import { parseCodebook } from '../../codebook/parse.ts';
import { parseSidecar } from '../../annotations/parse.ts';
import { roleOf } from '../../corpus/fileKinds.ts';
import { nameOf } from '../../text/uri.ts';
import { showMessage } from '../../ui/messages.ts';
import { namesIn } from '../files/fileSystem.ts';

/** What is being written, kept aside until it is. */
interface Entry {
  readonly uri: string;
  readonly text: string;
}

/**
 * Keeps the text of a file aside while VS Code writes it, for VS Code empties a file before it writes it: if the window
 * is killed in between, the text is offered at the next start.
 */
export class Journal {
  readonly #folder: vscode.Uri | undefined;

  constructor(storage: vscode.Uri | undefined) {
    this.#folder = storage && vscode.Uri.joinPath(storage, 'journal');
  }

  /**
   * Does the writing with the text kept aside. A storage that cannot be written to does not keep anybody from saving.
   */
  async during(uri: vscode.Uri, text: string, write: () => Thenable<boolean>): Promise<boolean> {
    if (!this.#folder) return write();
    const entry = vscode.Uri.joinPath(this.#folder, `${crypto.randomUUID()}.json`);
    const content = new TextEncoder().encode(JSON.stringify({ uri: uri.toString(), text } satisfies Entry));
    const kept = await vscode.workspace.fs.writeFile(entry, content).then(
      () => true,
      () => false,
    );
    const written = await write();
    // Another window that starts meanwhile takes the entry away.
    if (kept) await vscode.workspace.fs.delete(entry).then(undefined, () => undefined);
    return written;
  }

  /** Offers what a killed window was writing, where the file on disk is not whole. */
  async recover(): Promise<void> {
    for (const entry of await this.#entries()) {
      const kept = await readEntry(entry);
      if (kept && (await isCutOff(vscode.Uri.parse(kept.uri), kept.text)))
        await offer(vscode.Uri.parse(kept.uri), kept.text);
      await vscode.workspace.fs.delete(entry).then(undefined, () => undefined);
    }
  }

  async #entries(): Promise<vscode.Uri[]> {
    if (!this.#folder) return [];
    const folder = this.#folder;
    return (await namesIn(folder)).map((name) => vscode.Uri.joinPath(folder, name));
  }
}

/** What an entry keeps; null where the entry itself was cut off, for then the file was not touched yet. */
async function readEntry(entry: vscode.Uri): Promise<Entry | null> {
  const json = new TextDecoder().decode(await vscode.workspace.fs.readFile(entry));
  try {
    return JSON.parse(json) as Entry;
  } catch {
    return null;
  }
}

async function isCutOff(uri: vscode.Uri, text: string): Promise<boolean> {
  const onDisk = await vscode.workspace.fs.readFile(uri).then(
    (bytes) => new TextDecoder().decode(bytes),
    () => null,
  );
  return onDisk !== null && text.startsWith(onDisk) && onDisk.length < text.length && !isWhole(uri, onDisk);
}

function isWhole(uri: vscode.Uri, text: string): boolean {
  return (roleOf(uri.toString()) === 'codebook' ? parseCodebook(text).codebook : parseSidecar(text).sidecar) !== null;
}

async function offer(uri: vscode.Uri, text: string): Promise<void> {
  const restore = vscode.l10n.t('Restore');
  const message = vscode.l10n.t(
    '{0} was cut off while it was being written; its text was kept.',
    nameOf(uri.toString()),
  );
  if ((await showMessage('warning', message, restore)) !== restore) return;
  const document = await vscode.workspace.openTextDocument(uri);
  const edit = new vscode.WorkspaceEdit();
  edit.replace(uri, new vscode.Range(new vscode.Position(0, 0), document.positionAt(document.getText().length)), text);
  await vscode.workspace.applyEdit(edit);
  await document.save();
}
