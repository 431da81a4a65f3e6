import { MONTH_NAMES, WEEKDAY_NAMES } from '../../words/tables/calendar.ts';
import { expression, oneOf } from '../../../text/expression.ts';
import type { Kind, Place } from '../../model.ts';
import type { Page } from '../../page/page.ts';
import { leadSentence, type SentenceReading } from '../../paragraph.ts';
import { leadOf, type PageReading, type ReadLine } from '../readLine.ts';
import { COUNTRY_FORMS } from '../../words/tables/countries.ts';
import { VENUES } from '../../words/tables/words.ts';

const CAPITALS = new Set(
  COUNTRY_FORMS.filter((form) => form.kind === 'capital').map((form) => form.text.toLowerCase()),
);
const CITY_STATES = new Set(['singapore', 'monaco', 'luxembourg', 'djibouti', 'san marino']);
const COUNTRY_NAMES = new Set(
  COUNTRY_FORMS.filter((form) => form.kind === 'name' && !CITY_STATES.has(form.text.toLowerCase())).map((form) =>
    form.text.toLowerCase(),
  ),
);
const SEATS = expression()`
  \b(?:Kremlin|Downing Street|White House|Headquarters|Palace|Ministry|Novo-Ogaryovo|Chequers|Camp David
  |New York|Geneva|Sochi|St Petersburg|Saint Petersburg|Gorki|Bocharov Ruchei|Zavidovo|Valdai|Strelna|Castle
  |State Guesthouse)\b
`;
const OWN_SEAT = /\bWashington\b/;
const PLACE_BEFORE = expression('gu')`
  \b(?:in|at|(?:is|was) visiting|visited|(?:during|as part of|in the course of) (?:[\w'’]{1,20} ){1,4}visit to)\x20
  (?=(?:the )?\p{Lu}|10 Downing)
`;
const TO_PLACE_BEFORE = /\b(?:to|in|at|(?:is|was) visiting|visited) (?=(?:the )?\p{Lu}|10 Downing)/gu;
const HOSTED = /\b(?:welcomed|hosted|received)\b/;
const VISITED = /(?<!who |which )\bvisited (?:the )?$|\bvisit to (?:the )?$/;
/** A city behind a building: "at the Cotroceni Palace in Bucharest". */
const CITY_AFTER = /^,? (?:in|at) (?=\p{Lu})/u;
/** "Moscow hosted talks between …". */
const CITY_HOSTED = /(?:^|, )(\p{Lu}[\p{L}'’ -]{2,30}) (?:hosted|was the venue)/u;
const PLACE_WORD = /(?:, | of the | of | de | )?\p{Lu}[\p{L}'’.-]+/uy;
const NUMBER_TEN = /^(?:No\.? ?10|Number 10|10 Downing Street)\b/;
const IN_CALENDAR = expression()`(?:^|[ ,])(?:${oneOf([...MONTH_NAMES, ...WEEKDAY_NAMES])})\.?$`;
const MONTH_PART = expression()`^, (?:${oneOf(MONTH_NAMES.flatMap((name) => [name, name.slice(0, 3)]))})\b`;
const STRAY = /^ (?:On|In|At|The|And|During|After|Before|He|She|They|Both)$/;
/** "Readout of talks in Geneva" */
const IN_TITLE = expression('u')`
  \b(?:[Tt]alks|[Mm]eetings?|[Cc]onsultations|[Nn]egotiations|[Dd]ialogue|[Vv]isit) in
  \x20(\p{Lu}[\p{L}'’-]{1,20}(?: \p{Lu}[\p{L}'’-]{1,20}){0,2})$
`;
const MOST_PLACE_WORDS = 5;
const SIDELINES = /\bon the (?:sidelines|margins|margin|sideline) of ([^.;]{3,160})/i;
const NO_PLACE = expression()`
  ^(?:${oneOf([...MONTH_NAMES, ...WEEKDAY_NAMES])}|The|This|His|Her)\b
  |\b(?:Summit|Conference|Forum|Ministerial|Assembly|Council|Session|Dialogue|Meeting|Congress|Ceremony|Week
    |Consultations|Discussions|Talks
    |Minister|President|Ministers|Ambassador|Secretary|Chancellor|Premier|Envoy|Representative
    |Councill?or|Embassy|Department|(?<!Oval |Foreign )Office|Bureau
  )\b
`;
const ABOUT = /\b(?:about (?!\d)|(?:regarding|concerning|situation|developments|to discuss)\b)/i;

/**
 * Where the event took place, from the lead, or for meetings from a page line or the title; calls and messages have no
 * place.
 */
export function findPlace(kind: Kind, reading: PageReading): Place | null {
  const { page, pageLines } = reading;
  const lead = leadOf(reading);
  if (!lead) return null;
  const sentence = lead.reading.sentences[leadSentence(lead.reading)];
  const text = lead.text.slice(0, Math.min(sentence?.end ?? 0, 1500));
  const side = SIDELINES.exec(text);
  const sideStart = side ? lead.start + side.index + side[0].length - side[1]!.length : 0;
  const sidelines = side
    ? { start: sideStart, end: sideStart + side[1]!.split(/,| in (?=\p{Lu})/u, 1)[0]!.length }
    : null;
  if (kind === 'phone-call' || kind === 'video-call' || kind === 'letter' || kind === 'message-exchange') return null;
  const place = sentence ? leadPlace(text, sentence, kind) : null;
  if (place)
    return {
      text: place.text,
      span: { start: lead.start + place.at, end: lead.start + place.at + place.text.length },
      sidelines,
    };
  return linePlace(lead, pageLines, page, sidelines) ?? titlePlace(reading.title, sidelines);
}

/** The town in which a title ends. */
function titlePlace(title: ReadLine | null, sidelines: Place['sidelines']): Place | null {
  const name = title && IN_TITLE.exec(title.text)?.[1];
  if (!name || !(CAPITALS.has(name.toLowerCase()) || VENUES.has(name.toLowerCase()))) return null;
  const end = title.start + title.text.length;
  return { text: name, span: { start: end - name.length, end }, sidelines };
}

interface Found {
  readonly text: string;
  readonly at: number;
}

/** The first name of a place in the lead's sentence; a country only where it is visited and no town is named. */
function leadPlace(text: string, sentence: SentenceReading, kind: Kind): Found | null {
  const hosted = CITY_HOSTED.exec(text);
  if (hosted && CAPITALS.has(hosted[1]!.toLowerCase()))
    return { text: hosted[1]!, at: hosted.index + hosted[0].indexOf(hosted[1]!) };
  let country: Found | null = null;
  const topic = ABOUT.exec(text)?.index ?? text.length;
  for (const match of text
    .slice(0, topic)
    .matchAll(kind === 'visit' || HOSTED.test(text) ? TO_PLACE_BEFORE : PLACE_BEFORE)) {
    const at = match.index + match[0].length;
    if (sentence.people.some((person) => person.start < at && at < person.end && person.titles.length > 0)) continue;
    const found = beforeOffice(beforePerson(placeNameAt(text, at), sentence));
    if (found && COUNTRY_NAMES.has(found.text.toLowerCase()) && VISITED.test(text.slice(Math.max(0, at - 20), at)))
      country ??= found;
    if (!found || NO_PLACE.test(found.text) || COUNTRY_NAMES.has(found.text.toLowerCase())) continue;
    const end = found.at + found.text.length;
    const after = CITY_AFTER.exec(text.slice(end, end + 12));
    const city = after ? placeNameAt(text, end + after[0].length) : null;
    return city && !NO_PLACE.test(city.text) && !COUNTRY_NAMES.has(city.text.toLowerCase()) ? city : found;
  }
  return country;
}

/** "received in Moscow Minister of Foreign Affairs …": where a person begins, the place ends. */
function beforePerson(found: Found | null, { people }: SentenceReading): Found | null {
  const person =
    found &&
    people.find(({ start, titles }) => titles.length > 0 && start > found.at && start < found.at + found.text.length);
  return person ? { text: trimMarks(found.text.slice(0, person.start - found.at)), at: found.at } : found;
}

/** "On 23 October in Moscow, Minister …": what follows the comma is no part of the place. */
function beforeOffice(found: Found | null): Found | null {
  if (!found || !NO_PLACE.test(found.text)) return found;
  const comma = found.text.indexOf(',');
  return comma < 0 ? found : { text: found.text.slice(0, comma), at: found.at };
}

/** A place beside the date on a line above the lead: "The Kremlin, Moscow". A publisher's own seat is none. */
function linePlace(
  lead: ReadLine,
  pageLines: readonly ReadLine[],
  page: Page,
  sidelines: Place['sidelines'],
): Place | null {
  for (const line of pageLines) {
    const at = page.pageLines.find((pageLine) => pageLine.start === line.start);
    if (at?.kind !== 'dateline' || line.start > lead.start) continue;
    const parts = line.text.split(/[\d|]/);
    for (const part of [parts[0]!, parts.at(-1)!]) {
      const name = withoutDate(trimMarks(part));
      if (
        !name ||
        (page.layout.id === 'us-state' && OWN_SEAT.test(name)) ||
        !(
          SEATS.test(name) ||
          name.split(/, ?/).some((word) => CAPITALS.has(word.toLowerCase()) || VENUES.has(word.toLowerCase()))
        )
      )
        continue;
      const start = line.start + line.text.lastIndexOf(name);
      return { text: name, span: { start, end: start + name.length }, sidelines };
    }
  }
  return null;
}

const lastPart = (name: string): string =>
  name
    .slice(name.lastIndexOf(',') + 1)
    .trim()
    .toLowerCase();

/** "Baku, March", where the day stood behind it. */
function withoutDate(name: string): string {
  const comma = name.lastIndexOf(',');
  return comma > 0 && MONTH_PART.test(name.slice(comma)) ? trimMarks(name.slice(0, comma)) : name;
}

function trimMarks(text: string): string {
  let end = text.length;
  while (end > 0 && ' ,;:–-'.includes(text[end - 1]!)) end--;
  let start = 0;
  while (start < end && ' ,;:–-'.includes(text[start]!)) start++;
  return text.slice(start, end);
}

/** A name of capitalised words at `at`: "the Diaoyutai State Guesthouse", "Bali, Indonesia", "No 10". */
function placeNameAt(text: string, at: number): Found | null {
  const from = text.startsWith('the ', at) ? at + 4 : at;
  const ten = NUMBER_TEN.exec(text.slice(from, from + 20));
  if (ten) return { text: ten[0], at: from };
  let end = from;
  for (let words = 0; words < MOST_PLACE_WORDS; words++) {
    PLACE_WORD.lastIndex = end;
    const match = PLACE_WORD.exec(text);
    if (!match || (end === from && /^[ ,]/.test(match[0]))) break;
    // "visit to the region On 3 February": a stop is missing.
    if (end > from && STRAY.test(match[0])) break;
    // "in Oslo Wednesday", "in Oslo, Wednesday, May 5"
    if (end > from && IN_CALENDAR.test(match[0])) break;
    if (match[0].startsWith(',') && COUNTRY_NAMES.has(lastPart(text.slice(from, end)))) break;
    end += match[0].length;
  }
  const name = text.slice(from, end).replace(/(?:['’]s|(?<![A-Z])\.)$/, '');
  return name ? { text: name, at: from } : null;
}
