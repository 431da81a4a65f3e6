import type { TokenSentence } from '../phrases/sentences.ts';
import { WordClass } from '../words/lexicon.ts';
import { isIn, type Token } from '../words/tokens.ts';
import { accordingTo } from './accordingTo.ts';
import type { Clause, SentenceClauses } from './clause.ts';
import { clauseStarts } from './clauseStarts.ts';
import { closingSource, leadingVoice } from './closingSource.ts';
import { closesSentence, cueClause } from './cueClause.ts';
import { CueReader } from './cues.ts';
import { findNested } from './innerCues.ts';
import { impersonalClause } from './impersonal.ts';
import type { InSentence } from './inSentence.ts';
import { mainClause } from './mainClause.ts';
import { mannerOf } from './manner.ts';
import { passiveClause } from './passives.ts';
import { passiveWithSource } from './passiveSource.ts';
import type { PeopleAt } from './subject.ts';
import { subjectAt } from './subjects.ts';

/** Of more clauses no sentence is read. */
const MOST_CLAUSES = 4;

/**
 * Reads the clauses of one sentence. Linear in its length: what is tried at a token looks a bounded way ahead.
 * @param tokens those of the whole paragraph
 */
export function readClauses(tokens: readonly Token[], sentence: TokenSentence, people: PeopleAt): SentenceClauses {
  const { first, last, start, end, listing } = sentence;
  const cues = new CueReader(tokens, last);
  const s: InSentence = { tokens, first, last, start, end, listing, people, cues };
  const clauses: Clause[] = [];
  for (const at of clauseStarts(s)) {
    if (clauses.length >= MOST_CLAUSES) break;
    const main = mainClause(s, at) ?? accordingTo(s, at);
    const inverted = invertedClause(s, at);
    add(clauses, main);
    add(clauses, inverted);
    if (!main && !inverted) add(clauses, closingSource(s, at) ?? leadingVoice(s, at));
  }
  add(clauses, passiveWithSource(s));
  add(clauses, impersonalClause(s) ?? passiveClause(tokens, sentence, cues));
  // "On trade, the two countries agreed on quotas, she stressed.": what stands before it is what she said.
  const closing = clauses.find((clause) => closesSentence(s, clause));
  if (closing) clauses.splice(0, clauses.length, closing, ...clauses.filter((clause) => clause !== closing));
  return { clauses, nested: findNested(tokens, sentence, cues), manner: mannerOf(tokens, sentence) };
}

function add(clauses: Clause[], clause: Clause | null): void {
  if (clause) clauses.push(clause);
}

/** "said the Minister" after what was said. */
function invertedClause(s: InSentence, verb: number): Clause | null {
  const { tokens, first, last } = s;
  if (verb === first) return null;
  const match = s.cues.at(verb, 'past');
  if (!match || match.verbClass === 'act') return null;
  const subject = subjectAt(tokens, verb + 1, last, s.people);
  if (!subject || subject.form === 'pronoun') return null;
  const rest = tokens[subject.next];
  if (subject.next < last && rest?.kind !== 'mark' && !isIn(rest, WordClass.preposition)) return null;
  return cueClause(s, {
    subject,
    match: { ...match, content: subject.next, full: null, clausal: true },
    verb,
    from: verb,
  });
}
