import * as vscode from 'vscode';
import { updateAnnotation } from '../annotations/edit.ts';
import { changeLabel } from '../ui/changeLabels.ts';
import { isOwn } from '../workspace/annotator.ts';
import { activeReadout, annotationsAt, chosenSpan, selectionSpan } from '../workspace/documents/activeReadout.ts';
import { chosenOwnAnnotation } from '../prompts/chosenAnnotation.ts';
import type { AnnotationPlace } from '../workspace/documents/annotationPlace.ts';
import { isAnnotationReference } from '../workspace/documents/references.ts';
import type { Services } from '../workspace/services.ts';
import { openAnnotation } from '../workspace/documents/reveal.ts';
import { registerCommand } from './register.ts';
import { writeAnnotation } from '../workspace/writing/writeAnnotation.ts';
import { now } from '../workspace/writing/now.ts';

/**
 * *Add Note*: on the person's own annotation at the cursor or in the view; where there is none, on the sentence or the
 * selection.
 */
export function registerAddNote(services: Services): vscode.Disposable {
  return registerCommand(services, 'addNote', async (argument) => {
    if (isAnnotationReference(argument)) return editNote(services, await chosenOwnAnnotation(services, argument));
    const active = await activeReadout(services);
    if (annotationsAt(active, selectionSpan(active)).some(isOwn))
      return editNote(services, await chosenOwnAnnotation(services, undefined));
    const span = chosenSpan(active);
    const note = await askNote('');
    if (note) await writeAnnotation(services, active, span, { note }, vscode.l10n.t('Note'));
  });
}

async function editNote(services: Services, { placed }: AnnotationPlace): Promise<void> {
  const { annotation } = placed;
  const sidecar = vscode.Uri.parse(placed.sidecar);
  const before = (annotation.note ?? '').trimEnd();
  if (before.includes('\n')) return openAnnotation(services, sidecar, annotation.id, 'note');
  const note = await askNote(before);
  if (note === before) return;
  await services.writer.change({
    file: sidecar,
    label: changeLabel(vscode.l10n.t('Note'), annotation.target.exact),
    edits: (text) => updateAnnotation(text, annotation.id, { note: note === '' ? undefined : note, modified: now() }),
  });
}

async function askNote(before: string): Promise<string> {
  const note = await vscode.window.showInputBox({
    title: vscode.l10n.t('Note'),
    value: before,
    prompt: before
      ? vscode.l10n.t('Leave it empty to remove the note. Longer notes can be written in the sidecar.')
      : vscode.l10n.t('Longer notes can be written in the sidecar.'),
  });
  if (note === undefined) throw new vscode.CancellationError();
  return note.trim();
}
