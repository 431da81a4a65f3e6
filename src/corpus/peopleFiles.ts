import type { Corpus } from './corpus.ts';
import { people, type Person } from './people.ts';

/** Who takes part in the readouts for which a people file holds, or would where it is not there. */
export function peopleBelow(corpus: Corpus, uri: string): Person[] {
  return people(corpus.meetings.filter((meeting) => corpus.isUnderPeople(uri, meeting.uri)));
}

/**
 * Who speaks in these readouts without taking part in any of them: the names, with the number of readouts in which they
 * speak.
 */
export function outsidersBelow(corpus: Corpus, uri: string): Map<string, number> {
  const speaking = corpus.meetings
    .filter((meeting) => corpus.isUnderPeople(uri, meeting.uri))
    .flatMap(({ statements }) => [
      ...new Set(statements.flatMap(({ speaker }) => (speaker?.type === 'person' ? [speaker.name] : []))),
    ]);
  const taking = new Set(peopleBelow(corpus, uri).flatMap(({ name, aliases }) => [name, ...aliases]));
  const counts = new Map<string, number>();
  for (const name of speaking) if (!taking.has(name)) counts.set(name, (counts.get(name) ?? 0) + 1);
  return counts;
}
