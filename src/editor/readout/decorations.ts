import * as vscode from 'vscode';
import type { PlacedAnnotation } from '../../corpus/placedAnnotation.ts';
import { toRange } from '../../ui/ranges.ts';
import type { Services } from '../../workspace/services.ts';

type Look = 'settled' | 'moved' | 'changed';
type Looks = Record<Look, vscode.TextEditorDecorationType>;

/** Annotated words have a quiet background and an underline, which leave the text's own colours alone. */
export function registerDecorations({ documents }: Services): vscode.Disposable {
  const looks: Looks = {
    settled: look('annotationBorder', 'solid'),
    moved: look('annotationBorder', 'dashed'),
    changed: look('reviewBorder', 'dashed'),
  };
  const show = (editor: vscode.TextEditor) => {
    const annotations = documents.get(editor.document)?.annotations ?? [];
    for (const name of Object.keys(looks) as Look[]) {
      const theirs = annotations.filter((placed) => placed.span && lookOf(placed) === name);
      editor.setDecorations(
        looks[name],
        theirs.map(({ span }) => toRange(editor.document, span!)),
      );
    }
  };
  const showAll = (document: vscode.TextDocument) =>
    vscode.window.visibleTextEditors.filter((editor) => editor.document === document).forEach(show);
  vscode.window.visibleTextEditors.forEach(show);
  return vscode.Disposable.from(
    ...Object.values(looks),
    documents.onDidChange(showAll),
    // A document that changes its language is opened again.
    vscode.workspace.onDidOpenTextDocument(showAll),
    vscode.window.onDidChangeVisibleTextEditors((editors) => editors.forEach(show)),
  );
}

function look(
  border: 'annotationBorder' | 'reviewBorder',
  borderStyle: 'solid' | 'dashed',
): vscode.TextEditorDecorationType {
  const colour = new vscode.ThemeColor(`readouts.${border}`);
  return vscode.window.createTextEditorDecorationType({
    backgroundColor: new vscode.ThemeColor('readouts.annotationBackground'),
    borderColor: colour,
    borderStyle,
    borderWidth: '0 0 1px 0',
    overviewRulerColor: colour,
    overviewRulerLane: vscode.OverviewRulerLane.Right,
    rangeBehavior: vscode.DecorationRangeBehavior.ClosedClosed,
  });
}

function lookOf({ resolution }: PlacedAnnotation): Look {
  if (resolution.state === 'changed') return 'changed';
  return resolution.state === 'moved' ? 'moved' : 'settled';
}
