import * as vscode from 'vscode';
import { parseCodebook } from '../../codebook/parse.ts';
import { parsePeople } from '../../people/parse.ts';
import { parseSidecar } from '../../annotations/parse.ts';
import { roleOf } from '../../corpus/fileKinds.ts';
import { nameOf } from '../../text/uri.ts';
import { showMessage } from '../../ui/messages.ts';
import { namesIn } from '../files/fileSystem.ts';
import { openDocument } from '../files/workspaceCorpus.ts';
import { isCutOff, isSameText, mergedText, textOnDisk, writeOnDisk } from './diskText.ts';

/** After what time, in milliseconds, no window is still writing what it has kept aside. */
const LONGEST_WRITE = 60_000;

/** How long a file may be cut off before its window counts as killed, in milliseconds. */
const GRACE = 500;

/** What is being written, kept aside until it is. */
interface Entry {
  readonly uri: string;
  readonly text: string;
  /** What the file had before; null where it was not there, or that is not known. */
  readonly base?: string | null;
  /** Whether it lies in a folder of the workspace of the window that wrote it. */
  readonly isInWorkspace: boolean;
}

/** An entry with the file in the storage that keeps it; null where the storage could not be written to. */
interface Kept extends Entry {
  readonly file: vscode.Uri | null;
  /** Whether this window has told the person that the text is written with the next change. */
  readonly isOwed: boolean;
}

/**
 * Keeps the text of a file aside while it is written, for VS Code empties a file before it writes it: if the window is
 * killed in between, or the disk is full, the text is offered until the file is whole or the person discards it.
 */
export class Journal {
  readonly #folder: vscode.Uri;
  readonly #longestWrite: number;
  readonly #kept = new Map<string, Kept>();

  /**
   * @param storage the folder that all windows of a person have in common: of its storage for a workspace VS Code gives
   * a second window on it another one
   * @param longestWrite after what time, in milliseconds, no window is still writing what it has kept aside
   */
  constructor(storage: vscode.Uri, longestWrite = LONGEST_WRITE) {
    this.#longestWrite = longestWrite;
    this.#folder = vscode.Uri.joinPath(storage, 'journal');
  }

  /**
   * Does the writing with the text kept aside, which is let go when the writing comes to something. A storage that
   * cannot be written to does not keep anybody from saving.
   * @param write resolves to null where the file is not whole
   */
  async during<T>(
    uri: vscode.Uri,
    { base, text }: { readonly base: string | null; readonly text: string },
    write: () => Promise<T | null>,
  ): Promise<T | null> {
    const entry: Entry = { uri: uri.toString(), text, base, isInWorkspace: isInWorkspace(uri.toString()) };
    const kept: Kept = { ...entry, file: await this.#store(entry), isOwed: true };
    const before = this.#kept.get(entry.uri);
    this.#kept.set(entry.uri, kept);
    if (before) await remove(before);
    const written = await write();
    if (written !== null) await this.#letGo(kept);
    return written;
  }

  /** Lets go what is kept of a file. */
  drop(uri: vscode.Uri): void {
    const kept = this.#kept.get(uri.toString());
    if (kept) void this.#letGo(kept);
  }

  /** Offers what a killed window was writing, where the file on disk is not whole. */
  async recover(): Promise<void> {
    if ((await this.#cutOff()).length === 0) return;
    // Another window may be in the middle of writing.
    await new Promise((resolve) => setTimeout(resolve, GRACE));
    const cutOff = await this.#cutOff();
    for (const kept of cutOff) this.#kept.set(kept.uri, kept);
    for (const kept of cutOff) await this.#offer(kept);
  }

  /**
   * What is kept of files that are cut off. The rest is removed, but for what another window may be writing now, and
   * for what is kept of a file in another workspace: that is left to its windows.
   */
  async #cutOff(): Promise<Kept[]> {
    const found: Kept[] = [];
    for (const file of await this.#files()) {
      const entry = await readEntry(file);
      if (entry?.isInWorkspace && !isInWorkspace(entry.uri)) continue;
      if (entry && (await isLeftCutOff(entry))) found.push({ ...entry, file, isOwed: false });
      else if (await isOlder(file, this.#longestWrite)) await remove({ file });
    }
    return found;
  }

  /** Writes what is kept of a file, before it is changed: where it is cut off, or the person was told so. */
  async repair(uri: vscode.Uri): Promise<boolean> {
    const kept = this.#kept.get(uri.toString());
    return kept !== undefined && (kept.isOwed || (await isLeftCutOff(kept))) && this.restore(uri);
  }

  /**
   * Writes what is kept of a file that is cut off. In one that is whole by now, only what is not there is added.
   * @returns false when nothing is kept, or it could not be written
   */
  async restore(uri: vscode.Uri): Promise<boolean> {
    const kept = this.#kept.get(uri.toString());
    if (!kept) return false;
    const document = openDocument(kept.uri);
    const unsaved = document?.isDirty ? document.getText() : null;
    const now = unsaved ?? (await textOnDisk(uri));
    const text = now === null ? null : restored(kept, now);
    if (now === null || text === null) return false;
    if (text === now) {
      await this.#letGo(kept);
      return true;
    }
    if (document && unsaved !== null) {
      const end = document.positionAt(unsaved.length);
      const edit = new vscode.WorkspaceEdit();
      edit.replace(uri, new vscode.Range(new vscode.Position(0, 0), end), text);
      if (!(await vscode.workspace.applyEdit(edit))) return false;
    } else {
      await writeOnDisk(uri, text, now);
      const onDisk = await textOnDisk(uri);
      if (onDisk === null || !isSameText(onDisk, text)) return false;
    }
    await this.#letGo(kept);
    return true;
  }

  async #offer(kept: Kept): Promise<void> {
    const [restore, discard] = [vscode.l10n.t('Restore'), vscode.l10n.t('Discard')];
    const uri = vscode.Uri.parse(kept.uri);
    const name = nameOf(kept.uri);
    const message = vscode.l10n.t('{0} was cut off while it was being written; its text was kept.', name);
    const chosen = await showMessage('warning', message, restore, discard);
    if (chosen === discard) await this.#letGo(kept);
    const isKept = this.#kept.get(kept.uri) === kept;
    if (chosen === restore && isKept && !(await this.restore(uri)))
      await showMessage('warning', vscode.l10n.t('{0} could not be restored; its text is still kept.', name));
  }

  async #letGo(kept: Kept): Promise<void> {
    if (this.#kept.get(kept.uri) === kept) this.#kept.delete(kept.uri);
    await remove(kept);
  }

  async #store(entry: Entry): Promise<vscode.Uri | null> {
    const file = vscode.Uri.joinPath(this.#folder, `${crypto.randomUUID()}.json`);
    return vscode.workspace.fs.writeFile(file, new TextEncoder().encode(JSON.stringify(entry))).then(
      () => file,
      () => null,
    );
  }

  async #files(): Promise<vscode.Uri[]> {
    return (await namesIn(this.#folder)).map((name) => vscode.Uri.joinPath(this.#folder, name));
  }
}

function isInWorkspace(uri: string): boolean {
  return vscode.workspace.getWorkspaceFolder(vscode.Uri.parse(uri)) !== undefined;
}

async function remove({ file }: Pick<Kept, 'file'>): Promise<void> {
  if (file) await vscode.workspace.fs.delete(file).then(undefined, () => undefined);
}

/** Whether a file was written longer ago than that, in milliseconds; false where it has gone. */
function isOlder(file: vscode.Uri, age: number): Thenable<boolean> {
  return vscode.workspace.fs.stat(file).then(
    ({ mtime }) => Date.now() - mtime >= age,
    () => false,
  );
}

/** What an entry keeps; null where the entry itself was cut off, for then the file was not touched yet. */
async function readEntry(file: vscode.Uri): Promise<Entry | null> {
  try {
    return JSON.parse(new TextDecoder().decode(await vscode.workspace.fs.readFile(file))) as Entry;
  } catch {
    return null;
  }
}

async function isLeftCutOff({ uri, text }: Entry): Promise<boolean> {
  const file = vscode.Uri.parse(uri);
  const onDisk = await textOnDisk(file);
  return onDisk !== null && isCutOff(onDisk, text) && !isWhole(file, onDisk);
}

/** What a file is to be, by what is kept of it and what it is now; null where something else is broken in it. */
function restored({ uri, base, text }: Entry, now: string): string | null {
  const file = vscode.Uri.parse(uri);
  if (isCutOff(now, text) && !isWhole(file, now)) return text;
  return mergedText(file, base ?? null, now, text)?.text ?? null;
}

function isWhole(uri: vscode.Uri, text: string): boolean {
  const role = roleOf(uri.toString());
  if (role === 'people') return parsePeople(text).people !== null;
  return (role === 'codebook' ? parseCodebook(text).codebook : parseSidecar(text).sidecar) !== null;
}
