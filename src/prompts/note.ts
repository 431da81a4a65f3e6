import * as vscode from 'vscode';
import { newInputBox } from '../ui/questions.ts';

/** What a person answers when a note is asked for. */
export interface NoteAnswer {
  /** What was typed, without white space around it. */
  readonly text: string;
  /** Whether they want to write on in an editor, rather than this being the note. */
  readonly isToGoOn: boolean;
}

/**
 * Asks for a note of one line, with a button for a longer one.
 * @throws {vscode.CancellationError} when the person leaves
 */
export async function askNote(before: string): Promise<NoteAnswer> {
  const longer = vscode.l10n.t('You can write a longer note by the button above.');
  const prompt = before ? vscode.l10n.t('Leave it empty to remove the note. {0}', longer) : longer;
  const box = newInputBox(vscode.l10n.t('Note'), prompt);
  box.value = before;
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
