import type { Meeting, StatementSummary } from './meeting.ts';
import { groupBy } from '../text/groupBy.ts';

/** A speaker of a meeting with their statements, in text order. */
export interface SpeakerTurns {
  /** null for statements without a speaker ("It was noted that …"). */
  readonly name: string | null;
  readonly collective: boolean;
  readonly statements: readonly StatementSummary[];
}

/** The speakers of a meeting in the order in which they first speak; those without one come last. */
export function speakersOf(meeting: Meeting): SpeakerTurns[] {
  const groups = groupBy(meeting.statements, ({ speaker }) => speaker?.name ?? null);
  const turns = [...groups].map(([name, statements]): SpeakerTurns => ({
    name,
    collective: statements[0]!.speaker?.type === 'collective',
    statements,
  }));
  return [...turns.filter(({ name }) => name !== null), ...turns.filter(({ name }) => name === null)];
}
