import * as vscode from 'vscode';

/** Something that a person offers to do about an error. */
export interface Remedy {
  readonly title: string;
  run(): unknown;
}

/** An error whose message is written for the person who sees it: one sentence with the place and the next step. */
export class HumanError extends Error {
  readonly remedies: readonly Remedy[];

  constructor(message: string, ...remedies: Remedy[]) {
    super(message);
    this.remedies = remedies;
  }
}

/** An error whose cause passes: nothing was changed, and the same may work a moment later. */
export class TryAgain extends HumanError {}

/** Shows an error with what can be done about it, and logs it in full. */
export async function showError(error: unknown, log: vscode.LogOutputChannel): Promise<void> {
  log.error(error instanceof Error ? error : String(error));
  const remedies: readonly Remedy[] =
    error instanceof HumanError && error.remedies.length > 0
      ? error.remedies
      : [{ title: vscode.l10n.t('Show Log'), run: () => log.show() }];
  const message =
    error instanceof HumanError
      ? error.message
      : vscode.l10n.t('Readouts could not finish this: {0}', error instanceof Error ? error.message : String(error));
  const chosen = await vscode.window.showErrorMessage(message, ...remedies.map(({ title }) => title));
  await remedies.find(({ title }) => title === chosen)?.run();
}
