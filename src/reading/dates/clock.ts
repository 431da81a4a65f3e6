import { cardinalAt, isFragment } from './phrase.ts';
import type { Mention, Phrase } from './phrase.ts';
import { COLON, COMMA, DASH, FULL_STOP, GLUED, SPACE } from './tokens.ts';
import type { Tokens } from './tokens.ts';

/** A clock time: "15:20", "5:40 p.m.", "8 a.m."; the full stop of "p.m." is inside. */
export function timeAt(t: Tokens, index: number): Mention | null {
  // "UTC+04:00" tells a zone.
  if (t.length(index) > 2 || isFragment(t, index) || t.text[t.start(index) - 1] === '+') return null;
  const hour = t.value(index);
  const minutes =
    (t.tight(index + 1, COLON) || t.tight(index + 1, FULL_STOP)) && t.length(index + 1) === 2
      ? t.value(index + 1)
      : NaN;
  const half = halfOfDay(t, minutes >= 0 ? index + 2 : index + 1);
  if (half && hour >= 1 && hour <= 12 && !(minutes > 59)) {
    const time = `${two((hour % 12) + (half.afternoon ? 12 : 0))}:${two(minutes || 0)}`;
    return { value: { kind: 'time', time }, next: half.next, end: half.end };
  }
  const clock = clockOf(t, hour, index + 1);
  return clock && { value: { kind: 'time', time: clock.value }, next: clock.next };
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}

interface HalfOfDay {
  readonly afternoon: boolean;
  readonly next: number;
  readonly end: number;
}

function halfOfDay(t: Tokens, index: number): HalfOfDay | null {
  if (!t.spaced(index) && t.gap(index) !== GLUED) return null;
  const written = t.written(index).toLowerCase();
  if (written === 'am' || written === 'pm') return { afternoon: written === 'pm', next: index + 1, end: t.end(index) };
  if ((written !== 'a' && written !== 'p') || t.word(index + 1) !== 'm' || !t.tight(index + 1, FULL_STOP)) return null;
  const end = t.end(index + 1);
  return { afternoon: written === 'p', next: index + 2, end: t.text.charAt(end) === '.' ? end + 1 : end };
}

/** "25 minutes", "two hours", "90-minute", "half an hour" as an ISO 8601 duration. */
export function durationAt(t: Tokens, index: number): Mention | null {
  if (t.word(index) === 'half') {
    return t.follows(index + 1, 'an') && t.lexeme(index + 2).unit === 'hour' ? fixed('PT30M', index + 3) : null;
  }
  const count = cardinalAt(t, index);
  if (!count || !(t.spaced(count.next) || t.gap(count.next) === DASH)) return null;
  const word = t.word(count.next);
  if (word === 'minutes' || word === 'minute') return fixed(`PT${count.value}M`, count.next + 1);
  return t.lexeme(count.next).unit === 'hour' ? fixed(`PT${count.value}H`, count.next + 1) : null;
}

function fixed(edtf: string, next: number): Mention {
  return { value: { kind: 'fixed', edtf }, next };
}

/** A 24-hour clock time on the same line, right behind a date. */
export function clockAt(t: Tokens, index: number, gap: number): Phrase<string> | null {
  const parted = t.gap(index) === gap || (gap === SPACE && t.gap(index) === COMMA);
  return parted && t.lexeme(index).numeral && t.length(index) <= 2 ? clockOf(t, t.value(index), index + 1) : null;
}

/** `HH:MM[:SS]` from an hour and the minutes at `index`. */
export function clockOf(t: Tokens, hour: number, index: number): Phrase<string> | null {
  const minutes = sixtiethAt(t, index);
  if (!minutes || !(hour < 24)) return null;
  const seconds = sixtiethAt(t, index + 1);
  const next = index + (seconds ? 2 : 1);
  const after = t.word(next);
  if (t.spaced(next) && (after === 'p' || after === 'a' || after === 'pm' || after === 'am')) return null;
  return { value: [String(hour).padStart(2, '0'), minutes, ...(seconds ? [seconds] : [])].join(':'), next };
}

function sixtiethAt(t: Tokens, index: number): string | null {
  return t.tight(index, COLON) && t.length(index) === 2 && t.value(index) < 60 ? t.written(index) : null;
}
