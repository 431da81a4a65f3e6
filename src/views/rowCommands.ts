import * as vscode from 'vscode';
import type { AnnotationReference } from '../workspace/documents/references.ts';

/** Opens a readout, with one of its statements selected: `(readout: string, statement?: number)`. */
export const REVEAL_READOUT = '_readouts.reveal';
/** Opens a readout with an annotation's words selected: `(annotation: AnnotationReference)`. */
export const REVEAL_ANNOTATION = '_readouts.revealAnnotation';

/** What a click on a meeting, or on one of its statements (an index into them), does. */
export function revealReadout(readout: string, statement?: number): vscode.Command {
  const args = statement === undefined ? [readout] : [readout, statement];
  return { command: REVEAL_READOUT, title: vscode.l10n.t('Open'), arguments: args };
}

/** What a click on an annotation does. */
export function revealAnnotation({ readout, sidecar, id }: AnnotationReference): vscode.Command {
  const reference: AnnotationReference = { readout, sidecar, id };
  return { command: REVEAL_ANNOTATION, title: vscode.l10n.t('Open'), arguments: [reference] };
}
