import * as vscode from 'vscode';
import { chosenCode } from '../prompts/chosenCode.ts';
import type { CodeReference } from '../workspace/documents/codeReference.ts';
import type { Services } from '../workspace/services.ts';
import { REVEAL_CODE } from '../views/rowCommands.ts';
import { showCode } from '../prompts/showCode.ts';
import { registerCommand, registerInternalCommand } from './register.ts';

/** A code of the view was chosen: shows it in its codebook, unless a key for something else has chosen it. */
export function registerRevealCode(services: Services): vscode.Disposable {
  return registerInternalCommand(services, REVEAL_CODE, async (reference: CodeReference) => {
    services.currentRow.chooseCode(reference);
    const isEntered = services.annotationsView.takeEnter();
    if (await services.rowKeys.areSelecting()) return;
    const { codebook, entry } = await chosenCode(services, reference, '');
    await showCode(codebook, entry, !isEntered);
  });
}

/** *Go to Code*: to its definition in the codebook. */
export function registerGoToCode(services: Services): vscode.Disposable {
  return registerCommand(services, 'goToCode', async (argument) => {
    const { codebook, entry } = await chosenCode(services, argument, vscode.l10n.t('Go to which code?'));
    await showCode(codebook, entry, false);
  });
}
