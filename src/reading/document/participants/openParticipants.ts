import type { Layout } from '../../page/layouts/layout.ts';
import { officeFit, officesOf } from '../../phrases/offices.ts';
import type { PersonPhrase } from '../../phrases/personPhrase.ts';
import type { Person } from './person.ts';
import type { Roster } from './roster.ts';
import type { NamedSighting, Sighting } from './sightings.ts';

/**
 * A participant to whom the lead gives only an office: a name for it stands in the title or a page line, or nowhere.
 * `subject`: the phrase is the lead's first. Null where neither an office nor a name is to be had.
 */
export function addOpenParticipant(
  roster: Roster,
  sighting: Sighting,
  named: readonly NamedSighting[],
  layout: Layout,
  subject: boolean,
): Person | null {
  const { phrase } = sighting;
  const held = subject ? null : holderOf(roster, sighting);
  if (held) return held;
  const match = nameFor(roster, sighting, named, subject);
  const title = phrase.titles[0];
  if (!title || (!match && !subject && isAnybody(title.text, phrase))) return null;
  const person = match ? roster.add(match.name) : roster.add(title.text, false);
  if (match) person.learn(match);
  person.learn(sighting);
  if (subject) person.country ??= layout.country;
  return person;
}

/** "the Chair and members": without a body or a country the word tells of nobody in particular. */
function isAnybody(office: string, { country }: PersonPhrase): boolean {
  return country === null && ANYBODY.has(office.toLowerCase());
}

const ANYBODY = new Set(
  'chair chairman chairwoman chairperson secretary director head member leader officer ceo'.split(' '),
);

function holderOf(roster: Roster, { phrase }: Sighting): Person | null {
  const person = roster.people[roster.byOffice(phrase)?.index ?? -1];
  return person && (phrase.country === null || phrase.country === person.country) ? person : null;
}

function nameFor(
  roster: Roster,
  { phrase }: Sighting,
  named: readonly NamedSighting[],
  subject: boolean,
): NamedSighting | undefined {
  const offices = officesOf(phrase.titles);
  const fits = ({ phrase: other }: Sighting): boolean =>
    (phrase.country === null || other.country === null || other.country === phrase.country) &&
    offices.some((office) => officeFit(office, officesOf(other.titles)) > 0);
  const free = named.filter((other) => roster.byName(other.name, other.phrase.country) < 0);
  // A page that gives its own head no office in the text names that person alone above it.
  const alone = ({ phrase: other }: Sighting): boolean =>
    other.titles.length === 0 && (other.start === 0 || other.article);
  return free.find(fits) ?? (subject ? free.find(alone) : undefined);
}
