import * as vscode from 'vscode';
import { showMessage, withProgress } from '../ui/messages.ts';
import { HumanError, showError } from '../ui/humanError.ts';
import { errorInWords } from '../ui/wording.ts';
import { reveal } from '../workspace/documents/reveal.ts';
import { namesIn } from '../workspace/files/fileSystem.ts';
import { previewImport, type Importable, type ImportPreview } from '../workspace/importing.ts';
import type { Services } from '../workspace/services.ts';
import { pickImports, type Importable as Row } from './importPicker.ts';

/**
 * Imports files into a folder: reads them, shows what would be made, makes what the person chooses, and opens the
 * first.
 * @throws {HumanError} when there is nothing to import, or it cannot be written
 * @throws {vscode.CancellationError} when the person stops it; nothing is then left of it
 */
export async function importReadouts(
  services: Services,
  files: readonly Importable[],
  folder: vscode.Uri,
): Promise<void> {
  const preview = await withProgress(vscode.l10n.t('Reading what is to be imported'), (report, token) =>
    previewImport(services, files, folder, { report, token }),
  );
  tellRefused(services, preview);
  const rows = preview.planned.filter((planned): planned is Row => planned.type !== 'known');
  const known = preview.planned.length - rows.length;
  if (rows.length === 0) return tellNothingNew(preview);
  const title = [vscode.l10n.t('Import Readouts'), ...(known > 0 ? [thereAlready(known)] : [])].join(' · ');
  const chosen = await pickImports(services.imports, rows, title, await namesIn(folder));
  if (chosen.length === 0) return;
  const made = await withProgress(vscode.l10n.t('Importing'), (report, token) =>
    services.imports.make(folder, chosen, report, token),
  );
  await reveal(made[0]!, null);
  // Not awaited: the message stays until the person closes it, and the import is over.
  void tellMade(services, made.length, known);
}

/** Takes the last import back, and says what became of it. */
export async function undoImport({ imports }: Services): Promise<void> {
  const { removed, kept } = await imports.takeBack();
  const undone =
    removed === 1 ? vscode.l10n.t('1 readout was removed.') : vscode.l10n.t('{0} readouts were removed.', removed);
  const left =
    kept === 1
      ? vscode.l10n.t('1 was changed since, and stays.')
      : vscode.l10n.t('{0} were changed since, and stay.', kept);
  void showMessage(kept > 0 ? 'warning' : 'information', kept > 0 ? `${undone} ${left}` : undone);
}

async function tellMade(services: Services, made: number, known: number): Promise<void> {
  const undo = vscode.l10n.t('Undo');
  const imported =
    made === 1 ? vscode.l10n.t('1 readout was imported.') : vscode.l10n.t('{0} readouts were imported.', made);
  const told = known > 0 ? `${imported} ${thereAlready(known)}.` : imported;
  if ((await showMessage('information', told, undo)) !== undo) return;
  try {
    await undoImport(services);
  } catch (error) {
    await showError(error, services.log);
  }
}

function thereAlready(known: number): string {
  return known === 1 ? vscode.l10n.t('1 is there already') : vscode.l10n.t('{0} are there already', known);
}

function tellNothingNew({ planned }: ImportPreview): void {
  const [first] = planned;
  // What could not be read is said already.
  if (first?.type !== 'known') return;
  void showMessage(
    'information',
    planned.length === 1
      ? vscode.l10n.t('{0} is there already, as {1}.', first.imported.from, first.as)
      : vscode.l10n.t(
          'All {0} are there already: {1} as {2}, and so on.',
          planned.length,
          first.imported.from,
          first.as,
        ),
  );
}

/** Says of the first file why it cannot be read, and how many others there are; the log names them. */
function tellRefused({ log }: Services, { refused }: ImportPreview): void {
  const [first, ...others] = refused;
  if (!first) return;
  for (const refusal of others) log.warn(errorInWords(refusal));
  const told =
    others.length === 0
      ? errorInWords(first)
      : others.length === 1
        ? vscode.l10n.t('{0} Neither can 1 other file, which the log names.', errorInWords(first))
        : vscode.l10n.t('{0} Neither can {1} other files, which the log names.', errorInWords(first), others.length);
  void showError(new HumanError(told, { remedies: others.length > 0 ? [showLog(log)] : [] }), log);
}

function showLog(log: vscode.LogOutputChannel) {
  return { title: vscode.l10n.t('Show Log'), run: () => log.show() };
}
