import type { Span } from '../text/span.ts';

// What the reader takes from a text. All positions are UTF-16 indices into the text as it was given
// (line ends, BOM and all), `end` exclusive.

export const MEETING_KINDS = [
  'phone-call',
  'video-call',
  'meeting',
  'press-conference',
  'message-exchange',
  'letter',
  'visit',
  'other',
] as const;
export type MeetingKind = (typeof MEETING_KINDS)[number];
/** `not-a-readout`: the text has none of the marks of a readout; everything else in the result is then empty. */
export type Kind = MeetingKind | 'not-a-readout';

/** Where the event's date, or the part of it that was missing, was found. */
export type DateSource = 'lead' | 'title' | 'page-line' | 'person';

export interface Participant {
  /** The fullest form of the name in the text, as written there; of a known person the name that people gave them. */
  readonly name: string;
  /** Other forms of the name found in the text: surname alone, other spellings. */
  readonly aliases: readonly string[];
  readonly titles: readonly string[];
  /** ISO 3166-1 alpha-2, or `EU` and `UN`; null when the text gives none. */
  readonly country: string | null;
  /** The span of the text that introduces the person by name; null when only a person's correction names them. */
  readonly introduction: Span | null;
  /** Whether it is one of those whom people have named for many readouts. */
  readonly known?: true;
}

export interface Place {
  readonly text: string;
  /** null when a person's correction gave the place. */
  readonly span: Span | null;
  /** "on the sidelines of …": the event at whose margin the meeting took place. */
  readonly sidelines: Span | null;
}

export interface Initiator {
  readonly phrase: Span;
  /** Name of the participant who asked for the meeting; null where the text does not say which. */
  readonly name: string | null;
}

/**
 * Who speaks. A person has the name of a participant (or of another person who is quoted);
 * a collective keeps the phrase as written ("The two sides") and lists its members' names.
 */
export type Speaker =
  | { readonly type: 'person'; readonly name: string }
  | { readonly type: 'collective'; readonly name: string; readonly members: readonly string[] };

/** A mention of a participant anywhere in the text: the full name, the surname, an office, a pronoun as source. */
export interface Mention extends Span {
  /** Index into `Readout.participants`. */
  readonly participant: number;
  readonly form: 'name' | 'surname' | 'office' | 'pronoun';
}

export type ParagraphRole = 'lead' | 'statement' | 'continuing' | 'collective' | 'mixed' | 'narration';

export interface Paragraph extends Span {
  readonly role: ParagraphRole;
}

export interface Sentence extends Span {
  /** Index into `Readout.paragraphs`. */
  readonly paragraph: number;
  /** null for narration, and for a passive that names no source. */
  readonly speaker: Speaker | null;
  /** The main reporting verb that opens a statement in this sentence; null where the sentence continues one. */
  readonly cue: Span | null;
  /** Why the sentence is the speaker's, or nobody's. */
  readonly reason: Reason;
  /** Somebody else who speaks from some word of the sentence on; null for nobody. */
  readonly second: SecondVoice | null;
}

/** "They discussed the drought, and the Prime Minister said …": from its first word to the end of the sentence. */
export interface SecondVoice extends Span {
  readonly speaker: Speaker;
  readonly cue: Span;
  readonly reason: Reason;
}

/** How the words beside a cue lead to who speaks. */
export type SourceForm =
  /** A participant's whole name. */
  | 'name'
  /** A part of a participant's name. */
  | 'surname'
  /** An office that one participant holds. */
  | 'office'
  /** An office that several participants hold: the lead's subject is meant, or else the first of them. */
  | 'shared-office'
  /**
   * An office with a country, where nothing is known of one of the two participants and the other is from elsewhere.
   */
  | 'remaining-office'
  /** Two offices joined by "and" that one participant holds. */
  | 'both-offices'
  /** "His Excellency": who is not of the publisher's own side. */
  | 'address'
  /** "The Norwegian side": the only participant from there. */
  | 'side'
  /** "Her guest", "his counterpart", "the host": one of two participants, told from the other. */
  | 'relation'
  /** "He", "she": who was last told of. */
  | 'pronoun-latest'
  /** "He", "she": not who was last told of, but another participant of whom the text uses this pronoun. */
  | 'pronoun-gender'
  /** "He", "she": not who was last told of, but a participant whose pronoun the text leaves open. */
  | 'pronoun-open'
  /** "He", "she": it fits nobody, so that a given name must have misled as to somebody's pronoun. */
  | 'pronoun-misled'
  /** "He replied": the other of two than who has just spoken. */
  | 'pronoun-answer'
  /** "I": the publisher's own side. */
  | 'first-person'
  /** "The two sides", "they", "both": all participants. */
  | 'collective'
  /** "The Minister and the Secretary": several, at least one of whom takes part. */
  | 'several'
  /** "The Norwegian side", where no participant or more than one is from there. */
  | 'delegation'
  /** A name with an office, or with a form of address, of somebody who takes no part. */
  | 'outsider'
  /** An office that no participant holds, or a ministry or its voice behind a quotation. */
  | 'outsider-office';

/** What shows that a sentence without a cue is still the speaker's before it. */
export type ContinuingSign =
  /** It stands in the same paragraph, and nothing in it ends the statement. */
  | 'same-statement'
  /** Its paragraph goes on as speech does: in the present, the perfect, or with modal verbs. */
  | 'speech'
  /** Its paragraph is an item of a list, or follows a colon. */
  | 'list'
  /** Its paragraph opens with a quotation mark. */
  | 'quotation'
  /** The headline names the same speaker. */
  | 'headline';

/** What shows that a sentence is nobody's. */
export type NarrationSign =
  /** It is the sentence of the first paragraph that tells of the event. */
  | 'lead'
  /** It tells of the event itself, or of the page: how long it took, who was present, what is announced. */
  | 'about-event'
  /** It tells what somebody did, and not what they said: "visited", "signed". */
  | 'doing'
  /** A deed in the passive: "An agreement was signed". */
  | 'deed'
  /** The last paragraph, which tells what comes next: "The next round will be held in May". */
  | 'announcement'
  /** The publisher's words beside the report: "Note: …". */
  | 'aside'
  /** Nobody spoke before it whom it could continue. */
  | 'nobody-before'
  /** It goes on in the simple past or the pluperfect, as an account does. */
  | 'past'
  /** Behind a statement of both sides: when they will next meet. */
  | 'next-meeting'
  /** It follows narration in the same paragraph. */
  | 'after-narration';

/** Why a sentence is its speaker's, or nobody's. */
export type Reason =
  /** A person said who speaks. */
  | { readonly type: 'correction' }
  /** A reporting verb; `guessed`: it is in no table and only looks like one. */
  | {
      readonly type: 'cue';
      readonly cue: Span;
      readonly source: Span;
      readonly form: SourceForm;
      readonly guessed: boolean;
    }
  /** A reporting verb in the passive, which names nobody. */
  | { readonly type: 'passive'; readonly cue: Span }
  /** `from`: index of the sentence that gives the speaker, whose own reason is never `continued`. */
  | { readonly type: 'continued'; readonly from: number; readonly sign: ContinuingSign }
  /** The name before the colon of the headline, where nobody spoke before. */
  | { readonly type: 'headline' }
  /** The paragraph is in the first person: the publisher's own side speaks. */
  | { readonly type: 'first-person' }
  | { readonly type: 'narration'; readonly sign: NarrationSign };

/** A further attribution inside a statement: by the same speaker ("adding that …"), or by another source. */
export interface InnerAttribution {
  readonly source: Span | null;
  readonly cue: Span;
  readonly content: Span | null;
}

/**
 * A run of sentences inside one paragraph from a cue to the next cue, change of speaker, or the paragraph's end. That
 * of a second voice begins in the middle of its first sentence, where the one before it ends.
 */
export interface Statement extends Span {
  /** Index into `Readout.paragraphs`. */
  readonly paragraph: number;
  readonly speaker: Speaker | null;
  /** A passive without a source ("It was noted that …"): there is a cue and no speaker. */
  readonly passive: boolean;
  /** The mention of the speaker beside the cue; null where the statement continues a speaker, or is passive. */
  readonly source: Span | null;
  /** The verb with its particle, without auxiliaries and adverbs. */
  readonly cue: Span | null;
  /** A light verb with its noun, a verb with its preposition: "expressed deep appreciation", "committed to". */
  readonly cueFull: Span | null;
  /** "in his congratulatory message". */
  readonly medium: Span | null;
  /** What was said; null for an act without content ("exchanged views on …"). */
  readonly content: Span | null;
  /** What an act without content was about. */
  readonly topic: Span | null;
  /** Further cues of the same speaker in the cued sentence: participles, second verbs. */
  readonly extraCues: readonly InnerAttribution[];
  /** Attributions to somebody else inside the content; the outer speaker stays. */
  readonly nested: readonly InnerAttribution[];
  /** Indices into `Readout.sentences`, `last` inclusive. */
  readonly sentences: { readonly first: number; readonly last: number };
}

export type DateMentionType =
  'absolute' | 'relative' | 'vague' | 'period' | 'anniversary' | 'year-in-name' | 'stamp' | 'time' | 'duration';

export interface DateMention extends Span {
  /** EDTF level 1 or 2 (ISO 8601 for clock times and durations); null where the text gives too little to resolve it. */
  readonly edtf: string | null;
  readonly type: DateMentionType;
}

export type PageLineKind =
  | 'publisher'
  | 'dateline'
  | 'release-type'
  | 'subtitle'
  | 'attribution'
  | 'heading'
  /** One of a list of those who took part. */
  | 'attendee';

export interface PageLine extends Span {
  readonly kind: PageLineKind;
}

export interface Readout {
  readonly kind: Kind;
  /** Id of the layout that fitted (`china-mfa`, …), or `generic`. */
  readonly layout: string;
  readonly publisher: string | null;
  readonly section: string | null;
  readonly breadcrumb: Span | null;
  readonly title: Span | null;
  /** The event's date as EDTF; `XXXX-03-18` where nothing in the file gives a year; null where nothing gives a date. */
  readonly date: string | null;
  readonly dateSource: DateSource | null;
  /** What the date was read from; null when a person stated it. */
  readonly dateSpan: Span | null;
  readonly localTime: boolean;
  readonly place: Place | null;
  readonly initiator: Initiator | null;
  readonly participants: readonly Participant[];
  readonly mentions: readonly Mention[];
  readonly paragraphs: readonly Paragraph[];
  readonly sentences: readonly Sentence[];
  readonly statements: readonly Statement[];
  readonly dateMentions: readonly DateMention[];
  readonly quotes: readonly Span[];
  readonly boilerplate: readonly Span[];
  readonly pageLines: readonly PageLine[];
  readonly enumerators: readonly Span[];
}

/** What a person has stated or corrected; it wins over what the text says. */
export interface Corrections {
  readonly kind?: MeetingKind;
  /** EDTF. */
  readonly date?: string;
  readonly place?: string;
  readonly participants?: readonly {
    readonly name: string;
    readonly aliases?: readonly string[];
    readonly country?: string;
  }[];
  /** A person said who speaks in a stretch of the text. */
  readonly speakers?: readonly (Span & { readonly name: string })[];
}
