import assert from 'node:assert/strict';
import { Lines } from '../../../src/text/lines.ts';

describe('lines of a text', () => {
  const lines = new Lines('ab\r\nc\rd\n\ne');

  it('end in LF, CRLF or CR', () => {
    const places = [0, 1, 4, 6, 8, 9, 10].map((offset) => lines.at(offset));
    assert.deepEqual(
      places.map(({ line, character }) => `${line}:${character}`),
      ['0:0', '0:1', '1:0', '2:0', '3:0', '4:0', '4:1'],
    );
  });

  it('hold every offset, and those outside at their ends', () => {
    assert.deepEqual(lines.at(-5), { line: 0, character: 0 });
    assert.deepEqual(lines.at(99), { line: 4, character: 1 });
    assert.deepEqual(new Lines('').at(0), { line: 0, character: 0 });
  });
});
