import { WordClass } from './lexicon.ts';
import type { TokenSentence } from './sentences.ts';
import { EVENT_NOUNS, EVENT_PREDICATES } from './tables/words.ts';
import { isAdverb, isIn, type Token } from './tokens.ts';

/** Whether a sentence reads like speech that goes on, or like an account of what happened. */
export interface Manner {
  /** The sentence tells of the event itself: how long it took, who was present. */
  readonly aboutEvent: boolean;
  /** "An agreement was signed": a deed, told in the passive. */
  readonly deed: boolean;
  /** "had issued": told from a later time. */
  readonly pluperfect: boolean;
  /** Present, perfect and modal verbs or "we": somebody is speaking. */
  readonly speechLike: boolean;
}

const NOUNS = new Set(EVENT_NOUNS);
const PREDICATES = new Set(EVENT_PREDICATES);
const ATTENDANCE = new Set('attended present participated accompanied joined'.split(' '));
const DEEDS = new Set('signed adopted initialled inaugurated opened unveiled launched issued held released exchanged'.split(' '));
const REACH = 40;
const SPEECH_REACH = 400;

export function mannerOf(tokens: readonly Token[], sentence: TokenSentence): Manner {
  const { first, last } = sentence;
  const near = Math.min(last, first + REACH);
  return {
    aboutEvent: isAboutEvent(tokens, first, near),
    deed: isDeed(tokens, first, near),
    pluperfect: some(tokens, first, near, (token) => token.key === 'had'),
    speechLike: some(tokens, first, Math.min(last, first + SPEECH_REACH), (token) => isIn(token, WordClass.speech)),
  };
}

function some(tokens: readonly Token[], from: number, to: number, test: (token: Token) => boolean): boolean {
  for (let i = from; i < to; i++) if (!tokens[i]!.quoted && test(tokens[i]!)) return true;
  return false;
}

const isPastToBe = (token: Token | undefined): boolean => token?.key === 'was' || token?.key === 'were';

/** "The call took place at …", "Deputy Ministers were also present." */
function isAboutEvent(tokens: readonly Token[], first: number, to: number): boolean {
  let noun = false;
  let clause = false;
  for (let i = first; i < to; i++) {
    const token = tokens[i]!;
    // "Stating that the dialogue was the key" does not tell of a dialogue.
    clause ||= token.key === 'that';
    if (i < first + 6 && NOUNS.has(token.key) && !clause) noun = true;
    if (noun && i < first + 12 && (PREDICATES.has(token.key) || (isPastToBe(token) && !isDebated(tokens, i)))) return true;
    if (i > first && ATTENDANCE.has(token.key) && attends(tokens, i)) {
      return !tokens[i - 1]!.quoted && !some(tokens, first, i, (word) => isIn(word, WordClass.speech));
    }
  }
  return false;
}

/** "A discussion was held on …" tells what was talked about, and not how the talks went. */
function isDebated(tokens: readonly Token[], at: number): boolean {
  const verb = tokens[at + 1]?.key;
  return (verb === 'held' || verb === 'conducted') && /^(?:on|about|regarding|over|concerning)$/.test(tokens[at + 2]?.key ?? '');
}

function attends(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1]!.key;
  const also = before === 'also' || before === 'was' || before === 'were';
  if (tokens[at]!.key === 'present') return also;
  return also || tokens[at + 1]?.key === 'the' || tokens[at + 1]?.key === 'in';
}

function isDeed(tokens: readonly Token[], first: number, to: number): boolean {
  for (let i = first + 1; i < to; i++) {
    const token = tokens[i]!;
    if (isPastToBe(token) && !token.quoted) return DEEDS.has(tokens[i + 1]?.key ?? '') || (isAdverb(tokens[i + 1]) && DEEDS.has(tokens[i + 2]?.key ?? ''));
    if (isIn(token, WordClass.speech)) return false;
  }
  return false;
}
