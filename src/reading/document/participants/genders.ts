import type { GenderHint } from '../../clauses/genderHints.ts';
import { nameWords } from '../../phrases/names.ts';
import { FEMALE_NAMES, MALE_NAMES } from '../../words/tables/givenNames.ts';
import type { Roster } from './roster.ts';

const SURNAME_FIRST = /^\p{Lu}{2,}/u;

/** Learns whether "he" or "she" means a participant: from the hints of the text, else from the given name. */
export function learnGenders(roster: Roster, hints: Iterable<GenderHint>): void {
  for (const { phrase, gender } of hints) {
    const person = roster.people[roster.identify(phrase)?.index ?? -1];
    if (person) person.gender ??= gender;
  }
  for (const person of roster.people) {
    if (person.gender !== null) continue;
    person.gender = genderOfName(person.name);
    person.genderGuessed = person.gender !== null;
  }
}

function genderOfName(name: string): 'he' | 'she' | null {
  const given = SURNAME_FIRST.test(name) ? nameWords(name).slice(1) : nameWords(name).slice(0, -1);
  for (const word of given) {
    if (FEMALE_NAMES.has(word)) return 'she';
    if (MALE_NAMES.has(word)) return 'he';
  }
  return null;
}
