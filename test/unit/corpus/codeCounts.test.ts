import assert from 'node:assert/strict';
import { parseSidecar } from '../../../src/annotations/parse.ts';
import { countCodes, type Ownership } from '../../../src/corpus/codeCounts.ts';
import { sidecarWith } from '../codebook/coded.ts';

const OF_MIRA: Ownership = { key: 'mira', isOwn: (annotator) => annotator === 'mira' };

describe('the counts of codes', () => {
  it('count an annotation once for each code, and for those above it', () => {
    const mira = {
      annotator: 'mira',
      parsed: parseSidecar(sidecarWith([['act/praise', 'act/thank'], ['stance'], []])),
    };
    const bo = { annotator: 'bo', parsed: parseSidecar(sidecarWith([['act/praise/loud']])) };
    assert.deepEqual(Object.fromEntries(countCodes([mira, bo], OF_MIRA)), {
      act: { own: 1, all: 2 },
      'act/praise': { own: 1, all: 2 },
      'act/praise/loud': { own: 0, all: 1 },
      'act/thank': { own: 1, all: 1 },
      stance: { own: 1, all: 1 },
    });
  });

  it('are counted anew where others are the person’s own, and a broken sidecar has none', () => {
    const parsed = parseSidecar(sidecarWith([['act']]));
    const ownOf = (annotator: string) =>
      countCodes([{ annotator: 'bo', parsed }], { key: annotator, isOwn: (other) => other === annotator }).get('act')!
        .own;
    assert.deepEqual([ownOf('mira'), ownOf('bo'), ownOf('mira')], [0, 1, 0]);
    assert.equal(countCodes([{ annotator: 'bo', parsed: parseSidecar('version: [') }], OF_MIRA).size, 0);
  });
});
