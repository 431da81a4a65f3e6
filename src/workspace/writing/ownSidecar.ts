import * as vscode from 'vscode';
import { fileNameOfAnnotator } from '../../annotations/annotatorNames.ts';
import { sidecarName } from '../../annotations/fileNames.ts';
import { nameOf, sibling } from '../../text/uri.ts';
import { HumanError } from '../../ui/humanError.ts';
import type { WorkspaceCorpus } from '../files/workspaceCorpus.ts';
import { annotatorName, codesIndependently } from '../annotator.ts';

/**
 * The sidecar that the person writes to, which need not be there yet.
 * @throws {HumanError} when the readout is not in a file beside which one can be written
 */
export async function ownSidecar(corpus: WorkspaceCorpus, readout: vscode.Uri): Promise<vscode.Uri> {
  refuseWithoutFile(readout);
  return sidecarOf(corpus, readout, codesIndependently() ? fileNameOfAnnotator(await annotatorName()) : null);
}

/**
 * The sidecar of an annotator, as in its name, or the shared one, which need not be there yet.
 * @throws {HumanError} when the readout is not in a file beside which one can be written
 */
export function sidecarOf({ corpus }: WorkspaceCorpus, readout: vscode.Uri, annotator: string | null): vscode.Uri {
  refuseWithoutFile(readout);
  const name = sidecarName(nameOf(readout.toString()), annotator ?? undefined);
  const uri = vscode.Uri.parse(sibling(readout.toString(), name)).toString();
  // Its name may be written in another form of Unicode than the readout's.
  const own = corpus.sidecarsOf(readout.toString()).filter((each) => each.annotator === annotator);
  return vscode.Uri.parse(own.find((each) => each.uri === uri)?.uri ?? own[0]?.uri ?? uri);
}

function refuseWithoutFile(readout: vscode.Uri): void {
  if (vscode.workspace.fs.isWritableFileSystem(readout.scheme) !== true) throw notInAFile(readout);
}

function notInAFile(readout: vscode.Uri): HumanError {
  const name = nameOf(readout.with({ query: '' }).toString());
  if (readout.scheme !== 'untitled')
    return new HumanError(
      vscode.l10n.t('This is not the file {0} itself, so nothing can be kept beside it; open the file.', name),
    );
  return new HumanError(
    vscode.l10n.t('{0} is not saved yet; save it first, for annotations are kept in a file beside it.', name),
    {
      remedies: [
        {
          title: vscode.l10n.t('Save'),
          run: () => vscode.commands.executeCommand('workbench.action.files.save'),
        },
      ],
    },
  );
}
