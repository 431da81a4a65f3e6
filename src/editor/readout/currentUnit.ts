import * as vscode from 'vscode';
import { unitAt, unitsOf } from '../../corpus/units.ts';
import { toRange } from '../../ui/ranges.ts';
import type { Services } from '../../workspace/services.ts';
import { codedUnit } from '../../workspace/unit.ts';

/** The unit at the cursor is outlined: it is what a key tags. Where words are selected, those are. */
export function registerCurrentUnit({ documents }: Services): vscode.Disposable {
  const outline = vscode.window.createTextEditorDecorationType({
    // At both sides too, the outline would be drawn around each word of another colour.
    borderColor: new vscode.ThemeColor('readouts.unitBorder'),
    borderStyle: 'dotted',
    borderWidth: '1px 0',
    rangeBehavior: vscode.DecorationRangeBehavior.ClosedClosed,
  });
  const show = (editor: vscode.TextEditor) => editor.setDecorations(outline, unitOf(editor));
  const unitOf = ({ document, selection }: vscode.TextEditor): vscode.Range[] => {
    const readout = documents.get(document)?.readout;
    if (!readout || !selection.isEmpty) return [];
    const unit = unitAt(unitsOf(readout, codedUnit()), document.offsetAt(selection.active));
    return unit ? [toRange(document, unit)] : [];
  };
  const showActive = () => vscode.window.activeTextEditor && show(vscode.window.activeTextEditor);
  showActive();
  return vscode.Disposable.from(
    outline,
    documents.onDidChange((document) => {
      if (vscode.window.activeTextEditor?.document === document) showActive();
    }),
    vscode.window.onDidChangeTextEditorSelection(({ textEditor }) => show(textEditor)),
    vscode.window.onDidChangeActiveTextEditor(showActive),
    vscode.workspace.onDidChangeConfiguration((event) => event.affectsConfiguration('readouts.unit') && showActive()),
  );
}
