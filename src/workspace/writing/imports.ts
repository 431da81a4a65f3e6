import * as vscode from 'vscode';
import { newSidecar } from '../../annotations/edit.ts';
import { readoutOfSidecar, sidecarName } from '../../annotations/fileNames.ts';
import type { Imported } from '../../exchange/importing/importFile.ts';
import { nameOf } from '../../text/uri.ts';
import { HumanError } from '../../ui/humanError.ts';
import { exists, namesIn } from '../files/fileSystem.ts';
import { openDocument, type WorkspaceCorpus } from '../files/workspaceCorpus.ts';
import { isSameText, textOnDisk } from './diskText.ts';

/** A readout that is to be made, under a name that the person has seen. */
export interface ReadoutToMake {
  readonly name: string;
  readonly imported: Imported;
}

/** A file that was made, and with what text. */
interface MadeFile {
  readonly uri: vscode.Uri;
  readonly text: string;
}

/** A readout that was made: its text, and its sidecar where something is known of its source. */
type MadeReadout = readonly MadeFile[];

/** What became of an import that was taken back, as numbers of readouts. */
export interface TakenBack {
  readonly removed: number;
  /** They were changed since, or something was annotated in them. */
  readonly kept: number;
}

/** Makes the files of imports, and takes the last import back. No file is ever overwritten. */
export class Imports implements vscode.Disposable {
  readonly #corpus: Pick<WorkspaceCorpus, 'refresh'>;
  /** The person asks for another name of what is in focus in the list of an import. */
  readonly #nameAsked = new vscode.EventEmitter<void>();
  readonly onDidAskName = this.#nameAsked.event;
  #last: readonly MadeReadout[] = [];

  constructor(corpus: Pick<WorkspaceCorpus, 'refresh'>) {
    this.#corpus = corpus;
  }

  askName(): void {
    this.#nameAsked.fire();
  }

  /**
   * Makes readouts with their sidecars: all of them, or none.
   * @returns the files of the texts
   * @throws {vscode.CancellationError} when the person stops it
   * @throws {HumanError} when one cannot be made
   */
  async make(
    folder: vscode.Uri,
    readouts: readonly ReadoutToMake[],
    report: (done: number, total: number) => void,
    token: vscode.CancellationToken,
  ): Promise<vscode.Uri[]> {
    const made: MadeReadout[] = [];
    try {
      for (const [index, readout] of readouts.entries()) {
        if (token.isCancellationRequested) throw new vscode.CancellationError();
        made.push(await makeReadout(filesOf(folder, readout)));
        report(index + 1, readouts.length);
      }
    } catch (error) {
      for (const { uri } of made.flat()) await remove(uri);
      throw error;
    }
    this.#last = made;
    await this.#refresh(made);
    return made.map(([text]) => text!.uri);
  }

  /**
   * Removes the readouts that the last import made, as far as they are as it made them.
   * @throws {HumanError} when there is nothing to take back
   */
  async takeBack(): Promise<TakenBack> {
    const made = this.#last;
    if (made.length === 0) throw new HumanError(vscode.l10n.t('There is no import to undo.'));
    this.#last = [];
    const kept: MadeReadout[] = [];
    for (const readout of made) {
      if (!(await isAsMade(readout))) kept.push(readout);
      else for (const { uri } of readout) await remove(uri);
    }
    await this.#refresh(made);
    return { removed: made.length - kept.length, kept: kept.length };
  }

  /** Reads what was made, or removed, at once: VS Code's watcher may be late. */
  async #refresh(made: readonly MadeReadout[]): Promise<void> {
    for (const { uri } of made.flat()) await this.#corpus.refresh(uri);
  }

  dispose(): void {
    this.#nameAsked.dispose();
  }
}

function filesOf(folder: vscode.Uri, { name, imported }: ReadoutToMake): MadeFile[] {
  const { text, digest, source } = imported;
  const file = (called: string, content: string) => ({ uri: vscode.Uri.joinPath(folder, called), text: content });
  return [file(name, text), ...(source ? [file(sidecarName(name), newSidecar(name, digest, source))] : [])];
}

/** Makes the files of a readout, all or none. */
async function makeReadout(files: readonly MadeFile[]): Promise<MadeReadout> {
  for (const { uri } of files) if (await exists(uri)) throw isThere(uri);
  const edit = new vscode.WorkspaceEdit();
  for (const { uri, text } of files)
    edit.createFile(uri, { overwrite: false, ignoreIfExists: false, contents: new TextEncoder().encode(text) });
  const isMade = await vscode.workspace.applyEdit(edit);
  const onDisk = await Promise.all(files.map(({ uri }) => textOnDisk(uri)));
  if (isMade && files.every(({ text }, index) => onDisk[index] === text)) return files;
  // What is there with other words is somebody else's, or was cut off.
  for (const [index, { uri, text }] of files.entries())
    if (onDisk[index] !== null && text.startsWith(onDisk[index]!)) await remove(uri);
  throw new HumanError(
    vscode.l10n.t(
      '{0} could not be created, and nothing was imported; check that its folder can be written to.',
      nameOf(files[0]!.uri.toString()),
    ),
  );
}

function isThere(uri: vscode.Uri): HumanError {
  return new HumanError(
    vscode.l10n.t('{0} is there already, and nothing was imported; try again.', nameOf(uri.toString())),
  );
}

/** Whether a readout's files are as they were made, in editors too, and it has no other sidecar. */
async function isAsMade(files: MadeReadout): Promise<boolean> {
  for (const { uri, text } of files) {
    const onDisk = await textOnDisk(uri);
    if (onDisk === null || !isSameText(onDisk, text) || openDocument(uri.toString())?.isDirty) return false;
  }
  const { uri } = files[0]!;
  const beside = await namesIn(vscode.Uri.joinPath(uri, '..'));
  const sidecars = beside.filter((name) => readoutOfSidecar(name)?.readout === nameOf(uri.toString()));
  return sidecars.length < files.length;
}

/** Removes a file that nobody has changed, and the tabs that show it. */
async function remove(uri: vscode.Uri): Promise<void> {
  const tabs = vscode.window.tabGroups.all
    .flatMap((group) => group.tabs)
    .filter(({ input }) => input instanceof vscode.TabInputText && input.uri.toString() === uri.toString());
  await vscode.window.tabGroups.close(tabs);
  await vscode.workspace.fs.delete(uri);
}
