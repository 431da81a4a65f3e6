import { expression, oneOf } from '../../text/expression.ts';
import type { Span } from '../../text/span.ts';
import { MONTH_NAMES, WEEKDAY_NAMES } from '../words/tables/calendar.ts';
import { isDateLine } from './dateLine.ts';
import { Line } from './line.ts';
import { isCommonFurniture, isReleaseType } from './pageText.ts';

// How lines begin that do not go on with the line above, though that one is full.

/** How much of a line's beginning tells what it is. */
const HEAD = 90;

export function headOf(text: string, { start, end }: Span): string {
  return text.slice(start, Math.min(end, start + HEAD));
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
export function opensAnew(text: string, above: Span, below: Span, head: string, openings: Openings | null): boolean {
  if (isPageLine(head, below) || text.slice(above.start, above.end).includes(' > ')) return true;
  if (!openings) return false;
  return (
    SENTENCE_OPENING.test(head) ||
    ((openings.has(below) || NAME_AND_VERB.test(head)) && TITLE.test(text.slice(above.start, above.start + HEAD)))
  );
}

const DATE_FIRST = expression('i')`
  ^[[(]?(?:\d|${oneOf([...MONTH_NAMES, ...WEEKDAY_NAMES].map((name) => name.slice(0, 3)))})
`;
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
    isCommonFurniture(Line.of(head)) ||
    CAPITALS.test(head) ||
    NUMBER_LINE.test(head) ||
    (DATE_FIRST.test(head) && isDateLine(head))
  );
}

const TWO_NAMES = /^(\p{Lu}\S{1,30} \p{Lu}\S{1,30}) (?!(?:on|of|and|with|to|in|at|for)\b)\p{Ll}/u;

/** How the paragraphs begin that stand behind a blank line, where that is with a name. */
export class Openings {
  readonly #text: string;
  readonly #names = new Set<string>();

  /** @param pairs neighbouring lines; `apart`: a blank line stands between them */
  constructor(text: string, pairs: readonly { readonly below: Span; readonly apart: boolean }[]) {
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

  #namesOf(line: Span): string | null {
    return TWO_NAMES.exec(headOf(this.#text, line))?.[1] ?? null;
  }
}
