import assert from 'node:assert/strict';
import fc from 'fast-check';
import { applyEdits, differenceBetween } from '../../../src/text/edits.ts';
import { takeBackLines } from '../../../src/text/takeBackLines.ts';

describe('the difference between two texts', () => {
  it('makes the second of the first', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'b', '\n'), maxLength: 8 });
    fc.assert(
      fc.property(text, text, (from, to) => {
        const edit = differenceBetween(from, to);
        assert.equal(applyEdits(from, [edit]), to);
        assert.ok(edit.start <= edit.end && edit.end <= from.length);
      }),
    );
  });

  it('is no longer than what differs', () => {
    assert.deepEqual(differenceBetween('a ship sails', 'a big ship sails'), { start: 2, end: 2, newText: 'big ' });
    assert.deepEqual(differenceBetween('aaaa', 'aaa'), { start: 3, end: 4, newText: '' });
    assert.deepEqual(differenceBetween('same', 'same'), { start: 4, end: 4, newText: '' });
  });
});

describe('taking back a change of lines', () => {
  const lines = (...each: string[]) => each.map((line) => `${line}\n`).join('');
  const before = lines('codes:', '  - id: a', '  - id: c', '  - id: d');
  const after = lines('codes:', '  - id: a', '  - id: b', '  - id: c', '  - id: d');

  it('leaves what was written since', () => {
    const now = lines('# ours', 'codes:', '  - id: a', '  - id: b', '  - id: c', '  - id: d', '  - id: e');
    const taken = lines('# ours', 'codes:', '  - id: a', '  - id: c', '  - id: d', '  - id: e');
    assert.equal(takeBackLines(now, before, after), taken);
    assert.equal(takeBackLines(after, before, after), before);
  });

  it('is not done where the lines are others by now', () => {
    const now = lines('codes:', '  - id: a', '  - id: other', '  - id: c', '  - id: d');
    assert.equal(takeBackLines(now, before, after), null);
  });
});
