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
  /** The fullest form of the name in the text, as written there. */
  readonly name: string;
  /** Other forms of the name found in the text: surname alone, other spellings. */
  readonly aliases: readonly string[];
  readonly titles: readonly string[];
  /** ISO 3166-1 alpha-2, or `EU` and `UN`; null when the text gives none. */
  readonly country: string | null;
  /** The span of the text that introduces the person by name; null when only a person's correction names them. */
  readonly introduction: Span | null;
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
}

/** A further attribution inside a statement: by the same speaker ("adding that …"), or by another source. */
export interface InnerAttribution {
  readonly source: Span | null;
  readonly cue: Span;
  readonly content: Span | null;
}

/** A run of sentences inside one paragraph from a cue to the next cue, change of speaker, or the paragraph's end. */
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

export type PageLineKind = 'publisher' | 'dateline' | 'release-type' | 'subtitle' | 'attribution' | 'heading';

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
