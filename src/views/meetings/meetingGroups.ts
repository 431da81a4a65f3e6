import type { Corpus } from '../../corpus/corpus.ts';
import { groupBy } from '../../text/groupBy.ts';
import type { Meeting } from '../../corpus/meeting.ts';
import { taggedUnits } from '../../corpus/units.ts';
import { byYear, monthOf } from '../../corpus/queries.ts';
import type { ReadoutReference } from '../../workspace/documents/references.ts';
import type { Redrawn } from '../view.ts';

/** Above that many meetings a year is divided into months, since each row of an open level costs. */
const MONTHS_ABOVE = 200;

export interface YearRow {
  readonly type: 'year';
  readonly year: string | null;
  children: readonly (MonthRow | MeetingRow)[];
  /** How many meetings are below it. */
  count: number;
}

export interface MonthRow {
  readonly type: 'month';
  readonly year: YearRow;
  /** `2021-08`, or null where the date names no month. */
  readonly month: string | null;
  children: readonly MeetingRow[];
  count: number;
}

export interface MeetingRow extends ReadoutReference {
  readonly type: 'meeting';
  parent: YearRow | MonthRow;
  /** As it is now. */
  meeting: Meeting;
}

type Group = YearRow | MonthRow;
type Meetings = Pick<Corpus, 'meetings' | 'meeting'>;

/**
 * Meetings under their years, and years of many under their months; each row stays the same object as long as it is
 * there.
 */
export class MeetingGroups {
  readonly #corpus: Meetings;
  #years = new Map<string | null, YearRow>();
  #items = new Map<string, MeetingRow>();

  constructor(corpus: Meetings) {
    this.#corpus = corpus;
  }

  /** The newest first; the year that is not known comes last. */
  get years(): YearRow[] {
    return [...this.#years.values()];
  }

  /** The row of a readout; undefined when it is none that is listed. */
  find(uri: string): MeetingRow | undefined {
    return this.#items.get(uri);
  }

  /**
   * Takes over what has become of some readouts. Where none of them comes, goes or gets another date, this takes no
   * longer among many meetings than among few.
   */
  update(uris: readonly string[]): Redrawn<Group | MeetingRow> {
    const groups = uris.every((uri) => this.#isInPlace(uri)) ? [] : this.#arrange();
    const items = uris.flatMap((uri) => this.#takeOver(uri));
    if (groups === 'all') return 'all';
    return [
      ...groups,
      ...items.filter(
        ({ parent }) => !groups.includes(parent) && !(parent.type === 'month' && groups.includes(parent.year)),
      ),
    ];
  }

  #isInPlace(uri: string): boolean {
    const item = this.#items.get(uri);
    const meeting = this.#corpus.meeting(uri);
    return item && meeting ? item.meeting.date === meeting.date : !item && !meeting;
  }

  /** @returns the row of the readout, if it looks otherwise now */
  #takeOver(uri: string): MeetingRow[] {
    const item = this.#items.get(uri);
    const meeting = this.#corpus.meeting(uri);
    if (!item || !meeting || item.meeting === meeting) return [];
    const before = item.meeting;
    item.meeting = meeting;
    return looksSame(before, meeting) ? [] : [item];
  }

  /** Puts every meeting into its place. @returns the groups that have other rows, or another count, now */
  #arrange(): 'all' | Group[] {
    const changed: Group[] = [];
    const years = new Map<string | null, YearRow>();
    const items = new Map<string, MeetingRow>();
    const itemOf = (meeting: Meeting, parent: Group): MeetingRow => {
      const item = this.#items.get(meeting.uri) ?? { type: 'meeting', readout: meeting.uri, parent, meeting };
      item.parent = parent;
      items.set(meeting.uri, item);
      return item;
    };
    const fill = (group: Group, children: Group['children'], count: number): void => {
      if (group.count === count && sameItems(group.children, children)) return;
      Object.assign(group, { children, count });
      changed.push(group);
    };
    const monthOfYear = (year: YearRow, month: string | null, meetings: readonly Meeting[]): MonthRow => {
      const known = year.children.find((child): child is MonthRow => child.type === 'month' && child.month === month);
      const item = known ?? { type: 'month', year, month, children: [], count: 0 };
      fill(
        item,
        meetings.map((meeting) => itemOf(meeting, item)),
        meetings.length,
      );
      return item;
    };
    for (const [year, meetings] of byYear(this.#corpus.meetings)) {
      const item = this.#years.get(year) ?? { type: 'year', year, children: [], count: 0 };
      years.set(year, item);
      const children =
        meetings.length > MONTHS_ABOVE
          ? [...groupBy(meetings, ({ date }) => monthOf(date))].map(([month, theirs]) =>
              monthOfYear(item, month, theirs),
            )
          : meetings.map((meeting) => itemOf(meeting, item));
      fill(item, children, meetings.length);
    }
    const hasSameYears = sameItems([...this.#years.keys()], [...years.keys()]);
    this.#years = years;
    this.#items = items;
    return hasSameYears ? changed.filter((group) => group.type === 'year' || !changed.includes(group.year)) : 'all';
  }
}

function sameItems(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a.length === b.length && a.every((item, index) => item === b[index]);
}

/** What of a meeting its rows show, beside how many annotations it has and which sentences they tag. */
const SHOWN = ['title', 'date', 'kind', 'place', 'publisher', 'participants', 'statements'] as const;

/** Whether the rows of a meeting and those below show the same, as while a person types above its statements. */
function looksSame(a: Meeting, b: Meeting): boolean {
  // What is from one reading of the text is told at once.
  if (SHOWN.every((key) => a[key] === b[key]))
    return a.annotations.length === b.annotations.length && tagged(a) === tagged(b);
  return fingerprint(a) === fingerprint(b);
}

/** All that the rows of a meeting and those below it show; where in the text its statements are is not among it. */
function fingerprint(meeting: Meeting): string {
  const { title, date, kind, place, publisher, annotations } = meeting;
  const participants = meeting.participants.map(({ name, titles, country }) => [name, titles, country]);
  const statements = meeting.statements.map(({ speaker, cue, snippet }) => [
    speaker?.type,
    speaker?.name,
    cue,
    snippet,
  ]);
  return JSON.stringify([
    title,
    date,
    kind,
    place,
    publisher,
    participants,
    statements,
    meeting.sentences.length,
    annotations.length,
    tagged(meeting),
  ]);
}

/** Which sentences each annotator has tagged. */
function tagged({ sentences, annotations }: Meeting): string {
  const annotators = [...new Set(annotations.map(({ annotator }) => annotator))];
  const numbers = new Map(sentences.map((sentence, index) => [sentence, index]));
  return JSON.stringify(
    annotators.map((annotator) => [
      annotator,
      ...taggedUnits(
        { sentences },
        sentences,
        annotations.filter((placed) => placed.annotator === annotator),
      ).map((sentence) => numbers.get(sentence)),
    ]),
  );
}
