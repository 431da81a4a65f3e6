import * as vscode from 'vscode';
import type { Services } from '../workspace/services.ts';
import { registerCommand } from './register.ts';

/**
 * *Rename Read-only Readout*: what the Explorer does with a file that is not read-only. It lets nobody rename one that
 * is, so that a readout could be renamed only before it was first opened.
 */
export function registerRenameReadout(services: Services): vscode.Disposable {
  return registerCommand(services, 'renameReadout', async () => {
    await vscode.commands.executeCommand('renameFile');
  });
}
