import * as vscode from 'vscode';
import { firstWords } from '../ui/changeLabels.ts';
import { newInputBox } from '../ui/questions.ts';

/** What a person answers when a note is asked for. */
export interface NoteAnswer {
  /** What was typed, without white space around it. */
  readonly text: string;
  /** Whether they want to write on in an editor, rather than this being the note. */
  readonly isToGoOn: boolean;
}

/**
 * Asks for a note of one line on some words, with a button for a longer one.
 * @param before the note that is there, after which the person types on
 * @throws {vscode.CancellationError} when the person leaves
 */
export async function askNote(words: string, before: string): Promise<NoteAnswer> {
  const longer = vscode.l10n.t('You can write a longer note by the button above.');
  const prompt = before ? vscode.l10n.t('Leave it empty to remove the note. {0}', longer) : longer;
  const box = newInputBox(vscode.l10n.t('Note on “{0}”', firstWords(words, 60)), prompt);
  box.value = before;
  // What was written is not typed over by chance.
  box.valueSelection = [before.length, before.length];
  box.buttons = [{ iconPath: new vscode.ThemeIcon('edit'), tooltip: vscode.l10n.t('Write a Longer Note') }];
  try {
    return await new Promise<NoteAnswer>((resolve, reject) => {
      box.onDidAccept(() => resolve({ text: box.value.trim(), isToGoOn: false }));
      box.onDidTriggerButton(() => resolve({ text: box.value.trim(), isToGoOn: true }));
      box.onDidHide(() => reject(new vscode.CancellationError()));
      box.show();
    });
  } finally {
    box.dispose();
  }
}
