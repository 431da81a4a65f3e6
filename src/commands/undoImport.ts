import type * as vscode from 'vscode';
import { undoImport } from '../prompts/importReadouts.ts';
import type { Services } from '../workspace/services.ts';
import { registerCommand } from './register.ts';

/** *Undo Import*: removes what the last import made, as far as it is as it was made. */
export function registerUndoImport(services: Services): vscode.Disposable {
  return registerCommand(services, 'undoImport', () => undoImport(services));
}

/** *Change Name* of what is in focus in the list of an import. */
export function registerRenameImport(services: Services): vscode.Disposable {
  return registerCommand(services, 'renameImport', () => services.imports.askName());
}
