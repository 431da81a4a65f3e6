import type { Layout } from '../../page/layouts/layout.ts';
import { COUNTRY_FORMS } from '../../words/tables/countries.ts';
import type { ReadLine } from '../readLine.ts';
import type { Roster } from './roster.ts';
import type { NamedSighting, Sighting } from './sightings.ts';

// Who of the participants is the publisher's own, and who the host.

/**
 * "Today I spoke with …": the writer, whom a page line names, is added and stands first. `byline`: the name under which
 * the release is filed.
 */
export function addNarrator(
  roster: Roster,
  named: readonly NamedSighting[],
  byline: string | null,
  { country, homeOffices }: Layout,
): void {
  const strangers = named.filter(({ name }) => roster.byName(name) < 0);
  const own = ({ phrase }: Sighting): boolean => phrase.country === null || phrase.country === country;
  const writer =
    strangers.find((sighting) => own(sighting) && sighting.phrase.titles.length > 0) ??
    (byline === null ? strangers.find(own) : undefined);
  const name = writer?.name ?? byline;
  const person = roster.add(name ?? homeOffices[0] ?? 'I', name !== null);
  if (writer) person.learn(writer);
  else if (homeOffices[0]) person.addTitle(homeOffices[0]);
  person.country ??= country;
  roster.bringForward(person);
}

/** Finds the publisher's own side: who has its country, or else the subject of the lead, which `first` opens. */
export function findOwnSide(roster: Roster, { country, homeOffices }: Layout, first: Sighting | undefined): void {
  const { people } = roster;
  roster.leadSubject = first?.name ? Math.max(0, roster.byName(first.name, first.phrase.country)) : 0;
  const own = country === null ? -1 : people.findIndex((person) => person.country === country);
  const stateless = people.filter((person) => person.country === null);
  roster.ownSide = own >= 0 ? own : stateless.length === 1 ? people.indexOf(stateless[0]!) : roster.leadSubject;
  const person = people[roster.ownSide];
  if (!person || country === null) return;
  person.country ??= country;
  if (person.titles.length === 0 && person.country === country && homeOffices[0]) person.addTitle(homeOffices[0]);
}

interface HostForm {
  readonly name: string;
  readonly before: RegExp;
  /** Where the form stands in the table. */
  readonly rank: number;
}

const BEFORE_CAPITAL = /\b(?:in|to|visited|visiting|at) $/;
const BEFORE_COUNTRY = /\b(?:visit(?:ed|ing)?(?: to)?|arrived in|trip to)(?: the)? $/;
const LONGEST_LEAD = 1500;
const REACH = 24;
/** The names and capitals of each country, under its code. */
const HOST_FORMS = new Map<string, HostForm[]>();
COUNTRY_FORMS.forEach(({ code, kind, text: name }, rank) => {
  if (code === null || kind === 'adjective') return;
  const forms = HOST_FORMS.get(code) ?? [];
  forms.push({ name, before: kind === 'capital' ? BEFORE_CAPITAL : BEFORE_COUNTRY, rank });
  HOST_FORMS.set(code, forms);
});

/**
 * The index of the participant whose country the lead says the event took place in: "in Bucharest", "a state visit to
 * Romania"; -1 for none.
 */
export function hostOf(roster: Roster, lead: ReadLine): number {
  const text = lead.text.slice(0, LONGEST_LEAD);
  let host = -1;
  let least = Infinity;
  roster.people.forEach(({ country }, index) => {
    for (const { name, before, rank } of (country !== null && HOST_FORMS.get(country)) || []) {
      if (rank >= least) return;
      const at = text.indexOf(name);
      if (at < 0 || !before.test(text.slice(Math.max(0, at - REACH), at))) continue;
      host = index;
      least = rank;
    }
  });
  return host;
}
