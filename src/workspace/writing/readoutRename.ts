import * as vscode from 'vscode';
import { setReadout } from '../../annotations/edit.ts';
import { readoutOfSidecar, sidecarName } from '../../annotations/fileNames.ts';
import { roleOf } from '../../corpus/fileKinds.ts';
import { nameOf, sibling } from '../../text/uri.ts';
import { showError } from '../../ui/humanError.ts';
import type { Services } from '../services.ts';

/** A file that is renamed or moved. */
export interface FileRename {
  readonly oldUri: vscode.Uri;
  readonly newUri: vscode.Uri;
}

/** When a readout is renamed or moved in VS Code, its sidecars go with it, in the same step. */
export function registerReadoutRename(services: Services): vscode.Disposable {
  return vscode.Disposable.from(
    vscode.workspace.onWillRenameFiles(({ files, waitUntil }) => waitUntil(sidecarRenames(services, files))),
    vscode.workspace.onDidRenameFiles(async ({ files }) => {
      try {
        for (const { oldUri, newUri } of files) services.writer.renamed(oldUri, newUri);
        for (const { newUri } of files) await nameReadout(services, newUri);
      } catch (error) {
        await showError(error, services.log);
      }
    }),
  );
}

/** The renames of the sidecars that go with readouts, which are about to be renamed. */
export async function sidecarRenames(services: Services, files: readonly FileRename[]): Promise<vscode.WorkspaceEdit> {
  await services.corpus.sidecarsLoaded();
  const edit = new vscode.WorkspaceEdit();
  for (const { oldUri, newUri } of files) {
    const [from, to] = [oldUri.toString(), newUri.toString()];
    if (roleOf(from) !== 'readout' || roleOf(to) !== 'readout') continue;
    for (const { uri, annotator } of services.corpus.corpus.sidecarsOf(from)) {
      edit.renameFile(
        vscode.Uri.parse(uri),
        vscode.Uri.parse(sibling(to, sidecarName(nameOf(to), annotator ?? undefined))),
      );
    }
  }
  return edit;
}

/** A sidecar that came along says which readout it belongs to. */
async function nameReadout(services: Services, sidecar: vscode.Uri): Promise<void> {
  const of = readoutOfSidecar(nameOf(sidecar.toString()));
  if (!of) return;
  await services.corpus.refresh(sidecar);
  const parsed = services.corpus.corpus.sidecar(sidecar.toString())?.parsed;
  if (!parsed?.sidecar || parsed.sidecar.readout === of.readout) return;
  await services.writer.follow(sidecar, (text) => setReadout(text, of.readout));
}
