import { isFormOf, nameWords } from '../../phrases/names.ts';
import { officeFit, officesOf } from '../../phrases/offices.ts';
import type { PersonPhrase } from '../../phrases/personPhrase.ts';
import type { Roster } from '../participants/roster.ts';
import type { ReadLine } from '../readLine.ts';

/** So many of those named with an office are kept in mind. */
const MOST_REMEMBERED = 8;

/** Those whom the text names and who take no part. */
export class Outsiders {
  readonly #roster: Roster;
  readonly #body: readonly ReadLine[];
  /** Those named with an office so far, the latest first. */
  readonly #holders: PersonPhrase[] = [];
  #fullNames: readonly string[] | null = null;

  constructor(roster: Roster, body: readonly ReadLine[]) {
    this.#roster = roster;
    this.#body = body;
  }

  /** Keeps a phrase that stands for no participant in mind, where it gives a name with an office. */
  remember(phrase: PersonPhrase): void {
    if (phrase.nameText === null || phrase.titles.length === 0) return;
    if (this.#holders.unshift(phrase) > MOST_REMEMBERED) this.#holders.pop();
  }

  /** "Deputy Prime Minister X also took part. X reported …": whether a full name came with an office before. */
  isIntroduced(name: string): boolean {
    const words = nameWords(name);
    return words.length > 1 && this.#holders.some((other) => isFormOf(words, nameWords(other.nameText!)));
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
    return holder ? this.fullName(holder.nameText!) : null;
  }

  /**
   * The full name by which the text introduces the bearer of a name, unless a participant's; the name itself where it
   * does not.
   */
  fullName(name: string): string {
    this.#fullNames ??= this.#findFullNames();
    const words = nameWords(name);
    return (
      this.#fullNames.find((other) => words.length < nameWords(other).length && isFormOf(words, nameWords(other))) ??
      name
    );
  }

  #findFullNames(): string[] {
    const people = this.#body.flatMap(({ reading }) => reading.sentences.flatMap((sentence) => sentence.people));
    return people.flatMap(({ nameText }) =>
      nameText !== null && nameWords(nameText).length > 1 && this.#roster.byName(nameText) < 0 ? [nameText] : [],
    );
  }
}
