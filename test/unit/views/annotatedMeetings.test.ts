import assert from 'node:assert/strict';
import type { Meeting } from '../../../src/corpus/meeting.ts';
import type { PlacedAnnotation } from '../../../src/corpus/placedAnnotation.ts';
import { AnnotatedMeetings } from '../../../src/views/annotations/annotatedMeetings.ts';
import { annotation, meeting, Meetings, statement } from './meetings.ts';

describe('the meetings with annotations', () => {
  let meetings: Meetings;
  let annotated: AnnotatedMeetings;
  let isShown: (placed: PlacedAnnotation) => boolean;
  let isListed: (placed: PlacedAnnotation) => boolean;

  beforeEach(() => {
    isShown = () => true;
    isListed = () => true;
    meetings = new Meetings(
      meeting('a', '2020-03-01', { annotations: [annotation('x', 12)] }),
      meeting('b', '2021-03-01', { annotations: [annotation('y', 12)] }),
      meeting('c', null),
    );
    annotated = new AnnotatedMeetings(meetings, () => ({
      seen: (annotations) => annotations.filter((placed) => isShown(placed)),
      matches: ({ placed }) => isListed(placed),
      waits: ({ annotation }) => annotation.id === 'y',
    }));
    annotated.update(meetings.uris);
  });

  const set = (uri: string, fields: Partial<Meeting>) => meetings.set({ ...meetings.meeting(uri)!, ...fields });
  const update = (...uris: string[]) => {
    const redrawn = annotated.update(uris);
    return redrawn === 'all' ? redrawn : redrawn.map((item) => item.meeting.uri);
  };
  const listed = () => annotated.rows.map((item) => item.meeting.uri);

  it('are listed newest first', () => {
    assert.deepEqual(listed(), ['b', 'a']);
    assert.equal(annotated.review, 0);
  });

  it('leave out annotations that are out of sight, and count those', () => {
    isShown = ({ annotation }) => annotation.id !== 'x';
    annotated.filterAgain();
    assert.deepEqual(listed(), ['b']);
    assert.equal(annotated.counts.hidden, 1);
    set('b', { annotations: [annotation('x', 12), annotation('y', 12)] });
    assert.deepEqual(update('b'), []);
    assert.equal(annotated.counts.hidden, 2);
    isShown = () => true;
    annotated.filterAgain();
    assert.deepEqual(listed(), ['b', 'a']);
    assert.equal(annotated.counts.hidden, 0);
  });

  it('leave out annotations that do not match, and count those in sight, and those that wait whether they match', () => {
    isListed = ({ annotation }) => annotation.id === 'x';
    annotated.filterAgain();
    assert.deepEqual(listed(), ['a']);
    assert.deepEqual(annotated.counts, { hidden: 0, hiddenReviews: 0, inSight: 2, listed: 1, waiting: 1 });
    set('a', { annotations: [annotation('z', 12)] });
    assert.equal(update('a'), 'all');
    assert.deepEqual(listed(), []);
  });

  it('draw nothing anew while a person types above annotations, or when the sidecar follows the text', () => {
    const moved = annotation('x', 40);
    set('a', { annotations: [moved], statements: [statement(38)] });
    assert.deepEqual(update('a'), []);
    assert.equal(annotated.find('a')!.meeting.annotations[0], moved);
  });

  it('draw a meeting anew whose annotations look otherwise', () => {
    set('a', { annotations: [annotation('x', 12, 'exact', ['stance'])] });
    assert.deepEqual(update('a', 'b', 'c'), ['a']);
    set('a', { annotations: [annotation('x', 12, 'exact', ['stance']), annotation('z', 20)] });
    assert.deepEqual(update('a'), ['a']);
  });

  it('draw all anew where a meeting comes, goes or gets another date', () => {
    set('c', { annotations: [annotation('z', 12)] });
    assert.equal(update('c'), 'all');
    assert.deepEqual(listed(), ['b', 'a', 'c']);
    set('a', { date: '2022-01-01' });
    assert.equal(update('a'), 'all');
    set('b', { annotations: [] });
    assert.equal(update('b'), 'all');
    assert.deepEqual(listed(), ['a', 'c']);
  });

  it('draw all anew where there is something to review for the first time, or no longer', () => {
    set('a', { annotations: [annotation('x', 12, 'orphan')] });
    assert.equal(update('a'), 'all');
    assert.equal(annotated.review, 1);
    set('b', { annotations: [annotation('y', 12, 'orphan')] });
    assert.deepEqual(update('b'), ['b']);
    assert.equal(annotated.review, 2);
    set('a', { annotations: [annotation('x', 12)] });
    set('b', { annotations: [annotation('y', 12)] });
    assert.equal(update('a', 'b'), 'all');
  });
});
