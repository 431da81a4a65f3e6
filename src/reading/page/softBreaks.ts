import { expression, oneOf } from '../../text/expression.ts';
import type { Span } from '../../text/span.ts';
import { isDateLine } from './dateLine.ts';
import { isCommonFurniture, isReleaseType } from './pageText.ts';
import { isListItem } from './prose.ts';

// Which line ends of a file end no paragraph: those that a width has put into a sentence, and those of a printed page.

/** From the end of a line to the beginning of the next, which are read as one. UTF-16 indices, `end` exclusive. */
export interface Joint extends Span {
  /** A blank is read there; without one a divided word is read whole. */
  readonly blank: boolean;
}

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
const CONTINUES = /^\p{Ll}[\p{L}'’-]{0,30}(?:[ ,.;:)]|$)/u;
const FUNCTION_WORDS = `
a an the of to and or for in on with by at from that as between into his her their its our this these his which who
under over about against after before during through both be is was were are has have had will would not mr mrs ms
dr h.e
`
  .trim()
  .split(/\s+/);
/** What no sentence and no title ends in. */
const UNENDING = expression('iu')`(?:[ (]|^)${oneOf(FUNCTION_WORDS)}\.?$|[,>]$|[’']s$|\([^()]{1,40}$`;
/** A stop that a name follows. */
const ADDRESSED = /(?:^|[ (])(?:mr|mrs|ms|dr|h\.e)\.$/i;
const DIVIDED = /\p{L}[-‐\u00ad]$/u;
const FIRST_WORD = /^\S{1,60}/;
const ADDRESS = /^(?:https?:|www\.)|^\S{1,60}@/i;
/** How much of a line's end tells whether a sentence ends there. */
const TAIL = 40;
/** How much of a line's beginning tells what it is. */
const HEAD = 90;

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
  if (!lines.some((line, index) => index > 0 && mayBeBroken(text, lines[index - 1]!, line))) return [];
  const pairs = pairsOf(text, lines, furniture);
  const width = widthOf(text, pairs);
  const known = new Words(text);
  const openings = new Openings(text, width ? pairs : []);
  return pairs.filter((pair) => isSoft(text, pair, width, openings)).map((pair) => jointOf(text, pair, known));
}

/** Neighbouring lines. */
function pairsOf(text: string, lines: readonly Span[], furniture: readonly Span[]): Pair[] {
  const pairs: Pair[] = [];
  let next = 0;
  for (let i = 1; i < lines.length; i++) {
    const above = lines[i - 1]!;
    const below = lines[i]!;
    let acrossPages = false;
    for (; next < furniture.length && furniture[next]!.start < below.start; next++) acrossPages = true;
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
  const head = text.slice(below.start, Math.min(below.end, below.start + HEAD));
  return CONTINUES.test(head) && !ADDRESS.test(head) && !SENTENCE_END.test(tailOf(text, above));
}

/** A line of fewer characters that ends no sentence is likelier a heading than broken. */
const BROKEN = 60;
const UNENDED = /[\p{L},]/u;

/** Whether a line may be broken, and not only end without a stop as titles do. */
function mayBeBroken(text: string, above: Span, below: Span): boolean {
  return isBrokenOff(text, above) || doesGoOn(text, above, below);
}

function isBrokenOff(text: string, { start, end }: Span): boolean {
  const length = end - start;
  return length >= BROKEN && length <= WIDEST && UNENDED.test(text[end - 1]!);
}

function tailOf(text: string, { start, end }: Span): string {
  return text.slice(Math.max(start, end - TAIL), end);
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
  const longest = pairs.reduce(
    (most, { above, below }) => Math.max(most, columnsOf(text, above), columnsOf(text, below)),
    0,
  );
  const isNarrow = longest <= NARROW;
  const off = isNarrow ? pairs.filter(({ above, apart }) => !apart && isBrokenOff(text, above)).length : 0;
  if (broken.length < (isNarrow ? 1 : ENOUGH) && off < ENOUGH) return null;
  const seen = isNarrow ? longest : broken.reduce((most, { above }) => Math.max(most, columnsOf(text, above)), 0);
  const columns = pairs.reduce((most, { above }) => {
    const used = columnsOf(text, above);
    return used > most && used <= seen + LONGER ? used : most;
  }, seen);
  const full = broken.filter(({ above, below }) => columnsOf(text, above) + 1 + firstWord(text, below) > columns);
  return columns < SHORTEST ? null : { columns, counted: full.length >= broken.length * MOSTLY };
}

/** Where a line ends, counted from its indentation's beginning. */
function columnsOf(text: string, { start, end }: Span): number {
  return end - start + indentOf(text, start);
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
  const head = text.slice(below.start, Math.min(below.end, below.start + HEAD));
  const tail = tailOf(text, above);
  const isLong = above.end - above.start >= SHORTEST;
  const ended = SENTENCE_END.test(tail) && !ADDRESSED.test(tail);
  const full = width !== null && !apart && fills(text, pair, width, ended);
  if (isListItem(head) && (ended || !full)) return false;
  const unending = !ended && (isLong || isWithin(pair, width)) && UNENDING.test(tail);
  if (apart) return isLong && (goesOn || (unending && /\w$/.test(tail)));
  if (goesOn && (isLong || unending)) return true;
  if (!width) return unending;
  if (unending) return !isOutside(text, pair, width);
  return isSoftAt(text, pair, width, { head, ended, full, openings });
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
  if (!ended && DIVIDED.test(tailOf(text, pair.above))) return true;
  return full && goesOnAcross(text, pair, head, ended, openings);
}

/** Whether what follows a full line may go on with it. */
function goesOnAcross(text: string, pair: Pair, head: string, ended: boolean, openings: Openings): boolean {
  return !opensAnew(text, pair, head, ended && !pair.acrossPages ? null : openings);
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
  if (counted || ended) return counted && used + 1 + firstWord(text, below) > columns;
  return used >= columns * FILLED;
}

/** How a sentence begins, and what a name that begins one does in it. */
const SENTENCE_OPENING = expression()`
  ^(?:The|On|In|At|This|These|During|Today|Yesterday|His|Her|Their|Following|After|Before|A|An|They|Both|It|As
  |While|When|Upon)\x20
`;
const NAME_AND_VERB = expression('u')`
  ^(?:(?:\p{Lu}\S{0,30}|and|of|the) ){1,10}(?:spoke|met|had|held|received|hosted|called|welcomed|visited|talked
  |telephoned)\b
`;
const TITLE = expression('i')`
  ^(?:press release|read-?out|(?:tele)?phone|video|meetings?|talks|calls?|conversations?|courtesy|visit|working|message
  |congratulations|condolences|greetings|joint)\b
  |\b(?:call|meeting|talks|conversation)s? (?:with|of|between)\b
`;

/**
 * Behind a full line: a page line; or, where that ends no sentence, what can only begin a paragraph of its own.
 * @param openings null where a sentence ends in the line above
 */
function opensAnew(text: string, { above, below }: Pair, head: string, openings: Openings | null): boolean {
  if (isPageLine(head, below) || text.slice(above.start, above.end).includes(' > ')) return true;
  if (!openings) return false;
  return (
    SENTENCE_OPENING.test(head) ||
    ((openings.has(below) || NAME_AND_VERB.test(head)) && TITLE.test(text.slice(above.start, above.start + HEAD)))
  );
}

const DATE_FIRST = /^[[(]?(?:\d|(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sep|Oct|Nov|Dec|Mon|Tue|Wed|Thu|Fri|Sat|Sun))/i;
const NUMBER_LINE = /^\d\P{L}{4,}$/u;
/** A line in capitals throughout. */
const CAPITALS = /^\P{Ll}{10,}$/u;
const LABEL = /^(?:From|To|Published|Updated|Last updated|Posted|Date|Source|Tags?|Contacts?)(?::| (?:on )?\d)/i;

/** A line that stands alone whatever is around it: a date, a type of release, a register's number, furniture. */
function isPageLine(head: string, { start, end }: Span): boolean {
  if (LABEL.test(head)) return true;
  if (end - start !== head.length || head.endsWith('.')) return false;
  return (
    isReleaseType(head) ||
    isCommonFurniture(head) ||
    CAPITALS.test(head) ||
    NUMBER_LINE.test(head) ||
    (DATE_FIRST.test(head) && isDateLine(head))
  );
}

const TWO_NAMES = /^(\p{Lu}\S{1,30} \p{Lu}\S{1,30}) (?!(?:on|of|and|with|to|in|at|for)\b)\p{Ll}/u;

/** How the paragraphs begin that stand behind a blank line, where that is with a name. */
class Openings {
  readonly #text: string;
  readonly #names = new Set<string>();

  constructor(text: string, pairs: readonly Pair[]) {
    this.#text = text;
    for (const { below, apart } of pairs) {
      const names = apart ? this.#namesOf(below) : null;
      if (names !== null) this.#names.add(names);
    }
  }

  /** Whether the line begins like another paragraph. */
  has(line: Span): boolean {
    const names = this.#namesOf(line);
    return names !== null && this.#names.has(names);
  }

  #namesOf({ start, end }: Span): string | null {
    return TWO_NAMES.exec(this.#text.slice(start, Math.min(end, start + HEAD)))?.[1] ?? null;
  }
}

/** The words of a text, to tell a divided word from one with a hyphen; collected when first asked for. */
class Words {
  readonly #text: string;
  #known: Set<string> | null = null;

  constructor(text: string) {
    this.#text = text;
  }

  has(word: string): boolean {
    this.#known ??= new Set(this.#text.toLowerCase().match(/[\p{L}][\p{L}'’-]*/gu) ?? []);
    return this.#known.has(word.toLowerCase());
  }
}

const WORD_PART = /[\p{L}-]/u;
const FIRST_PART = /^[\p{L}-]{1,40}/u;
/** What is joined to another word by a hyphen. */
const BEFORE_HYPHEN = expression('i')`
  ^(?:.*-)?(?:self|long|short|high|low|well|so|co|non|vice|post|pre|ex|multi|inter|anti|pro|mid|two|three|four|five|six
  |ten|first|second|third|full|large|small|deep|cross|cease|all|far|near|wide|ever|over|under|people|mutual|win|hand
  |face|back|door|state|government|counter|north|south|east|west|decision|policy|law|peace|data|world|day
  |year|month|week
  |life|cost|job|rules|fact|time|energy|climate|oil|gas|food|cyber|semi|socio|politico|step|side)$
`;

/** The letters and hyphens at a text's end. */
function lastWord(text: string): string {
  let at = text.length;
  while (at > 0 && WORD_PART.test(text[at - 1]!)) at--;
  return text.slice(at);
}

function jointOf(text: string, { above, below }: Pair, known: Words): Joint {
  const tail = tailOf(text, above);
  const joint = { start: above.end, end: below.start, blank: true };
  if (!DIVIDED.test(tail) || !/^\p{L}/u.test(text.slice(below.start, below.start + 2))) return joint;
  const whole = { ...joint, blank: false };
  const divided = { ...whole, start: above.end - 1 };
  if (tail.endsWith('\u00ad')) return divided;
  const first = lastWord(tail.slice(0, -1));
  const second = FIRST_PART.exec(text.slice(below.start, below.start + 40))?.[0] ?? '';
  if (/^\p{Lu}/u.test(second)) return whole;
  if (known.has(first + second)) return divided;
  return known.has(`${first}-${second}`) || BEFORE_HYPHEN.test(first) ? whole : divided;
}
