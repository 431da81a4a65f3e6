import assert from 'node:assert/strict';
import { printable, printableJson } from '../../../src/text/printable.ts';

describe('a text for a terminal', () => {
  it('is on one line and commands nothing', () => {
    assert.equal(printable('a \u001b[2J\r\n\u009b31mb'), 'a [2J 31mb');
    assert.equal(printable('x\u202ey\u2066z\u061cw'), 'x y z w');
  });

  it('keeps spaces as they are', () => {
    assert.equal(printable('  12-40  Lavrov'), '  12-40  Lavrov');
  });

  it('takes time in proportion to its length', () => {
    assert.equal(printable(`${' '.repeat(200_000)}x`).length, 200_001);
  });

  it('is in JSON what it was, written in ASCII', () => {
    const value = { text: 'a\u009b2J\u202e\u2028\u007f' };
    const json = printableJson(JSON.stringify(value));
    assert.doesNotMatch(json, /[\u007f-\u009f\u202e\u2028]/);
    assert.deepEqual(JSON.parse(json), value);
  });
});
