import * as vscode from 'vscode';
import { keepAsOrphan } from '../annotations/reattach.ts';
import { reviewed } from '../prompts/undecided.ts';
import type { Services } from '../workspace/services.ts';
import { writeDecision } from '../workspace/writing/decision.ts';
import { registerCommand } from './register.ts';

/** *Keep as Orphan*: the words are gone from the text; the annotation stays, and is no longer looked for. */
export function registerKeepAsOrphan(services: Services): vscode.Disposable {
  return registerCommand(services, 'keepAsOrphan', async (argument) => {
    const review = await reviewed(services, argument);
    await writeDecision(services, review, vscode.l10n.t('Keep as Orphan'), (text) =>
      keepAsOrphan(text, review.placed.annotation.id),
    );
  });
}
