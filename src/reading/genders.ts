import type { PersonPhrase } from './personPhrase.ts';
import { nameWords } from './names.ts';
import type { SentenceClauses } from './clause.ts';
import type { Span } from './model.ts';
import type { Roster } from './roster.ts';
import { FEMALE_NAMES, MALE_NAMES } from './tables/givenNames.ts';

/** A sign in the text of whether "he" or "she" means the person of a phrase. */
export interface GenderHint {
  readonly phrase: PersonPhrase;
  readonly gender: 'he' | 'she';
}

const AFTER_CUE = /^\s(?:that )?(his|her(?! (?:for|on|to|that|about|and|with|in|at|of|as)\b))\s/;
const AFTER_OBJECT =
  /^(?: today| yesterday)?,? (?:on|for|upon|in|during|ahead of|before|after|following|on the (?:eve|margins|sidelines|occasion) of|at the (?:start|end|beginning|close) of) (his|her)\s/;
const SURNAME_FIRST = /^\p{Lu}{2,}/u;

/** Finds possessives beside a mention: "congratulated the Prime Minister on her appointment", "Minister X expressed her …". */
export function findGenderHints(
  text: string,
  sentence: Span & SentenceClauses & { readonly people: readonly PersonPhrase[] },
): GenderHint[] {
  const hints: GenderHint[] = [];
  const add = (phrase: PersonPhrase, word: string | undefined): void => {
    if (word) hints.push({ phrase, gender: word === 'his' ? 'he' : 'she' });
  };
  for (const phrase of sentence.people) add(phrase, AFTER_OBJECT.exec(text.slice(phrase.end, phrase.end + 50))?.[1]);
  const clause = sentence.clauses[0];
  if (clause?.subject?.form === 'people' && clause.subject.people.length === 1 && clause.cue) {
    add(clause.subject.people[0]!, AFTER_CUE.exec(text.slice(clause.cue.end, clause.cue.end + 12))?.[1]);
  }
  return hints;
}

/** Learns whether "he" or "she" means a participant: from the hints of the text, else from the given name. */
export function learnGenders(roster: Roster, hints: Iterable<GenderHint>): void {
  for (const { phrase, gender } of hints) {
    const person = roster.people[roster.identify(phrase)];
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
