import * as vscode from 'vscode';
import { Refusal } from '../yaml/refusal.ts';
import { showMessage } from './messages.ts';
import { plain } from './plain.ts';
import { errorInWords } from './wording.ts';

/** Something that a person offers to do about an error. */
export interface Remedy {
  readonly title: string;
  run(): unknown;
}

/**
 * An error whose message is written for the person who sees it: one sentence with the place and the next step. VS Code
 * shows those that reach it in messages of its own, so that they hold no link of a file's.
 */
export class HumanError extends Error {
  readonly remedies: readonly Remedy[];
  /** What is in the way passes: nothing was changed, and the same may work a moment later. */
  readonly isPassing: boolean;

  /** @param about `cause`: the error behind it, for the log alone */
  constructor(message: string, about: { remedies?: readonly Remedy[]; isPassing?: boolean; cause?: unknown } = {}) {
    super(plain(message), about.cause === undefined ? undefined : { cause: about.cause });
    this.name = 'HumanError';
    this.remedies = about.remedies ?? [];
    this.isPassing = about.isPassing ?? false;
  }
}

/** Writes an error to the log with all that caused it. */
function logInFull(error: unknown, log: vscode.LogOutputChannel): void {
  log.error(error instanceof Error ? error : String(error));
  if (error instanceof Error && error.cause !== undefined) logInFull(error.cause, log);
}

/** Shows an error with what can be done about it, and logs it in full. */
export async function showError(error: unknown, log: vscode.LogOutputChannel): Promise<void> {
  logInFull(error, log);
  const remedies: readonly Remedy[] =
    error instanceof HumanError && error.remedies.length > 0
      ? error.remedies
      : [{ title: vscode.l10n.t('Show Log'), run: () => log.show() }];
  const message =
    error instanceof HumanError || error instanceof Refusal
      ? errorInWords(error)
      : vscode.l10n.t('Readouts could not finish this: {0}', errorInWords(error));
  const chosen = await showMessage('error', message, ...remedies.map(({ title }) => title));
  await remedies.find(({ title }) => title === chosen)?.run();
}
