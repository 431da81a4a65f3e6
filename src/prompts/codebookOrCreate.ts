import * as vscode from 'vscode';
import { emptyCodebook, starterCodebook } from '../codebook/starter.ts';
import type { CodebookEntry } from '../corpus/knownFiles.ts';
import { HumanError } from '../ui/humanError.ts';
import { pickOne } from '../ui/questions.ts';
import { firstErrorInWords } from '../ui/wording.ts';
import type { Services } from '../workspace/services.ts';
import { createCodebook } from '../workspace/writing/createCodebook.ts';

/** The codebook that holds for a readout; offers to create one when there is none. */
export async function codebookOrCreate(services: Services, readout: vscode.Uri): Promise<CodebookEntry> {
  const known = services.corpus.corpus.codebookFor(readout.toString());
  if (known) return usable(known);
  const chosen = await pickOne(newCodebooks(), {
    title: vscode.l10n.t('Codes come from a codebook, and this folder has none yet'),
    placeHolder: vscode.l10n.t('Which codebook is to be made? It is a file, codebook.yaml, that you can change.'),
    ignoreFocusOut: true,
  });
  const folder = vscode.workspace.getWorkspaceFolder(readout)?.uri ?? vscode.Uri.joinPath(readout, '..');
  await createCodebook(services, folder, chosen.text());
  return usable(services.corpus.corpus.codebookFor(readout.toString())!);
}

function newCodebooks() {
  return [
    {
      icon: 'book',
      label: vscode.l10n.t('Starter codebook'),
      detail: vscode.l10n.t('Acts, stances, targets, topics, commitments and formulas of readouts, each code defined'),
      text: () => starterCodebook(),
    },
    {
      icon: 'new-file',
      label: vscode.l10n.t('Empty codebook'),
      detail: vscode.l10n.t('For codes of your own, made while you tag'),
      text: () => emptyCodebook(),
    },
  ];
}

/** A codebook that can be read. @throws {HumanError} that says why it cannot */
export function usable(entry: CodebookEntry): CodebookEntry {
  if (entry.parsed.codebook) return entry;
  const uri = vscode.Uri.parse(entry.uri);
  throw new HumanError(vscode.l10n.t('The codebook cannot be read: {0}', firstErrorInWords(entry.parsed.problems)), {
    remedies: [{ title: vscode.l10n.t('Open Codebook'), run: () => vscode.window.showTextDocument(uri) }],
  });
}
