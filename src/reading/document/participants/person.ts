import type { Span } from '../../../text/span.ts';
import type { KnownPeople, KnownPerson } from '../../phrases/knownPeople.ts';
import { isFormOf, nameWords, sameName } from '../../phrases/names.ts';
import { officeWords } from '../../phrases/offices.ts';
import type { PersonPhrase } from '../../phrases/personPhrase.ts';
import type { NamedSighting, Sighting } from './sightings.ts';
import { isNamed } from './sightings.ts';

/** Words that tell whose opposite number somebody is, and not the office. */
const RELATION = /^(?:\w+ )?(?:counterpart|colleague|interlocutor|leader)$/i;

/** "His Highness", "H.R.H.", "Her Majesty" before a name or an office, alone or not. */
const STYLE =
  /^(?:(?:His|Her) (?:Royal |Imperial )?(Highness|Majesty|Excellency)|(H)\.?(?:R\.?)?H\b|(H)\.?M\b|(H)\.?E\b)/;

/** How a phrase begins that calls somebody by a rank: `highness`, `majesty` or `excellency`; null for others. */
export function styleOf({ text }: PersonPhrase): string | null {
  const [, written, highness, majesty, excellency] = STYLE.exec(text) ?? [];
  return (
    written?.toLowerCase() ?? (highness && 'highness') ?? (majesty && 'majesty') ?? (excellency && 'excellency') ?? null
  );
}

/** A participant while the text is still being read. */
export class Person {
  readonly #people: KnownPeople | null;
  /** As the text has it, or a person stated it. */
  #name: string;
  #words: readonly string[];
  /** Whether `name` is a name; an office stands for it until the text gives one. */
  #named: boolean;
  /** A person stated the name, which stays as they wrote it. */
  #stated = false;
  readonly #forms = new Map<string, readonly string[]>();
  readonly #titles: string[] = [];
  readonly #offices: (readonly string[])[] = [];
  #country: string | null = null;
  gender: 'he' | 'she' | null = null;
  /** The given name alone tells the gender; a pronoun may tell otherwise. */
  genderGuessed = false;
  #introduction: Span | null = null;
  readonly #styles = new Set<string>();

  constructor(name: string, named: boolean, people: KnownPeople | null) {
    this.#people = people;
    this.#name = name;
    this.#words = nameWords(name);
    this.#named = named;
  }

  /** The name of the known person who is meant; else as the text has it, or a person stated it. */
  get name(): string {
    return this.known?.name ?? this.#name;
  }

  /** Who is meant of those whom people have named for many readouts. */
  get known(): KnownPerson | null {
    return this.#people && this.#named ? this.#people.find(this.#name, this.#country) : null;
  }

  /** As the text has it; where it has none, as people have said of the known person. */
  get country(): string | null {
    return this.#country ?? this.known?.country ?? null;
  }

  set country(country: string | null) {
    this.#country = country;
  }

  get named(): boolean {
    return this.#named;
  }

  get titles(): readonly string[] {
    return this.#titles;
  }

  /** The words of each title, as `officeFit` compares them. */
  get offices(): readonly (readonly string[])[] {
    return this.#offices;
  }

  /** Where the text introduces the person by the fullest form that it has; UTF-16 span of the whole text. */
  get introduction(): Span | null {
    return this.#introduction;
  }

  /** The other forms of the name in the text. */
  get aliases(): string[] {
    const { name } = this;
    return [...new Set([this.#name, ...this.#forms.keys()])].filter((form) => form !== name);
  }

  addTitle(text: string): void {
    if (this.#titles.some((title) => title.toLowerCase() === text.toLowerCase())) return;
    this.#titles.push(text);
    this.#offices.push(officeWords(text));
  }

  /** Takes what a phrase tells of the person into account. */
  learn(sighting: Sighting): void {
    const { phrase } = sighting;
    if (isNamed(sighting)) this.#learnName(sighting);
    for (const title of phrase.titles) if (!RELATION.test(title.text)) this.addTitle(title.text);
    this.#country ??= phrase.country;
    this.gender ??= phrase.gender;
    const style = styleOf(phrase);
    if (style !== null) this.#styles.add(style);
  }

  /** Whether the text calls the person "His Highness" or the like (`styleOf`). */
  hasStyle(style: string): boolean {
    return this.#styles.has(style);
  }

  #learnName({ phrase, base, name }: NamedSighting): void {
    const words = nameWords(name);
    if (!this.#named) this.#rename(name);
    else if (!this.#stated && words.length > this.#words.length && isFormOf(this.#words, words)) {
      this.#forms.set(this.#name, this.#words);
      this.#rename(name);
      this.#introduction = null;
    } else if (name !== this.#name && !this.#forms.has(name)) this.#forms.set(name, words);
    if (name === this.#name) this.#introduction ??= { start: base + phrase.name!.start, end: base + phrase.name!.end };
  }

  #rename(name: string): void {
    this.#name = name;
    this.#words = nameWords(name);
    this.#named = true;
  }

  /** Takes a name, and other forms of it, that a person stated; what the text called the participant stays a form. */
  stateName(name: string, aliases: readonly string[]): void {
    if (this.#name !== name) this.#forms.set(this.#name, this.#words);
    this.#rename(name);
    this.#stated = true;
    for (const alias of aliases) this.#forms.set(alias, nameWords(alias));
  }

  /** Whether a name of these words may be the person's. */
  isCalled(words: readonly string[]): boolean {
    if (!this.#named) return false;
    if (sameName(words, this.#words) || [...this.#forms.values()].some((form) => isFormOf(words, form))) return true;
    const { known } = this;
    return known !== null && this.#people!.formsOf(known).some((form) => isFormOf(words, form));
  }

  /** Whether a name is the person's whole name, or a part of it. */
  formOf(name: string): 'name' | 'surname' {
    return nameWords(name).length < this.#words.length ? 'surname' : 'name';
  }
}
