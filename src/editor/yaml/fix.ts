import * as vscode from 'vscode';
import { Refusal } from '../../yaml/refusal.ts';
import type { TextEdit } from '../../text/edits.ts';
import { nameOf } from '../../text/uri.ts';
import { HumanError } from '../../ui/humanError.ts';
import { codeAction } from '../../ui/languageItems.ts';
import { plain } from '../../ui/plain.ts';
import { errorInWords } from '../../ui/wording.ts';
import { addEdits } from './documents.ts';

/** A quick fix whose edit is made when it is chosen. */
export class LateFix extends vscode.CodeAction {
  readonly make: () => Promise<vscode.WorkspaceEdit> | vscode.WorkspaceEdit;

  constructor(title: string, diagnostic: vscode.Diagnostic, make: LateFix['make']) {
    super(plain(title), vscode.CodeActionKind.QuickFix);
    this.diagnostics = [diagnostic];
    this.make = make;
  }
}

/**
 * A quick fix that changes a document by a pure room's edits of its text. @throws {HumanError} on choosing it, where
 * the change is refused
 */
export function changeFix(
  title: string,
  diagnostic: vscode.Diagnostic,
  document: vscode.TextDocument,
  change: (text: string) => readonly TextEdit[],
): LateFix {
  return new LateFix(title, diagnostic, () => {
    const edit = new vscode.WorkspaceEdit();
    try {
      addEdits(edit, document, change(document.getText()));
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      throw new HumanError(
        vscode.l10n.t('{0} was not changed: {1}', nameOf(document.uri.toString()), errorInWords(error)),
        { cause: error },
      );
    }
    return edit;
  });
}

/** A quick fix that writes something else where the problem is. */
export function replaceFix(
  title: string,
  diagnostic: vscode.Diagnostic,
  document: vscode.TextDocument,
  newText: string,
): vscode.CodeAction {
  const action = codeAction(title, vscode.CodeActionKind.QuickFix);
  action.diagnostics = [diagnostic];
  action.edit = new vscode.WorkspaceEdit();
  action.edit.replace(document.uri, diagnostic.range, newText);
  return action;
}
