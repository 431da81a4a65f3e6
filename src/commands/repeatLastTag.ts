import * as vscode from 'vscode';
import { HumanError } from '../ui/humanError.ts';
import type { Services } from '../workspace/services.ts';
import { lastCodes, toBeTagged, writeCodes } from '../workspace/writing/tagging.ts';
import { registerCommand } from './register.ts';

/** *Repeat Last Tag*: the codes of the last tag for the unit at the cursor, or for the selection, beside its own. */
export function registerRepeatLastTag(services: Services): vscode.Disposable {
  return registerCommand(services, 'repeatLastTag', () =>
    services.turns.inOrder(async () => {
      const codes = lastCodes(services);
      if (codes.length === 0) throw new HumanError(vscode.l10n.t('Nothing was tagged yet; tag a statement first.'));
      const tagged = await toBeTagged(services);
      await writeCodes(services, tagged, [...new Set([...(tagged.own?.annotation.codes ?? []), ...codes])]);
    }),
  );
}
