import * as vscode from 'vscode';
import { folderOf } from '../../text/uri.ts';
import type { Services } from '../services.ts';

/**
 * The people file that holds for a readout; where there is none, the one to be made: beside the codebook that holds for
 * it, else in the workspace folder, else beside the readout.
 */
export function peopleFileFor({ corpus: { corpus } }: Services, readout: vscode.Uri): vscode.Uri {
  const key = readout.toString();
  const there = corpus.peopleFor(key);
  if (there) return vscode.Uri.parse(there.uri);
  const codebook = corpus.codebookFor(key);
  const folder = codebook
    ? vscode.Uri.parse(folderOf(codebook.uri))
    : (vscode.workspace.getWorkspaceFolder(readout)?.uri ?? vscode.Uri.joinPath(readout, '..'));
  return vscode.Uri.joinPath(folder, 'people.yaml');
}
