import * as vscode from 'vscode';
import type { Span } from '../../text/span.ts';
import { nameOf } from '../../text/uri.ts';
import { tellInStatusBar } from '../../ui/messages.ts';
import { toRange } from '../../ui/ranges.ts';
import type { AnnotationPlace } from './annotationPlace.ts';
import type { Services } from '../services.ts';

/** Shows a readout with a stretch of it selected. */
export async function reveal(
  readout: vscode.Uri,
  span: Span | null,
  preserveFocus = false,
): Promise<vscode.TextEditor> {
  const document = await vscode.workspace.openTextDocument(readout);
  const range = span ? toRange(document, span) : undefined;
  return vscode.window.showTextDocument(document, { preserveFocus, ...(range ? { selection: range } : {}) });
}

/** How long the status bar says why no words are selected, in milliseconds. */
const MESSAGE_STAYS = 5000;

/** Shows a readout with the words of an annotation selected, where they are now; says so where that is not known. */
export async function revealWords({ readout, placed }: AnnotationPlace, preserveFocus: boolean): Promise<void> {
  await reveal(readout, placed.span, preserveFocus);
  if (placed.span) return;
  const name = nameOf(readout.toString());
  const isKept = placed.annotation.target.orphan;
  const message = isKept
    ? vscode.l10n.t('These words are no longer in {0}; the annotation was kept.', name)
    : vscode.l10n.t('The annotation has no certain place in {0}: it waits for review.', name);
  tellInStatusBar(message, MESSAGE_STAYS, isKept ? 'debug-disconnect' : 'warning');
}

/** Opens a sidecar at one of its annotations, or at a field of it. */
export async function openAnnotation(
  services: Services,
  sidecar: vscode.Uri,
  id: string,
  field?: string,
): Promise<void> {
  const spans = services.corpus.corpus.sidecar(sidecar.toString())?.parsed.annotationSpans.get(id);
  const span = (field ? spans?.fields[field] : undefined) ?? spans?.whole;
  const document = await vscode.workspace.openTextDocument(sidecar);
  const at = span ? document.positionAt(span.start) : new vscode.Position(0, 0);
  const editor = await vscode.window.showTextDocument(document, { selection: new vscode.Range(at, at) });
  if (span) editor.revealRange(toRange(document, span), vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}
