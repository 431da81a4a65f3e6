import * as vscode from 'vscode';
import type { StatementSummary } from '../corpus/meeting.ts';
import { needsReview } from '../corpus/placedAnnotation.ts';
import { chosenAnnotation } from '../prompts/chosenAnnotation.ts';
import { tellGone } from '../prompts/tellGone.ts';
import { REVEAL_ANNOTATION, REVEAL_READOUT } from '../views/rowCommands.ts';
import { isOwn } from '../workspace/annotator.ts';
import type { AnnotationReference } from '../workspace/documents/references.ts';
import { revealWords } from '../workspace/documents/reveal.ts';
import type { Services } from '../workspace/services.ts';
import { registerInternalCommand } from './register.ts';

/**
 * A meeting or a statement of a view was chosen: shows the readout, with the statement selected where it is now. The
 * focus stays in the view, unless Enter was pressed.
 */
export function registerRevealReadout(services: Services): vscode.Disposable {
  return registerInternalCommand(services, REVEAL_READOUT, async (uri: string, index?: number) => {
    const statement = index === undefined ? undefined : services.corpus.corpus.meeting(uri)?.statements[index];
    const document = await vscode.workspace.openTextDocument(vscode.Uri.parse(uri));
    await vscode.window.showTextDocument(document, {
      preserveFocus: !services.annotationsView.takeEnter(),
      ...(statement ? { selection: toRange(statement) } : {}),
    });
  });
}

/**
 * An annotation of a view was chosen: shows the readout with the annotation's words selected, where they are now. The
 * focus stays in the view, so that the next key is for the annotation and not for its words, unless Enter was pressed.
 * One that waits for the person's review begins that, unless a key for something else has chosen it.
 */
export function registerRevealAnnotation(services: Services): vscode.Disposable {
  return registerInternalCommand(services, REVEAL_ANNOTATION, async (reference: AnnotationReference) => {
    services.currentRow.chooseAnnotation(reference);
    const isEntered = services.annotationsView.takeEnter();
    // Asked at once: the key that has chosen the row comes right behind.
    const isForKey = services.rowKeys.areSelecting();
    const isStillWanted = services.annotationsView.willShow(reference);
    const place = await chosenAnnotation(services, reference).catch(tellGone);
    if (!place || !isStillWanted()) return;
    const isForReview = needsReview(place.placed) && isOwn(place.placed);
    if (isForReview && !(await isForKey)) {
      await vscode.commands.executeCommand('readouts.reviewUnclear', reference);
      return;
    }
    if (isStillWanted()) await revealWords(place, !isEntered);
  });
}

/** Enter is about to choose the row in focus, to go to its text. */
export function registerEnterRow(services: Services): vscode.Disposable {
  return registerInternalCommand(services, '_readouts.enterRow', () => services.annotationsView.enter());
}

/** Lines and characters are the same in the file and in its editor, whatever the line ends. */
function toRange({ from, to }: StatementSummary): vscode.Range {
  return new vscode.Range(from.line, from.character, to.line, to.character);
}
