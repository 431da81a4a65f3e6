import type { PlacedAnnotation } from '../../corpus/placedAnnotation.ts';

/**
 * A readout by its URI: all that a command needs of a view's row, which VS Code hands to it. What there is of the
 * readout when the command runs, it looks up.
 */
export interface ReadoutReference {
  readonly readout: string;
}

/** An annotation by its id, in a sidecar by its URI. */
export interface AnnotationReference extends ReadoutReference {
  readonly sidecar: string;
  readonly id: string;
}

/** Somebody who speaks or takes part in a readout, by the name that the readout is read with. */
export interface PersonReference extends ReadoutReference {
  readonly person: string;
}

/** @param argument what a command was called with: a row of a view, or anything else */
export function isPersonReference(argument: unknown): argument is PersonReference {
  return hasStrings(argument, ['readout', 'person']);
}

/** @param argument what a command was called with: a row of a view, or anything else */
export function isReadoutReference(argument: unknown): argument is ReadoutReference {
  return hasStrings(argument, ['readout']);
}

/** @param argument what a command was called with: a row of a view, or anything else */
export function isAnnotationReference(argument: unknown): argument is AnnotationReference {
  return hasStrings(argument, ['readout', 'sidecar', 'id']);
}

/** What tells an annotation from all others of the workspace. */
export function annotationKey({ sidecar, id }: Pick<AnnotationReference, 'sidecar' | 'id'>): string {
  return `${sidecar}#${id}`;
}

function hasStrings(argument: unknown, keys: readonly string[]): boolean {
  if (typeof argument !== 'object' || argument === null) return false;
  return keys.every((key) => typeof (argument as Record<string, unknown>)[key] === 'string');
}

/** Refers to an annotation of a readout. */
export function referTo(readout: string, { sidecar, annotation }: PlacedAnnotation): AnnotationReference {
  return { readout, sidecar, id: annotation.id };
}
