import * as vscode from 'vscode';
import type { Span } from '../../text/span.ts';
import { toRange } from '../../ui/ranges.ts';
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
