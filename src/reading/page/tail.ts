import { expression, oneOf } from '../../text/expression.ts';
import type { Span } from '../../text/span.ts';
import { isPlaceLine, type PageParts, type PageText } from './pageText.ts';
import { isListItem } from './prose.ts';

const LONGEST_SIGN_OFF = 120;
const LONGEST_HEADING = 60;

const AFTERMATHS = [
  'press contacts?',
  'media contacts?',
  'contacts?',
  'related (?:links?|content|articles?|documents?|topics|news)',
  'associated links',
  'media enquiries',
  'notes? to editors?:?',
  'follow us',
  'background notes?',
  'additional materials?',
];
const AFTERMATH = expression('i')`^${oneOf(AFTERMATHS)}\s?:?$`;
const CAPITALS = /\p{Lu}{3}/u;

/**
 * Takes furniture, sign-offs and dates after the last paragraph off the body; they go to `parts`.
 * @returns the index behind the body's last line
 */
export function readTail(page: PageText, parts: PageParts, bodyStart: number): number {
  let end = page.lines.length;
  for (const aftermath = aftermathOf(page, bodyStart); end > bodyStart && end > aftermath; end--)
    addAftermath(page, parts, page.lines[end - 1]!);
  while (end > bodyStart && addTailLine(page, parts, page.lines[end - 1]!)) end--;
  return end;
}

/** The index of the line from which on everything is contacts and links; the number of lines when there is none. */
function aftermathOf(page: PageText, bodyStart: number): number {
  const { lines } = page;
  for (let i = bodyStart + 1; i < lines.length; i++) {
    const line = lines[i]!;
    if (line.end - line.start < LONGEST_HEADING && AFTERMATH.test(page.string(line))) return i;
  }
  return lines.length;
}

function addAftermath(page: PageText, parts: PageParts, span: Span): void {
  const kind = page.certainKind(page.string(span));
  if (kind) parts.addPageLine(span, kind);
  else parts.boilerplate.push(span);
}

/** Whether the line belongs to the page and not to the body; it then is among the parts. */
function addTailLine(page: PageText, parts: PageParts, span: Span): boolean {
  const line = page.string(span);
  const furniture = page.isFurniture(line);
  const kind = furniture ? null : page.certainKind(line);
  if (furniture) parts.boilerplate.push(span);
  else if (kind) parts.addPageLine(span, kind);
  else if (line.length < LONGEST_SIGN_OFF && !page.isProse(span) && !isListItem(line)) addSignOff(parts, span, line);
  else return false;
  return true;
}

/** A short line after the last paragraph: where it was issued, who issued it in capitals, or a link. */
function addSignOff(parts: PageParts, span: Span, line: string): void {
  if (isPlaceLine(line)) parts.addPageLine(span, 'dateline');
  else if (line === line.toUpperCase() && CAPITALS.test(line)) parts.addPageLine(span, 'publisher');
  else parts.boilerplate.push(span);
}
