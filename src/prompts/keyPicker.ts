import * as vscode from 'vscode';
import { newPick, pickRow, type RowToPick } from '../ui/questions.ts';
import { plain } from '../ui/plain.ts';

/** A row of a list in which keys decide. */
export interface KeyRow<Act> extends RowToPick {
  /** What choosing it does; null for a row that is only read. */
  readonly act: Act | null;
  /** The keys that choose it, each one character, the first of which its label names; none for others. */
  readonly keys: readonly string[];
}

/**
 * A list that asks one thing after the other: a key decides, or Enter on a row that the person has moved to, since the
 * first row is only read. Escape ends it.
 */
export class KeyPicker<Act> implements vscode.Disposable {
  readonly #picker = newPick<KeyRow<Act> | vscode.QuickPickItem>();
  #rows: readonly KeyRow<Act>[] = [];
  #asked: { readonly resolve: (act: Act) => void; readonly reject: (reason: Error) => void } | null = null;
  /** What is typed before the window shows what is asked now was typed for what stood there before. */
  #isShown = false;
  /** What the list's box still holds of keys that mean nothing here. */
  #passedOver = '';
  #isSettingAside = false;

  /** @param focused told what the row in focus does, each time that the person moves to another */
  constructor(placeholder: string, focused: (act: Act) => void = () => undefined) {
    const picker = this.#picker;
    picker.ignoreFocusOut = true;
    picker.placeholder = placeholder;
    picker.onDidChangeValue((value) => this.#typed(value));
    picker.onDidChangeActive(([row]) => {
      if (row && isKeyRow(row) && row.act !== null) focused(row.act);
    });
    picker.onDidAccept(() => {
      const act = picker.activeItems.find(isKeyRow)?.act ?? null;
      if (act !== null) this.#decide(act);
    });
    picker.onDidHide(() => {
      if (!this.#isSettingAside) this.#asked?.reject(new vscode.CancellationError());
    });
  }

  /**
   * @param rows headings among them
   * @param step which it is of all that are asked, from 1
   * @throws {vscode.CancellationError} when the person leaves
   */
  ask(title: string, rows: readonly (KeyRow<Act> | vscode.QuickPickItem)[], step: number, steps: number): Promise<Act> {
    const picker = this.#picker;
    const shown = rows.map(pickRow);
    const choices = shown.filter(isKeyRow);
    this.#rows = choices;
    picker.title = plain(title);
    picker.step = step;
    picker.totalSteps = steps;
    picker.items = shown;
    picker.busy = false;
    this.#isShown = picker.value === '';
    this.#passedOver = '';
    picker.value = '';
    // On what is only read: an Enter by habit, such as that which led here, decides nothing until the person has moved
    // to what it is to do.
    picker.activeItems = choices.slice(0, 1);
    picker.show();
    return new Promise((resolve, reject) => (this.#asked = { resolve, reject }));
  }

  /** Takes the list away while the person does something else; `ask` shows it again. */
  setAside(): void {
    this.#isSettingAside = true;
    this.#picker.hide();
    this.#isSettingAside = false;
  }

  #typed(value: string): void {
    const key = value.startsWith(this.#passedOver) ? value.slice(this.#passedOver.length) : value;
    this.#passedOver = '';
    if (value === '') this.#isShown = true;
    if (key === '' || !this.#isShown || !this.#asked) return;
    const act = this.#rows.find(({ keys }) => keys.includes(key.toLowerCase()))?.act ?? null;
    if (act !== null) return this.#decide(act);
    this.#passedOver = value;
    this.#picker.value = '';
  }

  #decide(act: Act): void {
    this.#isShown = false;
    this.#picker.busy = true;
    this.#asked?.resolve(act);
    this.#asked = null;
  }

  dispose(): void {
    this.#picker.dispose();
  }
}

/** Whether a row is more than a heading. */
function isKeyRow<Act, Row extends vscode.QuickPickItem>(row: Row | (Row & KeyRow<Act>)): row is Row & KeyRow<Act> {
  return 'act' in row;
}
