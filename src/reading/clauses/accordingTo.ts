import { isMark } from '../words/tokens.ts';
import { BARE_CLAUSE, type Clause } from './clause.ts';
import { isInIng } from './clauseStarts.ts';
import { isOpener } from './cueClause.ts';
import { wordsFrom, type InSentence } from './inSentence.ts';
import { subjectAt } from './subjects.ts';

/**
 * The clause of "according to the Minister" at token `at`, in front of what was said, behind it or in its middle; null
 * where no speaker stands there, or what was said is not parted from it by a comma.
 */
export function accordingTo(s: InSentence, at: number): Clause | null {
  const { tokens, first, last, start } = s;
  if (tokens[at]!.key !== 'according' || tokens[at + 1]?.key !== 'to') return null;
  const subject = subjectAt(tokens, at + 2, last, s.people);
  if (!subject) return null;
  const clause: Clause = {
    ...BARE_CLAUSE,
    kind: 'cue',
    subject,
    cue: { start: tokens[at]!.start, end: tokens[at + 1]!.end },
    verbClass: 'neutral',
    clausal: true,
  };
  const comma = isMark(tokens[subject.next], ',') ? subject.next : subject.next - 1;
  const content = isMark(tokens[comma], ',') && comma + 1 < last ? tokens[comma + 1]!.start : null;
  if (at > first && !isMark(tokens[at - 1], ',')) return null;
  if (at > first && wordsFrom(s, subject.next) === 0)
    return { ...clause, position: 'end', contentStart: start, contentEnd: tokens[at - 2]!.outerEnd };
  if (content === null) return null;
  // "In addition, according to the Minister, …" against "The plan, according to the Minister, is …"
  const inside = at > first && !isOpener(tokens[first]!) && !isInIng(tokens[first]!);
  return inside ? { ...clause, position: 'middle', contentStart: start } : { ...clause, contentStart: content };
}
