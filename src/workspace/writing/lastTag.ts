import * as vscode from 'vscode';
import { StatusItem } from '../../ui/messages.ts';
import { AfterPause } from '../../text/pause.ts';

/** How long the status bar tells of a tag, in milliseconds. */
const STAYS = 12_000;

/** The status bar's item that says what was tagged last; a click takes it back. */
export class LastTag implements vscode.Disposable {
  readonly #item = new StatusItem('readouts.lastTag', {
    name: vscode.l10n.t('Readouts: the last tag'),
    command: 'readouts.undoAnnotationChange',
  });
  readonly #hiding = new AfterPause(STAYS, () => this.hide());
  readonly #subscription = vscode.window.onDidChangeActiveTextEditor(() => this.hide());

  /** @param what such as “act/praise on sentence 3” */
  show(what: string): void {
    this.#item.show({
      icon: 'tag',
      text: vscode.l10n.t('{0} · Undo', what),
      tooltip: vscode.l10n.t('Undo Annotation Change'),
    });
    this.#hiding.ask();
  }

  /** It is no longer the last thing that was done. */
  hide(): void {
    this.#item.hide();
  }

  dispose(): void {
    this.#hiding.dispose();
    this.#subscription.dispose();
    this.#item.dispose();
  }
}
