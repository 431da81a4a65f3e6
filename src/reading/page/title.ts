import { expression, oneOf } from '../../text/expression.ts';
import type { Span } from '../../text/span.ts';
import type { Line } from './line.ts';
import { HIGH_OFFICES } from '../words/tables/highOffices.ts';
import { KIND_SIGNS } from '../words/tables/kinds.ts';
import { isPlaceLine, type PageParts } from './pageText.ts';
import { countWords } from './prose.ts';

/** A headline that ends like a sentence is no longer than this. */
const LONGEST = 250;
/** Of more words a line weighs no more. */
const MOST_WORDS = 7;

/** "Images | Agency", "Kazakhstan / Harbour News": a few words that name no event, and parted as no title is. */
const CREDIT = /\s[|/]\s|^(?:images?|photos?)\b|\b(?:news|media)\b/i;
const LEAST_OF_CREDIT = 3;
const LETTER = /\p{L}/u;
const LATIN = /\p{Script=Latin}/u;
const TITLE_WORDS = expression('i')`
  \b(?:${oneOf(HIGH_OFFICES)}|representative|PM|leaders|readout|foreign|talks?|visit|state)\b
`;
const ABBREVIATION_LAST = /\b(?:Amb|\p{Lu}\.\p{Lu}|Dr|Mr|Jr|Sr|Inc|Ltd|Co|Corp)\.?$/u;
/** A sentence ends and another begins. */
export const SENTENCE_BREAK = /[.!?]["”]? \p{Lu}/u;

/** "Meeting of the Minister with his French counterpart,[...]": who passed it on has cut it. */
const CUT = /(?:\[(?:\.{3}|…)\]|[\p{L},] ?(?:\.{3}|…))$/u;
const CUT_REACH = 12;
const CUT_ENDS = '.…]';

/** A headline that happens to end like a sentence: nothing but page lines stands before it, and prose follows it. */
export function looksLikeTitle(line: string): boolean {
  if (
    line.length <= LONGEST &&
    CUT_ENDS.includes(line.at(-1)!) &&
    CUT.test(line.slice(-CUT_REACH)) &&
    TITLE_WORDS.test(line)
  )
    return true;
  if (line.length > LONGEST || !ABBREVIATION_LAST.test(line.slice(-5))) return false;
  return !SENTENCE_BREAK.test(line) && TITLE_WORDS.test(line);
}

/** A name that the lead has too weighs so much, and of more names a title gains no more. */
const SHARED_NAME = 1;
const MOST_NAMES = 3;
const NAME = /\p{Lu}[\p{L}'’-]{2,30}/gu;
/** A line that stands twice, one below the other, is a title above its text. */
const TWICE = 3;
/** Lines that weigh so much may be titles: the first of them is likelier than the next. */
const TITLE_LIKE = 5;
const LATER = 0.25;

/** A line that weighs no more is no title. */
const LEAST = -1;

/** Whether the only line that can be the title is one; on most pages it need not be weighed for that. */
function mayBeOnlyTitle(line: string): boolean {
  if (!LETTER.test(line) || (CREDIT.test(line) && weighTitle(line) < LEAST_OF_CREDIT)) return false;
  return !isPlaceLine(line) || weighTitle(line) > LEAST;
}

/**
 * The line that says most like a title what the lead tells, the first of those that weigh the same; null where none
 * can.
 * @param lead the first paragraph, or ''
 */
export function chooseTitle(candidates: readonly Line[], lead: string): Line | null {
  const [only] = candidates;
  if (only && candidates.length === 1) return mayBeOnlyTitle(only.string) ? only : null;
  let best: Line | null = null;
  let most = LEAST;
  let before = 0;
  const menu = menuOf(candidates);
  const letter = LATIN.test(lead) ? LATIN : LETTER;
  for (const [index, candidate] of candidates.entries()) {
    const line = candidate.string;
    if (!letter.test(line) || menu.has(candidate)) continue;
    const own = weighTitle(line);
    if (own < LEAST_OF_CREDIT && CREDIT.test(line)) continue;
    const twice = candidates[index + 1]?.string === line ? TWICE : 0;
    const weight = own + sharedNames(line, lead) * SHARED_NAME - before * LATER + twice;
    if (own >= TITLE_LIKE) before++;
    // "FOR PRESS: Talks in Oslo" says no more than "Talks in Oslo" above it, nor does "TALKS IN OSLO".
    if (weight <= most || (best && (line.endsWith(best.string) || saysSame(line, best.string)))) continue;
    most = weight;
    best = candidate;
  }
  return best;
}

/** So many lines of a few words one below the other are a menu, but for the last of them. */
const MENU = 8;
const MOST_MENU_WORDS = 4;
const ABOVE_TEXT = 2;

/** A site's menu has so many, and longer ones among them. */
const MENU_OF_SITE = 12;
const MOST_ITEM_WORDS = 8;

/** The candidates that are a menu's, but for those right above the text. */
function menuOf(candidates: readonly Line[]): ReadonlySet<Line> {
  const menu = new Set<Line>();
  if (candidates.length <= MENU) return menu;
  for (const [words, least] of [
    [MOST_MENU_WORDS, MENU],
    [MOST_ITEM_WORDS, MENU_OF_SITE],
  ] as const)
    for (const run of runsOf(candidates, words))
      if (run.filter((line) => isShort(line, MOST_MENU_WORDS)).length >= least)
        for (const line of run.at(-1) === candidates.at(-1) ? run.slice(0, -ABOVE_TEXT) : run)
          if (weighTitle(line.string) <= TITLE_LIKE) menu.add(line);
  return menu;
}

/** The candidates of no more than so many words that follow each other. */
function runsOf(candidates: readonly Line[], words: number): Line[][] {
  const runs: Line[][] = [[]];
  for (const line of candidates) {
    if (isShort(line, words)) runs.at(-1)!.push(line);
    else if (runs.at(-1)!.length > 0) runs.push([]);
  }
  return runs;
}

function isShort(line: Line, words: number): boolean {
  return countWords(line.string, words + 1) <= words;
}

/** Whether two lines have the same letters and numbers, of whatever case and with whatever marks between them. */
function saysSame(one: string, other: string): boolean {
  return bareWords(one) === bareWords(other);
}

/** A line's words in lower case: the same title may come once with its marks and once in capitals without. */
function bareWords(line: string): string {
  return line
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .toLowerCase();
}

/** In a record the title as it was printed stands no further below the record's. */
const RECORD_REACH = 12;

/** "Talks with New Zealand.", and below it the title as it was printed: a library's record of the page. */
export function isPrintedAgain(lines: readonly Line[], index: number): boolean {
  const { string } = lines[index]!;
  if (string.length > LONGEST) return false;
  return lines
    .slice(index + 1, index + RECORD_REACH)
    .some((below) => !below.isProse && below.string.length <= LONGEST && saysSame(below.string, string));
}

const LABELS = ['headline', 'heading', 'title', 'subject'];
const TYPES = [
  '(?:press|media|news) (?:release|note|statement|information|notice|update)',
  'news',
  'statement',
  'update',
  'for (?:the )?(?:press|media|(?:immediate )?release)',
];
/** "Headline: …", "PRESS RELEASE | …": what a title says of itself; "READOUT: …" is its own, as "Readout of …" is. */
const LABELLED = expression(
  'i',
)`^[[(]?(?:(${oneOf(LABELS)})|${oneOf(TYPES)})[\])]?(?: ?[:|]| [-–—]|(?<=[\])]))\s+(?=\S)`;
/** "Talks in Oslo   Media release", "Talks in Oslo | Readout": the same behind it. */
const LABELLED_BEHIND = expression('i')`(?:\s{2,9}| [|–—-] )(${oneOf([...TYPES, 'read-?out'])})$`;
const LONGEST_LABEL = 40;
const SHORTEST_TITLE = 10;

/**
 * "Press Release", where a page has no other title and either none of its lines stands between it and the text, or it
 * stands above the text with nothing but a date; null where there is none. It is taken out of the page lines.
 */
export function typeAsTitle(parts: PageParts, bodyStart: number): Span | null {
  const above = parts.pageLines.filter(({ start }) => start < bodyStart).sort((a, b) => a.start - b.start);
  const undated = above.filter(({ kind }) => kind !== 'dateline');
  const type = undated.length === 1 ? undated[0]! : above.at(-1);
  if (type?.kind !== 'release-type') return null;
  parts.pageLines.splice(parts.pageLines.indexOf(type), 1);
  return { start: type.start, end: type.end };
}

/** A title without what it says of itself ("Press release: …"), which goes to `parts`. */
export function withoutLabel(parts: PageParts, title: Line): Span {
  const line = title.string;
  const label = LABELLED.exec(line);
  if (!label || line.length - label[0].length < SHORTEST_TITLE) return withoutLabelBehind(parts, title);
  const span = { start: title.start, end: title.start + label[0].trimEnd().length };
  if (label[1]) parts.boilerplate.push(span);
  else parts.addPageLine(span, 'release-type');
  return { start: title.start + label[0].length, end: title.end };
}

function withoutLabelBehind(parts: PageParts, title: Line): Span {
  const from = Math.max(SHORTEST_TITLE, title.string.length - LONGEST_LABEL);
  const label = LABELLED_BEHIND.exec(title.string.slice(from));
  if (!label || title.end - title.start > title.string.length) return title;
  parts.addPageLine({ start: title.end - label[1]!.length, end: title.end }, 'release-type');
  return { start: title.start, end: title.start + from + label.index };
}

function sharedNames(line: string, lead: string): number {
  const names = new Set(line.slice(0, LONGEST).match(NAME));
  let shared = 0;
  for (const name of names) if (lead.includes(name) && ++shared === MOST_NAMES) break;
  return shared;
}

/** How much a line says like a title by itself; from 7 on it names an event and people. */
export function weighTitle(line: string): number {
  let weight = countWords(line, MOST_WORDS) / 2;
  if (KIND_SIGNS.some(({ sign }) => sign.test(line))) weight += 4;
  if (TITLE_WORDS.test(line)) weight += 2;
  return isPlaceLine(line) ? weight - 4 : weight;
}
