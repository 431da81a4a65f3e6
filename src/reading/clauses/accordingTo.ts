import { isMark, type Token } from '../words/tokens.ts';
import { BARE_CLAUSE, type Clause } from './clause.ts';
import { isInIng } from './clauseStarts.ts';
import { isOpener } from './cueClause.ts';
import { wordsFrom, type InSentence } from './inSentence.ts';
import type { Subject } from './subject.ts';
import { subjectAt } from './subjects.ts';

/** Whom something is ascribed to, and the tokens behind the words that ascribe it and behind all of it. */
interface Ascription {
  readonly subject: Subject;
  readonly cueEnd: number;
  readonly next: number;
}

/**
 * The clause of "according to the Minister" or "in her words" at token `at`, in front of what was said, behind it or in
 * its middle; null where no speaker stands there, or what was said is not parted from it by a comma.
 */
export function accordingTo(s: InSentence, at: number): Clause | null {
  const { tokens, first } = s;
  const found = ascriptionAt(s, at);
  if (!found || (at > first && !isMark(tokens[at - 1], ','))) return null;
  const placed = contentOf(s, at, found.next);
  if (!placed) return null;
  return {
    ...BARE_CLAUSE,
    kind: 'cue',
    subject: found.subject,
    cue: { start: tokens[at]!.start, end: tokens[found.cueEnd - 1]!.end },
    verbClass: 'neutral',
    clausal: true,
    ...placed,
  };
}

function ascriptionAt({ tokens, last, people }: InSentence, at: number): Ascription | null {
  const { key } = tokens[at]!;
  if (key === 'in' && tokens[at + 2]?.key === 'words') {
    const subject = pronounAt(tokens, at + 1);
    return subject && { subject, cueEnd: at + 3, next: at + 3 };
  }
  if (key !== 'according' || tokens[at + 1]?.key !== 'to') return null;
  const subject = subjectAt(tokens, at + 2, last, people) ?? pronounAt(tokens, at + 2);
  return subject && { subject, cueEnd: at + 2, next: subject.next };
}

function contentOf(
  s: InSentence,
  at: number,
  next: number,
): Pick<Clause, 'position' | 'contentStart' | 'contentEnd'> | null {
  const { tokens, first, last, start } = s;
  if (at > first && wordsFrom(s, next) === 0)
    return { position: 'end', contentStart: start, contentEnd: tokens[at - 2]!.outerEnd };
  const comma = isMark(tokens[next], ',') ? next : next - 1;
  if (!isMark(tokens[comma], ',') || comma + 1 >= last) return null;
  // "In addition, according to the Minister, …" against "The plan, according to the Minister, is …"
  const inside = at > first && !isOpener(tokens[first]!) && !isInIng(tokens[first]!);
  return inside
    ? { position: 'middle', contentStart: start, contentEnd: null }
    : { position: 'front', contentStart: tokens[comma + 1]!.start, contentEnd: null };
}

/** "him", "their": who is meant by the pronoun at `at`; null for any other word. */
function pronounAt(tokens: readonly Token[], at: number): Subject | null {
  const token = tokens[at];
  if (!token) return null;
  const { key, start, end } = token;
  if (key === 'them' || key === 'their') return { form: 'collective', pronoun: true, start, end, next: at + 1 };
  const pronoun = key === 'him' || key === 'his' ? 'he' : key === 'her' ? 'she' : null;
  return pronoun && { form: 'pronoun', pronoun, start, end, next: at + 1 };
}
