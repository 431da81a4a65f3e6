import { expression } from '../../text/expression.ts';
import type { Span } from '../../text/span.ts';

// Two lines that are read as one: with a blank between them, or as a divided word.

/** From the end of a line to the beginning of the next, which are read as one. UTF-16 indices, `end` exclusive. */
export interface Joint extends Span {
  /** A blank is read there; without one a divided word is read whole. */
  readonly blank: boolean;
}

const DIVIDED = /\p{L}[-‐\u00ad]$/u;
/** How much of a line's end tells whether a sentence or a word ends there. */
const TAIL = 40;

export function tailOf(text: string, { start, end }: Span): string {
  return text.slice(Math.max(start, end - TAIL), end);
}

/** Whether a line, by its end, ends in the middle of a word. */
export function isDivided(tail: string): boolean {
  return DIVIDED.test(tail);
}

/** The words of a text, to tell a divided word from one with a hyphen; collected when first asked for. */
export class KnownWords {
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

/** The joint of two lines. @param known the words of the text, which tell how a divided word is read */
export function jointOf(text: string, above: Span, below: Span, known: KnownWords): Joint {
  const tail = tailOf(text, above);
  const joint = { start: above.end, end: below.start, blank: true };
  if (!isDivided(tail) || !/^\p{L}/u.test(text.slice(below.start, below.start + 2))) return joint;
  const whole = { ...joint, blank: false };
  const divided = { ...whole, start: above.end - 1 };
  if (tail.endsWith('\u00ad')) return divided;
  const first = lastWord(tail.slice(0, -1));
  const second = FIRST_PART.exec(text.slice(below.start, below.start + 40))?.[0] ?? '';
  if (/^\p{Lu}/u.test(second)) return whole;
  if (known.has(first + second)) return divided;
  return known.has(`${first}-${second}`) || BEFORE_HYPHEN.test(first) ? whole : divided;
}
