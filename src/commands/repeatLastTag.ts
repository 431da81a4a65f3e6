import * as vscode from 'vscode';
import { HumanError } from '../ui/humanError.ts';
import type { Services } from '../workspace/services.ts';
import { lastCodes } from '../workspace/writing/lastCodes.ts';
import { toBeTagged, writeCodes } from '../workspace/writing/tagging.ts';
import { registerCommand } from './register.ts';

/** *Repeat Last Tag*: the codes of the last tag for the unit or the selection at each cursor, beside its own. */
export function registerRepeatLastTag(services: Services): vscode.Disposable {
  return registerCommand(services, 'repeatLastTag', () =>
    services.turns.inOrder(async () => {
      const tagged = await toBeTagged(services);
      const codes = lastCodes(services, tagged.active.document.uri);
      if (codes.length === 0) throw new HumanError(vscode.l10n.t('Nothing was tagged yet; tag a statement first.'));
      await writeCodes(services, tagged, codes);
    }),
  );
}
