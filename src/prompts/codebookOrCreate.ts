import * as vscode from 'vscode';
import type { CodebookEntry } from '../corpus/corpus.ts';
import { HumanError } from '../ui/humanError.ts';
import { firstErrorInWords } from '../ui/wording.ts';
import type { Services } from '../workspace/services.ts';
import { createCodebook } from '../workspace/writing/createCodebook.ts';

/** The codebook that holds for a readout; offers to create one when there is none. */
export async function codebookOrCreate(services: Services, readout: vscode.Uri): Promise<CodebookEntry> {
  const known = services.corpus.corpus.codebookFor(readout.toString());
  if (known) return usable(known);
  const create = vscode.l10n.t('Create Codebook');
  const chosen = await vscode.window.showInformationMessage(
    vscode.l10n.t('Codes come from a codebook, and this folder has none yet.'),
    {
      modal: true,
      detail: vscode.l10n.t(
        'A starter codebook for readouts defines acts, stances, targets, topics, commitments and formulas. It is a file that you can change.',
      ),
    },
    create,
  );
  const folder = vscode.workspace.getWorkspaceFolder(readout)?.uri ?? vscode.Uri.joinPath(readout, '..');
  if (chosen !== create) throw new vscode.CancellationError();
  await createCodebook(services, folder);
  return usable(services.corpus.corpus.codebookFor(readout.toString())!);
}

function usable(entry: CodebookEntry): CodebookEntry {
  if (entry.parsed.codebook) return entry;
  const uri = vscode.Uri.parse(entry.uri);
  throw new HumanError(vscode.l10n.t('The codebook cannot be read: {0}', firstErrorInWords(entry.parsed.problems)), {
    remedies: [{ title: vscode.l10n.t('Open Codebook'), run: () => vscode.window.showTextDocument(uri) }],
  });
}
