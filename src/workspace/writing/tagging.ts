import * as vscode from 'vscode';
import { updateAnnotation } from '../../annotations/edit.ts';
import type { PlacedAnnotation } from '../../corpus/placedAnnotation.ts';
import { unitsOf } from '../../corpus/units.ts';
import type { Span } from '../../text/span.ts';
import { changeLabel } from '../../ui/changeLabels.ts';
import { taggedInWords } from '../../ui/units.ts';
import { activeReadout, annotationsAt, chosenSpan, type ActiveReadout } from '../documents/activeReadout.ts';
import { goToUnit } from '../documents/goToUnit.ts';
import type { Services } from '../services.ts';
import { codedUnit } from '../unit.ts';
import { now } from './now.ts';
import { ownSidecar } from './ownSidecar.ts';
import { writeAnnotation } from './writeAnnotation.ts';

/** Where the workspace keeps the codes that were tagged last. */
const LAST = 'lastCodes';

/** What a tag is put on. */
export interface Tagged {
  readonly active: ActiveReadout;
  readonly span: Span;
  /** The person's own annotation of this very span. */
  readonly own: PlacedAnnotation | null;
}

/** What the person would tag now: the selection, or the unit at the cursor. @throws {HumanError} where there is none */
export async function toBeTagged(services: Services): Promise<Tagged> {
  const active = await activeReadout(services);
  const span = chosenSpan(active);
  const sidecar = await ownSidecar(active.document.uri);
  const own = annotationsAt(active, span).find(
    (placed) =>
      placed.sidecar === sidecar.toString() && placed.span?.start === span.start && placed.span.end === span.end,
  );
  return { active, span, own: own ?? null };
}

/** Gives it these codes in place of its own, says so, and goes on to the next unit where the setting asks for it. */
export async function writeCodes(services: Services, tagged: Tagged, codes: readonly string[]): Promise<void> {
  const { active, span, own } = tagged;
  if (own) {
    await replaceCodes(services, own, codes);
  } else {
    await writeAnnotation(services, active, span, { codes: [...codes] }, vscode.l10n.t('Tag Statement'));
  }
  if (codes.length > 0) await services.extension.workspaceState.update(LAST, codes);
  const unit = codedUnit();
  const units = unitsOf(active.readout, unit);
  const number = units.findIndex(({ end }) => span.start < end) + 1;
  services.lastTag.show(taggedInWords(codes, unit, number));
  if (vscode.workspace.getConfiguration('readouts').get('nextAfterTag', false)) {
    const next = units.find(({ start }) => start >= span.end);
    if (next) goToUnit(active, next);
  }
}

/**
 * Gives an annotation these codes in place of its own.
 * @param what what the change is called, with the words; the codes, if not given
 */
export async function replaceCodes(
  services: Services,
  { sidecar, annotation }: PlacedAnnotation,
  codes: readonly string[],
  what = codes.join(', ') || vscode.l10n.t('No code'),
): Promise<void> {
  const modified = now();
  await services.writer.change({
    file: vscode.Uri.parse(sidecar),
    label: changeLabel(what, annotation.target.exact),
    edits: (text) => updateAnnotation(text, annotation.id, { codes: [...codes], modified }),
  });
}

/** The codes that were tagged last in this workspace; none at first. */
export function lastCodes({ extension }: Services): readonly string[] {
  return extension.workspaceState.get<readonly string[]>(LAST, []);
}
