import { expression, oneOf } from '../../text/expression.ts';
import type { Span } from '../../text/span.ts';
import { verbsOf } from '../words/cueTable.ts';
import type { Line } from './line.ts';
import { isPlaceLine, type PageParts, type PageText } from './pageText.ts';
import { countWords, isListItem } from './prose.ts';
import { EVENT_LEAD, OFFICE } from './quickSigns.ts';
import { SAYS } from './signs.ts';
import { isDisclaimer, isSiteProse } from './siteProse.ts';

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
/** What stands over forms and links to other pages; the text may go on behind one that is a link itself. */
const BELOW = [
  '(?:post|leave|write|add|submit|join) (?:a |an |your |the )?(?:comment|reply|response|discussion)s?.{0,40}',
  'comments?(?: \\(\\d+\\))?|filed under',
  'you (?:may|might) (?:also )?(?:like|be interested in).{0,20}',
  '(?:read|see|view) (?:also|more|next|all).{0,40}',
  'also read',
  '(?:more|latest|other|recent|similar|popular|top|related|previous|next|all)(?: \\w+)? (?:news|stories|articles?|posts?|headlines|releases|readouts|updates)',
  'more (?:from|on|about|in) .{2,50}',
  '(?:latest|more|recent|other) news from\\b.{0,50}',
  '(?:most|recently) (?:read|viewed|popular|shared)',
  'popular|trending(?: now)?|recommended(?: for you)?|newsletter|categories|archives?|menu|navigation|sections?',
  'share this (?:article|page|story|post|release)',
  '(?:quick|useful|important|external) links',
  'about (?:us|the author|this (?:site|page))',
  'in this section|on this page|site ?map|cookie (?:settings|policy|preferences|notice)|privacy(?: policy)?',
];
const BELOW_HEADING = expression('i')`^(?:[•·*-] ?)?${oneOf(BELOW)}\s?[:»>]?$`;
/** A text goes on behind a heading when so many paragraphs there tell of people in office. */
const GOES_ON = 2;
/** So many bullets of a few words, under no colon, are a menu. */
const MENU = 3;
const MOST_MENU_WORDS = 6;
/** How an archive asks to be cited: "… Online by Ann Berg, The Archive Project https://…", "Cite as: …". */
const CITATION = expression('i')`
  \bonline by\b.{3,120}\bhttps?:|^(?:cite (?:as|this)|(?:suggested |recommended )?citation|retrieved (?:from|on))\b.{3,}
`;
const ENDED = /[.;:,]$/;
const CAPITALS = /\p{Lu}{3}/u;

/** "Related articles", "Leave a comment": what stands over links and forms below a text. */
export function isBelowHeading(line: string): boolean {
  return line.length < LONGEST_HEADING && (AFTERMATH.test(line) || BELOW_HEADING.test(line));
}

/** Where the body ends. */
export interface Tail {
  /** The index behind the body's last line. */
  readonly bodyEnd: number;
  /** Paragraphs below it in which somebody says who answers for the text, in order. */
  readonly asides: readonly Span[];
}

/** Takes furniture, sign-offs and dates after the last paragraph off the body; they go to `parts`. */
export function readTail(page: PageText, parts: PageParts, bodyStart: number): Tail {
  const asides: Span[] = [];
  let end = page.lines.length;
  for (const aftermath = aftermathOf(page, bodyStart); end > bodyStart && end > aftermath; end--)
    addAftermath(page, parts, page.lines[end - 1]!);
  for (let taken = 1; taken > 0 && end > bodyStart; end -= taken) {
    const line = page.lines[end - 1]!;
    if (end - 1 > bodyStart && (CITATION.test(line.string) || (line.isProse && isSiteProse(line)))) {
      parts.boilerplate.push(line);
      if (isDisclaimer(line)) asides.unshift(line);
    } else taken = addTailLine(page, parts, line) ? 1 : addMenu(page, parts, bodyStart, end);
  }
  return { bodyEnd: end, asides };
}

/** Takes bullets of a few words at the end, under no colon, for a menu; returns their number, 0 for none. */
function addMenu(page: PageText, parts: PageParts, bodyStart: number, end: number): number {
  let from = end;
  while (from > bodyStart && isMenuItem(page.lines[from - 1]!.string)) from--;
  const above = page.lines[from - 1];
  if (end - from < MENU || !above || above.string.endsWith(':')) return 0;
  for (const line of page.lines.slice(from, end)) parts.boilerplate.push(line);
  return end - from;
}

function isMenuItem(line: string): boolean {
  return isListItem(line) && !ENDED.test(line) && countWords(line, MOST_MENU_WORDS + 2) <= MOST_MENU_WORDS + 1;
}

/** The index of the line from which on everything is contacts and links; the number of lines when there is none. */
function aftermathOf(page: PageText, bodyStart: number): number {
  const { lines } = page;
  for (let i = bodyStart + 1; i < lines.length; i++) {
    const line = lines[i]!;
    if (line.end - line.start >= LONGEST_HEADING) continue;
    const text = line.string;
    if (AFTERMATH.test(text) || (BELOW_HEADING.test(text) && !goesOn(page, i + 1))) return i;
  }
  return lines.length;
}

/** Whether the text goes on from a line. */
function goesOn(page: PageText, from: number): boolean {
  let telling = 0;
  for (let i = from; i < page.lines.length && telling < GOES_ON; i++) {
    const line = page.lines[i]!;
    if (line.isProse && tells(line.string)) telling++;
  }
  return telling === GOES_ON;
}

/** "The Minister met …", "The Minister stressed …", "She also thanked …" */
function tells(line: string): boolean {
  if (!OFFICE.test(line) && !PRONOUN.test(line) && !PARTIES.test(line)) return false;
  return EVENT_LEAD.test(line) || SAYS.test(line);
}

const PARTIES = /\b(?:ministers|presidents|leaders|the (?:talks|meeting|call|conversation)|(?:both|two) sides)\b/;
const PRONOUN = /^(?:He|She|They|Both) /;

function addAftermath(page: PageText, parts: PageParts, line: Line): void {
  const kind = page.certainKind(line);
  if (kind) parts.addPageLine(line, kind);
  else parts.boilerplate.push(line);
}

/** Whether the line belongs to the page and not to the body; it then is among the parts. */
function addTailLine(page: PageText, parts: PageParts, line: Line): boolean {
  const furniture = page.isFurniture(line);
  const kind = furniture ? null : page.certainKind(line);
  if (furniture) parts.boilerplate.push(line);
  else if (kind) parts.addPageLine(line, kind);
  else if (isSignOff(page, line)) addSignOff(parts, line);
  else return false;
  return true;
}

/** How a sentence begins that reports; a headline tells in the present. */
const CUT_OFF = expression('u')`
  ^(?:They|He|She|Both|The (?:\p{L}{2,20} ){1,4}|(?:\p{Lu}\S{1,20} ){1,4}) ?(?:also )?
  ${oneOf(verbsOf('frequent', 'past'))}\b
`;

/** A short line that is no paragraph, and no sentence either that whoever copied the page has cut off. */
function isSignOff(page: PageText, line: Line): boolean {
  const { string } = line;
  if (string.length >= LONGEST_SIGN_OFF || line.isProse || isListItem(string)) return false;
  return line !== page.lines.at(-1) || !SAYS.test(string) || !CUT_OFF.test(string);
}

/** A short line after the last paragraph: where it was issued, who issued it in capitals, or a link. */
function addSignOff(parts: PageParts, line: Line): void {
  const { string } = line;
  if (isPlaceLine(string)) parts.addPageLine(line, 'dateline');
  else if (string === string.toUpperCase() && CAPITALS.test(string)) parts.addPageLine(line, 'publisher');
  else parts.boilerplate.push(line);
}
