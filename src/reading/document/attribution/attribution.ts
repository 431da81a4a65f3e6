import type {
  Corrections,
  Mention,
  NarrationSign,
  Paragraph,
  Reason,
  Sentence,
  Speaker,
  Statement,
} from '../../model.ts';
import type { SentenceReading } from '../../paragraph.ts';
import { firstIndex } from '../../../text/search.ts';
import { shifted, type Span } from '../../../text/span.ts';
import { isFirstPerson } from '../firstPerson.ts';
import type { Roster } from '../participants/roster.ts';
import type { PageReading, ReadLine } from '../readLine.ts';
import { continuation } from './continuing.ts';
import { afterParagraph, letterBelow, type Letter } from './letters.ts';
import { paragraphRole } from './paragraphRole.ts';
import { openSecond, withSpeaker, type OpenSecond } from './secondVoice.ts';
import { closesRun, runEnd } from './runs.ts';
import { Speakers } from './speakers.ts';
import { closedStatement, type OpenStatement } from './statements.ts';
import { Judge, type SentencePlace, type Verdict } from './verdicts.ts';

/** What the attribution of a whole text comes to. */
export interface Attribution {
  readonly paragraphs: Paragraph[];
  readonly sentences: Sentence[];
  readonly statements: Statement[];
  /** In the order in which they were found. */
  readonly mentions: Mention[];
}

export interface AttributionInput {
  readonly text: PageReading;
  readonly roster: Roster;
  /** The participant before the colon of a headline, who speaks where no cue says who does. */
  readonly headline: Speaker | null;
  /** A press appearance: what the two sides agreed in their talks is part of what somebody tells there. */
  readonly toldPress: boolean;
  readonly corrections: NonNullable<Corrections['speakers']>;
}

/** In so many paragraphs a text shows that it is told in the first person. */
const FIRST_PERSON_PARAGRAPHS = 2;

/** Who spoke when a paragraph ended, and the index of the sentence that gives them. */
interface LastSpeaker {
  readonly speaker: Speaker | null;
  readonly origin: number;
}

/** A sentence that is judged: the statement that goes on with it or opens in it, null for narration; and why. */
interface Judged {
  readonly statement: OpenStatement | null;
  readonly reason: Reason;
  /** Somebody else who goes on with the sentence. */
  readonly second?: OpenSecond;
}

/** A sentence that is to be judged, where it stands. */
interface SentenceInText {
  readonly sentence: SentenceReading;
  readonly line: ReadLine;
  /** The index of its paragraph. */
  readonly paragraph: number;
  /** Its index in the paragraph. */
  readonly at: number;
  /** The statement that it may go on with; null for none. */
  readonly open: OpenStatement | null;
}

/** Says of every sentence of a text who speaks, and why; and joins the sentences of a speaker to statements. */
export function attribute(input: AttributionInput): Attribution {
  return new Attributor(input).run();
}

class Attributor {
  readonly #input: AttributionInput;
  readonly #speakers: Speakers;
  readonly #judge: Judge;
  readonly #paragraphs: Paragraph[] = [];
  readonly #sentences: Sentence[] = [];
  readonly #statements: Statement[] = [];
  readonly #mentions: Mention[] = [];
  /** The last sentence of the paragraph that belongs to a run of sentences said by one; -1 for no such run. */
  #runEnds = -1;
  /** Whom a paragraph without a cue may continue; null for nobody. */
  #last: LastSpeaker | null = null;
  #afterColon = false;
  /** The letter whose words are going on; null for none. */
  #letter: Letter | null = null;

  constructor(input: AttributionInput) {
    const { roster, text, toldPress } = input;
    this.#input = input;
    this.#speakers = new Speakers(roster, text.body, text.body.slice(0, FIRST_PERSON_PARAGRAPHS).some(isFirstPerson));
    this.#judge = new Judge(roster, this.#speakers, toldPress);
  }

  run(): Attribution {
    const { title, body } = this.#input.text;
    for (const sentence of title?.reading.sentences ?? []) this.#findMentions(sentence, title!);
    body.forEach((line, index) => this.#readParagraph(line, index));
    return {
      paragraphs: this.#paragraphs,
      sentences: this.#sentences,
      statements: this.#statements,
      mentions: this.#mentions,
    };
  }

  #readParagraph(line: ReadLine, index: number): void {
    if (this.#input.text.page.headings.has(index)) this.#readHeading(line, index);
    this.#speakers.pronouns.startParagraph();
    const firstSentence = this.#sentences.length;
    const firstStatement = this.#statements.length;
    let open: OpenStatement | null = null;
    this.#runEnds = -1;
    line.reading.sentences.forEach((sentence, at) => {
      const judged = this.#judgeSentence({ sentence, line, paragraph: index, at, open });
      if (open && judged.statement !== open) this.#close(open, line, firstSentence);
      open = judged.statement;
      this.#addSentence(sentence, line, index, judged);
      if (!judged.second) return;
      const { voice, clause, until } = judged.second;
      if (open) this.#close(open, line, firstSentence, until);
      const shared = this.#sentences.length - 1;
      open = { speaker: voice.speaker, clause, first: shared, origin: shared, from: voice.start };
    });
    if (open) this.#close(open, line, firstSentence);
    this.#endParagraph(line, index, firstSentence, firstStatement);
  }

  #readHeading(line: ReadLine, index: number): void {
    if (index > 0) this.#last = null;
    const { pageLines } = this.#input.text;
    const above = pageLines[firstIndex(pageLines.length, (at) => pageLines[at]!.start >= line.start) - 1];
    if (above) this.#letter ??= letterBelow(above, line.text, this.#speakers);
  }

  #judgeSentence(place: SentenceInText): Judged {
    const { sentence, line, open } = place;
    const first = this.#sentences.length;
    const judged = this.#judgedByWords(place);
    if (this.#input.corrections.length === 0) return judged;
    const whole = shifted(sentence, line.start);
    const { second } = judged;
    const corrected = this.#correctedSpeaker(second ? { start: whole.start, end: second.until } : whole);
    const correctedSecond = second ? this.#correctedSpeaker(second.voice) : null;
    if (corrected && (!second || correctedSecond?.name === corrected.name))
      return correctedSentence(corrected, sentence, first, open);
    return {
      ...(corrected ? correctedSentence(corrected, sentence, first, null) : judged),
      ...(second && { second: correctedSecond ? withSpeaker(second, correctedSecond) : second }),
    };
  }

  #judgedByWords({ sentence, line, paragraph, at, open }: SentenceInText): Judged {
    const first = this.#sentences.length;
    if (this.#input.text.page.asides.has(paragraph)) return narration('aside');
    if (this.#letter) return this.#ofLetter(this.#letter, open);
    const place = {
      sentence,
      line,
      isLead: paragraph === this.#input.text.leadIndex,
      at,
      isOpen: open !== null,
      inContent: open?.speaker?.type === 'person',
      speaking: open?.speaker?.name ?? null,
      closed: open?.clause?.position === 'end',
      afterPerson: this.#last?.speaker?.type === 'person',
    };
    if (open && at <= this.#runEnds) return sameStatement(open);
    const run = this.#runAt(place);
    if (run) return run;
    const verdict = this.#judge.verdictOn(place);
    if (verdict) {
      const second = this.#judge.secondVoice(place, verdict);
      return { ...judgedBy(verdict, first), ...(second && { second: openSecond(second, sentence, line) }) };
    }
    if (open) return sameStatement(open);
    return at === 0 ? this.#continued(line, paragraph) : narration('after-narration');
  }

  /** The first of several sentences that somebody said, where only the last of them tells who. */
  #runAt(place: SentencePlace): Judged | null {
    const { line, at, sentence } = place;
    const end = runEnd(line, at, this.#speakers.firstPerson() !== null);
    if (end < 0) return null;
    const verdict = this.#judge.verdictOn({ ...place, sentence: line.reading.sentences[end]!, at: end });
    if (verdict?.type !== 'statement' || !closesRun(verdict.clause, line, end)) return null;
    this.#runEnds = end;
    const clause = { ...verdict.clause, contentStart: sentence.start };
    return judgedBy({ ...verdict, clause }, this.#sentences.length);
  }

  #ofLetter({ writer: speaker }: Letter, open: OpenStatement | null): Judged {
    const first = this.#sentences.length;
    return {
      statement: open ?? { speaker, clause: null, first, origin: first },
      reason: open ? { type: 'continued', from: open.origin, sign: 'same-statement' } : { type: 'first-person' },
    };
  }

  /** Who a person said speaks in a stretch of the text; null where nobody said so. */
  #correctedSpeaker(stretch: Span): Speaker | null {
    const middle = (stretch.start + stretch.end) / 2;
    const found = this.#input.corrections.find(({ start, end }) => start <= middle && middle < end);
    return found ? { type: 'person', name: this.#input.roster.nameOf(found.name) } : null;
  }

  /** The first sentence of a paragraph that says nothing of who speaks. */
  #continued(line: ReadLine, index: number): Judged {
    const first = this.#sentences.length;
    const writer = this.#speakers.firstPerson();
    if (writer && /^I\b/.test(line.text))
      return { statement: { speaker: writer, clause: null, first, origin: first }, reason: { type: 'first-person' } };
    const found = continuation({
      line,
      isFirst: index <= this.#input.text.leadIndex,
      isLast: index === this.#input.text.body.length - 1,
      before: this.#last?.speaker ?? null,
      afterColon: this.#afterColon,
      headline: this.#input.headline,
    });
    if (found.type === 'narration') return narration(found.sign);
    const origin = found.type === 'continued' ? this.#last!.origin : first;
    return {
      statement: { speaker: found.speaker, clause: null, first, origin },
      reason: found.type === 'continued' ? { type: 'continued', from: origin, sign: found.sign } : { type: 'headline' },
    };
  }

  #addSentence(
    sentence: SentenceReading,
    line: ReadLine,
    paragraph: number,
    { statement, reason, second }: Judged,
  ): void {
    this.#findMentions(sentence, line);
    const speaker = statement?.speaker ?? null;
    const cue = statement?.clause?.cue;
    const opening = cue && sentence.start <= cue.start && cue.end <= sentence.end ? cue : null;
    this.#sentences.push({
      start: sentence.start + line.start,
      end: sentence.end + line.start,
      paragraph,
      speaker,
      cue: opening ? shifted(opening, line.start) : null,
      reason,
      second: second?.voice ?? null,
    });
    const form = (second?.clause ?? statement?.clause)?.subject?.form;
    this.#speakers.pronouns.endSentence(second?.voice.speaker ?? speaker, form === 'people' || form === 'pronoun');
  }

  #findMentions({ people }: SentenceReading, line: ReadLine): void {
    for (const phrase of people) {
      const found = phrase.side ? null : this.#speakers.identify(phrase);
      if (!found) {
        this.#speakers.outsiders.remember(phrase);
        continue;
      }
      const person = this.#input.roster.people[found.index]!;
      const form = phrase.nameText === null ? 'office' : person.formOf(phrase.nameText);
      const { start, end } = phrase.name ?? phrase;
      this.#mentions.push({ start: start + line.start, end: end + line.start, participant: found.index, form });
    }
  }

  #close(open: OpenStatement, line: ReadLine, firstSentence: number, until?: number): void {
    this.#statements.push(closedStatement(open, line, this.#sentences, firstSentence, until));
    const subject = open.clause?.subject;
    if (subject?.form !== 'pronoun' || subject.pronoun === 'i' || !open.speaker) return;
    const participant = this.#input.roster.indexNamed(open.speaker.name);
    if (participant >= 0) this.#mentions.push({ ...shifted(subject, line.start), participant, form: 'pronoun' });
  }

  #endParagraph(line: ReadLine, index: number, firstSentence: number, firstStatement: number): void {
    const statements = this.#statements.slice(firstStatement);
    const inStatements = this.#sentences
      .slice(firstSentence)
      .filter(({ reason }) => reason.type !== 'narration').length;
    const last = statements.at(-1);
    if (this.#sentences.length > firstSentence)
      this.#last = last?.sentences.last === this.#sentences.length - 1 ? this.#lastSpeakerOf(last) : null;
    const { start, text } = line;
    this.#afterColon = text.endsWith(':') || text.endsWith(';');
    this.#letter = this.#letter
      ? afterParagraph(this.#letter, text, this.#input.text.body[index + 1]?.text)
      : letterBelow(line, this.#input.text.body[index + 1]?.text, this.#speakers);
    const isWhole = inStatements === this.#sentences.length - firstSentence;
    this.#paragraphs.push({
      start,
      end: start + text.length,
      role: paragraphRole(statements, isWhole, index === this.#input.text.leadIndex),
    });
  }

  #lastSpeakerOf({ speaker, sentences: { first } }: Statement): LastSpeaker {
    const { reason } = this.#sentences[first]!;
    return { speaker, origin: reason.type === 'continued' ? reason.from : first };
  }
}

/** A person's correction opens a statement where somebody else was speaking, or there is a cue. */
function correctedSentence(
  speaker: Speaker,
  { clauses }: SentenceReading,
  first: number,
  open: OpenStatement | null,
): Judged {
  const clause = clauses.find(({ kind }) => kind === 'cue') ?? null;
  const goesOn = open !== null && open.speaker?.name === speaker.name && clause === null;
  return {
    statement: goesOn ? open : { speaker, clause, first, origin: first },
    reason: { type: 'correction' },
  };
}

function sameStatement(open: OpenStatement): Judged {
  return { statement: open, reason: { type: 'continued', from: open.origin, sign: 'same-statement' } };
}

function judgedBy(verdict: Verdict, first: number): Judged {
  if (verdict.type === 'narration') return narration(verdict.sign);
  const { speaker, clause, reason } = verdict;
  return { statement: { speaker, clause, first, origin: first }, reason };
}

function narration(sign: NarrationSign): Judged {
  return { statement: null, reason: { type: 'narration', sign } };
}
