import { GAP, type NumberedTokens } from './numberedTokens.ts';
import { RunIndex } from './occurrenceIndex.ts';

/** So many words that stand together tell a place. */
export const RUN = 4;

/** Today's text, indexed once for all targets. */
export class TodayIndex {
  readonly tokens: NumberedTokens;
  readonly runs: RunIndex;
  readonly words: RunIndex;
  /** How often each word of the vocabulary stands in the text. */
  readonly frequency: Float64Array;

  constructor(tokens: NumberedTokens) {
    this.tokens = tokens;
    this.runs = new RunIndex(tokens, RUN);
    this.words = new RunIndex(tokens, 1);
    this.frequency = new Float64Array(tokens.vocabulary.words.length);
    for (const id of tokens.ids) if (id !== GAP) this.frequency[id]! += 1;
  }
}
