import * as vscode from 'vscode';
import { chosenAnnotation } from '../prompts/chosenAnnotation.ts';
import { isUndecided, pickWaiting } from '../prompts/undecided.ts';
import { HumanError } from '../ui/humanError.ts';
import { annotationLabel } from '../ui/labels.ts';
import { isAnnotationReference } from '../workspace/documents/references.ts';
import type { Services } from '../workspace/services.ts';
import { registerCommand } from './register.ts';

const SCHEME = 'readouts-wording';

/** *Compare Wording*: a diff of the words that were annotated and those that are there now, or may be meant. */
export function registerCompareWording(services: Services): vscode.Disposable {
  const texts = new Map<string, string>();
  const show = (name: string, text: string) => {
    const uri = vscode.Uri.from({ scheme: SCHEME, path: `/${name}` });
    texts.set(uri.toString(), text);
    return uri;
  };
  return vscode.Disposable.from(
    vscode.workspace.registerTextDocumentContentProvider(SCHEME, {
      provideTextDocumentContent: (uri) => texts.get(uri.toString()) ?? '',
    }),
    registerCommand(services, 'compareWording', async (argument) => {
      const { placed } = isAnnotationReference(argument)
        ? await chosenAnnotation(services, argument)
        : await pickWaiting(services, isUndecided);
      const { annotation, resolution } = placed;
      const now = resolution.range ? resolution.text : resolution.candidates[0]?.text;
      if (now === undefined) throw new HumanError(vscode.l10n.t('Nothing in the text is like these words.'));
      const stamp = `${annotation.id}-${Date.now()}`;
      await vscode.commands.executeCommand(
        'vscode.diff',
        show(`${stamp}/annotated.txt`, `${annotation.target.exact}\n`),
        show(`${stamp}/today.txt`, `${now}\n`),
        vscode.l10n.t('{0}: annotated ↔ today', annotationLabel(placed)),
        { preview: true },
      );
    }),
    vscode.workspace.onDidCloseTextDocument(({ uri }) => texts.delete(uri.toString())),
  );
}
