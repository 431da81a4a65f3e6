import * as vscode from 'vscode';
import { shortcutOf } from '../codebook/parse.ts';
import { tellInStatusBar } from '../ui/messages.ts';
import type { Services } from '../workspace/services.ts';
import { SHIFT } from '../workspace/taggingTurns.ts';
import { tagsByKeyAlone } from '../workspace/unit.ts';
import { registerCommand } from './register.ts';

/** What a key binding asks for: a command of the palette by its name, or a key for the tagging, with Shift to tick. */
type ByKey = { readonly run: string } | { readonly type: string } | { readonly tick: string };

/**
 * Does what the keys for tagging are for. They share one command because VS Code lets the first call of each command
 * wait: with commands of their own, the code's key or the next tagging could overtake the one before.
 */
export function registerByKey(services: Services): vscode.Disposable {
  return registerCommand(services, 'byKey', (argument) => {
    const asked = argument as ByKey;
    if ('run' in asked) return vscode.commands.executeCommand(`readouts.${asked.run}`);
    const key = 'tick' in asked ? SHIFT + asked.tick : asked.type;
    const isCode = isCodeKey(services, key);
    if (services.turns.type(key, isCode)) return undefined;
    if (isCode && tagsByItself(services))
      return vscode.commands.executeCommand('readouts.tagStatement', { typed: key });
    sayReadOnly(services);
    return undefined;
  });
}

/** Whether a key is the own key of a code of the active readout's codebook, with Shift or without. */
function isCodeKey({ corpus }: Services, key: string): boolean {
  const uri = vscode.window.activeTextEditor?.document.uri.toString();
  const codebook = uri === undefined ? null : corpus.corpus.codebookFor(uri);
  const plainKey = key.replace(SHIFT, '').toLowerCase();
  return [...(codebook?.parsed.codes.values() ?? [])].some((entry) => shortcutOf(entry)?.toLowerCase() === plainKey);
}

/**
 * Whether a code's key tags without *Tag Statement* before it: in a readout that is read-only, the words that a person
 * has selected, and, where the setting asks for it, the unit at the cursor.
 */
function tagsByItself({ turns, readOnly }: Services): boolean {
  const editor = vscode.window.activeTextEditor;
  if (!editor || readOnly.editing(editor.document) !== 'readOnly') return false;
  return editor.selection.isEmpty ? tagsByKeyAlone() : turns.isSelectedToTag(editor);
}

/** In a text that can be edited, a key that comes just after a tagging is not worth a word. */
function sayReadOnly({ readOnly }: Services): void {
  const document = vscode.window.activeTextEditor?.document;
  if (!document || readOnly.editing(document) !== 'readOnly') return;
  const message = vscode.l10n.t('This readout is read-only: Tag Statement tags it, Edit Text lets you type in it');
  tellInStatusBar(message, 4000, 'lock');
}
