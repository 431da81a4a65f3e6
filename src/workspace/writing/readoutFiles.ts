import * as vscode from 'vscode';
import { isSameName, readoutOfSidecar, sidecarsNamed } from '../../annotations/fileNames.ts';
import { roleOf } from '../../corpus/fileKinds.ts';
import { nameOf, sibling } from '../../text/uri.ts';
import { showError } from '../../ui/humanError.ts';
import { showMessage } from '../../ui/messages.ts';
import { exists, namesIn } from '../files/fileSystem.ts';
import type { Services } from '../services.ts';
import { offerCopies } from './copiedReadouts.ts';
import { MovedReadouts } from './movedReadouts.ts';
import {
  addMoves,
  addReadoutNames,
  movesLeft,
  readoutNamed,
  sidecarMoves,
  useInstead,
  type FileRename,
  type SidecarMoves,
} from './sidecarMoves.ts';

/** How long VS Code has for all files of one undo, in milliseconds. */
const STEPS_OF_AN_UNDO = 1000;

/**
 * Keeps readouts and their sidecars together when files are renamed, moved, copied or deleted in VS Code: sidecars go
 * with a readout that is renamed, in the same step; of the others the person is asked.
 */
export class ReadoutFiles implements vscode.Disposable {
  readonly #services: Services;
  readonly #subscriptions: vscode.Disposable;
  /** By the new URI: what was to be done for renames that are under way. */
  readonly #underWay = new Map<string, SidecarMoves>();
  /** The readouts that were renamed here, by their former URIs: what stayed behind has been told of. */
  readonly #renamedHere = new Set<string>();

  constructor(services: Services) {
    this.#services = services;
    const { workspace } = vscode;
    this.#subscriptions = vscode.Disposable.from(
      new MovedReadouts(services.corpus, services.log, (moved) => this.#during(() => this.#movedElsewhere(moved))),
      workspace.onWillRenameFiles(({ files, waitUntil }) => waitUntil(this.willRename(files))),
      workspace.onDidRenameFiles(({ files }) => this.#during(() => this.#didRename(files))),
      workspace.onDidDeleteFiles(({ files }) => this.#during(() => this.didDelete(files))),
      workspace.onDidCreateFiles(({ files }) => this.#during(() => offerCopies(services, files))),
    );
  }

  /** What goes with files that are about to be renamed. */
  async willRename(files: readonly FileRename[]): Promise<vscode.WorkspaceEdit> {
    const edit = new vscode.WorkspaceEdit();
    for (const file of files) {
      const moves = (await isRenamedText(file, file.oldUri)) ? await sidecarMoves(file) : null;
      if (!moves) continue;
      this.#underWay.set(file.newUri.toString(), moves);
      await addMoves(edit, moves);
      addReadoutNames(edit, moves);
    }
    return edit;
  }

  async #didRename(files: readonly FileRename[]): Promise<void> {
    const { writer, corpus } = this.#services;
    for (const { oldUri, newUri } of files) {
      writer.renamed(oldUri, newUri);
      this.#renamedHere.add(oldUri.toString());
    }
    for (const { newUri } of files) await this.#nameReadouts(newUri);
    for (const file of files) {
      const key = file.newUri.toString();
      const moves = this.#underWay.get(key);
      if (!moves) this.#during(() => this.#takenBack(file));
      if (!moves || !this.#underWay.delete(key)) continue;
      for (const { oldUri, newUri: moved } of [...moves.own, ...moves.aside]) {
        await corpus.refresh(oldUri);
        await corpus.refresh(moved);
      }
      const left = await movesLeft(moves);
      // Nobody waits for an answer: the person may go on with other things.
      this.#during(() => (left ? this.#offerMoves(left) : tellMoves(moves)));
    }
  }

  /**
   * VS Code asks nobody (`willRename`) when it takes a rename back, or makes it again, and may leave the sidecars:
   * those whose text was saved and whose editor is out of sight have lost what they could undo.
   */
  async #takenBack(file: FileRename): Promise<void> {
    await new Promise((resolve) => setTimeout(resolve, STEPS_OF_AN_UNDO));
    if ((await exists(file.oldUri)) || !(await exists(file.newUri)) || !(await isRenamedText(file, file.newUri)))
      return;
    const moves = await sidecarMoves(file);
    if (moves && moves.own.length > 0) await this.#take([moves]);
  }

  /** Readouts that another program renamed, without their sidecars. */
  async #movedElsewhere(files: readonly FileRename[]): Promise<void> {
    const found = await Promise.all(
      files.filter(({ oldUri }) => !this.#renamedHere.delete(oldUri.toString())).map(sidecarMoves),
    );
    const moves = found.filter((each) => each !== null).filter(({ own }) => own.length > 0);
    if (moves.length === 1) await this.#offerMoves(moves[0]!);
    else if (moves.length > 1) {
      const take = vscode.l10n.t('Take Along');
      const message = vscode.l10n.t(
        '{0} readouts were renamed or moved by another program, and their annotations were not: they are not shown.',
        moves.length,
      );
      if ((await showMessage('warning', message, take)) === take) await this.#take(moves);
    }
  }

  /** Asks whether the sidecars of readouts that were deleted go too. */
  async didDelete(files: readonly vscode.Uri[]): Promise<void> {
    const left: vscode.Uri[] = [];
    for (const file of files) {
      const uri = file.toString();
      if (roleOf(uri) !== 'readout' && this.#services.corpus.corpus.sidecarsOf(uri).length === 0) continue;
      const names = await namesIn(vscode.Uri.joinPath(file, '..'));
      if (names.includes(nameOf(uri))) continue;
      for (const { name } of sidecarsNamed(nameOf(uri), names)) left.push(vscode.Uri.parse(sibling(uri, name)));
    }
    if (left.length > 0) await this.#offerDeletion(files, left);
  }

  async #offerDeletion(readouts: readonly vscode.Uri[], sidecars: readonly vscode.Uri[]): Promise<void> {
    const deleteToo = vscode.l10n.t('Delete Annotations Too');
    const chosen = await showMessage('information', deletedInWords(readouts, sidecars), deleteToo);
    if (chosen !== deleteToo) return;
    const contents = await Promise.all(sidecars.map((uri) => vscode.workspace.fs.readFile(uri)));
    const edit = new vscode.WorkspaceEdit();
    for (const uri of sidecars) edit.deleteFile(uri, { ignoreIfNotExists: true });
    await this.#apply(edit, sidecars);
    const undo = vscode.l10n.t('Undo');
    const done =
      sidecars.length === 1
        ? vscode.l10n.t('Deleted {0}.', nameOf(sidecars[0]!.toString()))
        : vscode.l10n.t('Deleted {0} sidecars.', sidecars.length);
    if ((await showMessage('information', done, undo)) !== undo) return;
    const back = new vscode.WorkspaceEdit();
    sidecars.forEach((uri, index) => back.createFile(uri, { overwrite: false, contents: contents[index]! }));
    await this.#apply(back, sidecars);
  }

  /** Sidecars that stayed behind: VS Code asked whether it may do as Readouts says, and was told not to. */
  async #offerMoves(moves: SidecarMoves): Promise<void> {
    const take = moves.own.length > 0 ? vscode.l10n.t('Take Along') : vscode.l10n.t('Set Aside');
    if ((await showMessage('warning', leftBehindInWords(moves), take)) === take) await this.#take([moves]);
  }

  async #take(all: readonly SidecarMoves[]): Promise<void> {
    const edit = new vscode.WorkspaceEdit();
    for (const moves of all) await addMoves(edit, moves);
    const files = all.flatMap(({ own, aside }) => [...own, ...aside]);
    await this.#apply(
      edit,
      files.flatMap(({ oldUri, newUri }) => [oldUri, newUri]),
    );
    for (const moves of all) await tellMoves(moves);
  }

  async #apply(edit: vscode.WorkspaceEdit, changed: readonly vscode.Uri[]): Promise<void> {
    await vscode.workspace.applyEdit(edit);
    for (const uri of changed) await this.#services.corpus.refresh(uri);
  }

  /**
   * Sidecars say which readout they belong to: one that was renamed, or those of a readout that was. Of a readout and a
   * sidecar that are renamed, or taken back, in one step either may be the first: it is done when both are there, since
   * VS Code may name the readout itself in between (`addReadoutNames`).
   */
  async #nameReadouts(renamed: vscode.Uri): Promise<void> {
    const [uri, beside] = [renamed.toString(), await namesIn(vscode.Uri.joinPath(renamed, '..'))];
    const ofSidecar = readoutOfSidecar(nameOf(uri))?.readout;
    const readout = ofSidecar ?? nameOf(uri);
    if (!beside.some((name) => isSameName(name, readout))) return;
    const sidecars = ofSidecar === undefined ? sidecarsNamed(readout, beside).map(({ name }) => name) : [nameOf(uri)];
    for (const name of sidecars)
      await this.#services.writer.followRename(vscode.Uri.parse(sibling(uri, name)), (text) =>
        readoutNamed(text, readout),
      );
  }

  #during(work: () => Promise<void>): void {
    work().catch((error: unknown) => showError(error, this.#services.log));
  }

  dispose(): void {
    this.#subscriptions.dispose();
  }
}

/**
 * Whether a file is renamed that may have sidecars: no folder, and none of the sidecars or codebooks themselves.
 * @param there which of the two is there now
 */
async function isRenamedText({ oldUri, newUri }: FileRename, there: vscode.Uri): Promise<boolean> {
  const isText = ({ path }: vscode.Uri) => ['readout', null].includes(roleOf(path));
  if (!isText(oldUri) || !isText(newUri)) return false;
  const { type } = await vscode.workspace.fs.stat(there);
  return (type & vscode.FileType.Directory) === 0;
}

/** Tells what the person may not expect of a rename: a sidecar was set aside, or the file is no readout any more. */
async function tellMoves(moves: SidecarMoves): Promise<void> {
  const { file, own, aside } = moves;
  const name = nameOf(file.newUri.toString());
  if (aside.length > 0) {
    const use = own.length > 0 ? vscode.l10n.t('Use It Instead') : vscode.l10n.t('Use It');
    const kept = nameOf(aside[0]!.newUri.toString());
    const message =
      aside.length === 1
        ? vscode.l10n.t('A sidecar that another readout left under the name {0} was set aside as {1}.', name, kept)
        : vscode.l10n.t(
            '{0} sidecars that another readout left under the name {1} were set aside.',
            aside.length,
            name,
          );
    if ((await showMessage('warning', message, use)) === use) await useInstead(moves);
  } else if (roleOf(file.newUri.path) !== 'readout' && roleOf(file.oldUri.path) === 'readout')
    await showMessage(
      'information',
      vscode.l10n.t(
        'By its name {0} is no readout. Its annotations went along; they are shown again under a name that ends in .txt or .readout.',
        name,
      ),
    );
}

function leftBehindInWords({ file, own, aside }: SidecarMoves): string {
  const name = nameOf(file.newUri.toString());
  return own.length > 0
    ? vscode.l10n.t(
        'The annotations of {0} are not shown: its sidecar is still called {1}.',
        name,
        nameOf(own[0]!.oldUri.toString()),
      )
    : vscode.l10n.t(
        '{0} shows the annotations of {1}, which another readout left there.',
        name,
        nameOf(aside[0]!.oldUri.toString()),
      );
}

function deletedInWords(readouts: readonly vscode.Uri[], sidecars: readonly vscode.Uri[]): string {
  if (sidecars.length > 1)
    return vscode.l10n.t('{0} sidecars with annotations of deleted readouts are still there.', sidecars.length);
  const sidecar = nameOf(sidecars[0]!.toString());
  const readout = readouts
    .map((uri) => nameOf(uri.toString()))
    .find((name) => sidecarsNamed(name, [sidecar]).length > 0);
  return vscode.l10n.t('{0} was deleted; its annotations are still in {1}.', readout ?? '', sidecar);
}
