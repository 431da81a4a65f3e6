import * as vscode from 'vscode';
import type { Span } from '../../text/span.ts';
import { toRange } from '../../ui/ranges.ts';
import type { ActiveReadout } from './activeReadout.ts';

/** Puts the cursor to the start of a unit, and shows all of it. */
export function goToUnit({ editor, document }: ActiveReadout, unit: Span): void {
  const range = toRange(document, unit);
  editor.selection = new vscode.Selection(range.start, range.start);
  editor.revealRange(range, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}

/** How many lines of the editor a list of VS Code's covers from the top, at the most, with the room of `[readout]`. */
const COVERED = 14;

/**
 * Moves a range from below a list that is open, or about to open, to the middle of the editor. @returns whether it can
 * stand there: VS Code moves the first lines of a text no further down
 */
export function revealBelowList(editor: vscode.TextEditor, range: vscode.Range): boolean {
  const [visible] = editor.visibleRanges;
  const isInSight = visible && range.start.line - visible.start.line >= COVERED && range.end.line <= visible.end.line;
  if (!isInSight) editor.revealRange(range, vscode.TextEditorRevealType.InCenter);
  return range.start.line >= COVERED;
}
