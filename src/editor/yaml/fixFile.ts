import * as vscode from 'vscode';
import { closest } from '../../text/closest.ts';
import { newId } from '../../annotations/ids.ts';
import { sortAnnotations } from '../../annotations/sort.ts';
import type { Services } from '../../workspace/services.ts';
import { schemaOf } from './documents.ts';
import { changeFix, replaceFix } from './fix.ts';
import { placeAt } from './linePlace.ts';
import { keysOf, schemaAt } from './schemaWalk.ts';

/** An id that an annotation above has: another one. */
export function fixDuplicateId(
  _services: Services,
  document: vscode.TextDocument,
  diagnostic: vscode.Diagnostic,
): vscode.CodeAction[] {
  const fix = replaceFix(vscode.l10n.t('Give this annotation a new id'), diagnostic, document, newId());
  fix.isPreferred = true;
  return [fix];
}

/** Annotations that are not in text order: all of them sorted. */
export function fixOrder(
  _services: Services,
  document: vscode.TextDocument,
  diagnostic: vscode.Diagnostic,
): vscode.CodeAction[] {
  return [changeFix(vscode.l10n.t('Sort the annotations into text order'), diagnostic, document, sortAnnotations)];
}

/** A key that the format does not have: those that it may have been meant for. */
export function fixUnknownKey(
  _services: Services,
  document: vscode.TextDocument,
  diagnostic: vscode.Diagnostic,
): vscode.CodeAction[] {
  const place = placeAt(document.getText(), document.offsetAt(diagnostic.range.start) + 1);
  const map = place?.kind === 'key' ? schemaAt(schemaOf(document), place.path) : null;
  if (!map) return [];
  const missing = keysOf(map)
    .map(({ name }) => name)
    .filter((name) => !place!.siblings.includes(name));
  const key = document.getText(diagnostic.range).replace(/^["']|["']$/g, '');
  return closest(key, missing).map((near) =>
    replaceFix(vscode.l10n.t('Change to “{0}”', near), diagnostic, document, near),
  );
}
