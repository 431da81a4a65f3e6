import type { Word } from '../words/dateWords.ts';
import { datesAt } from './calendar.ts';
import { isPossessive, ofDates, type Typed } from './mention.ts';
import { seasonAloneAt, yearAloneAt } from './moments.ts';
import { momentAt } from './parts.ts';
import type { Phrase } from './phrase.ts';
import type { Meaning, Moment } from './rawDate.ts';
import type { Tokens } from './tokens.ts';
import { yearsAt } from './years.ts';

export const since = (moment: Moment): Meaning => ({ kind: 'since', moment });
export const after = (moment: Moment): Meaning => ({ kind: 'after', moment });
export const until = (moment: Moment): Meaning => ({ kind: 'until', moment });

/** A time of which one end is said, behind "since", "by" and their like. */
export function limited(t: Tokens, index: number, make: (moment: Moment) => Meaning): Typed | null {
  const limit = limitAt(t, index);
  return limit && !isPossessive(t, limit.next) ? { value: make(limit.value), next: limit.next } : null;
}

/** A moment after a word that makes it the limit of a time: a year in figures may stand there alone. */
function limitAt(t: Tokens, index: number): Phrase<Moment> | null {
  return t.spaced(index)
    ? (momentAt(t, index) ?? yearAloneAt(t, index) ?? (t.word(index) === 'the' ? seasonAloneAt(t, index) : null))
    : null;
}

const UP_TO = new Set<Word | ''>(['to', 'until', 'till', 'through']);

/** "from 3 to 5 June", "from 2015 to 2020", "from Monday to Wednesday"; "from" alone says no range. */
export function fromAt(t: Tokens, index: number): Typed | null {
  if (!t.spaced(index)) return null;
  const dates = datesAt(t, index);
  if (dates?.value.join === 'range') return ofDates(t, dates);
  const years = yearsAt(t, index);
  if (years?.value.kind === 'range') return years;
  const from = limitAt(t, index);
  return from && t.spaced(from.next) && UP_TO.has(t.word(from.next)) ? rangeTo(t, from, from.next + 1) : null;
}

/** "between 3 and 5 June". */
export function betweenAt(t: Tokens, index: number): Typed | null {
  if (!t.spaced(index)) return null;
  const dates = datesAt(t, index);
  if (dates && dates.value.moments.length === 2 && dates.value.join !== 'oneOf') {
    const [from, to] = dates.value.moments;
    return { value: { kind: 'range', from: from!, to: to! }, next: dates.next };
  }
  const years = yearsAt(t, index);
  if (years?.value.kind === 'range') return years;
  const from = limitAt(t, index);
  return from && t.follows(from.next, 'and') ? rangeTo(t, from, from.next + 1) : null;
}

function rangeTo(t: Tokens, from: Phrase<Moment>, index: number): Typed | null {
  const to = limitAt(t, index);
  return to && { value: { kind: 'range', from: from.value, to: to.value }, next: to.next };
}
