import { yearNumberAt } from './calendar.ts';
import { countsThings } from './moments.ts';
import { calendar, isFragment, numbered } from './phrase.ts';
import type { Word } from '../words/dateWords.ts';
import type { Mention } from './phrase.ts';
import { COLON, COMMA, DASH, FULL_STOP, GLUED, OPEN_BRACKET, OTHER, SPACE } from './tokens.ts';
import type { Tokens } from './tokens.ts';

export interface YearMention extends Mention {
  /** The year belongs to a name: "Beijing 2022", "the 2030 Agenda". */
  readonly inName: boolean;
}

const FIRST = 1800;
/** Earlier years stand behind these alone: "in 1543", not "resolution 1701". */
const EARLIEST = 1400;
const BEFORE_EARLY = new Set<Word | ''>(['in', 'since', 'from', 'until']);
const LAST = 2100;
/** After these a number of four digits is a year, whatever follows. */
const BEFORE_YEARS = new Set<Word | ''>([
  'in',
  'since',
  'by',
  'until',
  'till',
  'before',
  'after',
  'from',
  'during',
  'throughout',
  'through',
  'circa',
  'early',
  'late',
  'mid',
  'as',
  'between',
  'for',
  'of',
  'to',
  'over',
  'than',
  'with',
  'the',
  'around',
  'about',
  'year',
  'and',
  'or',
  'this',
]);
/** "made 2018 a year of celebration" */
const NAMING = new Set([
  'make',
  'made',
  'making',
  'declare',
  'declared',
  'designate',
  'designated',
  'proclaimed',
  'mark',
  'marks',
]);
/** After these it is the number of a document, a room, a vote. */
const NUMBERED = new Set([
  'resolution',
  'resolutions',
  'unscr',
  'no',
  'article',
  'articles',
  'section',
  'paragraph',
  'room',
  'flight',
  'page',
  'rule',
  'order',
  'decree',
  'law',
  'directive',
  'regulation',
  'number',
  'bill',
  'convention',
  'line',
  'usd',
  'us',
  'eur',
  'rmb',
]);

/** A range of years, "2015-2020", "2021–25", or a year that its surroundings show to be one. */
export function yearsAt(t: Tokens, index: number): YearMention | null {
  if (t.length(index) !== 4 || isFragment(t, index)) return null;
  const range = rangeAt(t, index);
  if (range) return range;
  const value = t.value(index);
  if (
    !(value >= (BEFORE_EARLY.has(t.word(index - 1)) ? EARLIEST : FIRST) && value <= LAST) ||
    !yearNumberAt(t, index) ||
    (t.tight(index + 1, DASH) && t.lexeme(index + 1).numeral)
  )
    return null;
  const year: Mention = { value: { kind: 'moment', moment: calendar(numbered(value)) }, next: index + 1 };
  if (isCurrency(t, index) || countsThings(t, index + 1)) return null;
  if (isInName(t, index)) return { ...year, inName: true };
  return stands(t, index) ? { ...year, inName: false } : null;
}

function rangeAt(t: Tokens, index: number): YearMention | null {
  const next = index + 1;
  if (t.gap(next) !== DASH || !t.lexeme(next).numeral) return null;
  const from = t.value(index);
  const written = t.value(next);
  const short = t.length(next) === 2 && t.tight(next, DASH) && written > 12;
  if (!short && t.length(next) !== 4) return null;
  const to = short ? from - (from % 100) + written : written;
  if (!(from >= 1000 && to > from && to < 3000) || t.gap(next + 1) === GLUED) return null;
  const moment = (year: number) => calendar(numbered(year));
  return { value: { kind: 'range', from: moment(from), to: moment(to) }, next: next + 1, inName: false };
}

function isCurrency(t: Tokens, index: number): boolean {
  const space = t.gap(index) === SPACE || t.gap(index) === OTHER ? 1 : 0;
  const before = t.text.charAt(t.start(index) - 1 - space);
  return before === '$' || before === '€' || before === '£' || before === '¥' || before === '#' || before === '§';
}

/** "Beijing 2022", "Vision 2030"; "the 2030 Agenda", "2022 Winter Olympics"; "resolution 2231 (2015)". */
function isInName(t: Tokens, index: number): boolean {
  if (t.gap(index) === OPEN_BRACKET && t.lexeme(index - 1).numeral) return true;
  const previous = t.spaced(index) ? t.written(index - 1).toLowerCase() : '';
  if (NUMBERED.has(previous)) return false;
  const plain = t.lexeme(index - 1).word !== '' || !t.capitalised(index - 1);
  if (previous && !plain && !t.lexeme(index - 1).month) return true;
  const next = t.lexeme(index + 1);
  return t.gap(index + 1) === SPACE && t.capitalised(index + 1) && !next.month && !next.weekday && beginsName(t, index);
}

function beginsName(t: Tokens, index: number): boolean {
  const previous = t.word(index - 1);
  return (
    !t.spaced(index) ||
    previous === 'the' ||
    previous === '' ||
    previous === 'of' ||
    previous === 'and' ||
    previous === 'for'
  );
}

/** Whether a year stands alone here: after a preposition, in brackets, at the head of a sentence. */
function stands(t: Tokens, index: number): boolean {
  if (index === 0) return true;
  if (t.spaced(index)) return BEFORE_YEARS.has(t.word(index - 1)) || NAMING.has(t.written(index - 1));
  const gap = t.gap(index);
  if (gap === COMMA) return t.length(index - 1) === 4 && t.value(index - 1) >= FIRST && t.value(index - 1) <= LAST;
  return gap === OPEN_BRACKET || gap === FULL_STOP || gap === COLON || gap === OTHER;
}
