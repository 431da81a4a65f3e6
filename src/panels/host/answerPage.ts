import * as vscode from 'vscode';
import { chosenAnnotation, ownPlace } from '../../prompts/chosenAnnotation.ts';
import { HumanError, showError } from '../../ui/humanError.ts';
import { referTo } from '../../workspace/documents/references.ts';
import { revealWords } from '../../workspace/documents/reveal.ts';
import type { Services } from '../../workspace/services.ts';
import { tidyNote, writeNote } from '../../workspace/writing/notes.ts';
import { writeReply } from '../../workspace/writing/writeReview.ts';
import { fromPage, type AboutAnnotation, type FromPage, type History, type ToPage } from '../protocol.ts';
import { historyOf } from './history.ts';

/** What answers to the page go through. */
export interface Answering {
  post(message: ToPage): void;
  /** The page has nothing to show yet. */
  isReady(): void;
}

/** Does what the page asks for. What is no message of the page's, or about what is not there, does nothing. */
export async function answerPage(services: Services, received: unknown, answering: Answering): Promise<void> {
  const { success, data } = fromPage.safeParse(received);
  if (!success) return services.log.warn('A message of the view Annotation is none that it may send.');
  if ('annotation' in data && !isKnown(services, data.annotation)) return;
  try {
    await answer(services, data, answering);
  } catch (error) {
    if (!(error instanceof vscode.CancellationError)) void showError(error, services.log);
  }
}

/** Whether an annotation is one of the corpus: a page may name any file. */
function isKnown({ corpus }: Services, { readout, sidecar, id }: AboutAnnotation): boolean {
  const source = corpus.corpus.sourcesOf(readout).find(({ uri }) => uri === sidecar);
  return source?.sidecar.annotations.some((each) => each.id === id) ?? false;
}

async function answer(services: Services, message: FromPage, { post, isReady }: Answering): Promise<void> {
  switch (message.type) {
    case 'ready':
      return isReady();
    case 'act':
      return act(services, message);
    case 'codeAct':
      await vscode.commands.executeCommand(`readouts.${message.act}`, message.code);
      return;
    case 'goToText':
      return revealWords(await chosenAnnotation(services, message.annotation), false);
    case 'undo':
    case 'redo':
      await vscode.commands.executeCommand(
        `readouts.${message.type}AnnotationChange`,
        ...(message.of === 'codebook' ? [message.of] : []),
      );
      return;
    case 'history':
      return post({ ...message, history: await historyOrWhyNot(services, message.annotation) });
    case 'write': {
      const { annotation, what } = message;
      let isDone = false;
      try {
        isDone = await write(services, message);
      } finally {
        post({ type: 'written', annotation, what, isDone });
      }
    }
  }
}

async function historyOrWhyNot(services: Services, annotation: AboutAnnotation): Promise<History> {
  try {
    return await historyOf(services, annotation);
  } catch (error) {
    services.log.error(String(error));
    return { type: 'none', why: vscode.l10n.t('Git could not tell the history; Show Log says why.') };
  }
}

/** Runs a command for the annotation. The view *Annotations*, where its row may make room, leaves the focus here. */
async function act(services: Services, { act, annotation }: FromPage & { type: 'act' }): Promise<void> {
  const done = vscode.commands.executeCommand(`readouts.${act}`, annotation);
  services.annotationsView.leftView();
  await done;
}

/** @returns whether there was something to write */
async function write(services: Services, message: FromPage & { type: 'write' }): Promise<boolean> {
  const place = await chosenAnnotation(services, message.annotation);
  const { placed, readout } = place;
  if (message.what === 'reply') {
    const text = tidyNote(message.text);
    if (text !== '') await writeReply(services, place, text);
    return text !== '';
  }
  ownPlace(place);
  if (tidyNote(placed.annotation.note ?? '') !== message.before)
    throw new HumanError(
      vscode.l10n.t('The note was changed meanwhile: copy what you typed, press Escape, and look at it again.'),
    );
  const words = placed.annotation.target.exact;
  await writeNote(services.writer, referTo(readout.toString(), placed), words, message.text);
  return true;
}
