import * as vscode from 'vscode';
import { addCode, nameFrom } from '../codebook/edit.ts';
import type { CodebookEntry } from '../corpus/corpus.ts';
import { askLine } from '../ui/questions.ts';
import type { Services } from '../workspace/services.ts';

/** Adds codes that the person has typed to the codebook, and asks what each means; leaving the question makes none. */
export async function createCodes(
  services: Services,
  codebook: CodebookEntry,
  paths: readonly string[],
): Promise<void> {
  for (const path of paths) {
    const definition = await askLine({
      title: vscode.l10n.t('New code “{0}”', path),
      prompt: vscode.l10n.t(
        'What does it mean? The definition goes into the codebook; it may be left empty. Escape makes no code.',
      ),
    });
    if (definition === undefined) throw new vscode.CancellationError();
    const fields = {
      name: nameFrom(path.split('/').at(-1)!),
      ...(definition.trim() ? { definition: definition.trim() } : {}),
    };
    await services.writer.change({
      file: vscode.Uri.parse(codebook.uri),
      label: vscode.l10n.t('New code {0}', path),
      edits: (text) => addCode(text, path, fields),
    });
  }
}
