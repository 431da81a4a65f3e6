import type { Unit, Word } from '../words/dateWords.ts';
import { found, offset, type Found } from './namedMoments.ts';
import { cardinalAt } from './phrase.ts';
import type { Phrase } from './phrase.ts';
import type { Moment } from './rawDate.ts';
import type { Tokens } from './tokens.ts';

const QUARTER_OF_A_CENTURY_AGO: readonly Word[] = ['quarter', 'of', 'a', 'century', 'ago'];
const AND_A_HALF_AGO: readonly Word[] = ['and', 'a', 'half', 'ago'];

/** "ten years ago", "a week ago", "half a century ago", "two weeks from now", "two and a half years ago". */
export function agoAt(t: Tokens, index: number): Found {
  if (t.followsAll(index + 1, QUARTER_OF_A_CENTURY_AGO)) return found(offset('year', -25), index + 6);
  if (t.word(index) === 'half' && t.follows(index + 1, 'a')) return halfAgo(t, index + 2);
  const article = t.word(index) === 'a' || t.word(index) === 'an';
  const count = cardinalAt(t, index) ?? (article ? { value: 1, next: index + 1 } : null);
  if (!count) return null;
  if (t.follows(count.next, 'and')) return andAHalfAgo(t, count);
  const unit = unitAt(t, count.next);
  // "a year and a half ago"
  if (article && unit === 'year' && t.followsAll(count.next + 1, AND_A_HALF_AGO))
    return found({ kind: 'yearOfMonth', month: -18 }, count.next + 5);
  const from = unit && unit !== 'hour' ? directionAt(t, count.next + 1) : null;
  return from && found(distance(unit as Exclude<Unit, 'hour'>, from.value * count.value), from.next);
}

function unitAt(t: Tokens, index: number): Unit | null {
  return t.spaced(index) ? t.lexeme(index).unit : null;
}

/** "ago", "from now". */
function directionAt(t: Tokens, index: number): Phrase<-1 | 1> | null {
  if (t.follows(index, 'ago')) return { value: -1, next: index + 1 };
  return t.follows(index, 'from') && t.follows(index + 1, 'now') ? { value: 1, next: index + 2 } : null;
}

/** Behind "half a": "century ago". */
function halfAgo(t: Tokens, index: number): Found {
  const unit = unitAt(t, index);
  const from = unit && directionAt(t, index + 1);
  return from && halfUnit(unit, from.value, from.next);
}

function halfUnit(unit: Unit, direction: number, next: number): Found {
  if (unit === 'century') return found(offset('year', direction * 50), next);
  if (unit === 'decade') return found(offset('year', direction * 5), next);
  return unit === 'year' ? found(offset('month', direction * 6), next) : null;
}

/** "two and a half years ago" names the year thirty months back. */
function andAHalfAgo(t: Tokens, count: Phrase<number>): Found {
  if (!t.follows(count.next + 1, 'a') || !t.follows(count.next + 2, 'half') || !t.spaced(count.next + 3)) return null;
  return t.lexeme(count.next + 3).unit === 'year' && t.follows(count.next + 4, 'ago')
    ? found({ kind: 'yearOfMonth', month: -count.value * 12 - 6 }, count.next + 5)
    : null;
}

/** Two weeks ago is a day, decades and centuries ago are a year. */
export function distance(unit: Exclude<Unit, 'hour'>, count: number): Moment {
  if (unit === 'week') return offset('day', count * 7);
  if (unit === 'fortnight') return offset('day', count * 14);
  if (unit === 'decade') return offset('year', count * 10);
  return unit === 'century' ? offset('year', count * 100) : offset(unit, count);
}
