import * as vscode from 'vscode';
import { reattach } from '../annotations/decided.ts';
import { DigestedText, type CodePointRange } from '../annotations/digestedText.ts';
import type { TextEdit } from '../annotations/textEdit.ts';
import { HumanError } from '../editor/humanError.ts';
import { activeReadout, chosenOwnAnnotation, reveal, selectionSpan, snapToWords, toRange, type AnnotationPlace } from '../editor/place.ts';
import type { Services } from '../editor/services.ts';

/** What a decision about an annotation's place needs: the annotation, and the readout's text of today. */
export interface Review extends AnnotationPlace {
  readonly document: vscode.TextDocument;
  readonly today: DigestedText;
}

/** The annotation that is to be decided about. */
export async function reviewed(services: Services, item: unknown): Promise<Review> {
  const place = await chosenOwnAnnotation(services, item);
  const document = await vscode.workspace.openTextDocument(place.readout);
  return { ...place, document, today: new DigestedText(document.getText()) };
}

/** Writes a person's decision: from now on the annotation is about these words, at this place. */
export async function decide(services: Services, review: Review, range: CodePointRange, label: string): Promise<void> {
  const { document, today, placed } = review;
  await writeDecision(services, review, label, (text) => reattach(text, placed.annotation.id, range, today));
  await reveal(document.uri, today.toUtf16(range));
}

/** Writes what was decided about an annotation, which is then placed by its sidecar alone. */
export async function writeDecision(services: Services, { placed, document }: Review, label: string, change: (text: string) => readonly TextEdit[]): Promise<void> {
  services.documents.forget(document, placed.annotation.id);
  await services.writer.write(vscode.Uri.parse(placed.sidecar), label, change, null);
}

/** The words that are selected in the annotation's readout. */
export async function selectedWords(services: Services, review: Review): Promise<CodePointRange> {
  const active = await activeReadout(services);
  const selected = selectionSpan(active);
  if (active.document.uri.toString() !== review.readout.toString() || selected.start === selected.end) {
    await reveal(review.readout, null);
    throw new HumanError(vscode.l10n.t('Select the words in the readout first, then re-attach the annotation to them.'));
  }
  return review.today.toCodePoints(snapToWords(active.document.getText(), selected));
}

/** Shows a place in the text while a person chooses. */
export async function preview(review: Review, range: CodePointRange): Promise<void> {
  const editor = await vscode.window.showTextDocument(review.document, { preserveFocus: true, preview: true });
  const shown = toRange(review.document, review.today.toUtf16(range));
  editor.selection = new vscode.Selection(shown.start, shown.end);
  editor.revealRange(shown, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}
