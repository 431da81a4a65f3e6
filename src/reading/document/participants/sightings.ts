import type { SentenceReading } from '../../paragraph.ts';
import type { PersonPhrase } from '../../phrases/personPhrase.ts';
import { isNobody } from './notParticipants.ts';
import type { ReadLine } from '../readLine.ts';

/** A person phrase where it stands in the text. */
export interface Sighting {
  readonly phrase: PersonPhrase;
  /** UTF-16 index in the whole text at which the paragraph of the phrase begins. */
  readonly base: number;
  /** The name in the phrase, as written; null where an office alone stands for the person. */
  readonly name: string | null;
}

export interface NamedSighting extends Sighting {
  readonly name: string;
}

export function isNamed(sighting: Sighting): sighting is NamedSighting {
  return sighting.name !== null;
}

/** "Florida Reproductive Rights Advocates": what looks like a name alone may be that of a body or of several people. */
function mayBeSomebody({ nameText, titles, gender }: PersonPhrase): boolean {
  return nameText === null || titles.length > 0 || gender !== null || !isNobody(nameText);
}

/** The person phrases in the sentences of a line, in text order. */
export function sightingsOf(
  line: ReadLine,
  sentences: readonly SentenceReading[] = line.reading.sentences,
): Sighting[] {
  return sentences.flatMap((sentence) =>
    sentence.people.filter(mayBeSomebody).map((phrase) => ({ phrase, base: line.start, name: phrase.nameText })),
  );
}

/** What joins the names of a list. */
export const JOINT = /^(?:,| and|, and| &|;) $/;

/** Whether a phrase follows another in a list. @param text the line of both */
export function goesOnInList(text: string, before: Sighting, { start }: PersonPhrase): boolean {
  return JOINT.test(text.slice(before.phrase.end, start));
}

/** Somebody with the office that is told once for all of a list. */
export function withOfficeOf<T extends Sighting>({ phrase: { titles, country } }: Sighting, sighting: T): T {
  return { ...sighting, phrase: { ...sighting.phrase, titles, country: sighting.phrase.country ?? country } };
}
