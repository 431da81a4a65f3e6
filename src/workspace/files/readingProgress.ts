import * as vscode from 'vscode';
import { StatusItem, withProgressInView } from '../../ui/messages.ts';

/** After how many files the status bar is brought up to date. */
const STEP = 100;

/** How long reading may go on before the status bar tells of it, in milliseconds. */
const PATIENCE = 1000;

/** The command behind the status bar's item. */
export const STOP_READING = '_readouts.stopReading';

/**
 * Shows how far the reading of the workspace is: in the view, and, if it takes long, in the status bar, where a click
 * stops it.
 */
export async function withReadingProgress(
  work: (report: (done: number, total: number) => void) => Promise<void>,
): Promise<void> {
  const item = new StatusItem('readouts.reading', {
    name: vscode.l10n.t('Readouts: progress of reading'),
    command: STOP_READING,
  });
  const started = Date.now();
  try {
    await withProgressInView('readouts.meetings', () =>
      work((done, total) => {
        if (done % STEP !== 0 || Date.now() - started < PATIENCE) return;
        item.show({
          icon: 'sync~spin',
          text: vscode.l10n.t('Readouts: {0} of {1} files', done, total),
          tooltip: vscode.l10n.t('The readouts of this workspace are being read; click to stop'),
        });
      }),
    );
  } finally {
    item.dispose();
  }
}
