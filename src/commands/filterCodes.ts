import type * as vscode from 'vscode';
import type { Services } from '../workspace/services.ts';
import { registerCommand } from './register.ts';

/** *Show Unused Codes*: the view *Codebook* shows those alone that no annotation has. */
export function registerShowUnusedCodes(services: Services): vscode.Disposable {
  return registerCommand(services, 'showUnusedCodes', () => (services.codebookView.filter = 'unused'));
}

/** *Show Codes without Definition*: those alone. */
export function registerShowCodesWithoutDefinition(services: Services): vscode.Disposable {
  return registerCommand(services, 'showCodesWithoutDefinition', () => (services.codebookView.filter = 'undefined'));
}

/** *Show All Codes*. */
export function registerShowAllCodes(services: Services): vscode.Disposable {
  return registerCommand(services, 'showAllCodes', () => (services.codebookView.filter = null));
}
