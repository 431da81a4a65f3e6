import type { Clause } from '../../clauses/clause.ts';
import type { Subject } from '../../clauses/subject.ts';
import type { NarrationSign, Reason, Speaker } from '../../model.ts';
import { leadSentence, type SentenceReading } from '../../paragraph.ts';
import { expression } from '../../../text/expression.ts';
import { shifted } from '../../../text/span.ts';
import { EVENT_TITLE } from '../../page/quickSigns.ts';
import type { Roster } from '../participants/roster.ts';
import type { ReadLine } from '../readLine.ts';
import type { FoundSpeaker, Speakers } from './speakers.ts';
import { cueEndsContent, isDated, passiveEndsContent } from './withinContent.ts';

/** What a sentence is by its own words: it opens a statement, or is nobody's. */
export type Verdict =
  | {
      readonly type: 'statement';
      readonly clause: Clause;
      readonly speaker: Speaker | null;
      readonly reason: Reason;
    }
  | { readonly type: 'narration'; readonly sign: NarrationSign };

/** A second voice's statement. `until`: where in the paragraph what stands before it ends. */
export type SecondVerdict = Extract<Verdict, { type: 'statement' }> & {
  readonly speaker: Speaker;
  readonly until: number;
};

/** A sentence where it stands. */
export interface SentencePlace {
  readonly sentence: SentenceReading;
  readonly line: ReadLine;
  /** The paragraph is the one that tells of the event. */
  readonly isLead: boolean;
  /** Index of the sentence in its paragraph. */
  readonly at: number;
  /** A statement is going on; `inContent`: of one person. */
  readonly isOpen: boolean;
  readonly inContent: boolean;
  /** Who is speaking when the sentence begins; null for nobody, or nobody named. */
  readonly speaking: string | null;
  /** What is being said stood before its attribution, which closed it: "“…,” the Minister said." */
  readonly closed: boolean;
  /** The paragraph before ended in one person's statement. */
  readonly afterPerson: boolean;
}

/** Judges sentences by their clauses. */
export class Judge {
  readonly #roster: Roster;
  readonly #speakers: Speakers;
  readonly #toldPress: boolean;

  /** `toldPress`: somebody tells the press of the talks, so that what both sides agreed there is part of it. */
  constructor(roster: Roster, speakers: Speakers, toldPress: boolean) {
    this.#roster = roster;
    this.#speakers = speakers;
    this.#toldPress = toldPress;
  }

  /** Null where the sentence's own words say nothing, so that it is whosever the one before it is. */
  verdictOn(place: SentencePlace): Verdict | null {
    const { manner, clauses } = place.sentence;
    if (manner.reminds && !place.isOpen) return narration('aside');
    if (manner.aboutEvent && !place.isOpen && clauses[0]?.position !== 'end') return narration('about-event');
    for (const clause of clauses) {
      const verdict = clause.kind === 'passive' ? passiveVerdict(clause, place) : this.#clauseVerdict(clause, place);
      if (verdict) return verdict;
    }
    if (manner.aboutEvent) return narration('about-event');
    return manner.deed && !place.inContent ? narration('deed') : null;
  }

  /**
   * Who else goes on with the sentence that `verdict` is on ("…, and the President thanked him"), with the clause; null
   * for nobody.
   */
  secondVoice(place: SentencePlace, verdict: Verdict): SecondVerdict | null {
    const { clauses } = place.sentence;
    const opening = verdict.type === 'statement' ? verdict.clause : clauses.find(({ kind }) => kind === 'event');
    if (!opening?.subject || opening.position !== 'front') return null;
    const first = verdict.type === 'statement' ? verdict.speaker : null;
    const behind = (opening.cue ?? opening.subject).end;
    for (const clause of clauses) {
      const until = mayBeSecond(clause, behind) ? joinedAt(clause, place) : -1;
      const second = until < 0 || saysTheSame(clause, first) ? null : this.#secondVerdict(clause, place, first);
      // "said that trade had grown, and the two sides agreed": the second may be part of what is said.
      const inside = opening.clausal && (second?.speaker.type === 'collective' || place.line.text[until] === ' ');
      if (second && !inside) return { ...second, until };
    }
    return null;
  }

  #secondVerdict(clause: Clause, place: SentencePlace, first: Speaker | null): Omit<SecondVerdict, 'until'> | null {
    const inContent = first?.type === 'person';
    const verdict = this.#clauseVerdict(clause, { ...place, isLead: false, inContent, at: 1 });
    if (verdict?.type !== 'statement' || !verdict.speaker || verdict.speaker.name === first?.name) return null;
    return { ...verdict, speaker: verdict.speaker };
  }

  #clauseVerdict(clause: Clause, place: SentencePlace): Verdict | null {
    const subject = clause.subject!;
    if (this.#isTold(clause, subject, place)) return null;
    const { line, at } = place;
    const inContent = place.inContent && !turnsToOther(clause, line) && !isEnvoyInTurn(clause, place);
    const found = this.#speakers.subjectOf(clause, { line, inContent, opensParagraph: at === 0 });
    if (!found) return null;
    const isLead = isLeadSentence(place);
    // "The Minister met the Secretary, a spokesman said": the lead tells of the event, whoever says so.
    if (isLead && clause.position === 'end' && isTeller(clause, place)) return narration('lead');
    const ofEvent = clause.afterEvent && (inContent || (isLead && !saysBehindEvent(clause)));
    if (clause.kind === 'event' || ofEvent) return this.#eventVerdict(subject, found, place);
    if (isLead && !statesInLead(clause, place)) {
      this.#tellOfLeadSubject(subject);
      return narration('lead');
    }
    return this.#opensStatement(clause, subject, found.speaker, place)
      ? { type: 'statement', clause, speaker: found.speaker, reason: cueReason(clause, subject, found, line.start) }
      : null;
  }

  /** Whether what both sides, or two countries, did is only told by whoever is speaking. */
  #isTold(clause: Clause, subject: Subject, { inContent, at, afterPerson, line }: SentencePlace): boolean {
    if (subject.form !== 'collective') return false;
    if (this.#toldPress && inContent) return true;
    if (!subject.countries) return false;
    // "On 19 March 2015, the EU agreed to …" tells of another day.
    if (subject.country && isDated(clause, line)) return true;
    return inContent || clause.kind === 'event' || clause.guessed || (at === 0 && afterPerson);
  }

  /** "The Minister visited …": no statement, and where one is going on it ends only with a person's name or office. */
  #eventVerdict(subject: Subject, { speaker }: FoundSpeaker, place: SentencePlace): Verdict | null {
    const isLead = isLeadSentence(place);
    const isNewPerson = speaker.type === 'person' && subject.form === 'people';
    if (!isLead && place.inContent && !isNewPerson) return null;
    this.#speakers.pronouns.tellOfSpeaker(speaker);
    if (isLead) this.#tellOfLeadSubject(subject);
    return narration(isLead ? 'lead' : 'doing');
  }

  #tellOfLeadSubject(subject: Subject): void {
    if (subject.form === 'people')
      this.#speakers.pronouns.tellOf(this.#speakers.identify(subject.people[0]!)?.index ?? -1);
  }

  #opensStatement(clause: Clause, subject: Subject, speaker: Speaker, place: SentencePlace): boolean {
    const { inContent, sentence, line, at } = place;
    if (clause.guessed && speaker.type === 'collective') return !inContent && at === 0;
    if (clause.guessed && subject.form === 'pronoun' && at > 0 && inContent) return false;
    if (clause.perfect && (subject.form !== 'people' || subject.people.length > 1)) return false;
    // "The Minister has thanked …" goes on with the Minister; "the King has said …" may be what the Minister tells.
    if (clause.perfect && inContent) return speaker.name === place.speaking && goesOnAnew(clause, place);
    return !inContent || cueEndsContent(clause, subject, speaker, sentence, line, this.#roster);
  }
}

/** Whether a report that is no plain past opens another statement of who is speaking. */
function goesOnAnew(clause: Clause, { closed, line }: SentencePlace): boolean {
  return clause.position === 'front' && !isDated(clause, line) && (closed || !clause.present);
}

const TURN = /^(?:for (?:his|her|its|their) part|in (?:his|her|their|its)? ?turn|in (?:reply|response))\b/i;

/** "For his part, the Deputy Minister noted", "“…,” said Liv Berg": somebody else speaks, whoever it is. */
function turnsToOther({ opener, position }: Clause, { text }: ReadLine): boolean {
  if (position === 'end') return true;
  return position === 'front' && opener !== null && TURN.test(text.slice(opener.start, opener.end));
}

/** "Ambassador Ann Berg of Norway endorsed": envoys take the floor one after the other. */
function isEnvoyInTurn({ subject, guessed, position, perfect }: Clause, { sentence }: SentencePlace): boolean {
  if (guessed || perfect || position !== 'front' || subject?.form !== 'people' || subject.people.length > 1)
    return false;
  const { nameText, titles, start } = subject.people[0]!;
  return (
    start === sentence.start && nameText !== null && /\s/.test(nameText) && titles.some(({ key }) => ENVOY.test(key))
  );
}

const ENVOY = /^(?:ambassador|high commissioner)$/;

/** Whether somebody only passes on what the sentence tells: the event, or what a ministry's spokesperson says of it. */
function isTeller({ subject }: Clause, { sentence, line }: SentencePlace): boolean {
  if (sentence.clauses.some(({ kind }) => kind === 'event')) return true;
  return subject !== null && SPEAKS_FOR.test(line.text.slice(subject.start, subject.end));
}

const SPEAKS_FOR = /\bspokes(?:man|woman|person)\b|\bpress (?:service|office)\b/i;

function isLeadSentence({ isLead, at, line }: SentencePlace): boolean {
  return isLead && at <= leadSentence(line.reading);
}

/**
 * The first sentence of a readout tells that the event took place, unless it quotes somebody, or what both sides said,
 * or names one person alone and no event.
 */
function statesInLead(clause: Clause, place: SentencePlace): boolean {
  if (clause.guessed) return false;
  if (clause.subject?.form === 'collective' || saysBehindEvent(clause)) return true;
  if (clause.verbClass === 'act') return false;
  return clause.clausal || clause.position !== 'front' || !mayTellEvent(place) || opensWithEvent(clause, place);
}

/** "During a telephone conversation, the President extended warm wishes": the event is told before the subject. */
const EVENT_OPENER = expression()`
  ^(?:[Dd]uring|[Ii]n|[Oo]ver|[Aa]t) (?:an?|the|their|his|her|today['’]s) (?:[\w-]{1,20} ){0,3}
  (?:calls?|conversation|meeting|talks|audience|message|letter|telegram)\b[^,]{0,60}, $
`;

function opensWithEvent({ subject }: Clause, { sentence, line }: SentencePlace): boolean {
  return subject !== null && EVENT_OPENER.test(line.text.slice(sentence.start, subject.start));
}

/** "The Minister met the Ambassador and thanked him": what was said, and not "… and discussed trade". */
function saysBehindEvent({ afterEvent, guessed, verbClass, position }: Clause): boolean {
  return afterEvent && !guessed && verbClass !== 'act' && position === 'front';
}

function mayTellEvent({ sentence: { start, end, people }, line }: SentencePlace): boolean {
  return people.length !== 1 || EVENT_TITLE.test(line.text.slice(start, end));
}

/** Whether a clause reports, behind a place, with its subject before its verb: not "and encouraged all parties". */
function mayBeSecond({ kind, guessed, afterEvent, perfect, subject, cue }: Clause, behind: number): boolean {
  if (kind !== 'cue' || guessed || afterEvent || perfect || !subject || !cue) return false;
  return subject.start > behind && cue.start >= subject.end;
}

/** "The leaders thanked the crews, and they agreed": no second voice. */
function saysTheSame({ subject }: Clause, first: Speaker | null): boolean {
  return first?.type === 'collective' && subject?.form === 'collective' && subject.pronoun;
}

/** What joins a second voice to what stands before it. */
const JOINT = /[,;] (?:and|but|while|whereas)(?: \w{2,12}){0,2} $|; $/;
const BARE_JOINT = / and $/;
const JOINT_REACH = 50;

/** Where what stands before a clause ends, when it is joined to that by a comma and "and"; -1 where it is not. */
function joinedAt({ subject }: Clause, { sentence, line }: SentencePlace): number {
  const from = Math.max(sentence.start, subject!.start - JOINT_REACH);
  const before = line.text.slice(from, subject!.start);
  // "congratulated him on his election and the two leaders discussed": no one else is "the two leaders"
  const all = subject!.form === 'people' || (subject!.form === 'collective' && !subject!.countries);
  const joint = JOINT.exec(before) ?? (all ? BARE_JOINT.exec(before) : null);
  return joint ? from + joint.index : -1;
}

function passiveVerdict(clause: Clause, place: SentencePlace): Verdict | null {
  const { sentence, line, inContent } = place;
  const isPart = inContent && !place.closed && !passiveEndsContent(clause, sentence, line);
  if (isLeadSentence(place) || isPart) return null;
  return {
    type: 'statement',
    clause,
    speaker: null,
    reason: { type: 'passive', cue: shifted(clause.cue!, line.start) },
  };
}

function cueReason(clause: Clause, subject: Subject, { form }: FoundSpeaker, by: number): Reason {
  return {
    type: 'cue',
    cue: shifted(clause.cue!, by),
    source: shifted(subject, by),
    form,
    guessed: clause.guessed,
  };
}

function narration(sign: NarrationSign): Verdict {
  return { type: 'narration', sign };
}
