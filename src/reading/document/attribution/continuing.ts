import { expression } from '../../../text/expression.ts';
import type { ContinuingSign, NarrationSign, Speaker } from '../../model.ts';
import type { SentenceReading } from '../../paragraph.ts';
import type { ReadLine } from '../readLine.ts';

/** "(Reference) …", "* …", "Note: …": the publisher's own words beside the report. */
const ASIDE = /^(?:\(|\[|\*|note\b|background\b)/i;
/** "Formal diplomatic relations between Norway and Fiji were established in 1988": the publisher's own background. */
const BACKGROUND = expression('iu')`
  ^(?:(?:formal )?diplomatic (?:relations|ties) (?:between .{3,120} )?were (?:formally |first )?established
  |.{3,80} (?:formally )?established (?:formal )?diplomatic (?:relations|ties) (?:on|in) )
`;
const ABOUT_NEXT_MEETING = expression()`
  \bwill (?:next |both |then |also |again )?(?:take place|be held|meet|be hosted|travel|visit|speak|talk
  |reconvene|see each other)\b
`;
/** So much of a paragraph is searched for a next meeting (UTF-16 units). */
const REACH = 2000;
const QUOTATION = /^["“«]/;
/** "1.", "•", against "First,". */
const NO_WORD = /^\P{L}$/u;

/** What a paragraph stands behind. */
export interface ParagraphPlace {
  readonly line: ReadLine;
  readonly isFirst: boolean;
  readonly isLast: boolean;
  /** Who spoke when the paragraph before ended; null for nobody. */
  readonly before: Speaker | null;
  /** The paragraph before ended in a colon. */
  readonly afterColon: boolean;
  /** The name before the colon of the headline, where it is a participant's. */
  readonly headline: Speaker | null;
}

/** Whose a paragraph without a cue is; `headline` as a type: the headline's speaker, whom nobody spoke before. */
export type Continuation =
  | { readonly type: 'continued'; readonly speaker: Speaker; readonly sign: ContinuingSign }
  | { readonly type: 'headline'; readonly speaker: Speaker }
  | { readonly type: 'narration'; readonly sign: NarrationSign };

/** A paragraph whose first sentence says nothing of who speaks goes on with the speaker before it, or is narration. */
export function continuation(place: ParagraphPlace): Continuation {
  const { line, isFirst, isLast, before } = place;
  if (isLast && line.reading.sentences[0]!.manner.announces) return { type: 'narration', sign: 'announcement' };
  if (ASIDE.test(line.text) || BACKGROUND.test(line.text)) return { type: 'narration', sign: 'aside' };
  const headline = isFirst ? null : place.headline;
  if (headline && (!before || before.name === headline.name))
    return before ? { type: 'continued', speaker: before, sign: 'headline' } : { type: 'headline', speaker: headline };
  if (!before) return { type: 'narration', sign: 'nobody-before' };
  return continuationOf(before, place);
}

function continuationOf(speaker: Speaker, { line, afterColon }: ParagraphPlace): Continuation {
  const goesOn = (sign: ContinuingSign): Continuation => ({ type: 'continued', speaker, sign });
  if (afterColon || isListed(line)) return isName(line) ? { type: 'narration', sign: 'about-event' } : goesOn('list');
  if (speaker.type === 'person' && QUOTATION.test(line.text)) return goesOn('quotation');
  if (!goesOnSpeaking(line.reading.sentences)) return { type: 'narration', sign: 'past' };
  if (speaker.type === 'collective' && ABOUT_NEXT_MEETING.test(line.text.slice(0, REACH)))
    return { type: 'narration', sign: 'next-meeting' };
  return goesOn('speech');
}

function isListed({ text, reading: { enumerator } }: ReadLine): boolean {
  return enumerator !== null && NO_WORD.test(text.slice(enumerator.start, enumerator.end));
}

/** So long a list item may be and still only name somebody who was there (words). */
const LONGEST_NAME = 24;
/** "of", "for", "the": words of a name in small letters are no longer than this (UTF-16 units). */
const LONGEST_SMALL = 3;
const NAME_WORD = /^[\p{Lu}\p{N}(“"'&–-]/u;

/** "Jonas Falk, Chair of the Council", "Secretary of Agriculture": who was there, and nothing that was said. */
function isName({ text, reading: { enumerator } }: ReadLine): boolean {
  const words = text
    .slice(enumerator?.end ?? 0, REACH)
    .trim()
    .split(/\s+/);
  if (words.length < 2 || words.length > LONGEST_NAME || /[.;:]$/.test(words.at(-1)!)) return false;
  return words.every((word) => word.length <= LONGEST_SMALL || NAME_WORD.test(word));
}

/** Speech that is reported goes on in the present, the perfect or with modal verbs; narration in the simple past. */
function goesOnSpeaking([first, ...others]: readonly SentenceReading[]): boolean {
  if (first!.manner.speechLike) return true;
  const speech = others.filter(({ manner }) => manner.speechLike).length;
  return !first!.manner.pluperfect && speech * 2 >= Math.max(1, others.length);
}
