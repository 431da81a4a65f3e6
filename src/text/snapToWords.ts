import type { Span } from './span.ts';

/** Letters, marks and numbers, and what stands inside words unseen: soft hyphens and joiners. */
const WORD = /[\p{L}\p{M}\p{N}’'-]|\u00AD|\u200C|\u200D|\u2060/u;
const BLANK = /[\s\u00AD\u200B-\u200F\u2060\uFEFF]/;

/**
 * Grows a span (UTF-16) to whole words, and drops what is blank at its ends; null where there is nothing else in it.
 */
export function snapToWords(text: string, span: Span): Span | null {
  let { start, end } = span;
  while (start < end && BLANK.test(text[start]!)) start++;
  while (end > start && BLANK.test(text[end - 1]!)) end--;
  if (start === end) return null;
  if (cutsPair(text, start)) start--;
  if (cutsPair(text, end)) end++;
  while (start > 0 && WORD.test(characterAt(text, start)) && WORD.test(characterBefore(text, start)))
    start -= characterBefore(text, start).length;
  while (end < text.length && WORD.test(characterBefore(text, end)) && WORD.test(characterAt(text, end)))
    end += characterAt(text, end).length;
  return { start, end };
}

function cutsPair(text: string, index: number): boolean {
  return isLow(text.charCodeAt(index)) && (text.codePointAt(index - 1) ?? 0) > 0xffff;
}

function isLow(unit: number): boolean {
  return unit >= 0xdc00 && unit <= 0xdfff;
}

function characterAt(text: string, index: number): string {
  return String.fromCodePoint(text.codePointAt(index) ?? 0);
}

function characterBefore(text: string, index: number): string {
  return text.slice(cutsPair(text, index - 1) ? index - 2 : index - 1, index);
}
