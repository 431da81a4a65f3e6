import { countryName } from '../reading/words/tables/countries.ts';
import { nameWords } from '../reading/phrases/names.ts';
import type { Span } from '../text/span.ts';
import { loadYaml, type LoadedYaml } from '../yaml/load.ts';
import { find, spanAt, spanOf, type Path } from '../yaml/nodes.ts';
import type { Problem } from '../yaml/problem.ts';
import { locate, unknownKeys, validate, type Finding } from '../yaml/validate.ts';
import { newerVersion } from '../yaml/version.ts';
import { endsBeforeItBegins } from './offices.ts';
import { officeSchema, peopleSchema, personSchema, type Person } from './schema.ts';

/** A person with their place in the file: UTF-16, end exclusive. */
export interface PersonEntry {
  readonly person: Person;
  /** The whole entry. */
  readonly whole: Span;
  readonly name: Span;
  /** In the order of `person.aliases`. */
  readonly aliases: readonly Span[];
}

export interface ParsedPeople {
  /** In the order of the file; null where it does not parse or validate. */
  readonly people: readonly PersonEntry[] | null;
  /** In the order of the file. */
  readonly problems: readonly Problem[];
  /** The file has a newer version than this program writes: use it, change nothing. */
  readonly readOnly: boolean;
}

/**
 * Parses and checks a people file. Never throws; whatever is wrong is a problem with its place, and with an error among
 * them `people` is null. Warnings: `shared-name`, `unknown-country`, `office-dates`, `newer-version`. Hint:
 * `unknown-key`.
 */
export function parsePeople(text: string): ParsedPeople {
  const { loaded, problems } = loadYaml(text);
  if (!loaded) return { people: null, problems, readOnly: false };
  const newer = newerVersion(loaded.data);
  const readOnly = newer !== null;
  const { value, findings } = validate(loaded.data, peopleSchema);
  if (!value) return { people: null, problems: locate(text, loaded, newer ? [newer] : findings), readOnly };
  const told = [...(newer ? [newer] : unknownIn(loaded, value.people)), ...wrongIn(value.people)];
  const people = value.people.map((person, index) => entryOf(text, loaded, person, index));
  return { people, problems: locate(text, loaded, told), readOnly };
}

function entryOf(text: string, loaded: LoadedYaml, person: Person, index: number): PersonEntry {
  const at = ['people', index];
  return {
    person,
    whole: spanOf(text, find(loaded, at).node!),
    name: spanAt(text, loaded, [...at, 'name']),
    aliases: person.aliases.map((_, each) => spanAt(text, loaded, [...at, 'aliases', each])),
  };
}

function unknownIn({ data }: LoadedYaml, people: readonly Person[]): Finding[] {
  const keysOf = (schema: { readonly shape: object }) => Object.keys(schema.shape);
  return [
    ...unknownKeys(data, [], keysOf(peopleSchema), 'people'),
    ...people.flatMap(({ offices }, index) => [
      ...unknownKeys(data, ['people', index], keysOf(personSchema), 'person'),
      ...offices.flatMap((_, each) =>
        unknownKeys(data, ['people', index, 'offices', each], keysOf(officeSchema), 'office'),
      ),
    ]),
  ];
}

function wrongIn(people: readonly Person[]): Finding[] {
  return [...sharedNames(people), ...people.flatMap((person, index) => wrongInPerson(person, ['people', index]))];
}

function wrongInPerson({ country, offices }: Person, at: Path): Finding[] {
  const found: Finding[] = offices.flatMap((office, index) =>
    endsBeforeItBegins(office)
      ? [warning([...at, 'offices', index, 'to'], { code: 'office-dates', from: office.from!, to: office.to! })]
      : [],
  );
  if (country !== undefined && countryName(country) === null)
    found.push(warning([...at, 'country'], { code: 'unknown-country', country }));
  return found;
}

/** The names that two persons have whom no country tells apart: each at the later of the two. */
function sharedNames(people: readonly Person[]): Finding[] {
  const bearers = new Map<string, Person[]>();
  return people.flatMap((person, index) => {
    const names: [string, Path][] = [
      [person.name, ['people', index, 'name']],
      ...person.aliases.map((alias, each): [string, Path] => [alias, ['people', index, 'aliases', each]]),
    ];
    return names.flatMap(([name, at]) => {
      const words = nameWords(name).join(' ');
      const others = bearers.get(words) ?? [];
      bearers.set(words, [...others, person]);
      const other = others.find((each) => each !== person && !areTold(each, person));
      return other ? [warning(at, { code: 'shared-name', name, other: other.name })] : [];
    });
  });
}

function areTold(a: Person, b: Person): boolean {
  return a.country !== undefined && b.country !== undefined && a.country !== b.country;
}

function warning(at: Path, fault: Finding['fault']): Finding {
  return { at, severity: 'warning', fault };
}
