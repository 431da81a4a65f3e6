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
const TITLE_WORDS = expression('i')`
  \b(?:${oneOf(HIGH_OFFICES)}|representative|PM|leaders|readout|foreign|talks?|visit|state)\b
`;
const ABBREVIATION_LAST = /\b(?:Amb|U\.S|H\.E|Dr|Mr|Jr)\.?$/;
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
  for (const candidate of candidates) {
    const line = candidate.string;
    if (!LETTER.test(line)) continue;
    const own = weighTitle(line);
    if (own < LEAST_OF_CREDIT && CREDIT.test(line)) continue;
    const weight = own + sharedNames(line, lead) * SHARED_NAME - before * LATER;
    if (own >= TITLE_LIKE) before++;
    // "FOR PRESS: Talks in Oslo" says no more than "Talks in Oslo" above it.
    if (weight <= most || (best && line.endsWith(best.string))) continue;
    most = weight;
    best = candidate;
  }
  return best;
}

const LABELS = ['headline', 'heading', 'title', 'subject'];
const TYPES = [
  '(?:press|media|news) (?:release|note|statement|information|notice|update)',
  '(?:call |meeting |phone call )?read-?out',
  'news',
  'statement',
  'update',
  'for (?:the )?(?:press|media|(?:immediate )?release)',
];
/** "Headline: …", "PRESS RELEASE | …", "[Readout] …": what a title says of itself. */
const LABELLED = expression(
  'i',
)`^[[(]?(?:(${oneOf(LABELS)})|${oneOf(TYPES)})[\])]?(?: ?[:|]| [-–—]|(?<=[\])]))\s+(?=\S)`;
const SHORTEST_TITLE = 10;

/** A title without what it says of itself ("Press release: …"), which goes to `parts`. */
export function withoutLabel(parts: PageParts, title: Line): Span {
  const line = title.string;
  const label = LABELLED.exec(line);
  if (!label || line.length - label[0].length < SHORTEST_TITLE) return title;
  const span = { start: title.start, end: title.start + label[0].trimEnd().length };
  if (label[1]) parts.boilerplate.push(span);
  else parts.addPageLine(span, 'release-type');
  return { start: title.start + label[0].length, end: title.end };
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
