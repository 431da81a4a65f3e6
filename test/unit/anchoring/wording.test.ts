import assert from 'node:assert/strict';
import { align } from '../../../src/anchoring/align.ts';
import { numberTokens, Vocabulary } from '../../../src/anchoring/numberedTokens.ts';
import { compareWording, type Wording } from '../../../src/anchoring/wording.ts';

function wordingOf(before: string, now: string): Wording {
  const vocabulary = new Vocabulary();
  const [a, b] = [numberTokens(before, vocabulary), numberTokens(now, vocabulary)];
  const [runA, runB] = [
    { start: 1, end: a.length - 1 },
    { start: 1, end: b.length - 1 },
  ];
  return compareWording(a, runA, b, runB, align(a, runA, b, runB, 1000)!).wording;
}

const BEFORE = 'The minister said that Norland organises the talks and supports the new plan of the two governments';

describe('compareWording', () => {
  for (const [from, to] of [
    ['supports', 'rejects'],
    ['supports', 'does not support'],
    ['supports', 'may support'],
    ['supports', 'no longer supports'],
    ['supports', 'seconds'],
    ['Norland', 'Sudria'],
    ['two', 'three'],
    ['the new plan', 'against the new plan'],
    ['two governments', 'two 3 governments'],
    ['the two', 'its support for the two'],
    ['The minister', 'They'],
    ['organises', 'disorganises'],
    ['two governments', '-2 governments'],
    ['the talks', 'Sudria talks'],
    ['The minister', 'Sudria minister'],
    [BEFORE, 'The minister left the talks early and went home without a word to the press'],
  ] as const) {
    it(`is grave from "${from.slice(0, 20)}" to "${to.slice(0, 20)}"`, () =>
      assert.equal(wordingOf(BEFORE, BEFORE.replace(from, to)), 'grave'));
  }

  for (const [from, to] of [
    ['organises', 'organizes'],
    ['supports', 'supported'],
    ['supports', 'fully supports'],
    ['new plan', 'plan'],
    ['plan', 'proposal'],
    ['the talks', 'these talks'],
    ['said that', 'said, that'],
    ['the new plan', 'the 12 new plan'],
    ['the talks', 'the two talks'],
    ['the talks', 'the meetings'],
  ] as const) {
    it(`is slight from "${from}" to "${to}"`, () =>
      assert.equal(wordingOf(BEFORE, BEFORE.replace(from, to)), 'slight'));
  }

  for (const [from, to] of [
    ['supports', 'suports'],
    ['governments', 'govenrments'],
    ['governments', 'goverments'],
    ['minister', 'minnister'],
    ['organises', 'orgainses'],
  ] as const) {
    it(`is perhaps a slip of the pen from "${from}" to "${to}"`, () => {
      assert.equal(wordingOf(BEFORE, BEFORE.replace(from, to)), 'slip');
      assert.equal(wordingOf(BEFORE, BEFORE.replace(from, to).replace('the two', 'two')), 'grave');
    });
  }

  it('is grave where the subject of an exchanged verb ends as an article does', () => {
    assert.equal(
      wordingOf(
        "Heng'an said that Norland organises the talks of spring",
        "Heng'an denied that Norland organises the talks of spring",
      ),
      'grave',
    );
  });

  it('is the same with other case, white space and typography', () => {
    assert.equal(wordingOf('the "Minister\'s" plan', 'The  “minister’s”\nplan'), 'same');
  });
});
