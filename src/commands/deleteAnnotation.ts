import * as vscode from 'vscode';
import { removeAnnotation } from '../annotations/edit.ts';
import { annotationLabel } from '../ui/labels.ts';
import { chosenOwnAnnotation } from '../prompts/chosenAnnotation.ts';
import type { Services } from '../workspace/services.ts';
import { registerCommand } from './register.ts';

/** *Delete Annotation*: the one at the cursor or in the view; it can be taken back at once. */
export function registerDeleteAnnotation(services: Services): vscode.Disposable {
  return registerCommand(services, 'deleteAnnotation', async (item) => {
    const { placed } = await chosenOwnAnnotation(services, item);
    await services.writer.write(
      vscode.Uri.parse(placed.sidecar),
      vscode.l10n.t('Delete Annotation'),
      (text) => removeAnnotation(text, placed.annotation.id),
      null,
    );
    void offerUndo(vscode.l10n.t('Deleted the annotation “{0}”.', annotationLabel(placed)));
  });
}

async function offerUndo(message: string): Promise<void> {
  const undo = vscode.l10n.t('Undo');
  if ((await vscode.window.showInformationMessage(message, undo)) === undo)
    await vscode.commands.executeCommand('readouts.undoAnnotationChange');
}
