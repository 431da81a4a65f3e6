import * as vscode from 'vscode';
import { unitAt } from '../corpus/units.ts';
import { HumanError } from '../ui/humanError.ts';
import { tellInStatusBar } from '../ui/messages.ts';
import { annotatorName } from '../workspace/annotator.ts';
import { activeReadout, assertOneCursor, selectionSpan } from '../workspace/documents/activeReadout.ts';
import type { Services } from '../workspace/services.ts';
import { isSuggesting } from '../workspace/suggestedCodes.ts';
import { placesOf, writeTags } from '../workspace/writing/tagging.ts';
import { registerCommand } from './register.ts';

/** How long the status bar says that nothing is suggested, in milliseconds. */
const MESSAGE_STAYS = 4000;

/** *Tag as Seen Before*: the codes that are suggested for the sentence at the cursor. */
export function registerTagAsBefore(services: Services): vscode.Disposable {
  return registerCommand(services, 'tagAsBefore', () => services.turns.inOrder(() => tagAsBefore(services)));
}

async function tagAsBefore(services: Services): Promise<void> {
  const active = await activeReadout(services);
  assertOneCursor(active);
  if (!isSuggesting(active.document)) throw turnedOff();
  const sentence = unitAt(active.readout.sentences, selectionSpan(active).start);
  await services.suggested.ready();
  const suggestions = sentence ? [...services.suggested.of(active.document, [sentence])].flat() : [];
  if (suggestions.length === 0) {
    tellInStatusBar(vscode.l10n.t('Nothing like this sentence was tagged before'), MESSAGE_STAYS, 'tag');
    return;
  }
  await annotatorName();
  const spans = suggestions.map(({ span }) => span);
  // Its own annotations of these words have no codes yet: a note, at most.
  const places = await placesOf(services, active, spans);
  const tags = places.map((place, index) => ({ ...place, codes: suggestions[index]!.codes }));
  await writeTags(services, active, tags, [...new Set(suggestions.flatMap(({ codes }) => codes))]);
}

function turnedOff(): HumanError {
  return new HumanError(vscode.l10n.t('Suggestions are turned off by the setting “Readouts: Suggestions”.'), {
    remedies: [
      {
        title: vscode.l10n.t('Open Settings'),
        run: () => vscode.commands.executeCommand('workbench.action.openSettings', 'readouts.suggestions'),
      },
    ],
  });
}
