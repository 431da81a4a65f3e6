import * as vscode from 'vscode';
import { pathMap, recodeSidecar, refactorCodebook, type Refactoring } from '../../codebook/refactor.ts';
import { CODE_ID } from '../../codebook/schema.ts';
import type { TextEdit } from '../../text/edits.ts';
import { nameOf } from '../../text/uri.ts';
import { HumanError } from '../../ui/humanError.ts';
import { toRange } from '../../ui/ranges.ts';
import { refactoringInWords } from '../../ui/refactorings.ts';
import { errorInWords, firstErrorInWords } from '../../ui/wording.ts';
import type { Services } from '../../workspace/services.ts';
import { sidecarsUsing } from '../../workspace/writing/codeUses.ts';
import { renameLastCodes } from '../../workspace/writing/lastCodes.ts';
import { Refusal } from '../../yaml/refusal.ts';
import { codeAt, type CodeAt } from './codes.ts';
import { addEdits, CODE_FILES, codebookOf, type OpenCodebook } from './documents.ts';

/**
 * Renames a code, from the codebook or from a sidecar: in the codebook and in every sidecar for which it holds, as one
 * edit of the workspace, or not at all.
 */
export function registerRename(services: Services): vscode.Disposable {
  const provider: vscode.RenameProvider = {
    async prepareRename(document, position) {
      const found = codeAt(document, document.offsetAt(position));
      if (!found) throw new HumanError(vscode.l10n.t('There is no code at the cursor to rename.'));
      await codebookWith(services, document, found);
      return { range: toRange(document, found.span), placeholder: document.getText(toRange(document, found.span)) };
    },
    async provideRenameEdits(document, position, newName, token) {
      const found = codeAt(document, document.offsetAt(position));
      if (!found) throw new HumanError(vscode.l10n.t('There is no code at the cursor to rename.'));
      const codebook = await codebookWith(services, document, found);
      return renameEverywhere(services, codebook, found.path, newName.trim(), token);
    },
  };
  return vscode.languages.registerRenameProvider(CODE_FILES, provider);
}

/** The codebook that defines a code. */
async function codebookWith(
  services: Services,
  document: vscode.TextDocument,
  { path }: CodeAt,
): Promise<OpenCodebook> {
  const codebook = await codebookOf(services, document);
  if (!codebook)
    throw new HumanError(vscode.l10n.t('“{0}” cannot be renamed: there is no codebook for this file.', path));
  if (!codebook.parsed.codebook)
    throw new HumanError(
      brokenMessage(nameOf(codebook.document.uri.toString()), firstErrorInWords(codebook.parsed.problems)),
    );
  if (!codebook.parsed.codes.has(path))
    throw new HumanError(vscode.l10n.t('“{0}” is not in the codebook: add it there, or use another code.', path));
  return codebook;
}

async function renameEverywhere(
  services: Services,
  codebook: OpenCodebook,
  path: string,
  id: string,
  token: vscode.CancellationToken,
): Promise<vscode.WorkspaceEdit | null> {
  if (!CODE_ID.test(id)) throw new HumanError(errorInWords(new Refusal({ code: 'bad-code-id', id })));
  const edit = new vscode.WorkspaceEdit();
  const renamed = [...path.split('/').slice(0, -1), id].join('/');
  const refactoring: Refactoring = { type: 'move', from: path, to: renamed };
  const label = refactoringInWords(refactoring);
  // Whether VS Code makes the edit is the person's to say: the codes are known by both paths.
  await renameLastCodes(services, pathMap(refactoring));
  changeIn(edit, codebook.document, label, (text) => refactorCodebook(text, refactoring));
  for (const { uri } of await sidecarsUsing(services, codebook.document.uri, path, brokenMessage)) {
    if (token.isCancellationRequested) return null;
    const document = await vscode.workspace.openTextDocument(uri);
    changeIn(edit, document, label, (text) => recodeSidecar(text, refactoring, uri.toString()));
  }
  return edit;
}

function changeIn(
  edit: vscode.WorkspaceEdit,
  document: vscode.TextDocument,
  label: string,
  change: (text: string) => readonly TextEdit[],
): void {
  try {
    addEdits(edit, document, change(document.getText()), label);
  } catch (error) {
    if (error instanceof Refusal)
      throw new HumanError(brokenMessage(nameOf(document.uri.toString()), errorInWords(error)), { cause: error });
    throw error;
  }
}

function brokenMessage(name: string, reason: string): string {
  return vscode.l10n.t('Nothing was renamed, because of {0}: {1}', name, reason);
}
