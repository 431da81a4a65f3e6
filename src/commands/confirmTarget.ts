import * as vscode from 'vscode';
import { reviewed } from '../prompts/undecided.ts';
import { HumanError } from '../ui/humanError.ts';
import type { Services } from '../workspace/services.ts';
import { decide } from '../workspace/writing/decision.ts';
import { registerCommand } from './register.ts';

/** *Confirm*: the annotation is about the words at the place that was found, as they are now. */
export function registerConfirmTarget(services: Services): vscode.Disposable {
  return registerCommand(services, 'confirmTarget', async (argument) => {
    const review = await reviewed(services, argument);
    const { range } = review.placed.resolution;
    if (!range) {
      throw new HumanError(
        vscode.l10n.t(
          'There is no single place to confirm; choose a candidate, or select the words and re-attach the annotation.',
        ),
        {
          remedies: [
            {
              title: vscode.l10n.t('Choose Candidate'),
              run: () => vscode.commands.executeCommand('readouts.chooseCandidate', argument),
            },
          ],
        },
      );
    }
    await decide(services, review, range, vscode.l10n.t('Confirm'));
  });
}
