import { firstIndex } from '../../../text/search.ts';
import type { Page } from '../../page/page.ts';
import type { KnownPeople } from '../../phrases/knownPeople.ts';
import { nameWords } from '../../phrases/names.ts';
import { officeFit, officesOf, officeWords } from '../../phrases/offices.ts';
import { isFirstPerson } from '../firstPerson.ts';
import { leadOf, type PageReading, type ReadLine } from '../readLine.ts';
import { bylineIn } from './byline.ts';
import {
  addAttendees,
  addLeaders,
  addMet,
  addOfFurtherEvents,
  addSpeakers,
  addTold,
  addUnintroduced,
} from './furtherParticipants.ts';
import { leadParticipants } from './leadParticipants.ts';
import { isSpokesperson } from './notParticipants.ts';
import { addOpenParticipant } from './openParticipants.ts';
import { pairIn } from './pair.ts';
import { Roster } from './roster.ts';
import { addNarrator, findOwnSide, hostOf } from './sides.ts';
import { isNamed, sightingsOf, type NamedSighting, type Sighting } from './sightings.ts';
import { titleParticipants } from './titleParticipants.ts';

/**
 * Finds the participants and what the text calls them. Page lines give names that the body leaves out. `known`: those
 * whom people have named for many readouts.
 */
export function findParticipants(text: PageReading, known: KnownPeople | null): Roster {
  const { page, title, body } = text;
  const { layout } = page;
  const roster = new Roster(known);
  const lead = leadOf(text);
  const found = participantsAbove(text);
  const named = namedAbove(text);
  const first = found[0];
  for (const sighting of found) if (isNamed(sighting)) learnNamed(roster, sighting);
  for (const sighting of found) {
    if (isNamed(sighting)) continue;
    const person = addOpenParticipant(roster, sighting, named, layout, sighting === first);
    // The lead's subject stands first, also when its name was found elsewhere.
    if (sighting === first && person) roster.bringForward(person);
  }
  if (lead && isFirstPerson(lead)) addNarrator(roster, named, bylineIn(text.pageLines), layout);
  if (roster.people.length < 2 && title)
    for (const sighting of titleParticipants(title)) addTitleParticipant(roster, sighting);
  if (title) addOfFurtherEvents(roster, title, body);
  for (const sighting of named) learnKnown(roster, sighting);
  addAttendees(
    roster,
    text.pageLines.filter((line) => kindOf(page, line) === 'attendee'),
  );
  addLeaders(roster, body);
  addTold(roster, body);
  addMet(roster, body);
  if (lead) addSpeakers(roster, lead, title, body);
  addUnintroduced(roster, layout, body);
  findOwnSide(roster, layout, first);
  if (lead) roster.host = hostOf(roster, lead);
  learnFromBody(roster, body);
  learnOffices(roster, body);
  return roster;
}

/** Whom the lead has taking part, and where it has fewer than two, or no names, also the subtitle. */
function participantsAbove(text: PageReading): Sighting[] {
  const { page, pageLines } = text;
  const lead = leadOf(text);
  const found = lead ? leadParticipants(lead) : [];
  if (found.length > 1 && found.some(isNamed)) return found;
  const subtitles = pageLines.filter((line) => kindOf(page, line) === 'subtitle');
  const further = subtitles.flatMap((line) => leadParticipants(line));
  // A subtitle that names two outweighs those to whom the lead gives no name.
  if (found.length > 1) return further.filter(isNamed).length > 1 ? further : found;
  // "The Foreign Secretary" of the text is whom the subtitle names with the office.
  return [...found.filter((sighting) => isNamed(sighting) || !further.some(names(sighting))), ...further];
}

/** Whether another sighting gives the name of who holds the office. */
function names({ phrase }: Sighting): (other: Sighting) => boolean {
  const wanted = officesOf(phrase.titles);
  return (other) => isNamed(other) && wanted.some((office) => officeFit(office, officesOf(other.phrase.titles)) > 1);
}

/** Names with an office, or full ones, in the title and on page lines. */
function namedAbove({ page, title, pageLines }: PageReading): NamedSighting[] {
  const onPage = pageLines.flatMap((line) => {
    const kind = kindOf(page, line);
    return kind === 'release-type' || kind === 'dateline' || kind === 'attendee' ? [] : sightingsOf(line);
  });
  return [...(title ? titleParticipants(title) : []), ...onPage.filter(isNamed)].filter(
    ({ phrase, name }) =>
      !phrase.titles.some((office) => isSpokesperson(office.text)) &&
      (phrase.titles.length > 0 || phrase.gender !== null || nameWords(name).length > 1),
  );
}

function kindOf({ pageLines }: Page, line: ReadLine): Page['pageLines'][number]['kind'] | undefined {
  const found = pageLines[firstIndex(pageLines.length, (at) => pageLines[at]!.start >= line.start)];
  return found?.start === line.start ? found.kind : undefined;
}

function learnNamed(roster: Roster, sighting: NamedSighting): void {
  const { name, phrase } = sighting;
  const known = roster.people[roster.byName(name, phrase.country)];
  // King Abdullah II and Crown Prince Abdullah bin Salman
  const isOther = known && REGNAL.test(known.name) !== REGNAL.test(name);
  (known && !isOther ? known : roster.add(name)).learn(sighting);
}

const REGNAL = /\s(?:I[IVX]|VI{0,3}|XI{0,3}V?|I{3})$/;

function learnKnown(roster: Roster, sighting: NamedSighting): void {
  roster.people[roster.byName(sighting.name, sighting.phrase.country)]?.learn(sighting);
}

/** A name of the title is that of the participant whose office it stands with, or a further participant's. */
function addTitleParticipant(roster: Roster, sighting: NamedSighting): void {
  const office = officeWords(sighting.phrase.titles[0]?.text ?? '');
  const known =
    roster.people[roster.byName(sighting.name, sighting.phrase.country)] ??
    roster.people.find((person) => !person.named && officeFit(office, person.offices) > 0);
  (known ?? roster.add(sighting.name)).learn(sighting);
}

/** Further titles and spellings from the rest of the text; a phrase that comes again tells nothing new. */
function learnFromBody(roster: Roster, body: readonly ReadLine[]): void {
  const seen = new Set<string>();
  for (const line of body) {
    for (const sighting of sightingsOf(line)) {
      if (!isNamed(sighting) || seen.has(sighting.phrase.text)) continue;
      seen.add(sighting.phrase.text);
      if (pairIn(sighting.phrase, line.text, roster)) continue;
      learnKnown(roster, sighting);
    }
  }
}

/**
 * "The Norwegian President" is the lead's subject, of whom no office is told: further on "the President" is the same
 * person, and not the other, who is a president of something.
 */
function learnOffices(roster: Roster, body: readonly ReadLine[]): void {
  for (const line of body) {
    for (const { phrase, name } of sightingsOf(line)) {
      if (name !== null || phrase.country === null || !phrase.article || phrase.side) continue;
      const meant = roster.byOffice(phrase);
      const title = phrase.titles[0];
      if (meant?.form !== 'remaining-office' || !title) continue;
      // Else the office by itself would be the other's.
      if (roster.byOffice({ ...phrase, country: null })) roster.people[meant.index]!.addTitle(title.text);
    }
  }
}
