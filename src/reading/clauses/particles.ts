import type { Token } from '../words/tokens.ts';

/** The tokens of a paragraph, read up to `last`, exclusive. */
export interface TokensTo {
  readonly tokens: readonly Token[];
  readonly last: number;
}

/** Whether the words, in lower case, stand from token `at` on. */
export function follows({ tokens, last }: TokensTo, at: number, words: readonly string[]): boolean {
  for (let i = 0; i < words.length; i++) if (at + i >= last || tokens[at + i]!.key !== words[i]) return false;
  return true;
}

/** "let the Minister know": who it is said to takes fewer words than these. */
const LONGEST_ADDRESSEE = 5;

/**
 * Index after the particle of a verb at `at`, where '*' stands for who it is said to ('let him know'); -1 where it does
 * not follow.
 */
export function particleEnd(to: TokensTo, at: number, words: readonly string[]): number {
  if (words[0] !== '*') return follows(to, at, words) ? at + words.length : -1;
  const rest = words.slice(1);
  for (let i = at + 1; i <= at + LONGEST_ADDRESSEE && i < to.last; i++) {
    if (to.tokens[i - 1]!.kind !== 'word') return -1;
    if (follows(to, i, rest)) return i + rest.length;
  }
  return -1;
}
