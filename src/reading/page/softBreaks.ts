import { expression, oneOf } from '../../text/expression.ts';
import type { Span } from '../../text/span.ts';
import { isDivided, jointOf, KnownWords, tailOf, type Joint } from './joint.ts';
import { isBelowHeading } from './tail.ts';
import { headOf, Openings, opensAnew } from './openings.ts';
import { isListItem } from './prose.ts';

// Which line ends of a file end no paragraph: those that a width has put into a sentence, and those of a printed page.

/** A file with longer lines than this is not wrapped at a width. */
const WIDEST = 160;
/** A line of fewer characters breaks off no sentence by itself. */
const SHORTEST = 30;
/** Where no line is longer than this, one broken sentence is enough: a readout has paragraphs that are. */
const NARROW = 110;
/** Lines that end otherwise may be so much longer than those that break a sentence before a small letter. */
const LONGER = 8;
/** So many broken sentences show a width. */
const ENOUGH = 2;
/** Of a width of proportional letters a broken line fills so much. */
const FILLED = 0.72;
/** So many of the broken lines of a width that counts characters leave no room for the next word. */
const MOSTLY = 0.9;

const SENTENCE_END = /[.!?:;…。！？]["”’»)\]]{0,3}$/;
const CONTINUES = /^\p{Ll}[\p{L}'’-]{0,30}(?:[ \u00a0,.;:)\]—–/]|$)/u;
const FUNCTION_WORDS = `
a an the of to and or for in on with by at from that as between into his her their its our this these his which who
under over about against after before during through both be is was were are has have had will would not mr mrs ms
dr h.e
`
  .trim()
  .split(/\s+/);
const PREPOSITION_LAST = / (?:to|of|with|from|and|the)$/;
/** What no sentence and no title ends in. */
const UNENDING = expression('iu')`(?:[ (]|^)${oneOf(FUNCTION_WORDS)}\.?$|[,>]$|[’']s$|\([^()]{1,40}$`;
/** "reforms in the WHO": letters that stand for a body, in a line that is not all of capitals. */
const CAPITALS_LAST = / \p{Lu}{2,6}$/u;
const SMALL = /\p{Ll}/u;
/** A stop that a name follows: behind a form of address or an initial ("U. S."). */
const ADDRESSED = /(?:^|[ (.])(?:mr|mrs|ms|dr|h\.e|\p{L})\.$/iu;
const ADDRESSED_REACH = 6;
/** What no width breaks: blanks that do not break are inside. */
const FIRST_WORD = /^(?:\S|\u00a0){1,60}/;
const ADDRESS_START = /^(?:https?:|www\.)/i;
const ADDRESSES = /https?:\S+/gi;
const ADDRESS = /^(?:https?:|www\.)|^\S{1,60}@/i;

interface Pair {
  readonly above: Span;
  readonly below: Span;
  /** A blank line stands between them. */
  readonly apart: boolean;
  /** A page ends between them. */
  readonly acrossPages: boolean;
  /** No sentence ends where the line does, and what follows goes on with it. */
  readonly goesOn: boolean;
}

/**
 * The line ends that are read as none.
 * @param lines the lines of the file that are read, in order
 * @param furniture lines between them that a printer put there
 */
export function joints(text: string, lines: readonly Span[], furniture: readonly Span[]): Joint[] {
  if (isUnbroken(text, lines)) return [];
  const pairs = pairsOf(text, lines, furniture);
  const width = widthOf(text, pairs);
  const known = new KnownWords(text);
  const openings = new Openings(text, width ? pairs : []);
  return pairs
    .filter((pair) => isSoft(text, pair, width, openings))
    .map(({ above, below }) => jointOf(text, above, below, known));
}

/** Neighbouring lines. */
function pairsOf(text: string, lines: readonly Span[], furniture: readonly Span[]): Pair[] {
  const pairs: Pair[] = [];
  let next = 0;
  for (let i = 1; i < lines.length; i++) {
    const above = lines[i - 1]!;
    const below = lines[i]!;
    let acrossPages = false;
    for (; next < furniture.length && furniture[next]!.start < below.start; next++)
      acrossPages ||= furniture[next]!.start > above.start;
    acrossPages ||= text.slice(above.end, below.start).includes('\f');
    const goesOn = doesGoOn(text, above, below);
    pairs.push({ above, below, apart: !acrossPages && isApart(text, above, below), acrossPages, goesOn });
  }
  return pairs;
}

function isApart(text: string, above: Span, below: Span): boolean {
  let ends = 0;
  for (let i = above.end; i < below.start; i++) {
    const code = text.charCodeAt(i);
    if (code === 10 || (code === 13 && text.charCodeAt(i + 1) !== 10) || code === 0x2028 || code === 0x2029) ends++;
  }
  return ends > 1;
}

/** Whether no sentence ends where the line does, and the next one begins in small letters or behind a divided word. */
function doesGoOn(text: string, above: Span, below: Span): boolean {
  const first = text.charCodeAt(below.start);
  // Most lines begin with a capital or a figure.
  if ((first < 97 || first > 122) && first < 0xdf) return false;
  const head = headOf(text, below);
  if (!CONTINUES.test(head) || ADDRESS.test(head) || SENTENCE_END.test(tailOf(text, above))) return false;
  return !isAddress(text, above);
}

/** A page's address alone in its line: no sentence goes on behind it, and its length shows no width. */
function isAddress(text: string, { start, end }: Span): boolean {
  const first = text.charCodeAt(start) | 32;
  // Hardly a line begins with "h" or "w".
  if (first !== 104 && first !== 119) return false;
  return ADDRESS_START.test(text.slice(start, start + 8)) && !text.slice(start, end).includes(' ');
}

/** A line of fewer characters that ends no sentence is likelier a heading than broken. */
const BROKEN = 60;
const STOPS = '.!?:;…。！？';
const UNENDED = /[\p{L},]/u;

/**
 * Whether no line is broken, as on most pages: one that ends without a stop is the title, where no other does and none
 * ends as no title can.
 */
function isUnbroken(text: string, lines: readonly Span[]): boolean {
  let off = 0;
  let unending = false;
  for (let i = 1; i < lines.length; i++) {
    const above = lines[i - 1]!;
    const isEnded = STOPS.includes(text[above.end - 1]!);
    if (!isEnded && (doesGoOn(text, above, lines[i]!) || endsInPreposition(text, above))) return false;
    if (!isEnded && isBrokenOff(text, above)) off++;
    const tail = tailOf(text, above);
    unending ||= isEnded ? ADDRESSED.test(tail.slice(-ADDRESSED_REACH)) : isUnending(tail);
  }
  return off === 0 || (off < ENOUGH && !unending);
}

/** "the greetings of the King to": whatever comes below goes on with it. */
function endsInPreposition(text: string, above: Span): boolean {
  return above.end - above.start >= SHORTEST && PREPOSITION_LAST.test(text.slice(above.end - 6, above.end));
}

function isBrokenOff(text: string, line: Span): boolean {
  const length = line.end - line.start;
  return length >= BROKEN && length <= WIDEST && UNENDED.test(text[line.end - 1]!) && !isAddress(text, line);
}

/** The width at which a file is wrapped. */
interface Width {
  /** Columns of the longest line that is broken. */
  readonly columns: number;
  /** Lines are broken where the next word has no room; otherwise anywhere near the width. */
  readonly counted: boolean;
}

/** The width that the broken sentences show; null where there are too few of them. */
function widthOf(text: string, pairs: readonly Pair[]): Width | null {
  const broken = pairs.filter(({ above, apart, goesOn }) => goesOn && !apart && columnsOf(text, above) <= WIDEST);
  const longest = pairs.reduce((most, pair) => Math.max(most, usedByBoth(text, pair)), 0);
  const isNarrow = longest <= NARROW;
  const off = isNarrow ? pairs.filter(({ above, apart }) => !apart && isBrokenOff(text, above)) : [];
  if (broken.length < (isNarrow ? 1 : ENOUGH) && off.length < ENOUGH) return null;
  // A title, alone between blank lines, shows no width.
  const longestBeside = pairs.reduce((most, pair) => (pair.apart ? most : Math.max(most, usedByBoth(text, pair))), 0);
  const seen =
    broken.length < ENOUGH
      ? longestBeside
      : broken.reduce((most, { above }) => Math.max(most, columnsOf(text, above)), columnsOfTwo(text, off));
  const columns = pairs.reduce((most, { above }) => {
    const used = columnsOf(text, above);
    return used > most && used <= seen + LONGER ? used : most;
  }, seen);
  const full = broken.filter(({ above, below }) => columnsOf(text, above) + 1 + firstWord(text, below) > columns);
  return columns < SHORTEST ? null : { columns, counted: full.length >= broken.length * MOSTLY };
}

/** Columns of the longest line that another one comes near: a title alone may be longer than a width. 0 without one. */
function columnsOfTwo(text: string, pairs: readonly Pair[]): number {
  const columns = pairs.map(({ above }) => columnsOf(text, above)).sort((a, b) => b - a);
  return columns.find((each, index) => each - (columns[index + 1] ?? 0) <= LONGER) ?? 0;
}

function usedByBoth(text: string, { above, below }: Pair): number {
  return Math.max(usedBy(text, above), usedBy(text, below));
}

/** How much of a width the line shows. */
function usedBy(text: string, line: Span): number {
  return isAddress(text, line) ? 0 : columnsOf(text, line);
}

/** Where a line ends, counted from its indentation's beginning. */
function columnsOf(text: string, { start, end }: Span): number {
  return end - start - lengthOfAddresses(text.slice(start, end)) + indentOf(text, start);
}

/** "[the treaty](https://…)": what no width breaks, from "https:" to the next blank. */
function lengthOfAddresses(line: string): number {
  return line.match(ADDRESSES)?.reduce((sum, { length }) => sum + length, 0) ?? 0;
}

function indentOf(text: string, start: number): number {
  let at = start;
  while (at > 0 && (text[at - 1] === ' ' || text[at - 1] === '\t')) at--;
  return start - at;
}

function firstWord(text: string, { start, end }: Span): number {
  return FIRST_WORD.exec(text.slice(start, Math.min(end, start + 60)))?.[0].length ?? 0;
}

function isSoft(text: string, pair: Pair, width: Width | null, openings: Openings): boolean {
  const { above, below, apart, goesOn } = pair;
  const head = headOf(text, below);
  const tail = tailOf(text, above);
  const isLong = above.end - above.start >= SHORTEST;
  const ended = SENTENCE_END.test(tail) && !ADDRESSED.test(tail.slice(-ADDRESSED_REACH));
  const full = width !== null && !apart && fills(text, pair, width, ended);
  if (isListItem(head) && (ended || !full || WIDE_BULLET.test(head))) return false;
  const unending = !ended && (isLong || isWithin(pair, width)) && isUnending(tail);
  if (apart) return isLong && goesOnBelowBlank(text, pair, unending && /\w$/.test(tail));
  if (goesOn && (isLong || unending)) return true;
  if (!width) return unending;
  if (unending) return !isOutside(text, pair, width);
  return isSoftAt(text, pair, width, { head, ended, full, openings });
}

/** "-   Ann Berg": no width has broken a line before a mark with so much room behind it. */
const WIDE_BULLET = /^[•·▪●*–—-]\s{2,}/;

function isUnending(tail: string): boolean {
  return UNENDING.test(tail) && !(CAPITALS_LAST.test(tail) && SMALL.test(tail));
}

/** "Related articles": what stands below a text that has been cut off. */
function opensBelow(text: string, { start, end }: Span): boolean {
  return isBelowHeading(text.slice(start, end));
}

/** Whether a sentence goes on behind a blank line. @param unending what the line above ends in ends no sentence */
function goesOnBelowBlank(text: string, { below, goesOn }: Pair, unending: boolean): boolean {
  return (goesOn && mayEnd(text, below)) || (unending && !opensBelow(text, below));
}

/** Whether a line ends a sentence, or is more than a byline or a label ("by Petra Olsen", "letter of condolence"). */
function mayEnd(text: string, below: Span): boolean {
  return below.end - below.start >= SHORTEST || SENTENCE_END.test(tailOf(text, below));
}

/** A sentence that goes on in a file with a width: its lines may be short. */
function isWithin({ goesOn }: Pair, width: Width | null): boolean {
  return goesOn && width !== null;
}

interface Ends {
  readonly head: string;
  /** A sentence ends in the line above. */
  readonly ended: boolean;
  /** The line above is as long as broken ones are. */
  readonly full: boolean;
  readonly openings: Openings;
}

/** Whether the width has broken a line that neither its own end nor the next line's beginning shows to be broken. */
function isSoftAt(text: string, pair: Pair, width: Width, { head, ended, full, openings }: Ends): boolean {
  if (isOutside(text, pair, width)) return false;
  if (!ended && isDivided(tailOf(text, pair.above))) return true;
  return full && goesOnAcross(text, pair, head, ended, openings);
}

/** Whether what follows a full line may go on with it. */
function goesOnAcross(text: string, pair: Pair, head: string, ended: boolean, openings: Openings): boolean {
  return !opensAnew(text, pair.above, pair.below, head, ended && !pair.acrossPages ? null : openings);
}

/** A line that is longer than the width, or above the first line of a paragraph that is set in. */
function isOutside(text: string, { above, below }: Pair, { columns }: Width): boolean {
  if (columnsOf(text, above) > columns + 1) return true;
  return (
    indentOf(text, below.start) > indentOf(text, above.start) + 1 && !isListItem(text.slice(above.start, above.end))
  );
}

/** Whether a line is as long as broken ones are. */
function fills(text: string, { above, below }: Pair, { columns, counted }: Width, ended: boolean): boolean {
  const used = columnsOf(text, above);
  // No width has room for an address, so that one below a short line tells nothing.
  if (used < columns * FILLED && isAddress(text, below)) return false;
  if (counted || ended) return counted && used + 1 + firstWord(text, below) > columns;
  return used >= columns * FILLED;
}
