import type { Span } from '../../text/span.ts';
import { WordClass, type Lexeme } from './lexicon.ts';
import { WordList, type Listing } from './wordLists.ts';
import type { VerbForms } from './words.ts';

/** A word, a number, or a run of one punctuation mark. Positions count in the paragraph. */
export interface Token extends Span {
  readonly kind: 'word' | 'number' | 'mark';
  /** A word's key in the lexicon; a mark's character. */
  readonly key: string;
  readonly lexeme: Lexeme | null;
  /** What the verb table has of the word as a verb's past, its participle in -ing, and its base. */
  readonly verb: VerbForms | null;
  readonly listing: Listing;
  readonly capital: boolean;
  /** The first two letters are capitals: an acronym, or a surname in capitals. */
  readonly allCapitals: boolean;
  /** Index in the lexemes of the date grammar; -1 for what is no word of ASCII letters. */
  readonly date: number;
  /** The word carries 's or a closing apostrophe; `end` is then before it and `outerEnd` after. */
  readonly possessive: boolean;
  readonly outerEnd: number;
  /** The token lies inside quotation marks. */
  quoted: boolean;
}

export interface Tokens {
  readonly tokens: readonly Token[];
  readonly quotes: readonly Span[];
}

/** Whether a token is the mark. */
export function isMark(token: Token | undefined, mark: string): boolean {
  return token !== undefined && token.kind === 'mark' && token.key === mark;
}

/** Whether a word is in one of the classes; `classes` are bits of `WordClass`. */
export function isIn(token: Pick<Token, 'lexeme'> | undefined, classes: number): boolean {
  return token !== undefined && token.lexeme !== null && (token.lexeme.classes & classes) !== 0;
}

/** Whether a word stands beside a verb and changes nothing: an adverb of the tables, or one in -ly. */
export function isAdverb(token: Token | undefined): boolean {
  return isIn(token, WordClass.adverb) || (token !== undefined && token.kind === 'word' && token.key.endsWith('ly'));
}

const PAST_TO_BE = new WordList(['was', 'were']);

/** "was", "were"; of a sentence, whether one of them stands in it. */
export function isPastToBe(token: Pick<Token, 'listing'> | undefined): boolean {
  return PAST_TO_BE.has(token);
}
