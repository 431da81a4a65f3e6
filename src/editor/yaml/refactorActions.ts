import * as vscode from 'vscode';
import { codeAction } from '../../ui/languageItems.ts';
import type { CodeReference } from '../../workspace/documents/codeReference.ts';
import type { Services } from '../../workspace/services.ts';
import { codeAt } from './codes.ts';
import { CODE_FILES, codebookOf } from './documents.ts';

/** What can be done to the code at the cursor, in a codebook or a sidecar; the commands ask what else they need. */
export function registerRefactorActions(services: Services): vscode.Disposable {
  const provider: vscode.CodeActionProvider = {
    async provideCodeActions(document, { start }) {
      const found = codeAt(document, document.offsetAt(start));
      const codebook = found && (await codebookOf(services, document));
      if (!codebook?.parsed.codes.has(found!.path)) return [];
      const reference: CodeReference = { codebook: codebook.document.uri.toString(), code: found!.path };
      return [
        action(vscode.l10n.t('Rename Code “{0}”…', found!.path), 'readouts.renameCode', reference),
        action(vscode.l10n.t('Move Code “{0}”…', found!.path), 'readouts.moveCode', reference),
        action(vscode.l10n.t('Merge Code “{0}” into Another…', found!.path), 'readouts.mergeCode', reference),
        action(vscode.l10n.t('Split Code “{0}”…', found!.path), 'readouts.splitCode', reference),
        action(vscode.l10n.t('Delete Code “{0}”…', found!.path), 'readouts.deleteCode', reference),
        action(vscode.l10n.t('Deprecate Code “{0}”…', found!.path), 'readouts.deprecateCode', reference),
      ];
    },
  };
  return vscode.languages.registerCodeActionsProvider(CODE_FILES, provider, {
    providedCodeActionKinds: [vscode.CodeActionKind.Refactor],
  });
}

function action(title: string, command: string, reference: CodeReference): vscode.CodeAction {
  const made = codeAction(title, vscode.CodeActionKind.Refactor);
  made.command = { command, title, arguments: [reference] };
  return made;
}
