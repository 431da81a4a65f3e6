import { expression } from '../../text/expression.ts';
import type { Span } from '../../text/span.ts';
import type { PersonPhrase } from '../phrases/personPhrase.ts';
import type { SentenceClauses } from './clause.ts';

/** A sign in the text of whether "he" or "she" means the person of a phrase. */
export interface GenderHint {
  readonly phrase: PersonPhrase;
  readonly gender: 'he' | 'she';
}

const AFTER_CUE = /^\s(?:that )?(his|her(?! (?:for|on|to|that|about|and|with|in|at|of|as)\b))\s/;
const AFTER_OBJECT = expression()`
  ^(?: today| yesterday)?,?\x20
  (?:on|for|upon|in|during|ahead of|before|after|following
    |on the (?:eve|margins|sidelines|occasion) of
    |at the (?:start|end|beginning|close) of
  )\x20(his|her)\s
`;

/**
 * Finds possessives beside a mention: "congratulated the Prime Minister on her appointment", "Minister X expressed her
 * …".
 */
export function findGenderHints(
  text: string,
  sentence: Span & SentenceClauses & { readonly people: readonly PersonPhrase[] },
): GenderHint[] {
  const hints: GenderHint[] = [];
  const add = (phrase: PersonPhrase, word: string | undefined): void => {
    if (word) hints.push({ phrase, gender: word === 'his' ? 'he' : 'she' });
  };
  for (const phrase of sentence.people) add(phrase, AFTER_OBJECT.exec(text.slice(phrase.end, phrase.end + 50))?.[1]);
  const clause = sentence.clauses[0];
  if (clause?.subject?.form === 'people' && clause.subject.people.length === 1 && clause.cue) {
    add(clause.subject.people[0]!, AFTER_CUE.exec(text.slice(clause.cue.end, clause.cue.end + 12))?.[1]);
  }
  return hints;
}
