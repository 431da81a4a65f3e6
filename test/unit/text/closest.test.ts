import assert from 'node:assert/strict';
import { closest, editDistance } from '../../../src/text/closest.ts';

describe('the nearest words', () => {
  it('come nearest first, ties in the order given', () => {
    assert.deepEqual(closest('statsu', ['state', 'status', 'statues', 'stats']), ['status', 'stats', 'state']);
  });

  it('differ in a third of the letters at most, in one where there are few, and never in more than four', () => {
    assert.deepEqual(closest('by', ['bay', 'bays', 'no']), ['bay']);
    assert.deepEqual(closest('abcdef', ['abcdxy', 'abcxyz']), ['abcdxy']);
    const long = 'participants-named';
    assert.deepEqual(closest(long, [`wxyz${long}`, `vwxyz${long}`]), [`wxyz${long}`]);
  });

  it('are told apart by insertions, deletions, substitutions and swaps of neighbours', () => {
    for (const [a, b, distance] of [
      ['', 'abc', 3],
      ['abc', '', 3],
      ['plan', 'plan', 0],
      ['plan', 'plane', 1],
      ['plan', 'pan', 1],
      ['plan', 'plot', 2],
      ['plan', 'palns', 2],
      ['ca', 'abc', 3],
    ] as const)
      assert.equal(editDistance(a, b), distance, `${a}, ${b}`);
  });
});
