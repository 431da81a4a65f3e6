import * as vscode from 'vscode';
import { pickAnnotation } from '../prompts/chosenAnnotation.ts';
import { reviewed, selectedWords } from '../prompts/undecided.ts';
import { HumanError } from '../ui/humanError.ts';
import { isOwn } from '../workspace/annotator.ts';
import { activeReadout } from '../workspace/documents/activeReadout.ts';
import { isAnnotationReference, referTo, type AnnotationReference } from '../workspace/documents/references.ts';
import type { Services } from '../workspace/services.ts';
import { decide } from '../workspace/writing/decision.ts';
import { registerCommand } from './register.ts';

/** *Re-attach to Selection*: the annotation is about the selected words from now on. */
export function registerReattachToSelection(services: Services): vscode.Disposable {
  return registerCommand(services, 'reattachToSelection', async (argument) => {
    const reference = isAnnotationReference(argument) ? argument : await pickPlaceless(services);
    const review = await reviewed(services, reference);
    await decide(services, review, await selectedWords(services, review), vscode.l10n.t('Re-attach to Selection'));
  });
}

/** From the editor: one of the readout's annotations that are not where they were, those kept as orphans among them. */
async function pickPlaceless(services: Services): Promise<AnnotationReference> {
  const { annotations, document } = await activeReadout(services);
  const placeless = annotations.filter((placed) => isOwn(placed) && placed.resolution.state !== 'exact');
  if (placeless.length === 0) throw new HumanError(vscode.l10n.t('Every annotation of this readout has its place.'));
  const title = vscode.l10n.t('Which annotation is about the selected words?');
  return referTo(document.uri.toString(), await pickAnnotation(placeless, title));
}
