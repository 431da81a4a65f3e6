import * as vscode from 'vscode';
import { showError } from '../ui/humanError.ts';
import type { Services } from '../workspace/services.ts';

/**
 * Registers a command of the palette, `readouts.` and its name, whose errors reach the person as one sentence;
 * cancelling it says nothing. It takes whatever it is called with: a view's row, or nothing.
 */
export function registerCommand(
  services: Services,
  name: string,
  run: (argument: unknown, ...more: readonly unknown[]) => unknown,
): vscode.Disposable {
  const about = (argument: unknown, ...more: readonly unknown[]) => {
    services.annotationsView.noteArgument(argument);
    return run(argument, ...more);
  };
  return vscode.commands.registerCommand(`readouts.${name}`, telling(services, about));
}

/** Registers a command that only this extension calls, by its whole id, with what it is made to take. */
export function registerInternalCommand<Args extends readonly unknown[]>(
  services: Services,
  id: `_readouts.${string}`,
  run: (...args: Args) => unknown,
): vscode.Disposable {
  return vscode.commands.registerCommand(id, telling(services, run));
}

function telling<Args extends readonly unknown[]>({ log }: Services, run: (...args: Args) => unknown) {
  return async (...args: Args): Promise<unknown> => {
    try {
      return await run(...args);
    } catch (error) {
      // Not awaited: a message stays until the person closes it, and the command is over.
      if (!(error instanceof vscode.CancellationError)) void showError(error, log);
      return undefined;
    }
  };
}
