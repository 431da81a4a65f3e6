import * as vscode from 'vscode';
import { toRange } from '../ui/ranges.ts';
import { activeReadout, chosenUnit } from '../workspace/documents/activeReadout.ts';
import type { Services } from '../workspace/services.ts';
import { registerCommand } from './register.ts';

/** *Select*: the whole unit at the cursor, which *Expand* and *Shrink Selection* and the arrow keys then change. */
export function registerSelectUnit(services: Services): vscode.Disposable {
  return registerCommand(services, 'selectUnit', async () => {
    const active = await activeReadout(services);
    const range = toRange(active.document, chosenUnit(active));
    active.editor.selection = new vscode.Selection(range.start, range.end);
    active.editor.revealRange(range, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
  });
}
