import * as vscode from 'vscode';
import { tellInStatusBar } from '../ui/messages.ts';
import type { Services } from '../workspace/services.ts';
import { registerCommand } from './register.ts';

/** What a key binding asks for: a command of the palette by its name, or a key for the tagging that is under way. */
type ByKey = { readonly run: string } | { readonly type: string };

/**
 * Does what the keys for tagging are for. They share one command because VS Code lets the first call of each command
 * wait: with commands of their own, the code's key or the next tagging could overtake the one before.
 */
export function registerByKey(services: Services): vscode.Disposable {
  return registerCommand(services, 'byKey', (argument) => {
    const asked = argument as ByKey;
    if ('run' in asked) return vscode.commands.executeCommand(`readouts.${asked.run}`);
    if (!services.turns.type(asked.type)) sayReadOnly(services);
    return undefined;
  });
}

/** In a text that can be edited, a key that comes just after a tagging is not worth a word. */
function sayReadOnly({ readOnly }: Services): void {
  const document = vscode.window.activeTextEditor?.document;
  if (!document || readOnly.editing(document) !== 'readOnly') return;
  const message = vscode.l10n.t('This readout is read-only: Tag Statement tags it, Edit Text lets you type in it');
  tellInStatusBar(message, 4000, 'lock');
}
