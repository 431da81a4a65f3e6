import * as vscode from 'vscode';
import type { Span } from '../text/span.ts';
import { toRange } from '../ui/ranges.ts';
import { revealBelowList } from '../workspace/documents/goToUnit.ts';
import type { SuggestedCode } from './codeItems.ts';

/** What a list of codes is asked for. */
export interface CodeQuestion {
  readonly title: string;
  /** The codes that are ticked at the start. */
  readonly before: readonly string[];
  /** Codes that stand first because the words may have them. */
  readonly suggested?: readonly SuggestedCode[];
  /** The words that the codes are for, where the list covers them in the text; null where they are in sight. */
  readonly covered: string | null;
}

/**
 * Moves words of a readout to where a list does not cover them. @returns the words where it covers them all the same:
 * in the first lines of a text, or where no editor shows it
 * @param span UTF-16 in the text; null where they are nowhere in it
 */
export function wordsCovered(readout: vscode.Uri, span: Span | null, words: string): string | null {
  const uri = readout.toString();
  const isOf = (editor: vscode.TextEditor | undefined) => editor?.document.uri.toString() === uri;
  const active = vscode.window.activeTextEditor;
  const editor = isOf(active) ? active : vscode.window.visibleTextEditors.find(isOf);
  return editor && span && revealBelowList(editor, toRange(editor.document, span)) ? null : words;
}
