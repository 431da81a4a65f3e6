import * as vscode from 'vscode';
import { plain } from './plain.ts';

export type Gravity = 'information' | 'warning' | 'error';

/**
 * Shows a message, in which a text from a file is no link. Resolves when it has gone.
 * @returns the button that was pressed; undefined where none was
 */
export async function showMessage<Button extends string>(
  gravity: Gravity,
  message: string,
  ...buttons: readonly Button[]
): Promise<Button | undefined> {
  const { window } = vscode;
  const show = {
    information: window.showInformationMessage,
    warning: window.showWarningMessage,
    error: window.showErrorMessage,
  }[gravity] as (message: string, ...buttons: string[]) => Thenable<string | undefined>;
  const titles = buttons.map(plain);
  const chosen = await show(plain(message), ...titles);
  return chosen === undefined ? undefined : buttons[titles.indexOf(chosen)];
}

/**
 * Asks before something is done that is not easily taken back: a window in the middle, which has *Cancel* beside the
 * buttons.
 * @returns the button that was pressed; undefined for *Cancel*
 */
export async function askFirst<Button extends string>(
  message: string,
  detail: string,
  ...buttons: readonly Button[]
): Promise<Button | undefined> {
  const titles = buttons.map(plain);
  const options = { modal: true, detail: plain(detail) };
  const chosen = await vscode.window.showWarningMessage(plain(message), options, ...titles);
  return chosen === undefined ? undefined : buttons[titles.indexOf(chosen)];
}

/** A text for the status bar, behind an icon of the codicon set, in which a text from a file is no icon. */
function statusText(text: string, icon?: string): string {
  return icon === undefined ? plain(text) : `$(${icon}) ${plain(text)}`;
}

/** Says something in the status bar for a while. @param stays in milliseconds */
export function tellInStatusBar(text: string, stays: number, icon?: string): void {
  vscode.window.setStatusBarMessage(statusText(text, icon), stays);
}

/** What an item of the status bar shows. */
export interface StatusLook {
  readonly icon: string;
  readonly text: string;
  readonly tooltip: string;
}

/** An item of the status bar. */
export class StatusItem implements vscode.Disposable {
  readonly #item: vscode.StatusBarItem;

  /** @param about `name`: what the person hides it by; `command`: what a click does; `priority`: on the right */
  constructor(id: string, about: { readonly name: string; readonly command: string; readonly priority?: number }) {
    const side = about.priority === undefined ? vscode.StatusBarAlignment.Left : vscode.StatusBarAlignment.Right;
    this.#item = vscode.window.createStatusBarItem(id, side, about.priority);
    this.#item.name = about.name;
    this.#item.command = about.command;
  }

  show({ icon, text, tooltip }: StatusLook): void {
    this.#item.text = statusText(text, icon);
    this.#item.tooltip = plain(tooltip);
    this.#item.accessibilityInformation = { label: `${plain(text)}, ${plain(tooltip)}` };
    this.#item.show();
  }

  hide(): void {
    this.#item.hide();
  }

  dispose(): void {
    this.#item.dispose();
  }
}

/** Does what a person is asked for, while a message says what; *Cancel* in it ends the token. */
export function withMessage(message: string, work: (token: vscode.CancellationToken) => Promise<void>): Thenable<void> {
  const location = vscode.ProgressLocation.Notification;
  return vscode.window.withProgress({ location, title: plain(message), cancellable: true }, (_, token) => work(token));
}

/**
 * Does what a person is asked for, of many things one after the other, while a message shows how far it has come;
 * *Cancel* in it ends the token.
 */
export function withProgress<T>(
  message: string,
  work: (report: (done: number, total: number) => void, token: vscode.CancellationToken) => Promise<T>,
): Thenable<T> {
  const location = vscode.ProgressLocation.Notification;
  return vscode.window.withProgress({ location, title: plain(message), cancellable: true }, (progress, token) => {
    let before = 0;
    const report = (done: number, total: number) => {
      progress.report({ message: `${done}/${total}`, increment: ((done - before) / total) * 100 });
      before = done;
    };
    return work(report, token);
  });
}

/**
 * Does what a person is asked for while a message shows what share of it is done.
 * @throws {vscode.CancellationError} after *Cancel* in it, which aborts the signal
 */
export function withPercent<T>(
  message: string,
  work: (report: (done: number) => void, signal: AbortSignal) => Promise<T>,
): Thenable<T> {
  const location = vscode.ProgressLocation.Notification;
  return vscode.window.withProgress({ location, title: plain(message), cancellable: true }, (progress, token) => {
    const ended = new AbortController();
    token.onCancellationRequested(() => ended.abort(new vscode.CancellationError()));
    let before = 0;
    const report = (done: number) => {
      const percent = Math.floor(done * 100);
      if (percent > before) progress.report({ message: `${percent} %`, increment: percent - before });
      before = percent;
    };
    return work(report, ended.signal);
  });
}

/** Does some work while a view shows that it is under way. */
export function withProgressInView(viewId: string, work: () => Promise<void>): Thenable<void> {
  return vscode.window.withProgress({ location: { viewId } }, work);
}
