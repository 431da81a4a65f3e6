import * as vscode from 'vscode';
import type { Services } from '../editor/services.ts';
import { registerCommand } from './register.ts';
import { reviewed, writeTarget } from './review.ts';

/** *Keep as Orphan*: the words are gone from the text; the annotation stays, and is no longer looked for. */
export function registerKeepAsOrphan(services: Services): vscode.Disposable {
  return registerCommand(services, 'keepAsOrphan', async (item) => {
    const review = await reviewed(services, item);
    const { target } = review.placed.annotation;
    const counted = services.corpus.corpus.sidecar(review.placed.sidecar)?.parsed.sidecar?.digest;
    await writeTarget(services, review, { ...target, ...(counted ? { digest: target.digest ?? counted } : {}), orphan: true }, vscode.l10n.t('Keep as Orphan'));
  });
}
