/**
 * Changes to a people file, each as the smallest edits to its text (UTF-16, in the text given). Every function throws
 * `Refusal` when the file does not parse or validate, has a newer version, or would not be valid with the change.
 */
import type { TextEdit } from '../text/edits.ts';
import { loadYaml } from '../yaml/load.ts';
import { printPair } from '../yaml/print.ts';
import { brokenFile, Refusal } from '../yaml/refusal.ts';
import { rewrite, styleOf } from '../yaml/rewrite.ts';
import { validate } from '../yaml/validate.ts';
import { FORMAT_VERSION } from '../yaml/version.ts';
import { PEOPLE_STYLE } from './fileStyle.ts';
import { parsePeople } from './parse.ts';
import { peopleSchema, type NewPerson } from './schema.ts';

type Data = Record<string, unknown>;

/** The text of a people file that names nobody yet. */
export function newPeople(): string {
  return `${printPair('version', FORMAT_VERSION, 0, styleOf('', PEOPLE_STYLE)).join('\n')}\n`;
}

/** What making two names one person's does to a file, by who is named in it already. */
export type Joining =
  /** Neither is: the second is added, with the first as another name. */
  | 'add'
  /** The second is: the first becomes another name of theirs. */
  | 'alias'
  /** The first alone is: the second becomes another name of theirs. */
  | 'alias-of-first'
  /** Both are: the first one's entry becomes part of the second's. */
  | 'join';

/** What making two names one person's does to a file that names these persons. */
export function joiningOf(names: readonly string[], first: string, second: string): Joining {
  if (names.includes(second)) return names.includes(first) ? 'join' : 'alias';
  return names.includes(first) ? 'alias-of-first' : 'add';
}

/** Makes two persons one, whether the file names them or not (`Joining`). */
export function makeOne(text: string, first: NewPerson, second: NewPerson): TextEdit[] {
  const names = (parsePeople(text).people ?? []).map(({ person }) => person.name);
  switch (joiningOf(names, first.name, second.name)) {
    case 'add':
      return addPerson(text, { ...second, aliases: [first.name] });
    case 'alias':
      return addAlias(text, second.name, first.name);
    case 'alias-of-first':
      return addAlias(text, first.name, second.name);
    case 'join':
      return joinPersons(text, first.name, second.name);
  }
}

/** Adds a person below those that are there. */
export function addPerson(text: string, person: NewPerson): TextEdit[] {
  return changePeople(text, (people) => {
    if (people.some(({ name }) => name === person.name))
      throw new Refusal({ code: 'person-exists', name: person.name });
    const filled = Object.entries(person).filter(([, value]) => value && !(Array.isArray(value) && value.length === 0));
    return [...people, Object.fromEntries(filled)];
  });
}

/** Adds another name to a person, behind those that are there; nothing where the person has it already. */
export function addAlias(text: string, name: string, alias: string): TextEdit[] {
  return changePeople(text, (people) => {
    const index = indexOf(people, name);
    return people.with(index, withNames(people[index]!, [alias]));
  });
}

/**
 * Makes two persons one: the first one's names go to the second, with the country and the offices that it lacks, and
 * its entry goes.
 */
export function joinPersons(text: string, from: string, into: string): TextEdit[] {
  return changePeople(text, (people) => {
    const [goes, stays] = [people[indexOf(people, from)]!, people[indexOf(people, into)]!];
    const offices = [...listOf(stays, 'offices'), ...listOf(goes, 'offices')];
    const joined: Data = {
      ...withNames(stays, [from, ...listOf(goes, 'aliases').map(String)]),
      ...(stays['country'] === undefined && goes['country'] !== undefined ? { country: goes['country'] } : {}),
      ...(listOf(goes, 'offices').length > 0 ? { offices } : {}),
    };
    return people.map((person) => (person === stays ? joined : person)).filter((person) => person !== goes);
  });
}

function withNames(person: Data, names: readonly string[]): Data {
  const aliases = listOf(person, 'aliases').map(String);
  const added = names.filter((name) => name !== person['name'] && !aliases.includes(name));
  return added.length === 0 ? person : { ...person, aliases: [...aliases, ...added] };
}

function listOf(data: Data, key: string): unknown[] {
  return (data[key] as unknown[] | null | undefined) ?? [];
}

function indexOf(people: readonly Data[], name: string): number {
  const index = people.findIndex((person) => person['name'] === name);
  if (index < 0) throw new Refusal({ code: 'no-person', name });
  return index;
}

function changePeople(text: string, change: (people: readonly Data[]) => readonly Data[]): TextEdit[] {
  const { people, problems, readOnly } = parsePeople(text);
  const { loaded } = loadYaml(text);
  if (!loaded || !people || readOnly) throw new Refusal(brokenFile(text, problems));
  const data = loaded.data as Data;
  const changed = { ...data, people: change(listOf(data, 'people') as Data[]) };
  const [wrong] = validate(changed, peopleSchema).findings;
  if (wrong) throw new Refusal({ code: 'invalid-data', of: 'people', fault: wrong.fault });
  return rewrite(text, loaded, changed, styleOf(text, PEOPLE_STYLE));
}
