import * as vscode from 'vscode';
import { applyEdits, differenceBetween, type TextEdit } from '../../text/edits.ts';
import { nameOf } from '../../text/uri.ts';
import { HumanError, type Remedy } from '../../ui/humanError.ts';
import { errorInWords } from '../../ui/wording.ts';
import { exists } from '../files/fileSystem.ts';
import { openDocument, type WorkspaceCorpus } from '../files/workspaceCorpus.ts';
import { leadsOut } from '../files/workspaceFiles.ts';
import { ChangeHistory, subjectOf, type Direction, type Step } from './changeHistory.ts';
import { withoutChange, type Change, type MadeChange } from './change.ts';
import { freshDocument } from './freshDocument.ts';
import type { Journal } from './journal.ts';
import { openRemedy } from './openRemedy.ts';
import { Saver, type Saved } from './saving.ts';
import { isEmptyFile } from './diskText.ts';
import { AfterPauses } from '../../text/pause.ts';
import { Queue } from '../../text/queue.ts';

/** After what time a file that was saved is looked at again, in milliseconds. */
const LOOK_AGAIN = 250;

/** A change to a sidecar or a codebook that is asked for. */
export interface ChangeRequest {
  readonly file: vscode.Uri;
  /** What the person calls the change (`changeLabel`): *Undo Annotation Change* names it so. */
  readonly label: string;
  /** Gets the file's text as it is when it is written, and returns edits to it, or throws what is wrong. */
  readonly edits: (text: string) => readonly TextEdit[];
}

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
  readonly #later = new AfterPauses();
  readonly #history = new ChangeHistory();
  readonly #queue = new Queue();

  constructor(corpus: WorkspaceCorpus, journal: Journal) {
    this.#corpus = corpus;
    this.#saver = new Saver(journal);
  }

  /** Changes a file that is there. @returns the change; null when there was nothing to change */
  change(request: ChangeRequest): Promise<Change | null> {
    return this.#queue.run(async () => this.#remember(request.file, await this.#change(request)));
  }

  /** Changes a file, which begins with the text of `newFile` where it is not there yet. */
  changeOrCreate(request: ChangeRequest & { readonly newFile: () => string }): Promise<Change | null> {
    return this.#queue.run(async () =>
      this.#remember(request.file, (await this.#create(request)) ?? (await this.#change(request))),
    );
  }

  /** Changes a sidecar because its readout changed: what takes that back takes this back too. */
  async follow(sidecar: vscode.Uri, edits: ChangeRequest['edits']): Promise<void> {
    await this.#queue.run(() => this.#change({ file: sidecar, label: '', edits }));
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

  /** @returns null when the file is there already */
  async #create(request: ChangeRequest & { readonly newFile: () => string }): Promise<MadeChange | null> {
    const { file, label, newFile } = request;
    if (await this.#isThere(file)) return null;
    const text = newFile();
    const after = applyEdits(text, editsOf(request, text));
    const saved = await this.#createFile(file, after);
    return saved && { label, ...saved };
  }

  /** Makes a file with a text. @returns null when there is one already, if only as unsaved changes */
  async #createFile(file: vscode.Uri, text: string): Promise<Saved | null> {
    const saved = (await this.#isThere(file)) ? null : await this.#saver.create(file, text);
    if (saved) await this.#written(file);
    return saved;
  }

  /** Whether there is something in a file, if only as unsaved changes. */
  async #isThere(file: vscode.Uri): Promise<boolean> {
    await this.#saver.repair(file);
    return ((await exists(file)) && !(await isEmptyFile(file))) || Boolean(openDocument(file.toString())?.isDirty);
  }

  /** What was written is shown, and looked at again a moment later. */
  async #written(file: vscode.Uri): Promise<void> {
    await this.#corpus.refresh(file);
    this.#later.ask(file.toString(), LOOK_AGAIN, () => {
      void this.#queue.run(async () => {
        await this.#saver.lookAgain(file);
        this.#saver.forget(file);
      });
    });
  }

  /** @returns null when there is nothing to change */
  async #change(request: ChangeRequest): Promise<MadeChange | null> {
    const { file, label } = request;
    await refuseLinkOut(file);
    await this.#saver.repair(file);
    await this.#saver.lookAgain(file);
    const saved = await this.#edit(request);
    await this.#written(file);
    return saved && { label, ...saved };
  }

  async #edit(request: ChangeRequest): Promise<Saved | null> {
    const { file } = request;
    const editsTo = (text: string) => editsOf(request, text, openRemedy(file));
    let document: vscode.TextDocument;
    try {
      document = await this.#documentOf(file);
    } catch (error) {
      if (!(error instanceof HumanError && error.isPassing)) throw error;
      return this.#saver.editOnDisk(file, (text) => applyEdits(text, editsTo(text)));
    }
    const edits = editsTo(document.getText());
    return edits.length > 0 ? this.#saver.edit(document, edits) : null;
  }

  /** The document of a file as it is now. Where it has gone, what it held is not shown any longer. */
  async #documentOf(file: vscode.Uri): Promise<vscode.TextDocument> {
    try {
      return await freshDocument(file);
    } catch (error) {
      await this.#corpus.refresh(file);
      throw error;
    }
  }

  #remember(file: vscode.Uri, made: MadeChange | null): Change | null {
    if (!made) return null;
    const step: Step = { file, made, isTakenBack: false };
    this.#history.add(step);
    return this.#changeOf(step);
  }

  #changeOf(step: Step): Change {
    const turn = (direction: Direction) => () => this.#queue.run(() => this.#turn(step, direction));
    const subject = vscode.Uri.parse(subjectOf(step.file));
    return { label: step.made.label, subject, undo: turn('undo'), redo: turn('redo') };
  }

  /** Takes a change back, or makes it again. */
  async #turn(step: Step, direction: Direction): Promise<void> {
    if (step.isTakenBack !== (direction === 'redo')) throw doneAlready(step);
    try {
      this.#history.turned(step, await this.#inverted(step));
    } catch (error) {
      // What cannot be done does not stand in the way of what comes after it.
      if (!(error instanceof HumanError && error.isPassing)) this.#history.remove(step);
      throw error;
    }
  }

  /** Takes out of a file what was last made of it. @returns what that made of it */
  async #inverted({ file, made: change }: Step): Promise<MadeChange> {
    const { label, before, after } = change;
    const made = after === null && before !== null ? await this.#createFile(file, before) : null;
    if (made) return { label, ...made };
    await this.#saver.lookAgain(file);
    const document = await this.#documentOf(file);
    const now = document.getText();
    const text = withoutChange(now, file, change);
    const isDeleted = text === null && !document.isDirty;
    if (!isDeleted) {
      const saved = await this.#saver.edit(document, [differenceBetween(now, text ?? '')]);
      await this.#written(file);
      return { label, ...saved };
    }
    this.#saver.forget(file);
    await vscode.workspace.fs.delete(file, { useTrash: false });
    await this.#corpus.refresh(file);
    return { label, before: now, after: null };
  }
}

function doneAlready({ file, made: { label }, isTakenBack }: Step): HumanError {
  const name = nameOf(file.toString());
  return new HumanError(
    isTakenBack
      ? vscode.l10n.t('“{0}” in {1} has been undone already.', label, name)
      : vscode.l10n.t('“{0}” in {1} has been redone already.', label, name),
  );
}

/** @throws {HumanError} when the file is a link that leads out of the workspace */
async function refuseLinkOut(file: vscode.Uri): Promise<void> {
  if ((await exists(file)) && (await leadsOut(file)))
    throw new HumanError(
      vscode.l10n.t(
        '{0} is a link that leads out of the workspace; nothing is written there.',
        nameOf(file.toString()),
      ),
    );
}

/** The edits that are asked for. @throws {HumanError} with the reason when there is one against them */
function editsOf({ file, edits }: ChangeRequest, text: string, ...remedies: Remedy[]): readonly TextEdit[] {
  try {
    return edits(text);
  } catch (error) {
    throw new HumanError(vscode.l10n.t('{0} was not changed: {1}', nameOf(file.toString()), errorInWords(error)), {
      remedies,
      cause: error,
    });
  }
}
