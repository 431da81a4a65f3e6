import { memo } from '../../text/memo.ts';
import { nameKeys, nameWords, sameName } from './names.ts';

/** A person whom people have named once for many readouts. */
export interface KnownPerson {
  /** The name by which every reading calls the person. */
  readonly name: string;
  /** Other names of the same person. */
  readonly aliases: readonly string[];
  /** As `Participant.country`; null where it was not said. */
  readonly country: string | null;
}

/** A name of a known person by its words. */
interface Form {
  readonly words: readonly string[];
  readonly person: KnownPerson;
}

/** So many answers are kept. */
const MOST_REMEMBERED = 2000;

/** The persons whom people have named once for many readouts, sought by whatever a text calls them. */
export class KnownPeople {
  readonly #exact = new Map<string, Form[]>();
  readonly #byKey = new Map<string, Form[]>();
  readonly #forms = new Map<KnownPerson, readonly (readonly string[])[]>();
  readonly #answers = memo(MOST_REMEMBERED, (asked: string) => ({ person: this.#find(asked) }));

  constructor(people: Iterable<KnownPerson>) {
    for (const person of people) {
      const names = [person.name, ...person.aliases];
      const forms = names.map(nameWords).filter((words) => words.length > 0);
      this.#forms.set(person, forms);
      for (const words of forms) add(this.#exact, words.join(' '), { words, person });
      for (const name of names.filter((each) => isFull(nameWords(each))))
        for (const key of nameKeys(name)) add(this.#byKey, key, { words: nameWords(name), person });
    }
  }

  /**
   * The one person who is meant by a name; null where nobody is, or it is open who.
   *
   * A name that was listed, to its words (case, marks and particles do not count), is that person's; where several
   * persons have it, or it is a single word, the countries must not contradict. Any other full name is the person's of
   * whom a full name is one person's with it (`isSamePerson`), where that is one person alone and the countries do not
   * contradict.
   * @param country of whoever bears the name; null where that is not known
   */
  find(name: string, country: string | null): KnownPerson | null {
    return this.#answers(`${country ?? ''}\n${name}`).person;
  }

  /** The name of the one person who is meant by a name; the name itself where nobody is. */
  nameOf(name: string, country: string | null = null): string {
    return this.find(name, country)?.name ?? name;
  }

  /** The words of every name of a person, as `nameWords` gives them. */
  formsOf(person: KnownPerson): readonly (readonly string[])[] {
    return this.#forms.get(person) ?? [];
  }

  #find(asked: string): KnownPerson | null {
    const end = asked.indexOf('\n');
    const country = asked.slice(0, end) || null;
    const name = asked.slice(end + 1);
    const words = nameWords(name);
    const fits = ({ person }: Form) => country === null || person.country === null || person.country === country;
    const exact = this.#exact.get(words.join(' ')) ?? [];
    if (exact.length > 0) return onlyPerson(words.length > 1 && isOnePerson(exact) ? exact : exact.filter(fits));
    if (!isFull(words)) return null;
    const alike = nameKeys(name).flatMap((key) => this.#byKey.get(key) ?? []);
    return onlyPerson(alike.filter((form) => fits(form) && sameName(form.words, words)));
  }
}

/** Whether a name has two words or more, initials not counted: a surname alone is shared by too many. */
export function isFull(words: readonly string[]): boolean {
  return words.filter((word) => word.length > 1).length > 1;
}

function isOnePerson(forms: readonly Form[]): boolean {
  return forms.every(({ person }) => person === forms[0]!.person);
}

function onlyPerson(forms: readonly Form[]): KnownPerson | null {
  return forms.length > 0 && isOnePerson(forms) ? forms[0]!.person : null;
}

function add(map: Map<string, Form[]>, key: string, form: Form): void {
  const forms = map.get(key);
  if (forms) forms.push(form);
  else map.set(key, [form]);
}
