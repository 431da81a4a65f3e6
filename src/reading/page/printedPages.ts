import { expression } from '../../text/expression.ts';
import type { Span } from '../../text/span.ts';
import { EVENT_TITLE } from './quickSigns.ts';

// What the printing of a text on pages leaves in it: numbers of pages, and heads that run from page to page.

/** "12", "- 2 -", "Page 2 of 5", "2/5". */
const PAGE_NUMBER = expression('i')`
  ^[-–—[(| ]{0,3}(?:p(?:age|\.)? ?)?\d{1,3}(?: ?(?:of|\/) ?\d{1,3})?[-–—\])| ]{0,3}$
`;
const LONGEST_NUMBER = 20;
/** A running head or foot is no longer, and stands among so many lines at either end of a page. */
const LONGEST_HEAD = 120;
const EDGE = 2;
const NUMBERS = /\d+/g;
const FORM_FEED = '\f';
const ENDED = /[.!?:;][\])"”’]{0,3}$/;
const LETTER = /\p{L}/u;
const GOES_ON = /^\p{L}/u;

/** The lines among those of a text that only its printed pages have, in order. Linear in the text's length. */
export function furnitureOfPrint(text: string, lines: readonly Span[]): Span[] {
  const starts = pageStarts(text, lines);
  if (starts.length === 0) return [];
  const top = lines.slice(0, EDGE);
  const edges = [...new Set(starts.flatMap((start) => lines.slice(Math.max(0, start - EDGE), start + EDGE)))];
  const counts = new Map<string, number>();
  for (const line of new Set([...top, ...edges]))
    counts.set(keyOf(text, line), (counts.get(keyOf(text, line)) ?? 0) + 1);
  const isRepeated = (line: Span): boolean => {
    const key = keyOf(text, line);
    return line.end - line.start <= LONGEST_HEAD && LETTER.test(key) && counts.get(key)! > 1;
  };
  const found = new Set(edges.filter((line) => isPageNumber(text, line) || isRepeated(line)));
  // A title may run from page to page: where it stands first it is the title.
  for (const line of top) if (isRepeated(line) && !EVENT_TITLE.test(stringOf(text, line))) found.add(line);
  for (const start of starts) if (breaksSentence(text, lines, start, found)) found.add(lines[start]!);
  const last = lines.at(-1);
  if (last && isPageNumber(text, last)) found.add(last);
  return lines.filter((line) => found.has(line));
}

/** Whether a page begins with a line of its own in the middle of a sentence that goes on below it. */
function breaksSentence(text: string, lines: readonly Span[], start: number, found: ReadonlySet<Span>): boolean {
  let last = start - 1;
  while (last > Math.max(0, start - 2 * EDGE) && found.has(lines[last]!)) last--;
  const [above, head, below] = [lines[last], lines[start], lines[start + 1]];
  if (!above || !head || !below || found.has(head) || head.end - head.start > LONGEST_HEAD) return false;
  return (
    isBlankBetween(text, head, below) &&
    !ENDED.test(text.slice(Math.max(above.start, above.end - 5), above.end)) &&
    !ENDED.test(text.slice(Math.max(head.start, head.end - 5), head.end)) &&
    GOES_ON.test(text.slice(below.start, below.start + 5))
  );
}

function isBlankBetween(text: string, above: Span, below: Span): boolean {
  return text.slice(above.end, below.start).split('\n').length > 2;
}

function stringOf(text: string, { start, end }: Span): string {
  return text.slice(start, Math.min(end, start + LONGEST_HEAD));
}

/** The indices of the lines that begin a page behind the first. */
function pageStarts(text: string, lines: readonly Span[]): number[] {
  const numbered: number[] = [];
  const fed: number[] = [];
  let numbers: number | null = null;
  let feed = text.indexOf(FORM_FEED);
  for (let i = 1; i < lines.length; i++) {
    const line = lines[i]!;
    if (feed >= 0 && feed < line.start) {
      if (feed >= lines[i - 1]!.end) fed.push(i);
      feed = text.indexOf(FORM_FEED, line.start);
    }
    if (!isPageNumber(text, line)) continue;
    const number = Number(/\d+/.exec(text.slice(line.start, line.end))![0]);
    if (numbers === null || number === numbers + 1) numbered.push(i + 1);
    numbers = number;
  }
  // Without form feeds only numbers that go on from page to page show where one ends.
  return fed.length ? fed : numbered.length > 1 ? numbered : [];
}

function isPageNumber(text: string, { start, end }: Span): boolean {
  return end - start <= LONGEST_NUMBER && PAGE_NUMBER.test(text.slice(start, end));
}

/** Heads that differ in the page's number are one. */
function keyOf(text: string, line: Span): string {
  return stringOf(text, line).replace(NUMBERS, '#');
}
