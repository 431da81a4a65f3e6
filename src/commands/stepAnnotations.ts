import * as vscode from 'vscode';
import { chosenAnnotation } from '../prompts/chosenAnnotation.ts';
import { tellGone } from '../prompts/tellGone.ts';
import { tellInStatusBar } from '../ui/messages.ts';
import { revealWords } from '../workspace/documents/reveal.ts';
import type { AnnotationReference } from '../workspace/documents/references.ts';
import type { Step } from '../workspace/annotationsView.ts';
import type { Services } from '../workspace/services.ts';
import { registerCommand } from './register.ts';

/** How long the status bar says that there is no other, in milliseconds. */
const MESSAGE_STAYS = 5000;

/** *Next Annotation in View*. */
export function registerNextAnnotation(services: Services): vscode.Disposable {
  return registerStep(services, 'nextAnnotation', 'next');
}

/** *Previous Annotation in View*. */
export function registerPreviousAnnotation(services: Services): vscode.Disposable {
  return registerStep(services, 'previousAnnotation', 'previous');
}

/** *Next Open Annotation in View*: after the last one, the first. */
export function registerNextOpenAnnotation(services: Services): vscode.Disposable {
  return registerStep(services, 'nextOpenAnnotation', 'nextOpen');
}

function registerStep(services: Services, name: string, to: Step): vscode.Disposable {
  return registerCommand(services, name, (argument) => goStep(services, to, argument));
}

/**
 * Goes to another row of the view *Annotations*; the text follows beside it, and the focus stays in the view.
 * @param from the row that was selected; what is none stands for the one that is
 */
async function goStep(services: Services, to: Step, from: unknown): Promise<void> {
  const reference = await services.annotationsView.step(to, from);
  if (reference) showInText(services, reference).catch((error: unknown) => services.log.error(String(error)));
  else tellInStatusBar(noneThere(to), MESSAGE_STAYS);
}

/** Not waited for by the next step, and left out where that comes before the text is there. */
async function showInText(services: Services, reference: AnnotationReference): Promise<void> {
  const isStillWanted = services.annotationsView.willShow(reference);
  const place = await chosenAnnotation(services, reference).catch(tellGone);
  if (place && isStillWanted()) await revealWords(place, true);
}

function noneThere(to: Step): string {
  return {
    next: vscode.l10n.t('This is the last annotation that is listed.'),
    previous: vscode.l10n.t('This is the first annotation that is listed.'),
    nextOpen: vscode.l10n.t('No annotation that is listed is open.'),
  }[to];
}
