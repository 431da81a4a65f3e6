import * as vscode from 'vscode';
import { StatusItem, type StatusLook } from '../../ui/messages.ts';
import type { Editing } from '../../workspace/documents/readOnlyReadouts.ts';
import type { Services } from '../../workspace/services.ts';
import { tagsByKeyAlone } from '../../workspace/unit.ts';

/** The status bar says whether the readout in the active editor can be typed in; a click changes it. */
export function registerEditingStatus({ readOnly }: Services): vscode.Disposable {
  const item = new StatusItem('readouts.editing', {
    name: vscode.l10n.t('Readouts: whether the text can be edited'),
    command: 'readouts.editText',
    priority: 100,
  });
  const show = () => {
    const document = vscode.window.activeTextEditor?.document;
    const editing = document ? readOnly.editing(document) : null;
    if (editing) item.show(look(editing));
    else item.hide();
  };
  show();
  return vscode.Disposable.from(
    item,
    readOnly.onDidChange(show),
    vscode.window.onDidChangeActiveTextEditor(show),
    vscode.workspace.onDidChangeConfiguration(
      (event) => event.affectsConfiguration('readouts.tagByKeyAlone') && show(),
    ),
  );
}

function look(editing: Editing): StatusLook {
  return editing === 'readOnly'
    ? {
        icon: 'lock',
        text: tagsByKeyAlone() ? vscode.l10n.t('Read-only, keys tag') : vscode.l10n.t('Read-only'),
        tooltip: vscode.l10n.t('This readout cannot be changed by accident; click to edit its text'),
      }
    : {
        icon: 'edit',
        text: vscode.l10n.t('Editing Text'),
        tooltip: vscode.l10n.t('What is typed changes this readout; click to make it read-only'),
      };
}
