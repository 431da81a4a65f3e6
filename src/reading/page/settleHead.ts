import { expression, oneOf } from '../../text/expression.ts';
import { WEEKDAY_NAMES } from '../words/tables/calendar.ts';
import type { PageLine } from '../model.ts';
import { Line } from './line.ts';
import { isPlaceLine, type PageParts, type PageText } from './pageText.ts';
import { countWords } from './prose.ts';

// What the lines above the text are, once its title is known.

/** Gives every line above the body that is not the title its place among the parts, and takes a site's clock out. */
export function settleHead(page: PageText, parts: PageParts, candidates: readonly Line[], title: Line | null): void {
  const menu = menuLines(page, parts, candidates, title);
  const foreign = title !== null && LATIN.test(title.string);
  for (const line of candidates) {
    if (line === title) continue;
    if (
      menu.has(line.start) ||
      OF_SITE.test(line.string) ||
      isMenuInLine(line.string) ||
      (foreign && isOtherLanguage(line.string))
    )
      parts.boilerplate.push(line);
    else parts.addPageLine(line, isPlaceLine(line.string) ? 'dateline' : 'heading');
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

/** So many short lines one below the other are a menu. */
const MENU = 4;
const MOST_MENU_WORDS = 4;
/** So many short lines above the title make all a menu that stand among them: also longer ones, and "Activities". */
const MENU_OF_SITE = 12;
const MOST_ITEM_WORDS = 16;
/** So many lines right above the title are none of a menu that goes on to it. */
const ABOVE_TITLE = 3;

/**
 * Where the lines of menus begin: of short ones that follow each other and are no title, and of the site's, which
 * stands above the title.
 */
function menuLines(
  page: PageText,
  parts: PageParts,
  candidates: readonly Line[],
  title: Line | null,
): ReadonlySet<number> {
  const menu = new Set<number>();
  // Most pages have fewer lines above their text than a menu has.
  if (candidates.length + parts.pageLines.length < MENU) return menu;
  const add = (lines: readonly Line[]): void => lines.forEach(({ start }) => menu.add(start));
  const free = new Set(candidates.map(({ start }) => start));
  const types = new Set(parts.pageLines.filter(({ kind }) => kind === 'release-type').map(({ start }) => start));
  const furniture = new Set(parts.boilerplate.map(({ start }) => start));
  let isAbove = title !== null;
  let short: Line[] = [];
  let ofSite: Line[] = [];
  const closeOfSite = (): void => {
    if (ofSite.filter(isMenuItem).length >= MENU_OF_SITE) add(ofSite);
    ofSite = [];
  };
  for (const line of page.lines.slice(0, page.lines.indexOf(candidates.at(-1)!) + 2)) {
    if (line === title) {
      isAbove = false;
      ofSite = ofSite.slice(0, -ABOVE_TITLE);
      closeOfSite();
    }
    const isFree = free.has(line.start) && line !== title;
    if (isAbove && !furniture.has(line.start)) {
      if ((isFree || types.has(line.start)) && hasWords(line, MOST_ITEM_WORDS)) ofSite.push(line);
      else closeOfSite();
    }
    if (isFree && isMenuItem(line)) short.push(line);
    else {
      if (short.length >= MENU) add(short);
      short = [];
    }
  }
  return menu;
}

/** Whether the line has no more words. */
function hasWords({ string }: Line, most: number): boolean {
  return countWords(string, most + 1) <= most;
}

function isMenuItem(line: Line): boolean {
  return hasWords(line, MOST_MENU_WORDS);
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

const WEEKDAY = expression(
  'i',
)`\b(?:${oneOf(WEEKDAY_NAMES)}|${oneOf(WEEKDAY_NAMES.map((name) => name.slice(0, 3)))})\b`;
const TIME = /\b\d{1,2}[:.]\d{2}(?:[:.]\d{2})?\b/;
const ZONE = /\b(?:GMT|UTC|[A-Z]{2,4}T)\b|\d{1,2}[:.]\d{2}[:.]\d{2}|\blocal time\b/;
const NOW = /^(?:today(?: is)?|now|current (?:date|time)|time|date and time)\b/i;
const STAMPED = /\b(?:published|posted|issued|released|updated|created|press release|readout|statement)\b/i;

/** A weekday with the time of day above the title is the site's clock, and no stamp of the readout. */
function removeClocks(page: PageText, parts: PageParts, title: Line): void {
  const dates = parts.pageLines.filter(({ kind }) => kind === 'dateline');
  const clocks = new Set(
    dates.filter((line) => line.start < title.start && isClock(new Line(page.text, line).string, dates.length)),
  );
  if (clocks.size === 0) return;
  toFurniture(parts, (line) => clocks.has(line));
}

function isClock(line: string, dates: number): boolean {
  if (STAMPED.test(line)) return false;
  if (NOW.test(line)) return true;
  return WEEKDAY.test(line) && TIME.test(line) && (ZONE.test(line) || dates > 1);
}
