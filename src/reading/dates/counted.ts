import { anniversaryAt } from './history.ts';
import type { Typed } from './mention.ts';
import { cardinalAt, offsetYear, ofMoment } from './phrase.ts';
import type { Meaning, RawDate, Year } from './rawDate.ts';
import { endsSentence } from './tense.ts';
import type { Tokens } from './tokens.ts';

/**
 * An anniversary falls in the year that its sentence speaks of, else in the readout's.
 * @param previous the mention before it; undefined for the first of a text
 * @param after the token behind that mention
 */
export function anniversary(t: Tokens, index: number, previous: RawDate | undefined, after: number): Typed | null {
  const found = anniversaryAt(t, index);
  if (!found) return null;
  const spoken = previous && !sentenceEndsIn(t, after, index) ? yearSpokenOf(previous.meaning) : null;
  return { value: { kind: 'anniversary', count: found.count, year: spoken ?? offsetYear(0) }, next: found.next };
}

/**
 * "two days earlier", "a week later": counted from a date that the sentence named before, else from the readout.
 * @param named whether the text named a date before, up to the token `after`
 */
export function earlierAt(t: Tokens, index: number, named: boolean, after: number): Typed | null {
  const distance = distanceAt(t, index);
  if (!distance) return null;
  const { unit, value, next } = distance;
  if (named && !sentenceEndsIn(t, after, index)) return ofMoment({ value: { kind: 'anaphor', unit, value }, next });
  return value > 0 ? null : ofMoment({ value: { kind: 'fromEvent', unit, value }, next });
}

interface Distance {
  readonly unit: 'day' | 'month' | 'year';
  readonly value: number;
  readonly next: number;
}

/** Units that are counted, in the units that a calendar is counted by. */
const COUNTED_AS = {
  hour: null,
  day: { unit: 'day', times: 1 },
  week: { unit: 'day', times: 7 },
  fortnight: { unit: 'day', times: 14 },
  month: { unit: 'month', times: 1 },
  year: { unit: 'year', times: 1 },
  decade: null,
  century: null,
} as const;

function distanceAt(t: Tokens, index: number): Distance | null {
  const count = cardinalAt(t, index) ?? (t.word(index) === 'a' ? { value: 1, next: index + 1 } : null);
  const unit = count && t.spaced(count.next) ? t.lexeme(count.next).unit : null;
  const counted = unit && COUNTED_AS[unit];
  if (!count || !counted) return null;
  const later = t.follows(count.next + 1, 'later');
  if (!later && !t.follows(count.next + 1, 'earlier')) return null;
  return { unit: counted.unit, value: count.value * counted.times * (later ? 1 : -1), next: count.next + 2 };
}

function sentenceEndsIn(t: Tokens, from: number, to: number): boolean {
  for (let i = from; i <= to; i++) if (endsSentence(t, i)) return true;
  return false;
}

function yearSpokenOf(meaning: Meaning): Year | null {
  if (meaning.kind === 'anniversary') return meaning.year;
  return meaning.kind === 'moment' && meaning.moment.kind === 'calendar' && meaning.moment.year.kind === 'offset'
    ? meaning.moment.year
    : null;
}
