import * as vscode from 'vscode';
import { plain } from './plain.ts';

declare const isRow: unique symbol;

/** A row of a list, in which a text from a file is no icon; `pickRow` makes it. */
export type PickRow<T extends vscode.QuickPickItem = vscode.QuickPickItem> = T & { readonly [isRow]: true };

/** A row to be: `icon` is of the codicon set, and stands before the label. */
export type RowToPick = vscode.QuickPickItem & { readonly icon?: string };

/** A row with its texts as they may be shown. */
export function pickRow<T extends RowToPick>(row: T): PickRow<T> {
  const { label, description, detail, icon } = row;
  return {
    ...row,
    label: icon ? `$(${icon}) ${plain(label)}` : plain(label),
    ...(description === undefined ? {} : { description: plain(description) }),
    ...(detail === undefined ? {} : { detail: plain(detail) }),
  } as PickRow<T>;
}

/** Has the person pick one of some rows. @throws {vscode.CancellationError} when they leave */
export async function pickOne<T extends RowToPick>(
  rows: readonly T[] | Promise<readonly T[]>,
  options: vscode.QuickPickOptions,
): Promise<T> {
  const byShown = new Map<vscode.QuickPickItem, T>();
  const show = (all: readonly T[]) =>
    all.map((row) => {
      const shown = pickRow(row);
      byShown.set(shown, row);
      return shown;
    });
  // A list that is still being made is shown as such.
  const shown = rows instanceof Promise ? rows.then(show) : show(rows);
  const picked = await vscode.window.showQuickPick(shown, options);
  if (!picked) throw new vscode.CancellationError();
  return byShown.get(picked)!;
}

/**
 * Has the person pick some of some rows; those with `picked` are at first.
 * @throws {vscode.CancellationError} when they leave
 */
export async function pickMany<T extends RowToPick>(
  rows: readonly T[],
  options: vscode.QuickPickOptions,
): Promise<readonly T[]> {
  const byShown = new Map(rows.map((row): [vscode.QuickPickItem, T] => [pickRow(row), row]));
  const picked = await vscode.window.showQuickPick([...byShown.keys()], { ...options, canPickMany: true });
  if (!picked) throw new vscode.CancellationError();
  return picked.map((row) => byShown.get(row)!);
}

/** A list that is more than asked once. */
export function newPick<T extends vscode.QuickPickItem>(): vscode.QuickPick<PickRow<T>> {
  return vscode.window.createQuickPick<PickRow<T>>();
}

/**
 * What stands below the box of a list, all of it, on as many lines as it takes. VS Code has that for lists since 1.108;
 * an earlier one leaves it out.
 */
export function setPrompt(pick: vscode.QuickPick<vscode.QuickPickItem>, prompt: string): void {
  Object.assign(pick, { prompt: plain(prompt) || undefined });
}

/** Asks for a line of text; in its prompt a text from a file is no link. @returns undefined when the person leaves */
export function askLine(options: vscode.InputBoxOptions): Thenable<string | undefined> {
  const { title, prompt } = options;
  return vscode.window.showInputBox({
    ...options,
    ...(title === undefined ? {} : { title: plain(title) }),
    ...(prompt === undefined ? {} : { prompt: plain(prompt) }),
  });
}

/** A box for a line of text, with a title and a prompt, and buttons. */
export function newInputBox(title: string, prompt: string): vscode.InputBox {
  const box = vscode.window.createInputBox();
  box.title = plain(title);
  box.prompt = plain(prompt);
  return box;
}
