import * as vscode from 'vscode';
import { importFolder } from '../prompts/importFolder.ts';
import { importReadouts } from '../prompts/importReadouts.ts';
import { importableFile } from '../workspace/importing.ts';
import type { Services } from '../workspace/services.ts';
import { registerCommand } from './register.ts';

/**
 * *Import Readouts*: makes clean texts of saved pages, those that are chosen in the Explorer, or in a dialogue where
 * it is called without any.
 */
export function registerImportReadouts(services: Services): vscode.Disposable {
  return registerCommand(services, 'importReadouts', async (file, all) => {
    const given = (Array.isArray(all) ? all : [file]).filter((each) => each instanceof vscode.Uri);
    const files = given.length > 0 ? given : await chosenFiles();
    await importReadouts(services, files.map(importableFile), await importFolder(services));
  });
}

async function chosenFiles(): Promise<readonly vscode.Uri[]> {
  const files = await vscode.window.showOpenDialog({
    canSelectMany: true,
    openLabel: vscode.l10n.t('Import'),
    title: vscode.l10n.t('Import Readouts'),
    filters: {
      [vscode.l10n.t('Saved pages and texts')]: ['html', 'htm', 'xhtml', 'mhtml', 'mht', 'txt'],
      [vscode.l10n.t('All files')]: ['*'],
    },
  });
  if (!files || files.length === 0) throw new vscode.CancellationError();
  return files;
}
