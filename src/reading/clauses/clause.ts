import type { ExtraCue } from './innerCues.ts';
import type { Manner } from './manner.ts';
import type { InnerAttribution } from '../model.ts';
import type { Span } from '../../text/span.ts';
import type { Subject } from './subject.ts';
import type { VerbClass } from '../words/tables/verbs.ts';

/**
 * A clause that may attribute the sentence to somebody. Which of a sentence's clauses counts, and to whom its subject
 * refers, is decided with the whole text at hand.
 */
export interface Clause {
  readonly kind: 'cue' | 'passive' | 'event';
  readonly subject: Subject | null;
  /** Clauses of the kind `event` have none. */
  readonly cue: Span | null;
  readonly full: Span | null;
  readonly medium: Span | null;
  readonly verbClass: VerbClass | null;
  /** "signed the plan and expressed the hope that": the reporting verb follows one that tells of the event. */
  readonly afterEvent: boolean;
  /** The verb is in no table; it only looks like one in the past tense. */
  readonly guessed: boolean;
  /** "has reiterated": inside what somebody says this tells of another time. */
  readonly perfect: boolean;
  /** "believes": what somebody goes on to say is told in the present too. */
  readonly present?: true;
  readonly clausal: boolean;
  /** `front`: what was said follows; `end`: it stands before the attribution; `middle`: around it. */
  readonly position: 'front' | 'end' | 'middle';
  /** Where what was said begins, and where it ends when that is before the end of the statement; null for none. */
  readonly contentStart: number | null;
  readonly contentEnd: number | null;
  /** The words before the subject. */
  readonly opener: Span | null;
  readonly extraCues: readonly ExtraCue[];
}

export interface SentenceClauses {
  readonly clauses: readonly Clause[];
  readonly nested: readonly InnerAttribution[];
  readonly manner: Manner;
}

/** What a clause is where nothing else is known of it. */
export const BARE_CLAUSE: Omit<Clause, 'kind' | 'subject'> = {
  cue: null,
  full: null,
  medium: null,
  verbClass: null,
  afterEvent: false,
  guessed: false,
  perfect: false,
  clausal: false,
  position: 'front',
  contentStart: null,
  contentEnd: null,
  opener: null,
  extraCues: [],
};
