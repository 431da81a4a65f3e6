import type { Run } from './align.ts';
import type { NumberedTokens } from './numberedTokens.ts';
import {
  isFunctionWord,
  isNominal,
  isNounAfter,
  isNumber,
  isPronoun,
  isSameWord,
  looksLikeVerb,
  opensNounPhrase,
  opensVerb,
  turnsMeaning,
} from './wordLists.ts';

/**
 * How far the words of a place differ from a target's: `same` (but for case, white space and typography), `slight`,
 * or `grave`: the meaning may have turned, so that no similarity makes it the same statement.
 */
export type Wording = 'same' | 'slight' | 'grave';

export interface Comparison {
  readonly wording: Wording;
  /** Share of words in common, 0 to 1. */
  readonly similarity: number;
}

/** Changes of more than this share of the words are no slight rewording. */
const FLOOR = 0.7;

/**
 * Compares the tokens `[before.start, before.end)` of the old text with `[now.start, now.end)` of today's by their
 * alignment (`partners`: for each token of the old text its partner's index, or -1).
 */
export function compareWording(
  old: NumberedTokens,
  before: Run,
  today: NumberedTokens,
  now: Run,
  partners: Int32Array,
): Comparison {
  let matched = 0;
  let grave = false;
  let k = before.start;
  let n = now.start;
  while (k < before.end || n < now.end) {
    let kEnd = k;
    while (kEnd < before.end && !isInside(partners[kEnd - before.start]!, n, now.end)) kEnd += 1;
    const nEnd = kEnd < before.end ? partners[kEnd - before.start]! : now.end;
    if (kEnd > k || nEnd > n) grave ||= isGrave(old, { start: k, end: kEnd }, today, { start: n, end: nEnd });
    if (kEnd < before.end) matched += 1;
    k = kEnd + 1;
    n = nEnd + 1;
  }
  const total = before.end - before.start + (now.end - now.start);
  const similarity = total ? (2 * matched) / total : 0;
  if (2 * matched === total) return { wording: 'same', similarity };
  return { wording: grave || similarity < FLOOR ? 'grave' : 'slight', similarity };
}

function isInside(partner: number, from: number, to: number): boolean {
  return partner >= from && partner < to;
}

function isGrave(old: NumberedTokens, removed: Run, today: NumberedTokens, added: Run): boolean {
  if (removed.end - removed.start === added.end - added.start) {
    const spelling = wordsOf(old, removed).every((word, i) => isSameWord(word, today.word(added.start + i)));
    if (spelling) return false;
  }
  if (isMereNumber(old, removed, today, added) || isMereNumber(today, added, old, removed)) return false;
  if (isTurning(old, removed) || isTurning(today, added)) return true;
  const isExchange = removed.end > removed.start && added.end > added.start;
  if (isExchange && [...wordsOf(old, removed), ...wordsOf(today, added)].some(isPronoun)) return true;
  const from = contentWords(old, removed);
  const to = contentWords(today, added);
  if (from.length === 0 || to.length === 0) return isExchange && from.length !== to.length;
  const before = today.word(added.start - 1);
  const areNominal = from.every(isNominal) && to.every(isNominal);
  if (opensVerb(before) && !(before === 'to' && areNominal)) return true;
  if (opensNounPhrase(before)) return false;
  if (from.some(looksLikeVerb) && to.some(looksLikeVerb)) return true;
  return !areNominal;
}

/** Whether a number came or went where there was none, which makes a statement more or less precise: "in 12 fields". */
function isMereNumber(tokens: NumberedTokens, run: Run, others: NumberedTokens, other: Run): boolean {
  if (other.end > other.start || run.end === run.start) return false;
  for (let i = run.start; i < run.end; i += 1) if (!isNumber(tokens.word(i))) return false;
  const beside = [
    tokens.word(run.start - 1),
    tokens.word(run.end),
    others.word(other.start - 1),
    others.word(other.start),
  ];
  return !beside.some((word) => isNumber(word) || /^[.,:/%$€£-]$/.test(word));
}

function isTurning(tokens: NumberedTokens, run: Run): boolean {
  for (let i = run.start; i < run.end; i += 1) {
    const isName = tokens.capital[i] === true && !opensSentence(tokens, i);
    if (
      isName ||
      isSign(tokens, i) ||
      (turnsMeaning(tokens.word(i)) && !isNounAfter(wordBefore(tokens, i), tokens.word(i)))
    )
      return true;
  }
  return false;
}

/** Whether the mark belongs to a number that it touches: -14, 14%. */
function isSign(tokens: NumberedTokens, index: number): boolean {
  const word = tokens.word(index);
  if (word === '%') return isNumber(tokens.word(index - 1));
  return /^[-+−]$/.test(word) && tokens.starts[index + 1] === tokens.ends[index] && isNumber(tokens.word(index + 1));
}

/** The word before, unless it is what an apostrophe left of a longer one: "Heng'an said". */
function wordBefore(tokens: NumberedTokens, index: number): string {
  return tokens.word(index - 2) === "'" && tokens.ends[index - 2] === tokens.starts[index - 1]
    ? ''
    : tokens.word(index - 1);
}

function opensSentence(tokens: NumberedTokens, index: number): boolean {
  const before = tokens.word(index - 1);
  return before === '' || /^[.!?:\n"]/.test(before);
}

function wordsOf(tokens: NumberedTokens, run: Run): string[] {
  const words: string[] = [];
  for (let i = run.start; i < run.end; i += 1) words.push(tokens.word(i));
  return words;
}

function contentWords(tokens: NumberedTokens, run: Run): string[] {
  return wordsOf(tokens, run).filter((word) => /\p{L}/u.test(word) && !isFunctionWord(word));
}
