import type { FoundAnnotation } from '../../corpus/annotationFacets.ts';
import type { Corpus } from '../../corpus/corpus.ts';
import { meetingName, type Meeting } from '../../corpus/meeting.ts';
import { needsReview, type PlacedAnnotation } from '../../corpus/placedAnnotation.ts';
import { newestFirst } from '../../corpus/queries.ts';
import { threadOf } from '../../corpus/thread.ts';
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

/** Which annotations are listed. */
export interface Listing {
  /** Those that the person sees, as they see them. */
  seen(annotations: readonly PlacedAnnotation[]): readonly PlacedAnnotation[];
  /** Whether it is listed, of those in sight. */
  matches(found: FoundAnnotation): boolean;
  /** Whether the person is to do something about it. */
  waits(placed: PlacedAnnotation): boolean;
}

/** How many annotations there are. */
export interface AnnotationCounts {
  /** Out of sight. */
  readonly hidden: number;
  /** How many reviews are out of sight. */
  readonly hiddenReviews: number;
  readonly inSight: number;
  /** Of those in sight. */
  readonly listed: number;
  /** Whether they are listed or not. */
  readonly waiting: number;
}

/** What of a meeting is listed. */
interface Listed {
  /** The meeting with the annotations that are listed. */
  readonly part: Meeting;
  readonly inSight: number;
  readonly hiddenReviews: number;
  readonly waiting: number;
}

/** The meetings that have annotations listed; each row stays the same object as long as it is there. */
export class AnnotatedMeetings {
  readonly #corpus: Meetings;
  readonly #makeListing: () => Listing;
  #listing: Listing;
  #listed = new WeakMap<Meeting, Listed>();
  #rows = new Map<string, AnnotatedMeetingRow>();

  constructor(corpus: Meetings, makeListing: () => Listing) {
    this.#corpus = corpus;
    this.#makeListing = makeListing;
    this.#listing = makeListing();
  }

  /** Takes over that other annotations are listed now. */
  filterAgain(): void {
    this.#listing = this.#makeListing();
    this.#listed = new WeakMap();
    this.#rows = new Map();
    this.#arrange();
  }

  get counts(): AnnotationCounts {
    const counts = { hidden: 0, hiddenReviews: 0, inSight: 0, listed: 0, waiting: 0 };
    for (const meeting of this.#corpus.meetings) {
      const { part, inSight, hiddenReviews, waiting } = this.#listedOf(meeting);
      counts.hiddenReviews += hiddenReviews;
      counts.waiting += waiting;
      counts.hidden += meeting.annotations.length - inSight;
      counts.inSight += inSight;
      counts.listed += part.annotations.length;
    }
    return counts;
  }

  /** The meetings with the annotations that are listed, the newest first. */
  get meetings(): Meeting[] {
    return this.rows.map(({ meeting }) => meeting);
  }

  /** The newest first. */
  get rows(): AnnotatedMeetingRow[] {
    return [...this.#rows.values()];
  }

  /** How many meetings have annotations that are listed. */
  get count(): number {
    return this.#rows.size;
  }

  /** The row of a readout; undefined when none of its annotations are listed. */
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
    const whole = this.#corpus.meeting(uri);
    const meeting = whole && this.#listedOf(whole).part;
    return meeting && meeting.annotations.length > 0 ? meeting : undefined;
  }

  #listedOf(meeting: Meeting): Listed {
    const known = this.#listed.get(meeting);
    if (known) return known;
    const inSight = this.#listing.seen(meeting.annotations);
    const annotations = inSight.filter((placed) => this.#listing.matches({ meeting, placed }));
    const isWhole =
      annotations.length === meeting.annotations.length &&
      annotations.every((placed, index) => placed === meeting.annotations[index]);
    const part = isWhole ? meeting : { ...meeting, annotations };
    const waiting = inSight.filter((placed) => this.#listing.waits(placed)).length;
    const hiddenReviews = countReviews(meeting.annotations) - countReviews(inSight);
    const listed = { part, inSight: inSight.length, hiddenReviews, waiting };
    this.#listed.set(meeting, listed);
    return listed;
  }

  #arrange(): void {
    const meetings = newestFirst(
      this.#corpus.meetings
        .map((meeting) => this.#listedOf(meeting).part)
        .filter(({ annotations }) => annotations.length > 0),
    );
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
    return looksAsBefore(meeting, before) ? [] : [item];
  }
}

/** Whether nobody has to decide about an annotation. */
export function isSettled(placed: PlacedAnnotation): boolean {
  return !needsReview(placed);
}

function countReviews(annotations: readonly PlacedAnnotation[]): number {
  return annotations.reduce((sum, { reviews }) => sum + reviews.length, 0);
}

function reviewOf({ annotations }: Meeting): number {
  return annotations.filter(needsReview).length;
}

/** Whether the rows of a meeting show the same as before; where the words of its annotations are is not shown. */
function looksAsBefore(meeting: Meeting, before: Meeting): boolean {
  return (
    headingOf(meeting) === headingOf(before) &&
    meeting.annotations.every((placed, index) => looksAs(placed, before.annotations[index]!))
  );
}

/** All that the row of a meeting shows. */
export function headingOf(meeting: Meeting): string {
  const { title, date, kind, annotations } = meeting;
  return JSON.stringify([title, date, kind, meetingName(meeting), annotations.length]);
}

/** Whether the rows of two annotations show the same. Of thousands, most are the same objects. */
export function looksAs(a: PlacedAnnotation, b: PlacedAnnotation): boolean {
  return a === b || JSON.stringify(shownOf(a)) === JSON.stringify(shownOf(b));
}

/** All that the row of an annotation shows. */
export function shownOf(placed: PlacedAnnotation): readonly unknown[] {
  const { annotation, annotator, sidecar, resolution } = placed;
  const { id, target, codes, speaker, note, status, by, created, modified } = annotation;
  return [
    sidecar,
    annotator,
    resolution.state,
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
    threadOf(placed),
  ];
}
