import * as vscode from 'vscode';
import { setReadout } from '../../annotations/edit.ts';
import { isSameName, setAsideName, sidecarName, sidecarsNamed } from '../../annotations/fileNames.ts';
import { parseSidecar } from '../../annotations/parse.ts';
import type { TextEdit } from '../../text/edits.ts';
import { nameOf, sibling } from '../../text/uri.ts';
import { exists, namesIn } from '../files/fileSystem.ts';
import { openDocument } from '../files/workspaceCorpus.ts';

/** A file that gets another name or folder. */
export interface FileRename {
  readonly oldUri: vscode.Uri;
  readonly newUri: vscode.Uri;
}

/** What has to be done for the sidecars of a file to go with it when it is renamed or moved. */
export interface SidecarMoves {
  readonly file: FileRename;
  readonly own: readonly FileRename[];
  /** Sidecars that another readout left under the new name, and the names under which they are kept. */
  readonly aside: readonly FileRename[];
}

/** Finds them, as the two folders are now. @returns null where there is nothing to do */
export async function sidecarMoves(file: FileRename): Promise<SidecarMoves | null> {
  const [from, to] = [file.oldUri.toString(), file.newUri.toString()];
  const [namesBefore, names] = await Promise.all([namesBeside(file.oldUri), namesBeside(file.newUri)]);
  const own = sidecarsNamed(nameOf(from), namesBefore).map(({ name, annotator }) => ({
    oldUri: vscode.Uri.parse(sibling(from, name)),
    newUri: vscode.Uri.parse(sibling(to, sidecarName(nameOf(to), annotator ?? undefined))),
  }));
  const isOwn = new Set(own.map(({ oldUri }) => oldUri.toString()));
  const taken = [...names];
  const aside = sidecarsNamed(nameOf(to), names).flatMap(({ name }): FileRename[] => {
    const oldUri = vscode.Uri.parse(sibling(to, name));
    // Where capitals alone change, it is its own.
    if (isOwn.has(oldUri.toString())) return [];
    const kept = setAsideName(name, taken);
    taken.push(kept);
    return [{ oldUri, newUri: vscode.Uri.parse(sibling(to, kept)) }];
  });
  return own.length + aside.length > 0 ? { file, own, aside } : null;
}

/**
 * Adds the moves to an edit. VS Code looks whether the names of all renames are free before it makes the first, so
 * those that are set aside are made anew and deleted.
 */
export async function addMoves(edit: vscode.WorkspaceEdit, { own, aside }: SidecarMoves): Promise<void> {
  for (const { oldUri, newUri } of aside) {
    edit.createFile(newUri, { overwrite: false, contents: await contentsOf(oldUri) });
    edit.deleteFile(oldUri);
  }
  for (const { oldUri, newUri } of own) edit.renameFile(oldUri, newUri, { overwrite: false });
}

/**
 * Names the readout in those sidecars of its own that are open, as one step with their moves: what an editor had to
 * undo besides would keep the Explorer from undoing the rename. In those that are not open it is done past VS Code,
 * later.
 */
export function addReadoutNames(edit: vscode.WorkspaceEdit, { file, own }: SidecarMoves): void {
  for (const { oldUri, newUri } of own) {
    const document = openDocument(oldUri.toString());
    if (!document) continue;
    for (const { start, end, newText } of readoutNamed(document.getText(), nameOf(file.newUri.toString()))) {
      const range = new vscode.Range(document.positionAt(start), document.positionAt(end));
      edit.replace(newUri, range, newText);
    }
  }
}

/** The edits that name a readout in a sidecar; none where the sidecar is broken, or its readout is called so. */
export function readoutNamed(text: string, readout: string): readonly TextEdit[] {
  const { sidecar } = parseSidecar(text);
  return sidecar && !isSameName(sidecar.readout, readout) ? setReadout(text, readout) : [];
}

/** What of the moves was not made: the person skipped them, or VS Code did not wait for them. */
export async function movesLeft({ file, own, aside }: SidecarMoves): Promise<SidecarMoves | null> {
  if (await exists(file.oldUri)) return null;
  const isLeft = async ({ oldUri, newUri }: FileRename) => !(await exists(newUri)) && (await exists(oldUri));
  const areLeft = await Promise.all([...own, ...aside].map(isLeft));
  return areLeft.includes(true) ? sidecarMoves(file) : null;
}

/** Gives the sidecars that were set aside their names back; what has those now is set aside instead. */
export async function useInstead({ aside }: SidecarMoves): Promise<void> {
  for (const { oldUri: place, newUri: kept } of aside) {
    const names = await namesBeside(place);
    if (await exists(place))
      await rename(place, vscode.Uri.parse(sibling(place.toString(), setAsideName(nameOf(place.toString()), names))));
    await rename(kept, place);
  }
}

async function rename(from: vscode.Uri, to: vscode.Uri): Promise<void> {
  const edit = new vscode.WorkspaceEdit();
  edit.renameFile(from, to, { overwrite: false });
  await vscode.workspace.applyEdit(edit);
}

function namesBeside(file: vscode.Uri): Promise<string[]> {
  return namesIn(vscode.Uri.joinPath(file, '..'));
}

/** The bytes of a file, or what an editor has unsaved of it. */
async function contentsOf(file: vscode.Uri): Promise<Uint8Array> {
  const document = openDocument(file.toString());
  return document?.isDirty ? new TextEncoder().encode(document.getText()) : vscode.workspace.fs.readFile(file);
}
