import * as vscode from 'vscode';
import { removeAnnotation } from '../annotations/edit.ts';
import { keepAsOrphan, reattach } from '../annotations/reattach.ts';
import { chosenOwnAnnotation } from '../prompts/chosenAnnotation.ts';
import { PlacePreview } from '../prompts/placePreview.ts';
import { ReviewPicker } from '../prompts/reviewPicker.ts';
import type { ReviewAct } from '../prompts/reviewRows.ts';
import { isUndecided, reviewed } from '../prompts/undecided.ts';
import { askForWords, selectedIn } from '../prompts/wordsInText.ts';
import { DigestedText, type CodePointRange } from '../text/digestedText.ts';
import { commandLabel } from '../ui/changeLabels.ts';
import { HumanError } from '../ui/humanError.ts';
import { tellInStatusBar } from '../ui/messages.ts';
import { isAnnotationReference, type AnnotationReference } from '../workspace/documents/references.ts';
import type { Services } from '../workspace/services.ts';
import { waitingAnnotations } from '../workspace/waitingAnnotations.ts';
import { writeDecision, type Review } from '../workspace/writing/decision.ts';
import { registerCommand } from './register.ts';

/** How long the status bar tells how the review ended, in milliseconds. */
const MESSAGE_STAYS = 5000;

/**
 * *Review Unclear Annotations*: the person's own annotations whose words are not where they were, one after the other,
 * from the row of the view or the first of the active readout on. A key decides; Escape ends it, and leaves the window
 * as it was where nothing was decided.
 */
export function registerReviewUnclear(services: Services): vscode.Disposable {
  return registerCommand(services, 'reviewUnclear', async (argument) => {
    const first = isAnnotationReference(argument) ? argument : null;
    if (first) await chosenOwnAnnotation(services, first);
    const waiting = startingWith(await waitingAnnotations(services), first);
    if (waiting.length > 0) await reviewAll(services, waiting);
    else tell(vscode.l10n.t('No annotation of yours waits for review.'));
  });
}

/** All of them, from the first or else those of the active readout on. */
function startingWith(
  waiting: readonly AnnotationReference[],
  first: AnnotationReference | null,
): readonly AnnotationReference[] {
  const active = vscode.window.activeTextEditor?.document.uri.toString();
  const at = waiting.findIndex((each) =>
    first ? each.id === first.id && each.sidecar === first.sidecar : each.readout === active,
  );
  const rotated = at > 0 ? [...waiting.slice(at), ...waiting.slice(0, at)] : waiting;
  // One that has only moved waits for nobody, but may be asked about.
  return first && at < 0 ? [first, ...rotated] : rotated;
}

async function reviewAll(services: Services, waiting: readonly AnnotationReference[]): Promise<void> {
  const preview = new PlacePreview();
  let shown: Review | null = null;
  const picker = new ReviewPicker((range) => shown && void preview.show(shown.document, shown.today.toUtf16(range)));
  let decided = 0;
  try {
    for (const [index, reference] of waiting.entries()) {
      for (let review = await stillWaiting(services, reference); review;) {
        shown = review;
        await preview.show(review.document, null);
        const act = await picker.ask(review, services.documents.read(review.document), index + 1, waiting.length);
        if (act.type === 'next') break;
        if (await carryOut(services, picker, review, act)) decided += 1;
        review = await stillWaiting(services, reference);
      }
    }
    tell(
      decided === waiting.length
        ? vscode.l10n.t('All of them are decided.')
        : vscode.l10n.t('{0} decided, {1} left for later.', decided, waiting.length - decided),
    );
  } catch (error) {
    if (error instanceof vscode.CancellationError && decided === 0) await preview.takeBack();
    throw error;
  } finally {
    picker.dispose();
    preview.dispose();
  }
}

/** An annotation as it is now; null when it has gone meanwhile, or has been decided about. */
async function stillWaiting(services: Services, reference: AnnotationReference): Promise<Review | null> {
  await services.writer.settled();
  try {
    const review = await reviewed(services, reference);
    return isUndecided(review.placed) ? review : null;
  } catch (error) {
    if (error instanceof HumanError) return null;
    throw error;
  }
}

/** @returns whether something was decided: not where the person has left the choice of words */
async function carryOut(services: Services, picker: ReviewPicker, review: Review, act: ReviewAct): Promise<boolean> {
  const { document, today, placed } = review;
  const range =
    act.type === 'reattach' ? await chosenWords(services, picker, review) : 'range' in act ? act.range : null;
  if (act.type === 'reattach' && !range) return false;
  if (range && new DigestedText(document.getText()).digest !== today.digest) return false;
  const { id } = placed.annotation;
  const label = labelOf(act);
  await writeDecision(services, review, label, (text) => {
    if (range) return reattach(text, id, range, today);
    return act.type === 'delete' ? removeAnnotation(text, id) : keepAsOrphan(text, id);
  });
  services.lastTag.show(commandLabel(label, placed));
  return true;
}

function labelOf({ type }: ReviewAct): string {
  return {
    confirm: vscode.l10n.t('Confirm'),
    choose: vscode.l10n.t('Choose Candidate'),
    keep: vscode.l10n.t('Keep as Orphan'),
    reattach: vscode.l10n.t('Re-attach to Selection'),
    delete: vscode.l10n.t('Delete Annotation'),
    next: vscode.l10n.t('Next'),
  }[type];
}

/** The words that are selected in the readout, or that the person selects now; null when they leave it. */
async function chosenWords(
  services: Services,
  picker: ReviewPicker,
  { document, today, placed }: Review,
): Promise<CodePointRange | null> {
  const selected = selectedIn(document);
  if (selected) return today.toCodePoints(selected);
  picker.setAside();
  const words = await askForWords(services.turns, document, placed.annotation.target.exact.slice(0, 60));
  return words && today.toCodePoints(words);
}

function tell(message: string): void {
  tellInStatusBar(message, MESSAGE_STAYS);
}
