import { expression } from '../../text/expression.ts';
import type { Span } from '../../text/span.ts';
import { readPage, type Page } from './page.ts';
import { EVENT_LEAD, EVENT_TITLE, LOOKED_AT, OFFICE } from './quickSigns.ts';
import * as sign from './signs.ts';
import { countryAt } from '../words/countryAt.ts';
import { tokenize } from '../words/tokenize.ts';

/**
 * Whether somebody in office has a counterpart: "spoke with the President", "held talks with", "received the Foreign
 * Minister".
 */
function hasParties(lead: string): boolean {
  const meets = sign.MEETS.exec(lead);
  if (meets) {
    const after = lead.slice(meets.index, meets.index + 220);
    const joint = sign.WITH.exec(after);
    if (joint && sign.COUNTERPART.test(after.slice(joint.index, joint.index + 90))) return true;
  }
  const met = lead.search(/\bmet\b/);
  if (met >= 0 && sign.COUNTERPART.test(lead.slice(met, met + 90))) return true;
  const hosts = sign.HOSTS.exec(lead);
  return (hosts !== null && sign.COUNTERPART.test(lead.slice(hosts.index, hosts.index + 90))) || sign.BOTH.test(lead);
}

/** "The Taoiseach and the British Prime Minister spoke this evening": two in office, and what they did together. */
const TOGETHER = expression()`
  \b(?:spoke|spoken|talked|met|conferred|held|had an?|emphasi[sz]ed|during their|said (?:in|during) an?|agreed|discussed
  |exchanged|signed)\b
`;
const JOINT_REACH = 300;
const OFFICE_REACH = 90;

function areTwo(lead: string): boolean {
  const start = lead.slice(0, JOINT_REACH);
  const together = start.search(TOGETHER);
  let joint = start.lastIndexOf(' and ', together);
  // "the Minister and the Secretary for South and Central Asian Affairs": not every "and" parts the two.
  for (; joint > 0; joint = start.lastIndexOf(' and ', joint - 1)) {
    const two = [start.slice(joint, together), start.slice(Math.max(0, joint - OFFICE_REACH), joint)];
    if (two.every((each) => sign.COUNTERPART.test(each))) return true;
  }
  return false;
}

/** A page of no known publisher is likelier a readout when a country or a body of countries has to do with it. */
function namesCountry(text: string): boolean {
  const { tokens } = tokenize(text);
  return tokens.some((_, index) => countryAt(tokens, index) !== null);
}

const SAID_REACH = 120;

/** "She said this when the Ambassador of Oman called on her": a meeting that is told behind what was said there. */
function saidTo(line: string): boolean {
  const said = sign.SAID_THIS.exec(line);
  return said !== null && sign.COUNTERPART.test(line.slice(said.index, said.index + SAID_REACH));
}

/** "The consultations were held in Muscat. The Omani delegation was led by …": two sides that no office opens. */
function areDelegations([lead = '', second = '']: readonly string[]): boolean {
  return sign.ROUND_HELD.test(lead) && (sign.DELEGATION_LED.test(lead) || sign.DELEGATION_LED.test(second));
}

/** The lead tells of a visit, and a later paragraph whom the guest met: "Earlier today, she held talks with …". */
function hasPartiesOfVisit([lead = '']: readonly string[], ofJourney: () => readonly string[]): boolean {
  return sign.ON_VISIT.test(lead) && OFFICE.test(lead) && ofJourney().some(hasParties);
}

const ENOUGH = 4;
/** What it weighs that a page calls itself a readout. */
const CALLED = 3;
/** What it weighs against a text that nothing is reported in it. */
const NO_REPORTS = 1;
/** What reporting verbs, by their number, weigh beyond that. */
const WEIGHT_OF_REPORTS = [0, 2, 2, 3];

/** The number of reporting verbs in the lines; more than three are not counted. */
function countReports(lines: readonly string[]): number {
  let reports = 0;
  for (const line of lines) {
    sign.REPORTING.lastIndex = 0;
    while (sign.REPORTING.test(line)) if (++reports >= 3) return reports;
  }
  return reports;
}

/**
 * "Tao Ruilin: Dialogue Is the Only Way Out": the lead tells on what occasion the person, who holds an office, spoke.
 */
function headsLead(title: string, lead: string): boolean {
  const name = sign.COLON_TITLE.exec(title)?.[1];
  return name !== undefined && lead.includes(name) && OFFICE.test(lead) && EVENT_LEAD.test(lead);
}

const NAME = /\p{Lu}[\p{L}'’-]{2,30}/gu;
/** So many words of a title are names of its people, and no offices alone. */
const NAMES = 2;

/** "Following his meeting with Petra Olsen, Mr Sorokin said …": the lead reports what people of the title said. */
function reportsOf(title: string, lead: string): boolean {
  if (!sign.SAYS.test(lead)) return false;
  const names = new Set(title.match(NAME));
  let named = 0;
  for (const name of names) if (lead.includes(name)) named++;
  return named >= NAMES;
}

/** "Today I met with …": a minister's own account. */
const TOLD_AS_I = expression()`
  ^(?:[^.]{0,60}, |(?:Today|Yesterday) )?I (?:have )?(?:just )?(?:met|spoke|spoken|had|held|received|talked|hosted
  |welcomed|called)\b
`;

function isOwnAccount(title: string, lead: string): boolean {
  return TOLD_AS_I.test(lead) && hasParties(lead) && (OFFICE.test(title) || OFFICE.test(lead));
}

/** Whether a lead tells of an event, or of a visit by what was done. */
function tellsEvent(lead: string): boolean {
  return EVENT_LEAD.test(lead) || sign.ON_VISIT.test(lead);
}

/** What of a page tells whether it is a readout. */
interface Evidence {
  readonly title: string;
  /** The first two paragraphs. */
  readonly leads: readonly string[];
  /** How the paragraphs begin, and then the page's own lines. */
  readonly beginnings: readonly string[];
  /** The page has the layout of a publisher. */
  readonly known: boolean;
  /** The title calls the page a readout. */
  readonly called: boolean;
  /** The title tells of an event, and then of somebody in office too. */
  readonly eventTitle: boolean;
  readonly titled: boolean;
  /** A lead tells of an event. */
  readonly eventLead: boolean;
}

function evidenceOf(title: string, leads: readonly string[], beginnings: readonly string[], known: boolean): Evidence {
  const eventTitle = EVENT_TITLE.test(title);
  const titled = eventTitle && OFFICE.test(title);
  const called = sign.CALLED_READOUT.test(title);
  const isEventLead = leads.some(
    (lead) =>
      (tellsEvent(lead) && OFFICE.test(lead)) ||
      (titled && (sign.OF_EVENT.some((event) => event.test(lead)) || reportsOf(title, lead))) ||
      isOwnAccount(title, lead),
  );
  return {
    title,
    leads,
    beginnings,
    known,
    called,
    eventTitle,
    titled,
    eventLead: called || isEventLead || areDelegations(leads),
  };
}

/** Whether title and leads tell who met whom. */
function areParties({ title, titled, leads }: Evidence): boolean {
  return leads.some(hasParties) || areTwo(leads[0] ?? '') || (titled && hasParties(title)) || areDelegations(leads);
}

/** How many lines of a kind make a text one of another kind. */
const OTHERS: readonly (readonly [RegExp, number])[] = [
  [sign.MAIL, 2],
  [sign.TRANSCRIPT, 2],
  [sign.SPEAKER_LABEL, 2],
  [sign.LEGAL, 2],
  [sign.CODE, 3],
  [sign.SCHEDULED, 2],
];

/** Whether lines are those of a transcript, a letter, a law, a schedule or a program. */
function areOfOthers(beginnings: readonly string[]): boolean {
  const strange = beginnings.filter((line) => sign.LINES_OF_OTHERS.test(line));
  return OTHERS.some(([kind, most]) => strange.filter((line) => kind.test(line)).length >= most);
}

/** Whether a title is that of a speech, a law or the like. */
function isOtherTitle(title: string): boolean {
  return sign.OTHER_TITLE.test(title) && !sign.ABOUT_EVENT.test(title) && !sign.RELEASE_BY.test(title);
}

/** What publisher, title, lead and lines weigh together. */
function weightOfPage({ title, leads, beginnings, known, called, eventTitle, eventLead }: Evidence): number {
  const lead = leads[0] ?? '';
  let weight = (eventLead ? 1 : 0) + (known ? 2 : 0) + (eventTitle ? 2 : 0) + (OFFICE.test(title) ? 1 : 0);
  if (called) weight += CALLED;
  if (!known && ![title, ...leads].some(namesCountry)) weight -= 2;
  if (!eventTitle && sign.DEATH.test(lead)) weight -= 4;
  if (!known && sign.LONG_AGO.test(lead)) weight -= 3;
  if (isOtherTitle(title) && !isOwnAccount(title, lead)) weight -= 4;
  if (beginnings.some((line) => sign.NEWS.test(line))) weight -= 4;
  if (beginnings.slice(0, 4).some((line) => sign.SPEECH.test(line))) weight -= 4;
  return weight;
}

/**
 * "The Minister will make a working visit …", "The envoys have begun their tour …", and below it what they will do:
 * nothing has taken place.
 */
function isAnnouncement(leads: readonly string[], ofJourney: () => readonly string[]): boolean {
  const [lead = '', second = ''] = leads;
  const [isLead, isSecond] = [WILL.test(lead), WILL.test(second)];
  if ((!isLead && !isSecond) || leads.some((line) => TOOK_PLACE.test(line))) return false;
  if (isLead && isSecond) return true;
  if (isSecond && !SETS_OUT.test(lead)) return false;
  const paragraphs = ofJourney();
  if (paragraphs.some((line) => TOOK_PLACE.test(line))) return false;
  const toCome = paragraphs.filter((line) => WILL.test(line)).length;
  return countReports(paragraphs) < 2 || (toCome >= TO_COME && 2 * toCome >= paragraphs.length);
}

const WILL = expression()`
  \b(?:will|is|are) (?:\w+ )?(?:make|pay|undertake|visit|travel|meet|attend|deliver|hold|host|receive
  |brief|discuss|arrive|embark|depart|be|lead|exchange|review|to)\b
`;
const TOOK_PLACE = /(?<!\bbe )\b(?:met|spoken?|held|hosted|received|talked|visited)\b/;
const SETS_OUT = expression()`
  \b(?:begun|began|started|departed|left|embarked|set out|set off|arrived|begins?|starts?|departs?|leaves?|arrives?
  |is on|are on|is scheduled|is expected)\b
`;
/** So many paragraphs that tell what will be outweigh reports. */
const TO_COME = 3;
/** So many paragraphs tell of a journey what took place. */
const OF_A_JOURNEY = 6;

/** Tells a readout from its look-alikes by the page's title, its lead, and how its lines begin. */
export function isReadoutPage(text: string, page: Page): boolean {
  const string = ({ start, end }: Span, most: number): string => text.slice(start, Math.min(end, start + most));
  const body = page.body.filter(({ start }) => start < LOOKED_AT);
  if (body.length === 0) return false;
  const beginnings = [...body, ...page.pageLines.filter(({ start }) => start < LOOKED_AT)].map((line) =>
    string(line, 300),
  );
  if (areOfOthers(beginnings)) return false;
  const leads = body.slice(0, 2).map((line) => string(line, 1500));
  const title = page.title ? string(page.title, 300) : '';
  const evidence = evidenceOf(title, leads, beginnings, page.layout.id !== 'generic');
  const { known, titled, eventLead } = evidence;
  if (!eventLead && !(known && titled)) return false;
  const ofJourney = (): readonly string[] => body.slice(0, OF_A_JOURNEY).map((line) => string(line, 1500));
  // What speaks for a readout is asked for only until there is enough of it.
  const favour: readonly (() => number)[] = [
    () => (areParties(evidence) || hasPartiesOfVisit(leads, ofJourney) ? 2 : 0),
    () => (body.slice(0, sign.SAID_PARAGRAPHS).some((line) => saidTo(string(line, 600))) ? 2 : 0),
    () => (headsLead(title, leads[0] ?? '') ? 3 : 0),
    () => (leads.some((line) => sign.PRESS.test(line) && OFFICE.test(line)) ? 2 : 0),
    () => WEIGHT_OF_REPORTS[countReports(body.map((line) => string(line, 2000)))]!,
  ];
  if (!evidence.called && isAnnouncement(leads, ofJourney)) return false;
  let weight = weightOfPage(evidence) - NO_REPORTS;
  for (const weigh of favour) if (weight < ENOUGH) weight += weigh();
  return weight >= ENOUGH;
}

/** Whether a text is a readout; looks at no more than its first 20,000 characters. */
export function isReadout(text: string): boolean {
  const start = text.length > LOOKED_AT ? text.slice(0, LOOKED_AT) : text;
  return isReadoutPage(start, readPage(start));
}
