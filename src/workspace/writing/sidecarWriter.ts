import * as vscode from 'vscode';
import { applyPatch, structuredPatch } from 'diff';
import { newSidecar } from '../../annotations/edit.ts';
import { readoutOfSidecar, sidecarName } from '../../annotations/fileNames.ts';
import { RefusedChange } from '../../yaml/refusedChange.ts';
import { takeBack } from '../../annotations/merge/takeBack.ts';
import { applyEdits, type TextEdit } from '../../text/edits.ts';
import { decodeFile } from '../../corpus/fileAccess.ts';
import { sibling, nameOf } from '../../text/uri.ts';
import { annotatorName, codesIndependently } from '../annotator.ts';
import { exists } from '../files/fileSystem.ts';
import { HumanError, TryAgain } from '../../ui/humanError.ts';
import type { Journal } from './journal.ts';
import { openDocument, type WorkspaceCorpus } from '../files/workspaceCorpus.ts';
import { leadsOut } from '../files/workspaceFiles.ts';

/** A change that can be taken back: the file's text before (null: there was no file) and after. */
interface Undoable {
  readonly uri: vscode.Uri;
  readonly label: string;
  readonly before: string | null;
  readonly after: string;
}

/** How many changes can be taken back. */
const UNDO_DEPTH = 100;

/** How often VS Code is asked for a file's new text before it is made to read the file. */
const PATIENCE = 10;

/** Writes sidecars and codebooks through VS Code's own edits: the smallest edit, undoable, never over a broken file. */
export class SidecarWriter {
  readonly #corpus: WorkspaceCorpus;
  readonly #journal: Journal;
  readonly #undo: Undoable[] = [];
  #queue: Promise<unknown> = Promise.resolve();

  constructor(corpus: WorkspaceCorpus, journal: Journal) {
    this.#corpus = corpus;
    this.#journal = journal;
  }

  /**
   * The sidecar that the person writes to. @throws {HumanError} when the readout is not in a file beside which one can
   * be written
   */
  async ownSidecar(readout: vscode.Uri): Promise<vscode.Uri> {
    if (vscode.workspace.fs.isWritableFileSystem(readout.scheme) !== true) throw notInAFile(readout);
    const name = sidecarName(nameOf(readout.toString()), codesIndependently() ? await annotatorName() : undefined);
    return vscode.Uri.parse(sibling(readout.toString(), name));
  }

  /**
   * Changes a file and saves it; a file that has unsaved changes is left unsaved, so that they stay the person's.
   * @param change gets the file's text (`start` when there is no file yet) and returns edits, or throws what is wrong
   * @param start the text of a file that does not exist; null when it must exist
   */
  write(
    uri: vscode.Uri,
    label: string,
    change: (text: string) => readonly TextEdit[],
    start: (() => string) | null,
  ): Promise<void> {
    return this.#inTurn(() => this.#write(uri, label, change, start));
  }

  /** Changes the sidecar of a readout; a new one starts with the readout's name and the digest. */
  writeSidecar(
    sidecar: vscode.Uri,
    readout: vscode.Uri,
    digest: string,
    label: string,
    change: (text: string) => readonly TextEdit[],
  ): Promise<void> {
    return this.write(sidecar, label, change, () => newSidecar(nameOf(readout.toString()), digest));
  }

  /** Changes a sidecar because its readout was edited; taking the edit of the readout back takes this back too. */
  follow(sidecar: vscode.Uri, change: (text: string) => readonly TextEdit[]): Promise<void> {
    return this.write(sidecar, '', change, null);
  }

  /** Takes the last change back. @returns what it was, or null when there is nothing to take back. */
  undo(): Promise<string | null> {
    return this.#inTurn(async () => {
      const last = this.#undo.pop();
      if (!last) return null;
      try {
        await this.#takeBack(last);
      } catch (error) {
        if (error instanceof TryAgain) this.#undo.push(last);
        throw error;
      }
      await this.#corpus.refresh(last.uri);
      return last.label;
    });
  }

  async #takeBack(last: Undoable): Promise<void> {
    const document = await freshDocument(last.uri);
    const now = document.getText();
    const text = withoutChange(now, last);
    if (text === null && !document.isDirty) await vscode.workspace.fs.delete(last.uri, { useTrash: false });
    else await this.#apply(document, [difference(now, text ?? '')]);
  }

  /** Resolves when every change that was asked for is made, or was refused. */
  async settled(): Promise<void> {
    await this.#queue;
  }

  /** One change after the other, each to the file as the one before left it. */
  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const done = this.#queue.then(work);
    this.#queue = done.catch(() => undefined);
    return done;
  }

  async #write(
    uri: vscode.Uri,
    label: string,
    change: (text: string) => readonly TextEdit[],
    start: (() => string) | null,
  ): Promise<void> {
    const isOnDisk = await exists(uri);
    const isThere = isOnDisk || openDocument(uri.toString())?.isDirty === true;
    if (isOnDisk && (await leadsOut(uri)))
      throw new HumanError(
        vscode.l10n.t(
          '{0} is a link that leads out of the workspace; nothing is written there.',
          nameOf(uri.toString()),
        ),
      );
    if (isThere || !start || !(await this.#create(uri, label, change, start()))) await this.#change(uri, label, change);
    await this.#corpus.refresh(uri);
  }

  /** @returns false when somebody else has created the file meanwhile */
  async #create(
    uri: vscode.Uri,
    label: string,
    change: (text: string) => readonly TextEdit[],
    text: string,
  ): Promise<boolean> {
    const contents = applyEdits(text, change(text));
    const edit = new vscode.WorkspaceEdit();
    edit.createFile(uri, { overwrite: false, ignoreIfExists: false, contents: new TextEncoder().encode(contents) });
    if (!(await this.#journal.during(uri, contents, () => vscode.workspace.applyEdit(edit)))) {
      if (await exists(uri)) return false;
      throw new HumanError(
        vscode.l10n.t('{0} could not be created; check that its folder can be written to.', nameOf(uri.toString())),
      );
    }
    this.#remember({ uri, label, before: null, after: contents });
    return true;
  }

  async #change(uri: vscode.Uri, label: string, change: (text: string) => readonly TextEdit[]): Promise<void> {
    const document = await freshDocument(uri);
    const before = document.getText();
    let edits: readonly TextEdit[];
    try {
      edits = change(before);
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      throw new HumanError(vscode.l10n.t('{0} was not changed: {1}', nameOf(uri.toString()), reason), openRemedy(uri));
    }
    if (edits.length === 0) return;
    await this.#apply(document, edits);
    if (label) this.#remember({ uri, label, before, after: document.getText() });
  }

  async #apply(document: vscode.TextDocument, edits: readonly TextEdit[]): Promise<void> {
    const keepUnsaved = document.isDirty;
    const edit = new vscode.WorkspaceEdit();
    for (const { start, end, newText } of edits) {
      edit.replace(document.uri, new vscode.Range(document.positionAt(start), document.positionAt(end)), newText);
    }
    const name = nameOf(document.uri.toString());
    if (!(await vscode.workspace.applyEdit(edit))) {
      throw new TryAgain(
        vscode.l10n.t('{0} changed while it was being written; try again.', name),
        openRemedy(document.uri),
      );
    }
    if (keepUnsaved)
      vscode.window.setStatusBarMessage(
        vscode.l10n.t('$(circle-filled) {0} has unsaved changes, this one among them.', name),
        6000,
      );
    else if (!(await this.#journal.during(document.uri, document.getText(), () => document.save()))) {
      throw new HumanError(
        vscode.l10n.t('{0} could not be saved; the change is in the open file, unsaved.', name),
        openRemedy(document.uri),
      );
    }
  }

  #remember(undoable: Undoable): void {
    this.#undo.push(undoable);
    if (this.#undo.length > UNDO_DEPTH) this.#undo.shift();
  }
}

/** A file's text without a change of ours, whatever else has changed in it since; null when nothing is left of it. */
function withoutChange(now: string, { uri, label, before, after }: Undoable): string | null {
  if (now === after) return before;
  try {
    return readoutOfSidecar(nameOf(uri.toString()))
      ? takeBack(now, before, after)
      : takeBackLines(now, before ?? '', after);
  } catch (error) {
    if (!(error instanceof RefusedChange)) throw error;
    throw new HumanError(
      vscode.l10n.t('{0} has changed too much since “{1}”; undo it in that file.', nameOf(uri.toString()), label),
      openRemedy(uri),
    );
  }
}

/** @throws {RefusedChange} when the lines, or those around them, have changed */
function takeBackLines(now: string, before: string, after: string): string {
  const patched = applyPatch(now, structuredPatch('', '', after, before, '', '', { context: 3 }), { fuzzFactor: 4 });
  if (patched === false) throw new RefusedChange('These lines have changed.');
  return patched;
}

/** The document of a file as it is on disk now, unless it has unsaved changes: those count. */
export async function freshDocument(uri: vscode.Uri): Promise<vscode.TextDocument> {
  const name = nameOf(uri.toString());
  if (openDocument(uri.toString())?.isDirty) return vscode.workspace.openTextDocument(uri);
  for (let attempt = 0; attempt < 100; attempt++) {
    const onDisk = decodeFile(await readBytes(uri));
    if (!onDisk.ok)
      throw new HumanError(
        vscode.l10n.t('{0} was not changed: it is no text in UTF-8, or larger than 20 MB.', name),
        openRemedy(uri),
      );
    // Whatever encoding the settings name for other files, these are UTF-8.
    const document = await vscode.workspace.openTextDocument(uri, { encoding: 'utf8' });
    if (document.isDirty || normaliseLineEnds(onDisk.text) === normaliseLineEnds(document.getText())) return document;
    // Another program has just written it; VS Code takes the new text over when its watcher says so, or is made to.
    if (attempt % PATIENCE === PATIENCE - 1) await readAgain(uri);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new TryAgain(
    vscode.l10n.t('{0} was not changed: another program keeps writing it; try again.', name),
    openRemedy(uri),
  );
}

/**
 * Makes VS Code read the file of a document again: its watcher sees nothing in some folders that were made within a new
 * one. To open it in another encoding is the only way that works without an editor; the next opening is in UTF-8 again.
 * VS Code refuses when the document has unsaved changes, and those are then what counts.
 */
async function readAgain(uri: vscode.Uri): Promise<void> {
  await vscode.workspace.openTextDocument(uri, { encoding: 'utf8bom' }).then(undefined, () => undefined);
}

async function readBytes(uri: vscode.Uri): Promise<Uint8Array> {
  try {
    return await vscode.workspace.fs.readFile(uri);
  } catch {
    throw new HumanError(
      vscode.l10n.t('{0} is not there any more, or cannot be read; nothing was changed.', nameOf(uri.toString())),
    );
  }
}

/** VS Code gives mixed line ends one form when it opens a file. */
function normaliseLineEnds(text: string): string {
  return text.replace(/\r\n?/g, '\n');
}

/** The one edit that makes the second text of the first. */
function difference(from: string, to: string): TextEdit {
  let start = 0;
  while (start < from.length && start < to.length && from[start] === to[start]) start++;
  let tail = 0;
  while (
    tail < from.length - start &&
    tail < to.length - start &&
    from[from.length - 1 - tail] === to[to.length - 1 - tail]
  )
    tail++;
  return { start, end: from.length - tail, newText: to.slice(start, to.length - tail) };
}

function notInAFile(readout: vscode.Uri): HumanError {
  const name = nameOf(readout.with({ query: '' }).toString());
  if (readout.scheme !== 'untitled')
    return new HumanError(
      vscode.l10n.t('This is not the file {0} itself, so nothing can be kept beside it; open the file.', name),
    );
  return new HumanError(
    vscode.l10n.t('{0} is not saved yet; save it first, for annotations are kept in a file beside it.', name),
    {
      title: vscode.l10n.t('Save'),
      run: () => vscode.commands.executeCommand('workbench.action.files.save'),
    },
  );
}

function openRemedy(uri: vscode.Uri) {
  return { title: vscode.l10n.t('Open {0}', nameOf(uri.toString())), run: () => vscode.window.showTextDocument(uri) };
}
