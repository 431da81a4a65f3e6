import type { Corpus } from '../../corpus/corpus.ts';
import { meetingName, type Meeting } from '../../corpus/meeting.ts';
import { needsReview, type PlacedAnnotation } from '../../corpus/placedAnnotation.ts';
import { newestFirst } from '../../corpus/queries.ts';
import type { ReadoutReference } from '../../workspace/documents/references.ts';
import type { Redrawn } from '../view.ts';

export interface AnnotatedMeetingRow extends ReadoutReference {
  readonly type: 'meeting';
  /** As it is now. */
  meeting: Meeting;
  /** How many of its annotations are to be reviewed. */
  review: number;
}

type Meetings = Pick<Corpus, 'meetings' | 'meeting'>;

/** The meetings that have annotations; each row stays the same object as long as it is there. */
export class AnnotatedMeetings {
  readonly #corpus: Meetings;
  #rows = new Map<string, AnnotatedMeetingRow>();

  constructor(corpus: Meetings) {
    this.#corpus = corpus;
  }

  /** The newest first. */
  get rows(): AnnotatedMeetingRow[] {
    return [...this.#rows.values()];
  }

  /** How many meetings have annotations. */
  get count(): number {
    return this.#rows.size;
  }

  /** The row of a readout; undefined when it has no annotations. */
  find(uri: string): AnnotatedMeetingRow | undefined {
    return this.#rows.get(uri);
  }

  /** How many annotations are to be reviewed. */
  get review(): number {
    return this.rows.reduce((sum, { review }) => sum + review, 0);
  }

  /**
   * Takes over what has become of some readouts. @returns the rows that look otherwise now, or that all are to be
   * drawn anew
   */
  update(uris: readonly string[]): Redrawn<AnnotatedMeetingRow> {
    const hadReview = this.review > 0;
    const isInPlace = uris.every(
      (uri) =>
        this.#rows.get(uri)?.meeting.date === this.#annotated(uri)?.date &&
        this.#rows.has(uri) === Boolean(this.#annotated(uri)),
    );
    if (!isInPlace) this.#arrange();
    const redrawn = uris.flatMap((uri) => this.#takeOver(uri));
    return isInPlace && hadReview === this.review > 0 ? redrawn : 'all';
  }

  #annotated(uri: string): Meeting | undefined {
    const meeting = this.#corpus.meeting(uri);
    return meeting && meeting.annotations.length > 0 ? meeting : undefined;
  }

  #arrange(): void {
    const meetings = newestFirst(this.#corpus.meetings.filter(({ annotations }) => annotations.length > 0));
    this.#rows = new Map(
      meetings.map((meeting) => [
        meeting.uri,
        this.#rows.get(meeting.uri) ?? { type: 'meeting', readout: meeting.uri, meeting, review: reviewOf(meeting) },
      ]),
    );
  }

  /** @returns the row of the readout, if it looks otherwise now */
  #takeOver(uri: string): AnnotatedMeetingRow[] {
    const item = this.#rows.get(uri);
    const meeting = this.#annotated(uri);
    if (!item || !meeting || item.meeting === meeting) return [];
    const before = item.meeting;
    Object.assign(item, { meeting, review: reviewOf(meeting) });
    return fingerprint(before) === fingerprint(meeting) ? [] : [item];
  }
}

function reviewOf({ annotations }: Meeting): number {
  return annotations.filter(needsReview).length;
}

/** All that the rows of a meeting show; where the words of its annotations are is not among it. */
function fingerprint(meeting: Meeting): string {
  const { title, date, kind } = meeting;
  return JSON.stringify([title, date, kind, meetingName(meeting), meeting.annotations.map(shownOf)]);
}

/** All that the row of an annotation shows. */
function shownOf({ annotation, annotator, sidecar, resolution: { state } }: PlacedAnnotation): readonly unknown[] {
  const { id, target, codes, speaker, note, status, by, created, modified, replies } = annotation;
  const said = replies.map((reply) => [reply.by, reply.text]);
  return [
    sidecar,
    annotator,
    state,
    id,
    target.exact,
    target.orphan,
    codes,
    speaker,
    note,
    status,
    by,
    created,
    modified,
    said,
  ];
}
