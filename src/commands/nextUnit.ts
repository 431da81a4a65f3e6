import * as vscode from 'vscode';
import { taggedUnits, unitsOf } from '../corpus/units.ts';
import { allTagged } from '../ui/units.ts';
import { HumanError } from '../ui/humanError.ts';
import { tellInStatusBar } from '../ui/messages.ts';
import { isOwn } from '../workspace/annotator.ts';
import { activeReadout, selectionSpan, type ActiveReadout } from '../workspace/documents/activeReadout.ts';
import type { Services } from '../workspace/services.ts';
import type { Span } from '../text/span.ts';
import { goToUnit } from '../workspace/documents/goToUnit.ts';
import { codedUnit } from '../workspace/unit.ts';
import { registerCommand } from './register.ts';

/** *Next*: moves the cursor to the start of the next unit that is coded: a sentence, unless the setting says else. */
export function registerNextUnit(services: Services): vscode.Disposable {
  return registerMove(services, 'nextUnit', ({ units, start }) => ({
    unit: units.find((unit) => unit.start > start),
    otherwise: vscode.l10n.t('This is the last one.'),
  }));
}

/** *Previous*: moves the cursor to the start of this unit, or of the one before. */
export function registerPreviousUnit(services: Services): vscode.Disposable {
  return registerMove(services, 'previousUnit', ({ units, start }) => ({
    unit: units.findLast((unit) => unit.start < start),
    otherwise: vscode.l10n.t('This is the first one.'),
  }));
}

/** *Next Untagged*: the next unit in which the person has no code, from the top again after the last. */
export function registerNextUntaggedUnit(services: Services): vscode.Disposable {
  return registerMove(services, 'nextUntaggedUnit', ({ active, units, start }) => {
    const tagged = new Set(taggedUnits(active.readout, units, active.annotations.filter(isOwn)));
    const untagged = units.filter((unit) => !tagged.has(unit));
    return {
      unit: untagged.find((unit) => unit.start > start) ?? untagged[0],
      otherwise: allTagged(codedUnit()),
    };
  });
}

interface Place {
  readonly active: ActiveReadout;
  readonly units: readonly Span[];
  /** Where the cursor is, or the selection starts. */
  readonly start: number;
}

/** A command that moves the cursor, after the taggings that were typed before it. */
function registerMove(
  services: Services,
  id: string,
  find: (place: Place) => { readonly unit: Span | undefined; readonly otherwise: string },
): vscode.Disposable {
  return registerCommand(services, id, () =>
    services.turns.inOrder(async () => {
      const active = await activeReadout(services);
      const units = unitsOf(active.readout, codedUnit());
      if (units.length === 0) throw new HumanError(vscode.l10n.t('Nothing to code is read in this file.'));
      const { unit, otherwise } = find({ active, units, start: selectionSpan(active).start });
      if (unit) goToUnit(active, unit);
      else tellInStatusBar(otherwise, 4000);
    }),
  );
}
