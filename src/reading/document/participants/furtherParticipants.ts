import { expression } from '../../../text/expression.ts';
import type { Layout } from '../../page/layouts/layout.ts';
import { SAID_THIS } from '../../page/signs.ts';
import { isFormOf, nameWords } from '../../phrases/names.ts';
import { officeFit, officesOf } from '../../phrases/offices.ts';
import type { PersonPhrase } from '../../phrases/personPhrase.ts';
import type { SentenceReading } from '../../paragraph.ts';
import type { ReadLine } from '../readLine.ts';
import { HIGH_OFFICES } from '../../words/tables/highOffices.ts';
import { isNobody, isSpokesperson } from './notParticipants.ts';
import type { Person } from './person.ts';
import type { Roster } from './roster.ts';
import { goesOnInList, isNamed, sightingsOf, withOfficeOf, type NamedSighting, type Sighting } from './sightings.ts';
import { titleParticipants } from './titleParticipants.ts';

// Where the lead names fewer than two participants, the rest of the text tells who the others are.

const MET = expression('u')`
  \b(?:called on|met(?: with)?|received by
  |(?:in|during|at) an? (?:[\w-]{1,20} )?(?:meeting|discussion|conversation|call) with
  |(?:held|had) (?:[\w-]{1,20} ){0,3}(?:talks|meetings?|discussions|conversations?)
  (?: in \p{Lu}[\w-]{1,20},? including)? with
  |${SAID_THIS.source})\x20
`;
/** A call of courtesy on the head of the house may come before the talks, which tell more of whom they were with. */
const PAID_CALL = /\b(?:paid|made|with) an? (?:[\w-]{1,20} )?call on /;
const MET_PARAGRAPHS = 3;

const HIGH = new Set(HIGH_OFFICES);

/** Whether somebody holds an office that readouts are about: a minister, no director of a college. */
function isHigh({ phrase }: Sighting): boolean {
  return officesOf(phrase.titles).some((office) => office.some((word) => HIGH.has(word)));
}

/** What joins two who were met: "with Minister Lund and Minister Berg", "called on … and held talks with …". */
const AND = /^,? and (?:(?:(?:held|had) [\w ]{3,40} with|met(?: with)?|called on) )?(?:the )?$/;

/**
 * Where the lead tells of a visit alone, who was met there and holds the visitor's own office is the participant, else
 * the first; of two in high office that are joined, both.
 */
export function addMet(roster: Roster, body: readonly ReadLine[]): void {
  if (roster.people.length > 1) return;
  const talks = metBy(MET, roster, body);
  const met = talks.length > 0 ? talks : metBy(PAID_CALL, roster, body);
  const visitor = roster.people[0]?.offices ?? [];
  const party =
    met.find(({ phrase }) => officesOf(phrase.titles).some((office) => officeFit(office, visitor) > 1)) ?? met[0];
  if (!party) return;
  roster.add(party.name).learn(party);
  const { phrase, base } = party;
  const line = body.find(({ start }) => start === base)!;
  if (!isHigh(party)) return;
  const joined = met.find(
    (other) =>
      other.base === base &&
      isHigh(other) &&
      AND.test(line.text.slice(phrase.end, Math.max(phrase.end, other.phrase.start))),
  );
  if (joined && roster.byName(joined.name) < 0) roster.add(joined.name).learn(joined);
}

/** Before the name in an item of a list there is no more than its mark and an office: "- HHS Secretary Ann Berg". */
const LONGEST_OFFICE_BEFORE = 50;
/** ", Mayor of Bodø", "(TX-32)": what an item says of somebody. */
const TOLD = /^(?:,| ?[(–—:-]) ?\S/;

/** "Participants in the call included …", "Also taking part were …": those who took part, or others. */
const MAY_NAME = expression('i')`
  ^(?:the )?(?:other )?(?:participants|attendees|those|leaders|others|also|taking part)\b[^.]{0,60}
  \b(?:included|were|was|joined|(?:taking|took) part (?:in the \w+ )?(?:were|was))\b
`;
const TAKING_PART =
  /^(?:(?:the )?(?:other )?participants|attendees)|\b(?:part|joined|joining|participat\w+|attend\w+)\b/i;
/** "Joining the President on the call were …", "The Israeli delegation was led by …" */
const NAMES = expression('i')`
  ^the (?:[\w-]{1,20} ){0,2}(?:meeting|talks|conversation|event|session|call|discussion) was (?:also )?attended by\b
  |^joining [^.]{2,80} (?:on|in|at|for) the (?:[\w-]{1,20} )?(?:call|meeting|talks|conference|videoconference)
  \x20(?:were|was)\b
  |^(?:in addition to [^,.]{3,60}, )?the (?:meeting|call|talks|videoconference) (?:also )?included\b
  |^[^.]{3,60} (?:spoke|met) (?:individually|separately|respectively|in turn) with\b
  |^the [^.]{0,60}(?:delegation|side|team) was (?:led|headed) by\b
`;

/** Whether a sentence names those who took part. */
function namesThem(sentence: string): boolean {
  const [told] = MAY_NAME.exec(sentence) ?? [];
  return (told !== undefined && TAKING_PART.test(told)) || NAMES.test(sentence);
}

/** The most people whom such a sentence adds. */
const MOST_NAMED = 30;

/** Where the lead names fewer than two, whom a sentence about those who took part names. */
export function addTold(roster: Roster, body: readonly ReadLine[]): void {
  if (roster.namedCount > 1) return;
  for (const line of body)
    for (const sentence of line.reading.sentences) {
      if (!namesThem(line.text.slice(sentence.start, sentence.end))) continue;
      for (const sighting of toldIn(line, sentence))
        if (roster.byName(sighting.name) < 0) roster.add(sighting.name).learn(sighting);
      if (roster.namedCount > 1) return;
    }
}

/** Those whom the sentence names with an office; "deputy ministers Ann Berg, Bo Lind": also one that is told once. */
function toldIn(line: ReadLine, sentence: SentenceReading): NamedSighting[] {
  const told: NamedSighting[] = [];
  for (const sighting of sightingsOf(line, [sentence]).filter(isNamed).slice(0, MOST_NAMED)) {
    const before = told.at(-1);
    if (sighting.phrase.titles.length > 0) told.push(sighting);
    else if (before?.phrase.titles.some(({ several }) => several) && goesOnInList(line.text, before, sighting.phrase))
      told.push(withOfficeOf(before, sighting));
  }
  return told;
}

/** Where the lead names fewer than two, whom a list of those who took part names, an item each. */
export function addAttendees(roster: Roster, items: readonly ReadLine[]): void {
  if (roster.namedCount > 1) return;
  for (const item of items) {
    const attendee = sightingsOf(item)
      .filter(isNamed)
      .find(
        ({ phrase, name }) => phrase.start <= LONGEST_OFFICE_BEFORE && nameWords(name).length > 1 && !isNobody(name),
      );
    if (!attendee || item.text.slice(0, attendee.phrase.start).includes(',')) continue;
    const { phrase, name } = attendee;
    // "Generation Ferry" alone is a body.
    const told = phrase.titles.length > 0 || phrase.gender !== null || TOLD.test(item.text.slice(phrase.end));
    if (told && roster.byName(name) < 0) roster.add(name).learn(attendee);
  }
}

/** "The delegation was headed by …", "X and Y led their delegations": who met, where the lead names bodies alone. */
const LED = expression()`
  \b(?:led|headed|co-?chaired|chaired)\b[^.]{0,120}\b(?:delegations?|sides?|consultations|meeting|talks|session)\b
  |\b(?:delegations?|sides?|consultations|meeting|talks|session)\b[^.]{0,120}\b(?:led|headed|co-?chaired|chaired) by\b
`;
const LED_BY = /\b(?:by|and) (?:the )?$/;
const LED_REACH = 1000;
const MOST_LED = 4;

/** Where nobody is named so far, those are the participants who led the delegations. */
export function addLeaders(roster: Roster, body: readonly ReadLine[]): void {
  if (roster.people.length > 0) return;
  for (const line of body.slice(0, MET_PARAGRAPHS)) {
    for (const sentence of line.reading.sentences) {
      if (!LED.test(line.text.slice(sentence.start, Math.min(sentence.end, sentence.start + LED_REACH)))) continue;
      for (const sighting of sightingsOf(line, [sentence]).filter(isNamed).slice(0, MOST_LED)) {
        const { start } = sighting.phrase;
        const leads = start === sentence.start || LED_BY.test(line.text.slice(Math.max(0, start - NAMED_REACH), start));
        if (leads && nameWords(sighting.name).length > 1 && roster.byName(sighting.name) < 0)
          roster.add(sighting.name).learn(sighting);
      }
    }
  }
}

/** Whom the first paragraphs have met, in words like `words`, and who is no participant yet. */
function metBy(words: RegExp, roster: Roster, body: readonly ReadLine[]): NamedSighting[] {
  return body
    .slice(0, MET_PARAGRAPHS)
    .flatMap((line) => line.reading.sentences.flatMap((sentence) => metIn(line, sentence, words)))
    .filter(({ name }) => roster.byName(name) < 0);
}

/** Whom the talks were about, and whose plan, was not met. */
const TOPIC = /\bto (?:discuss|review|talk about|prepare)\b/;
const POSSESSIVE = /['’]s?$/;

function metIn(line: ReadLine, sentence: SentenceReading, words: RegExp): NamedSighting[] {
  const found = words.exec(line.text.slice(sentence.start, sentence.end));
  if (!found) return [];
  const from = sentence.start + found.index + found[0].length;
  return sightingsOf(line, [sentence])
    .filter(isNamed)
    .filter(({ phrase }) => phrase.start >= from && phrase.titles.length > 0)
    .filter(({ phrase }) => !TOPIC.test(line.text.slice(from, phrase.start)) && !POSSESSIVE.test(phrase.text));
}

/** "President X called Ambassador Y": an event of its own, up to whom it was with. */
const EVENT_VERB = /\b(?:spoke|talked|met|called|telephoned|phoned|received|hosted|held|had|returned)\b/;
const EVENT_REACH = 100;
const NAMED_BEFORE = /(?:\b(?:with|between|and|to)|,) (?:the )?$/;
const NAMED_REACH = 12;

/** A page may tell of several events: whom the title names, and a later paragraph has meeting or called. */
export function addOfFurtherEvents(roster: Roster, title: ReadLine, body: readonly ReadLine[]): void {
  const free = titleParticipants(title).filter(
    ({ name, phrase }) =>
      roster.byName(name, phrase.country) < 0 &&
      NAMED_BEFORE.test(title.text.slice(Math.max(0, phrase.start - NAMED_REACH), phrase.start)),
  );
  for (const sighting of free) {
    const words = nameWords(sighting.name);
    const met = body
      .slice(1)
      .some(({ text, reading }) =>
        reading.sentences.some(({ start, people }) =>
          people.some(
            (phrase) =>
              phrase.nameText !== null &&
              isFormOf(words, nameWords(phrase.nameText)) &&
              EVENT_VERB.test(text.slice(Math.max(start, phrase.start - EVENT_REACH), phrase.start)),
          ),
        ),
      );
    if (met) roster.add(sighting.name).learn(sighting);
  }
}

/** Where the lead leaves a participant open, whoever it names otherwise and the text then has speaking is the one. */
export function addSpeakers(roster: Roster, lead: ReadLine, title: ReadLine | null, body: readonly ReadLine[]): void {
  if (roster.namedCount > 1) return;
  const named = [...sightingsOf(lead), ...(title ? sightingsOf(title) : [])]
    .filter(isNamed)
    .filter(({ phrase }) => phrase.titles.length > 0 || phrase.gender !== null);
  for (const speaker of namedSpeakers(body)) {
    if (roster.byName(speaker.name, speaker.phrase.country) >= 0) continue;
    const words = nameWords(speaker.name);
    const inFull = /\s/.test(speaker.name) && lead.text.includes(speaker.name);
    const sighting =
      named.find(({ name }) => isFormOf(words, nameWords(name)) && roster.byName(name) < 0) ??
      (inFull ? speaker : undefined);
    if (!sighting) continue;
    (unnamedBefore(roster, lead, sighting.name) ?? roster.add(sighting.name)).learn(sighting);
    if (roster.namedCount > 1) return;
  }
}

/** Those who speak by name, in text order: of each sentence the subject of its first reporting verb. */
function* namedSpeakers(body: readonly ReadLine[]): Generator<NamedSighting> {
  for (const { start, reading } of body) {
    for (const sentence of reading.sentences) {
      const phrase = speakersOf(sentence, 1)[0];
      if (phrase?.nameText && (phrase.titles.length > 0 || !isNobody(phrase.nameText)))
        yield { phrase, base: start, name: phrase.nameText };
    }
  }
}

/** The single subjects of the first `most` reporting verbs of a sentence. */
function speakersOf({ clauses }: SentenceReading, most = Infinity): PersonPhrase[] {
  return clauses
    .filter(({ kind, guessed }) => kind === 'cue' && !guessed)
    .slice(0, most)
    .flatMap(({ subject }) => (subject?.form === 'people' && subject.people.length === 1 ? subject.people : []));
}

const LONGEST_OFFICE = 120;

/** The participant without a name whose office stands before the name in the lead. */
function unnamedBefore(roster: Roster, lead: ReadLine, name: string): Person | undefined {
  const at = lead.text.indexOf(name);
  return roster.people.find(({ named, titles }) => {
    const office = titles[0] === undefined ? -1 : lead.text.lastIndexOf(titles[0], at);
    return (
      !named &&
      at > 0 &&
      office >= 0 &&
      at - office < titles[0]!.length + LONGEST_OFFICE &&
      !/[,;]|\bwith\b/.test(lead.text.slice(office + titles[0]!.length, at))
    );
  });
}

/** Behind one of these a name without an office is a participant's: "congratulated Igor Petrenko on". */
const TO_PARTICIPANT = /\b(?:congratulated|thanked|invited|informed|briefed|told|assured|wished) $/;
const ADDRESS_REACH = 14;

/**
 * A publisher's own head who needs no office there, and participants whose names the body alone gives: full names that
 * speak, or are spoken to.
 */
export function addUnintroduced(roster: Roster, layout: Layout, body: readonly ReadLine[]): void {
  for (const { start, text, reading } of body.slice(1)) {
    for (const sentence of reading.sentences) {
      if (roster.namedCount > 1) return;
      const addressed = sentence.people.filter((phrase) =>
        TO_PARTICIPANT.test(text.slice(Math.max(0, phrase.start - ADDRESS_REACH), phrase.start)),
      );
      for (const phrase of [...speakersOf(sentence), ...addressed]) {
        const name = phrase.nameText;
        if (name === null || isNobody(name) || roster.byName(name, phrase.country) >= 0) continue;
        const isFull = nameWords(name).length > 1;
        // "Prime Minister Lind announced": a surname alone names only who speaks, and holds the office before it.
        if (!isFull && (phrase.titles.length === 0 || addressed.includes(phrase))) continue;
        const person =
          unnamedWith(roster, phrase, layout.country) ??
          (isFull && mayBeFurther(roster, phrase) ? roster.add(name) : null);
        person?.learn({ phrase, base: start, name });
      }
    }
  }
}

/** The participant without a name who holds the phrase's office, or, where it has none, may be the publisher's own. */
function unnamedWith(roster: Roster, phrase: PersonPhrase, country: string | null): Person | undefined {
  const offices = officesOf(phrase.titles);
  const isElsewhere = (person: Person): boolean =>
    phrase.country !== null && person.country !== null && phrase.country !== person.country;
  return roster.people.find(
    (person) =>
      !person.named &&
      !isElsewhere(person) &&
      (offices.length > 0
        ? offices.some((office) => officeFit(office, person.offices) > 1)
        : person.country === null || person.country === country),
  );
}

function mayBeFurther(roster: Roster, { titles }: PersonPhrase): boolean {
  if (titles.length === 0) return roster.people.every(({ named }) => named);
  return roster.people.length < 2 && !titles.some((office) => isSpokesperson(office.text));
}
