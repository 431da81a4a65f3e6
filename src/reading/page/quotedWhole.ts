import type { Span } from '../../text/span.ts';
import { EVENT_LEAD } from './quickSigns.ts';

/** The marks that close what each opens. */
const CLOSERS: Readonly<Record<string, string>> = { '“': '”', '"': '"', '«': '»' };
const TOLD_AS_I = /\b(?:I|[Ww]e|[Mm]y|[Oo]ur)\b/;

/**
 * The paragraphs without the quotation marks that stand around the text as a whole, as where a spokesperson is quoted
 * with it: in a quotation no name and no speaker is looked for. A text of the writer's own ("I welcome …") is left as
 * it is, and so is one in which a quotation ends and another begins.
 */
export function withoutMarksAroundAll(text: string, body: readonly Span[]): readonly Span[] {
  const first = body[0];
  const opener = first ? text.charAt(first.start) : '';
  const closer = CLOSERS[opener];
  const last = body.at(-1);
  if (!first || !last || closer === undefined || !closesAt(text, last, closer)) return body;
  const lead = text.slice(first.start, first.end);
  if (!EVENT_LEAD.test(lead) || TOLD_AS_I.test(lead)) return body;
  const bare = body.map((line) => withoutMarks(text, line, opener, closer));
  const eachOpens = body.every(({ start }) => text.charAt(start) === opener);
  const onlyOne = body.slice(1).every(({ start }) => text.charAt(start) !== opener);
  if (!(eachOpens || onlyOne) || !bare.every((line) => isBalanced(text, line, opener, closer))) return body;
  const closed = body.filter((line) => closesAt(text, line, closer)).length;
  return closed === 1 || (eachOpens && closed === body.length) ? bare : body;
}

const closesAt = (text: string, { end }: Span, closer: string): boolean => text.charAt(end - 1) === closer;

function withoutMarks(text: string, { start, end }: Span, opener: string, closer: string): Span {
  const from = text.charAt(start) === opener ? start + 1 : start;
  return { start: from, end: text.charAt(end - 1) === closer ? end - 1 : end };
}

/** Whether each quotation that opens inside a paragraph ends there; of straight marks none stands inside. */
function isBalanced(text: string, { start, end }: Span, opener: string, closer: string): boolean {
  let depth = 0;
  for (let at = start; at < end; at++) {
    const mark = text.charAt(at);
    if (mark === closer && --depth < 0) return false;
    if (mark === opener) depth++;
  }
  return depth === 0;
}
