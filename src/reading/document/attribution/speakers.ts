import { expression } from '../../../text/expression.ts';
import type { Clause } from '../../clauses/clause.ts';
import type { Subject } from '../../clauses/subject.ts';
import type { SourceForm, Speaker } from '../../model.ts';
import { officeFit, officeWords } from '../../phrases/offices.ts';
import type { PersonPhrase } from '../../phrases/personPhrase.ts';
import { pairIn } from '../participants/pair.ts';
import { isBareAddress, referent, type Referent, type Roster } from '../participants/roster.ts';
import type { ReadLine } from '../readLine.ts';
import { Outsiders } from './outsiders.ts';
import { Pronouns } from './pronouns.ts';

/** How one of two is called with regard to the other. */
const RELATIONS = expression('i')`
  \b(counterpart|colleague|interlocutor|guest|visitor|dignitary|host|hostess|partner)(?:$
  | (?:\w+ ){0,2}(?:minister|president|leader|secretary|premier|chancellor|official|diplomat)$)
`;
/** What anybody in office is called who was told of. */
const PLAIN = /^the (?:\w+(?:-\w*)? )?(?:official|politician|dignitary)$/i;
/** "has today received", not "was received by" or "received a call". */
const RECEIVES = expression()`
  \b(?:received|hosted|welcomed)\b(?<!\b(?:was|were|been) \w+)(?! (?:an?|the) (?:\w+ )?(?:call|letter|message)\b)
`;
const LEAD_REACH = 400;
/** "HE the Prime Minister … received": how the lead begins. */
const EXCELLENT_SUBJECT = /^(?:[\p{L}, ]{2,40}: )?(?:HE|H\.E\.?|His Excellency|Her Excellency) /u;
const HOSTS = new Set(['host', 'hostess']);
const GUESTS = new Set(['guest', 'visitor', 'dignitary']);

/** Who speaks, and how the words of the text lead to them. */
export interface FoundSpeaker {
  readonly speaker: Speaker;
  readonly form: SourceForm;
}

/** Where a subject stands. */
export interface SubjectPlace {
  readonly line: ReadLine;
  /** A statement of one person is going on. */
  readonly inContent: boolean;
  /** The sentence is its paragraph's first. */
  readonly opensParagraph: boolean;
}

/** How a single person is named, and where. */
interface Naming extends SubjectPlace {
  /** Behind what is said: "“…,” Berg said." */
  readonly behind: boolean;
}

/** Tells for the subject of a clause who it is, with what the text has told so far. */
export class Speakers {
  readonly pronouns: Pronouns;
  readonly outsiders: Outsiders;
  readonly #roster: Roster;
  readonly #isFirstPerson: boolean;
  /** The publisher calls its own side "HE", so that "His Excellency" is whoever was told of last. */
  readonly #isOwnExcellency: boolean;
  /** Whoever the lead is about received the other. */
  readonly #isReception: boolean;
  /** Who spoke for a ministry, as long as nobody else did. */
  #voice: Speaker | null = null;
  /** What phrases came to; a phrase of the same words is the same person in the whole text. */
  readonly #identified = new Map<string, Referent | null>();

  /** `isFirstPerson`: the publisher's own side tells the text as "I". */
  constructor(roster: Roster, body: readonly ReadLine[], isFirstPerson: boolean) {
    this.#roster = roster;
    this.#isFirstPerson = isFirstPerson;
    this.pronouns = new Pronouns(roster);
    this.outsiders = new Outsiders(roster, body);
    this.#isReception = body.slice(0, 1).some(({ text }) => RECEIVES.test(text.slice(0, LEAD_REACH)));
    this.#isOwnExcellency = body.slice(0, 1).some(({ text }) => EXCELLENT_SUBJECT.test(text));
  }

  /** The participant whom a phrase stands for. */
  identify(phrase: PersonPhrase): Referent | null {
    let found = this.#identified.get(phrase.text);
    if (found === undefined) this.#identified.set(phrase.text, (found = this.#roster.identify(phrase)));
    return found;
  }

  /** Who writes in the first person; null where the text is not told so. */
  firstPerson(): Speaker | null {
    return this.#isFirstPerson ? this.#person(this.#roster.ownSide) : null;
  }

  /** Who wrote the letter that a paragraph announces: whom its last sentence names first, else the lead's subject. */
  writerOf({ reading }: ReadLine): Speaker | null {
    const named = reading.sentences.at(-1)?.people.flatMap((phrase) => this.identify(phrase) ?? [])[0];
    return this.#person(named?.index ?? this.#roster.leadSubject);
  }

  /** Who the subject of a clause is; null where it is nobody who can be told. */
  subjectOf(clause: Clause, place: SubjectPlace): FoundSpeaker | null {
    const answering = this.pronouns.answering(clause, place.line);
    if (answering) return this.#participant(answering);
    const subject = clause.subject!;
    const text = place.line.text.slice(subject.start, subject.end);
    if (subject.form === 'collective')
      return subject.country ? this.#ofSide(subject.country, text) : this.#collective(text);
    if (subject.form === 'pronoun') return this.#voiceBefore(clause) ?? this.#pronoun(subject);
    if (subject.form === 'institution') return this.#institution(subject, place.line, text);
    if (clause.position === 'front') this.#voice = null;
    if (subject.people.length > 1) return this.#several(subject.people, text);
    return (
      this.#pair(subject.people[0]!, place.line) ??
      this.#single(subject.people[0]!, text, { ...place, behind: clause.position === 'end' })
    );
  }

  #collective(text: string): FoundSpeaker | null {
    if (/^we$/i.test(text) && !this.#isFirstPerson) return null;
    return collective(
      text,
      this.#roster.people.map(({ name }) => name),
      'collective',
    );
  }

  /** "Norway proposed": the only participant from there, or those who are, by the country's name. */
  #ofSide(country: string, text: string): FoundSpeaker | null {
    const index = this.#roster.byCountry(country);
    if (index >= 0) return this.#participant(referent(index, 'side'));
    return collective(text, this.#roster.ofCountry(country), 'delegation');
  }

  /** "The ministry", or by name who speaks for it. */
  #institution({ name }: Subject & { form: 'institution' }, line: ReadLine, text: string): FoundSpeaker {
    const called = name ? this.outsiders.nameOf(line.text.slice(name.start, name.end), null) : text;
    const speaker: Speaker = { type: 'person', name: called };
    if (name) {
      this.outsiders.introduce(called);
      this.#voice = speaker;
    }
    return { speaker, form: name ? 'outsider' : 'outsider-office' };
  }

  /** "…, he said": whoever speaks for a ministry, where the words before were theirs. */
  #voiceBefore({ position }: Clause): FoundSpeaker | null {
    return this.#voice && position !== 'front' ? { speaker: this.#voice, form: 'outsider' } : null;
  }

  #pronoun({ pronoun }: Subject & { form: 'pronoun' }): FoundSpeaker | null {
    const { outsider } = this.pronouns;
    if (pronoun !== 'i' && outsider) return { speaker: outsider, form: 'pronoun-latest' };
    if (pronoun !== 'i') return this.#participant(this.pronouns.meant(pronoun));
    const speaker = this.firstPerson();
    return speaker && { speaker, form: 'first-person' };
  }

  #single(phrase: PersonPhrase, text: string, place: Naming): FoundSpeaker | null {
    const found =
      this.#related(phrase) ??
      this.#toldOf(phrase) ??
      this.#roster.byStyle(phrase) ??
      this.#ownExcellency(phrase) ??
      this.identify(phrase);
    if (found) return this.#participant(found);
    if (phrase.side)
      return collective(text, phrase.country === null ? [] : this.#roster.ofCountry(phrase.country), 'delegation');
    return place.inContent ? null : this.#outsider(phrase, text, place);
  }

  /** "The Vice President and Prime Minister", where one participant is the one and another the other. */
  #pair(phrase: PersonPhrase, { text }: ReadLine): FoundSpeaker | null {
    const members = pairIn(phrase, text, this.#roster)?.map((index) => this.#roster.people[index]!.name);
    return members ? collective(text.slice(phrase.start, phrase.end), members, 'several') : null;
  }

  #ownExcellency(phrase: PersonPhrase): Referent | null {
    const { latest } = this.pronouns;
    return this.#isOwnExcellency && latest >= 0 && isBareAddress(phrase) ? { index: latest, form: 'address' } : null;
  }

  /** "The official": whoever was told of last, where it may be either. */
  #toldOf(phrase: PersonPhrase): Referent | null {
    const { titles, nameText, country, text } = phrase;
    const isPlain = nameText === null && country === null && titles.length === 1 && PLAIN.test(text);
    const { latest } = this.pronouns;
    return isPlain && latest >= 0 && this.identify(phrase)?.form === 'shared-office'
      ? { index: latest, form: 'shared-office' }
      : null;
  }

  /** Somebody who takes no part: with a name, an office, or a name that came with an office before. */
  #outsider(phrase: PersonPhrase, text: string, { opensParagraph, behind }: Naming): FoundSpeaker | null {
    const { nameText, titles, gender, article, country } = phrase;
    if (nameText !== null) {
      const bare = titles.length === 0 && gender === null;
      if (bare && !this.outsiders.isIntroduced(nameText, behind)) return null;
      return { speaker: { type: 'person', name: this.outsiders.nameOf(nameText, country) }, form: 'outsider' };
    }
    if (titles.length === 0 && gender === null) return null;
    if (!opensParagraph && !article) return null;
    return {
      speaker: { type: 'person', name: this.outsiders.holderOf(phrase) ?? text },
      form: 'outsider-office',
    };
  }

  /** "His guest", "her counterpart", "the host": one of two, told from the other; null for any other phrase. */
  #related(phrase: PersonPhrase): Referent | null {
    const { people, ownSide, host, leadSubject } = this.#roster;
    const relation = relationIn(phrase);
    if (relation === null || people.length !== 2) return null;
    if (phrase.country !== null && people.some((person) => person.country === phrase.country)) return null;
    const { latest } = this.pronouns;
    if (/^(?:his|her)\b/i.test(phrase.text) && latest >= 0) return { index: 1 - latest, form: 'relation' };
    const hosting = host >= 0 ? host : this.#isReception ? leadSubject : ownSide;
    if (HOSTS.has(relation)) return { index: hosting, form: 'relation' };
    return GUESTS.has(relation) ? { index: 1 - hosting, form: 'relation' } : null;
  }

  #several(people: readonly PersonPhrase[], text: string): FoundSpeaker | null {
    const found = people.map((phrase) => this.identify(phrase));
    const one = this.#holderOfAll(people, found[0]?.index ?? -1);
    if (one) return this.#participant(one);
    if (found.every((referent) => referent === null)) return null;
    const members = people.map(({ nameText, country, text: words }, at) => {
      const person = this.#roster.people[found[at]?.index ?? -1];
      return person?.name ?? (nameText === null ? words : this.#roster.nameOf(nameText, country));
    });
    return collective(text, members, 'several');
  }

  /** "The Prime Minister and Foreign Minister": one person may hold both. */
  #holderOfAll(people: readonly PersonPhrase[], first: number): Referent | null {
    const person = this.#roster.people[first];
    if (!person || !people.slice(1).every((phrase) => !phrase.article && phrase.nameText === null)) return null;
    const holds = ({ titles }: PersonPhrase): boolean =>
      titles.some((title) => officeFit(officeWords(title.text), person.offices) > 1);
    return people.every(holds) ? referent(first, 'both-offices') : null;
  }

  #participant(found: Referent | null): FoundSpeaker | null {
    const speaker = found && this.#person(found.index);
    return speaker && { speaker, form: found!.form };
  }

  #person(index: number): Speaker | null {
    const person = this.#roster.people[index];
    return person ? { type: 'person', name: person.name } : null;
  }
}

/**
 * "guest" in "his guest", "visitor" in "the visiting Minister"; null where a phrase tells one of two by name, or by
 * nothing.
 */
function relationIn({ titles, nameText, country, text }: PersonPhrase): string | null {
  if (nameText !== null) return null;
  if (country === null && /^the visiting\b/i.test(text)) return 'visitor';
  return titles.length === 1 ? (RELATIONS.exec(titles[0]!.text)?.[1]?.toLowerCase() ?? null) : null;
}

function collective(name: string, members: readonly string[], form: SourceForm): FoundSpeaker {
  return { speaker: { type: 'collective', name, members }, form };
}
