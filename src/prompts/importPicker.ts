import * as vscode from 'vscode';
import { PLAIN_FILE_NAME } from '../annotations/fileNames.ts';
import { counterparts } from '../corpus/meeting.ts';
import { roleOf } from '../corpus/fileKinds.ts';
import type { Planned } from '../exchange/importing/plan.ts';
import { edtfInShort } from '../ui/datesInWords.ts';
import { kindName } from '../ui/labels.ts';
import { askLine, newPick, pickRow, type PickRow } from '../ui/questions.ts';
import type { Imports, ReadoutToMake } from '../workspace/writing/imports.ts';

/** What may be made: a new readout, or a text that is none. */
export type Importable = Exclude<Planned, { readonly type: 'known' }>;

interface ImportRow extends vscode.QuickPickItem {
  readonly planned: Importable;
  readonly name: string;
}

/** Characters that a name cannot have on some system or other. */
const UNSAFE_IN_NAME = /[<>:"/\\|?*\u0000-\u001f]|^\.|[. ]$/;
/** Says to the keys that the list is shown. */
const CONTEXT_KEY = 'readouts.importing';

/**
 * Has the person choose what is made, and under which names: readouts are ticked, other texts are not.
 * @param taken the names of all files in the folder
 * @throws {vscode.CancellationError} when they leave
 */
export async function pickImports(
  imports: Imports,
  planned: readonly Importable[],
  title: string,
  taken: readonly string[],
): Promise<readonly ReadoutToMake[]> {
  const picker = new ImportPicker(planned, title, taken);
  const asked = imports.onDidAskName(() => void picker.rename());
  await vscode.commands.executeCommand('setContext', CONTEXT_KEY, true);
  try {
    return await picker.chosen();
  } finally {
    await vscode.commands.executeCommand('setContext', CONTEXT_KEY, false);
    asked.dispose();
    picker.dispose();
  }
}

class ImportPicker implements vscode.Disposable {
  readonly #picker = newPick<ImportRow>();
  readonly #taken: ReadonlySet<string>;
  /** While another name is asked for, the list is not shown, and not left. */
  #isRenaming = false;

  constructor(planned: readonly Importable[], title: string, taken: readonly string[]) {
    this.#taken = new Set(taken.map((name) => name.toLowerCase()));
    const picker = this.#picker;
    picker.title = title;
    picker.placeholder = vscode.l10n.t('What is ticked is imported; F2 changes a name');
    picker.canSelectMany = true;
    picker.matchOnDescription = true;
    picker.matchOnDetail = true;
    picker.ignoreFocusOut = true;
    picker.items = planned.map((each) => rowOf(each, each.name));
    picker.selectedItems = picker.items.filter(({ planned: { type } }) => type === 'new');
    picker.activeItems = picker.items.slice(0, 1);
  }

  chosen(): Promise<readonly ReadoutToMake[]> {
    const picker = this.#picker;
    return new Promise((resolve, reject) => {
      picker.onDidAccept(() =>
        resolve(picker.selectedItems.map(({ name, planned: { imported } }) => ({ name, imported }))),
      );
      picker.onDidHide(() => {
        if (!this.#isRenaming) reject(new vscode.CancellationError());
      });
      picker.onDidTriggerItemButton(({ item }) => void this.rename(item));
      picker.show();
    });
  }

  /** Asks for another name of a row, by default of that in focus, or the first. */
  async rename(row: PickRow<ImportRow> | undefined = this.#focused): Promise<void> {
    if (!row || this.#isRenaming) return;
    this.#isRenaming = true;
    const name = await askLine({
      title: vscode.l10n.t('Name of the New File'),
      prompt: row.planned.imported.from,
      value: row.name,
      valueSelection: [0, row.name.lastIndexOf('.')],
      validateInput: (value) => this.#complaint(value.trim(), row),
    });
    if (name !== undefined) this.#replace(row, name.trim());
    this.#picker.show();
    this.#isRenaming = false;
  }

  get #focused(): PickRow<ImportRow> | undefined {
    const { activeItems, items } = this.#picker;
    return activeItems[0] ?? items[0];
  }

  #replace(row: PickRow<ImportRow>, name: string): void {
    const picker = this.#picker;
    const renamed = rowOf(row.planned, name);
    const replaced = (rows: readonly PickRow<ImportRow>[]) => rows.map((each) => (each === row ? renamed : each));
    const selected = replaced(picker.selectedItems);
    picker.items = replaced(picker.items);
    picker.selectedItems = selected;
    picker.activeItems = [renamed];
  }

  /** Why a file cannot be called so; undefined when it can. */
  #complaint(name: string, row: ImportRow): string | undefined {
    const isTaken =
      this.#taken.has(name.toLowerCase()) ||
      this.#picker.items.some((each) => each !== row && each.name.toLowerCase() === name.toLowerCase());
    if (isTaken) return vscode.l10n.t('This name is taken.');
    if (roleOf(name) === 'readout' && PLAIN_FILE_NAME.test(name) && !UNSAFE_IN_NAME.test(name)) return undefined;
    return vscode.l10n.t('A readout’s file has a name that ends in .txt or .readout, in no folder.');
  }

  dispose(): void {
    this.#picker.dispose();
  }
}

function rowOf(planned: Importable, name: string): PickRow<ImportRow> {
  const { from, readout } = planned.imported;
  const { kind, date } = readout;
  const told = kind === 'not-a-readout' ? [vscode.l10n.t('no readout')] : [date && edtfInShort(date), kindName(kind)];
  const people = counterparts(readout).map((each) => each.name);
  return pickRow({
    planned,
    name,
    label: name,
    description: told.filter(Boolean).join(' · '),
    detail: [from, people.join(', ')].filter(Boolean).join(' · '),
    buttons: [{ iconPath: new vscode.ThemeIcon('edit'), tooltip: vscode.l10n.t('Change Name (F2)') }],
  });
}
