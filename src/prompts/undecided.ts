import * as vscode from 'vscode';
import { DigestedText, type CodePointRange } from '../text/digestedText.ts';
import type { PlacedAnnotation } from '../corpus/placedAnnotation.ts';
import { isOwn } from '../workspace/annotator.ts';
import { HumanError } from '../ui/humanError.ts';
import { activeReadout, annotationsAt, selectionSpan, wordsIn } from '../workspace/documents/activeReadout.ts';
import type { AnnotationPlace } from '../workspace/documents/annotationPlace.ts';
import { isAnnotationReference } from '../workspace/documents/references.ts';
import { reveal } from '../workspace/documents/reveal.ts';
import type { Review } from '../workspace/writing/decision.ts';
import { toRange } from '../ui/ranges.ts';
import { chosenOwnAnnotation, pickAnnotation } from './chosenAnnotation.ts';
import type { Services } from '../workspace/services.ts';

/** The own annotation that is to be decided about: a view's row, or one that waits in the active readout. */
export async function reviewed(services: Services, argument: unknown): Promise<Review> {
  const isFromView = isAnnotationReference(argument);
  const place = isFromView
    ? await chosenOwnAnnotation(services, argument)
    : await pickWaiting(services, (placed) => isOwn(placed) && isUndecided(placed));
  const document = await vscode.workspace.openTextDocument(place.readout);
  return { ...place, document, today: new DigestedText(document.getText()), isFromView };
}

/**
 * An annotation of the active readout that is not where it was: the one at the cursor, or the one that the person
 * picks.
 */
export async function pickWaiting(
  services: Services,
  isWanted: (placed: PlacedAnnotation) => boolean,
): Promise<AnnotationPlace> {
  const active = await activeReadout(services);
  const waiting = active.annotations.filter(isWanted);
  if (waiting.length === 0) throw new HumanError(vscode.l10n.t('Every annotation of this readout has its place.'));
  const here = annotationsAt({ ...active, annotations: waiting }, selectionSpan(active));
  const placed =
    here.length === 1
      ? here[0]!
      : await pickAnnotation(here.length > 0 ? here : waiting, vscode.l10n.t('Which annotation?'));
  return { readout: active.document.uri, placed };
}

/** Whether the words of an annotation are not where they were, and nobody has decided about it. */
export function isUndecided({ annotation, resolution }: PlacedAnnotation): boolean {
  return resolution.state !== 'exact' && annotation.target.orphan !== true;
}

/** The words that are selected in the annotation's readout. */
export async function selectedWords(services: Services, review: Review): Promise<CodePointRange> {
  const active = await activeReadout(services);
  const words = wordsIn(active.document, active.editor.selection);
  if (active.document.uri.toString() !== review.readout.toString() || !words) {
    await reveal(review.readout, null);
    throw new HumanError(
      vscode.l10n.t('Select the words in the readout first, then re-attach the annotation to them.'),
    );
  }
  return review.today.toCodePoints(words);
}

/** Shows places in the text while a person chooses. */
export class Preview {
  readonly #review: Review;
  readonly #before = vscode.window.activeTextEditor;
  readonly #selection = this.#before?.selection;

  constructor(review: Review) {
    this.#review = review;
  }

  async show(range: CodePointRange): Promise<void> {
    const { document, today } = this.#review;
    const shown = toRange(document, today.toUtf16(range));
    await vscode.window.showTextDocument(document, { preserveFocus: true, preview: true, selection: shown });
  }

  /** The person chose none: the editor and its selection are again as they were. */
  async takeBack(): Promise<void> {
    if (!this.#before) return;
    const { document, viewColumn } = this.#before;
    await vscode.window.showTextDocument(document, {
      ...(viewColumn ? { viewColumn } : {}),
      ...(this.#selection ? { selection: this.#selection } : {}),
      preserveFocus: true,
    });
  }
}
