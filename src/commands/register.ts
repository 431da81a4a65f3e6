import * as vscode from 'vscode';
import { showError } from '../ui/humanError.ts';
import type { Services } from '../workspace/services.ts';

/** Registers a command whose errors reach the person as one sentence; cancelling it says nothing. */
export function registerCommand(
  services: Services,
  id: string,
  run: (...args: unknown[]) => unknown,
): vscode.Disposable {
  return vscode.commands.registerCommand(`readouts.${id}`, async (...args: unknown[]) => {
    try {
      return await run(...args);
    } catch (error) {
      // Not awaited: a message stays until the person closes it, and the command is over.
      if (!(error instanceof vscode.CancellationError)) void showError(error, services.log);
      return undefined;
    }
  });
}
