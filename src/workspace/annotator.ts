import * as vscode from 'vscode';
import { isAnnotatorName } from '../annotations/fileNames.ts';
import type { PlacedAnnotation } from '../corpus/placedAnnotation.ts';

/**
 * The name under which the person annotates: the setting, or asked for once and kept in it.
 * @throws {vscode.CancellationError} when the person gives none
 */
export async function annotatorName(): Promise<string> {
  const settings = vscode.workspace.getConfiguration('readouts');
  const known = settings.get<string>('annotator', '');
  if (isAnnotatorName(known)) return known;
  const name = await vscode.window.showInputBox({
    title: vscode.l10n.t('Your name in annotations'),
    prompt: vscode.l10n.t(
      "It is written beside each annotation that you make: letters, digits, '-' and '_'. You can change it in the settings.",
    ),
    validateInput: (value) => (isAnnotatorName(value) ? null : vscode.l10n.t("Use letters, digits, '-' and '_'.")),
    ignoreFocusOut: true,
  });
  if (!name) throw new vscode.CancellationError();
  await settings.update('annotator', name, vscode.ConfigurationTarget.Global);
  return name;
}

/** Whether annotators code independently, each in a sidecar of their own. */
export function codesIndependently(): boolean {
  return vscode.workspace.getConfiguration('readouts').get('sidecars') === 'perAnnotator';
}

/** The annotator in the names of the sidecars that the person writes to; null where those are the shared ones. */
export function ownAnnotator(): string | null {
  return codesIndependently() ? vscode.workspace.getConfiguration('readouts').get('annotator', '') : null;
}

/** Whether the person writes to the sidecar that holds an annotation. */
export function isOwn({ annotator }: PlacedAnnotation): boolean {
  return annotator === ownAnnotator();
}

/** Whether the person made an annotation: it is in a sidecar of their own, or in a shared one under their name. */
export function isMine(placed: PlacedAnnotation): boolean {
  if (!isOwn(placed)) return false;
  return (
    codesIndependently() || placed.annotation.by === vscode.workspace.getConfiguration('readouts').get('annotator')
  );
}
