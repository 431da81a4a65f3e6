import * as vscode from 'vscode';
import { openConflicts, resolveConflict } from '../../annotations/merge/mergeConflicts.ts';
import type { Services } from '../../workspace/services.ts';
import { oneLine } from './describe.ts';
import { changeFix } from './fix.ts';

/** How much of another value a title shows. */
const MOST = 60;

/** What two versions of the file said differently: what is there stays, or the other value is taken. */
export function fixConflict(
  _services: Services,
  document: vscode.TextDocument,
  diagnostic: vscode.Diagnostic,
): vscode.CodeAction[] {
  const start = document.offsetAt(diagnostic.range.start);
  const open = openConflicts(document.getText()).find(({ span }) => span.start === start);
  if (!open) return [];
  const { field, other } = open.conflict;
  const isAnnotation = field === 'annotation';
  const keep = isAnnotation ? vscode.l10n.t('Keep this annotation') : vscode.l10n.t('Keep this “{0}”', field);
  const says = oneLine(typeof other === 'string' ? other : JSON.stringify(other ?? ''));
  const shown = says.length > MOST ? `${says.slice(0, MOST)}…` : says;
  const take = isAnnotation
    ? vscode.l10n.t('Delete this annotation')
    : other === undefined
      ? vscode.l10n.t('Take the other version: delete “{0}”', field)
      : vscode.l10n.t('Take the other “{0}”: {1}', field, shown);
  return [
    changeFix(keep, diagnostic, document, (text) => resolveConflict(text, open, 'keep')),
    changeFix(take, diagnostic, document, (text) => resolveConflict(text, open, 'take')),
  ];
}
