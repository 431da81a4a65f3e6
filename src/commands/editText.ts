import * as vscode from 'vscode';
import { HumanError } from '../ui/humanError.ts';
import type { Services } from '../workspace/services.ts';
import { registerCommand } from './register.ts';

/** *Edit Text*: lets the person type in the readout of the active editor, and ends it when called again. */
export function registerEditText(services: Services): vscode.Disposable {
  return registerCommand(services, 'editText', async () => {
    const { readOnly } = services;
    const document = vscode.window.activeTextEditor?.document;
    if (!document || !readOnly.editing(document))
      throw new HumanError(vscode.l10n.t('There is no readout in the active editor; open one first.'));
    if (document.isDirty) throw new HumanError(vscode.l10n.t('Save the text first; then it can be made read-only.'));
    await readOnly.toggle(document);
  });
}
