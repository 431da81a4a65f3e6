import * as vscode from 'vscode';
import { tellUndone } from '../prompts/undo.ts';
import type { Services } from '../workspace/services.ts';
import { registerCommand } from './register.ts';

/** *Undo Annotation Change*: takes back the last change that Readouts made to a sidecar or a codebook. */
export function registerUndoAnnotationChange(services: Services): vscode.Disposable {
  return registerCommand(services, 'undoAnnotationChange', async () => {
    const undone = await services.writer.undoNewest();
    if (undone) tellUndone(undone);
    else vscode.window.setStatusBarMessage(vscode.l10n.t('There is no annotation change to undo.'), 4000);
  });
}
