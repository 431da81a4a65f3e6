import * as vscode from 'vscode';
import { updateAnnotations } from '../../annotations/edit.ts';
import { parseSidecar } from '../../annotations/parse.ts';
import { Refusal } from '../../yaml/refusal.ts';
import type { TextEdit } from '../../text/edits.ts';
import { isWithin } from '../../codebook/codePath.ts';
import { renameCode } from '../../codebook/edit.ts';
import { roleOf } from '../../corpus/fileKinds.ts';
import { nameOf } from '../../text/uri.ts';
import { HumanError } from '../../ui/humanError.ts';
import { toRange } from '../../ui/ranges.ts';
import { errorInWords, firstErrorInWords } from '../../ui/wording.ts';
import type { Services } from '../../workspace/services.ts';
import { readText } from '../../workspace/files/sidecarReadout.ts';
import { freshDocument } from '../../workspace/writing/freshDocument.ts';
import { openDocument } from '../../workspace/files/workspaceCorpus.ts';
import { codeAt, type CodeAt } from './codes.ts';
import { addEdits, codebookOf, YAML_FILES, type OpenCodebook } from './documents.ts';

/** How many sidecars are read at once. */
const IN_FLIGHT = 20;

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
  return vscode.languages.registerRenameProvider(YAML_FILES, provider);
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
    throw new HumanError(brokenMessage(codebook.document.uri.toString(), firstErrorInWords(codebook.parsed.problems)));
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
  const edit = new vscode.WorkspaceEdit();
  const renamed = [...path.split('/').slice(0, -1), id].join('/');
  const label = vscode.l10n.t('Rename “{0}” to “{1}”', path, renamed);
  changeIn(edit, codebook.document, label, (text) => renameCode(text, path, id));
  for (const sidecar of await sidecarsWith(services, codebook, path)) {
    if (token.isCancellationRequested) return null;
    const document = await vscode.workspace.openTextDocument(sidecar);
    changeIn(edit, document, label, (text) =>
      updateAnnotations(text, ({ codes }) => {
        if (!codes.some((code) => isWithin(code, path))) return null;
        return {
          codes: [...new Set(codes.map((code) => (isWithin(code, path) ? renamed + code.slice(path.length) : code)))],
        };
      }),
    );
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
      throw new HumanError(brokenMessage(document.uri.toString(), errorInWords(error)), { cause: error });
    throw error;
  }
}

/**
 * The sidecars that use a code, as they are now. @throws where one that might use it cannot be read, for it would be
 * left behind
 */
async function sidecarsWith(services: Services, codebook: OpenCodebook, path: string): Promise<vscode.Uri[]> {
  const own = codebook.document.uri;
  const all = await vscode.workspace.findFiles(
    new vscode.RelativePattern(vscode.Uri.joinPath(own, '..'), '**/*.annotations.yaml'),
  );
  const ruled = all.filter(
    (uri) =>
      roleOf(uri.toString()) === 'sidecar' &&
      services.corpus.corpus.codebookFor(uri.toString())?.uri === own.toString(),
  );
  const found: vscode.Uri[] = [];
  for (let at = 0; at < ruled.length; at += IN_FLIGHT) {
    const batch = ruled.slice(at, at + IN_FLIGHT);
    const uses = await Promise.all(batch.map((uri) => usesCode(services, uri, path)));
    found.push(...batch.filter((_, index) => uses[index]));
  }
  return found;
}

async function usesCode(services: Services, uri: vscode.Uri, path: string): Promise<boolean> {
  const text = openDocument(uri.toString()) ? (await freshDocument(uri)).getText() : await readText(uri.toString());
  if (!text) throw new HumanError(brokenMessage(uri.toString(), vscode.l10n.t('it cannot be read as text.')));
  const known = services.corpus.corpus.sidecar(uri.toString())?.parsed;
  const { sidecar, problems } = known?.text === text ? known : parseSidecar(text);
  if (!sidecar) {
    if (!mayName(text, path)) return false;
    throw new HumanError(brokenMessage(uri.toString(), firstErrorInWords(problems)));
  }
  return sidecar.annotations.some(({ codes }) => codes.some((code) => isWithin(code, path)));
}

/** Whether a text that cannot be parsed may name a code: a backslash could write any letter of it. */
function mayName(text: string, path: string): boolean {
  return text.includes(path) || text.includes('\\');
}

function brokenMessage(uri: string, reason: string): string {
  return vscode.l10n.t('Nothing was renamed, because of {0}: {1}', nameOf(uri), reason);
}
