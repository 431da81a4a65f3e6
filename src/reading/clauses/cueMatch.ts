import type { Span } from '../../text/span.ts';
import type { VerbClass } from '../words/tables/verbs.ts';
import { afterCue } from './afterCue.ts';
import type { TokensTo } from './particles.ts';

/** A reporting verb where it stands. `content` is the index of the token at which what was said begins. */
export interface CueMatch {
  readonly cue: Span;
  readonly full: Span | null;
  readonly verbClass: VerbClass;
  readonly base: string;
  readonly content: number;
  /** A clause follows ("said that", "said,"), so a later verb in the sentence may have another subject. */
  readonly clausal: boolean;
  readonly medium: Span | null;
}

/** What the tables tell of a reporting verb. */
export interface CueVerb {
  readonly verbClass: VerbClass;
  readonly base: string;
}

/**
 * The match of a verb at token `at`.
 * @param verbEnd the token after the verb and what belongs to it
 * @param fullEnd the token after its noun or tail; the same where it has none
 */
export function cueMatch(to: TokensTo, at: number, verbEnd: number, fullEnd: number, cue: CueVerb): CueMatch {
  const { tokens } = to;
  const { verbClass, base } = cue;
  const start = tokens[at]!.start;
  const { content, clausal, widened, medium } = afterCue(to, fullEnd, {
    verbClass,
    base,
    hasNoun: fullEnd > verbEnd,
  });
  const wholeEnd = Math.max(fullEnd, widened);
  return {
    cue: { start, end: tokens[verbEnd - 1]!.end },
    full: wholeEnd > verbEnd ? { start, end: tokens[wholeEnd - 1]!.end } : null,
    verbClass,
    base,
    content,
    clausal,
    medium,
  };
}
