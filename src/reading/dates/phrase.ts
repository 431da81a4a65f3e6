import type { Meaning, Moment, Year } from './rawDate.ts';
import { COLON, COMMA, DASH, FULL_STOP, GLUED, LINE_BREAK, SLASH, SPACE } from './tokens.ts';
import type { Tokens } from './tokens.ts';

/** Something read from the tokens up to `next`, exclusive. */
export interface Phrase<T> {
  readonly value: T;
  readonly next: number;
}

/**
 * A mention read: its meaning, the token after it, and where it ends in the text when that is not the last token's end.
 */
export interface Mention extends Phrase<Meaning> {
  readonly end?: number;
}

const PER_CENT = 37;

export const UNSAID: Year = { kind: 'unsaid' };
export const numbered = (value: number): Year => ({ kind: 'number', value });
export const offsetYear = (value: number): Year => ({ kind: 'offset', value });
export const calendar = (year: Year, month: number | null = null, day: number | null = null): Moment => ({
  kind: 'calendar',
  year,
  month,
  day,
});

export const ofMoment = (phrase: Phrase<Moment>): Mention => ({
  value: { kind: 'moment', moment: phrase.value },
  next: phrase.next,
});

export type CalendarDate = Extract<Moment, { kind: 'calendar' }>;

/** Dates that one phrase gives: a single one, both ends of a range, each of a set, or alternatives. */
export interface Dates {
  readonly join: 'one' | 'range' | 'set' | 'oneOf';
  readonly moments: readonly CalendarDate[];
  /** `HH:MM[:SS]` where a clock time stands right behind, as in a page stamp. */
  readonly time: string | null;
  /** The token after the dates themselves, where a weekday in brackets behind them is skipped. */
  readonly until?: number;
}

export const oneDate = (moment: Moment, next: number, time: string | null = null): Phrase<Dates> => ({
  value: { join: 'one', moments: [moment as CalendarDate], time },
  next,
});

/**
 * Whether the number at `index` is the rest of something larger: 1,949 or 3.5 or COVID-19 or G20; "mid-2022" is not.
 */
export function isFragment(t: Tokens, index: number): boolean {
  const gap = t.gap(index);
  if (gap === GLUED) return true;
  if (gap === SPACE || gap === LINE_BREAK || t.start(index) - t.end(index - 1) !== 1) return false;
  return (
    t.lexeme(index - 1).numeral ||
    gap === SLASH ||
    (gap === DASH && t.word(index - 1) !== 'mid' && t.word(index - 1) !== 'end')
  );
}

/**
 * Whether a number ends before the token `next`: no letters, digits or per cent sign run on. A dash does not run on.
 */
export function endsNumber(t: Tokens, next: number): boolean {
  const end = t.end(next - 1);
  if (t.text.charCodeAt(end) === PER_CENT) return false;
  if (next >= t.count) return true;
  const gap = t.gap(next);
  if (gap === GLUED) return false;
  const joins = gap === COMMA || gap === FULL_STOP || gap === COLON || gap === SLASH;
  return !(joins && t.lexeme(next).numeral && t.tight(next, gap));
}

/** "7", "twenty-five", "a hundred"; up to 9999. */
export function cardinalAt(t: Tokens, index: number): Phrase<number> | null {
  const lexeme = t.lexeme(index);
  if (lexeme.numeral) {
    if (t.length(index) > 4 || isFragment(t, index) || !endsNumber(t, index + 1)) return null;
    const value = t.value(index);
    return value > 0 ? { value, next: index + 1 } : null;
  }
  if (lexeme.word === 'a' && t.follows(index + 1, 'hundred')) return { value: 100, next: index + 2 };
  if (!lexeme.cardinal) return null;
  const second = t.lexeme(index + 1).cardinal;
  if (lexeme.cardinal >= 20 && lexeme.cardinal < 100 && second > 0 && second < 10 && t.gap(index + 1) === DASH) {
    return { value: lexeme.cardinal + second, next: index + 2 };
  }
  if (lexeme.cardinal < 10 && t.follows(index + 1, 'hundred')) return { value: lexeme.cardinal * 100, next: index + 2 };
  return { value: lexeme.cardinal, next: index + 1 };
}

/** "20th", "twentieth", "seventy-fifth", "one hundredth". */
export function ordinalAt(t: Tokens, index: number): Phrase<number> | null {
  const lexeme = t.lexeme(index);
  if (lexeme.numeral) {
    if (t.length(index) > 4 || isFragment(t, index) || t.gap(index + 1) !== GLUED || !isSuffix(t, index + 1))
      return null;
    return { value: t.value(index), next: index + 2 };
  }
  if (lexeme.ordinal) return { value: lexeme.ordinal, next: index + 1 };
  const second = t.lexeme(index + 1).ordinal;
  if (lexeme.cardinal >= 20 && lexeme.cardinal < 100 && second > 0 && second < 10 && t.gap(index + 1) === DASH) {
    return { value: lexeme.cardinal + second, next: index + 2 };
  }
  return lexeme.cardinal === 1 && second === 100 && t.spaced(index + 1) ? { value: 100, next: index + 2 } : null;
}

export function isSuffix(t: Tokens, index: number): boolean {
  const word = t.word(index);
  return word === 'st' || word === 'nd' || word === 'rd' || word === 'th';
}
