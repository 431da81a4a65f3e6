import assert from 'node:assert/strict';
import fc from 'fast-check';
import { firstIndex, longestAscending } from '../../../src/text/search.ts';

describe('searching', () => {
  it('finds the first place by halving, as walking does', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(9)), fc.nat(9), (numbers, bound) => {
        const ascending = numbers.sort((a, b) => a - b);
        const walked = ascending.findIndex((number) => number >= bound);
        const expected = walked < 0 ? ascending.length : walked;
        assert.equal(
          firstIndex(ascending.length, (index) => ascending[index]! >= bound),
          expected,
        );
      }),
    );
  });

  it('asks of n places no more than it takes to halve them', () => {
    let asked = 0;
    firstIndex(1000, (index) => ++asked > 0 && index >= 617);
    assert.equal(asked, 10);
  });

  it('finds a longest ascending selection, in order', () => {
    assert.deepEqual(longestAscending([]), []);
    assert.deepEqual(longestAscending([3, 1, 2, 2, 0]), [1, 2, 3]);
    fc.assert(
      fc.property(fc.array(fc.nat(9), { maxLength: 9 }), (values) => {
        const chosen = longestAscending(values).map((index) => values[index]!);
        assert.deepEqual(
          chosen,
          [...chosen].sort((a, b) => a - b),
        );
        assert.equal(chosen.length, longestByTrying(values));
      }),
    );
  });
});

/** The length of the longest ascending selection, by trying all. */
function longestByTrying(values: readonly number[], least = 0): number {
  return values.reduce(
    (best, value, index) =>
      value < least ? best : Math.max(best, 1 + longestByTrying(values.slice(index + 1), value)),
    0,
  );
}
