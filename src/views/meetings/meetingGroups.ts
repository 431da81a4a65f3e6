import type { Corpus } from '../../corpus/corpus.ts';
import { groupBy } from '../../text/groupBy.ts';
import { taggedStatements, type Meeting } from '../../corpus/meeting.ts';
import { byYear, monthOf } from '../../corpus/queries.ts';

/** Above that many meetings a year is divided into months, since each item of an open level costs. */
const MONTHS_ABOVE = 200;

export interface YearItem {
  readonly type: 'year';
  readonly year: string | null;
  children: readonly (MonthItem | MeetingItem)[];
  /** How many meetings are below it. */
  count: number;
}

export interface MonthItem {
  readonly type: 'month';
  readonly year: YearItem;
  /** `2021-08`, or null where the date names no month. */
  readonly month: string | null;
  children: readonly MeetingItem[];
  count: number;
}

export interface MeetingItem {
  readonly type: 'meeting';
  parent: YearItem | MonthItem;
  /** As it is now. */
  meeting: Meeting;
}

type Group = YearItem | MonthItem;
/** What is to be drawn anew, each with all below it. */
export type Redrawn = 'all' | readonly (Group | MeetingItem)[];

type Meetings = Pick<Corpus, 'meetings' | 'meeting'>;

/**
 * Meetings under their years, and years of many under their months; each item stays the same object as long as it is
 * there.
 */
export class MeetingGroups {
  readonly #corpus: Meetings;
  #years = new Map<string | null, YearItem>();
  #items = new Map<string, MeetingItem>();

  constructor(corpus: Meetings) {
    this.#corpus = corpus;
  }

  /** The newest first; the year that is not known comes last. */
  get years(): YearItem[] {
    return [...this.#years.values()];
  }

  /** The item of a readout; undefined when it is none that is listed. */
  find(uri: string): MeetingItem | undefined {
    return this.#items.get(uri);
  }

  /**
   * Takes over what has become of some readouts. Where none of them comes, goes or gets another date, this takes no
   * longer among many meetings than among few.
   */
  update(uris: readonly string[]): Redrawn {
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

  /** @returns the item of the readout, if it looks otherwise now */
  #takeOver(uri: string): MeetingItem[] {
    const item = this.#items.get(uri);
    const meeting = this.#corpus.meeting(uri);
    if (!item || !meeting || item.meeting === meeting) return [];
    const before = item.meeting;
    item.meeting = meeting;
    return looksSame(before, meeting) ? [] : [item];
  }

  /** Puts every meeting into its place. @returns the groups that have other items, or another count, now */
  #arrange(): 'all' | Group[] {
    const changed: Group[] = [];
    const years = new Map<string | null, YearItem>();
    const items = new Map<string, MeetingItem>();
    const itemOf = (meeting: Meeting, parent: Group): MeetingItem => {
      const item = this.#items.get(meeting.uri) ?? { type: 'meeting', parent, meeting };
      item.parent = parent;
      items.set(meeting.uri, item);
      return item;
    };
    const fill = (group: Group, children: Group['children'], count: number): void => {
      if (group.count === count && sameItems(group.children, children)) return;
      Object.assign(group, { children, count });
      changed.push(group);
    };
    const monthOfYear = (year: YearItem, month: string | null, meetings: readonly Meeting[]): MonthItem => {
      const known = year.children.find((child): child is MonthItem => child.type === 'month' && child.month === month);
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

/** What of a meeting, its statements and its participants is not seen in the items: where in the text they are. */
const UNSEEN: ReadonlySet<string> = new Set(['start', 'end', 'from', 'to', 'introducedAt', 'annotations', 'sidecars']);

/** Whether the items of a meeting show the same, as they do while a person types above its statements. */
function looksSame(a: Meeting, b: Meeting): boolean {
  return (isSameReading(a, b) || seenOf(a) === seenOf(b)) && sameItems(taggedIndices(a), taggedIndices(b));
}

/** Whether both are from one reading of the text, which is told at once. */
function isSameReading(a: Meeting, b: Meeting): boolean {
  return (Object.keys(b) as (keyof Meeting)[]).every((key) => UNSEEN.has(key) || a[key] === b[key]);
}

function seenOf(meeting: Meeting): string {
  return JSON.stringify(meeting, (key, value: unknown) => (UNSEEN.has(key) ? undefined : value));
}

function taggedIndices(meeting: Meeting): number[] {
  return taggedStatements(meeting).map((statement) => meeting.statements.indexOf(statement));
}
