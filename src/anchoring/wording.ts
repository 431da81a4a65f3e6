import type { Run } from './align.ts';
import type { NumberedTokens } from './numberedTokens.ts';
import { areSynonyms, mayComeOrGo } from './harmless.ts';
import { isEnglish, isListed, isNumber, isSameNameWord, isSameWord, isSlip, takesName } from './wordLists.ts';

/**
 * How far the words of a place differ from a target's: `same` (but for case, white space and typography), `slight`,
 * `slip` (a single word that may be a slip of the pen, and nothing else), or `grave`: the meaning may have turned, so
 * that no similarity makes it the same statement.
 */
export type Wording = 'same' | 'slight' | 'slip' | 'grave';

export interface Comparison {
  readonly wording: Wording;
  /** Share of words in common, 0 to 1. */
  readonly similarity: number;
  /** The token of today's text that may be a slip of the pen; -1 unless `wording` is `slip`. */
  readonly slip: number;
}

/** Changes of more than this share of the words are no slight rewording. */
export const FLOOR = 0.7;
/** A sentence is English when so many of its words and those beside it are unmistakably so. */
const ENGLISH_SHARE = 1 / 12;
const BESIDE = 12;

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
  const changes = changesBetween(before, now, partners);
  const lost = changes.reduce((sum, { removed }) => sum + removed.end - removed.start, 0);
  const total = before.end - before.start + (now.end - now.start);
  const similarity = total ? (2 * (before.end - before.start - lost)) / total : 0;
  if (changes.length === 0) return { wording: 'same', similarity, slip: -1 };
  const isKnown = isInEnglish(old, before);
  const graver = changes.filter(({ removed, added }) => !isSlight(old, removed, today, added, isKnown));
  if (graver.length === 0) return { wording: similarity < FLOOR ? 'grave' : 'slight', similarity, slip: -1 };
  const slip = isKnown && changes.length === 1 ? slipOf(old, graver[0]!.removed, today, graver[0]!.added) : -1;
  return { wording: slip >= 0 ? 'slip' : 'grave', similarity, slip };
}

/**
 * Whether words that were put before or behind a sentence, within it, leave what it says: "also", a number of a list,
 * or a mark.
 */
export function mayStandBeside(old: NumberedTokens, unit: Run, today: NumberedTokens, added: Run): boolean {
  return wordsThatCount(today, added, isInEnglish(old, unit)).length === 0;
}

/**
 * Whether a sentence begins at the token though no full stop stands before it, which may have been lost, or never been
 * there behind a heading: with the number of a list, or with the capital of an English word that is no name.
 */
export function beginsSentence(tokens: NumberedTokens, index: number): boolean {
  if (tokens.isListNumber(index)) return true;
  if (!tokens.capital[index] || /^["':]$/.test(tokens.word(index - 1))) return false;
  return isListed(tokens.word(index)) && isInEnglish(tokens, { start: index, end: index + 1 });
}

/**
 * Whether a word belongs to the one before it, so that no sentence begins with it: to a name or title within the
 * sentence ("Prime Minister Okello"), or in English to an article or preposition.
 */
export function belongsToWordBefore(tokens: NumberedTokens, index: number): boolean {
  const before = index - 1;
  if (isInEnglish(tokens, { start: before, end: index }) && takesName(tokens.word(before))) return true;
  const isName = tokens.capital[before] === true && !isEnglish(tokens.word(before));
  return isName && /\p{L}/u.test(tokens.word(before - 1));
}

interface Change {
  readonly removed: Run;
  readonly added: Run;
}

function changesBetween(before: Run, now: Run, partners: Int32Array): Change[] {
  const changes: Change[] = [];
  let k = before.start;
  let n = now.start;
  while (k < before.end || n < now.end) {
    let kEnd = k;
    while (kEnd < before.end && !isInside(partners[kEnd - before.start]!, n, now.end)) kEnd += 1;
    const nEnd = kEnd < before.end ? partners[kEnd - before.start]! : now.end;
    if (kEnd > k || nEnd > n) changes.push({ removed: { start: k, end: kEnd }, added: { start: n, end: nEnd } });
    k = kEnd + 1;
    n = nEnd + 1;
  }
  return changes;
}

function isInside(partner: number, from: number, to: number): boolean {
  return partner >= from && partner < to;
}

/** The word lists are of English: elsewhere nothing is known of a word. */
export function isInEnglish(tokens: NumberedTokens, run: Run): boolean {
  let words = 0;
  let english = 0;
  for (let i = run.start - BESIDE; i < run.end + BESIDE; i += 1) {
    const word = tokens.word(i);
    if (!/\p{L}/u.test(word)) continue;
    words += 1;
    if (isEnglish(word)) english += 1;
  }
  return english > 0 && english >= words * ENGLISH_SHARE;
}

/** The word added, if it may be a slip of the pen for the only one removed, and neither is a name; else -1. */
function slipOf(old: NumberedTokens, removed: Run, today: NumberedTokens, added: Run): number {
  if (removed.end - removed.start !== 1 || added.end - added.start !== 1) return -1;
  if (isName(old, removed.start) || isName(today, added.start)) return -1;
  return isSlip(old.word(removed.start), today.word(added.start)) ? added.start : -1;
}

/** Whether each word stands for the one that it was exchanged for; words that may come or go may be left out. */
function isSlight(old: NumberedTokens, removed: Run, today: NumberedTokens, added: Run, isKnown: boolean): boolean {
  const [from, to] = [wordsThatCount(old, removed, isKnown), wordsThatCount(today, added, isKnown)];
  if (!isKnown) return from.length + to.length === 0;
  if (arePairs(old, wordsThatCount(old, removed, false), today, wordsThatCount(today, added, false))) return true;
  if (arePairs(old, from, today, to)) return true;
  return isMereNumber(old, removed, today, added) || isMereNumber(today, added, old, removed);
}

function arePairs(old: NumberedTokens, from: readonly number[], today: NumberedTokens, to: readonly number[]): boolean {
  return from.length === to.length && from.every((k, i) => standsFor(old, k, today, to[i]!));
}

function standsFor(old: NumberedTokens, k: number, today: NumberedTokens, n: number): boolean {
  const [a, b] = [old.word(k), today.word(n)];
  if (isName(old, k) || isName(today, n)) return isSameNameWord(a, b);
  return isSameWord(a, b) || areSynonyms(a, b);
}

/** All words but those that may come or go; of the marks those that turn a sentence or a number. */
function wordsThatCount(tokens: NumberedTokens, run: Run, isKnown: boolean): number[] {
  const found: number[] = [];
  for (let i = run.start; i < run.end; i += 1) {
    const word = tokens.word(i);
    const counts = /[\p{L}\p{N}]/u.test(word)
      ? !isKnown || isName(tokens, i) || !mayComeOrGo(word)
      : word === '?' || word === '？' || isSign(tokens, i);
    if (counts) found.push(i);
  }
  return found;
}

/** A capital makes a name, at a sentence's head unless the word is known as another. */
function isName(tokens: NumberedTokens, index: number): boolean {
  return tokens.capital[index] === true && (!opensSentence(tokens, index) || !isListed(tokens.word(index)));
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

/** Whether the mark belongs to a number that it touches: -14, 14%. */
function isSign(tokens: NumberedTokens, index: number): boolean {
  const word = tokens.word(index);
  if (word === '%') return isNumber(tokens.word(index - 1));
  return /^[-+−]$/.test(word) && tokens.starts[index + 1] === tokens.ends[index] && isNumber(tokens.word(index + 1));
}

function opensSentence(tokens: NumberedTokens, index: number): boolean {
  const before = tokens.word(index - 1);
  return before === '' || /^[.!?:\n"]/.test(before);
}
