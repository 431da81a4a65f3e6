import type { Run } from '../../anchoring/align.ts';
import { isDenial } from '../../anchoring/denials.ts';
import { numberTokens, type NumberedTokens, type Vocabulary } from '../../anchoring/numberedTokens.ts';
import { isInEnglish } from '../../anchoring/wording.ts';
import { verbsOf } from '../../reading/words/cueTable.ts';

/** Some words of a text as they are compared. */
export interface ComparedWords {
  readonly tokens: NumberedTokens;
  /** From the first word to the last: no marks at the ends. */
  readonly whole: Run;
  /** What is said, without who says it: "Wang Yi said that" is left out. The same where nobody is named. */
  readonly said: Run;
  /** The word lists tell of no other language which words deny. */
  readonly isEnglish: boolean;
}

const WORD = /[\p{L}\p{N}]/u;
const PLAIN_VERBS = ['past', 'base'] as const;
/** "said", "pointed out": verbs that say no more than whose the words are. */
const FRAMING: ReadonlySet<string> = new Set(
  PLAIN_VERBS.flatMap((form) => [...verbsOf('framing', form)]).flatMap((verb) => [verb, `${verb}s`]),
);
/** Of so many words at most is whoever says it. */
const LONGEST_SPEAKER = 16;

/** @param text a sentence, or a part of one */
export function comparedWords(text: string, vocabulary: Vocabulary): ComparedWords {
  const tokens = numberTokens(text, vocabulary);
  let [start, end] = [1, tokens.length - 1];
  while (start < end && !isWord(tokens, start)) start += 1;
  while (end > start && !isWord(tokens, end - 1)) end -= 1;
  const whole = { start, end };
  return {
    tokens,
    whole,
    said: { start: frameEnd(tokens, whole), end },
    isEnglish: isInEnglish(tokens, whole),
  };
}

export function isWord(tokens: NumberedTokens, index: number): boolean {
  return WORD.test(tokens.word(index));
}

/** Index of the first word behind "He said that", "The Minister pointed out," and the like; the start where none is. */
function frameEnd(tokens: NumberedTokens, { start, end }: Run): number {
  for (let at = start; at < Math.min(end, start + LONGEST_SPEAKER); at += 1) {
    const word = tokens.word(at);
    if (isDenial(word)) return start;
    const length = at === start ? 0 : FRAMING.has(word) ? 1 : FRAMING.has(`${word} ${tokens.word(at + 1)}`) ? 2 : 0;
    if (length === 0) continue;
    const behind = at + length;
    if (/^(?:that|,|:)$/.test(tokens.word(behind)) && isWord(tokens, behind + 1)) return behind + 1;
  }
  return start;
}
