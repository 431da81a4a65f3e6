/**
 * The sidecar, `<readout>.annotations.yaml`: the one definition of the format. The JSON Schema under `schemas/` is
 * generated from it. Keys that it does not name are left out of the parsed data and stay in the file.
 */
import * as z from 'zod/mini';
import { MEETING_KINDS } from '../reading/model.ts';
import { isEdtf } from './edtf.ts';
import { about } from '../yaml/about.ts';
import { rule, ruleWherePresent } from '../yaml/validate.ts';
import { versionSchema } from '../yaml/version.ts';
import { PLAIN_FILE_NAME } from './fileNames.ts';

export const STATUSES = ['open', 'accepted', 'rejected'] as const;

export const VERDICTS = ['accept', 'reject', 'revise'] as const;

/** Path of a code: segments of lower-case letters, digits and hyphens, joined by `/`. */
export const CODE_PATH = /^[a-z0-9-]+(?:\/[a-z0-9-]+)*$/;

/** A list that may be left out or left empty; read as no items. */
function list<T extends z.ZodMiniType>(item: T) {
  return z.pipe(
    z.nullish(z.array(item)),
    z.transform((items) => items ?? []),
  );
}

const text = () => z.string().check(z.minLength(1, rule('not-empty')));
const timestamp = () => z.iso.datetime({ offset: true, error: ruleWherePresent('time') });
const digest = () => z.string().check(z.regex(/^sha256:[0-9a-f]{64}$/, rule('digest')));
const position = () => z.int().check(z.minimum(0, rule('not-negative')));

const annotationId = () => z.string().check(z.regex(/^[0-9a-z]{1,64}$/, rule('annotation-id')));
const codePath = () => z.string().check(z.regex(CODE_PATH, rule('code-path')));

/** EDTF; a year alone may stand without quotes, which YAML reads as a number. */
export const edtfSchema = z.union(
  [
    z.pipe(z.int().check(z.minimum(1000), z.maximum(9999)), z.transform(String)),
    z.string().check(z.refine(isEdtf, rule('edtf'))),
  ],
  { error: rule('edtf') },
);

export const countrySchema = () => z.string().check(z.regex(/^[A-Z]{2}$/, rule('country')));

export const targetSchema = about(
  z
    .object({
      exact: about(text(), 'Quoted words', 'The words that are annotated, exactly as in the readout (LF line ends).'),
      prefix: about(
        z._default(z.string(), ''),
        'Text before',
        'Up to 32 characters that stand before the quoted words.',
      ),
      suffix: about(z._default(z.string(), ''), 'Text after', 'Up to 32 characters that stand after the quoted words.'),
      start: about(
        position(),
        'Start',
        'Where the words begin: Unicode code points from the start of the digested text, from 0.',
      ),
      end: about(position(), 'End', 'Where the words end, exclusive: in Python, text[start:end] == exact.'),
      digest: about(
        z.optional(digest()),
        'Digest of this target',
        'The text that start and end count in, where it is another one than the sidecar names (after a merge, or while a person has to decide).',
      ),
      orphan: about(
        z.optional(z.literal(true)),
        'Kept as an orphan',
        'A person decided that the words are no longer in the text: they are kept, and not looked for.',
      ),
    })
    .check(z.refine((target) => target.start < target.end, { error: rule('end-after-start'), path: ['end'] })),
  'Target',
  'The words that an annotation is about: quoted, with context and position, so that they can be found again.',
);

export const replySchema = about(
  z.object({
    by: about(text(), 'By', 'Who replied: the name as people write it.', 'Zoë'),
    created: about(timestamp(), 'Created', 'When: a time with its zone.', '2026-11-21T17:00:00Z'),
    text: about(text(), 'Text', 'What they replied.'),
  }),
  'Reply',
  'A reply to the annotation.',
);

export const mergeConflictSchema = about(
  z.object({
    field: about(
      text(),
      'Field',
      'The field that both versions changed (`note`, `target`, `meeting.place`), or `annotation` where one version deleted it.',
    ),
    other: about(
      z.optional(z.unknown()),
      'Other value',
      'What the other version says; left out where the other version deleted it.',
    ),
  }),
  'Merge conflict',
  'Two versions of the file differed here when they were merged. Choose, then delete this entry.',
);

export const annotationSchema = about(
  z.object({
    id: about(
      annotationId(),
      'Id',
      'Ten random characters (lower-case base 32), unique in the workspace.',
      '7k2m9qx4tb',
    ),
    target: targetSchema,
    speaker: about(z.optional(text()), 'Speaker', 'Who says it, as read from the text or as corrected by a person.'),
    codes: about(list(codePath()), 'Codes', 'Paths of codes of the codebook.', [
      'act/criticise',
      'target/unnamed-third',
    ]),
    note: about(z.optional(z.string()), 'Note', 'A note in free text.'),
    status: about(
      z._default(z.enum(STATUSES), 'open'),
      'Status',
      'What its annotator says of it: open, accepted or rejected. Where others have reviewed it, their verdicts count.',
    ),
    by: about(
      text(),
      'By',
      'Who made the annotation: the name as people write it. In the name of a sidecar of their own stands a form of it that is derived.',
      'José Pérez',
    ),
    created: about(timestamp(), 'Created', 'When it was made: a time with its zone.', '2026-11-21T16:00:00Z'),
    modified: about(z.optional(timestamp()), 'Modified', 'When it was last changed: a time with its zone.'),
    replies: about(list(replySchema), 'Replies', 'What others replied, oldest first.'),
    conflicts: about(list(mergeConflictSchema), 'Merge conflicts', 'What a merge left for a person to decide.'),
  }),
  'Annotation',
  'Codes or a note on words of the readout.',
);

export const reviewSchema = about(
  z
    .object({
      about: about(annotationId(), 'About', 'Id of the annotation, in whichever sidecar of the readout.', '7k2m9qx4tb'),
      verdict: about(
        z.optional(z.enum(VERDICTS)),
        'Verdict',
        'accept, reject, or revise: it should have the codes below. Left out in a mere reply.',
      ),
      codes: about(z.optional(z.array(codePath())), 'Codes', 'With revise: the codes that it should have.', [
        'stance/support',
      ]),
      note: about(z.optional(text()), 'Note', 'What the reviewer says about it.'),
      by: about(text(), 'By', 'Who reviewed it: the name as people write it.', 'Zoë'),
      created: about(timestamp(), 'Created', 'When: a time with its zone.', '2026-11-28T16:00:00Z'),
    })
    .check(
      z.refine(({ verdict, note }) => verdict !== undefined || note !== undefined, {
        error: rule('review-says-nothing'),
        path: ['verdict'],
      }),
      z.refine(({ verdict, codes = [] }) => verdict !== 'revise' || codes.length > 0, {
        error: rule('revise-without-codes'),
        path: ['codes'],
      }),
    ),
  'Review',
  'A person’s verdict on, or reply to, an annotation.',
);

export const participantSchema = about(
  z.object({
    name: about(text(), 'Name', 'The fullest form of the name.'),
    aliases: about(z.optional(z.array(text())), 'Aliases', 'Other forms of the name in the text.'),
    country: about(
      z.optional(countrySchema()),
      'Country',
      'ISO 3166-1 code of two letters; EU for the European Union, UN for the United Nations.',
    ),
  }),
  'Participant',
  'Someone who took part, as a person states it.',
);

export const meetingSchema = about(
  z.object({
    kind: about(z.optional(z.enum(MEETING_KINDS)), 'Kind', 'What kind of meeting it was.'),
    date: about(z.optional(edtfSchema), 'Date', 'When it took place, as EDTF.', '2020-03-18'),
    place: about(z.optional(text()), 'Place', 'Where it took place.'),
    participants: about(z.optional(z.array(participantSchema)), 'Participants', 'Who took part.'),
  }),
  'Meeting',
  'What a person states or corrects about the meeting; all else is read from the text.',
);

export const sourceSchema = about(
  z.object({
    url: about(z.optional(text()), 'URL', 'The address of the page.', 'https://example.org/readouts/42'),
    retrieved: about(z.optional(edtfSchema), 'Retrieved', 'When the page was saved or copied, as EDTF.', '2026-11-28'),
    title: about(z.optional(text()), 'Title', 'The title that the page gives itself.'),
  }),
  'Source',
  'Where the readout’s text came from; an import writes it.',
);

export const sidecarSchema = about(
  z.object({
    version: versionSchema,
    readout: about(
      z.string().check(z.regex(PLAIN_FILE_NAME, rule('file-name'))),
      'Readout',
      'File name of the readout, which lies in the same folder.',
      '2020-03-18-call.txt',
    ),
    digest: about(
      digest(),
      'Digest',
      'SHA-256 of the readout’s text (LF line ends, no byte order mark) that the positions count in.',
    ),
    source: about(z.optional(sourceSchema), 'Source', 'Where the readout’s text came from; an import writes it.'),
    meeting: about(
      z.pipe(
        z.nullish(meetingSchema),
        z.transform((meeting) => meeting ?? undefined),
      ),
      'Meeting',
      'What a person states or corrects about the meeting; all else is read from the text.',
    ),
    annotations: about(list(annotationSchema), 'Annotations', 'The annotations, in text order.'),
    reviews: about(
      list(reviewSchema),
      'Reviews',
      'What a person says about annotations of the readout, in whichever sidecar these are; oldest first.',
    ),
    conflicts: about(list(mergeConflictSchema), 'Merge conflicts', 'What a merge left for a person to decide.'),
  }),
  'Annotations of a readout',
  'The sidecar of a readout: annotations, and what a person states about the meeting.',
);

export type Status = (typeof STATUSES)[number];
export type Target = z.infer<typeof targetSchema>;
export type Reply = z.infer<typeof replySchema>;
export type Review = z.infer<typeof reviewSchema>;
export type Verdict = (typeof VERDICTS)[number];
export type MergeConflict = z.infer<typeof mergeConflictSchema>;
export type Annotation = z.infer<typeof annotationSchema>;
export type MeetingFacts = z.infer<typeof meetingSchema>;
export type Source = z.infer<typeof sourceSchema>;
export type Sidecar = z.infer<typeof sidecarSchema>;

/** What is needed to write an annotation: lists and the status may be left out. */
export type NewAnnotation = z.input<typeof annotationSchema>;
