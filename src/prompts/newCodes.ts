import * as vscode from 'vscode';
import { codeIdFrom } from '../codebook/codePath.ts';
import { addCode } from '../codebook/edit.ts';
import { typedLevels, type NewCode, type TypedLevel } from '../codebook/typedCode.ts';
import type { CodebookEntry } from '../corpus/knownFiles.ts';
import { askLine } from '../ui/questions.ts';
import type { Services } from '../workspace/services.ts';
import type { ChangeRequest } from '../workspace/writing/changeRequest.ts';

/**
 * The code that a person has typed, names with `/` between them; what makes no id is asked for one.
 * @throws {vscode.CancellationError} when the person leaves the question
 */
export async function newCodeFrom({ parsed }: CodebookEntry, typed: string): Promise<NewCode> {
  const levels = typedLevels(typed, parsed.codes) ?? [];
  let path = '';
  for (const { name, id } of levels) {
    const above = path === '' ? '' : `${path}/`;
    path = above + (id ?? (await askCodeId(name, above, parsed.codes)));
  }
  return { path, names: levels.map(({ name }) => name) };
}

/**
 * Asks for the id of a code whose name makes none that is free.
 * @param above the path above it with a slash behind it; empty at the top
 * @throws {vscode.CancellationError} when the person leaves
 */
export async function askCodeId(name: string, above: string, codes: CodebookEntry['parsed']['codes']): Promise<string> {
  const made = codeIdFrom(name);
  const typed = await askLine({
    title: vscode.l10n.t('An id for the code “{0}”', name),
    prompt:
      made === null
        ? vscode.l10n.t('Of Latin letters, digits and hyphens; the name stays as it is.')
        : vscode.l10n.t('“{0}” is another code. Of Latin letters, digits and hyphens; the name stays as it is.', made),
    ...(made === null ? {} : { value: `${made}-2` }),
    validateInput: (value) => {
      const id = codeIdFrom(value);
      if (id === null) return vscode.l10n.t('Type Latin letters, digits or hyphens.');
      return codes.has(above + id) ? vscode.l10n.t('The codebook has a code “{0}” already.', above + id) : null;
    },
  });
  const id = typed === undefined ? null : codeIdFrom(typed);
  if (id === null) throw new vscode.CancellationError();
  return id;
}

/** What is said of a code that is typed before it is made: its path, with the names that make no id as they are. */
export function pathInWords(levels: readonly TypedLevel[]): string {
  return levels.map(({ name, id }) => id ?? name).join('/');
}

/**
 * Asks what a new code means; it may be left empty.
 * @throws {vscode.CancellationError} when the person leaves
 */
export async function askDefinition(path: string): Promise<{ readonly definition?: string }> {
  const definition = await askLine({
    title: vscode.l10n.t('New code “{0}”', path),
    prompt: vscode.l10n.t(
      'What does it mean? The definition goes into the codebook; it may be left empty. Escape makes no code.',
    ),
  });
  if (definition === undefined) throw new vscode.CancellationError();
  return definition.trim() ? { definition: definition.trim() } : {};
}

/** Adds codes that the person has typed to the codebook, and asks what each means; leaving the question makes none. */
export async function createCodes(
  services: Services,
  codebook: CodebookEntry,
  created: readonly NewCode[],
): Promise<void> {
  for (const code of created) await services.writer.change(await additionOf(codebook, code));
}

/**
 * What adds a code that the person has typed to the codebook, with what they say it means.
 * @throws {vscode.CancellationError} when they leave the question
 */
export async function additionOf(codebook: CodebookEntry, { path, names }: NewCode): Promise<ChangeRequest> {
  const fields = { name: names.at(-1)!, ...(await askDefinition(path)) };
  return {
    file: vscode.Uri.parse(codebook.uri),
    label: vscode.l10n.t('New code {0}', path),
    edits: (text) => addCode(text, path, fields, names),
  };
}
