import * as vscode from 'vscode';
import { chosenAnnotation } from '../prompts/chosenAnnotation.ts';
import { tellInStatusBar } from '../ui/messages.ts';
import { revealWords } from '../workspace/documents/reveal.ts';
import type { Step } from '../workspace/documents/selectedRow.ts';
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

/** Goes to another row of the view *Annotations*; the text follows beside it, and the focus stays in the view. */
function registerStep(services: Services, name: string, to: Step): vscode.Disposable {
  return registerCommand(services, name, async () => {
    const reference = await services.selectedRow.step(to);
    if (reference) await revealWords(await chosenAnnotation(services, reference), true);
    else tellInStatusBar(noneThere(to), MESSAGE_STAYS);
  });
}

function noneThere(to: Step): string {
  return {
    next: vscode.l10n.t('This is the last annotation that is listed.'),
    previous: vscode.l10n.t('This is the first annotation that is listed.'),
    nextOpen: vscode.l10n.t('No annotation that is listed is open.'),
  }[to];
}
