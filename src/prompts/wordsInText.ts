import * as vscode from 'vscode';
import type { Span } from '../text/span.ts';
import { withMessage } from '../ui/messages.ts';
import { wordsIn } from '../workspace/documents/activeReadout.ts';
import { ENTER, ESCAPE, type TaggingTurns } from '../workspace/taggingTurns.ts';

/** The words that are selected in a readout's editor, whole words; null where there are none. */
export function selectedIn(document: vscode.TextDocument): Span | null {
  const editor = vscode.window.activeTextEditor;
  if (editor?.document !== document || editor.selection.isEmpty) return null;
  return wordsIn(document, editor.selection);
}

/**
 * Lets a person select words of a readout, with the focus in its text: Enter takes them, Escape or another editor
 * leaves it. Other keys for the text do nothing meanwhile but select.
 * @returns null when the person leaves
 */
export async function askForWords(
  turns: TaggingTurns,
  document: vscode.TextDocument,
  quote: string,
): Promise<Span | null> {
  let found: Span | null = null;
  const leaving: vscode.Disposable[] = [];
  await turns.askInText(async (turn) => {
    await vscode.window.showTextDocument(document, { preserveFocus: false });
    const message = vscode.l10n.t('Select the words that “{0}” is about, then press Enter. Escape leaves it.', quote);
    await withMessage(message, (token) => {
      turns.asks(turn);
      return new Promise<void>((resolve) => {
        leaving.push(
          token.onCancellationRequested(() => resolve()),
          vscode.window.onDidChangeActiveTextEditor((editor) => editor?.document !== document && resolve()),
        );
        turn.takeKeys((key) => {
          if (key === ENTER) found = selectedIn(document);
          if (found || key === ESCAPE) resolve();
        });
      });
    });
    turn.isAsking = false;
  });
  vscode.Disposable.from(...leaving).dispose();
  return found;
}
