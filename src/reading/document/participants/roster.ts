import type { Participant, SourceForm } from '../../model.ts';
import type { KnownPeople, KnownPerson } from '../../phrases/knownPeople.ts';
import { nameWords } from '../../phrases/names.ts';
import { isOfAnyOffice, officeFit, officesOf } from '../../phrases/offices.ts';
import type { PersonPhrase } from '../../phrases/personPhrase.ts';
import { Person, styleOf } from './person.ts';

/** How a host speaks of a guest who holds whatever office. */
const ADDRESS = /^(?:His|Her) (?:Excellency|(?:Royal )?Highness|Majesty)$/;
/** Whether a phrase is nothing but "His Excellency". */
export function isBareAddress({ titles, nameText }: PersonPhrase): boolean {
  return nameText === null && titles.length > 0 && titles.every((title) => ADDRESS.test(title.text));
}

/** An office that fits one held worse than this is another office. */
const LEAST_FIT = 0.5;

/** Whom a phrase stands for, and by what. */
export interface Referent {
  /** Index into `Roster.people`. */
  readonly index: number;
  readonly form: SourceForm;
}

/** Those who took part, and how the text refers to them. */
export class Roster {
  readonly #people: Person[] = [];
  readonly #known: KnownPeople | null;
  /** Index of the publisher's own side. */
  ownSide = 0;
  /** Index of the participant whose country is visited; -1 where the lead does not say. */
  host = -1;
  /** Index of the subject of the lead, who is meant where an office fits two. */
  leadSubject = 0;

  /** `known`: those whom people have named for many readouts. */
  constructor(known: KnownPeople | null) {
    this.#known = known;
  }

  get people(): readonly Person[] {
    return this.#people;
  }

  /** How many participants have a name; the others are known by an office alone. */
  get namedCount(): number {
    return this.#people.filter(({ named }) => named).length;
  }

  add(name: string, named = true): Person {
    const person = new Person(name, named, this.#known);
    this.#people.push(person);
    return person;
  }

  /** Puts one of the participants first. */
  bringForward(person: Person): void {
    this.#people.splice(this.#people.indexOf(person), 1);
    this.#people.unshift(person);
  }

  /** The index of the participant whom the readout names so, to the letter; -1 for none. */
  indexNamed(name: string): number {
    return this.#people.findIndex((person) => person.name === name);
  }

  /** The index of the participant whose name is a form of `name`; -1 for none. */
  byName(name: string, country: string | null = null): number {
    const words = nameWords(name);
    const meant = this.#known?.find(name, country) ?? null;
    const index = this.#byWords(words, country, meant);
    // "M. Marchand" is Monsieur Marchand, where no name begins with an M.
    return index < 0 && name.startsWith('M. ') ? this.#byWords(words.slice(1), country, meant) : index;
  }

  /** `meant`: the known person whose name it is, who is no other known person. */
  #byWords(words: readonly string[], country: string | null, meant: KnownPerson | null): number {
    if (meant) {
      const index = this.#people.findIndex(({ known }) => known === meant);
      if (index >= 0) return index;
    }
    const isMeant = (person: Person): boolean => person.isCalled(words) && (meant === null || person.known === null);
    const only = this.#people.findIndex(isMeant);
    if (only < 0) return -1;
    if (this.#people.some((person, index) => index > only && isMeant(person))) {
      const own = this.#people.findIndex((person) => person.country === country && isMeant(person));
      return country !== null && own >= 0 ? own : only;
    }
    const held = this.#people[only]!.country;
    return country !== null && held !== null && held !== country && words.length === 1 ? -1 : only;
  }

  /** The name by which somebody who takes no part is called: that of the known person, else the name itself. */
  nameOf(name: string, country: string | null = null): string {
    return this.#known?.nameOf(name, country) ?? name;
  }

  /** The only participant who is called so before a name, where a phrase is nothing but "His Highness". */
  byStyle(phrase: PersonPhrase): Referent | null {
    const style = isBareAddress(phrase) ? styleOf(phrase) : null;
    return style === null
      ? null
      : referent(
          this.#only((person) => person.hasStyle(style)),
          'address',
        );
  }

  /** Who holds the office of a phrase without a name; null when nobody does, or it is open who. */
  byOffice(phrase: PersonPhrase): Referent | null {
    if (phrase.side) return referent(phrase.country === null ? -1 : this.byCountry(phrase.country), 'side');
    if (isBareAddress(phrase))
      return referent(
        this.#only((person) => person !== this.#people[this.ownSide]),
        'address',
      );
    const holders = this.#holders(phrase);
    if (holders.length > 0)
      return {
        index: holders.includes(this.leadSubject) ? this.leadSubject : holders[0]!,
        form: holders.length > 1 ? 'shared-office' : 'office',
      };
    return phrase.country === null ? null : referent(this.#otherSide(phrase.country), 'remaining-office');
  }

  /** The indices of those whom the offices of a phrase fit best, in order. */
  #holders({ titles, country }: PersonPhrase): number[] {
    const wanted = officesOf(titles);
    let holders: number[] = [];
    let most = 0;
    this.#people.forEach((person, index) => {
      if (country !== null && person.country !== null && person.country !== country) return;
      const fits = wanted.map((office) => officeFit(office, person.offices));
      // "The Vice President and Foreign Minister": who holds both comes before who holds one.
      let fit = Math.max(0, ...fits) + fits.filter((one) => one > 0).length / 10;
      if (fit < LEAST_FIT) return;
      if (country !== null && person.country === null) fit -= LEAST_FIT;
      if (fit < most || fit <= 0) return;
      holders = fit > most ? [index] : [...holders, index];
      most = fit;
    });
    return holders;
  }

  /**
   * "The Russian President", where nothing is told of one of two and the other is from elsewhere; or where of the only
   * one from there no office is told but "Russia's leader".
   */
  #otherSide(country: string): number {
    const own = this.byCountry(country);
    if (own >= 0) return this.#people[own]!.offices.every(isOfAnyOffice) ? own : -1;
    const unknown = this.#people.findIndex((person) => person.country === null && person.titles.length === 0);
    if (this.#people.length !== 2 || unknown < 0) return -1;
    const other = this.#people[1 - unknown]!;
    return other.country !== null && other.country !== country ? unknown : -1;
  }

  #only(test: (person: Person) => boolean): number {
    const found = this.#people.findIndex(test);
    return found >= 0 && !this.#people.some((person, index) => index !== found && test(person)) ? found : -1;
  }

  /** The names of those from a country. */
  ofCountry(country: string): string[] {
    return this.#people.filter((person) => person.country === country).map((person) => person.name);
  }

  /** The index of the only participant from a country; -1 for none, or more than one. */
  byCountry(country: string): number {
    return this.#only((person) => person.country === country);
  }

  /** The participant whom a phrase stands for. */
  identify(phrase: PersonPhrase): Referent | null {
    if (phrase.nameText === null) return this.byOffice(phrase);
    const index = this.byName(phrase.nameText, phrase.country);
    return index < 0 ? null : { index, form: this.#people[index]!.formOf(phrase.nameText) };
  }

  participants(): Participant[] {
    return this.#people.map(({ name, aliases, titles, country, introduction, known }) => ({
      name,
      aliases,
      titles,
      country,
      introduction,
      ...(known && { known: true }),
    }));
  }
}

/** An index below 0 stands for nobody. */
export function referent(index: number, form: SourceForm): Referent | null {
  return index < 0 ? null : { index, form };
}
