import * as vscode from 'vscode';
import { nameOf } from '../../text/uri.ts';
import type { Remedy } from '../../ui/humanError.ts';

/** Offers to open a file that a person must look at. */
export function openRemedy(file: vscode.Uri): Remedy {
  return { title: vscode.l10n.t('Open {0}', nameOf(file.toString())), run: () => vscode.window.showTextDocument(file) };
}
