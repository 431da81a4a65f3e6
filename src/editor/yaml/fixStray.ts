import * as vscode from 'vscode';
import { setReadout } from '../../annotations/edit.ts';
import { nameOf } from '../../text/uri.ts';
import { codeAction } from '../../ui/languageItems.ts';
import type { Services } from '../../workspace/services.ts';
import { strayOf } from '../../workspace/files/strays.ts';
import { changeFix } from './fix.ts';

/**
 * A sidecar that is orphaned, doubled or misnamed: what puts it right where that is certain. A rename has it name its
 * readout, too; two are compared, or merged.
 */
export async function fixStray(
  services: Services,
  document: vscode.TextDocument,
  diagnostic: vscode.Diagnostic,
): Promise<vscode.CodeAction[]> {
  const uri = document.uri.toString();
  const stray = await strayOf(services.corpus.corpus, uri, 'by-text');
  if (!stray) return [];
  const { fault, repair } = stray;
  switch (repair?.kind) {
    case 'rename': {
      const rename = codeAction(
        vscode.l10n.t('Rename to “{0}”', fault.code === 'misnamed-sidecar' ? fault.name : nameOf(repair.to)),
        vscode.CodeActionKind.QuickFix,
      );
      rename.edit = new vscode.WorkspaceEdit();
      rename.edit.renameFile(document.uri, vscode.Uri.parse(repair.to), { overwrite: false });
      return preferred(rename, diagnostic);
    }
    case 'name-readout':
      return preferred(
        changeFix(vscode.l10n.t('Name “{0}” here', repair.readout), diagnostic, document, (text) =>
          setReadout(text, repair.readout),
        ),
        diagnostic,
      );
    default:
      return fault.code === 'second-sidecar'
        ? [mergeFix(uri, fault.other, diagnostic, repair !== null), compareFix(uri, fault.other, diagnostic)]
        : [];
  }
}

/** @param isCertain whether nothing in what comes of it needs a person */
function mergeFix(uri: string, other: string, diagnostic: vscode.Diagnostic, isCertain: boolean): vscode.CodeAction {
  const title = vscode.l10n.t('Merge into “{0}”…', other);
  const action = codeAction(title, vscode.CodeActionKind.QuickFix);
  action.diagnostics = [diagnostic];
  action.isPreferred = isCertain;
  action.command = {
    title,
    command: '_readouts.mergeSidecar',
    arguments: [uri, vscode.Uri.joinPath(vscode.Uri.parse(uri), '..', other).toString()],
  };
  return action;
}

function compareFix(uri: string, other: string, diagnostic: vscode.Diagnostic): vscode.CodeAction {
  const title = vscode.l10n.t('Compare with “{0}”', other);
  const action = codeAction(title, vscode.CodeActionKind.QuickFix);
  action.diagnostics = [diagnostic];
  action.command = {
    title,
    command: 'vscode.diff',
    arguments: [vscode.Uri.parse(uri), vscode.Uri.joinPath(vscode.Uri.parse(uri), '..', other)],
  };
  return action;
}

function preferred(action: vscode.CodeAction, diagnostic: vscode.Diagnostic): vscode.CodeAction[] {
  action.diagnostics = [diagnostic];
  action.isPreferred = true;
  return [action];
}
