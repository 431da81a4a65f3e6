import type { Span } from './span.ts';

const WORD = /[\p{L}\p{M}\p{N}’'-]/u;

/** Grows a span to whole words and drops white space at its ends. */
export function snapToWords(text: string, span: Span): Span {
  let { start, end } = span;
  while (start < end && /\s/.test(text[start]!)) start++;
  while (end > start && /\s/.test(text[end - 1]!)) end--;
  if (start === end) return span;
  while (start > 0 && WORD.test(characterAt(text, start)) && WORD.test(characterBefore(text, start)))
    start -= characterBefore(text, start).length;
  while (end < text.length && WORD.test(characterBefore(text, end)) && WORD.test(characterAt(text, end)))
    end += characterAt(text, end).length;
  return { start, end };
}

function characterAt(text: string, index: number): string {
  return String.fromCodePoint(text.codePointAt(index) ?? 0);
}

function characterBefore(text: string, index: number): string {
  const low = text.charCodeAt(index - 1);
  return low >= 0xdc00 && low <= 0xdfff && index > 1 ? text.slice(index - 2, index) : text.slice(index - 1, index);
}
