/** What the page of the view *Annotation* and the extension say to each other: all that either knows of the other. */
import * as z from 'zod/mini';
import type { Standing } from '../annotations/reviews.ts';
import type { CodeColour } from '../codebook/colours.ts';

/** A button of an annotation, by the command that it runs for that annotation: `readouts.` and this. */
export const ANNOTATION_ACTS = [
  'accept',
  'reject',
  'reopen',
  'recode',
  'takeSuggestedCodes',
  'reviewUnclear',
  'deleteAnnotation',
] as const;
export type AnnotationAct = (typeof ANNOTATION_ACTS)[number];

/** A button of a code, likewise. */
export const CODE_ACTS = ['editCode', 'renameCode', 'showCodeAnnotations', 'goToCode'] as const;
export type CodeAct = (typeof CODE_ACTS)[number];

/** What is written in the page. */
export const WRITTEN = ['note', 'reply'] as const;
export type Written = (typeof WRITTEN)[number];

const text = () => z.string().check(z.maxLength(100_000));
const annotation = z.strictObject({ readout: text(), sidecar: text(), id: text() });
const code = z.strictObject({ codebook: text(), code: text() });

/** What the page says. It is checked, as whatever comes from outside. */
export const fromPage = z.discriminatedUnion('type', [
  /** It stands, and has nothing to show yet. */
  z.strictObject({ type: z.literal('ready') }),
  /** A button of the annotation that it shows was pressed. */
  z.strictObject({ type: z.literal('act'), annotation, act: z.enum(ANNOTATION_ACTS) }),
  /** A button of the code that it shows was pressed. */
  z.strictObject({ type: z.literal('codeAct'), code, act: z.enum(CODE_ACTS) }),
  /** The person goes to the words in the text. */
  z.strictObject({ type: z.literal('goToText'), annotation }),
  /** Writes the note, which was `before` when the person began, or a reply, before which there is nothing. */
  z.strictObject({ type: z.literal('write'), annotation, what: z.enum(WRITTEN), before: text(), text: text() }),
  /** Asks who changed what of the annotation, and when. */
  z.strictObject({ type: z.literal('history'), annotation }),
  /** A key that undoes or redoes changes of annotations, or of the codebook, was pressed. */
  z.strictObject({ type: z.enum(['undo', 'redo']), of: z.enum(['annotations', 'codebook']) }),
]);
export type FromPage = z.output<typeof fromPage>;

/** The annotation that a message is about. */
export type AboutAnnotation = z.output<typeof annotation>;
/** The code that a message is about. */
export type AboutCode = z.output<typeof code>;

/** What the extension says. All texts are in the person's language, and are text, never markup. */
export type ToPage =
  | { readonly type: 'show'; readonly shown: Shown; readonly words: Words }
  /** What was written is in the file, or is not: then a message of VS Code says why. */
  | { readonly type: 'written'; readonly annotation: AboutAnnotation; readonly what: Written; readonly isDone: boolean }
  | { readonly type: 'history'; readonly annotation: AboutAnnotation; readonly history: History };

export type Shown = ShownAnnotation | ShownCode | { readonly type: 'nothing'; readonly paragraphs: readonly string[] };

/** A button. */
export interface Button<Act extends string> {
  readonly act: Act;
  readonly label: string;
}

/** A code, by its name, with what the codebook says of it. */
export interface CodeText {
  readonly name: string;
  readonly path: string;
  readonly colour: CodeColour;
  /** “deprecated, use stance/support”, or “not in the codebook”; empty where it is in use. */
  readonly state: string;
  /** What the codebook says of it, by the name of the field; none where it says nothing. */
  readonly fields: readonly Field[];
}

export interface Field {
  readonly label: string;
  /** Each a paragraph; of examples, each an item of a list. */
  readonly texts: readonly string[];
  readonly isList: boolean;
}

/** What somebody said about an annotation. */
export interface Said {
  readonly by: string;
  readonly when: string;
  /** “accepts it”, “should be act/praise”; empty in a mere reply. */
  readonly verdict: string;
  readonly text: string;
}

export interface ShownAnnotation {
  readonly type: 'annotation';
  readonly annotation: AboutAnnotation;
  /** What a screen reader says when it comes into sight, or changes. */
  readonly announcement: string;
  /** Of the meeting, with the line. */
  readonly where: string;
  /** The words with the rest of their sentence; where their place is not known, as they were noted. */
  readonly quote: { readonly before: string; readonly words: string; readonly after: string };
  /** Why the place is not as it was; empty where it is. */
  readonly place: string;
  /** Where the words could be. */
  readonly candidates: readonly { readonly line: string; readonly text: string }[];
  readonly codes: readonly CodeText[];
  /** Who speaks, and why; null where the place is not known and nobody has said. */
  readonly speaker: { readonly name: string; readonly why: string } | null;
  readonly note: string;
  /** Whether the person writes to the file that holds it. */
  readonly isOwn: boolean;
  readonly status: { readonly standing: Standing; readonly name: string; readonly why: string };
  readonly said: readonly Said[];
  /** How many reviews are out of sight, in words; empty for none. */
  readonly hidden: string;
  /** The annotator and the dates. */
  readonly made: string;
  readonly buttons: readonly Button<AnnotationAct>[];
  /** Whether there is a git to ask. */
  readonly hasHistory: boolean;
}

export interface ShownCode {
  readonly type: 'code';
  readonly code: AboutCode;
  readonly announcement: string;
  readonly text: CodeText;
  /** What is told on one line: its key, how often it is used, whether it is exclusive. */
  readonly facts: readonly string[];
  readonly buttons: readonly Button<CodeAct>[];
}

/** The history of an annotation in git: what was changed, the latest first, or why there is none. */
export type History =
  | { readonly type: 'changes'; readonly changes: readonly HistoryChange[] }
  | { readonly type: 'none'; readonly why: string };

/** What one commit, or what is not committed yet, changed of an annotation. */
export interface HistoryChange {
  readonly by: string;
  readonly when: string;
  /** The first line of the commit's message; empty for what is not committed. */
  readonly subject: string;
  readonly what: readonly string[];
}

/** What the page itself says. */
export interface Words {
  readonly words: string;
  readonly place: string;
  readonly candidates: string;
  readonly codes: string;
  readonly speaker: string;
  readonly note: string;
  readonly addNote: string;
  readonly editNote: string;
  readonly status: string;
  readonly thread: string;
  readonly reply: string;
  readonly yourReply: string;
  readonly save: string;
  readonly send: string;
  readonly cancel: string;
  /** How a text is saved or left by keys. */
  readonly keys: string;
  readonly history: string;
  readonly showHistory: string;
  readonly readingHistory: string;
  readonly goToText: string;
  readonly actions: string;
}
