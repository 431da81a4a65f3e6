import type { ReadLine } from './participants.ts';
import { nameWords } from './names.ts';
import type { Roster } from './roster.ts';
import { FEMALE_NAMES, MALE_NAMES } from './tables/givenNames.ts';

const AFTER_CUE = /^\s(?:that )?(his|her(?! (?:for|on|to|that|about|and|with|in|at|of|as)\b))\s/;
const AFTER_OBJECT = /^ (?:on|for|upon|in) (his|her)\s/;
const SURNAME_FIRST = /^\p{Lu}{2,}/u;

/**
 * Learns whether "he" or "she" means a participant: from a possessive beside a mention ("congratulated the Prime Minister on
 * her appointment", "Minister X expressed her …"), else from the given name.
 */
export function learnGenders(roster: Roster, body: readonly ReadLine[]): void {
  const gender = (index: number, word: string | undefined): void => {
    const person = roster.people[index];
    if (person && word) person.gender ??= word === 'his' ? 'he' : 'she';
  };
  for (const line of body) {
    for (const sentence of line.facts.sentences) {
      for (const phrase of sentence.people) {
        const word = AFTER_OBJECT.exec(line.text.slice(phrase.end, phrase.end + 12))?.[1];
        if (word) gender(roster.identify(phrase, phrase.name ? line.text.slice(phrase.name.start, phrase.name.end) : null), word);
      }
      const clause = sentence.clauses[0];
      if (clause?.subject?.form !== 'people' || clause.subject.people.length !== 1 || !clause.cue) continue;
      const [phrase] = clause.subject.people;
      const word = AFTER_CUE.exec(line.text.slice(clause.cue.end, clause.cue.end + 12))?.[1];
      if (word) gender(roster.identify(phrase!, phrase!.name ? line.text.slice(phrase!.name.start, phrase!.name.end) : null), word);
    }
  }
  for (const person of roster.people) person.gender ??= genderOfName(person.name);
}

function genderOfName(name: string): 'he' | 'she' | null {
  const given = SURNAME_FIRST.test(name) ? nameWords(name).slice(1) : nameWords(name).slice(0, -1);
  for (const word of given) {
    if (FEMALE_NAMES.has(word)) return 'she';
    if (MALE_NAMES.has(word)) return 'he';
  }
  return null;
}
