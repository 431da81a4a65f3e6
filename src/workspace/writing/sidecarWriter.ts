import pLimit from 'p-limit';
import * as vscode from 'vscode';
import { applyEdits, differenceBetween, type TextEdit } from '../../text/edits.ts';
import { withPercent } from '../../ui/messages.ts';
import { openDocument, type WorkspaceCorpus } from '../files/workspaceCorpus.ts';
import { editsOf, isThere, refuseLinkOut, rehearse, textNow, type ChangeRequest } from './changeRequest.ts';
import { ChangeHistory, subjectOf, type ChangedFile, type Direction, type Step } from './changeHistory.ts';
import { withoutChange, type Change } from './change.ts';
import type { FileLocks } from './fileLocks.ts';
import { freshDocument } from './freshDocument.ts';
import type { Journal } from './journal.ts';
import { openRemedy } from './openRemedy.ts';
import { changedMeanwhile, doneAlready, isPassing, nothingChanged, whilePassing } from './refusedChange.ts';
import { Saver, UnsavedChange, type Saved } from './saving.ts';
import { AfterPauses } from '../../text/pause.ts';
import { Queue } from '../../text/queue.ts';

/** After what time a file that was saved is looked at again, in milliseconds. */
const LOOK_AGAIN = 250;

/** After what time what could not be saved is tried again, at first and at most, in milliseconds. */
const FIRST_RETRY = 1000;
const LAST_RETRY = 60_000;

/** How many files of a change are read again at once. */
const SHOWN_AT_ONCE = 20;

/** A change of so many files takes a while: a message shows how far it has come. */
const MANY_FILES = 20;

/**
 * Writes sidecars and codebooks through VS Code's own edits: the smallest edit, undoable, never over a broken file. One
 * change is made after the other, each to the file as the one before left it. A file that has unsaved changes is left
 * unsaved, so that they stay the person's.
 *
 * Every method throws a `HumanError` when nothing, or not all, could be written.
 */
export class SidecarWriter {
  readonly #corpus: WorkspaceCorpus;
  readonly #saver: Saver;
  readonly #locks: FileLocks;
  readonly #later = new AfterPauses();
  readonly #retries = new AfterPauses();
  readonly #history = new ChangeHistory();
  readonly #queue = new Queue();

  constructor(corpus: WorkspaceCorpus, journal: Journal, locks: FileLocks) {
    this.#corpus = corpus;
    this.#locks = locks;
    this.#saver = new Saver(journal);
  }

  /** Changes a file that is there. @returns the change; null when there was nothing to change */
  change(request: ChangeRequest): Promise<Change | null> {
    return this.#queue.run(async () => this.#remember(await this.#change(request)));
  }

  /** Changes a file, or makes it where it is not there yet. */
  changeOrCreate(request: ChangeRequest): Promise<Change | null> {
    return this.#queue.run(async () => this.#remember((await this.#create(request)) ?? (await this.#change(request))));
  }

  /**
   * Changes several files as one change, or none of them; of many a message says how far it is, in which the person can
   * cancel it.
   * @param requests the first is of what the person looks at who sees the change
   * @throws {HumanError} that names the file because of which nothing was changed
   * @throws {vscode.CancellationError} when the person has cancelled it; what was changed by then is taken back
   */
  changeTogether(requests: readonly ChangeRequest[]): Promise<Change | null> {
    return this.#queue.run(async () => withSteps(requests, (next) => this.#changeAll(requests, next)));
  }

  /** @param next is called before each file is looked at, and before each is changed; throws to end it */
  async #changeAll(requests: readonly ChangeRequest[], next: () => void): Promise<Change | null> {
    try {
      for (const request of requests) {
        next();
        await rehearse(request);
      }
      const change = (request: ChangeRequest) => {
        next();
        return this.#changeOfMany(request);
      };
      return this.#remember(...(await this.#allOrNone(requests, change)));
    } catch (error) {
      throw nothingChanged(error);
    } finally {
      await pLimit(SHOWN_AT_ONCE).map(requests, ({ file }) => this.#written(file));
    }
  }

  /**
   * Changes a file so that it has all that another one has, and deletes that one, as one change.
   * @param superfluous with its text
   * @throws {HumanError} when that text is not the other file's any more; nothing is deleted then
   */
  changeAndDelete(request: ChangeRequest, superfluous: { readonly file: vscode.Uri; readonly text: string }) {
    return this.#queue.run(async () => {
      const { file, text } = superfluous;
      const isSame = async () => !openDocument(file.toString())?.isDirty && (await textNow(file)) === text;
      if (!(await isSame())) throw changedMeanwhile(file);
      const changed = await this.#change(request);
      const remove = () => this.#delete(file, request.label, text);
      if (await isSame()) return this.#remember(changed, await this.#locks.during(file, remove));
      this.#remember(changed);
      throw changedMeanwhile(file);
    });
  }

  /** Changes a sidecar because its readout changed: what takes that back takes this back too. */
  async follow(sidecar: vscode.Uri, edits: ChangeRequest['edits']): Promise<void> {
    await this.#queue.run(() => this.#change({ file: sidecar, label: '', edits }));
  }

  /**
   * The same for a sidecar that was renamed along with its readout. One that is not open is not opened for it: what an
   * editor would keep to undo would keep the Explorer from undoing the rename. One in which VS Code has made the edits,
   * as part of the rename or of its undo, is saved.
   */
  async followRename(sidecar: vscode.Uri, edits: ChangeRequest['edits']): Promise<void> {
    await this.#queue.run(async () => {
      await this.#locks.during(sidecar, () => this.#saver.saveEdited(sidecar, edits));
      await this.#changeOfMany({ file: sidecar, label: '', edits });
      await this.#written(sidecar);
    });
  }

  /**
   * Takes the newest change back, or makes again what was taken back last, of what a person looks at (`subjectOf`).
   * @returns what it was, or null when there is nothing of the kind
   */
  turnNext(direction: Direction, subject: string): Promise<Change | null> {
    return this.#queue.run(async () => {
      const step = this.#history.next(direction, subject);
      if (!step) return null;
      await this.#turn(step, direction);
      return this.#changeOf(step);
    });
  }

  /** What would be taken back, or made again, next, whatever it is about; null when there is nothing of the kind. */
  next(direction: Direction): Promise<Change | null> {
    return this.#queue.run(() => {
      const step = this.#history.next(direction, null);
      return Promise.resolve(step ? this.#changeOf(step) : null);
    });
  }

  /** Takes note that a file, or a folder with what is in it, is somewhere else now: its changes can be undone there. */
  renamed(from: vscode.Uri, to: vscode.Uri): void {
    this.#history.renamed(from, to);
  }

  /** Resolves when every change that was asked for is made, or was refused. */
  async settled(): Promise<void> {
    await this.#queue.settled();
  }

  /** @returns null when the file is there already, or is not to be made */
  async #create(request: ChangeRequest): Promise<ChangedFile | null> {
    const { file, label, newFile } = request;
    if (!newFile || (await this.#isThere(file))) return null;
    await refuseLinkOut(file);
    const text = newFile();
    const after = applyEdits(text, editsOf(request, text));
    const saved = await this.#createFile(file, after);
    return saved && { file, made: { label, ...saved } };
  }

  /** Makes a file with a text. @returns null when there is one already, if only as unsaved changes */
  async #createFile(file: vscode.Uri, text: string): Promise<Saved | null> {
    const create = async () => ((await this.#isThere(file)) ? null : this.#saver.create(file, text));
    const saved = await this.#locks.during(file, create);
    if (saved) await this.#written(file);
    return saved;
  }

  /** Whether there is something in a file, if only as unsaved changes. */
  async #isThere(file: vscode.Uri): Promise<boolean> {
    await this.#saver.repair(file);
    return isThere(file);
  }

  /** What was written is shown, and looked at again a moment later. */
  async #written(file: vscode.Uri): Promise<void> {
    await this.#corpus.refresh(file);
    this.#later.ask(file.toString(), LOOK_AGAIN, () => {
      void this.#queue.run(async () => {
        await this.#locks.during(file, () => this.#saver.lookAgain(file));
        this.#saver.forget(file);
      });
    });
  }

  /** @returns null when there is nothing to change */
  async #change(request: ChangeRequest): Promise<ChangedFile | null> {
    const { file, label } = request;
    await refuseLinkOut(file);
    const edits = (text: string) => editsOf(request, text, openRemedy(file));
    const saved = await this.#whenWhole(file, () => this.#edit(file, edits)).catch((error: unknown) => {
      // In the open document it can be taken back.
      if (error instanceof UnsavedChange) this.#remember({ file, made: { label, ...error.made } });
      throw error;
    });
    await this.#written(file);
    return saved && { file, made: { label, ...saved } };
  }

  /**
   * Does what changes a file that is there, which is first made to have all that this window wrote. What could not be
   * saved is saved as soon as it can be.
   */
  #whenWhole<T>(file: vscode.Uri, work: () => Promise<T>): Promise<T> {
    return this.#locks.during(file, async () => {
      await this.#saver.repair(file);
      await this.#saver.lookAgain(file);
      return work().catch((error: unknown) => {
        if (error instanceof UnsavedChange) this.#saveLater(file, FIRST_RETRY);
        throw error;
      });
    });
  }

  /** @param pause before it is tried, in milliseconds; the next one is twice as long */
  #saveLater(file: vscode.Uri, pause: number): void {
    const save = async () => {
      if (await this.#locks.during(file, () => this.#saver.saveAgain(file))) await this.#written(file);
      else this.#saveLater(file, Math.min(2 * pause, LAST_RETRY));
    };
    this.#retries.ask(file.toString(), pause, () => void this.#queue.run(save));
  }

  /** The same for one of many files: one that is not open is not opened for it, and it is shown with the others. */
  async #changeOfMany(request: ChangeRequest): Promise<ChangedFile | null> {
    const made = await this.#create(request);
    if (made) return made;
    const { file, label } = request;
    const edits = (text: string) => editsOf(request, text, openRemedy(file));
    const saved = await this.#whenWhole(file, () => {
      const document = openDocument(file.toString());
      if (!document) return this.#saver.editOnDisk(file, (text) => applyEdits(text, edits(text)));
      return this.#edit(file, edits).catch(async (error: unknown) => {
        await this.#saver.takeOut(document);
        throw error;
      });
    });
    return saved && { file, made: { label, ...saved } };
  }

  /** Does something to one file after the other; where that fails, what was done is taken back. */
  async #allOrNone<T>(
    items: readonly T[],
    work: (item: T) => Promise<ChangedFile | null>,
  ): Promise<readonly ChangedFile[]> {
    const done: ChangedFile[] = [];
    try {
      for (const item of items) {
        const changed = await work(item);
        if (changed) done.push(changed);
      }
      return done;
    } catch (error) {
      for (const changed of done.reverse()) await this.#inverted(changed, items.length > 1);
      throw error;
    }
  }

  async #edit(file: vscode.Uri, editsTo: (text: string) => readonly TextEdit[]): Promise<Saved | null> {
    const edit = async () => {
      const document = await this.#orRefresh(file, freshDocument(file));
      const edits = editsTo(document.getText());
      return edits.length > 0 ? this.#saver.edit(document, edits) : null;
    };
    const editOnDisk = () => this.#saver.editOnDisk(file, (text) => applyEdits(text, editsTo(text)));
    if (await this.#saver.isWrittenByOthers(file)) return editOnDisk();
    try {
      return await whilePassing(edit);
    } catch (error) {
      if (!isPassing(error) || openDocument(file.toString())?.isDirty) throw error;
      return editOnDisk();
    }
  }

  /**
   * What is read of a file. Where it has gone, what it held is not shown any longer.
   * @throws what the reading throws
   */
  async #orRefresh<T>(file: vscode.Uri, reading: Promise<T>): Promise<T> {
    try {
      return await reading;
    } catch (error) {
      await this.#corpus.refresh(file);
      throw error;
    }
  }

  #remember(...changed: readonly (ChangedFile | null)[]): Change | null {
    const files = changed.filter((file) => file !== null);
    if (files.length === 0) return null;
    const step: Step = { files, isTakenBack: false };
    this.#history.add(step);
    return this.#changeOf(step);
  }

  #changeOf(step: Step): Change {
    const turn = (direction: Direction) => () => this.#queue.run(() => this.#turn(step, direction));
    const { file, made } = step.files[0]!;
    const subject = vscode.Uri.parse(this.#corpus.corpus.fileOf(subjectOf(file)));
    return { label: made.label, subject, undo: turn('undo'), redo: turn('redo') };
  }

  /** Takes a change back, or makes it again: in all its files, or in none. */
  async #turn(step: Step, direction: Direction): Promise<void> {
    if (step.isTakenBack !== (direction === 'redo')) throw doneAlready(step);
    try {
      this.#history.turned(
        step,
        await this.#allOrNone(step.files, (changed) => this.#inverted(changed, step.files.length > 1)),
      );
    } catch (error) {
      // What cannot be done does not stand in the way of what comes after it.
      if (!isPassing(error)) this.#history.remove(step);
      throw error;
    }
  }

  /**
   * Takes out of a file what was last made of it. One of many that is not open is not opened for it: VS Code would show
   * each in an editor.
   * @returns what that made of it
   */
  async #inverted(changed: ChangedFile, isOneOfMany: boolean): Promise<ChangedFile> {
    const { file, made: change } = changed;
    const { label, before, after } = change;
    const made = after === null && before !== null ? await this.#createFile(file, before) : null;
    if (made) return { file, made: { label, ...made } };
    return this.#whenWhole(file, () => this.#takenOut(changed, isOneOfMany));
  }

  /** The same for a file that is there. */
  async #takenOut({ file, made: change }: ChangedFile, isOneOfMany: boolean): Promise<ChangedFile> {
    const { label } = change;
    const now = await this.#orRefresh(file, textNow(file));
    if (withoutChange(now, file, change) === null && !openDocument(file.toString())?.isDirty)
      return this.#delete(file, label, now);
    const withoutIt = (text: string) => withoutChange(text, file, change) ?? '';
    const saved =
      isOneOfMany && !openDocument(file.toString())
        ? await this.#saver.editOnDisk(file, withoutIt)
        : await this.#edit(file, (text) => [differenceBetween(text, withoutIt(text))]);
    await this.#written(file);
    return { file, made: { label, ...(saved ?? { before: now, after: now }) } };
  }

  async #delete(file: vscode.Uri, label: string, text: string): Promise<ChangedFile> {
    this.#saver.forget(file);
    await vscode.workspace.fs.delete(file, { useTrash: false });
    await this.#corpus.refresh(file);
    return { file, made: { label, before: text, after: null } };
  }
}

/** Does what takes two steps for each of some files: of many, with progress and *Cancel*. */
function withSteps<T>(requests: readonly ChangeRequest[], work: (next: () => void) => Promise<T>): PromiseLike<T> {
  if (requests.length < MANY_FILES) return work(() => undefined);
  return withPercent(requests[0]!.label, (report, signal) => {
    let done = 0;
    return work(() => {
      signal.throwIfAborted();
      report(done++ / (2 * requests.length));
    });
  });
}
