import * as vscode from 'vscode';
import type { Services } from '../workspace/services.ts';
import { registerCommand } from './register.ts';

/** *Undo Annotation Change*: takes back the last change that Readouts made to a sidecar or a codebook. */
export function registerUndoAnnotationChange(services: Services): vscode.Disposable {
  return registerCommand(services, 'undoAnnotationChange', async () => {
    const label = await services.writer.undo();
    vscode.window.setStatusBarMessage(
      label ? vscode.l10n.t('$(discard) Undone: {0}', label) : vscode.l10n.t('There is no annotation change to undo.'),
      4000,
    );
  });
}
