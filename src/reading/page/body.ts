import type { Span } from '../../text/span.ts';
import { Line } from './line.ts';
import { isAttribution } from './attributionLine.ts';
import { isDateLine } from './dateLine.ts';
import { addIfKnown, isCommonFurniture, isPlaceLine, SHORT, type PageParts, type PageText } from './pageText.ts';
import { endMarkLength, isListItem } from './prose.ts';

/** The lines that are read. */
export interface Body {
  /** The paragraphs, in order; the first is the lead. */
  readonly body: readonly Span[];
  /** The paragraphs, by their index in `body`, above which a heading stands. */
  readonly headings: ReadonlySet<number>;
}

/** A longer line is no heading. */
const LONGEST_HEADING = 110;
/** The last line of a body is no heading with more words than these. */
const MOST_LAST_WORDS = 8;

const NUMBERED_HEADING = /^(?:\(?\d{1,2}[.)]?|[IVX]{1,4}\.)\s\p{Lu}[^.,;:!?]{2,60}$/u;
const SMALL_LETTERS = /\p{Ll}{3}/u;
const LETTER = /\p{L}/u;

const STOP = /[.!?]["”’)]{0,2}\s{1,4}(?=[\p{Lu}\d])/gu;
const SIGN_OFF_REACH = 180;
const FOR_MORE = /^For /;
const STOPS = '.!?…:;,"”’)';

/** Reads the lines from `from` to `to`, exclusive; what is no paragraph among them goes to `parts`. */
export function readBody(page: PageText, parts: PageParts, from: number, to: number): Body {
  const body: Span[] = [];
  const headings = new Set<number>();
  for (let i = from; i < to; i++) {
    const line = page.lines[i]!;
    const { string } = line;
    if (body[0] && isTranslation(string, new Line(page.text, body[0]).string)) {
      parts.addPageLine(line, 'heading');
    } else if (
      line.isProse ||
      (isListItem(string) && LETTER.test(string) && !NUMBERED_HEADING.test(string) && !isDateLine(string))
    ) {
      addProse(page, parts, body, line);
    } else if (addIfKnown(page, parts, line)) {
      continue;
    } else if (isUnfinished(line, i + 1 === to, i + 1 === page.lines.length)) {
      body.push(line);
    } else {
      parts.addPageLine(line, 'heading');
      headings.add(body.length);
    }
  }
  const last = body.pop();
  if (last) body.push(withoutSignOff(page, parts, last));
  return { body, headings };
}

/** Beyond the letters of the Latin script there is another one. */
const BEYOND_LATIN = /[\u0370-\u1dff\u2c00-\ud7ff]/;
const LATIN = /\p{Script=Latin}/gu;
const OTHER_SCRIPT = /[^\p{Script=Latin}\P{L}]/gu;
/** So much of a line tells its script. */
const OF_SCRIPT = 200;

/** A line in another script below a text in English: the page has it in the country's own language too. */
function isTranslation(line: string, lead: string): boolean {
  if (!BEYOND_LATIN.test(line) || BEYOND_LATIN.test(lead)) return false;
  const head = line.slice(0, OF_SCRIPT);
  return (head.match(OTHER_SCRIPT)?.length ?? 0) > 2 * (head.match(LATIN)?.length ?? 0);
}

/** A paragraph, unless the publisher's layout knows its line as the page's. */
function addProse(page: PageText, parts: PageParts, body: Span[], line: Line): void {
  const isShort = line.end - line.start < SHORT;
  const kind = isShort ? (page.kindInLayout(line) ?? (isAttribution(line) ? 'attribution' : null)) : null;
  if (kind) parts.addPageLine(line, kind);
  else body.push(withoutEndMark(page, parts, line));
}

/** A paragraph whose last stop is missing. @param ofPage nothing stands below on the page */
function isUnfinished({ start, end, string }: Line, last: boolean, ofPage: boolean): boolean {
  return (
    ofPage ||
    end - start > LONGEST_HEADING ||
    (last && SMALL_LETTERS.test(string) && string.split(' ').length > MOST_LAST_WORDS)
  );
}

/** Takes "END" or "###" off the end of a paragraph's line. */
function withoutEndMark({ text }: PageText, parts: PageParts, span: Span): Span {
  const length = endMarkLength(text.slice(span.start, span.end));
  if (length === 0) return span;
  const mark = { start: span.end - length, end: span.end };
  parts.boilerplate.push(mark);
  return { start: span.start, end: span.start + text.slice(span.start, mark.start).trimEnd().length };
}

/**
 * Takes the town, the day or the address for enquiries that closes a page off its last paragraph, where the page has
 * lost its lines: "… in June. Oslo".
 */
function withoutSignOff(page: PageText, parts: PageParts, span: Span): Span {
  if (STOPS.includes(page.text[span.end - 1]!)) return span;
  const from = Math.max(span.start, span.end - SIGN_OFF_REACH);
  const tail = page.text.slice(from, span.end);
  const stops = [...tail.matchAll(STOP)];
  for (const stop of stops) {
    const line = tail.slice(stop.index + stop[0].length);
    const isSigned = isPlaceLine(line) || isDateLine(line);
    if (!isSigned && !(FOR_MORE.test(line) && isCommonFurniture(Line.of(line)))) continue;
    const signOff = { start: span.end - line.length, end: span.end };
    if (isSigned) parts.addPageLine(signOff, 'dateline');
    else parts.boilerplate.push(signOff);
    return { start: span.start, end: from + stop.index + stop[0].trimEnd().length };
  }
  return span;
}
