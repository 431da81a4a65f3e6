import * as vscode from 'vscode';
import { HumanError } from '../ui/humanError.ts';
import { activeReadout, selectionSpan, statementAt } from '../workspace/documents/activeReadout.ts';
import { toRange } from '../ui/ranges.ts';
import type { Services } from '../workspace/services.ts';
import { registerCommand } from './register.ts';

/** *Select Statement*: the whole statement at the cursor. */
export function registerSelectStatement(services: Services): vscode.Disposable {
  return registerCommand(services, 'selectStatement', async () => {
    const active = await activeReadout(services);
    const statement = statementAt(active, selectionSpan(active).start);
    if (!statement) throw new HumanError(vscode.l10n.t('There is no statement at the cursor.'));
    const range = toRange(active.document, statement);
    active.editor.selection = new vscode.Selection(range.start, range.end);
    active.editor.revealRange(range, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
  });
}
