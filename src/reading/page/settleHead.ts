import { expression, oneOf } from '../../text/expression.ts';
import { WEEKDAY_NAMES } from '../words/tables/calendar.ts';
import type { Span } from '../../text/span.ts';
import type { PageLine } from '../model.ts';
import { isPlaceLine, type PageParts, type PageText } from './pageText.ts';
import { countWords } from './prose.ts';

// What the lines above the text are, once its title is known.

/** So many short lines one below the other are a menu. */
const MENU = 4;
const MOST_MENU_WORDS = 4;

/** Gives every line above the body that is not the title its place among the parts, and takes a site's clock out. */
export function settleHead(page: PageText, parts: PageParts, candidates: readonly Span[], title: Span | null): void {
  const menu = new Set([...menuLines(page, candidates, title), ...menuOfSite(page, parts, candidates, title)]);
  const foreign = title !== null && LATIN.test(page.string(title));
  for (const line of candidates) {
    if (line === title) continue;
    if (
      menu.has(line.start) ||
      OF_SITE.test(page.string(line)) ||
      isMenuInLine(page.string(line)) ||
      (foreign && isOtherLanguage(page.string(line)))
    )
      parts.boilerplate.push(line);
    else parts.addPageLine(line, isPlaceLine(page.string(line)) ? 'dateline' : 'heading');
  }
  toFurniture(parts, (line) => menu.has(line.start));
  if (title) removeClocks(page, parts, title);
}

/** Makes furniture of page lines. */
function toFurniture(parts: PageParts, isFurniture: (line: PageLine) => boolean): void {
  const lines = parts.pageLines.splice(0);
  for (const line of lines) {
    if (isFurniture(line)) parts.boilerplate.push({ start: line.start, end: line.end });
    else parts.pageLines.push(line);
  }
}

/** So many short lines above the title make all a menu that stand among them: also longer ones, and "Activities". */
const MENU_OF_SITE = 12;
const MOST_ITEM_WORDS = 16;
/** So many lines right above the title are none of a menu that goes on to it. */
const ABOVE_TITLE = 3;

/** Where the lines of a site's menu begin, the one that a page has above its title. */
function menuOfSite(
  page: PageText,
  parts: PageParts,
  candidates: readonly Span[],
  title: Span | null,
): ReadonlySet<number> {
  const starts = new Set<number>();
  const titleAt = title ? page.lines.indexOf(title) : 0;
  const items = new Set(candidates.map(({ start }) => start));
  for (const { start, kind } of parts.pageLines) if (kind === 'release-type') items.add(start);
  const furniture = new Set(parts.boilerplate.map(({ start }) => start));
  let run: Span[] = [];
  const close = (): void => {
    const isShort = (line: Span): boolean => countWords(page.string(line), MOST_MENU_WORDS + 1) <= MOST_MENU_WORDS;
    if (run.filter(isShort).length >= MENU_OF_SITE) for (const { start } of run) starts.add(start);
    run = [];
  };
  for (const line of page.lines.slice(0, Math.max(0, titleAt))) {
    if (furniture.has(line.start)) continue;
    if (items.has(line.start) && countWords(page.string(line), MOST_ITEM_WORDS + 1) <= MOST_ITEM_WORDS) run.push(line);
    else close();
  }
  run = run.slice(0, -ABOVE_TITLE);
  close();
  return starts;
}

/** How often a page was called, and the publisher's pages elsewhere: "Ministry of Foreign Affairs facebook". */
const OF_SITE = /^\d{1,7}$|\b(?:facebook|twitter|instagram|youtube|linkedin|telegram|flickr)$/i;
/** What menus offer; so many of these in one line are a menu that has lost its lines. */
const MENU_ITEM = expression('gi')`
  \b(?:home|about us|what['’]s new|contact(?: us)?|(?:quick )?links|in photos?|photos?|videos?|gallery|site ?map|search
  |highlights|statements|documents|speeches|news|events|archives?|publications|press releases|services|faqs?|careers
  |media|remarks|embassy|consular services|visas?)\b
`;
const MENU_ITEMS = 4;
const SHORTEST_MENU = 30;

function isMenuInLine(line: string): boolean {
  return line.length >= SHORTEST_MENU && (line.match(MENU_ITEM)?.length ?? 0) >= MENU_ITEMS;
}

const LATIN = /\p{Script=Latin}/u;
const LETTER = /\p{L}/u;

/** Little words of other languages, of which no name has two, and those of English. */
const OTHERS =
  'con del della delle il lo gli una le les des du au avec et pour el los las y para der die das und mit den zum';
const OTHER_WORDS = expression('gu')`(?:^|\s)${oneOf(OTHERS.split(' '))}(?=\s)`;
const ENGLISH_WORDS = /(?:^|\s)(?:of|the|with|and|in|on|to|for|by|at|from|is|as)(?=\s)/i;

/** A line beside an English title in the site's own language: in another script, or the title in Italian. */
function isOtherLanguage(line: string): boolean {
  if (LETTER.test(line) && !LATIN.test(line)) return true;
  return !ENGLISH_WORDS.test(line) && (line.match(OTHER_WORDS)?.length ?? 0) >= 2;
}

/** Where runs of short lines begin that follow each other on the page, and are no title. */
function menuLines(page: PageText, candidates: readonly Span[], title: Span | null): ReadonlySet<number> {
  const menu = new Set<number>();
  const free = new Set(candidates);
  let run: Span[] = [];
  for (const line of page.lines.slice(0, page.lines.indexOf(candidates.at(-1)!) + 2)) {
    if (free.has(line) && line !== title && countWords(page.string(line), MOST_MENU_WORDS + 1) <= MOST_MENU_WORDS) {
      run.push(line);
      continue;
    }
    if (run.length >= MENU) for (const { start } of run) menu.add(start);
    run = [];
  }
  return menu;
}

const WEEKDAY = expression(
  'i',
)`\b(?:${oneOf(WEEKDAY_NAMES)}|${oneOf(WEEKDAY_NAMES.map((name) => name.slice(0, 3)))})\b`;
const TIME = /\b\d{1,2}[:.]\d{2}(?:[:.]\d{2})?\b/;
const ZONE = /\b(?:GMT|UTC|[A-Z]{2,4}T)\b|\d{1,2}[:.]\d{2}[:.]\d{2}|\blocal time\b/;
const NOW = /^(?:today(?: is)?|now|current (?:date|time)|time|date and time)\b/i;
const STAMPED = /\b(?:published|posted|issued|released|updated|created|press release|readout|statement)\b/i;

/** A weekday with the time of day above the title is the site's clock, and no stamp of the readout. */
function removeClocks(page: PageText, parts: PageParts, title: Span): void {
  const dates = parts.pageLines.filter(({ kind }) => kind === 'dateline');
  const clocks = new Set(dates.filter((line) => line.start < title.start && isClock(page.string(line), dates.length)));
  if (clocks.size === 0) return;
  toFurniture(parts, (line) => clocks.has(line));
}

function isClock(line: string, dates: number): boolean {
  if (STAMPED.test(line)) return false;
  if (NOW.test(line)) return true;
  return WEEKDAY.test(line) && TIME.test(line) && (ZONE.test(line) || dates > 1);
}
