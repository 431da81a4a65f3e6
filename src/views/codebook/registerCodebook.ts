import * as vscode from 'vscode';
import { AfterPause } from '../../text/pause.ts';
import { showTree } from '../../ui/trees.ts';
import type { Services } from '../../workspace/services.ts';
import { setMessage, ModelTree } from '../view.ts';
import { dragCodes } from './dragCodes.ts';
import { CodebookModel, type CodebookViewRow } from './codebookModel.ts';

/** How long changes are gathered before the view counts anew, in milliseconds. */
const GATHER = 200;

/** *Codebook* follows the codebooks and what is coded; it counts only while it is in sight. */
export function registerCodebook(services: Services): vscode.Disposable {
  const { corpus, codebookView, currentRow, rowKeys, shown } = services;
  const model = new CodebookModel(corpus, codebookView, shown);
  const tree = new ModelTree<CodebookViewRow>(model);
  const view = showTree<CodebookViewRow>('readouts.codebook', tree, { dragAndDropController: dragCodes(services) });
  const draw = () => {
    if (view.visible) tree.draw();
    setMessage(view, filterMessage(model));
    void vscode.commands.executeCommand('setContext', 'readouts.hasCodebook', corpus.corpus.codebooks.length > 0);
    void vscode.commands.executeCommand('setContext', 'readouts.codesFiltered', codebookView.filter !== null);
  };
  const keyed = (row: CodebookViewRow) => ({ id: model.itemOf(row).id!, row });
  const drawing = new AfterPause(GATHER, draw);
  codebookView.follow({
    selected: () => view.selection[0],
    async choose({ codebook, code }) {
      if (!view.visible) return;
      draw();
      const row = model.find(codebook, code);
      const [selected] = view.selection;
      if (!row || (selected && rowKeys.isElsewhere(keyed(selected)))) return;
      rowKeys.leadTo(keyed(row));
      await view.reveal(row, { select: true, focus: true });
    },
  });
  rowKeys.follow('codebook', {
    selected: () => view.selection.map(keyed),
    // A command that moves a row has chosen it when it is done.
    settle: () => Promise.resolve(),
  });
  return vscode.Disposable.from(
    tree,
    view,
    drawing,
    corpus.onDidChange(({ sidecars, codebooks }) => {
      if (codebooks || sidecars.length > 0) drawing.ask();
    }),
    codebookView.onDidChangeFilter(draw),
    shown.onDidChange(() => drawing.ask()),
    view.onDidChangeVisibility(() => drawing.ask()),
    view.onDidChangeSelection(({ selection: [row] }) => row?.type === 'code' && currentRow.chooseCode(row)),
    vscode.workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration('readouts')) drawing.ask();
    }),
  );
}

function filterMessage({ filter, found }: CodebookModel): string | undefined {
  switch (filter) {
    case null:
      return undefined;
    case 'unused':
      return vscode.l10n.t('Only codes that no annotation has: {0}. Escape shows all.', found);
    case 'undefined':
      return vscode.l10n.t('Only codes without a definition: {0}. Escape shows all.', found);
  }
}
