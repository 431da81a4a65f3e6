import { knownPeopleOf } from '../people/known.ts';
import type { ParsedPeople } from '../people/parse.ts';
import type { KnownPeople } from '../reading/phrases/knownPeople.ts';
import { DigestedText } from '../text/digestedText.ts';

/** A people file of the corpus. */
export interface PeopleEntry {
  readonly uri: string;
  readonly parsed: ParsedPeople;
  /**
   * Whom readings know by it; null for nobody. The same object as long as it names the same persons. While the file is
   * broken, as it is for moments while somebody types in it, what it said last holds.
   */
  readonly known: KnownPeople | null;
  /** What tells these persons from others; null for nobody. */
  readonly digest: string | null;
}

/** @param before the file as it was read last */
export function peopleEntry(uri: string, parsed: ParsedPeople, before: PeopleEntry | undefined): PeopleEntry {
  if (!parsed.people) return { uri, parsed, known: before?.known ?? null, digest: before?.digest ?? null };
  const digest = digestOf(parsed);
  if (before && before.digest === digest) return { uri, parsed, known: before.known, digest };
  return { uri, parsed, known: knownPeopleOf(parsed.people), digest };
}

/** Offices are left out: no reading hangs on them. */
function digestOf({ people }: ParsedPeople): string | null {
  if (!people || people.length === 0) return null;
  const named = people.map(({ person: { name, aliases, country } }) => [name, aliases, country]);
  return new DigestedText(JSON.stringify(named)).digest;
}
