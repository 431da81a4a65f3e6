import * as vscode from 'vscode';
import { newId } from '../annotations/ids.ts';
import { chosenOwnAnnotation } from '../prompts/chosenAnnotation.ts';
import { askNote } from '../prompts/note.ts';
import type { Span } from '../text/span.ts';
import { isOwn } from '../workspace/annotator.ts';
import {
  activeReadout,
  annotationsChosen,
  assertOneCursor,
  chosenSpan,
  isOn,
  type ActiveReadout,
} from '../workspace/documents/activeReadout.ts';
import { sureOfLetters } from '../workspace/documents/lostLetters.ts';
import { isAnnotationReference, referTo, type AnnotationReference } from '../workspace/documents/references.ts';
import type { Services } from '../workspace/services.ts';
import type { NoteToOpen } from '../workspace/writing/noteFiles.ts';
import { tidyNote, writeNote } from '../workspace/writing/notes.ts';
import { ownSidecar } from '../workspace/writing/ownSidecar.ts';
import { writeAnnotation } from '../workspace/writing/writeAnnotation.ts';
import { registerCommand } from './register.ts';

/** What a note is on. */
type Subject =
  /** An annotation that is there, with the note that it has. */
  | { readonly reference: AnnotationReference; readonly words: string; readonly note: string }
  /** Words that are not annotated by the person yet. */
  | { readonly active: ActiveReadout; readonly span: Span; readonly words: string };

/**
 * *Add Note*: on the selected words; where none are selected, on the person's own annotation at the cursor or in the
 * view, or else on the sentence. A note of one line is asked for; one of several lines is opened in an editor.
 */
export function registerAddNote(services: Services): vscode.Disposable {
  return registerCommand(services, 'addNote', async (argument, selected) => {
    services.annotationsView.mustBeOne(selected);
    const subject = await noteSubject(services, argument);
    const before = 'note' in subject ? subject.note : '';
    if (before.includes('\n')) return openNote(services, subject);
    const { text, isToGoOn } = await askNote(subject.words, before);
    if (isToGoOn) return openNote(services, subject, text);
    if ('note' in subject) await writeNote(services.writer, subject.reference, subject.words, text);
    else if (text) await annotate(services, subject, { note: text });
  });
}

/** *Write a Longer Note*: as *Add Note*, in an editor beside the text. */
export function registerWriteLongerNote(services: Services): vscode.Disposable {
  return registerCommand(services, 'writeLongerNote', async (argument, selected) => {
    services.annotationsView.mustBeOne(selected);
    await openNote(services, await noteSubject(services, argument));
  });
}

async function noteSubject(services: Services, argument: unknown): Promise<Subject> {
  if (!isAnnotationReference(argument)) {
    const active = await activeReadout(services);
    assertOneCursor(active);
    const span = isAnnotated(active) ? null : chosenSpan(active);
    if (span) {
      await sureOfLetters(active.document, span);
      return { active, span, words: active.document.getText().slice(span.start, span.end) };
    }
  }
  const { readout, placed } = await chosenOwnAnnotation(services, argument);
  const { annotation } = placed;
  const words = annotation.target.exact;
  return { reference: referTo(readout.toString(), placed), words, note: tidyNote(annotation.note ?? '') };
}

/** Whether the person has annotated what they have chosen: the selected words themselves, or what is at the cursor. */
function isAnnotated(active: ActiveReadout): boolean {
  const { isEmpty } = active.editor.selection;
  return annotationsChosen(active).some((placed) => isOwn(placed) && (isEmpty || isOn(placed, chosenSpan(active))));
}

async function openNote(services: Services, subject: Subject, typed?: string): Promise<void> {
  const begun: Pick<NoteToOpen, 'typed'> = typed === undefined ? {} : { typed };
  if ('note' in subject) return services.notes.open({ ...subject, ...begun });
  const { uri } = subject.active.document;
  const id = newId();
  const sidecar = (await ownSidecar(services.corpus, uri)).toString();
  await services.notes.open({
    ...begun,
    reference: { readout: uri.toString(), sidecar, id },
    words: subject.words,
    create: (note) => annotate(services, subject, { id, note }),
  });
}

function annotate(
  services: Services,
  { active, span }: { readonly active: ActiveReadout; readonly span: Span },
  fields: { readonly id?: string; readonly note: string },
): Promise<void> {
  return writeAnnotation(services, active, span, fields, vscode.l10n.t('Note'));
}
