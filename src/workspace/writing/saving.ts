import * as vscode from 'vscode';
import { applyEdits, differenceBetween, type TextEdit } from '../../text/edits.ts';
import { nameOf } from '../../text/uri.ts';
import { HumanError } from '../../ui/humanError.ts';
import { tellInStatusBar } from '../../ui/messages.ts';
import { exists } from '../files/fileSystem.ts';
import { openDocument } from '../files/workspaceCorpus.ts';
import { isCutOff, isEmptyFile, isSameText, mergedText, textOnDisk, writeOnDisk } from './diskText.ts';
import { freshDocument } from './freshDocument.ts';
import type { Journal } from './journal.ts';
import { openRemedy } from './openRemedy.ts';

/** How often a file is read back, and how long another program has between two times, in milliseconds. */
const ATTEMPTS = 20;
const PAUSE = 50;

/** How often a file is looked at that another program may be in the middle of writing. */
const LOOKS = 4;

/** How long a file that others have written counts as one that they are writing, in milliseconds. */
const OTHERS_TIME = 10_000;

/** What a change made of a file: its text without the change, null where there was no file, and with it. */
export interface Saved {
  readonly before: string | null;
  readonly after: string;
}

/** A version that is written, or was, and what it was made from. */
interface Version {
  readonly base: string | null;
  readonly text: string;
}

/** A change that is in the open document alone, since that could not be saved. */
export class UnsavedChange extends HumanError {
  readonly made: Saved;

  constructor(file: vscode.Uri, made: Saved) {
    const name = nameOf(file.toString());
    super(
      vscode.l10n.t(
        '{0} could not be saved; the change is in the open file, unsaved. It is saved as soon as it can be.',
        name,
      ),
      { remedies: [openRemedy(file)] },
    );
    this.made = made;
  }
}

/**
 * Saves files so that what is acknowledged is on disk: a file is read back after it was saved, and where it is not what
 * was saved, since another window or program has written it meanwhile, both are merged. Until then the journal keeps
 * the whole text.
 */
export class Saver {
  readonly #journal: Journal;
  /** What could not be saved and is in the open document alone: it is no change of the person's own. */
  readonly #unsaved = new WeakMap<vscode.TextDocument, Version>();
  /** What was saved a moment ago. */
  readonly #recent = new Map<string, Version>();
  /** When others were last seen to have written a file, in milliseconds since 1970. */
  readonly #othersSeen = new Map<string, number>();

  constructor(journal: Journal) {
    this.#journal = journal;
  }

  /**
   * Edits a document and saves it; one that has unsaved changes is left unsaved, so that they stay the person's.
   * @throws {HumanError} that is passing when the document changed while it was being edited
   * @throws {UnsavedChange} when it could not be saved and the edits are in the open document
   * @throws {HumanError} when it could not be, and the journal keeps them
   */
  async edit(document: vscode.TextDocument, edits: readonly TextEdit[]): Promise<Saved> {
    const { uri } = document;
    const before = document.getText();
    const unsaved = this.#unsaved.get(document);
    const isOurs = !document.isDirty || unsaved?.text === before;
    await editDocument(document, edits);
    if (!isOurs) {
      const name = nameOf(uri.toString());
      tellInStatusBar(vscode.l10n.t('{0} has unsaved changes, this one among them.', name), 6000, 'circle-filled');
      return { before, after: document.getText() };
    }
    const base = document.isDirty && unsaved?.text === before ? unsaved.base : before;
    const version = { base, text: document.getText() };
    const saved = await this.#journal.during(uri, version, async () => {
      // A disk that fails has what it had; another one's version is merged.
      if (!(await document.save()) && isSameText((await textOnDisk(uri)) ?? '', base ?? '')) return null;
      return this.#confirm(uri, { base, text: document.getText() });
    });
    if (saved) return { before: saved.before === base ? before : saved.before, after: saved.after };
    if (document.isDirty) {
      this.#unsaved.set(document, version);
      // The document has it, and VS Code keeps what is unsaved.
      if ((await textOnDisk(uri)) === base) this.#journal.drop(uri);
    }
    throw document.isDirty ? new UnsavedChange(uri, { before, after: version.text }) : notWhole(uri);
  }

  /**
   * Saves what could not be saved and is in the open document alone: past VS Code, which tells of each failure.
   * @returns false when it still could not be; what the person has changed or saved since is left
   */
  async saveAgain(file: vscode.Uri): Promise<boolean> {
    const document = openDocument(file.toString());
    const version = document && this.#unsaved.get(document);
    if (!document?.isDirty || version?.text !== document.getText()) return true;
    const onDisk = await textOnDisk(file);
    const save = () =>
      onDisk !== null && isCutOff(onDisk, version.text)
        ? this.#write(file, version, onDisk)
        : this.#confirm(file, version);
    const saved = await this.#journal.during(file, version, save);
    if (!saved) return false;
    await followed(file, saved.after);
    tellInStatusBar(vscode.l10n.t('{0} is saved now.', nameOf(file.toString())), 6000, 'check');
    return true;
  }

  /** Saves an open document in which nothing is unsaved but these edits. */
  async saveEdited(file: vscode.Uri, edits: (text: string) => readonly TextEdit[]): Promise<void> {
    const document = openDocument(file.toString());
    const base = document?.isDirty ? await textOnDisk(file) : null;
    if (!document || base === null || !isSameText(applyEdits(base, edits(base)), document.getText())) return;
    const version = { base, text: document.getText() };
    await this.#journal.during(file, version, async () => {
      await document.save();
      return this.#confirm(file, version);
    });
  }

  /**
   * Makes a file with a text. @returns null when there is one by that name already, with something in it
   * @throws {HumanError} when it cannot be made
   */
  async create(file: vscode.Uri, text: string): Promise<Saved | null> {
    const wasThere = await exists(file);
    const edit = new vscode.WorkspaceEdit();
    const contents = new TextEncoder().encode(text);
    edit.createFile(file, { overwrite: await isEmptyFile(file), ignoreIfExists: false, contents });
    let isRefused = false;
    const saved = await this.#journal.during(file, { base: null, text }, async () => {
      isRefused = !(await vscode.workspace.applyEdit(edit));
      return isRefused ? null : this.#confirm(file, { base: null, text });
    });
    if (saved) return saved;
    if (!isRefused) throw notWhole(file);
    this.#journal.drop(file);
    if (!wasThere && (await isEmptyFile(file))) await vscode.workspace.fs.delete(file);
    else if (await exists(file)) return null;
    throw new HumanError(
      vscode.l10n.t('{0} could not be created; check that its folder can be written to.', nameOf(file.toString())),
    );
  }

  /**
   * Changes a file whose document does not come to what is on disk, since another program keeps writing it.
   * @throws {HumanError} when it could not be written
   */
  async editOnDisk(file: vscode.Uri, change: (text: string) => string): Promise<Saved | null> {
    const version = await changedOnDisk(file, change);
    const { base, text } = version;
    if (text === base) return null;
    const saved = await this.#journal.during(file, version, () => this.#write(file, version, base));
    if (!saved) throw await this.#notWritten(file, base);
    await followed(file);
    return saved;
  }

  /**
   * Whether others are writing a file now. VS Code's own saving would go over what they write between its last look at
   * the file and its writing.
   */
  async isWrittenByOthers(file: vscode.Uri): Promise<boolean> {
    const document = openDocument(file.toString());
    if (document?.isDirty) return false;
    const onDisk = document ? await textOnDisk(file) : null;
    if (document && onDisk !== null && !isSameText(onDisk, document.getText())) this.#seeOthers(file);
    return Date.now() - (this.#othersSeen.get(file.toString()) ?? 0) < OTHERS_TIME;
  }

  #seeOthers(file: vscode.Uri): void {
    this.#othersSeen.set(file.toString(), Date.now());
  }

  /** Takes out of a document what was edited in it and could not be saved. */
  async takeOut(document: vscode.TextDocument): Promise<void> {
    const version = this.#unsaved.get(document);
    const text = document.getText();
    if (version?.text !== text || version.base === null) return;
    await editDocument(document, [differenceBetween(text, version.base)]);
    this.#unsaved.delete(document);
    this.#journal.drop(document.uri);
  }

  async #notWritten(file: vscode.Uri, before: string): Promise<HumanError> {
    if ((await textOnDisk(file)) !== before) return notWhole(file);
    this.#journal.drop(file);
    return new HumanError(
      vscode.l10n.t('{0} could not be written; check that it is not read-only.', nameOf(file.toString())),
      { remedies: [openRemedy(file)] },
    );
  }

  /** Writes what the journal keeps of a file that was left cut off. */
  async repair(file: vscode.Uri): Promise<void> {
    if (await this.#journal.repair(file)) await followed(file);
  }

  /**
   * Looks again at a file that was saved a moment ago: whoever had read it before, and wrote it after, has not what was
   * saved. That is written again; what takes the whole change back, such as git, is left.
   */
  async lookAgain(file: vscode.Uri): Promise<void> {
    const recent = this.#recent.get(file.toString());
    const onDisk = recent && !openDocument(file.toString())?.isDirty ? await textOnDisk(file) : null;
    if (!recent || onDisk === null || isSameText(onDisk, recent.text) || isSameText(onDisk, recent.base ?? '')) return;
    this.#seeOthers(file);
    const merged = mergedText(file, recent.base, recent.text, onDisk);
    if (!merged?.agree || isSameText(merged.text, onDisk)) return;
    const version = { base: recent.base, text: merged.text };
    if (await this.#journal.during(file, version, () => this.#write(file, version, onDisk))) await followed(file);
  }

  /** From now on, whoever writes a file has seen what was saved. */
  forget(file: vscode.Uri): void {
    this.#recent.delete(file.toString());
  }

  /** @param expected what is on disk now; where it is not any more, the two are merged */
  async #write(file: vscode.Uri, version: Version, expected: string): Promise<Saved | null> {
    const written = await writeOnDisk(file, version.text, expected);
    return written === 'failed' ? null : this.#confirm(file, version);
  }

  /**
   * Reads a file back until it has what was saved; another one's version is merged with it.
   * @returns null when that did not come about: the disk is full, or what is there is broken
   */
  async #confirm(file: vscode.Uri, { base, text }: Version): Promise<Saved | null> {
    const recent = this.#recent.get(file.toString());
    let saved: Saved = { before: base, after: text };
    for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
      const onDisk = await textOnDisk(file);
      if (onDisk !== null && isSameText(onDisk, saved.after)) {
        this.#recent.set(file.toString(), { base: recent ? recent.base : base, text: saved.after });
        if (attempt > 0) await followed(file, saved.after);
        return saved;
      }
      const merged = onDisk === null ? null : mergedText(file, base, saved.after, onDisk);
      this.#seeOthers(file);
      // Another program may be in the middle of writing.
      if (onDisk === null || merged === null) await pause();
      else {
        const written = await writeOnDisk(file, merged.text, onDisk);
        if (written === 'failed') return null;
        if (written === 'written') saved = { before: onDisk, after: merged.text };
      }
    }
    return null;
  }
}

/** What a file has, and what a change makes of it. @throws what the change throws, when that does not pass by itself */
async function changedOnDisk(file: vscode.Uri, change: (text: string) => string) {
  for (let look = 1; ; look++) {
    const base = await textOnDisk(file);
    if (base === null) throw notWhole(file);
    try {
      return { base, text: change(base) };
    } catch (error) {
      if (look === LOOKS) throw error;
      await pause();
    }
  }
}

function pause(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, PAUSE));
}

async function editDocument(document: vscode.TextDocument, edits: readonly TextEdit[]): Promise<void> {
  const { uri } = document;
  const edit = new vscode.WorkspaceEdit();
  for (const { start, end, newText } of edits)
    edit.replace(uri, new vscode.Range(document.positionAt(start), document.positionAt(end)), newText);
  if (!(await vscode.workspace.applyEdit(edit)))
    throw new HumanError(vscode.l10n.t('{0} changed while it was being written; try again.', nameOf(uri.toString())), {
      remedies: [openRemedy(uri)],
      isPassing: true,
    });
}

/**
 * Resolves when a file's document, where there is one, has the text that was written past it.
 * @param text what an unsaved document of ours is to have; without it, unsaved changes stay
 */
async function followed(file: vscode.Uri, text?: string): Promise<void> {
  const document = openDocument(file.toString());
  if (document?.isDirty && text !== undefined) {
    // To make a file reverts its document, which is the one way to do so without an editor.
    const edit = new vscode.WorkspaceEdit();
    edit.createFile(file, { overwrite: true, contents: new TextEncoder().encode(text) });
    await vscode.workspace.applyEdit(edit);
  }
  // Where another program goes on writing, the next change finds what it wrote.
  if (document) await freshDocument(file).catch(() => undefined);
}

function notWhole(file: vscode.Uri): HumanError {
  return new HumanError(
    vscode.l10n.t(
      '{0} is not whole on disk, which may be full. Its text is kept, and is written with the next change.',
      nameOf(file.toString()),
    ),
    { remedies: [openRemedy(file)] },
  );
}
