import assert from 'node:assert/strict';
import {
  MeetingGroups,
  type MeetingRow,
  type MonthRow,
  type YearRow,
} from '../../../src/views/meetings/meetingGroups.ts';
import type { Redrawn } from '../../../src/views/view.ts';
import { annotation, meeting, Meetings, statement } from './meetings.ts';

type Row = YearRow | MonthRow | MeetingRow;

function groupsOf(meetings: Meetings): MeetingGroups {
  const groups = new MeetingGroups(meetings);
  groups.update(meetings.uris);
  return groups;
}

/** What is drawn anew, in words. */
function named(redrawn: Redrawn<Row>): string | string[] {
  if (redrawn === 'all') return redrawn;
  return redrawn.map((item) =>
    item.type === 'year' ? String(item.year) : item.type === 'month' ? String(item.month) : item.meeting.uri,
  );
}

/** What is listed, in words. */
function listed(items: readonly Row[]): unknown[] {
  return items.map((item) =>
    item.type === 'meeting'
      ? item.meeting.uri
      : { [String(item.type === 'year' ? item.year : item.month)]: listed(item.children) },
  );
}

const days = (month: string, count: number) =>
  Array.from({ length: count }, (_, index) => meeting(`${month}/${index}`, `${month}-01`));

describe('the groups of meetings', () => {
  let meetings: Meetings;
  let groups: MeetingGroups;

  beforeEach(() => {
    meetings = new Meetings(
      meeting('a', '2020-03-01'),
      meeting('b', '2020-05-01'),
      meeting('c', '2019-01-01'),
      meeting('d', null),
    );
    groups = groupsOf(meetings);
  });

  it('are years, the newest first', () => {
    assert.deepEqual(listed(groups.years), [{ 2020: ['b', 'a'] }, { 2019: ['c'] }, { null: ['d'] }]);
    assert.deepEqual(
      groups.years.map(({ count }) => count),
      [2, 1, 1],
    );
  });

  it('draw nothing anew while a person types above the statements', () => {
    meetings.set(meeting('a', '2020-03-01', { statements: [statement(50)] }));
    assert.deepEqual(groups.update(['a']), []);
    assert.equal(groups.find('a')!.meeting.statements[0]!.start, 50);
  });

  it('draw a meeting anew that looks otherwise', () => {
    for (const change of [
      { place: 'Oslo' },
      { statements: [statement(10, 'the harbour is closed')] },
      { title: 'Another' },
      { annotations: [annotation('x', 12)] },
    ]) {
      meetings.set({ ...meetings.meeting('a')!, ...change });
      assert.deepEqual(named(groups.update(['a', 'b'])), ['a'], JSON.stringify(change));
    }
  });

  it('draw a year anew in which a meeting comes, goes or gets another day', () => {
    const [year] = groups.years;
    meetings.set(meeting('e', '2020-04-01'));
    assert.deepEqual(named(groups.update(['e'])), ['2020']);
    assert.deepEqual(listed(groups.years)[0], { 2020: ['b', 'e', 'a'] });
    meetings.set(meeting('e', '2020-06-01'));
    assert.deepEqual(named(groups.update(['e'])), ['2020']);
    assert.deepEqual(listed(groups.years)[0], { 2020: ['e', 'b', 'a'] });
    meetings.delete('e');
    assert.deepEqual(named(groups.update(['e'])), ['2020']);
    assert.equal(groups.find('e'), undefined);
    assert.equal(groups.years[0], year, 'the item of a year stays');
  });

  it('draw both years anew between which a meeting moves', () => {
    const item = groups.find('a')!;
    meetings.set(meeting('a', '2019-03-01'));
    assert.deepEqual(named(groups.update(['a'])), ['2020', '2019']);
    assert.deepEqual(listed(groups.years).slice(0, 2), [{ 2020: ['b'] }, { 2019: ['a', 'c'] }]);
    assert.equal(groups.find('a'), item, 'the item of a meeting stays');
    assert.equal(item.parent, groups.years[1]);
  });

  it('draw all anew where a year comes or goes', () => {
    meetings.delete('c');
    assert.equal(groups.update(['c']), 'all');
    meetings.set(meeting('c', '2023-01-01'));
    assert.equal(groups.update(['c']), 'all');
    assert.deepEqual(listed(groups.years)[0], { 2023: ['c'] });
  });

  it('divide a year of many meetings into months, and join them again', () => {
    meetings = new Meetings(...days('2021-02', 120), ...days('2021-01', 80), meeting('x', '2020'));
    groups = groupsOf(meetings);
    assert.deepEqual(
      groups.years[0]!.children.map(({ type }) => type),
      Array.from({ length: 200 }, () => 'meeting'),
    );
    meetings.set(meeting('y', '2021'));
    assert.deepEqual(named(groups.update(['y'])), ['2021']);
    assert.deepEqual(
      groups.years[0]!.children.map((child) => child.type === 'month' && [child.month, child.count]),
      [
        ['2021-02', 120],
        ['2021-01', 80],
        [null, 1],
      ],
    );
    meetings.set({ ...meetings.meeting('2021-01/5')!, date: '2021-01-05' });
    assert.deepEqual(named(groups.update(['2021-01/5'])), ['2021-01']);
    meetings.delete('y');
    assert.deepEqual(named(groups.update(['y'])), ['2021']);
    assert.equal(groups.find('2021-01/0')!.parent, groups.years[0]);
  });

  it('draw nothing anew when everything is read again as it was', () => {
    for (const each of meetings.meetings) meetings.set({ ...each });
    assert.deepEqual(groups.update(meetings.uris), []);
  });
});
