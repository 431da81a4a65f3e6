import { align, closeUp, imageOf, type Run } from '../../anchoring/align.ts';
import { isDenial } from '../../anchoring/denials.ts';
import type { NumberedTokens } from '../../anchoring/numberedTokens.ts';
import { compareWording, mayStandBeside } from '../../anchoring/wording.ts';
import { CONTEXT_LENGTH } from '../../text/digestedText.ts';
import type { Span } from '../../text/span.ts';
import { isWord, type ComparedWords } from './wordsOf.ts';

/** How a phrase stands in a sentence. */
export interface PhraseInSentence {
  /** Whether it is what the sentence says, or a part of it. */
  readonly isWhole: boolean;
  /** Whether its words are the very same, but for case, white space and typography. */
  readonly isSame: boolean;
  /** Share of words in common, 0 to 1. */
  readonly similarity: number;
  /** The phrase's words in the sentence: UTF-16 indices in the sentence. */
  readonly span: Span;
  /** Words of the sentence, as near as a quote's context reaches, that may turn what stands beside them; sorted. */
  readonly denials: readonly string[];
}

/** Fewer words than this never stand for a part of a sentence, nor for other words. */
const LEAST_WORDS = 4;

/**
 * How a phrase stands in a sentence, if its meaning does: never where a word of it turned, where the sentence denies it
 * far from it, or where it is a part of a longer word.
 * @param start the word of the sentence where what the phrase says seems to begin
 */
export function phraseInSentence(
  phrase: ComparedWords,
  sentence: ComparedWords,
  start: number,
): PhraseInSentence | null {
  const run = phrase.said;
  const now = placeOf(phrase, sentence, start);
  if (!now) return null;
  const { wording, similarity } = compareWording(phrase.tokens, run, sentence.tokens, now.run, now.partners);
  if (wording !== 'same' && wording !== 'slight') return null;
  const isSame = wording === 'same';
  const isWhole = isAllThatIsSaid(phrase, sentence, now.run);
  const isLong = countWords(phrase.tokens, run) >= LEAST_WORDS;
  if (!isLong && !(isWhole && isSame)) return null;
  if (!isWhole && (!sentence.isEnglish || isPartOfWord(sentence.tokens, now.run))) return null;
  const denials = denialsAround(sentence, now.run);
  if (!denials) return null;
  const { starts, ends } = sentence.tokens;
  const span = { start: starts[now.run.start]!, end: ends[now.run.end - 1]! };
  return { isWhole, isSame, similarity, span, denials };
}

/** Where the words of a phrase stand in a sentence, near the place where they seem to. */
function placeOf(
  phrase: ComparedWords,
  sentence: ComparedWords,
  start: number,
): { readonly run: Run; readonly partners: Int32Array } | null {
  const run = phrase.said;
  const length = run.end - run.start;
  const slack = 1 + Math.floor(length / 3);
  const near = {
    start: Math.max(sentence.whole.start, start - slack),
    end: Math.min(sentence.whole.end, start + length + slack),
  };
  const partners = align(phrase.tokens, run, sentence.tokens, near, length + near.end - near.start);
  if (!partners) return null;
  closeUp(phrase.tokens, run, sentence.tokens, partners, length - 1);
  const image = imageOf(partners, 0, length - 1);
  return image && { run: { start: image.first, end: image.last + 1 }, partners };
}

/** Whether nothing else stands in the sentence than who says it, and words that may come and go. */
function isAllThatIsSaid(phrase: ComparedWords, { tokens, whole, said }: ComparedWords, now: Run): boolean {
  const before = { start: now.start < said.start ? whole.start : said.start, end: now.start };
  return [before, { start: now.end, end: whole.end }].every((rest) =>
    mayStandBeside(phrase.tokens, phrase.said, tokens, rest),
  );
}

/** "Anti-" before, "'s" behind: what is meant is another thing. */
function isPartOfWord(tokens: NumberedTokens, { start, end }: Run): boolean {
  const isJoint = (index: number) => tokens.word(index) === '-' || tokens.word(index) === "'";
  return (
    (isJoint(start - 1) && tokens.ends[start - 1] === tokens.starts[start]) ||
    (isJoint(end) && tokens.starts[end] === tokens.ends[end - 1])
  );
}

/** The words beside the phrase that may turn it; null where one stands farther off than a quote's context reaches. */
function denialsAround({ tokens, whole }: ComparedWords, now: Run): readonly string[] | null {
  const [from, to] = [tokens.starts[now.start]! - CONTEXT_LENGTH, tokens.ends[now.end - 1]! + CONTEXT_LENGTH];
  const found: string[] = [];
  // A question mark ends the sentence behind its last word.
  for (let at = whole.start; at <= whole.end; at += 1) {
    if ((at >= now.start && at < now.end) || !isDenial(tokens.word(at))) continue;
    if (tokens.starts[at]! < from || tokens.ends[at]! > to) return null;
    found.push(tokens.word(at));
  }
  return found.sort();
}

function countWords(tokens: NumberedTokens, { start, end }: Run): number {
  let count = 0;
  for (let at = start; at < end; at += 1) if (isWord(tokens, at)) count += 1;
  return count;
}
