import type { Span } from '../../text/span.ts';
import type { TaggedPhrase, TaggedWords } from './taggedPhrases.ts';

/** Codes that some words of a sentence may have, because others like them do. */
export interface Suggestion {
  /** What would be tagged: the sentence, or the words that were seen before; UTF-16 indices in the sentence. */
  readonly span: Span;
  readonly codes: readonly string[];
  /** How the words that were tagged stand in the sentence. */
  readonly kind: 'same' | 'nearly-same' | 'same-part' | 'nearly-same-part' | 'same-but-names';
  /** The tags of which it is made, the newest first; at least one. */
  readonly uses: readonly TaggedWords[];
}

/**
 * What share of the tags of the same words has to agree on a code. Chosen on one seed of `npm run bench`, and tried
 * there on others.
 */
export const LEAST_AGREEMENT = 0.75;

/**
 * What a sentence may be tagged with, by the tagged phrases that stand in it: as a whole where whole sentences say the
 * same, the very same words before others, and besides its parts by formulae. A code that the tags do not agree on is
 * not suggested.
 * @param sentence UTF-16 length of the sentence
 * @param knows whether a code may be suggested
 */
export function suggest(
  phrases: readonly TaggedPhrase[],
  sentence: number,
  knows: (code: string) => boolean,
  leastAgreement = LEAST_AGREEMENT,
): Suggestion[] {
  const wholes = phrases.filter(({ isWhole }) => isWhole);
  const suggestions: Suggestion[] = [];
  const add = (group: readonly TaggedPhrase[], span: Span) => {
    const taken = suggestions.flatMap(({ codes }) => codes);
    const found = agreed(group, span, leastAgreement, (code) => knows(code) && !taken.includes(code));
    if (found) suggestions.push(found);
  };
  if (wholes.length > 0) add(sameFirst(wholes), { start: 0, end: sentence });
  for (const part of apart(phrases.filter(({ isWhole }) => !isWhole))) add([part], part.span);
  return suggestions;
}

/**
 * The same for a sentence of which nothing else is known, by formulae that it is but for names and numbers.
 * @param formulas as of `TaggedFormulas`
 */
export function suggestByFormula(
  formulas: readonly TaggedPhrase[],
  sentence: number,
  knows: (code: string) => boolean,
  leastAgreement = LEAST_AGREEMENT,
): Suggestion[] {
  const found = formulas.length > 0 && agreed(formulas, { start: 0, end: sentence }, leastAgreement, knows);
  return found ? [{ ...found, kind: 'same-but-names' }] : [];
}

function sameFirst(phrases: readonly TaggedPhrase[]): readonly TaggedPhrase[] {
  const same = phrases.filter(({ isSame }) => isSame);
  return same.length > 0 ? same : phrases;
}

/** The longest parts that do not overlap, in text order; of the same words the nearest. */
function apart(parts: readonly TaggedPhrase[]): TaggedPhrase[] {
  const lengthOf = ({ span }: TaggedPhrase) => span.end - span.start;
  const chosen: TaggedPhrase[] = [];
  for (const part of parts.toSorted((a, b) => lengthOf(b) - lengthOf(a) || b.similarity - a.similarity))
    if (chosen.every(({ span }) => span.end <= part.span.start || part.span.end <= span.start)) chosen.push(part);
  return chosen.sort((a, b) => a.span.start - b.span.start);
}

/** The codes on which the tags of some phrases agree; null where there are none. */
function agreed(
  phrases: readonly TaggedPhrase[],
  span: Span,
  share: number,
  knows: (code: string) => boolean,
): Suggestion | null {
  const uses = phrases.flatMap((phrase) => phrase.uses);
  const counts = new Map<string, number>();
  for (const code of uses.flatMap(({ annotation }) => [...new Set(annotation.codes)]))
    counts.set(code, (counts.get(code) ?? 0) + 1);
  const isAgreed = (code: string) => counts.get(code)! >= share * uses.length;
  const codes = [...counts.keys()].filter((code) => isAgreed(code) && knows(code));
  if (codes.length === 0) return null;
  const isSame = phrases.every((phrase) => phrase.isSame);
  const isWhole = phrases.every((phrase) => phrase.isWhole);
  return {
    span,
    codes,
    kind: isWhole ? (isSame ? 'same' : 'nearly-same') : isSame ? 'same-part' : 'nearly-same-part',
    uses: uses
      .filter(({ annotation }) => annotation.codes.some((code) => codes.includes(code)))
      .sort((a, b) => Date.parse(b.annotation.created) - Date.parse(a.annotation.created)),
  };
}
