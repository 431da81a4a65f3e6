import { WordClass } from '../words/lexicon.ts';
import { isReminder, tellsOfEvent, tellsWhatComes } from './narration.ts';
import type { TokenSentence } from '../phrases/sentences.ts';
import { isAdverb, isIn, isPastToBe, type Token } from '../words/tokens.ts';
import { WordList } from '../words/wordLists.ts';

/** Whether a sentence reads like speech that goes on, or like an account of what happened. */
export interface Manner {
  /** The sentence tells of the event itself: how long it took, who was present. */
  readonly aboutEvent: boolean;
  /** "It should be recalled that …": the publisher's own reminder, where nobody is speaking. */
  readonly reminds: boolean;
  /** "An agreement was signed": a deed, told in the passive. */
  readonly deed: boolean;
  /** "The next round will be held in May." */
  readonly announces: boolean;
  /** "had issued": told from a later time. */
  readonly pluperfect: boolean;
  /** Present, perfect and modal verbs or "we": somebody is speaking. */
  readonly speechLike: boolean;
}

const DEEDS = new Set(
  'signed adopted initialled inaugurated opened unveiled launched issued held released exchanged'.split(' '),
);
const HAD = new WordList(['had']);
const REACH = 40;
const SPEECH_REACH = 400;

export function mannerOf(tokens: readonly Token[], sentence: TokenSentence): Manner {
  const { first, last } = sentence;
  const near = Math.min(last, first + REACH);
  return {
    aboutEvent: tellsOfEvent(tokens, sentence, near),
    reminds: isReminder(tokens, first),
    announces: tellsWhatComes(tokens, sentence),
    deed: isPastToBe(sentence) && isDeed(tokens, first, near),
    pluperfect: HAD.has(sentence) && some(tokens, first, near, (token) => HAD.has(token)),
    speechLike: some(tokens, first, Math.min(last, first + SPEECH_REACH), (token) => isIn(token, WordClass.speech)),
  };
}

function some(tokens: readonly Token[], from: number, to: number, test: (token: Token) => boolean): boolean {
  for (let i = from; i < to; i++) if (!tokens[i]!.quoted && test(tokens[i]!)) return true;
  return false;
}

function isDeed(tokens: readonly Token[], first: number, to: number): boolean {
  for (let i = first + 1; i < to; i++) {
    const token = tokens[i]!;
    if (isPastToBe(token) && !token.quoted)
      return DEEDS.has(tokens[i + 1]?.key ?? '') || (isAdverb(tokens[i + 1]) && DEEDS.has(tokens[i + 2]?.key ?? ''));
    if (isIn(token, WordClass.speech)) return false;
  }
  return false;
}
