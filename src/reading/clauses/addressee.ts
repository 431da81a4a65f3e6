import { WordClass } from '../words/lexicon.ts';
import { isIn, type Token } from '../words/tokens.ts';
import type { TokensTo } from './particles.ts';

/** The most words of who something is said to. */
const LONGEST = 16;
const PRONOUNS = new Set(['him', 'her', 'them', 'us', 'me']);
const DETERMINERS = new Set(['the', 'his', 'her', 'their', 'its', 'a', 'an', 'our', 'my']);
const OF_OFFICES =
  WordClass.officeHead |
  WordClass.officeModifier |
  WordClass.officeDomain |
  WordClass.officeAdjective |
  WordClass.honorific |
  WordClass.nameParticle |
  WordClass.collectiveHead |
  WordClass.collectiveModifier;

/**
 * The index behind who something is said to at token `at`: "her", "the Minister of State of Peru", "reporters"; `at`
 * where nobody stands there.
 * @param anybody whether a word of no office will do: "the press", "reporters"
 */
export function addresseeEnd({ tokens, last }: TokensTo, at: number, anybody: boolean): number {
  const first = tokens[at];
  if (!first || at >= last || first.kind !== 'word' || first.quoted) return at;
  if (PRONOUNS.has(first.key) && !belongs(tokens, at + 1)) return at + 1;
  let next = DETERMINERS.has(first.key) ? at + 1 : at;
  if (anybody && isPlainNoun(tokens[next])) next++;
  while (next < last && next < at + LONGEST && belongs(tokens, next)) next++;
  return next;
}

function isPlainNoun(word: Token | undefined): boolean {
  return (
    word?.kind === 'word' &&
    !word.capital &&
    !word.verb?.past &&
    !isIn(word, WordClass.function) &&
    !/ly$/.test(word.key)
  );
}

/** A word of an office or a name, or "of" and "and" between two such. */
function belongs(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (token?.kind !== 'word' || token.quoted) return false;
  if (isOfSomebody(token)) return true;
  const next = tokens[at + 1];
  if (token.key === 'of') return next?.key === 'the' ? Boolean(tokens[at + 2]?.capital) : isOfSomebody(next);
  if (token.key === 'and') return isOfSomebody(next?.key === 'the' ? tokens[at + 2] : next);
  return token.key === 'the' && isOfSomebody(next) && belongs(tokens, at - 1);
}

function isOfSomebody(word: Token | undefined): boolean {
  if (word?.kind !== 'word') return false;
  return word.capital || isIn(word, OF_OFFICES);
}
