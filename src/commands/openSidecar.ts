import * as vscode from 'vscode';
import { chosenReadout } from '../prompts/chosenReadout.ts';
import { nameOf } from '../text/uri.ts';
import { HumanError } from '../ui/humanError.ts';
import { pickOne } from '../ui/questions.ts';
import { isOwn } from '../workspace/annotator.ts';
import { activeReadout, annotationsChosen } from '../workspace/documents/activeReadout.ts';
import { isAnnotationReference, isReadoutReference } from '../workspace/documents/references.ts';
import { openAnnotation } from '../workspace/documents/reveal.ts';
import type { Services } from '../workspace/services.ts';
import { registerCommand } from './register.ts';

/** *Open Sidecar*: at the annotation that a view's row refers to or that is at the cursor, or of the readout. */
export function registerOpenSidecar(services: Services): vscode.Disposable {
  return registerCommand(services, 'openSidecar', async (argument) => {
    if (isAnnotationReference(argument))
      return openAnnotation(services, vscode.Uri.parse(argument.sidecar), argument.id);
    if (!isReadoutReference(argument)) {
      const active = await activeReadout(services);
      const here = annotationsChosen(active);
      const placed = here.find(isOwn) ?? here[0];
      if (placed) return openAnnotation(services, vscode.Uri.parse(placed.sidecar), placed.annotation.id);
    }
    const readout = await chosenReadout(services, argument);
    const sidecars = services.corpus.corpus.sidecarsOf(readout.toString()).map(({ uri }) => uri);
    if (sidecars.length === 0) {
      throw new HumanError(
        vscode.l10n.t('{0} has no sidecar yet; tag a statement, and there will be one.', nameOf(readout.toString())),
      );
    }
    const uri = sidecars.length === 1 ? sidecars[0]! : await pickSidecar(sidecars);
    await vscode.window.showTextDocument(vscode.Uri.parse(uri));
  });
}

async function pickSidecar(uris: readonly string[]): Promise<string> {
  const picked = await pickOne(
    uris.map((uri) => ({ label: nameOf(uri), uri })),
    { title: vscode.l10n.t('Which sidecar?') },
  );
  return picked.uri;
}
