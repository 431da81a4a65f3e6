import type { Meeting, StatementSummary } from '../../../src/corpus/meeting.ts';
import type { PlacedAnnotation } from '../../../src/corpus/placedAnnotation.ts';

/** Meetings that a test changes. */
export class Meetings {
  readonly #meetings = new Map<string, Meeting>();

  constructor(...meetings: readonly Meeting[]) {
    for (const meeting of meetings) this.set(meeting);
  }

  get meetings(): Meeting[] {
    return [...this.#meetings.values()];
  }

  get uris(): string[] {
    return [...this.#meetings.keys()];
  }

  meeting(uri: string): Meeting | undefined {
    return this.#meetings.get(uri);
  }

  set(meeting: Meeting): void {
    this.#meetings.set(meeting.uri, meeting);
  }

  delete(uri: string): void {
    this.#meetings.delete(uri);
  }
}

/** A meeting with one statement. */
export function meeting(uri: string, date: string | null, fields: Partial<Meeting> = {}): Meeting {
  return {
    uri,
    date,
    title: `Talk of ${uri}`,
    kind: 'phone-call',
    place: null,
    publisher: null,
    participants: [],
    statements: [statement(10)],
    sentences: [{ start: 10, end: 30, paragraph: 0 }],
    sidecars: [],
    annotations: [],
    ...fields,
  };
}

export function statement(start: number, snippet = 'the harbour stays open'): StatementSummary {
  const from = { line: 2, character: start };
  return {
    start,
    end: start + 20,
    speaker: { type: 'person', name: 'Astrid Solberg' },
    cue: 'said',
    snippet,
    from,
    to: { ...from, character: start + 20 },
  };
}

/** An annotation of the text from `start` on. */
export function annotation(
  id: string,
  start: number,
  state: 'exact' | 'orphan' = 'exact',
  codes: string[] = ['act'],
): PlacedAnnotation {
  const range = { start, end: start + 5 };
  return {
    annotation: {
      id,
      target: { exact: 'stays', prefix: '', suffix: '', ...range },
      codes,
      by: 'ada',
      created: '2026-01-01T10:00:00Z',
      status: 'open',
      replies: [],
      conflicts: [],
    },
    sidecar: 'file:///call.txt.annotations.yaml',
    annotator: null,
    reviews: [],
    resolution:
      state === 'exact' ? { state, range, text: 'stays', candidates: [] } : { state, range: null, candidates: [] },
    span: state === 'exact' ? range : null,
  };
}
