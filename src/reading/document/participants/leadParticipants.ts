import { MONTH_NAMES, WEEKDAY_NAMES } from '../../words/tables/calendar.ts';
import { expression, oneOf } from '../../../text/expression.ts';
import { leadSentence, type SentenceReading } from '../../paragraph.ts';
import type { Subject } from '../../clauses/subject.ts';
import { nameWords } from '../../phrases/names.ts';
import type { PersonPhrase } from '../../phrases/personPhrase.ts';
import type { ReadLine } from '../readLine.ts';
import { isCountryPair, isNobody, isSpokesperson } from './notParticipants.ts';
import { goesOnInList, JOINT, sightingsOf, withOfficeOf, type Sighting } from './sightings.ts';

/** Behind one of these the lead tells what was talked about, not who talked. */
const TOPIC = expression('gu')`
  \b(?:about|regarding|concerning
    |to (?!(?:the|his|her|their|its|our)\b)[a-z]{3,}
    |on the (?:\d+(?:st|nd|rd|th)|anniversary|occasion|situation|latest|margins|sidelines)
    |on (?:his|her|their|assuming|becoming|taking|being)
    |following|ahead of|in advance of|after|before|during which
    |where(?! (?:he|she|they) (?:met|was received|was hosted|was welcomed|held|spoke|called))
    |celebrating|as part of|as well as (?:the|on)|in the framework|on behalf of
    |(?<!call |calls |called )on (?=\p{Lu})(?!${oneOf(WEEKDAY_NAMES)}|${oneOf(MONTH_NAMES)}\b)
    |over the (?!(?:tele)?phone\b|video)
  )\b
`;
/** ", who was visiting Japan to attend …," says nothing of the topics. */
const RELATIVE = /, who [^,;.]{1,300},/;
const LONGEST_LEAD = 1500;
const BEFORE_PARTICIPANT = new Set(
  'with to and between by from received met hosted called telephoned phoned congratulated welcomed invited on'.split(
    ' ',
  ),
);
const MEETING_WORD =
  /\b(?:held|had|spoke|met|meeting|call|talks|conversation|teleconference|review|consultations|dialogue)\b/;
/** "who accompanied President Yameel on his visit": somebody else's event. */
const IN_COMPANY = expression()`
  \b(?:who (?:(?:is|was|has been|had) )?(?:accompan(?:ies|ied|ying)|succeed(?:s|ed)|replac(?:es|ed)
  |represent(?:s|ed|ing))|accompanied by|flanked by) (?:[\w-]+ ){0,2}$
`;
/** "who was appointed Foreign Minister", "in his capacity as Chair": an office that somebody named already holds. */
const IN_CAPACITY = /\b(?:appointed|elected|named|nominated|designated|became|as) (?:the )?$/;
const OPENS_CAPACITY = /^(?:re-?)?(?:appointed|elected) /;
/** "following last week's talks with …", "briefed allies on his call with …": another event. */
const OF_ANOTHER_EVENT = /\b(?:following|after|ahead of|before|(?:on|about) (?:his|her|their)(?! way\b)) /;
const INVITES = /\b(?:invitation|request|initiative)\b/i;
/** "at the request of Foreign Minister …": may be a third. */
const AT_WHOSE_REQUEST = /\b(?:request|invitation|initiative) of (?:the )?$/;
/** "Ambassador Ahmed Zaki, the official spokesman and Director of …" */
const SPEAKS_FOR = /^, (?:the|an?) (?:\w+ ){0,3}spokes(?:man|woman|person)\b/i;
/** "the official spokesman and Director of …": the same person's other office. */
const VOICE_TOO = /\bspokes(?:man|woman|person) and (?:the )?$/i;
/** How far before a phrase the words reach that tell whether the person took part (UTF-16 units). */
const REACH = 100;
const SHORT_REACH = 20;
const REQUEST_REACH = 40;
/** Of more persons a lead's sentence is a list that nobody can hold in mind, and each is compared with all others. */
const MOST_SIGHTINGS = 60;

/** The name of a body, before an office in it: "Department of Homeland", "Office of Management and". */
const OF_A_BODY =
  /^ ?(?:(?!In|At|On|After|Before|During|With|From|As|While|When)\p{Lu}\S{1,30} (?:(?:of|for|and|the) )*)+$/u;

/** The persons of the event: those the lead's sentence names as its subject or as met, called or written to. */
export function leadParticipants(lead: ReadLine): Sighting[] {
  const sentence = lead.reading.sentences[leadSentence(lead.reading)];
  return sentence ? new EventSentence(lead, sentence).participants() : [];
}

/** Who the sentence tells of; whoever it is ascribed to at its end is another. */
function subjectOf({ clauses }: SentenceReading): Subject | undefined {
  const ofPeople = clauses.filter(({ subject }) => subject?.form === 'people' && !speaksFor(subject));
  return (ofPeople.find(({ position }) => position === 'front') ?? ofPeople[0])?.subject ?? undefined;
}

/** "Spokesman for the Foreign Ministry Ahmed Zaki said" */
function speaksFor(subject: Subject & { form: 'people' }): boolean {
  return subject.people.some(({ titles }) => titles.some(({ text }) => isSpokesperson(text)));
}

/** The sentence of the lead that tells of the event. */
class EventSentence {
  readonly #text: string;
  readonly #start: number;
  readonly #sightings: readonly Sighting[];
  readonly #subject: Subject | undefined;
  /** Where the sentence turns to its topics; UTF-16 index in the lead. */
  readonly #topics: number;
  /** Who stands before the subject gave the invitation. */
  readonly #namesInviter: boolean;

  constructor(lead: ReadLine, sentence: SentenceReading) {
    this.#text = lead.text;
    this.#start = sentence.start;
    this.#sightings = sightingsOf(lead, [sentence]).slice(0, MOST_SIGHTINGS);
    this.#subject = subjectOf(sentence);
    this.#topics = topicStart(lead, sentence);
    const opener = this.#subject ? lead.text.slice(sentence.start, this.#subject.start) : '';
    this.#namesInviter = INVITES.test(opener);
  }

  participants(): Sighting[] {
    const found: Sighting[] = [];
    this.#sightings.forEach((sighting, index) => {
      if (this.#isListed(sighting, found.at(-1))) found.push(withOfficeOf(found.at(-1)!, sighting));
      else if (this.#tookPart(sighting, this.#sightings[index + 1])) found.push(sighting);
    });
    return found.length > 2 ? found.filter(({ phrase }) => !this.#onlyAsked(phrase)) : found;
  }

  #tookPart(sighting: Sighting, next: Sighting | undefined): boolean {
    const { phrase, name } = sighting;
    if (
      phrase.side ||
      VOICE_TOO.test(this.#before(phrase, SHORT_REACH)) ||
      this.#isOfTopic(phrase) ||
      this.#isInOpener(phrase) ||
      this.#isOfSomebodyElse(sighting)
    )
      return false;
    if (name !== null && isNobody(name) && phrase.end - phrase.start === name.length) return false;
    if (phrase.titles.length > 0 || (name !== null && phrase.gender))
      return !this.#isVoice(phrase) && !SPEAKS_FOR.test(this.#after(phrase));
    // "Kurdistan Regional Government Prime Minister …": what stands right before an office is whose it is.
    const ownsOffice = next?.phrase.start === phrase.end + 1;
    if (name === null || ownsOffice || isNobody(name) || isCountryPair(name)) return false;
    return this.#isSubject(phrase) || (this.#isAddressed(phrase) && nameWords(name).length > 1);
  }

  /** Whether somebody speaks for another, and is not met: "with Bo Berg, Spokesperson and Advisor to the President". */
  #isVoice(phrase: PersonPhrase): boolean {
    const isMet = this.#before(phrase, SHORT_REACH).endsWith(' with ');
    const hasOther = phrase.titles.some(({ text }) => !isSpokesperson(text));
    return isSpokesperson(this.#text.slice(phrase.start, phrase.end)) && !(isMet && hasOther);
  }

  /** "with senators Ann Berg, Bo Lind and Carl Ruud": whom a list goes on to name behind one who took part. */
  #isListed({ phrase, name }: Sighting, before: Sighting | undefined): boolean {
    if (!before || name === null || phrase.titles.length > 0 || isNobody(name) || isCountryPair(name)) return false;
    const bare = before.phrase.titles.length === 0 && !this.#isSubject(before.phrase);
    if (!bare && !before.phrase.titles.some(({ several }) => several)) return false;
    return nameWords(name).length > 1 && goesOnInList(this.#text, before, phrase);
  }

  #before({ start }: PersonPhrase, reach: number): string {
    return this.#text.slice(Math.max(0, start - reach), start);
  }

  #after({ end }: PersonPhrase): string {
    return this.#text.slice(end, end + SHORT_REACH * 2);
  }

  #isOfTopic(phrase: PersonPhrase): boolean {
    return phrase.start >= this.#topics && !isMetWith(this.#before(phrase, REACH));
  }

  #isInOpener(phrase: PersonPhrase): boolean {
    const isBefore = this.#subject !== undefined && phrase.start < this.#subject.start;
    return isBefore && !this.#namesInviter && !this.#opensList(phrase);
  }

  /** "Department of Ports Secretary Ann Berg, Energy Advisor Bo Lind and …": the first of those who are the subject. */
  #opensList(phrase: PersonPhrase): boolean {
    const opener = this.#text.slice(this.#start, phrase.start);
    return (
      OF_A_BODY.test(opener.slice(opener.lastIndexOf(', ') + 1)) &&
      JOINT.test(this.#text.slice(phrase.end, this.#subject!.start))
    );
  }

  #isOfSomebodyElse({ phrase, name }: Sighting): boolean {
    const before = this.#before(phrase, REACH);
    return (
      IN_COMPANY.test(before) ||
      (name === null && before.endsWith('(')) ||
      (name === null && IN_CAPACITY.test(before + (OPENS_CAPACITY.exec(phrase.text)?.[0] ?? '')))
    );
  }

  #isSubject(phrase: PersonPhrase): boolean {
    return this.#subject?.form === 'people' && this.#subject.people.some((person) => person.start === phrase.start);
  }

  #isAddressed(phrase: PersonPhrase): boolean {
    return BEFORE_PARTICIPANT.has(lastWord(this.#before(phrase, SHORT_REACH)));
  }

  /** Of three, who stands behind the subject as the one who asked for the meeting need not have been there. */
  #onlyAsked(phrase: PersonPhrase): boolean {
    return phrase.start >= (this.#subject?.start ?? 0) && AT_WHOSE_REQUEST.test(this.#before(phrase, REQUEST_REACH));
  }
}

/** Where the lead turns to its topics; what stands there before the first person counts for nothing. */
function topicStart(lead: ReadLine, sentence: SentenceReading): number {
  const first = sentence.people[0]?.end ?? sentence.start;
  const text = lead.text.slice(sentence.start, Math.min(sentence.end, sentence.start + LONGEST_LEAD));
  const aside = RELATIVE.exec(text);
  const inside = (at: number): boolean => aside !== null && at > aside.index && at < aside.index + aside[0].length;
  TOPIC.lastIndex = 0;
  for (let match = TOPIC.exec(text); match; match = TOPIC.exec(text))
    if (sentence.start + match.index > first && !inside(match.index)) return sentence.start + match.index;
  return sentence.end;
}

const lastWord = (text: string): string => text.toLowerCase().split(/[\s,]/).filter(Boolean).at(-1) ?? '';

/** "expressed pleasure as he received visiting", ", and also met": who was met, told behind what was said. */
const RECEIVED = expression()`
  (?:\b(?:as|when|while) (?:he|she|they) (?:received|met|hosted|welcomed)(?: with)?(?: (?:the )?visiting)?
  |,? and (?:also|then|later) (?:received|met|hosted|called on))
  \x20(?:the )?$
`;

/** "held a meeting with", "spoke by phone with the". */
function isMetWith(before: string): boolean {
  if (RECEIVED.test(before)) return true;
  const trimmed = before.endsWith(' the ') ? before.slice(0, -4) : before;
  return (
    trimmed.endsWith(' with ') &&
    !OF_ANOTHER_EVENT.test(before.slice(before.lastIndexOf(',') + 1)) &&
    MEETING_WORD.test(before.slice(before.lastIndexOf('. ') + 1))
  );
}
