import * as vscode from 'vscode';
import { nameOf } from '../text/uri.ts';
import { showError } from '../ui/humanError.ts';
import { showMessage, tellInStatusBar } from '../ui/messages.ts';
import { pickOne } from '../ui/questions.ts';
import type { Services } from '../workspace/services.ts';
import type { Change } from '../workspace/writing/change.ts';
import { subjectOf, type Direction } from '../workspace/writing/changeHistory.ts';

/** How long the status bar tells of what was taken back, in milliseconds. */
const MESSAGE_STAYS = 5000;

const ICONS: Readonly<Record<Direction, string>> = { undo: 'discard', redo: 'redo' };

/**
 * Tells of a change with a button that takes this very change back, whatever was changed since. Resolves when the
 * message has gone.
 */
export async function offerUndo(services: Services, message: string, change: Change): Promise<void> {
  const undo = vscode.l10n.t('Undo');
  if ((await showMessage('information', message, undo)) !== undo) return;
  try {
    await change.undo();
    tellTurned(change, 'undo');
  } catch (error) {
    await showError(error, services.log);
  }
}

/** Tells which change was taken back, or made again, and where. */
export function tellTurned({ label, subject }: Change, direction: Direction): void {
  const where = nameOf(subject.toString());
  const message =
    direction === 'undo'
      ? vscode.l10n.t('Undone: {0} ({1})', label, where)
      : vscode.l10n.t('Redone: {0} ({1})', label, where);
  tellInStatusBar(message, MESSAGE_STAYS, ICONS[direction]);
}

/**
 * Names the change whose turn it is though it is not in sight, and asks: Enter goes on.
 * @throws {vscode.CancellationError} when the person leaves it
 */
export async function pickElsewhere(
  { label, subject }: Change,
  direction: Direction,
  inSight: vscode.Uri | undefined,
): Promise<void> {
  const here = inSight && nameOf(subjectOf(inSight));
  const where = nameOf(subject.toString());
  const question =
    direction === 'undo'
      ? {
          title: here && vscode.l10n.t('There is nothing to undo in {0}', here),
          label: vscode.l10n.t('Undo in {0}: {1}', where, label),
        }
      : {
          title: here && vscode.l10n.t('There is nothing to redo in {0}', here),
          label: vscode.l10n.t('Redo in {0}: {1}', where, label),
        };
  await pickOne(
    [{ icon: ICONS[direction], label: question.label, description: vscode.workspace.asRelativePath(subject) }],
    {
      ...(question.title ? { title: question.title } : {}),
      placeHolder: vscode.l10n.t('Enter does it and opens the file, Escape leaves it'),
    },
  );
}
