import * as vscode from 'vscode';
import { updateAnnotation } from '../annotations/edit.ts';
import { chosenOwnAnnotation } from '../workspace/documents/activeReadout.ts';
import type { Services } from '../workspace/services.ts';
import { pickCodes } from './codePicker.ts';
import { codebookOrCreate } from './createCodebook.ts';
import { registerCommand } from './register.ts';
import { createCodes, now } from './tagStatement.ts';

/** *Edit Codes*: of the annotation at the cursor or in the view. */
export function registerEditCodes(services: Services): vscode.Disposable {
  return registerCommand(services, 'editCodes', async (item) => {
    const { readout, placed } = await chosenOwnAnnotation(services, item);
    const codebook = await codebookOrCreate(services, readout);
    const { annotation } = placed;
    const { codes, created } = await pickCodes(
      services,
      codebook,
      vscode.l10n.t('Codes of “{0}”', annotation.target.exact.slice(0, 60)),
      annotation.codes,
    );
    await createCodes(services, codebook, created);
    await services.writer.write(
      vscode.Uri.parse(placed.sidecar),
      vscode.l10n.t('Edit Codes'),
      (text) => updateAnnotation(text, annotation.id, { codes: [...codes], modified: now() }),
      null,
    );
  });
}
