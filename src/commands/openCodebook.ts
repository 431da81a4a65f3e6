import * as vscode from 'vscode';
import { HumanError } from '../ui/humanError.ts';
import type { Services } from '../workspace/services.ts';
import { registerCommand } from './register.ts';

/** *Open Codebook*: the one that holds for the active file, or the workspace's. */
export function registerOpenCodebook(services: Services): vscode.Disposable {
  return registerCommand(services, 'openCodebook', async () => {
    await services.corpus.sidecarsLoaded();
    const { corpus } = services.corpus;
    const active = vscode.window.activeTextEditor?.document.uri.toString();
    const entry = (active && corpus.codebookFor(active)) || corpus.codebooks[0];
    if (!entry) {
      throw new HumanError(vscode.l10n.t('This workspace has no codebook yet.'), {
        remedies: [
          {
            title: vscode.l10n.t('Create Codebook'),
            run: () => vscode.commands.executeCommand('readouts.createCodebook'),
          },
        ],
      });
    }
    await vscode.window.showTextDocument(vscode.Uri.parse(entry.uri));
  });
}
