import type { DateMentionType } from '../model.ts';
import type { Dates, Mention, Phrase } from './phrase.ts';
import type { Meaning, Moment } from './rawDate.ts';
import { APOSTROPHE } from './tokens.ts';
import type { Tokens } from './tokens.ts';

/** A mention, with its type where its meaning alone does not tell that. */
export interface Typed extends Mention {
  readonly type?: DateMentionType;
}

/** The mention of dates of the calendar; a weekday in brackets behind them is outside. */
export function ofDates(t: Tokens, { value, next }: Phrase<Dates>): Typed {
  const end = t.end((value.until ?? next) - 1);
  return { value: meaningOf(value), next, end };
}

function meaningOf({ join, moments, time }: Dates): Meaning {
  const [first, last] = moments as [Moment, Moment];
  if (time) return { kind: 'stamp', date: first, time };
  if (join === 'one') return { kind: 'moment', moment: first };
  return join === 'range' ? { kind: 'range', from: first, to: last } : { kind: join, moments };
}

/** Whether what ends before the token `next` owns what follows: "today's". */
export function isPossessive(t: Tokens, next: number): boolean {
  return t.gap(next) === APOSTROPHE && t.word(next) === 's';
}

/** What happens at a time and may be named by it: "today's call", "June's summit". */
const EVENTS = new Set(
  `
  meeting call talks conversation discussion discussions visit summit session consultations decision announcement
  briefing conference attack vote exchange statement election elections referendum floods earthquake
  `
    .trim()
    .split(/\s+/),
);

/** Whether the token `next` is the possessive of a time that an event is named by. */
export function isOfEvent(t: Tokens, next: number): boolean {
  return isPossessive(t, next) && EVENTS.has(t.written(next + 1).toLowerCase());
}
