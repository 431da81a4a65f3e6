import * as vscode from 'vscode';
import type { Span } from '../text/span.ts';
import { toRange } from '../ui/ranges.ts';
import { revealBelowList } from '../workspace/documents/goToUnit.ts';

/**
 * Shows places of readouts, outlined, while a person decides about them in a list: no selection changes and no focus
 * moves. When they leave, `takeBack` leaves the window as it was.
 */
export class PlacePreview implements vscode.Disposable {
  readonly #mark = vscode.window.createTextEditorDecorationType({
    backgroundColor: new vscode.ThemeColor('editor.findMatchHighlightBackground'),
    border: '2px solid',
    borderColor: new vscode.ThemeColor('readouts.unitBorder'),
  });
  readonly #before = vscode.window.activeTextEditor;
  readonly #visible = this.#before?.visibleRanges[0];
  /** The readouts for which the window had no tab before. */
  readonly #opened = new Set<string>();
  #marked: vscode.TextEditor | undefined;
  #latest: object = {};

  /** Shows a readout, and a span of it; the latest call counts. */
  async show(document: vscode.TextDocument, span: Span | null): Promise<void> {
    const asked = (this.#latest = {});
    const uri = document.uri.toString();
    if (!tabsOf(uri).length) this.#opened.add(uri);
    const editor = await vscode.window.showTextDocument(document, { preserveFocus: true, preview: true });
    if (asked !== this.#latest) return;
    this.#marked?.setDecorations(this.#mark, []);
    this.#marked = editor;
    if (!span) return;
    editor.setDecorations(this.#mark, [toRange(document, span)]);
    revealBelowList(editor, toRange(document, span));
  }

  /** The window is as it was before: its editor, what was visible of it, and no tab that was opened meanwhile. */
  async takeBack(): Promise<void> {
    this.#latest = {};
    const before = this.#before;
    if (before) {
      const { document, viewColumn } = before;
      const shown = await vscode.window.showTextDocument(document, {
        ...(viewColumn ? { viewColumn } : {}),
        preserveFocus: true,
      });
      if (this.#visible) shown.revealRange(this.#visible, vscode.TextEditorRevealType.AtTop);
    }
    await vscode.window.tabGroups.close([...this.#opened].flatMap(tabsOf), true);
  }

  dispose(): void {
    this.#latest = {};
    this.#mark.dispose();
  }
}

function tabsOf(uri: string): vscode.Tab[] {
  return vscode.window.tabGroups.all
    .flatMap(({ tabs }) => tabs)
    .filter(({ input }) => input instanceof vscode.TabInputText && input.uri.toString() === uri);
}
