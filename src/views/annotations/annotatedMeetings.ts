import type { Corpus } from '../../corpus/corpus.ts';
import { counterparts, type Meeting } from '../../corpus/meeting.ts';
import type { PlacedAnnotation } from '../../corpus/placedAnnotation.ts';
import { newestFirst } from '../../corpus/queries.ts';

/** The states that a person has to look at. */
const REVIEW_STATES: readonly PlacedAnnotation['resolution']['state'][] = ['changed', 'ambiguous', 'orphan'];

/** Whether a person has to decide what an annotation means in today's text. */
export function needsReview({ annotation, resolution }: PlacedAnnotation): boolean {
  return annotation.target.orphan !== true && REVIEW_STATES.includes(resolution.state);
}

export interface AnnotatedMeetingItem {
  readonly type: 'meeting';
  /** As it is now. */
  meeting: Meeting;
  /** How many of its annotations are to be reviewed. */
  review: number;
}

type Meetings = Pick<Corpus, 'meetings' | 'meeting'>;

/** The meetings that have annotations; each item stays the same object as long as it is there. */
export class AnnotatedMeetings {
  readonly #corpus: Meetings;
  #items = new Map<string, AnnotatedMeetingItem>();

  constructor(corpus: Meetings) {
    this.#corpus = corpus;
  }

  /** The newest first. */
  get items(): AnnotatedMeetingItem[] {
    return [...this.#items.values()];
  }

  /** How many meetings have annotations. */
  get count(): number {
    return this.#items.size;
  }

  /** The item of a readout; undefined when it has no annotations. */
  find(uri: string): AnnotatedMeetingItem | undefined {
    return this.#items.get(uri);
  }

  /** How many annotations are to be reviewed. */
  get review(): number {
    return this.items.reduce((sum, { review }) => sum + review, 0);
  }

  /**
   * Takes over what has become of some readouts. @returns the items that look otherwise now, or that all are to be
   * drawn anew
   */
  update(uris: readonly string[]): 'all' | readonly AnnotatedMeetingItem[] {
    const hadReview = this.review > 0;
    const isInPlace = uris.every(
      (uri) =>
        this.#items.get(uri)?.meeting.date === this.#annotated(uri)?.date &&
        this.#items.has(uri) === Boolean(this.#annotated(uri)),
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
    this.#items = new Map(
      meetings.map((meeting) => [
        meeting.uri,
        this.#items.get(meeting.uri) ?? { type: 'meeting', meeting, review: reviewOf(meeting) },
      ]),
    );
  }

  /** @returns the item of the readout, if it looks otherwise now */
  #takeOver(uri: string): AnnotatedMeetingItem[] {
    const item = this.#items.get(uri);
    const meeting = this.#annotated(uri);
    if (!item || !meeting || item.meeting === meeting) return [];
    const before = item.meeting;
    Object.assign(item, { meeting, review: reviewOf(meeting) });
    return seenOf(before) === seenOf(meeting) ? [] : [item];
  }
}

function reviewOf({ annotations }: Meeting): number {
  return annotations.filter(needsReview).length;
}

/** What of a target is not seen in the items: where it is. */
const UNSEEN: ReadonlySet<string> = new Set(['start', 'end', 'prefix', 'suffix', 'digest']);

/** All that the items of a meeting show. */
function seenOf(meeting: Meeting): string {
  const { title, date, kind, annotations } = meeting;
  const who = counterparts(meeting).map(({ name }) => name);
  const seen = annotations.map(({ annotation, annotator, resolution: { state } }) => ({
    annotation,
    annotator,
    state,
  }));
  return JSON.stringify({ title, date, kind, who, seen }, (key, value: unknown) =>
    UNSEEN.has(key) ? undefined : value,
  );
}
