import * as vscode from 'vscode';
import type { CodeEntry } from '../codebook/parse.ts';
import type { CodebookEntry } from '../corpus/knownFiles.ts';
import { codeAt } from '../editor/yaml/codes.ts';
import { CODE_FILES, codebookOf } from '../editor/yaml/documents.ts';
import { HumanError } from '../ui/humanError.ts';
import { pickOne } from '../ui/questions.ts';
import { codeSwatch, nameAndState } from '../ui/codes.ts';
import { isCodeReference } from '../workspace/documents/codeReference.ts';
import type { Services } from '../workspace/services.ts';
import { usable } from './codebookOrCreate.ts';

/** A code with the codebook that has it. */
export interface ChosenCode {
  readonly codebook: CodebookEntry;
  readonly entry: CodeEntry;
}

/**
 * The code that a command is about: that of a view's row or a code action, else that at the cursor of a codebook or a
 * sidecar, else one that the person picks.
 * @param title what is asked then
 * @param isOffered which codes are listed then
 */
export async function chosenCode(
  services: Services,
  argument: unknown,
  title: string,
  isOffered?: (entry: CodeEntry) => boolean,
): Promise<ChosenCode> {
  await services.corpus.sidecarsLoaded();
  const reference = isCodeReference(argument) ? argument : await codeAtCursor(services);
  if (!reference) {
    const codebook = await chosenCodebook(services);
    return { codebook, entry: await pickCode(codebook, title, isOffered) };
  }
  const codebook = there(services.corpus.corpus.codebook(reference.codebook));
  const entry = codebook.parsed.codes.get(reference.code);
  if (!entry) throw new HumanError(vscode.l10n.t('The codebook has no code “{0}”.', reference.code));
  return { codebook, entry };
}

/** The codebook that holds for the active file, or the only one; of several the person picks one. */
export async function chosenCodebook({ corpus }: Services): Promise<CodebookEntry> {
  await corpus.sidecarsLoaded();
  const { codebooks } = corpus.corpus;
  const active = vscode.window.activeTextEditor?.document.uri.toString();
  const held = active === undefined ? null : corpus.corpus.codebookFor(active);
  if (held ?? codebooks.length <= 1) return there(held ?? codebooks[0]);
  const rows = codebooks.map((codebook) => ({
    icon: 'book',
    label: vscode.workspace.asRelativePath(vscode.Uri.parse(codebook.uri)),
    description: codebook.parsed.codebook?.name ?? '',
    codebook,
  }));
  return there((await pickOne(rows, { title: vscode.l10n.t('In which codebook?') })).codebook);
}

/**
 * Has the person pick a code of a codebook.
 * @param isOffered which codes are listed
 * @throws {vscode.CancellationError} when they leave
 */
export async function pickCode(
  { parsed: { codes } }: CodebookEntry,
  title: string,
  isOffered: (entry: CodeEntry) => boolean = () => true,
): Promise<CodeEntry> {
  const rows = codeRows(codes, isOffered);
  if (rows.length === 0) throw new HumanError(vscode.l10n.t('The codebook has no such code.'));
  return (await pickOne(rows, { title, matchOnDescription: true, matchOnDetail: true })).entry;
}

/** Codes of a codebook as rows of a list: those that are deprecated last, and said to be. */
export function codeRows(codes: ReadonlyMap<string, CodeEntry>, isOffered: (entry: CodeEntry) => boolean) {
  const offered = [...codes.values()].filter(isOffered);
  const inOrder = [
    ...offered.filter(({ deprecation }) => !deprecation),
    ...offered.filter(({ deprecation }) => deprecation),
  ];
  return inOrder.map((entry) => ({
    label: entry.path,
    description: nameAndState(entry),
    detail: entry.code.definition?.trim().replace(/\s+/g, ' ') ?? '',
    iconPath: codeSwatch(entry, codes),
    entry,
  }));
}

function there(codebook: CodebookEntry | undefined): CodebookEntry {
  if (!codebook) throw new HumanError(vscode.l10n.t('This workspace has no codebook yet.'));
  return usable(codebook);
}

async function codeAtCursor(services: Services) {
  const editor = vscode.window.activeTextEditor;
  if (!editor || vscode.languages.match(CODE_FILES, editor.document) === 0) return null;
  const found = codeAt(editor.document, editor.document.offsetAt(editor.selection.active));
  const codebook = found && (await codebookOf(services, editor.document));
  return found && codebook ? { codebook: codebook.document.uri.toString(), code: found.path } : null;
}
