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
