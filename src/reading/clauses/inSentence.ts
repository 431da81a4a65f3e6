import type { TokenSentence } from '../phrases/sentences.ts';
import type { Span } from '../../text/span.ts';
import type { Token } from '../words/tokens.ts';
import type { CueReader } from './cues.ts';
import type { PeopleAt, Subject } from './subject.ts';

/** A sentence as its clauses are read from it. Indices are those of `tokens`, `last` exclusive. */
export interface InSentence extends TokenSentence {
  readonly tokens: readonly Token[];
  readonly people: PeopleAt;
  readonly cues: CueReader;
}

/** A past tense in -ed, by its letters alone: the verb may be in no table. */
export const PAST_VERB = /^[a-z]*[^e\W]ed$/;

export const CLOSING_QUOTES: ReadonlySet<string> = new Set(['"', '”', '»', "'", '’']);

/** As many words as are counted at most. */
const MOST_COUNTED = 20;

/** How many words and numbers stand from token `from` to the end of the sentence; no more than 20 are counted. */
export function wordsFrom({ tokens, last }: InSentence, from: number): number {
  let words = 0;
  for (let i = from; i < last && words < MOST_COUNTED; i++) if (tokens[i]!.kind !== 'mark') words++;
  return words;
}

/** The token with which a subject begins. */
export function firstTokenOf({ tokens, first }: InSentence, subject: Subject): number {
  let at = subject.next - 1;
  while (at > first && tokens[at]!.start > subject.start) at--;
  return at;
}

/** The words of the sentence before its subject; null where it opens the sentence. */
export function openerBefore({ start }: InSentence, subject: Subject): Span | null {
  return subject.start > start ? { start, end: subject.start } : null;
}

/** "has reiterated": whether the perfect's auxiliary stands between a subject's end and its verb. */
export function isPerfect({ tokens }: InSentence, from: number, verb: number): boolean {
  for (let i = from; i < verb; i++) if (tokens[i]!.key === 'has' || tokens[i]!.key === 'have') return true;
  return false;
}
