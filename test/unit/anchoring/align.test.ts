import assert from 'node:assert/strict';
import { closeUp } from '../../../src/anchoring/align.ts';
import { NumberedTokens, Vocabulary } from '../../../src/anchoring/numberedTokens.ts';

describe('closing up an alignment', () => {
  const closedUp = (a: string, b: string, partners: readonly number[], last: number): number[] => {
    const vocabulary = new Vocabulary();
    const [aTokens, bTokens] = [new NumberedTokens(vocabulary), new NumberedTokens(vocabulary)];
    aTokens.append(a, 0);
    bTokens.append(b, 0);
    const moved = Int32Array.from(partners);
    closeUp(aTokens, { start: 0, end: aTokens.length }, bTokens, moved, last);
    return [...moved];
  };

  it('moves a word next to the one after it, from the first place of the text too', () => {
    assert.deepEqual(closedUp('the plan', 'the old the plan', [0, 3], 1), [2, 3]);
    assert.deepEqual(closedUp('of the plan', 'so of the old of the plan', [1, 2, 6], 2), [4, 5, 6]);
  });

  it('leaves a word where another stands beside, and one without a partner', () => {
    assert.deepEqual(closedUp('the plan', 'the old plan', [0, 2], 1), [0, 2]);
    assert.deepEqual(closedUp('the plan', 'a the plan', [-1, 2], 1), [-1, 2]);
  });
});
