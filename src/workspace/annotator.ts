import * as vscode from 'vscode';
import { fileNameOfAnnotator, isDisplayName } from '../annotations/annotatorNames.ts';
import type { PlacedAnnotation } from '../corpus/placedAnnotation.ts';
import { askLine } from '../ui/questions.ts';
import { activeRepository } from './git.ts';

/**
 * The display name under which the person annotates: the setting, or asked for once, with a proposal, and kept in it.
 * @throws {vscode.CancellationError} when the person gives none
 */
export async function annotatorName(): Promise<string> {
  const known = settingOfName();
  if (isDisplayName(known)) return known;
  const name = await askLine({
    title: vscode.l10n.t('Your name in annotations'),
    value: await proposedName(),
    prompt: vscode.l10n.t(
      'It is written beside each annotation that you make, as people write it. You can change it in the settings.',
    ),
    validateInput: (value) =>
      isDisplayName(value.trim()) ? null : vscode.l10n.t('A name on one line, of at most 100 letters.'),
    ignoreFocusOut: true,
  });
  if (!name?.trim()) throw new vscode.CancellationError();
  await vscode.workspace
    .getConfiguration('readouts')
    .update('annotator', name.trim(), vscode.ConfigurationTarget.Global);
  return name.trim();
}

/** What git calls the person, where the folder is trusted and in a repository; else what the system calls them. */
async function proposedName(): Promise<string> {
  const names = [vscode.workspace.isTrusted ? await nameInGit() : '', nameInSystem()];
  return names.find(isDisplayName) ?? '';
}

async function nameInGit(): Promise<string> {
  try {
    return (await (await activeRepository())?.getConfig('user.name'))?.trim() ?? '';
  } catch {
    // Git is turned off, not installed, or has no name: it only proposes.
    return '';
  }
}

/** The user's name on the machine of the extension's host; empty in the browser, which has none. */
function nameInSystem(): string {
  const { process } = globalThis as { readonly process?: { readonly env?: Readonly<Record<string, string>> } };
  return process?.env?.['USER'] ?? process?.env?.['USERNAME'] ?? '';
}

function settingOfName(): string {
  return vscode.workspace.getConfiguration('readouts').get<string>('annotator', '').trim();
}

/** Whether annotators code independently, each in a sidecar of their own. */
export function codesIndependently(): boolean {
  return vscode.workspace.getConfiguration('readouts').get('sidecars') === 'perAnnotator';
}

/** The annotator in the names of the sidecars that the person writes to; null where those are the shared ones. */
export function ownAnnotator(): string | null {
  return codesIndependently() ? fileNameOfOwn() : null;
}

function fileNameOfOwn(): string {
  const name = settingOfName();
  return name && fileNameOfAnnotator(name);
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
