import type { Corrections } from '../../model.ts';
import type { Roster } from './roster.ts';

/** Puts what a person stated about participants into the roster: names merge with those found, others are added. */
export function applyCorrections(roster: Roster, participants: NonNullable<Corrections['participants']>): void {
  for (const { name, aliases = [], country } of participants) {
    const found = [name, ...aliases].map((form) => roster.byName(form)).find((index) => index >= 0);
    const person = found === undefined ? roster.add(name) : roster.people[found]!;
    person.stateName(name, aliases);
    if (country) person.country = country;
  }
}
