import type { Corrections, Participant } from '../model.ts';
import type { Span } from '../../text/span.ts';
import { isFormOf, nameWords, sameName } from '../phrases/names.ts';
import { officeFit, officeWords } from '../phrases/offices.ts';
import type { PersonPhrase } from '../phrases/personPhrase.ts';

/** A person phrase where it stands in the text; positions count in the whole text. */
export interface Sighting {
  readonly phrase: PersonPhrase;
  /** Where the paragraph of the phrase begins. */
  readonly base: number;
  readonly name: string | null;
}

/** How a host speaks of a guest who holds whatever office. */
const ADDRESS = /^(?:His|Her) (?:Excellency|(?:Royal )?Highness|Majesty)$/;

/** Words that tell whose opposite number somebody is, and not the office. */
const RELATION = /^(?:\w+ )?(?:counterpart|colleague|interlocutor|leader)$/i;

/** A participant while the text is still being read. */
class Person {
  name: string;
  words: readonly string[];
  readonly forms = new Map<string, readonly string[]>();
  readonly titles: string[] = [];
  readonly offices: (readonly string[])[] = [];
  country: string | null = null;
  gender: 'he' | 'she' | null = null;
  /** The given name alone tells it; a pronoun may tell otherwise. */
  genderGuessed = false;
  introduction: Span | null = null;
  /** Known from a correction; its name stays as the person wrote it. */
  fixed = false;
  named: boolean;

  constructor(name: string, named: boolean) {
    this.name = name;
    this.words = nameWords(name);
    this.named = named;
  }

  addTitle(text: string): void {
    if (this.titles.some((title) => title.toLowerCase() === text.toLowerCase())) return;
    this.titles.push(text);
    this.offices.push(officeWords(text));
  }
}

export type { Person };

/** Those who took part, and how the text refers to them. */
export class Roster {
  readonly people: Person[] = [];
  /** Index of the publisher's own side. */
  home = 0;
  /** Index of the participant whose country is visited; -1 where the lead does not say. */
  host = -1;
  /** Index of the subject of the lead, who is meant where an office fits two. */
  subject = 0;

  /** What names came to, until the roster learns more. */
  readonly #asked = new Map<string, number>();

  add(name: string, named = true): Person {
    this.#asked.clear();
    const person = new Person(name, named);
    this.people.push(person);
    return person;
  }

  /** Takes what a phrase tells of a person into account. */
  learn(person: Person, { phrase, base, name }: Sighting): void {
    if (name) {
      const words = nameWords(name);
      if (!person.named) {
        person.name = name;
        person.words = words;
        person.named = true;
        this.#asked.clear();
      } else if (!person.fixed && words.length > person.words.length && isFormOf(person.words, words)) {
        person.forms.set(person.name, person.words);
        person.name = name;
        person.words = words;
        person.introduction = null;
        this.#asked.clear();
      } else if (name !== person.name && !person.forms.has(name)) {
        person.forms.set(name, words);
        this.#asked.clear();
      }
      if (name === person.name)
        person.introduction ??= { start: base + phrase.name!.start, end: base + phrase.name!.end };
    }
    for (const title of phrase.titles) if (!RELATION.test(title.text)) person.addTitle(title.text);
    if (person.country === null && phrase.country !== null) {
      person.country = phrase.country;
      this.#asked.clear();
    }
    person.gender ??= phrase.gender;
  }

  /** The index of the participant whose name is a form of `name`; -1 for none. */
  byName(name: string, country: string | null = null): number {
    const key = country === null ? name : `${country}|${name}`;
    let index = this.#asked.get(key);
    if (index === undefined) this.#asked.set(key, (index = this.#findName(name, country)));
    return index;
  }

  #findName(name: string, country: string | null): number {
    const index = this.#findWords(nameWords(name), country);
    // "M. Marchand" is Monsieur Marchand, where no name begins with an M.
    return index < 0 && /^M\. /.test(name) ? this.#findWords(nameWords(name).slice(1), country) : index;
  }

  #findWords(words: readonly string[], country: string | null): number {
    const candidates: number[] = [];
    this.people.forEach((person, index) => {
      if (
        person.named &&
        (sameName(words, person.words) || [...person.forms.values()].some((form) => isFormOf(words, form)))
      )
        candidates.push(index);
    });
    if (candidates.length > 1)
      return candidates.find((index) => this.people[index]!.country === country && country !== null) ?? candidates[0]!;
    const only = candidates[0];
    if (only === undefined) return -1;
    const held = this.people[only]!.country;
    return country !== null && held !== null && held !== country && words.length === 1 ? -1 : only;
  }

  /** The index of the participant who holds the office; -1 when nobody does, or it is open who. */
  byOffice(phrase: PersonPhrase): number {
    const sameCountry = (person: Person): boolean => phrase.country === null || person.country === phrase.country;
    if (phrase.side) return phrase.country === null ? -1 : this.#only((person) => person.country === phrase.country);
    if (phrase.titles.every((title) => ADDRESS.test(title.text)))
      return this.#only((person) => person !== this.people[this.home]);
    const wanted = phrase.titles.map((title) => officeWords(title.text));
    let best = -1;
    let most = 0;
    this.people.forEach((person, index) => {
      if (!sameCountry(person) && person.country !== null) return;
      const fits = wanted.map((office) => officeFit(office, person.offices));
      // "The Vice President and Foreign Minister": who holds both comes before who holds one.
      let fit = Math.max(0, ...fits) + fits.filter((one) => one > 0).length / 10;
      if (fit < 0.5) return;
      if (fit > 0 && phrase.country !== null && person.country === null) fit -= 0.5;
      if (fit > most || (fit === most && fit > 0 && index === this.subject)) {
        most = fit;
        best = index;
      }
    });
    return best >= 0 || phrase.country === null ? best : this.#otherSide(phrase.country);
  }

  /** "The Russian President", where nothing is told of one of two and the other is from elsewhere. */
  #otherSide(country: string): number {
    const unknown = this.people.findIndex((person) => person.country === null && person.titles.length === 0);
    return this.people.length === 2 &&
      unknown >= 0 &&
      this.people[1 - unknown]!.country !== country &&
      this.people[1 - unknown]!.country !== null
      ? unknown
      : -1;
  }

  #only(test: (person: Person) => boolean): number {
    const found = this.people.findIndex(test);
    return found >= 0 && !this.people.some((person, index) => index !== found && test(person)) ? found : -1;
  }

  ofCountry(country: string): string[] {
    return this.people.filter((person) => person.country === country).map((person) => person.name);
  }

  byCountry(country: string): number {
    return this.#only((person) => person.country === country);
  }

  identify(phrase: PersonPhrase): number {
    return phrase.nameText !== null ? this.byName(phrase.nameText, phrase.country) : this.byOffice(phrase);
  }

  bringForward(person: Person): void {
    this.people.splice(this.people.indexOf(person), 1);
    this.people.unshift(person);
    this.forget();
  }

  /** To be called when people were changed from outside. */
  forget(): void {
    this.#asked.clear();
  }

  participants(): Participant[] {
    return this.people.map(({ name, forms, titles, country, introduction }) => ({
      name,
      aliases: [...forms.keys()].filter((form) => form !== name),
      titles,
      country,
      introduction,
    }));
  }
}

/** Puts what a person stated about participants into the roster: names merge with those found, others are added. */
export function applyKnownParticipants(roster: Roster, known: NonNullable<Corrections['participants']>): void {
  for (const { name, aliases = [], country } of known) {
    const found = [name, ...aliases].map((form) => roster.byName(form)).find((index) => index >= 0);
    const person = found === undefined ? roster.add(name) : roster.people[found]!;
    if (person.name !== name) person.forms.set(person.name, person.words);
    person.name = name;
    person.words = nameWords(name);
    person.named = true;
    person.fixed = true;
    for (const alias of aliases) person.forms.set(alias, nameWords(alias));
    if (country) person.country = country;
  }
  roster.forget();
}
