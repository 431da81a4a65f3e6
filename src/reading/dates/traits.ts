import type { DateMentionType } from '../model.ts';
import type { Meaning, Moment } from './rawDate.ts';

/** The kind of mention that a meaning makes. */
export function typeOf(meaning: Meaning): DateMentionType {
  switch (meaning.kind) {
    case 'vague':
    case 'anniversary':
    case 'time':
    case 'stamp':
      return meaning.kind;
    case 'fixed':
      return meaning.edtf.startsWith('P') ? 'duration' : 'period';
    default:
      return momentsOf(meaning).some(isRelative) || meaning.kind === 'stretch' || meaning.kind === 'since'
        ? 'relative'
        : 'absolute';
  }
}

/** Whether the words around a mention decide which year or week it means. */
export function isOpen(meaning: Meaning): boolean {
  return momentsOf(meaning).some(leavesOpen);
}

export function momentsOf(meaning: Meaning): readonly Moment[] {
  switch (meaning.kind) {
    case 'moment':
    case 'since':
    case 'after':
    case 'until':
      return [meaning.moment];
    case 'range':
      return [meaning.from, meaning.to];
    case 'set':
    case 'oneOf':
      return meaning.moments;
    default:
      return [];
  }
}

function isRelative(moment: Moment): boolean {
  switch (moment.kind) {
    case 'calendar':
      return moment.year.kind === 'offset' || (moment.year.kind === 'unsaid' && moment.day === null);
    case 'division':
      return moment.year.kind !== 'number';
    case 'decade':
    case 'century':
      return false;
    case 'samePeriod':
      return moment.year.kind !== 'number';
    case 'weekOf':
      return isRelative(moment.day);
    case 'part':
    case 'slice':
    case 'rest':
    case 'weekOfMonth':
      return isRelative(moment.of);
    default:
      return true;
  }
}

function leavesOpen(moment: Moment): boolean {
  switch (moment.kind) {
    case 'calendar':
    case 'division':
      return moment.year.kind === 'unsaid';
    case 'weekday':
      return moment.which === 'nearest';
    case 'weekend':
      return moment.week === null;
    case 'part':
    case 'slice':
    case 'rest':
    case 'weekOfMonth':
      return leavesOpen(moment.of);
    case 'weekOf':
      return leavesOpen(moment.day);
    default:
      return false;
  }
}
