import type * as vscode from 'vscode';
import type { PlacedAnnotation } from '../../corpus/placedAnnotation.ts';

/** An annotation, as it is now, with the readout that it belongs to. */
export interface AnnotationPlace {
  readonly readout: vscode.Uri;
  readonly placed: PlacedAnnotation;
}
