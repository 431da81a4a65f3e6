import * as vscode from 'vscode';
import { HumanError } from '../../ui/humanError.ts';
import { isAnnotationReference, type AnnotationReference } from './references.ts';

/**
 * What the keys of the view *Annotations* hand to a command (`args` in package.json). VS Code hands a command the row
 * that is clicked, but none when a key is pressed: the keys select the row in focus, and the command asks which it is.
 */
const SELECTED_ROW = 'selectedRow';

/** The row that is selected in the view *Annotations*, as far as the view has told. */
export class SelectedRow {
  #ask: () => unknown = () => undefined;
  #isForKey = false;

  /** @param ask tells the view's row; undefined when there is none */
  follow(ask: () => unknown): void {
    this.#ask = ask;
  }

  /**
   * What a command is about that was called with an argument: the selected row where a key of the view called it.
   * @throws {HumanError} when that is no annotation: the cursor in the text is never meant by a key of the view
   */
  argument(given: unknown): unknown {
    if (given !== SELECTED_ROW) return given;
    this.#isForKey = false;
    return this.#annotation();
  }

  /** A key of the view is about to choose the row in focus, for a command that follows. */
  willBeChosenForKey(): void {
    this.#isForKey = true;
  }

  /** Whether the row that was chosen just now was chosen by such a key. */
  isChosenForKey(): boolean {
    const isForKey = this.#isForKey;
    this.#isForKey = false;
    return isForKey;
  }

  #annotation(): AnnotationReference {
    const row = this.#ask();
    if (!isAnnotationReference(row)) throw new HumanError(vscode.l10n.t('Choose an annotation in the view first.'));
    return row;
  }
}
