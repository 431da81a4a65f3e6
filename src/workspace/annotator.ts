import * as vscode from 'vscode';
import { fileNameOfAnnotator, isDisplayName } from '../annotations/annotatorNames.ts';
import type { Ownership } from '../corpus/codeCounts.ts';
import { needsReview, standing, type PlacedAnnotation } from '../corpus/placedAnnotation.ts';
import { showMessage } from '../ui/messages.ts';
import { askLine } from '../ui/questions.ts';
import { activeRepository } from './git.ts';

/**
 * The display name under which the person annotates: the setting, or asked for once, with a proposal, and kept in it.
 * @throws {vscode.CancellationError} when the person gives none
 */
export async function annotatorName(): Promise<string> {
  const known = nameInSettings();
  if (known) {
    tellOfWrongName(known);
    return known;
  }
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

/**
 * The person's name in the settings; empty where there is none. What a folder or a workspace sets counts before the
 * person's own, but only if it is a name.
 */
export function nameInSettings(): string {
  const settings = vscode.workspace.getConfiguration('readouts');
  const effective = settings.get<unknown>('annotator');
  if (isName(effective)) return effective.trim();
  const set = settings.inspect<unknown>('annotator');
  const names = [set?.workspaceFolderValue, set?.workspaceValue, set?.globalValue].filter(isName);
  return names[0]?.trim() ?? '';
}

/** What people write into settings is of any type. */
function isName(value: unknown): value is string {
  return typeof value === 'string' && isDisplayName(value.trim());
}

/** The wrong names that were told of in this window. */
const told = new Set<string>();

/** Says once that what the settings say first is no name. Not awaited: a message stays until the person closes it. */
function tellOfWrongName(instead: string): void {
  const value = vscode.workspace.getConfiguration('readouts').get<unknown>('annotator');
  const written = JSON.stringify(value);
  if (isName(value) || value === '' || told.has(written)) return;
  told.add(written);
  const open = vscode.l10n.t('Open Settings');
  const message = vscode.l10n.t(
    'The setting “Readouts: Annotator” of this workspace is no name (one line, 100 letters); you annotate as {0}.',
    instead,
  );
  void showMessage('warning', message, open).then(
    (chosen) =>
      chosen && vscode.commands.executeCommand('workbench.action.openWorkspaceSettings', 'readouts.annotator'),
  );
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
  const name = nameInSettings();
  return name && fileNameOfAnnotator(name);
}

/** Whether the person writes to the sidecar that holds an annotation. */
export function isOwn({ annotator }: PlacedAnnotation): boolean {
  return annotator === ownAnnotator();
}

/** Whether the person made an annotation: it is in a sidecar of their own, or in a shared one under their name. */
export function isMine(placed: Pick<PlacedAnnotation, 'annotation' | 'annotator'>): boolean {
  return isMineNow()(placed);
}

/** The same for many annotations: the settings are read once. */
export function isMineNow(): (placed: Pick<PlacedAnnotation, 'annotation' | 'annotator'>) => boolean {
  const rule = ownership();
  return ({ annotator, annotation }) => rule.isOwn(annotator, annotation);
}

/** The same as a rule that can be told from that of other settings. */
export function ownership(): Ownership {
  const [own, isByFile, by] = [ownAnnotator(), codesIndependently(), nameInSettings()];
  return {
    key: JSON.stringify([own, isByFile, by]),
    isOwn: (annotator, annotation) => annotator === own && (isByFile || annotation.by === by),
  };
}

/**
 * Tells of each annotation whether the person is to do something about it: to find its place again where they write to
 * it, or to answer who suggests other codes for one that they made.
 */
export function waitsForMeNow(): (placed: PlacedAnnotation) => boolean {
  const isMine = isMineNow();
  const own = ownAnnotator();
  return (placed) =>
    (placed.annotator === own && needsReview(placed)) || (standing(placed) === 'revise' && isMine(placed));
}
