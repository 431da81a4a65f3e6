import * as vscode from 'vscode';
import { typedLevels } from '../codebook/typedCode.ts';
import { chosenCodebook } from '../prompts/chosenCode.ts';
import { createCodes, newCodeFrom } from '../prompts/newCodes.ts';
import { askLine } from '../ui/questions.ts';
import { isCodebookReference, isCodeReference } from '../workspace/documents/codeReference.ts';
import type { Services } from '../workspace/services.ts';
import { registerCommand } from './register.ts';

/** *New Code*: below the code of a view's row, or at the top. */
export function registerNewCode(services: Services): vscode.Disposable {
  return registerCommand(services, 'newCode', async (argument) => {
    const known = isCodebookReference(argument) ? services.corpus.corpus.codebook(argument.codebook) : undefined;
    const codebook = known?.parsed.codebook ? known : await chosenCodebook(services);
    const above = isCodeReference(argument) ? argument.code : null;
    const pathOf = (typed: string) => (above === null ? typed : `${above}/${typed}`);
    const typed = await askLine({
      title: above === null ? vscode.l10n.t('New code') : vscode.l10n.t('New code below “{0}”', above),
      prompt: vscode.l10n.t('Its name, in any script; with “/” several levels. Its id is made of it.'),
      validateInput: (value) =>
        typedLevels(pathOf(value), codebook.parsed.codes)
          ? null
          : vscode.l10n.t('Type the name of a code that is not there yet.'),
    });
    if (typed === undefined) throw new vscode.CancellationError();
    const created = await newCodeFrom(codebook, pathOf(typed));
    await createCodes(services, codebook, [created]);
    await services.codebookView.choose({ codebook: codebook.uri, code: created.path });
  });
}
