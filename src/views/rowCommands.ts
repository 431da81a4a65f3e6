import * as vscode from 'vscode';
import type { CodeReference } from '../workspace/documents/codeReference.ts';
import type { AnnotationReference } from '../workspace/documents/references.ts';

/** Opens a readout, with one of its statements selected: `(readout: string, statement?: number)`. */
export const REVEAL_READOUT = '_readouts.reveal';
/** Opens a readout with an annotation's words selected: `(annotation: AnnotationReference)`. */
export const REVEAL_ANNOTATION = '_readouts.revealAnnotation';
/** Opens a codebook with a code selected: `(code: CodeReference)`. */
export const REVEAL_CODE = '_readouts.revealCode';

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

/** What a click on a code does. */
export function revealCode({ codebook, code }: CodeReference): vscode.Command {
  const reference: CodeReference = { codebook, code };
  return { command: REVEAL_CODE, title: vscode.l10n.t('Open'), arguments: [reference] };
}
