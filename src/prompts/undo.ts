import * as vscode from 'vscode';
import { showError } from '../ui/humanError.ts';
import type { Services } from '../workspace/services.ts';
import type { Change } from '../workspace/writing/change.ts';

/**
 * Tells of a change with a button that takes this very change back, whatever was changed since. Resolves when the
 * message has gone.
 */
export async function offerUndo(services: Services, message: string, change: Change): Promise<void> {
  const undo = vscode.l10n.t('Undo');
  if ((await vscode.window.showInformationMessage(message, undo)) !== undo) return;
  try {
    await change.undo();
    tellUndone(change);
  } catch (error) {
    await showError(error, services.log);
  }
}

/** Tells that a change was taken back. */
export function tellUndone({ label }: Pick<Change, 'label'>): void {
  vscode.window.setStatusBarMessage(vscode.l10n.t('$(discard) Undone: {0}', label), 4000);
}
