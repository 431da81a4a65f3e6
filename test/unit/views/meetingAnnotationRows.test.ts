import assert from 'node:assert/strict';
import type { AnnotatedMeetingRow } from '../../../src/views/annotations/annotatedMeetings.ts';
import { MeetingAnnotationRows } from '../../../src/views/annotations/meetingAnnotationRows.ts';
import { annotation, meeting } from './meetings.ts';

describe('the rows of the annotations of a meeting', () => {
  const of = (...annotations: ReturnType<typeof annotation>[]) => meeting('a', '2020-03-01', { annotations });
  let row: AnnotatedMeetingRow;
  let rows: MeetingAnnotationRows;

  beforeEach(() => {
    row = { type: 'meeting', readout: 'a', meeting: of(annotation('x', 10), annotation('y', 20)), review: 0 };
    rows = new MeetingAnnotationRows({ of: (placed) => placed });
  });

  it('are drawn anew alone where nothing but their annotation is another one', () => {
    const [x, y] = rows.below(row);
    const changed = annotation('y', 20, 'exact', ['stance']);
    row.meeting = of(annotation('x', 12), changed);
    assert.deepEqual(rows.redrawn(row), [y]);
    assert.equal(y!.placed, changed);
    assert.deepEqual(rows.below(row), [x, y]);
    assert.equal(rows.below(row)[1], y);
  });

  it('show what is being written, and are not drawn again when it is', () => {
    const [saved, written] = [annotation('x', 10), annotation('x', 10, 'exact', ['stance'])];
    let writing: typeof saved | null = null;
    rows = new MeetingAnnotationRows({ of: (placed) => writing ?? placed });
    row.meeting = of(saved);
    const [x] = rows.below(row);
    writing = written;
    assert.deepEqual(rows.updateExpected(row, written), [x]);
    assert.equal(x!.placed, written);
    row.meeting = of(annotation('x', 10, 'exact', ['stance']));
    writing = null;
    assert.deepEqual(rows.redrawn(row), []);
    assert.deepEqual(rows.updateExpected(row, written), []);
    assert.equal(rows.below(row)[0], x);
  });

  it('are drawn anew with the meeting where one comes, goes, or waits for review, or the meeting is called otherwise', () => {
    const changes = [
      of(annotation('x', 10)),
      of(annotation('x', 10), annotation('y', 20), annotation('z', 30)),
      of(annotation('x', 10), annotation('y', 20, 'orphan')),
      { ...row.meeting, title: 'Another talk', date: '2020-03-02' },
    ];
    const before = row.meeting;
    for (const change of changes) {
      row.meeting = before;
      rows.below(row);
      row.meeting = change;
      assert.deepEqual(rows.redrawn(row), [row]);
    }
  });

  it('are drawn with the meeting where nobody has asked for them yet', () => {
    assert.deepEqual(rows.redrawn(row), [row]);
  });
});
