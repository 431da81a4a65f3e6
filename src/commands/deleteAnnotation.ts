import * as vscode from 'vscode';
import { removeAnnotation } from '../annotations/edit.ts';
import { commandLabel } from '../ui/changeLabels.ts';
import { annotationLabel } from '../ui/labels.ts';
import { chosenOwnAnnotation } from '../prompts/chosenAnnotation.ts';
import { deleteSeveral } from '../prompts/manyAnnotations.ts';
import { offerUndo } from '../prompts/undo.ts';
import { isAnnotationReference } from '../workspace/documents/references.ts';
import type { Services } from '../workspace/services.ts';
import { registerCommand } from './register.ts';

/** *Delete Annotation*: the one at the cursor, or those that are selected in the view; it can be taken back at once. */
export function registerDeleteAnnotation(services: Services): vscode.Disposable {
  return registerCommand(services, 'deleteAnnotation', async (argument, selected) => {
    const several = services.annotationsView.several(selected);
    if (several) {
      await deleteSeveral(services, several);
      return;
    }
    const { placed } = await chosenOwnAnnotation(services, argument);
    if (isAnnotationReference(argument)) await services.annotationsView.leave(argument);
    const change = await services.writer.change({
      file: vscode.Uri.parse(placed.sidecar),
      label: commandLabel(vscode.l10n.t('Delete Annotation'), placed),
      edits: (text) => removeAnnotation(text, placed.annotation.id),
    });
    // Not awaited: the message stays until the person closes it, and the command is over.
    if (change)
      void offerUndo(services, vscode.l10n.t('Deleted the annotation “{0}”.', annotationLabel(placed)), change);
  });
}
