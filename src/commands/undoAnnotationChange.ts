import * as vscode from 'vscode';
import { pickElsewhere, tellTurned } from '../prompts/undo.ts';
import { tellInStatusBar } from '../ui/messages.ts';
import { reveal } from '../workspace/documents/reveal.ts';
import { exists } from '../workspace/files/fileSystem.ts';
import type { Services } from '../workspace/services.ts';
import { subjectOf, type Direction } from '../workspace/writing/changeHistory.ts';
import { registerCommand } from './register.ts';

/** What the keys of the view *Codebook* hand over: the codebook is in sight there, whatever the editor shows. */
const OF_CODEBOOK = 'codebook';

/**
 * *Undo Annotation Change*: takes back the last change that Readouts made to the sidecars of the readout that the
 * person looks at, or to the codebook; where there is none, it offers the last one made elsewhere.
 */
export function registerUndoAnnotationChange(services: Services): vscode.Disposable {
  return registerCommand(services, 'undoAnnotationChange', (argument) => turnNext(services, 'undo', argument));
}

/** *Redo Annotation Change*: makes again what *Undo Annotation Change* took back last, in the same way. */
export function registerRedoAnnotationChange(services: Services): vscode.Disposable {
  return registerCommand(services, 'redoAnnotationChange', (argument) => turnNext(services, 'redo', argument));
}

async function turnNext(services: Services, direction: Direction, argument: unknown): Promise<void> {
  const { writer, lastTag, codebookView, rowKeys } = services;
  // A key before it may be at work on what is to be taken back.
  await rowKeys.done();
  lastTag.hide();
  const inSight =
    argument === OF_CODEBOOK ? codebookView.selectedCodebook : vscode.window.activeTextEditor?.document.uri;
  const turned = inSight ? await writer.turnNext(direction, subjectOf(inSight)) : null;
  if (turned) return tellTurned(turned, direction);
  const elsewhere = await writer.next(direction);
  if (!elsewhere) {
    const nothing = {
      undo: () => vscode.l10n.t('There is no annotation change to undo.'),
      redo: () => vscode.l10n.t('There is no annotation change to redo.'),
    };
    tellInStatusBar(nothing[direction](), 4000);
    return;
  }
  await pickElsewhere(elsewhere, direction, inSight);
  await elsewhere[direction]();
  tellTurned(elsewhere, direction);
  if (await exists(elsewhere.subject)) await reveal(elsewhere.subject, null);
}
