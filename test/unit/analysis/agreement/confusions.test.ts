import assert from 'node:assert/strict';
import { confusionsOf } from '../../../../src/analysis/agreement/confusions.ts';
import { pairsOf } from '../../../../src/analysis/agreement/coefficients.ts';
import type { Disagreement } from '../../../../src/analysis/agreement/disagreements.ts';
import type { PlacedAnnotation } from '../../../../src/corpus/placedAnnotation.ts';

/** Two annotators who gave the same words another code. */
function otherCode(code: string, instead: string): Disagreement {
  const use = (annotator: string, given: string) => ({
    annotator,
    code: given,
    written: [given],
    placed: {} as PlacedAnnotation,
  });
  const span = { start: 0, end: 1 };
  return { kind: 'other-code', readout: '', span, one: use('ada', code), other: use('bo', instead), others: ['bo'] };
}

describe('Confusions', () => {
  it('are the cells beside the diagonal of the table in Cohen 1960, p. 45, both ways taken together', () => {
    const cohen = [
      [88, 14, 18],
      [10, 40, 10],
      [2, 6, 12],
    ];
    const given = cohen.flatMap((row, a) =>
      row.flatMap((count, b) => (a === b ? [] : Array.from({ length: count }, () => otherCode(`c/${a}`, `c/${b}`)))),
    );
    const found = confusionsOf('other-code', given).map(({ codes, disagreements }) => [codes, disagreements.length]);
    assert.deepEqual(found, [
      [['c/0', 'c/1'], 14 + 10],
      [['c/0', 'c/2'], 18 + 2],
      [['c/1', 'c/2'], 10 + 6],
    ]);
    assert.equal(found.length, pairsOf(3).length);
    assert.deepEqual(confusionsOf('missed', given), []);
  });
});
