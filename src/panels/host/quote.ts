import type { PlacedAnnotation } from '../../corpus/placedAnnotation.ts';
import type { Sentence } from '../../reading/model.ts';
import { firstIndex } from '../../text/search.ts';
import type { Span } from '../../text/span.ts';
import { pageLine } from '../../ui/pageText.ts';
import type { ShownAnnotation } from '../protocol.ts';

/** How many UTF-16 units of words are shown, and of what stands on either side of them in their sentence. */
const MOST_WORDS = 2000;
const MOST_AROUND = 400;

const CUT = '…';

/**
 * An annotation's words within the sentences that they stand in, each part on one line; without a place, as they were
 * noted, with what was noted around them.
 */
export function quoteOf(
  { annotation: { target }, span }: PlacedAnnotation,
  text: string,
  sentences: readonly Pick<Sentence, 'start' | 'end'>[],
): ShownAnnotation['quote'] {
  if (!span) return quote(`${CUT}${target.prefix}`, target.exact, `${target.suffix}${CUT}`);
  const { start, end } = aroundIn(span, sentences);
  return quote(text.slice(start, span.start), text.slice(span.start, span.end), text.slice(span.end, end));
}

function quote(before: string, words: string, after: string): ShownAnnotation['quote'] {
  const cut = before.length > MOST_AROUND;
  return {
    before: pageLine(cut ? `${CUT}${wellFormed(before.slice(-MOST_AROUND))}` : before),
    words: pageLine(shortened(words, MOST_WORDS)),
    after: pageLine(shortened(after, MOST_AROUND)),
  };
}

function shortened(text: string, most: number): string {
  return text.length > most ? `${wellFormed(text.slice(0, most))}${CUT}` : text;
}

/** Without the half of a character at its ends. */
function wellFormed(text: string): string {
  return text.replace(/^[\udc00-\udfff]|[\ud800-\udbff]$/g, '');
}

/** The words and the rest of the sentences in which they begin and end. */
function aroundIn(span: Span, sentences: readonly Pick<Sentence, 'start' | 'end'>[]): Span {
  const first = sentences[firstIndex(sentences.length, (index) => sentences[index]!.end > span.start)];
  const last = sentences[firstIndex(sentences.length, (index) => sentences[index]!.end >= span.end)];
  return {
    start: Math.min(first?.start ?? span.start, span.start),
    end: last && last.start < span.end ? Math.max(last.end, span.end) : span.end,
  };
}
