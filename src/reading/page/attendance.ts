import { expression } from '../../text/expression.ts';
import type { Span } from '../../text/span.ts';
import { isListItem, isProse } from './prose.ts';

// "Members of the House attending the meeting:" and who they were, an item each: page lines that name participants.

const LONGEST_HEADING = 90;
const HEADING = expression('i')`
  \b(?:participants|attendees|attending|in attendance|participating|participated|attended
  |present at the (?:meeting|talks)|those present|taking part)\b
`;
const LONGEST_ITEM = 300;
/** No list is longer. */
const MOST_ITEMS = 60;

/** The lines of a list of those who took part. */
export interface Attendance {
  readonly headings: readonly Span[];
  readonly items: readonly Span[];
}

/** Finds the lists of those who took part below line `from`. */
export function attendanceOf(text: string, lines: readonly Span[], from: number): Attendance {
  const headings: Span[] = [];
  const items: Span[] = [];
  for (let i = from; i < lines.length - 1; i++) {
    if (!isItem(text, lines[i + 1]!) || !isHeading(text, lines[i]!)) continue;
    headings.push(lines[i]!);
    const end = Math.min(lines.length, i + 1 + MOST_ITEMS);
    for (i++; i < end && isItem(text, lines[i]!); i++) items.push(lines[i]!);
    i--;
  }
  return { headings, items };
}

function isHeading(text: string, { start, end }: Span): boolean {
  if (end - start > LONGEST_HEADING) return false;
  const line = text.slice(start, end);
  return HEADING.test(line) && !isListItem(line) && (line.includes(':') || !isProse(line));
}

function isItem(text: string, { start, end }: Span): boolean {
  // Nearly all lines begin with a capital, which no mark of an item is.
  const first = text.charCodeAt(start);
  return !(first > 64 && first < 91) && end - start <= LONGEST_ITEM && isListItem(text.slice(start, end));
}
