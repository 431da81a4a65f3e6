import * as vscode from 'vscode';
import type { Disagreement } from '../../analysis/agreement/disagreements.ts';
import type { Comparing } from '../../workspace/comparing.ts';
import type { RowKeys } from '../../workspace/rowKeys.ts';
import type { WorkspaceCorpus } from '../../workspace/files/workspaceCorpus.ts';
import { keyedRow, type AgreementRow } from './agreementRow.ts';
import { DisagreementMarks } from './disagreementMarks.ts';
import { inOrderOfRows } from './disagreementRows.ts';

/**
 * What is chosen in the view is marked in the text, and commands know it.
 * @param find the row of a disagreement
 */
export function followView(
  view: vscode.TreeView<AgreementRow>,
  corpus: WorkspaceCorpus,
  comparing: Comparing,
  rowKeys: RowKeys,
  find: (disagreement: Disagreement) => AgreementRow | undefined,
): vscode.Disposable {
  const marks = new DisagreementMarks(corpus);
  const mark = () => marks.show((view.visible && view.selection[0]?.look.disagreement) || null);
  comparing.follow({
    selected: () => view.selection[0],
    chooseAfter(gone) {
      const before = inOrderOfRows(comparing.open);
      const at = before.indexOf(gone);
      const nearest = [...before.slice(at + 1), ...before.slice(0, at).reverse()];
      return async () => {
        const open = new Set(comparing.open);
        const left = nearest.find((each) => open.has(each));
        const next = left && find(left);
        if (!next || !view.visible) return;
        rowKeys.leadTo(keyedRow(next));
        await view.reveal(next, { select: true, focus: true });
        const { command, arguments: args = [] } = next.look.command!;
        await vscode.commands.executeCommand(command, ...(args as unknown[]));
      };
    },
  });
  return vscode.Disposable.from(
    marks,
    view.onDidChangeSelection(mark),
    view.onDidChangeVisibility(mark),
    comparing.onDidChange(() => {
      mark();
      void vscode.commands.executeCommand('setContext', 'readouts.compared', comparing.comparison !== null);
    }),
  );
}
