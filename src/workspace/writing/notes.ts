import * as vscode from 'vscode';
import { updateAnnotation } from '../../annotations/edit.ts';
import { parseSidecar } from '../../annotations/parse.ts';
import type { TextEdit } from '../../text/edits.ts';
import { changeLabel } from '../../ui/changeLabels.ts';
import type { AnnotationReference } from '../documents/references.ts';
import { now } from './now.ts';
import type { SidecarWriter } from './sidecarWriter.ts';

/** A note as a person sees it: with LF, without white space around it or in lines that are otherwise empty. */
export function tidyNote(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/^[ \t]+$/gm, '')
    .trim();
}

/**
 * Writes the note of an annotation; an empty one is removed, and one that says the same stays as it is.
 * @param words the annotation's words, for the name of the change
 * @throws {HumanError} when the annotation has gone or its sidecar is broken
 */
export async function writeNote(
  writer: SidecarWriter,
  { sidecar, id }: AnnotationReference,
  words: string,
  text: string,
): Promise<void> {
  await writer.change({
    file: vscode.Uri.parse(sidecar),
    label: changeLabel(vscode.l10n.t('Note'), words),
    edits: (sidecarText) => noteEdits(sidecarText, id, tidyNote(text)),
  });
}

function noteEdits(sidecarText: string, id: string, note: string): readonly TextEdit[] {
  const annotation = parseSidecar(sidecarText).sidecar?.annotations.find((each) => each.id === id);
  const before = annotation?.note ?? '';
  if (annotation && tidyNote(before) === note) return [];
  const isBlock = note.includes('\n') || before.endsWith('\n');
  const written = note === '' ? undefined : note + (isBlock ? '\n' : '');
  return updateAnnotation(sidecarText, id, { note: written, modified: now() });
}
