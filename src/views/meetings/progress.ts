import type { Meeting, StatementSummary } from '../../corpus/meeting.ts';
import { taggedUnits, unitsOf, type Unit } from '../../corpus/units.ts';
import { isOwn } from '../../workspace/annotator.ts';
import { codedUnit } from '../../workspace/unit.ts';

/** How far the person has coded a meeting: their own tags count. */
export interface Progress {
  readonly unit: Unit;
  readonly tagged: number;
  readonly total: number;
}

export function progressOf(meeting: Meeting): Progress {
  const unit = codedUnit();
  const units = unitsOf(meeting, unit);
  return { unit, tagged: taggedUnits(meeting, units, meeting.annotations.filter(isOwn)).length, total: units.length };
}

export function isTagged(meeting: Meeting, statement: StatementSummary): boolean {
  return taggedUnits(meeting, [statement], meeting.annotations.filter(isOwn)).length > 0;
}
