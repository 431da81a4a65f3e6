import * as vscode from 'vscode';
import { reattach } from '../../annotations/reattach.ts';
import type { CodePointRange, DigestedText } from '../../text/digestedText.ts';
import type { TextEdit } from '../../text/edits.ts';
import type { AnnotationPlace } from '../documents/annotationPlace.ts';
import { sureOfLetters } from '../documents/lostLetters.ts';
import { reveal } from '../documents/reveal.ts';
import { commandLabel } from '../../ui/changeLabels.ts';
import type { Services } from '../services.ts';

/** What a decision about an annotation's place needs: the annotation, and the readout's text of today. */
export interface Review extends AnnotationPlace {
  readonly document: vscode.TextDocument;
  readonly today: DigestedText;
  /** Whether the focus is in a view, where it is to stay. */
  readonly isFromView: boolean;
}

/**
 * Writes a person's decision: from now on the annotation is about these words, at this place.
 * @param command its name, as the change is called
 */
export async function decide(
  services: Services,
  review: Review,
  range: CodePointRange,
  command: string,
): Promise<void> {
  const { document, today, placed } = review;
  await sureOfLetters(document, today.toUtf16(range));
  await writeDecision(services, review, command, (text) => reattach(text, placed.annotation.id, range, today));
  await reveal(document.uri, today.toUtf16(range), review.isFromView);
}

/** Writes what was decided about an annotation, which is then placed by its sidecar alone. */
export async function writeDecision(
  services: Services,
  { placed, document }: Review,
  command: string,
  edits: (text: string) => readonly TextEdit[],
): Promise<void> {
  services.documents.forget(document, placed);
  await services.writer.change({ file: vscode.Uri.parse(placed.sidecar), label: commandLabel(command, placed), edits });
}
