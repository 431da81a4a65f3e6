import type { Clause } from '../../clauses/clause.ts';
import { firstIndex } from '../../../text/search.ts';
import type { ReadLine } from '../readLine.ts';

// Several sentences that one person said, of which only the last tells who: “We agree. It is time,” the Minister said.

/** So much of a sentence is looked at for a first person (UTF-16 units). */
const REACH = 500;
const FIRST_PERSON = /\b(?:[Ww]e|[Oo]ur|I|[Mm]y)\b/;

/**
 * The index of the last sentence of the run that begins with sentence `at` of a paragraph; -1 where none may: its
 * sentences stand in one quotation, or open the paragraph in the first person without marks.
 * @param told the text itself is told in the first person
 */
export function runEnd({ text, reading: { sentences, quotes } }: ReadLine, at: number, told: boolean): number {
  const { start, end, clauses } = sentences[at]!;
  if (at + 1 >= sentences.length) return -1;
  const quote = quotes[firstIndex(quotes.length, (i) => quotes[i]!.start >= start)];
  if (quote && quote.start <= start + 1)
    return quote.end > end ? firstIndex(sentences.length, (i) => sentences[i]!.start >= quote.end) - 1 : -1;
  if (told || at > 0 || clauses.length > 0 || !FIRST_PERSON.test(text.slice(start, Math.min(end, start + REACH))))
    return -1;
  return sentences.findIndex((sentence, i) => i > 0 && sentence.clauses.length > 0);
}

/** Whether a clause stands behind what was said in the run that ends with sentence `end` of the paragraph. */
export function closesRun(
  { kind, position, cue }: Clause,
  { reading: { sentences, quotes } }: ReadLine,
  end: number,
): boolean {
  if (kind !== 'cue' || position === 'front' || !cue) return false;
  const { start } = sentences[end]!;
  const within = quotes[firstIndex(quotes.length, (i) => quotes[i]!.end > start)];
  return !within || within.start >= start || cue.start >= within.end;
}
