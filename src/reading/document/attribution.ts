import type { Clause } from '../clauses/clause.ts';
import type { Corrections, Mention, Paragraph, ParagraphRole, Sentence, Speaker, Statement } from '../model.ts';
import type { Span } from '../../text/span.ts';
import type { ReadLine } from './participants.ts';
import { leadSentence, type SentenceReading } from '../paragraph.ts';
import type { PersonPhrase, Title } from '../phrases/personPhrase.ts';
import { isFormOf, nameWords } from '../phrases/names.ts';
import { officeFit, officeWords } from '../phrases/offices.ts';
import type { Roster } from './roster.ts';
import type { Subject } from '../clauses/subjects.ts';

/** What the attribution of a whole text comes to. */
export interface Attribution {
  readonly paragraphs: Paragraph[];
  readonly sentences: Sentence[];
  readonly statements: Statement[];
  readonly mentions: Mention[];
}

export interface AttributionInput {
  readonly title: ReadLine | null;
  readonly body: readonly ReadLine[];
  readonly headings: ReadonlySet<number>;
  readonly roster: Roster;
  /** The name before the colon of a headline: it speaks where no cue says who does. */
  readonly headlineSpeaker: string | null;
  /** A press appearance: what the two sides agreed in their talks is part of what somebody tells there. */
  readonly toldPress: boolean;
  readonly corrections: NonNullable<Corrections['speakers']>;
}

/** A statement that may still grow. */
interface OpenStatement {
  readonly speaker: Speaker | null;
  readonly clause: Clause | null;
  readonly first: number;
}

interface Decision {
  readonly speaker: Speaker | null;
  readonly clause: Clause;
}

/** So many holders of offices are kept in mind. */
const MOST_HOLDERS = 8;
const HEADS_OF_STATE =
  /\b(?:president|king|queen|emir|amir|sultan|emperor|prime|chancellor|premier|taoiseach|crown|prince|pope|leader|head|secretary-general)\b/i;
/** So near behind its verb a date is the passive's own: "Concern was expressed last week". */
const DATED_REACH = 30;
const ANSWERS = /^(?:replied|responded|answered|retorted|countered|rejoined)$/i;
/** How one of two is called with regard to the other. */
const ROLES =
  /\b(counterpart|colleague|interlocutor|guest|visitor|dignitary|host|hostess|partner)(?:$| (?:\w+ ){0,2}(?:minister|president|leader|secretary|premier|chancellor)$)/i;
const HOSTS = new Set(['host', 'hostess']);
const GUESTS = new Set(['guest', 'visitor', 'dignitary']);
/** "(Reference) …", "* …", "Note: …": the publisher's own words beside the report. */
const ASIDE = /^(?:\(|\[|\*|note\b|background\b)/i;
const ABOUT_NEXT_MEETING =
  /\bwill (?:next |both |then |also |again )?(?:take place|be held|meet|be hosted|travel|visit|speak|talk|reconvene|see each other)\b/;

const shift = (span: Span, by: number): Span => ({ start: span.start + by, end: span.end + by });
const shiftOrNull = (span: Span | null, by: number): Span | null => (span ? shift(span, by) : null);

export class Attributor {
  readonly #input: AttributionInput;
  readonly #roster: Roster;
  readonly #paragraphs: Paragraph[] = [];
  readonly #sentences: Sentence[] = [];
  readonly #statements: Statement[] = [];
  readonly #mentions: Mention[] = [];
  readonly #identified = new Map<string, number>();
  /** Those named with an office who are no participants, the latest first. */
  readonly #holders: PersonPhrase[] = [];
  readonly #firstPerson: boolean;
  /** Who spoke last, to be continued by a paragraph without a cue. */
  #carry: Speaker | null = null;
  /** Index of the participant that "he" or "she" may mean. */
  #subject = -1;
  /** The sentence before, in the same paragraph, is one person's. */
  #spokeLast = false;
  #colon = false;

  constructor(input: AttributionInput) {
    this.#input = input;
    this.#roster = input.roster;
    this.#firstPerson = input.body
      .slice(0, 2)
      .some((line) =>
        line.reading.sentences.some((sentence) =>
          sentence.clauses.some((clause) => clause.subject?.form === 'pronoun' && clause.subject.pronoun === 'i'),
        ),
      );
  }

  run(): Attribution {
    const { title, body } = this.#input;
    for (const sentence of title?.reading.sentences ?? []) this.#mentionsIn(sentence, title!);
    body.forEach((line, index) => this.#paragraph(line, index));
    return {
      paragraphs: this.#paragraphs,
      sentences: this.#sentences,
      statements: this.#statements,
      mentions: this.#mentions,
    };
  }

  #paragraph(line: ReadLine, index: number): void {
    if (this.#input.headings.has(index) && index > 0) this.#carry = null;
    this.#spokeLast = false;
    const firstSentence = this.#sentences.length;
    const firstStatement = this.#statements.length;
    let open: OpenStatement | null = null;
    const close = (): void => {
      if (open) this.#statements.push(this.#statement(open, line, index));
      open = null;
    };
    line.reading.sentences.forEach((sentence, at) => {
      const state: OpenStatement | null = open;
      const corrected = this.#corrected(sentence, line);
      const decision = corrected === null ? this.#decide(sentence, line, index, at, state) : null;
      let next: OpenStatement | null = state;
      if (corrected !== null) {
        if (
          !state ||
          state.speaker?.name !== corrected.name ||
          sentence.clauses.some((clause) => clause.kind === 'cue')
        ) {
          next = {
            speaker: corrected,
            clause: sentence.clauses.find((clause) => clause.kind === 'cue') ?? null,
            first: this.#sentences.length,
          };
        }
      } else if (decision === 'narration') next = null;
      else if (decision !== null) next = { ...decision, first: this.#sentences.length };
      else if (!state && at === 0) {
        const continued = this.#continued(line, index);
        if (continued) next = { speaker: continued, clause: null, first: this.#sentences.length };
      }
      if (next !== state) {
        close();
        open = next;
      }
      this.#mentionsIn(sentence, line);
      const opens = next !== null && next.first === this.#sentences.length;
      this.#sentences.push({
        ...shift(sentence, line.start),
        paragraph: index,
        speaker: next?.speaker ?? null,
        cue: opens && next?.clause?.cue ? shift(next.clause.cue, line.start) : null,
      });
      if (next?.speaker) this.#remember(next.speaker);
      this.#spokeLast = next?.speaker?.type === 'person';
    });
    close();
    this.#endParagraph(line, index, firstSentence, firstStatement);
  }

  #endParagraph(line: ReadLine, index: number, firstSentence: number, firstStatement: number): void {
    const statements = this.#statements.slice(firstStatement);
    const covered = statements.reduce((sum, { sentences }) => sum + sentences.last - sentences.first + 1, 0);
    const last = statements.at(-1);
    if (this.#sentences.length > firstSentence) {
      const endsInStatement = last !== undefined && last.sentences.last === this.#sentences.length - 1;
      this.#carry = endsInStatement ? last.speaker : index === 0 ? this.#carry : null;
    }
    const text = line.text;
    this.#colon = text.endsWith(':') || text.endsWith(';');
    this.#paragraphs.push({
      start: line.start,
      end: line.start + text.length,
      role: role(statements, covered === this.#sentences.length - firstSentence, index),
    });
  }

  #remember(speaker: Speaker): void {
    if (speaker.type !== 'person') return;
    const at = this.#roster.people.findIndex((person) => person.name === speaker.name);
    if (at >= 0) this.#subject = at;
  }

  #corrected(sentence: SentenceReading, line: ReadLine): Speaker | null {
    if (this.#input.corrections.length === 0) return null;
    const middle = line.start + (sentence.start + sentence.end) / 2;
    const found = this.#input.corrections.find(({ start, end }) => start <= middle && middle < end);
    return found ? { type: 'person', name: found.name } : null;
  }

  /** A paragraph without a cue goes on with the speaker before it, unless it tells of the event. */
  #continued(line: ReadLine, index: number): Speaker | null {
    const { sentences } = line.reading;
    if (this.#firstPerson && /^I\b/.test(line.text)) return this.#person(this.#roster.home);
    if (sentences[0]!.manner.announces && index === this.#input.body.length - 1) return null;
    if (sentences[0]!.manner.aboutEvent || ASIDE.test(line.text)) return null;
    const listed =
      this.#colon ||
      (line.reading.enumerator !== null &&
        /^\P{L}$/u.test(line.text.slice(line.reading.enumerator.start, line.reading.enumerator.end)));
    const headline =
      index > 0 && this.#input.headlineSpeaker
        ? ({ type: 'person', name: this.#input.headlineSpeaker } as const)
        : null;
    const speaker = this.#carry ?? headline;
    if (!speaker) return null;
    if (headline && speaker.name === headline.name && !sentences[0]!.manner.deed) return speaker;
    if (listed || (speaker.type === 'person' && /^["“«]/.test(line.text))) return speaker;
    if (!goesOnSpeaking(sentences)) return null;
    if (speaker.type === 'collective' && ABOUT_NEXT_MEETING.test(line.text.slice(0, 2000))) return null;
    return speaker;
  }

  #decide(
    sentence: SentenceReading,
    line: ReadLine,
    paragraph: number,
    at: number,
    open: OpenStatement | null,
  ): Decision | 'narration' | null {
    const lead = paragraph === 0 && at <= leadSentence(line.reading);
    if (sentence.manner.aboutEvent && !open) {
      return 'narration';
    }
    for (const clause of sentence.clauses) {
      const inContent = open?.speaker?.type === 'person';
      if (clause.kind === 'passive') {
        if (lead || (inContent && !this.#breaksContent(clause, sentence, line))) continue;
        return { speaker: null, clause };
      }
      const subject = clause.subject!;
      if (this.#input.toldPress && inContent && subject.form === 'collective') continue;
      if (
        subject.form === 'collective' &&
        subject.countries &&
        (inContent || clause.kind === 'event' || clause.guessed || (at === 0 && this.#carry?.type === 'person'))
      )
        continue;
      const speaker = this.#answers(clause, line) ?? this.#speaker(subject, line, inContent, at);
      if (!speaker) continue;
      if (clause.kind === 'event' || (clause.afterEvent && (lead || inContent))) {
        if (lead || !inContent || (speaker.type === 'person' && subject.form === 'people')) {
          this.#remember(speaker);
          if (lead) this.#leadSubject(subject);
          return 'narration';
        }
        continue;
      }
      if (lead && !this.#leadStates(clause)) {
        this.#leadSubject(subject);
        return 'narration';
      }
      if (this.#accepts(clause, subject, speaker, sentence, line, inContent, at)) return { speaker, clause };
    }
    if (sentence.manner.aboutEvent || (sentence.manner.deed && open?.speaker?.type !== 'person')) return 'narration';
    return null;
  }

  /**
   * Whether a passive is no part of what somebody says: "It was noted that …", "Concern was expressed …", unless it is
   * dated.
   */
  #breaksContent({ position, opener, clausal, cue }: Clause, sentence: SentenceReading, line: ReadLine): boolean {
    if (position !== 'front') return false;
    const dated = clausal ? opener : { start: sentence.start, end: cue!.end + DATED_REACH };
    return dated === null || !this.#datedIn(dated, line);
  }

  #leadSubject(subject: Subject): void {
    if (subject.form !== 'people') return;
    const index = this.#identify(subject.people[0]!);
    if (index >= 0) this.#subject = index;
  }

  /** The first sentence of a readout tells that the event took place, unless it quotes somebody. */
  #leadStates(clause: Clause): boolean {
    return !clause.guessed && clause.verbClass !== 'act' && (clause.clausal || clause.position !== 'front');
  }

  #accepts(
    clause: Clause,
    subject: Subject,
    speaker: Speaker,
    sentence: SentenceReading,
    line: ReadLine,
    inContent: boolean,
    at: number,
  ): boolean {
    if (clause.guessed) {
      if (speaker.type === 'collective') return !inContent && at === 0;
      if (subject.form === 'pronoun' && at > 0 && inContent) return false;
    }
    if (clause.perfect && (inContent || subject.form !== 'people' || subject.people.length > 1)) return false;
    if (!inContent) return true;
    if (
      subject.form === 'pronoun' &&
      clause.position === 'front' &&
      clause.opener &&
      this.#datedIn(clause.opener, line)
    )
      return false;
    if (speaker.type === 'collective') {
      if (clause.opener && this.#datedIn(clause.opener, line)) return false;
      if (subject.form === 'collective' && !this.#mayMean(line.text.slice(subject.start, subject.end))) return false;
      return clause.position === 'front';
    }
    if (subject.form === 'people' && subject.people[0]!.side) return !clause.guessed && !this.#datedIn(sentence, line);
    return true;
  }

  /** A date before the subject puts what follows at another time: "Last month, the two presidents agreed". */
  #datedIn(span: Span, line: ReadLine): boolean {
    return line.reading.dates.some(
      (date) =>
        date.start >= span.start &&
        date.end <= span.end &&
        date.type !== 'time' &&
        date.type !== 'year-in-name' &&
        date.type !== 'anniversary' &&
        date.type !== 'duration',
    );
  }

  /** "The two presidents" are not two ministers who are talking about them. */
  #mayMean(phrase: string): boolean {
    const offices = this.#roster.people.flatMap((person) => person.titles);
    if (offices.length === 0) return true;
    if (/\b(?:presidents|kings|premiers|chancellors|leaders|heads)\b/i.test(phrase))
      return offices.some((office) =>
        HEADS_OF_STATE.test(office.replace(/Deputy Prime Minister|Vice[- ]President/gi, '')),
      );
    if (/\bministers\b/i.test(phrase))
      return offices.some((office) => /minister|secretary|representative/i.test(office));
    return true;
  }

  #speaker(subject: Subject, line: ReadLine, inContent: boolean, at: number): Speaker | null {
    const text = line.text.slice(subject.start, subject.end);
    if (subject.form === 'collective') {
      if (/^we$/i.test(text) && !this.#firstPerson) return null;
      return { type: 'collective', name: text, members: this.#roster.people.map((person) => person.name) };
    }
    if (subject.form === 'pronoun') {
      if (subject.pronoun === 'i') return this.#firstPerson ? this.#person(this.#roster.home) : null;
      return this.#pronoun(subject.pronoun);
    }
    if (subject.people.length > 1) return this.#conjoined(subject.people, text);
    const phrase = subject.people[0]!;
    const other = this.#related(phrase);
    if (other >= 0) return this.#person(other);
    const index = this.#identify(phrase);
    if (index >= 0) return this.#person(index);
    if (phrase.side)
      return {
        type: 'collective',
        name: text,
        members: phrase.country === null ? [] : this.#roster.ofCountry(phrase.country),
      };
    if (inContent) return null;
    if (phrase.titles.length === 0 && phrase.gender === null) return this.#introduced(phrase.nameText);
    if (phrase.nameText !== null) return { type: 'person', name: this.#fullName(phrase.nameText) };
    return at === 0 || phrase.article ? { type: 'person', name: this.#holder(phrase) ?? text } : null;
  }

  /** "Deputy Prime Minister X also took part. X reported …": a full name that came with an office before. */
  #introduced(name: string | null): Speaker | null {
    const words = name === null ? [] : nameWords(name);
    const known = words.length > 1 && this.#holders.some((other) => isFormOf(words, nameWords(other.nameText!)));
    return known ? { type: 'person', name: this.#fullName(name!) } : null;
  }

  /**
   * Who was last named with the office and is no participant: "President X received the Minister. The President said …"
   */
  #holder({ titles, country }: PersonPhrase): string | null {
    const wanted = titles.map((title) => officeWords(title.text));
    const fits = (held: readonly Title[]): boolean =>
      wanted.some(
        (office) =>
          officeFit(
            office,
            held.map((title) => officeWords(title.text)),
          ) > 1,
      );
    const holder = this.#holders.find(
      (other) => (country === null || other.country === null || country === other.country) && fits(other.titles),
    );
    return holder ? this.#fullName(holder.nameText!) : null;
  }

  #others: readonly string[] | null = null;

  /** The name by which the text introduces somebody who is no participant. */
  #fullName(name: string): string {
    this.#others ??= this.#input.body.flatMap(({ reading }) =>
      reading.sentences.flatMap(({ people }) =>
        people.flatMap(({ nameText }) => (nameText !== null && nameWords(nameText).length > 1 ? [nameText] : [])),
      ),
    );
    const words = nameWords(name);
    return (
      this.#others.find((other) => words.length < nameWords(other).length && isFormOf(words, nameWords(other))) ?? name
    );
  }

  /** "X asked for patience. He replied that …": the pronoun before a verb of answering is the other of two. */
  #answers({ subject, cue }: Clause, line: ReadLine): Speaker | null {
    const { people } = this.#roster;
    if (subject?.form !== 'pronoun' || subject.pronoun === 'i' || !cue || !this.#spokeLast || people.length !== 2)
      return null;
    const other = people[1 - this.#subject];
    return other &&
      (other.gender ?? subject.pronoun) === subject.pronoun &&
      ANSWERS.test(line.text.slice(cue.start, cue.end))
      ? this.#person(1 - this.#subject)
      : null;
  }

  /** "His guest", "her counterpart", "the host": one of two, told from the other; -1 for any other phrase. */
  #related({ titles, nameText, country, text }: PersonPhrase): number {
    const visiting = nameText === null && country === null && /^the visiting\b/i.test(text);
    const role = visiting
      ? 'visitor'
      : nameText === null && titles.length === 1
        ? ROLES.exec(titles[0]!.text)?.[1]?.toLowerCase()
        : undefined;
    const { people, home } = this.#roster;
    if (!role || people.length !== 2) return -1;
    if (country !== null && people.some((person) => person.country === country)) return -1;
    if (/^(?:his|her)\b/i.test(text) && this.#subject >= 0) return 1 - this.#subject;
    const host = this.#roster.host < 0 ? home : this.#roster.host;
    if (HOSTS.has(role)) return host;
    return GUESTS.has(role) ? 1 - host : -1;
  }

  #person(index: number): Speaker | null {
    const person = this.#roster.people[index];
    return person ? { type: 'person', name: person.name } : null;
  }

  #conjoined(people: readonly PersonPhrase[], text: string): Speaker | null {
    const indices = people.map((phrase) => this.#identify(phrase));
    const holder = people.slice(1).every((phrase) => !phrase.article && phrase.nameText === null) ? indices[0]! : -1;
    // "The Prime Minister and Foreign Minister": one person may hold both.
    if (
      holder >= 0 &&
      people.every((phrase) =>
        phrase.titles.some((title) => officeFit(officeWords(title.text), this.#roster.people[holder]!.offices) > 1),
      )
    )
      return this.#person(holder);
    const members = indices.map(
      (index, at) => this.#roster.people[index]?.name ?? people[at]!.nameText ?? people[at]!.text,
    );
    return indices.some((index) => index >= 0) ? { type: 'collective', name: text, members } : null;
  }

  #pronoun(pronoun: 'he' | 'she'): Speaker | null {
    const { people } = this.#roster;
    const latest = people[this.#subject];
    if (latest && (latest.gender ?? pronoun) === pronoun) {
      // Who has just spoken is meant; later in the text the other pronoun is somebody else.
      if (this.#spokeLast) latest.gender ??= pronoun;
      return this.#person(this.#subject);
    }
    const fitting = people.findIndex((person) => person.gender === pronoun);
    if (fitting >= 0) return this.#person(fitting);
    const open = people.findIndex((person, index) => index !== this.#subject && person.gender === null);
    if (open >= 0 || !latest) return latest ? this.#person(open) : null;
    // Nobody fits, so that a given name has misled.
    const misled = latest.genderGuessed ? this.#subject : people.findIndex(({ genderGuessed }) => genderGuessed);
    if (misled >= 0) people[misled]!.gender = pronoun;
    return this.#person(misled);
  }

  #identify(phrase: PersonPhrase): number {
    let index = this.#identified.get(phrase.text);
    if (index === undefined) this.#identified.set(phrase.text, (index = this.#roster.identify(phrase)));
    return index;
  }

  #mentionsIn(sentence: SentenceReading, line: ReadLine): void {
    for (const phrase of sentence.people) {
      const participant = phrase.side ? -1 : this.#identify(phrase);
      if (participant < 0) {
        if (phrase.nameText !== null && phrase.titles.length > 0 && this.#holders.unshift(phrase) > MOST_HOLDERS)
          this.#holders.pop();
        continue;
      }
      const name = phrase.nameText === null ? null : nameWords(phrase.nameText);
      const form =
        name === null ? 'office' : name.length < this.#roster.people[participant]!.words.length ? 'surname' : 'name';
      this.#mentions.push({ ...shift(phrase.name ?? phrase, line.start), participant, form });
    }
  }

  #statement(open: OpenStatement, line: ReadLine, paragraph: number): Statement {
    const { clause, speaker, first } = open;
    const last = this.#sentences.length - 1;
    const own = this.#sentences.slice(first);
    const start = own[0]!.start;
    const end = own.at(-1)!.end;
    const by = line.start;
    const facts = line.reading.sentences.filter((sentence) => sentence.start + by >= start && sentence.end + by <= end);
    const content = statementContent(clause, by, start, end, facts);
    const act = clause?.verbClass === 'act';
    if (clause?.subject?.form === 'pronoun' && clause.subject.pronoun !== 'i' && speaker)
      this.#pronounMention(clause.subject, speaker, by);
    return {
      start,
      end,
      paragraph,
      speaker,
      passive: clause?.kind === 'passive',
      source: clause?.subject ? { start: clause.subject.start + by, end: clause.subject.end + by } : null,
      cue: shiftOrNull(clause?.cue ?? null, by),
      cueFull: shiftOrNull(clause?.full ?? null, by),
      medium: shiftOrNull(clause?.medium ?? null, by),
      content: act ? null : content,
      topic: act ? content : null,
      extraCues: (clause?.extraCues ?? []).map((extra) => ({
        source: null,
        cue: shift(extra.cue, by),
        content: shiftOrNull(extra.content, by),
      })),
      nested: facts
        .flatMap((sentence) => sentence.nested)
        .map((nested) => ({
          source: shiftOrNull(nested.source, by),
          cue: shift(nested.cue, by),
          content: shiftOrNull(nested.content, by),
        })),
      sentences: { first, last },
    };
  }

  #pronounMention(subject: Span, speaker: Speaker, by: number): void {
    const participant = this.#roster.people.findIndex((person) => person.name === speaker.name);
    if (participant >= 0)
      this.#mentions.push({ start: subject.start + by, end: subject.end + by, participant, form: 'pronoun' });
  }
}

/** Speech that is reported goes on in the present, the perfect or with modal verbs; narration in the simple past. */
function goesOnSpeaking(sentences: readonly SentenceReading[]): boolean {
  if (sentences[0]!.manner.speechLike) return true;
  return (
    !sentences[0]!.manner.pluperfect &&
    sentences.slice(1).filter((sentence) => sentence.manner.speechLike).length * 2 >= Math.max(1, sentences.length - 1)
  );
}

function statementContent(
  clause: Clause | null,
  by: number,
  start: number,
  end: number,
  facts: readonly SentenceReading[],
): Span | null {
  if (!clause) return { start, end };
  if (clause.contentStart === null) return facts.length > 1 ? { start: facts[1]!.start + by, end } : null;
  const contentEnd = clause.contentEnd !== null && facts.length === 1 ? clause.contentEnd + by : end;
  return { start: clause.contentStart + by, end: contentEnd };
}

function role(statements: readonly Statement[], whole: boolean, index: number): ParagraphRole {
  if (index === 0) return 'lead';
  if (statements.length === 0) return 'narration';
  const speakers = new Set(statements.map((statement) => statement.speaker?.name ?? ''));
  if (speakers.size > 1 || !whole) return 'mixed';
  const only = statements[0]!;
  if (only.speaker?.type !== 'person') return only.passive ? 'mixed' : 'collective';
  return statements.every((statement) => statement.cue === null) ? 'continuing' : 'statement';
}
