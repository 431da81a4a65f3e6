import * as vscode from 'vscode';
import type { Editing } from '../../workspace/documents/readOnlyReadouts.ts';
import type { Services } from '../../workspace/services.ts';

/** The status bar says whether the readout in the active editor can be typed in; a click changes it. */
export function registerEditingStatus({ readOnly }: Services): vscode.Disposable {
  const item = vscode.window.createStatusBarItem('readouts.editing', vscode.StatusBarAlignment.Right, 100);
  item.name = vscode.l10n.t('Readouts: whether the text can be edited');
  item.command = 'readouts.editText';
  const show = () => {
    const document = vscode.window.activeTextEditor?.document;
    const editing = document ? readOnly.editing(document) : null;
    if (!editing) return item.hide();
    const { text, tooltip } = look(editing);
    item.text = text;
    item.tooltip = tooltip;
    item.accessibilityInformation = { label: tooltip };
    item.show();
  };
  show();
  return vscode.Disposable.from(item, readOnly.onDidChange(show), vscode.window.onDidChangeActiveTextEditor(show));
}

function look(editing: Editing): { readonly text: string; readonly tooltip: string } {
  return editing === 'readOnly'
    ? {
        text: vscode.l10n.t('$(lock) Read-only'),
        tooltip: vscode.l10n.t('This readout cannot be changed by accident; click to edit its text'),
      }
    : {
        text: vscode.l10n.t('$(edit) Editing Text'),
        tooltip: vscode.l10n.t('What is typed changes this readout; click to make it read-only'),
      };
}
