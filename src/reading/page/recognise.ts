import { AnyOf } from '../../text/anyOf.ts';
import type { Span } from '../../text/span.ts';
import { readPage, type Page } from './page.ts';
import { countryAt } from '../words/countryAt.ts';
import { tokenize } from '../words/tokens.ts';

/** So much of a text is looked at to tell whether it is a readout. */
const LOOKED_AT = 20_000;

const EVENT_TITLE =
  /\b(?:calls?|phone|telephone|conversation|meets?|meetings?|met|talks?|speaks?|spoke|readout|visits?|exchanges?|letters?|messages?|receives?|consultations|summit|dialogue|hosts?|press release on|video|bilateral|condolences|congratulat\w{1,6})\b/i;
const EVENT_LEAD =
  /\b(?:spoke|speaks|met|meets|held|holds|had|has|received|receives|hosted|called|telephoned|phoned|exchanged|sent|visited|paid|welcomed|talked|chaired|co-chaired|conducted|discussed|congratulated|addressed|took part|wrote|signed|conveyed|attended|delivered|participated|joined|spoke|visiting|meeting with|meeting the press|hosting|is on|will visit|undertook|arrived|concluded|took place|opened|inaugurated|consulted)\b/;
const OFFICE =
  /\b(?:(?:Prime|Foreign|Deputy|Defen[cs]e|Trade|External Affairs|Finance|Energy|Interior|Affairs) Minister|Minister (?:of|for)|Ministers?|Vice President|President|Secretary|Chancellor|Premier|King|Queen|Emir|Amir|Sultan|Emperor|Pope|Councill?or|High Representative|PM|EAM|Taoiseach|Special Envoy|Excellency|H\.E\.|Majesty|Highness|Crown Prince|Security Advis[eo]r|Ambassador|Commissioner|(?:Special|Permanent) Representative|Chairman|Chairperson|Speaker|Chief Executive|Director[- ]General|Governor)\b/;
const REPORTING =
  /\b(?:said|stated|noted|stressed|emphasi[sz]ed|underscored|underlined|highlighted|pointed out|reiterated|reaffirmed|agreed|discussed|exchanged|thanked|welcomed|congratulated|expressed|conveyed|reviewed|urged|commended|appreciated|shared|condemned|hoped|confirmed|raised|concurred|committed|offered|praised|outlined|explained|looked forward|called for|called on|touched upon|considered|examined|informed|briefed|assured|described|warned|updated|announced|added|told|recalled|acknowledged|set out|encouraged|invited|proposed|resolved)\b/g;
const TRANSCRIPT =
  /^(?:Q|A|Question|Answer|Moderator|Interviewer|Interviewee|Reporter|Host|Journalist|Correspondent|[A-Z]{2,20}(?: [A-Z][A-Z.'-]{0,20}){0,4}|(?:Mr|Ms|Mrs|Dr)\.? ?[A-Z][\w'-]{1,30}|(?:Secretary|Minister|President|Ambassador|Foreign Minister|Spokesperson|Prime Minister) [A-Z][\w'-]{1,30})(?: \([^)]{1,40}\))?\s?[:：]\s?\S/;
/** "President of Mongolia Battulga Enkhsaikhan: Thank you" */
const SPEAKER_LABEL =
  /^(?:President|Prime Minister|Foreign Minister|Minister|Secretary|Chancellor|Spokesperson|Ambassador|Mr|Ms|Mrs|Dr)\b[^:.!?]{2,80}:\s\S/;
const OTHER_TITLE =
  /\b(?:joint (?:statement|communiqu[eé]|declaration)|communiqu[eé]|declaration|transcript|remarks (?:by|at|to|with)|remarks\b|interview|speech|press briefing|regular press conference|treaty|agreement between|memorandum of understanding|travel advi[sc]\w{1,5}|visa|recipe|opinion|op-ed|biography|curriculum|fact ?sheet|readme|changelog|Q&A|questions and answers|keynote|opening statement|statement by|resolution|minutes of|(?:public|daily|weekly) schedule|schedule of|media advisory|press guidance|week ahead|a (?:short |brief )?history)\b/i;
/** "Statement by the Spokesperson on the Adviser's Meeting with …" */
const ABOUT_EVENT = /^(?:\w+ )?statement (?:by|from|of|on)\b.{1,120}\b(?:meeting|call|talks|conversation) with\b/i;
const LEGAL = /^(?:Article|Section|Chapter|ARTICLE|SECTION) (?:\d{1,3}|[IVX]{1,6})\b/;
const CODE = /^(?:```|#{1,6} \S|\$ |npm |pip |import |<\/?\w{1,20}[ >]|\|[^|]{1,80}\|)/;
/** A line of a schedule: "9:00 a.m. Secretary X meets with …" */
const SCHEDULED = /^\d{1,2}[:.]\d{2}(?: ?[ap]\.?m\.?)?\s.{0,20}\b\p{Lu}/u;
/** Long ago, which a history tells of. */
const LONG_AGO = /\b[Ii]n (?:1[0-8]\d{2})\b/;
const MAIL = /^(?:From|To|Subject|Cc|Sent|Date):\s/;
const LINES_OF_OTHERS = new AnyOf([SCHEDULED, MAIL, TRANSCRIPT, SPEAKER_LABEL, LEGAL, CODE]);
const NEWS =
  /\((?:Reuters|AP|AFP|Xinhua|TASS|Bloomberg|Kyodo|Yonhap|dpa|ANI|PTI)\)|^By [A-Z][\w'-]{1,20} [A-Z][\w'-]{1,20}$|\btold (?:reporters|Reuters|AFP|journalists|the BBC|CNN)\b/;
const SPEECH =
  /\b(?:Ladies and gentlemen|Distinguished (?:guests|delegates|colleagues)|Dear (?:friends|colleagues|Mr|Ms|Sir|Madam|President)|Excellencies,|Mr\.? (?:President|Chairman|Speaker),|Thank you (?:very much|all|for))/;

/**
 * A lead that leaves the offices to the title: "The meeting took place …", "The two leaders discussed …", "… were
 * discussed".
 */
const OF_EVENT =
  /\b(?:(?:[Tt]he|[Tt]heir|[Tt]his|[Aa]) (?:[\w-]{1,20} ){0,3}(?:meeting|talks|conversation|call|discussions?|exchange|consultations|dialogue|visit|negotiations|session) (?:took place|(?:was|were) (?:held|devoted|initiated|conducted|organi[sz]ed|arranged)|focused|focussed|dealt|touched|covered|lasted|came|cent(?:re|er)ed|concerned|ranged|followed)|(?:sides|parties|leaders|presidents|ministers|interlocutors|heads of state|premiers|partners|politicians|diplomats) (?:\w{1,20} ){0,2}(?:discussed|exchanged|reviewed|considered|examined|touched|talked|spoke|agreed|noted|addressed|explored|stressed|emphasi[sz]ed|reaffirmed|expressed|compared)|(?:was|were) (?:discussed|considered|reviewed|examined|touched upon|addressed|exchanged))\b/;

const MEETS =
  /\b(?:spoke|speaks|met|meets?|meeting|held|holds?|had|talks?|conversation|call|exchanged|talked|sent|visit|consultations|dialogue)\b/i;
const HOSTS = /\b(?:received|hosted|welcomed|called on|telephoned|phoned|congratulated)\b/i;
const WITH = /\b(?:with|to|between|and)\b/i;
const COUNTERPART =
  /\b(?:Minister|President|Secretary|Chancellor|Premier|King|Queen|Emir|Amir|Sultan|Emperor|Pope|Councill?or|High Representative|PM|counterpart|Excellency|H\.E|Majesty|Highness|Prince|Taoiseach|Advis[eo]r|Commissioner|Envoy|Ambassador)\b/i;
/** A press appearance after talks, as those of ministers are told in the third person. */
const PRESS =
  /\b(?:jointly )?(?:met|meet|meets|held|attended) (?:with )?(?:the |a )?(?:joint )?(?:press|journalists|reporters|media)\b/;
const BOTH = /\b(?:foreign ministers|prime ministers|the presidents|two leaders)\b/i;

/**
 * Whether somebody in office has a counterpart: "spoke with the President", "held talks with", "received the Foreign
 * Minister".
 */
function hasParties(lead: string): boolean {
  const meets = MEETS.exec(lead);
  if (meets) {
    const after = lead.slice(meets.index, meets.index + 220);
    const joint = WITH.exec(after);
    if (joint && COUNTERPART.test(after.slice(joint.index, joint.index + 90))) return true;
  }
  const met = lead.search(/\bmet\b/);
  if (met >= 0 && COUNTERPART.test(lead.slice(met, met + 90))) return true;
  const hosts = HOSTS.exec(lead);
  return (hosts !== null && COUNTERPART.test(lead.slice(hosts.index, hosts.index + 90))) || BOTH.test(lead);
}

/** A page of no known publisher is likelier a readout when a country or a body of countries has to do with it. */
function namesCountry(text: string): boolean {
  const { tokens } = tokenize(text);
  return tokens.some((_, index) => countryAt(tokens, index) !== null);
}

const ENOUGH = 4;
/** What it weighs against a text that nothing is reported in it. */
const NO_REPORTS = 1;
/** What reporting verbs, by their number, weigh beyond that. */
const WEIGHT_OF_REPORTS = [0, 2, 2, 3];

/** The number of reporting verbs in the lines; more than three are not counted. */
function countReports(lines: readonly string[]): number {
  let reports = 0;
  for (const line of lines) {
    REPORTING.lastIndex = 0;
    while (REPORTING.test(line)) if (++reports >= 3) return reports;
  }
  return reports;
}

const COLON_TITLE = /^([^:]{3,60}): \S/;
/** An obituary tells of meetings too. */
const DEATH = /\b(?:who died|passed away|has died|died (?:on|in|at|peacefully)|was born in)\b/;

/**
 * "Tao Ruilin: Dialogue Is the Only Way Out": the lead tells on what occasion the person, who holds an office, spoke.
 */
function headsLead(title: string, lead: string): boolean {
  const name = COLON_TITLE.exec(title)?.[1];
  return name !== undefined && lead.includes(name) && OFFICE.test(lead) && EVENT_LEAD.test(lead);
}

/** Tells a readout from its look-alikes by the page's title, its lead, and how its lines begin. */
export function isReadoutPage(text: string, page: Page): boolean {
  const string = ({ start, end }: Span, most: number): string => text.slice(start, Math.min(end, start + most));
  const body = page.body.filter(({ start }) => start < LOOKED_AT);
  const first = body[0];
  if (!first) return false;
  const title = page.title ? string(page.title, 300) : '';
  const lines = [
    ...body.map((line) => string(line, 300)),
    ...page.pageLines.filter(({ start }) => start < LOOKED_AT).map((line) => string(line, 300)),
  ];
  const strange = lines.filter((line) => LINES_OF_OTHERS.test(line));
  const count = (sign: RegExp): number => strange.filter((line) => sign.test(line)).length;
  if (
    count(MAIL) >= 2 ||
    count(TRANSCRIPT) >= 2 ||
    count(SPEAKER_LABEL) >= 2 ||
    count(LEGAL) >= 2 ||
    count(CODE) >= 3 ||
    count(SCHEDULED) >= 2
  )
    return false;
  const leads = body.slice(0, 2).map((line) => string(line, 1500));
  const eventTitle = EVENT_TITLE.test(title);
  const titled = eventTitle && OFFICE.test(title);
  const eventLead = leads.some(
    (line) => (EVENT_LEAD.test(line) && OFFICE.test(line)) || (titled && OF_EVENT.test(line)),
  );
  const known = page.layout.id !== 'generic';
  if (!eventLead && !(known && titled)) return false;
  let weight = (eventLead ? 1 : 0) + (known ? 2 : 0) + (eventTitle ? 2 : 0) + (OFFICE.test(title) ? 1 : 0);
  if (!known && ![title, ...leads].some(namesCountry)) weight -= 2;
  if (!eventTitle && DEATH.test(leads[0] ?? '')) weight -= 4;
  if (!known && LONG_AGO.test(leads[0] ?? '')) weight -= 3;
  if (OTHER_TITLE.test(title) && !ABOUT_EVENT.test(title)) weight -= 4;
  if (lines.some((line) => NEWS.test(line))) weight -= 4;
  if (lines.slice(0, 4).some((line) => SPEECH.test(line))) weight -= 4;
  // What speaks for a readout is asked for only until there is enough of it.
  const favour: readonly (() => number)[] = [
    () => (leads.some(hasParties) || (titled && hasParties(title)) ? 2 : 0),
    () => (headsLead(title, leads[0] ?? '') ? 3 : 0),
    () => (leads.some((line) => PRESS.test(line) && OFFICE.test(line)) ? 2 : 0),
    () => WEIGHT_OF_REPORTS[countReports(body.map((line) => string(line, 2000)))]!,
  ];
  weight -= NO_REPORTS;
  for (const sign of favour) if (weight < ENOUGH) weight += sign();
  return weight >= ENOUGH;
}

/** Whether a text is a readout; looks at no more than its first 20,000 characters. */
export function isReadout(text: string): boolean {
  const start = text.length > LOOKED_AT ? text.slice(0, LOOKED_AT) : text;
  return isReadoutPage(start, readPage(start));
}
