import { PASSIVE_VERBS } from '../words/cueTable.ts';
import { isAdverb, isPastToBe } from '../words/tokens.ts';
import { BARE_CLAUSE, type Clause } from './clause.ts';
import { SUBORDINATORS } from './clauseStarts.ts';
import type { InSentence } from './inSentence.ts';
import { subjectAt } from './subjects.ts';

/** So far into a sentence a passive is looked for. */
const REACH = 40;

/**
 * "The proposal was welcomed by the Minister": what was said stands before the verb and who said it behind it; null
 * where the sentence is none such.
 */
export function passiveWithSource(s: InSentence): Clause | null {
  if (!isPastToBe(s)) return null;
  const { tokens, first, last } = s;
  for (let toBe = first + 1; toBe < last && toBe < first + REACH; toBe++) {
    const token = tokens[toBe]!;
    if (SUBORDINATORS.has(token) || token.quoted) return null;
    if (isPastToBe(token)) return clauseAt(s, toBe);
  }
  return null;
}

function clauseAt({ tokens, last, start, people, cues }: InSentence, toBe: number): Clause | null {
  let verb = toBe + 1;
  while (isAdverb(tokens[verb])) verb++;
  const passive = PASSIVE_VERBS.get(tokens[verb]?.key ?? '');
  if (!passive || passive.addresses || tokens[verb + 1]?.key !== 'by') return null;
  const subject = subjectAt(tokens, verb + 2, last, people);
  if (!subject || subject.form === 'pronoun') return null;
  const clause: Clause = {
    ...BARE_CLAUSE,
    kind: 'cue',
    subject,
    cue: { start: tokens[verb]!.start, end: tokens[verb]!.end },
    verbClass: passive.act ? 'act' : (cues.at(verb, 'past')?.verbClass ?? 'neutral'),
  };
  // "It was noted by the Minister that …"
  if (tokens[toBe - 1]!.key === 'it' && tokens[subject.next]?.key === 'that' && subject.next + 1 < last)
    return { ...clause, clausal: true, contentStart: tokens[subject.next + 1]!.start };
  return { ...clause, position: 'end', contentStart: start, contentEnd: tokens[toBe - 1]!.outerEnd };
}
