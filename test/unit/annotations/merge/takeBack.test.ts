import assert from 'node:assert/strict';
import {
  addAnnotation,
  addReply,
  newSidecar,
  removeAnnotation,
  setMeeting,
  setTargets,
  updateAnnotation,
} from '../../../../src/annotations/edit.ts';
import { parseSidecar } from '../../../../src/annotations/parse.ts';
import type { Target } from '../../../../src/annotations/schema.ts';
import { takeBack } from '../../../../src/annotations/merge/takeBack.ts';
import { applyEdits, type TextEdit } from '../../../../src/text/edits.ts';

const OLD = `sha256:${'0'.repeat(64)}`;
const NEW = `sha256:${'1'.repeat(64)}`;
const EMPTY = newSidecar('call.txt', OLD);

type Change = (text: string) => TextEdit[];

function changed(text: string, ...changes: Change[]): string {
  return changes.reduce((current, change) => applyEdits(current, change(current)), text);
}

function target(start: number): Target {
  return { exact: 'the treaty', prefix: '', suffix: '', start, end: start + 10 };
}

const add =
  (id: string, start: number): Change =>
  (text) =>
    addAnnotation(text, {
      id,
      target: target(start),
      codes: ['act/inform'],
      by: 'alice',
      created: '2026-11-21T16:00:00Z',
    });
const remove =
  (id: string): Change =>
  (text) =>
    removeAnnotation(text, id);
/** As when the readout was saved after words were put in at its start. */
const follow =
  (starts: Readonly<Record<string, number>>): Change =>
  (text) =>
    setTargets(text, new Map(Object.entries(starts).map(([id, start]) => [id, target(start)])), NEW);
const reply: Change = (text) =>
  addReply(text, 'second', { by: 'ben', created: '2026-11-22T10:00:00Z', text: 'Is it?' });

const ONE = changed(EMPTY, add('first', 10));
const TWO = changed(ONE, add('second', 50));

function placesIn(text: string | null): (string | number | undefined)[][] {
  const { sidecar, problems } = parseSidecar(text ?? '');
  assert.deepEqual(problems, []);
  return sidecar!.annotations.map(({ id, target: { start, digest } }) => [id, start, digest ?? sidecar!.digest]);
}

describe('taking a change of a sidecar back', () => {
  it('gives the text before, byte for byte, when nothing came since', () => {
    assert.equal(takeBack(TWO, ONE, TWO), ONE);
    assert.equal(takeBack(ONE, TWO, ONE), TWO);
  });

  it('removes an annotation whose positions have followed the readout since, and leaves the others where they are', () => {
    const now = changed(TWO, follow({ first: 15, second: 55 }));
    assert.deepEqual(placesIn(takeBack(now, ONE, TWO)), [['first', 15, NEW]]);
  });

  it('brings an annotation back, with the text that its positions count in', () => {
    const now = changed(TWO, remove('second'), follow({ first: 15 }));
    assert.deepEqual(placesIn(takeBack(now, TWO, changed(TWO, remove('second')))), [
      ['first', 15, NEW],
      ['second', 50, OLD],
    ]);
  });

  it('takes back a code and keeps what else was changed of the annotation', () => {
    const after = changed(TWO, (text) => updateAnnotation(text, 'second', { codes: ['act/inform', 'stance/support'] }));
    const { sidecar } = parseSidecar(takeBack(changed(after, reply), TWO, after)!);
    const { codes, replies } = sidecar!.annotations[1]!;
    assert.deepEqual([codes, replies.map(({ text }) => text)], [['act/inform'], ['Is it?']]);
  });

  it('leaves nothing of a file that it had created, also when positions have followed', () => {
    assert.equal(takeBack(ONE, null, ONE), null);
    assert.equal(takeBack(changed(ONE, follow({ first: 15 })), null, ONE), null);
    const stated = changed(EMPTY, (text) => setMeeting(text, { place: 'Oslo' }));
    assert.equal(takeBack(stated.replaceAll('\n', '\r\n'), null, stated), null);
  });

  it('leaves what others have added to a file that it had created', () => {
    assert.deepEqual(placesIn(takeBack(changed(ONE, add('second', 50)), null, ONE)), [['second', 50, OLD]]);
    assert.match(takeBack(`# a remark\n${ONE}`, null, ONE)!, /^# a remark\n/);
  });

  it('brings a file back that was deleted with the change, beside what others have written there since', () => {
    assert.equal(takeBack(EMPTY, ONE, null), ONE);
    const theirs = changed(EMPTY, add('second', 50));
    assert.deepEqual(placesIn(takeBack(theirs, ONE, null)), [
      ['first', 10, OLD],
      ['second', 50, OLD],
    ]);
  });

  it('is refused when the same was changed again since, and in a file that does not parse', () => {
    assert.throws(() => takeBack(changed(TWO, reply), ONE, TWO), { name: 'Refusal' });
    assert.throws(() => takeBack(`${TWO}  - id: [\n`, ONE, TWO), { name: 'Refusal' });
  });
});
