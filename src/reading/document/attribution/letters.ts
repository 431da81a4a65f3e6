import { expression } from '../../../text/expression.ts';
import type { Speaker } from '../../model.ts';
import type { ReadLine } from '../readLine.ts';
import type { Speakers } from './speakers.ts';

/** A letter that is quoted whole. */
export interface Letter {
  readonly writer: Speaker;
  /** It opened with a quotation mark, and ends with one. */
  readonly quoted: boolean;
}

/** "The message reads as follows:", "The full text of the letter:", "… sent the following message:" */
const OF_LETTER = /\b(?:letter|message|telegram(?:me)?|cable|note|condolences|congratulations)\b/i;
const ANNOUNCES = expression('i')`
  (?:\b(?:reads?|runs|follows|says|said|stated)(?: as follows| the following)?
  (?:,? (?:in (?:full|part|particular)|inter alia|among other things),?)?
  |\bfollowing [^.:]{3,40}|\btext of [^.:]{3,60})[:.]$
`;
/** "Your Excellency,", "Dear Minister," */
const SALUTES =
  /^(?:(?:Your|His|Her) \p{Lu}|Dear|Esteemed|Respected|Distinguished|Excellency|Honou?rable)[^.]{0,80}[,!:]$/u;
const REACH = 240;
const OPENS = /^["“«]/;
const CLOSES = /["”»][.,]?$/;
/** A letter tells of the writer and of whom it goes to. */
const WRITTEN = /\b(?:I|my|me|we|our|us|[Yy]ours?|[Yy]ou)\b/;

/** Quick to ask of any paragraph: most end in a full stop, and few that do announce what stands below. */
function mayAnnounce(text: string): boolean {
  const last = text.at(-1);
  return last === '.' ? text.endsWith('follows.') : last === ':' || last === ',' || last === '!';
}

/** The letter that a paragraph announces, where the one below it is one; `next` is undefined behind the last. */
export function letterBelow(line: ReadLine, next: string | undefined, speakers: Speakers): Letter | null {
  const { text } = line;
  if (next === undefined || !mayAnnounce(text)) return null;
  const last = text.slice(text.lastIndexOf('. ') + 1).slice(-REACH);
  if (!(OF_LETTER.test(last) && ANNOUNCES.test(last)) && !SALUTES.test(text)) return null;
  if (!WRITTEN.test(next.slice(0, 2 * REACH))) return null;
  const writer = speakers.writerOf(line);
  return writer && { writer, quoted: OPENS.test(next) };
}

/** Whether a letter goes on behind a paragraph of it. */
export function afterParagraph(letter: Letter, text: string, next: string | undefined): Letter | null {
  if (next === undefined) return null;
  if (letter.quoted) return CLOSES.test(text) && !OPENS.test(next) ? null : letter;
  return WRITTEN.test(next.slice(0, REACH)) ? letter : null;
}
