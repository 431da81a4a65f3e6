import * as vscode from 'vscode';
import { chosenAnnotation } from '../prompts/chosenAnnotation.ts';
import { recodeMany } from '../prompts/manyAnnotations.ts';
import { isMine } from '../workspace/annotator.ts';
import { referTo } from '../workspace/documents/references.ts';
import type { Services } from '../workspace/services.ts';
import { registerCommand } from './register.ts';

/**
 * *Re-code*: other codes for the annotations that are selected in the view, or the one at the cursor: the person's own
 * get them, for others' they are suggested.
 */
export function registerRecode(services: Services): vscode.Disposable {
  return registerCommand(services, 'recode', async (argument, selected) => {
    const several = services.annotationsView.several(selected);
    if (several) {
      await services.turns.tag((turn) => recodeMany(services, several, turn));
      return;
    }
    const { readout, placed } = await chosenAnnotation(services, argument);
    const command = isMine(placed) ? 'readouts.editCodes' : 'readouts.suggestCodes';
    await vscode.commands.executeCommand(command, referTo(readout.toString(), placed));
  });
}
