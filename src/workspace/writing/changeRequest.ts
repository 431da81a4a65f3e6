import * as vscode from 'vscode';
import type { TextEdit } from '../../text/edits.ts';
import { nameOf } from '../../text/uri.ts';
import { HumanError, type Remedy } from '../../ui/humanError.ts';
import { errorInWords } from '../../ui/wording.ts';
import { exists } from '../files/fileSystem.ts';
import { openDocument } from '../files/workspaceCorpus.ts';
import { folderLeadsOut, isReadOnly, leadsOut } from '../files/workspaceFiles.ts';
import { isEmptyFile, textOnDisk } from './diskText.ts';
import { openRemedy } from './openRemedy.ts';

/** A change to a sidecar or a codebook that is asked for. */
export interface ChangeRequest {
  readonly file: vscode.Uri;
  /** What the person calls the change (`changeLabel`): *Undo Annotation Change* names it so. */
  readonly label: string;
  /** Gets the file's text as it is when it is written, and returns edits to it, or throws what is wrong. */
  readonly edits: (text: string) => readonly TextEdit[];
  /** The text that a file which is not there yet begins with; without it, there has to be a file. */
  readonly newFile?: () => string;
}

/**
 * @throws {HumanError} when the file, or the folder in which it would be made, leads out of the workspace by a link
 */
export async function refuseLinkOut(file: vscode.Uri): Promise<void> {
  const name = nameOf(file.toString());
  if (!(await exists(file))) {
    const folder = vscode.Uri.joinPath(file, '..');
    if (await folderLeadsOut(folder))
      throw new HumanError(
        vscode.l10n.t(
          'The folder {0} is a link that leads out of the workspace, or is in one; {1} is not made there.',
          nameOf(folder.toString()),
          name,
        ),
      );
  } else if (await leadsOut(file))
    throw new HumanError(
      vscode.l10n.t('{0} is a link that leads out of the workspace; nothing is written there.', name),
    );
}

/** A file's text as it would be changed: unsaved changes count. @throws {HumanError} when it cannot be read */
export async function textNow(file: vscode.Uri): Promise<string> {
  const document = openDocument(file.toString());
  const text = document?.isDirty ? document.getText() : await textOnDisk(file);
  if (text !== null) return text;
  const name = nameOf(file.toString());
  throw new HumanError(vscode.l10n.t('{0} is not there any more, or cannot be read; nothing was changed.', name), {
    remedies: [openRemedy(file)],
  });
}

/** @throws {HumanError} when a file cannot be changed, or made, as it is asked for */
export async function rehearse(request: ChangeRequest): Promise<void> {
  const { file, newFile } = request;
  await refuseLinkOut(file);
  const isNew = newFile !== undefined && !(await isThere(file));
  const edits = editsOf(request, isNew ? newFile() : await textNow(file), ...(isNew ? [] : [openRemedy(file)]));
  const written = isNew ? vscode.Uri.joinPath(file, '..') : file;
  if (edits.length > 0 && (await isReadOnly(written)))
    throw new HumanError(vscode.l10n.t('{0} is read-only.', nameOf(written.toString())), {
      remedies: isNew ? [] : [openRemedy(file)],
    });
}

/** Whether there is something in a file, if only as unsaved changes. */
export async function isThere(file: vscode.Uri): Promise<boolean> {
  return ((await exists(file)) && !(await isEmptyFile(file))) || Boolean(openDocument(file.toString())?.isDirty);
}

/** The edits that are asked for. @throws {HumanError} with the reason when there is one against them */
export function editsOf({ file, edits }: ChangeRequest, text: string, ...remedies: Remedy[]): readonly TextEdit[] {
  try {
    return edits(text);
  } catch (error) {
    throw new HumanError(vscode.l10n.t('{0} was not changed: {1}', nameOf(file.toString()), errorInWords(error)), {
      remedies,
      cause: error,
    });
  }
}
