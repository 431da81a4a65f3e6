import * as vscode from 'vscode';
import { isSameName, readoutOfSidecar } from '../../annotations/fileNames.ts';
import { CODEBOOK_NAMES, PEOPLE_NAMES } from '../../corpus/fileKinds.ts';
import { nameOf } from '../../text/uri.ts';
import { exists, namesIn } from './fileSystem.ts';
import { READOUT_LANGUAGE } from '../documents/language.ts';

/**
 * Whether a document is a readout in a file that is in no folder of the workspace, as when a file is opened by itself.
 */
export function isLooseReadout({ languageId, uri }: vscode.TextDocument): boolean {
  return (
    languageId === READOUT_LANGUAGE &&
    vscode.workspace.fs.isWritableFileSystem(uri.scheme) === true &&
    !vscode.workspace.getWorkspaceFolder(uri)
  );
}

/**
 * The files that count for a readout in no folder of the workspace: the codebooks and people files of its folder and
 * those above, its sidecars, itself.
 */
export async function filesOfLooseReadout(readout: vscode.Uri): Promise<vscode.Uri[]> {
  const folder = vscode.Uri.joinPath(readout, '..');
  const name = nameOf(readout.toString());
  const beside = (await namesIn(folder)).filter((each) => {
    const named = readoutOfSidecar(each);
    return named !== null && isSameName(named.readout, name);
  });
  return [...(await sharedFrom(folder)), ...beside.map((each) => vscode.Uri.joinPath(folder, each)), readout];
}

/** What holds for all readouts of a folder. */
async function sharedFrom(folder: vscode.Uri): Promise<vscode.Uri[]> {
  const here = [...CODEBOOK_NAMES, ...PEOPLE_NAMES].map((name) => vscode.Uri.joinPath(folder, name));
  const above = vscode.Uri.joinPath(folder, '..');
  const there = await Promise.all(here.map(exists));
  return [...here.filter((_, index) => there[index]), ...(above.path === folder.path ? [] : await sharedFrom(above))];
}
