import assert from 'node:assert/strict';
import { codePathFrom } from '../../../src/codebook/codePath.ts';

describe('The path of a code that is typed', () => {
  it('folds what ids cannot have', () => {
    const paths = [
      'Stance/Abstain',
      'négociation',
      'Größe/Fluß',
      ' joint  ventures ',
      'in-vivo/win-win co-operation',
    ].map(codePathFrom);
    assert.deepEqual(paths, [
      'stance/abstain',
      'negociation',
      'grosse/fluss',
      'joint-ventures',
      'in-vivo/win-win-co-operation',
    ]);
  });

  it('is none where a segment has no letter for an id', () => {
    assert.deepEqual(['', 'stance/', '/', 'поддержка', '支持', 'in-vivo/支持'].map(codePathFrom), Array(6).fill(null));
  });
});
