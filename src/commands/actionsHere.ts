import * as vscode from 'vscode';
import { HumanError } from '../ui/humanError.ts';
import { pickOne } from '../ui/questions.ts';
import { activeReadout } from '../workspace/documents/activeReadout.ts';
import type { Services } from '../workspace/services.ts';
import { registerCommand } from './register.ts';

/**
 * *Actions Here*: the code actions of what is at the cursor. VS Code lists them only in texts that may be edited,
 * so a readout that is read-only has a list of its own, behind the same key.
 */
export function registerActionsHere(services: Services): vscode.Disposable {
  return registerCommand(services, 'actionsHere', async () => {
    const { document, editor } = await activeReadout(services);
    const actions = await vscode.commands.executeCommand<readonly vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      document.uri,
      editor.selection,
    );
    const rows = actions.flatMap(({ title, command }) =>
      command?.command.startsWith('readouts.') ? [{ label: title, command }] : [],
    );
    if (rows.length === 0)
      throw new HumanError(
        vscode.l10n.t('There is nothing to do at the cursor; put it into a sentence, or select some words.'),
      );
    const { command } = await pickOne(rows, { title: vscode.l10n.t('What can be done here') });
    await vscode.commands.executeCommand(command.command, ...(command.arguments ?? []));
  });
}
