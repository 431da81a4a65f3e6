import * as vscode from 'vscode';
import { isCodeReference } from '../workspace/documents/codeReference.ts';
import { isAnnotationReference } from '../workspace/documents/references.ts';
import type { Services } from '../workspace/services.ts';
import { registerCommand } from './register.ts';

/** *Show Annotation or Code in Detail*: goes to the view *Annotation*, which shows the row that it is called with. */
export function registerShowDetail(services: Services): vscode.Disposable {
  return registerCommand(services, 'showDetail', async (argument) => {
    if (isAnnotationReference(argument)) services.currentRow.chooseAnnotation(argument);
    if (isCodeReference(argument)) services.currentRow.chooseCode(argument);
    await vscode.commands.executeCommand('readouts.annotation.focus');
  });
}
