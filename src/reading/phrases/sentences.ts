import { WordClass } from '../words/lexicon.ts';
import { BEFORE_NUMBERS, FINAL_ABBREVIATIONS } from '../words/tables/words.ts';
import type { Span } from '../../text/span.ts';
import { opensWithSurname } from './surnames.ts';
import { isIn, isMark, type Token } from '../words/tokens.ts';

/** A sentence of a paragraph; `first` and `last` are indices of tokens, `last` exclusive. */
export interface TokenSentence extends Span {
  readonly first: number;
  readonly last: number;
}

const STOPS = new Set(['.', '!', '?', '…', '。', '！', '？', '．']);
const WIDE_STOPS = new Set(['。', '！', '？']);
const CLOSERS = new Set(['"', '”', '’', "'", ')', ']', '»', '」', '*']);
const CLAUSE_OPENERS = WordClass.function | WordClass.starter | WordClass.adverb;

/** Whether a sentence can begin with the token at `at`. */
function canOpen(text: string, tokens: readonly Token[], at: number): boolean {
  const token = tokens[at]!;
  return token.kind !== 'word' || token.capital || opensWithSurname(text, tokens, at);
}

const ROMAN = /^[ivxlc]+$/;

/** Whether the full stop at the end of an abbreviation also ends the sentence, given the word that follows. */
function abbreviationEnds(token: Token, next: Token): boolean {
  const parts = token.end - token.start;
  const known = token.lexeme !== null && (token.lexeme.classes & WordClass.abbreviation) !== 0;
  if (known && BEFORE_NUMBERS.has(token.key)) return next.kind !== 'number' && !ROMAN.test(next.key);
  if (known && !FINAL_ABBREVIATIONS.has(token.key)) return false;
  if (parts === 2) return false;
  return (
    next.kind === 'word' &&
    next.capital &&
    next.lexeme !== null &&
    (next.lexeme.classes & CLAUSE_OPENERS) !== 0 &&
    (next.lexeme.classes & WordClass.officeModifier) === 0
  );
}

/**
 * Cuts the tokens of a paragraph from `first` on into sentences. A full stop ends one when a capital, a digit or a
 * quotation mark follows after a space and the word before it is no abbreviation.
 */
export function splitSentences(text: string, tokens: readonly Token[], first: number): TokenSentence[] {
  const sentences: TokenSentence[] = [];
  let from = first;
  for (let i = first; i < tokens.length; i++) {
    const token = tokens[i]!;
    const dotted = token.kind === 'word' && text.charCodeAt(token.end - 1) === 46;
    if (!dotted && !(token.kind === 'mark' && STOPS.has(token.key))) continue;
    let last = i;
    while (last + 1 < tokens.length && isCloser(tokens, last + 1, tokens[last]!.outerEnd)) last++;
    const next = tokens[last + 1];
    if (next) {
      const end = tokens[last]!.outerEnd;
      if (next.start === end && !WIDE_STOPS.has(token.key)) continue;
      if (!canOpen(text, tokens, last + 1) && !WIDE_STOPS.has(token.key)) continue;
      if (dotted && !abbreviationEnds(token, next)) continue;
      if (token.key === '…' && next.kind !== 'word') continue;
    }
    sentences.push({ first: from, last: last + 1, start: tokens[from]!.start, end: tokens[last]!.outerEnd });
    from = last + 1;
    i = last;
  }
  if (from < tokens.length)
    sentences.push({ first: from, last: tokens.length, start: tokens[from]!.start, end: tokens.at(-1)!.outerEnd });
  return sentences;
}

function isCloser(tokens: readonly Token[], at: number, previousEnd: number): boolean {
  const token = tokens[at]!;
  if (token.kind !== 'mark' || token.start !== previousEnd) return false;
  return CLOSERS.has(token.key) || STOPS.has(token.key);
}

const ROMAN_OR_LETTER = /^(?:[a-z]|[ivx]{1,4})$/i;
const BULLETS = new Set(['•', '·', '‣', '▪', '●', '○', '–', '—', '-', '*', '◦', '‧', '■', '□', '◆', '○']);

/** "2. 2.", "1. (1)": so many enumerators at most stand before one sentence. */
const MOST_ENUMERATORS = 3;

/** "1.", "2)", and "3  Title" where no month follows; the count of its tokens, or 0. */
function numberedLength(text: string, [number, next, after]: readonly Token[]): number {
  if (!number || !next || number.end - number.start > 2) return 0;
  const dotted = next.kind === 'mark' && (next.key === '.' || next.key === ')') && next.start === number.end;
  if (dotted && after && after.start > next.end) return 2;
  const titled = next.kind === 'word' && next.capital && next.start > number.end && !isIn(next, WordClass.calendar);
  return titled && /\s/.test(text[number.end] ?? '') ? 1 : 0;
}

/** "•", "(2)", "(b)"; the count of its tokens, or 0. */
function markedLength([mark, next, after]: readonly Token[]): number {
  if (!mark || !next) return 0;
  if (BULLETS.has(mark.key) && mark.end < next.start && mark.end - mark.start === 1) return 1;
  const numbered = next.kind === 'number' || (next.kind === 'word' && ROMAN_OR_LETTER.test(next.key));
  return mark.key === '(' && numbered && isMark(after, ')') ? 3 : 0;
}

/** The most tokens of one enumerator. */
const LONGEST_ENUMERATOR = 3;

/**
 * The number or bullet before a paragraph's first sentence: "1.", "(2)", "3  " or "•", or several of them; the count of
 * its tokens, or 0.
 */
export function enumeratorLength(text: string, tokens: readonly Token[]): number {
  let length = 0;
  for (let n = 0; n < MOST_ENUMERATORS; n++) {
    const next = oneEnumerator(text, tokens.slice(length, length + LONGEST_ENUMERATOR + 1));
    if (!next || (length > 0 && !tokens[length + next])) break;
    length += next;
  }
  return length;
}

function oneEnumerator(text: string, tokens: readonly Token[]): number {
  const [first, next] = tokens;
  if (!first || !next) return 0;
  if (first.kind === 'mark') return markedLength(tokens);
  if (first.kind === 'number') return numberedLength(text, tokens);
  return ROMAN_OR_LETTER.test(first.key) && isMark(next, ')') && next.start === first.end ? 2 : 0;
}
