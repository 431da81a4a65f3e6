import * as vscode from 'vscode';
import { localDay } from '../exchange/importing/days.ts';
import { importFolder } from '../prompts/importFolder.ts';
import { importReadouts } from '../prompts/importReadouts.ts';
import type { Services } from '../workspace/services.ts';
import { registerCommand } from './register.ts';

/** *Import Readout from Clipboard*: makes a clean text of what was copied, from a page or a PDF for instance. */
export function registerImportFromClipboard(services: Services): vscode.Disposable {
  return registerCommand(services, 'importFromClipboard', async () => {
    const name = vscode.l10n.t('The clipboard');
    const copied = await vscode.env.clipboard.readText();
    const read = () =>
      Promise.resolve({ name, bytes: new TextEncoder().encode(copied), written: localDay(new Date()) });
    await importReadouts(services, [{ name, read }], await importFolder(services));
  });
}
