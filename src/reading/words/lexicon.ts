import { MONTHS, WEEKDAY_NAMES } from './tables/calendar.ts';
import { COUNTRY_FORMS, type CountryForm } from './tables/countries.ts';
import * as offices from './tables/offices.ts';
import * as common from './tables/words.ts';

/** What a word can be; a word can be several. */
export const WordClass = {
  function: 1,
  preposition: 2,
  subordinator: 4,
  adverb: 8,
  starter: 16,
  calendar: 32,
  officeHead: 64,
  officeModifier: 128,
  officeDomain: 256,
  honorific: 512,
  collectiveHead: 1024,
  collectiveModifier: 2048,
  nameParticle: 4096,
  abbreviation: 8192,
  officeAdjective: 16384,
  speech: 32768,
  headline: 65536,
} as const;

/** A country's form that begins with the word; `rest` are the lower-case words that must follow. */
export interface CountryEntry extends CountryForm {
  readonly rest: readonly string[];
  /** A word in capitals alone: "US". */
  readonly acronym: boolean;
}

export interface Lexeme {
  classes: number;
  /** Longest first. */
  countries: CountryEntry[] | null;
}

const lexemes = new Map<string, Lexeme>();

function lexeme(word: string): Lexeme {
  let found = lexemes.get(word);
  if (!found) lexemes.set(word, (found = { classes: 0, countries: null }));
  return found;
}

const lowerCase = (words: readonly string[]): string[] => words.map((word) => word.toLowerCase());

const lists: readonly (readonly [readonly string[], number])[] = [
  [common.FUNCTION_WORDS, WordClass.function],
  [common.PREPOSITIONS, WordClass.preposition],
  [common.SUBORDINATORS, WordClass.subordinator],
  [common.ADVERBS, WordClass.adverb],
  [common.STARTERS, WordClass.starter],
  [lowerCase(MONTHS.flat()), WordClass.calendar],
  [lowerCase(WEEKDAY_NAMES), WordClass.calendar],
  [common.ABBREVIATIONS, WordClass.abbreviation],
  [common.NAME_PARTICLES, WordClass.nameParticle],
  [common.SPEECH_MARKERS, WordClass.speech],
  [common.HEADLINE_WORDS, WordClass.headline],
  [offices.OFFICE_HEADS, WordClass.officeHead],
  [Object.keys(offices.MISSPELT_HEADS), WordClass.officeHead],
  [offices.OFFICE_MODIFIERS, WordClass.officeModifier],
  [offices.OFFICE_DOMAINS, WordClass.officeDomain],
  [offices.HONORIFICS, WordClass.honorific],
  [offices.OFFICE_ADJECTIVES, WordClass.officeAdjective],
  [offices.COLLECTIVE_HEADS, WordClass.collectiveHead],
  [offices.COLLECTIVE_MODIFIERS, WordClass.collectiveModifier],
];
for (const [words, bit] of lists) for (const word of words) lexeme(word).classes |= bit;

for (const form of COUNTRY_FORMS) {
  const [first = '', ...rest] = form.text.toLowerCase().replaceAll(',', ' ,').split(' ').map(wordKey);
  const entry = lexeme(first);
  const acronym =
    rest.length === 0 && form.text.length > 1 && form.text.length <= 5 && form.text === form.text.toUpperCase();
  (entry.countries ??= []).push({ ...form, rest, acronym });
}
for (const { countries } of lexemes.values()) countries?.sort((a, b) => b.rest.length - a.rest.length);

const LONGEST = 40;

/** The form under which a word is looked up: lower case, straight apostrophe, no full stop at its end. */
export function wordKey(word: string): string {
  const lower = word.toLowerCase();
  const straight = lower.includes('’') ? lower.replaceAll('’', "'") : lower;
  return straight.length > 1 && straight.endsWith('.') ? straight.slice(0, -1) : straight;
}

/** What is known of a word under its key; null for a word that no table has. */
export function lookUp(key: string): Lexeme | null {
  return key.length > LONGEST ? null : (lexemes.get(key) ?? null);
}
