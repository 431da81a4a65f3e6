import { isFormOf, nameKeys, nameWords } from '../../phrases/names.ts';
import { officeFit, officesOf } from '../../phrases/offices.ts';
import type { PersonPhrase } from '../../phrases/personPhrase.ts';
import type { Roster } from '../participants/roster.ts';
import type { ReadLine } from '../readLine.ts';

/** So many of those named with an office are kept in mind. */
const MOST_REMEMBERED = 8;
/** Of the full names that share a word so many are looked at. */
const MOST_ALIKE = 50;

/** Those whom the text names and who take no part. */
export class Outsiders {
  readonly #roster: Roster;
  readonly #body: readonly ReadLine[];
  /** Those named with an office so far, the latest first. */
  readonly #holders: PersonPhrase[] = [];
  /** Names of those who spoke for somebody, the latest first. */
  readonly #voices: string[] = [];
  /** The full names of the text under each of their keys, in text order. */
  #fullNames: ReadonlyMap<string, readonly string[]> | null = null;

  constructor(roster: Roster, body: readonly ReadLine[]) {
    this.#roster = roster;
    this.#body = body;
  }

  /** Keeps a phrase that stands for no participant in mind, where it gives a name with an office. */
  remember(phrase: PersonPhrase): void {
    if (phrase.nameText === null || phrase.titles.length === 0) return;
    if (this.#holders.unshift(phrase) > MOST_REMEMBERED) this.#holders.pop();
  }

  /**
   * "Deputy Prime Minister X also took part. X reported …": whether a full name came with an office before.
   * `surname`: a surname alone may stand for it, as in "“…,” X said".
   */
  isIntroduced(name: string, surname: boolean): boolean {
    const words = nameWords(name);
    if (this.#voices.some((other) => isFormOf(words, nameWords(other)))) return true;
    return (surname || words.length > 1) && this.#holders.some((other) => isFormOf(words, nameWords(other.nameText!)));
  }

  /** Keeps the name of who speaks for a ministry in mind, who is called by the surname later: "Berg added". */
  introduce(name: string): void {
    if (!this.#voices.includes(name) && this.#voices.unshift(name) > MOST_REMEMBERED) this.#voices.pop();
  }

  /**
   * The name of who was last named with the office: "President X received the Minister. The President said …"; null for
   * nobody.
   */
  holderOf({ titles, country }: PersonPhrase): string | null {
    const wanted = officesOf(titles);
    const holder = this.#holders.find(
      (other) =>
        (country === null || other.country === null || country === other.country) &&
        wanted.some((office) => officeFit(office, officesOf(other.titles)) > 1),
    );
    return holder ? this.nameOf(holder.nameText!, holder.country) : null;
  }

  /** By which name somebody is called whom the text names so: the known person's, else the fullest of the text. */
  nameOf(name: string, country: string | null): string {
    return this.#roster.nameOf(this.#fullName(name), country);
  }

  /**
   * The full name by which the text introduces the bearer of a name, unless a participant's; the name itself where it
   * does not.
   */
  #fullName(name: string): string {
    const voice = this.#voices.find((other) => isFormOf(nameWords(name), nameWords(other)));
    if (voice) return voice;
    const fullNames = (this.#fullNames ??= this.#findFullNames());
    const words = nameWords(name);
    for (const key of nameKeys(name)) {
      const found = fullNames
        .get(key)
        ?.find((other) => words.length < nameWords(other).length && isFormOf(words, nameWords(other)));
      if (found !== undefined) return found;
    }
    return name;
  }

  #findFullNames(): Map<string, string[]> {
    const found = new Map<string, string[]>();
    for (const name of this.#outsidersNames()) {
      for (const key of nameKeys(name)) {
        const alike = found.get(key) ?? [];
        if (alike.length < MOST_ALIKE) found.set(key, [...alike, name]);
      }
    }
    return found;
  }

  /** Every full name of the text that is no participant's, once. */
  #outsidersNames(): Set<string> {
    const names = new Set<string>();
    for (const { reading } of this.#body)
      for (const { people } of reading.sentences)
        for (const { nameText } of people)
          if (nameText !== null && !names.has(nameText) && nameWords(nameText).length > 1) names.add(nameText);
    return new Set([...names].filter((name) => this.#roster.byName(name) < 0));
  }
}
