import { KnownPeople } from '../reading/phrases/knownPeople.ts';
import type { PersonEntry } from './parse.ts';

/** What readings need to know of the persons of a people file; null where it names nobody. */
export function knownPeopleOf(people: readonly PersonEntry[] | null): KnownPeople | null {
  if (!people || people.length === 0) return null;
  return new KnownPeople(
    people.map(({ person: { name, aliases, country } }) => ({ name, aliases, country: country ?? null })),
  );
}
