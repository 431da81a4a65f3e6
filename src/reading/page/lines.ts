import type { Span } from '../../text/span.ts';

/** Spaces at the ends of a line, among them NBSP and a BOM, and the control characters that stray into saved pages. */
function isBlank(code: number): boolean {
  return (
    code <= 32 ||
    code === 0x7f ||
    code === 0x85 ||
    code === 0xa0 ||
    (code >= 0x2000 && code <= 0x200f) ||
    code === 0x2028 ||
    code === 0x2029 ||
    code === 0x202f ||
    code === 0x3000 ||
    code === 0xfeff
  );
}

/** What `\s` stands for in an expression. */
export function isWhiteSpace(code: number): boolean {
  if (code < 0x1680) return code === 32 || (code >= 9 && code <= 13) || code === 0xa0;
  return (
    code === 0x1680 ||
    (code >= 0x2000 && code <= 0x200a) ||
    code === 0x2028 ||
    code === 0x2029 ||
    code === 0x202f ||
    code === 0x205f ||
    code === 0x3000 ||
    code === 0xfeff
  );
}

function isLineEnd(code: number): boolean {
  return code === 10 || code === 13 || code === 0x2028 || code === 0x2029;
}

/** The lines of a text that are not blank, without the spaces at their ends. */
export function splitLines(text: string): Span[] {
  const lines: Span[] = [];
  const limit = text.length;
  let at = 0;
  while (at < limit) {
    let next = at;
    while (next < limit && !isLineEnd(text.charCodeAt(next))) next++;
    let start = at;
    let end = next;
    while (start < end && isBlank(text.charCodeAt(start))) start++;
    while (end > start && isBlank(text.charCodeAt(end - 1))) end--;
    if (start < end) lines.push({ start, end });
    at = next + 1;
  }
  return lines;
}
