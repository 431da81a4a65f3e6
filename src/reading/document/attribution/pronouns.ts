import type { Clause } from '../../clauses/clause.ts';
import type { Speaker } from '../../model.ts';
import type { Person } from '../participants/person.ts';
import { referent, type Referent, type Roster } from '../participants/roster.ts';
import type { ReadLine } from '../readLine.ts';

const ANSWERS = /^(?:replied|responded|answered|retorted|countered|rejoined)$/i;

/** Whom "he" and "she" mean at a place of the text; told sentence by sentence who speaks. */
export class Pronouns {
  readonly #roster: Roster;
  /** Index of the participant who was last told of; -1 for none. */
  #latest = -1;
  /** The sentence before, in the same paragraph, is one person's. */
  #hasJustSpoken = false;
  /** Somebody who takes no part and has just spoken; null for nobody. */
  #outsider: Speaker | null = null;

  constructor(roster: Roster) {
    this.#roster = roster;
  }

  /** Index of the participant who was last told of; -1 for none. */
  get latest(): number {
    return this.#latest;
  }

  /** Somebody who takes no part and has just spoken, whom a pronoun means before all others; null for nobody. */
  get outsider(): Speaker | null {
    return this.#outsider;
  }

  startParagraph(): void {
    this.#hasJustSpoken = false;
  }

  /** A participant is told of; an index below 0 stands for somebody else, who changes nothing. */
  tellOf(index: number): void {
    if (index >= 0) this.#latest = index;
  }

  /** Who a sentence that is about to tell what they did, or has ended, is of. */
  tellOfSpeaker(speaker: Speaker): void {
    if (speaker.type === 'person') this.tellOf(this.#roster.indexNamed(speaker.name));
  }

  /** A sentence has ended; null for narration. `isNamed`: by a person's name or office, and not as a ministry. */
  endSentence(speaker: Speaker | null, isNamed: boolean): void {
    if (speaker) this.tellOfSpeaker(speaker);
    this.#hasJustSpoken = speaker?.type === 'person';
    const takesPart = speaker !== null && this.#roster.indexNamed(speaker.name) >= 0;
    this.#outsider = speaker?.type === 'person' && isNamed && !takesPart ? speaker : null;
  }

  /** "X asked for patience. He replied that …": the pronoun before a verb of answering is the other of two. */
  answering({ subject, cue }: Clause, line: ReadLine): Referent | null {
    const { people } = this.#roster;
    if (subject?.form !== 'pronoun' || subject.pronoun === 'i' || !cue) return null;
    if (!this.#hasJustSpoken || people.length !== 2 || !ANSWERS.test(line.text.slice(cue.start, cue.end))) return null;
    const other = people[1 - this.#latest];
    return other && mayBe(other, subject.pronoun) ? { index: 1 - this.#latest, form: 'pronoun-answer' } : null;
  }

  /** Whom a pronoun means; null for nobody. What it tells of a person's gender is remembered. */
  meant(pronoun: 'he' | 'she'): Referent | null {
    const { people } = this.#roster;
    const latest = people[this.#latest];
    if (latest && mayBe(latest, pronoun)) {
      // Who has just spoken is meant; later in the text the other pronoun is somebody else.
      if (this.#hasJustSpoken) latest.gender ??= pronoun;
      return { index: this.#latest, form: 'pronoun-latest' };
    }
    const byGender = (gender: 'he' | 'she' | null): number => people.findIndex((person) => person.gender === gender);
    return (
      referent(byGender(pronoun), 'pronoun-gender') ??
      (latest ? (referent(byGender(null), 'pronoun-open') ?? this.#misled(pronoun, latest)) : null)
    );
  }

  /** Nobody fits, so that a given name has misled. */
  #misled(pronoun: 'he' | 'she', latest: Person): Referent | null {
    const { people } = this.#roster;
    const index = latest.genderGuessed ? this.#latest : people.findIndex(({ genderGuessed }) => genderGuessed);
    const person = people[index];
    if (!person) return null;
    person.gender = pronoun;
    return { index, form: 'pronoun-misled' };
  }
}

function mayBe({ gender }: Person, pronoun: 'he' | 'she'): boolean {
  return (gender ?? pronoun) === pronoun;
}
