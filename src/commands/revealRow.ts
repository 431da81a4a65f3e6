import * as vscode from 'vscode';
import type { StatementSummary } from '../corpus/meeting.ts';
import { needsReview } from '../corpus/placedAnnotation.ts';
import { chosenAnnotation } from '../prompts/chosenAnnotation.ts';
import { HumanError } from '../ui/humanError.ts';
import { REVEAL_ANNOTATION, REVEAL_READOUT } from '../views/rowCommands.ts';
import { tellInStatusBar } from '../ui/messages.ts';
import { isOwn } from '../workspace/annotator.ts';
import type { AnnotationReference } from '../workspace/documents/references.ts';
import type { Choosing } from '../workspace/documents/selectedRow.ts';
import { revealWords } from '../workspace/documents/reveal.ts';
import type { Services } from '../workspace/services.ts';
import { registerInternalCommand } from './register.ts';

/** How long the status bar says that an annotation has gone, in milliseconds. */
const MESSAGE_STAYS = 5000;

/**
 * A meeting or a statement of a view was chosen: shows the readout, with the statement selected where it is now. The
 * focus stays in the view, unless Enter was pressed.
 */
export function registerRevealReadout(services: Services): vscode.Disposable {
  return registerInternalCommand(services, REVEAL_READOUT, async (uri: string, index?: number) => {
    const statement = index === undefined ? undefined : services.corpus.corpus.meeting(uri)?.statements[index];
    const document = await vscode.workspace.openTextDocument(vscode.Uri.parse(uri));
    await vscode.window.showTextDocument(document, {
      preserveFocus: services.selectedRow.takeChoosing() !== 'toGoToText',
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
    const choosing = services.selectedRow.takeChoosing();
    if (choosing === 'toStep') return;
    const place = await chosenAnnotation(services, reference).catch(tellGone);
    if (!place) return;
    if (choosing !== 'forCommand' && needsReview(place.placed) && isOwn(place.placed)) {
      await vscode.commands.executeCommand('readouts.reviewUnclear', reference);
      return;
    }
    await revealWords(place, choosing !== 'toGoToText');
  });
}

/** A key of a view is about to choose the row in focus. */
export function registerRowKey(services: Services): vscode.Disposable {
  return registerInternalCommand(services, '_readouts.rowKey', (why: Choosing) =>
    services.selectedRow.willBeChosen(why),
  );
}

/** A key that deletes an annotation chooses its row first, so that it may have gone before it is shown. */
function tellGone(error: unknown): null {
  if (!(error instanceof HumanError)) throw error;
  tellInStatusBar(error.message, MESSAGE_STAYS);
  return null;
}

/** Lines and characters are the same in the file and in its editor, whatever the line ends. */
function toRange({ from, to }: StatementSummary): vscode.Range {
  return new vscode.Range(from.line, from.character, to.line, to.character);
}
