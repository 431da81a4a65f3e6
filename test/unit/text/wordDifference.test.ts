import assert from 'node:assert/strict';
import { wordDifference } from '../../../src/text/wordDifference.ts';

describe('the difference of two texts in words', () => {
  it('tells what stands in one of them only, in its place', () => {
    assert.deepEqual(wordDifference('Norway firmly supports the quota talks', 'Norway rejects the  quota\ntalks now'), [
      { type: 'same', words: 'Norway' },
      { type: 'changed', gone: 'firmly supports', come: 'rejects' },
      { type: 'same', words: 'the quota talks' },
      { type: 'changed', gone: '', come: 'now' },
    ]);
  });

  it('is none where only the white space differs', () => {
    assert.deepEqual(wordDifference('ice  of the\nnorth', 'ice of the north'), [
      { type: 'same', words: 'ice of the north' },
    ]);
    assert.deepEqual(wordDifference('', ' '), []);
  });

  it('gives back both texts: words that are the same or gone are the old one, the same or come the new one', () => {
    const texts = ['a b c a b', 'b a c', 'c b b a', '', 'a'];
    for (const old of texts)
      for (const now of texts) {
        const runs = wordDifference(old, now);
        const side = (of: 'gone' | 'come') =>
          runs.flatMap((run) => (run.type === 'same' ? run.words : run[of]) || []).join(' ');
        assert.deepEqual([side('gone'), side('come')], [old, now]);
      }
  });
});
