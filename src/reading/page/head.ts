import { expression, oneOf } from '../../text/expression.ts';
import type { Span } from '../../text/span.ts';
import type { Line } from './line.ts';
import { addIfKnown, SHORT, type PageParts, type PageText } from './pageText.ts';
import { EVENT_LEAD } from './quickSigns.ts';
import { isSiteProse } from './siteProse.ts';
import type { Start } from './start.ts';
import { isPrintedAgain, looksLikeTitle, SENTENCE_BREAK } from './title.ts';

/** The lines before the body. */
export interface Head {
  /** The index of the body's first line. */
  readonly bodyStart: number;
  readonly breadcrumb: Line | null;
  /** Lines that no rule knows: one of them is the title. */
  readonly candidates: readonly Line[];
}

/** No head is longer; so many lines behind the first prose a page line may still stand. */
const MOST_LINES = 25;
const SUBTITLE_REACH = 3;
/** A breadcrumb stands among so many lines. */
const BREADCRUMB_LINES = 4;
const LONGEST_SUBTITLE = 300;
/** A shorter line may well be said twice. */
const SAID_AGAIN = 40;

const BULLET = /^[•·▪●◦○■□►▸»*+–—-] ?\S/;
const LONGEST_MENU_ITEM = 80;

const CRUMBS = [
  'you are here:?',
  'home(?: ?page)?',
  '(?:main|front|start) page',
  'events',
  'news',
  'main',
  'start',
  'index',
  'press',
  'media',
];
const BREADCRUMB = expression('i')`
  ^(?:${oneOf(CRUMBS)}\s*[>›»/|]\s*\S|[^.>›»]{2,40}(?:\s[>›»]\s[^.>›»]{2,60}){1,5}$)
`;
/** What no menu has: it may stand below one. */
const FROM_HOME = /^(?:you are here:?\s*)?(?:home(?: ?page)?|main page)\s*[>›»]\s*\S/i;
const BREADCRUMB_PARTS = /[>›»/|]/;
const MEETS = /\b(?:spoken?|met|hosted|held|welcomed|received|had a|telephoned|called|visited|talked)\b/;
const HONORIFICS = /\b(?:Mr|Mrs|Ms|Dr|H\.E|St)\. /g;
const BLANK_LINE = /\n[^\S\n]{0,20}\r?\n/;

/** Takes the lines before the body apart. Page lines, subtitles and furniture among them go to `parts`. */
export function readHead(page: PageText, parts: PageParts, start: Start): Head {
  const bodyStart = Math.min(bodyStartOf(page, start), page.lines.length);
  const candidates: Line[] = [];
  let breadcrumb: Line | null = null;
  let seen = 0;
  for (let i = 0; i < bodyStart; i++) {
    const line = page.lines[i]!;
    const { string } = line;
    if (start.banners.has(line) || isMenuItem(string)) {
      parts.boilerplate.push(line);
      continue;
    }
    if (!breadcrumb && (seen++ < BREADCRUMB_LINES || FROM_HOME.test(string)) && isBreadcrumb(string)) breadcrumb = line;
    else if (addIfKnown(page, parts, line)) continue;
    else if (isSentence(line) && !isPrintedAgain(page.lines, i)) parts.addPageLine(line, 'subtitle');
    else candidates.push(line);
  }
  return { bodyStart, breadcrumb, candidates };
}

/** A bullet with a few words. */
function isMenuItem(line: string): boolean {
  return line.length <= LONGEST_MENU_ITEM && BULLET.test(line);
}

function isBreadcrumb(line: string): boolean {
  return line.length < SHORT && BREADCRUMB.test(line);
}

/** The last part of a breadcrumb, which names the section; null where it has one part only. */
export function sectionOf(breadcrumb: Line | null): string | null {
  if (!breadcrumb) return null;
  const parts = breadcrumb.string
    .split(BREADCRUMB_PARTS)
    .map((part) => part.trim())
    .filter(Boolean);
  return parts.length > 1 ? parts.at(-1)! : null;
}

/** The body begins with the first prose, unless that is a subtitle: then with the prose behind it. */
function bodyStartOf(page: PageText, { firstProse: first, banners }: Start): number {
  const most = Math.min(page.lines.length, Math.max(MOST_LINES, first + MOST_LINES));
  let firstProse = -1;
  let lastCertain = -1;
  for (let i = 0; i < most && (firstProse < 0 || i <= firstProse + SUBTITLE_REACH); i++) {
    const line = page.lines[i]!;
    if (banners.has(line)) continue;
    if (page.certainKind(line)) lastCertain = i;
    else if (firstProse < 0 && isSentence(line)) firstProse = i;
  }
  if (firstProse < 0) return most;
  const behindPageLine = lastCertain > firstProse ? firstProseIn(page, lastCertain + 1, most) : -1;
  if (behindPageLine >= 0 && isLead(page, behindPageLine, firstProse, lastCertain)) return behindPageLine;
  return isSubtitle(page, firstProse) || isSaidAgain(page, firstProse) ? firstProse + 1 : firstProse;
}

/** Prose, and no title that ends like it. */
function isSentence({ isProse, string }: Line): boolean {
  return isProse && !looksLikeTitle(string);
}

/** The lead printed twice: the next line begins with the same words, whatever the marks between them. */
function isSaidAgain(page: PageText, index: number): boolean {
  const [line, below] = [page.lines[index], page.lines[index + 1]];
  if (!line || !below) return false;
  const text = line.string;
  if (text.length < SAID_AGAIN || text.length > LONGEST_SUBTITLE) return false;
  const again = below.string;
  return again.startsWith(text.slice(0, SAME_HEAD)) && withoutMarks(again).startsWith(withoutMarks(text));
}

/** Two lines that say the same begin with so many of the same characters. */
const SAME_HEAD = 20;

/** A line's words: the same sentence may come once with its commas and once without. */
function withoutMarks(line: string): string {
  return line.replaceAll(/[^\p{L}\p{N}]+/gu, ' ').trim();
}

/** Whether the prose behind a page line is the lead, and that before the line a subtitle. */
function isLead(page: PageText, behind: number, before: number, certain: number): boolean {
  const prose = page.lines.slice(before, certain).filter((line) => line.isProse).length;
  const line = page.lines[behind]!;
  return !isSiteProse(line) && (prose === 1 || EVENT_LEAD.test(line.string));
}

function firstProseIn(page: PageText, from: number, to: number): number {
  for (let i = from; i < to; i++) if (page.lines[i]!.isProse) return i;
  return -1;
}

/** A sentence right under the title that the next paragraph, after a blank line, says again. */
function isSubtitle(page: PageText, index: number): boolean {
  const [above, line, below] = [page.lines[index - 1], page.lines[index], page.lines[index + 1]];
  if (!above || !line || !below || line.end - line.start > LONGEST_SUBTITLE) return false;
  const text = line.string;
  return (
    !isBlankBetween(page, above, line) &&
    isBlankBetween(page, line, below) &&
    MEETS.test(text) &&
    MEETS.test(below.string.slice(0, LONGEST_SUBTITLE)) &&
    !SENTENCE_BREAK.test(text.replace(HONORIFICS, ''))
  );
}

function isBlankBetween({ text }: PageText, above: Span, below: Span): boolean {
  return BLANK_LINE.test(text.slice(above.end, Math.min(below.start, above.end + 50)));
}
