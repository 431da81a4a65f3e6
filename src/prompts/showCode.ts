import * as vscode from 'vscode';
import type { CodeEntry } from '../codebook/parse.ts';
import type { CodebookEntry } from '../corpus/knownFiles.ts';
import { toRange } from '../ui/ranges.ts';

/**
 * Shows a code in its codebook.
 * @param field which of its fields is selected; its id where it has none such
 */
export async function showCode(
  { uri }: CodebookEntry,
  { spans }: CodeEntry,
  preserveFocus: boolean,
  field = 'id',
): Promise<void> {
  const document = await vscode.workspace.openTextDocument(vscode.Uri.parse(uri));
  const selection = toRange(document, spans.fields[field] ?? spans.id);
  await vscode.window.showTextDocument(document, { selection, preserveFocus, preview: true });
}
