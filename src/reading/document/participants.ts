import type { Page } from '../page/page.ts';
import { leadSentence, type ParagraphReading, type SentenceReading } from '../paragraph.ts';
import { isFormOf, nameWords } from '../phrases/names.ts';
import { officeFit, officeWords } from '../phrases/offices.ts';
import { COUNTRY_FORMS } from '../words/tables/countries.ts';
import { Roster, type Person, type Sighting } from './roster.ts';

/** A stretch of the text with what was read of it. */
export interface ReadLine {
  readonly start: number;
  readonly text: string;
  readonly reading: ParagraphReading;
}

/** Behind one of these the lead tells what was talked about, not who talked. */
const TOPIC =
  /\b(?:about|regarding|concerning|to (?!(?:the|his|her|their|its|our)\b)[a-z]{3,}|on the (?:occasion|situation|latest|margins|sidelines)|on (?:his|her|their|assuming|becoming|taking|being)|following|ahead of|in advance of|after|before|during which|where(?! (?:he|she|they) (?:met|was received|was hosted|was welcomed|held|spoke|called))|celebrating|as part of|as well as (?:the|on)|in the framework|on behalf of|(?<!call |calls |called )on (?=\p{Lu})(?!(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:January|February|March|April|May|June|July|August|September|October|November|December)\b)|over the (?!(?:tele)?phone\b|video))\b/gu;
/** ", who was visiting Japan to attend …," says nothing of the topics. */
const RELATIVE = /, who [^,;.]{1,300},/;
const PARTY_WORDS = new Set(
  'with to and between by from received met hosted called telephoned phoned congratulated welcomed invited on'.split(
    ' ',
  ),
);
const MEETING_WORD = /\b(?:held|had|spoke|met|meeting|call|talks|conversation|teleconference)\b/;
/** "who accompanied President Yameel on his visit": somebody else's event. */
const IN_COMPANY =
  /\b(?:who (?:(?:is|was|has been|had) )?(?:accompan(?:ies|ied|ying)|succeed(?:s|ed)|replac(?:es|ed)|represent(?:s|ed|ing))|accompanied by|flanked by) (?:[\w-]+ ){0,2}$/;
/** "who was appointed Foreign Minister", "in his capacity as Chair": an office that somebody named already holds. */
const IN_CAPACITY = /\b(?:appointed|elected|named|nominated|designated|became|as) (?:the )?$/;
/** "following last week's talks with …": another event. */
const OF_ANOTHER_EVENT = /\b(?:following|after|ahead of|before) /;
/** "at the request of Foreign Minister …": may be a third. */
const AT_WHOSE_REQUEST = /\b(?:request|invitation|initiative) of (?:the )?$/;
/** "Kassym Akhmetov holds telephone conversation with …" */
const HOLDS =
  /^ (?:holds|held|meets|met|speaks|spoke|talks|talked|receives|received|hosts|hosted|calls|called|visits|visited|has|had)\b/i;
/** "Australia-Papua New Guinea" */
const COUNTRY_PAIR = new RegExp(
  `^(?:${COUNTRY_FORMS.filter(({ kind, text }) => kind === 'name' && /^[\w .]+$/.test(text))
    .map(({ text }) => text.replaceAll('.', '\\.'))
    .join('|')})[-–]`,
);
const COLON_TITLE = /^([^:]{3,60}):\s/;
/** "welcomed him to Downing Street": the last word of a place's name. */
const PLACES =
  /\b(?:Street|House|Palace|Castle|Square|Hall|Airport|Park|Avenue|Road|City|Islands?|Bay|University|Institute|Cent(?:er|re)|Museum|Residence|Guesthouse|Lodge|Forum|Summit|Base|Port|Abbey|Cathedral|Embassy|Club|Hotel|Kremlin|Region|Province|District|Oblast|County|Governorate|Prefecture|Canton|Territory|Valley|River|Sea|Ocean|Gulf|Strait|Canal|Border|Lake|Mountains?|Plant|Bridge|Memorial|Cemetery|Gates?)$/;
const SPOKESPERSON = /\bspokes(?:person|man|woman)\b/i;

export function sightingsOf(
  line: ReadLine,
  sentences: readonly SentenceReading[] = line.reading.sentences,
): Sighting[] {
  return sentences.flatMap((sentence) =>
    sentence.people.map((phrase) => ({ phrase, base: line.start, name: phrase.nameText })),
  );
}

/** Where the lead turns to its topics; what stands there before the first person counts for nothing. */
function topicStart(lead: ReadLine, sentence: SentenceReading): number {
  const first = sentence.people[0]?.end ?? sentence.start;
  const last = lead.text.slice(sentence.start, Math.min(sentence.end, sentence.start + 1500));
  const aside = RELATIVE.exec(last);
  const inside = (at: number): boolean => aside !== null && at > aside.index && at < aside.index + aside[0].length;
  for (const match of last.matchAll(TOPIC))
    if (sentence.start + match.index > first && !inside(match.index)) return sentence.start + match.index;
  return sentence.end;
}

const lastWord = (text: string): string => text.toLowerCase().split(/[\s,]/).filter(Boolean).at(-1) ?? '';

/** "held a meeting with", "spoke by phone with the". */
function isMetWith(before: string): boolean {
  const trimmed = before.endsWith(' the ') ? before.slice(0, -4) : before;
  return (
    trimmed.endsWith(' with ') &&
    !OF_ANOTHER_EVENT.test(before.slice(before.lastIndexOf(',') + 1)) &&
    MEETING_WORD.test(before.slice(before.lastIndexOf('.') + 1))
  );
}

/** The persons of the event: those the lead's first sentence names as its subject or as met, called or written to. */
function leadParties(lead: ReadLine): Sighting[] {
  const sentence = lead.reading.sentences[leadSentence(lead.reading)];
  if (!sentence) return [];
  const cut = topicStart(lead, sentence);
  const subject = sentence.clauses.find((clause) => clause.subject?.form === 'people')?.subject;
  const opener = subject ? lead.text.slice(sentence.start, subject.start) : '';
  const invited = /\b(?:invitation|request|initiative)\b/i.test(opener);
  const found = sightingsOf(lead, [sentence]).filter(({ phrase, name }, index, all) => {
    const before = lead.text.slice(Math.max(0, phrase.start - 100), phrase.start);
    if (phrase.side || (phrase.start >= cut && !isMetWith(before))) return false;
    if (subject && phrase.start < subject.start && !invited) return false;
    if (
      IN_COMPANY.test(before) ||
      (name === null && IN_CAPACITY.test(before + (/^(?:re-?)?(?:appointed|elected) /.exec(phrase.text)?.[0] ?? '')))
    )
      return false;
    if (phrase.titles.length > 0 || (name !== null && phrase.gender))
      return !SPOKESPERSON.test(lead.text.slice(phrase.start, phrase.end));
    // "Kurdistan Regional Government Prime Minister …": what stands right before an office is whose it is.
    const owner = all[index + 1]?.phrase.start === phrase.end + 1;
    if (name === null || owner || PLACES.test(name) || COUNTRY_PAIR.test(name)) return false;
    const isSubject = subject?.form === 'people' && subject.people.some((person) => person.start === phrase.start);
    return (
      isSubject ||
      (PARTY_WORDS.has(lastWord(lead.text.slice(Math.max(0, phrase.start - 20), phrase.start))) &&
        nameWords(name).length > 1)
    );
  });
  return found.length > 2
    ? found.filter(
        ({ phrase }) =>
          phrase.start < (subject?.start ?? 0) ||
          !AT_WHOSE_REQUEST.test(lead.text.slice(Math.max(0, phrase.start - 40), phrase.start)),
      )
    : found;
}

/** A person in a heading: one with an office, or the name before the colon of a headline. */
function titleParties(title: ReadLine): Sighting[] {
  const colon = COLON_TITLE.exec(title.text)?.[1]?.length ?? 0;
  const opens = ({ phrase, name }: Sighting): boolean =>
    phrase.start === 0 && nameWords(name!).length > 1 && HOLDS.test(title.text.slice(phrase.end));
  return sightingsOf(title).filter((sighting) => {
    const { phrase, name } = sighting;
    return (
      name !== null &&
      !COUNTRY_PAIR.test(name) &&
      (opens(sighting) ||
        phrase.titles.length > 0 ||
        phrase.gender !== null ||
        (phrase.end === colon && nameWords(name).length > 1))
    );
  });
}

/** Finds the participants and what the text calls them. `page` lines give names that the body leaves out. */
export function findParticipants(
  page: Page,
  title: ReadLine | null,
  pageLines: readonly ReadLine[],
  body: readonly ReadLine[],
): Roster {
  const roster = new Roster();
  const lead = body[0];
  const parties = lead ? leadParties(lead) : [];
  if (parties.length < 2) for (const line of pageLines) if (isSubtitle(page, line)) parties.push(...leadParties(line));
  const named = [
    ...(title ? titleParties(title) : []),
    ...pageLines.flatMap((line) => (isRelease(page, line) ? [] : sightingsOf(line))),
  ].filter(
    ({ phrase, name }) =>
      name !== null &&
      !phrase.titles.some((office) => SPOKESPERSON.test(office.text)) &&
      (phrase.titles.length > 0 || phrase.gender !== null || nameWords(name).length > 1),
  );
  const first = parties[0];
  const open: Sighting[] = [];
  for (const sighting of parties) {
    if (sighting.name === null) open.push(sighting);
    else learnNamed(roster, sighting);
  }
  for (const sighting of open) {
    const person = addOpenParty(roster, sighting, named, page, sighting === first);
    // The lead's subject stands first, also when its name was found elsewhere.
    if (sighting === first && person) roster.bringForward(person);
  }
  if (roster.people.length < 2 && title) for (const sighting of titleParties(title)) addTitleParty(roster, sighting);
  for (const sighting of named) {
    const at = roster.byName(sighting.name!, sighting.phrase.country);
    if (at >= 0) roster.learn(roster.people[at]!, sighting);
  }
  if (lead && isFirstPerson(lead)) addNarrator(roster, named, page);
  if (roster.people.length < 2) addMet(roster, body);
  addSpeakers(roster, lead, title, body);
  addUnintroduced(roster, page, body);
  setHome(roster, page, first);
  if (lead) roster.host = hostOf(roster, lead);
  learnFromBody(roster, body);
  return roster;
}

function learnNamed(roster: Roster, sighting: Sighting): void {
  const at = roster.byName(sighting.name!, sighting.phrase.country);
  roster.learn(at < 0 ? roster.add(sighting.name!) : roster.people[at]!, sighting);
}

/** A party that the lead gives only an office: a name for it stands in the title or a page line, or nowhere. */
function addOpenParty(
  roster: Roster,
  sighting: Sighting,
  named: readonly Sighting[],
  page: Page,
  first: boolean,
): Person | null {
  const { phrase } = sighting;
  const offices = phrase.titles.map((title) => officeWords(title.text));
  const known = roster.byOffice(phrase);
  const held = roster.people[known]?.country ?? null;
  if (
    !first &&
    known >= 0 &&
    (phrase.country === held || (phrase.country === null && (!first || held === null || held === page.layout.country)))
  )
    return roster.people[known]!;
  const fits = ({ phrase: other }: Sighting): boolean =>
    (phrase.country === null || other.country === null || other.country === phrase.country) &&
    offices.some(
      (office) =>
        officeFit(
          office,
          other.titles.map((title) => officeWords(title.text)),
        ) > 0,
    );
  const free = named.filter((other) => roster.byName(other.name!, other.phrase.country) < 0);
  // A page that gives its own head no office in the text names that person alone above it.
  const match =
    free.find(fits) ??
    (first
      ? free.find(({ phrase: other }) => other.titles.length === 0 && (other.start === 0 || other.article))
      : undefined);
  const title = phrase.titles[0];
  if (!title) return null;
  const person = match ? roster.add(match.name!) : roster.add(title.text, false);
  if (match) roster.learn(person, match);
  roster.learn(person, sighting);
  if (first && !match) person.introduction = null;
  if (first && person.country === null) person.country = page.layout.country;
  return person;
}

function addTitleParty(roster: Roster, sighting: Sighting): void {
  const at = roster.byName(sighting.name!, sighting.phrase.country);
  const byOffice =
    at < 0
      ? roster.people.findIndex(
          (person) =>
            !person.named && officeFit(officeWords(sighting.phrase.titles[0]?.text ?? ''), person.offices) > 0,
        )
      : at;
  roster.learn(byOffice >= 0 ? roster.people[byOffice]! : roster.add(sighting.name!), sighting);
}

function isRelease(page: Page, line: ReadLine): boolean {
  const kind = page.pageLines.find(({ start }) => start === line.start)?.kind;
  return kind === 'release-type' || kind === 'dateline';
}

function isSubtitle(page: Page, line: ReadLine): boolean {
  return page.pageLines.find(({ start }) => start === line.start)?.kind === 'subtitle';
}

function isFirstPerson(lead: ReadLine): boolean {
  return lead.reading.sentences.some((sentence) =>
    sentence.clauses.some((clause) => clause.subject?.form === 'pronoun' && clause.subject.pronoun === 'i'),
  );
}

/** "Today I spoke with …": the writer is whom a page line names. */
function addNarrator(roster: Roster, named: readonly Sighting[], page: Page): void {
  const strangers = named.filter(({ name }) => roster.byName(name!) < 0);
  const own = (sighting: Sighting): boolean =>
    sighting.phrase.country === null || sighting.phrase.country === page.layout.country;
  const writer =
    strangers.find((sighting) => own(sighting) && sighting.phrase.titles.length > 0) ?? strangers.find(own);
  const person = roster.add(writer?.name ?? page.layout.homeOffices[0] ?? 'I', writer !== undefined);
  if (writer) roster.learn(person, writer);
  else if (page.layout.homeOffices[0]) person.addTitle(page.layout.homeOffices[0]);
  person.country ??= page.layout.country;
  roster.bringForward(person);
}

/** The publisher's own side: who has its country, or the subject of the lead. */
function setHome(roster: Roster, page: Page, first: Sighting | undefined): void {
  const { country, homeOffices } = page.layout;
  const { people } = roster;
  const subject = first?.name ? Math.max(0, roster.byName(first.name, first.phrase.country)) : 0;
  const own = country === null ? -1 : people.findIndex((person) => person.country === country);
  const stateless = people.filter((person) => person.country === null);
  roster.home = own >= 0 ? own : stateless.length === 1 ? people.indexOf(stateless[0]!) : subject;
  roster.subject = subject;
  const person: Person | undefined = roster.people[roster.home];
  if (!person) return;
  if (own < 0 && country !== null && person.country === null) person.country = country;
  if (person.titles.length === 0 && person.country === country && homeOffices[0] && country !== null)
    person.addTitle(homeOffices[0]);
}

const MET =
  /\b(?:called on|met(?: with)?|received by|(?:held|had) (?:[\w-]{1,20} ){0,3}(?:talks|meetings?|discussions) with) /;
const MET_PARAGRAPHS = 3;

/**
 * Where the lead tells of a visit alone, who was met there and holds the visitor's own office is the party, else the
 * first.
 */
function addMet(roster: Roster, body: readonly ReadLine[]): void {
  const met = body.slice(0, MET_PARAGRAPHS).flatMap((line) =>
    line.reading.sentences.flatMap((sentence) => {
      const found = MET.exec(line.text.slice(sentence.start, sentence.end));
      const from = found ? sentence.start + found.index + found[0].length : Infinity;
      return sightingsOf(line, [sentence]).filter(
        ({ phrase, name }) =>
          phrase.start >= from && name !== null && phrase.titles.length > 0 && roster.byName(name) < 0,
      );
    }),
  );
  const offices = roster.people[0]?.offices ?? [];
  const party =
    met.find(({ phrase }) => phrase.titles.some((title) => officeFit(officeWords(title.text), offices) > 1)) ?? met[0];
  if (party) roster.learn(roster.add(party.name!), party);
}

/** Where the lead leaves a party open, whoever it names otherwise and the text then has speaking is the party. */
function addSpeakers(
  roster: Roster,
  lead: ReadLine | undefined,
  title: ReadLine | null,
  body: readonly ReadLine[],
): void {
  if (!lead || roster.people.filter(({ named }) => named).length > 1) return;
  const named = [...sightingsOf(lead), ...(title ? sightingsOf(title) : [])].filter(
    ({ phrase, name }) => name !== null && (phrase.titles.length > 0 || phrase.gender !== null),
  );
  for (const { start, reading } of body) {
    for (const { clauses } of reading.sentences) {
      const subject = clauses.find(({ kind, guessed }) => kind === 'cue' && !guessed)?.subject;
      const phrase = subject?.form === 'people' && subject.people.length === 1 ? subject.people[0]! : null;
      const words = phrase?.nameText ? nameWords(phrase.nameText) : [];
      if (!phrase?.nameText || roster.byName(phrase.nameText, phrase.country) >= 0) continue;
      const known = named.find(({ name }) => isFormOf(words, nameWords(name!)));
      const bare =
        /\s/.test(phrase.nameText) && lead.text.includes(phrase.nameText)
          ? { phrase, base: start, name: phrase.nameText }
          : undefined;
      const sighting = known ?? bare;
      if (!sighting) continue;
      roster.learn(unnamedBefore(roster, lead, sighting.name!) ?? roster.add(sighting.name!), sighting);
      if (roster.people.filter((person) => person.named).length > 1) return;
    }
  }
}

/** Behind one of these a name without an office is a party's: "congratulated Igor Petrenko on". */
const TO_PARTY = /\b(?:congratulated|thanked|invited|informed|briefed|told|assured|wished) $/;

/**
 * A publisher's own head who needs no office there, and parties whose names the body alone gives: full names that
 * speak, or are spoken to.
 */
function addUnintroduced(roster: Roster, page: Page, body: readonly ReadLine[]): void {
  for (const { start, text, reading } of body.slice(1)) {
    for (const { clauses, people } of reading.sentences) {
      if (roster.people.filter(({ named }) => named).length > 1) return;
      const speaking = clauses.flatMap(({ kind, guessed, subject }) =>
        kind === 'cue' && !guessed && subject?.form === 'people' && subject.people.length === 1 ? subject.people : [],
      );
      const addressed = people.filter((phrase) =>
        TO_PARTY.test(text.slice(Math.max(0, phrase.start - 14), phrase.start)),
      );
      for (const phrase of [...speaking, ...addressed]) {
        const { nameText: name, titles } = phrase;
        if (name === null || nameWords(name).length < 2 || roster.byName(name, phrase.country) >= 0) continue;
        const unnamed = roster.people.filter((person) => !person.named);
        const offices = titles.map((office) => officeWords(office.text));
        const person = unnamed.find((one) =>
          titles.length > 0
            ? offices.some((office) => officeFit(office, one.offices) > 1)
            : one.country === null || one.country === page.layout.country,
        );
        const more =
          titles.length === 0
            ? unnamed.length === 0
            : roster.people.length < 2 && !titles.some((office) => SPOKESPERSON.test(office.text));
        if (person || more) roster.learn(person ?? roster.add(name), { phrase, base: start, name });
      }
    }
  }
}

interface HostForm {
  readonly name: string;
  readonly before: RegExp;
  /** Where the form stands in the table. */
  readonly rank: number;
}

const BEFORE_CAPITAL = /\b(?:in|to|visited|visiting|at) $/;
const BEFORE_COUNTRY = /\b(?:visit(?:ed|ing)?(?: to)?|arrived in|trip to)(?: the)? $/;
/** The names and capitals of each country, under its code. */
const HOST_FORMS = new Map<string, HostForm[]>();
COUNTRY_FORMS.forEach(({ code, kind, text: name }, rank) => {
  if (code === null || kind === 'adjective') return;
  const forms = HOST_FORMS.get(code) ?? [];
  forms.push({ name, before: kind === 'capital' ? BEFORE_CAPITAL : BEFORE_COUNTRY, rank });
  HOST_FORMS.set(code, forms);
});

/** Whose country the lead says the event took place in: "in Bucharest", "a state visit to Romania", "Moscow hosted". */
function hostOf(roster: Roster, lead: ReadLine): number {
  const text = lead.text.slice(0, 1500);
  let host = -1;
  let least = Infinity;
  roster.people.forEach(({ country }, index) => {
    for (const { name, before, rank } of (country !== null && HOST_FORMS.get(country)) || []) {
      if (rank >= least) return;
      const at = text.indexOf(name);
      if (at < 0 || !before.test(text.slice(Math.max(0, at - 24), at))) continue;
      host = index;
      least = rank;
    }
  });
  return host;
}

const LONGEST_OFFICE = 120;

/** The party without a name whose office stands before the name in the lead. */
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

/** Further titles and spellings from the rest of the text; a phrase that comes again tells nothing new. */
function learnFromBody(roster: Roster, body: readonly ReadLine[]): void {
  const seen = new Set<string>();
  for (const { start, reading } of body) {
    for (const { people } of reading.sentences) {
      for (const phrase of people) {
        if (phrase.nameText === null || seen.has(phrase.text)) continue;
        seen.add(phrase.text);
        const at = roster.byName(phrase.nameText, phrase.country);
        if (at >= 0) roster.learn(roster.people[at]!, { phrase, base: start, name: phrase.nameText });
      }
    }
  }
}
