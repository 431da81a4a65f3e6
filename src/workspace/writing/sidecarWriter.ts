import * as vscode from 'vscode';
import { applyEdits, differenceBetween, type TextEdit } from '../../text/edits.ts';
import { nameOf } from '../../text/uri.ts';
import { HumanError, type Remedy } from '../../ui/humanError.ts';
import { errorInWords } from '../../ui/wording.ts';
import { exists } from '../files/fileSystem.ts';
import { openDocument, type WorkspaceCorpus } from '../files/workspaceCorpus.ts';
import { leadsOut } from '../files/workspaceFiles.ts';
import { withoutChange, type Change, type MadeChange } from './change.ts';
import { freshDocument } from './freshDocument.ts';
import type { Journal } from './journal.ts';
import { openRemedy } from './openRemedy.ts';
import { createAndSave, editAndSave } from './saving.ts';
import { UndoStack } from './undoStack.ts';
import { Queue } from '../../text/queue.ts';

/** A change to a sidecar or a codebook that is asked for. */
export interface ChangeRequest {
  readonly file: vscode.Uri;
  /** What the person calls the change: *Undo Annotation Change* names it so. */
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
  readonly #journal: Journal;
  readonly #undoStack = new UndoStack();
  readonly #takenBack = new WeakSet<MadeChange>();
  readonly #queue = new Queue();

  constructor(corpus: WorkspaceCorpus, journal: Journal) {
    this.#corpus = corpus;
    this.#journal = journal;
  }

  /** Changes a file that is there. @returns the change; null when there was nothing to change */
  change(request: ChangeRequest): Promise<Change | null> {
    return this.#queue.run(async () => this.#remember(await this.#change(request)));
  }

  /** Changes a file, which begins with the text of `newFile` where it is not there yet. */
  changeOrCreate(request: ChangeRequest & { readonly newFile: () => string }): Promise<Change | null> {
    return this.#queue.run(async () => this.#remember((await this.#create(request)) ?? (await this.#change(request))));
  }

  /** Changes a sidecar because its readout changed: what takes that back takes this back too. */
  async follow(sidecar: vscode.Uri, edits: ChangeRequest['edits']): Promise<void> {
    await this.#queue.run(() => this.#change({ file: sidecar, label: '', edits }));
  }

  /** Takes the newest change back. @returns what it was, or null when there is nothing to take back */
  undoNewest(): Promise<Pick<Change, 'label'> | null> {
    return this.#queue.run(async () => {
      const { newest } = this.#undoStack;
      if (!newest) return null;
      try {
        await this.#takeBack(newest);
      } catch (error) {
        // What cannot be taken back does not stand in the way of the changes before it.
        if (!(error instanceof HumanError && error.isPassing)) this.#undoStack.remove(newest);
        throw error;
      }
      return newest;
    });
  }

  /** Resolves when every change that was asked for is made, or was refused. */
  async settled(): Promise<void> {
    await this.#queue.settled();
  }

  /** @returns null when the file is there already */
  async #create(request: ChangeRequest & { readonly newFile: () => string }): Promise<MadeChange | null> {
    const { file, label } = request;
    if ((await exists(file)) || openDocument(file.toString())?.isDirty) return null;
    const text = request.newFile();
    const after = applyEdits(text, editsOf(request, text));
    if (!(await createAndSave(file, after, this.#journal))) return null;
    await this.#corpus.refresh(file);
    return { file, label, before: null, after };
  }

  /** @returns null when there is nothing to change */
  async #change(request: ChangeRequest): Promise<MadeChange | null> {
    const { file, label } = request;
    await refuseLinkOut(file);
    const document = await this.#documentOf(file);
    const before = document.getText();
    const edits = editsOf(request, before, openRemedy(file));
    if (edits.length > 0) await editAndSave(document, edits, this.#journal);
    const after = document.getText();
    await this.#corpus.refresh(file);
    return edits.length > 0 ? { file, label, before, after } : null;
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

  #remember(made: MadeChange | null): Change | null {
    if (!made) return null;
    this.#undoStack.add(made);
    return { label: made.label, undo: () => this.#queue.run(() => this.#takeBack(made)) };
  }

  async #takeBack(change: MadeChange): Promise<void> {
    const { file, label } = change;
    if (this.#takenBack.has(change))
      throw new HumanError(vscode.l10n.t('“{0}” in {1} has been undone already.', label, nameOf(file.toString())));
    const document = await this.#documentOf(file);
    const now = document.getText();
    const text = withoutChange(now, change);
    if (text === null && !document.isDirty) await vscode.workspace.fs.delete(file, { useTrash: false });
    else await editAndSave(document, [differenceBetween(now, text ?? '')], this.#journal);
    this.#takenBack.add(change);
    this.#undoStack.remove(change);
    await this.#corpus.refresh(file);
  }
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
