import * as vscode from 'vscode';
import { nameOf } from '../../text/uri.ts';
import { HumanError } from '../../ui/humanError.ts';
import type { Step } from './changeHistory.ts';
import { openRemedy } from './openRemedy.ts';

/** How often a change is tried that others are in the way of. */
const ATTEMPTS = 3;

/** Does something again that failed for a reason that passes by itself. @throws what it threw last */
export async function whilePassing<T>(work: () => Promise<T>): Promise<T> {
  for (let attempt = 1; attempt < ATTEMPTS; attempt++) {
    try {
      return await work();
    } catch (error) {
      if (!isPassing(error)) throw error;
    }
  }
  return work();
}

/** Whether what is in the way of a change passes by itself. */
export function isPassing(error: unknown): boolean {
  return error instanceof HumanError && error.isPassing;
}

/** A file that was to be deleted has other things in it by now. */
export function changedMeanwhile(file: vscode.Uri): HumanError {
  const name = nameOf(file.toString());
  return new HumanError(
    vscode.l10n.t('{0} was not deleted: it has unsaved changes, or others have changed it.', name),
    {
      remedies: [openRemedy(file)],
    },
  );
}

/** A change that was to be turned has been, by another way. */
export function doneAlready({ files, isTakenBack }: Step): HumanError {
  const {
    file,
    made: { label },
  } = files[0]!;
  const name = nameOf(file.toString());
  return new HumanError(
    isTakenBack
      ? vscode.l10n.t('“{0}” in {1} has been undone already.', label, name)
      : vscode.l10n.t('“{0}” in {1} has been redone already.', label, name),
  );
}

/** Of changes that were to be made together, one could not be. */
export function nothingChanged(error: unknown): unknown {
  if (!(error instanceof HumanError)) return error;
  const { message, remedies, isPassing } = error;
  return new HumanError(vscode.l10n.t('Nothing was changed. {0}', message), { remedies, isPassing, cause: error });
}
