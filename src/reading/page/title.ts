import { expression, oneOf } from '../../text/expression.ts';
import type { Span } from '../../text/span.ts';
import { HIGH_OFFICES } from '../words/tables/highOffices.ts';
import { KIND_SIGNS } from '../words/tables/kinds.ts';
import { isPlaceLine, type PageText } from './pageText.ts';
import { countWords } from './prose.ts';

/** A headline that ends like a sentence stands among so many lines and is no longer than this. */
const LAST_INDEX = 6;
const LONGEST = 250;
/** Of more words a line weighs no more. */
const MOST_WORDS = 7;

const LETTER = /\p{L}/u;
const TITLE_WORDS = expression('i')`
  \b(?:${oneOf(HIGH_OFFICES)}|representative|PM|leaders|readout|foreign|talks?|visit|state)\b
`;
const ABBREVIATION_LAST = /\b(?:Amb|U\.S|H\.E|Dr|Mr|Jr)\.?$/;
/** A sentence ends and another begins. */
export const SENTENCE_BREAK = /[.!?]["”]? \p{Lu}/u;

/** A headline that happens to end like a sentence: nothing but page lines stands before it, and prose follows it. */
export function looksLikeTitle(line: string, index: number): boolean {
  if (index > LAST_INDEX || line.length > LONGEST || !ABBREVIATION_LAST.test(line.slice(-5))) return false;
  return !SENTENCE_BREAK.test(line) && TITLE_WORDS.test(line);
}

/** The line that says most like a title what happened, the first of those that weigh the same; null where none can. */
export function chooseTitle(page: PageText, candidates: readonly Span[]): Span | null {
  let best: Span | null = null;
  let most = -1;
  for (const [index, span] of candidates.entries()) {
    const line = page.string(span);
    const weight = LETTER.test(line) ? weigh(line) - index / 4 : -1;
    if (weight <= most) continue;
    most = weight;
    best = span;
  }
  return best;
}

function weigh(line: string): number {
  let weight = countWords(line, MOST_WORDS) / 2;
  if (KIND_SIGNS.some(({ sign }) => sign.test(line))) weight += 4;
  if (TITLE_WORDS.test(line)) weight += 2;
  return isPlaceLine(line) ? weight - 4 : weight;
}
