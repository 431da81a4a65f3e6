import assert from 'node:assert/strict';
import { unitizingAlpha, unitizingDisagreement, type Units } from '../../../../src/analysis/agreement/unitizing.ts';

/** Stretches by where they start and how long they are. */
function spans(...lengths: [start: number, length: number][]) {
  return lengths.map(([start, length]) => ({ start, end: start + length }));
}

function assertNear(value: number | string, expected: number, within: number): void {
  assert.ok(typeof value === 'number' && Math.abs(value - expected) <= within, `${value} is not ${expected}`);
}

describe('Alpha for unitizing has the values that are published for', () => {
  it('Krippendorff 2004, p. 254: 0.7286 for c, 1 for k, 0.8591 for both', () => {
    const ofC = unitizingDisagreement([spans([75, 70], [220, 30]), spans([70, 80], [205, 20], [250, 20])], 300);
    const ofK = unitizingDisagreement([spans([30, 60], [150, 50]), spans([30, 60], [150, 50])], 300);
    assertNear(ofC.observed, 0.0144, 0.00005);
    assertNear(ofC.expected, 0.0532, 0.00005);
    assertNear(ofK.observed, 0, 0);
    assertNear(ofK.expected, 0.049, 0.00005);
    assertNear(unitizingAlpha([ofC], 2), 0.7286, 0.0002);
    assertNear(unitizingAlpha([ofK], 2), 1, 0);
    // From the unrounded terms; the book has 0.8591 from rounded ones.
    assertNear(unitizingAlpha([ofC, ofK], 2), 0.8591, 0.0005);
  });

  it('Krippendorff 1995, p. 57: what was observed in examples A to D, and what is expected in longer texts', () => {
    const examples: readonly (readonly [units: Units, observed: number, expected: number])[] = [
      [[spans([2, 8], [14, 6]), spans([4, 4], [15, 2])], 0.03125, 0.0699],
      [[spans([0, 18]), spans([0, 2], [2, 1], [3, 1], [4, 1], [5, 1], [6, 3], [9, 1])], 2.26736, 1.17731],
      [[spans([2, 6], [10, 2], [14, 4], [20, 2]), spans([0, 2], [4, 4], [10, 4], [16, 2], [20, 2])], 0.02777, 0.08642],
      [
        [spans([0, 2], [2, 8], [10, 4], [14, 6], [20, 4]), spans([0, 4], [4, 4], [8, 7], [15, 2], [17, 7])],
        0.38715,
        0.41445,
      ],
    ];
    for (const [units, observed, expected] of examples) {
      assertNear(unitizingDisagreement(units, 24).observed, observed, 0.00001);
      const stretched = units.map((own) => own.map(({ start, end }) => ({ start: start * 50_000, end: end * 50_000 })));
      assertNear(unitizingDisagreement(stretched, 24 * 50_000).expected, expected, 0.005);
    }
  });
});

describe('Alpha for unitizing', () => {
  it('is 1 where all marked the same, whatever they left', () => {
    const same = spans([3, 4], [9, 2]);
    assertNear(unitizingAlpha([unitizingDisagreement([same, same, same], 20)], 3), 1, 0);
  });

  it('says why there is none', () => {
    assert.equal(unitizingAlpha([unitizingDisagreement([[], []], 20)], 2), 'no-variation');
    assert.equal(unitizingAlpha([unitizingDisagreement([spans([1, 2])], 20)], 1), 'one-coder');
  });
});
