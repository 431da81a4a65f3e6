import type * as vscode from 'vscode';
import type { PlacedAnnotation } from '../../corpus/placedAnnotation.ts';

/** An annotation with the readout that it belongs to; what the items of the views stand for. */
export interface AnnotationPlace {
  readonly readout: vscode.Uri;
  readonly placed: PlacedAnnotation;
}

export function isAnnotationPlace(item: unknown): item is AnnotationPlace {
  return typeof item === 'object' && item !== null && 'placed' in item && 'readout' in item;
}
