import assert from 'node:assert/strict';
import { alternativesOf, hasTimesInTimes, shortestTexts, withFewerTimes } from './expressionParts.ts';

describe('a regular expression that is checked in parts', () => {
  it('is taken apart where that changes nothing', () => {
    assert.deepEqual(alternativesOf('(?:a|(b|c)[|)]\\|)|(?:(?:d|e))|(f)(g|h)'), [
      'a',
      '(b|c)[|)]\\|',
      'd',
      'e',
      '(f)(g|h)',
    ]);
    assert.deepEqual(alternativesOf('(a)|\\1'), ['(a)|\\1']);
    assert.deepEqual(alternativesOf('(?=a|b)'), ['(?=a|b)']);
    assert.equal(withFewerTimes('\\p{Lu}{3}a{0,20}b{2,}\\u{12}c{1,2}'), '\\p{Lu}{2}a{0,2}b{1,}\\u{12}c{1,2}');
    assert.deepEqual(['(?:a{2}b)*', '((a+))+', '(?:a)+b+', '[(]a+)*'].map(hasTimesInTimes), [true, true, false, false]);
  });

  it('fits the shortest of its texts', () =>
    assert.deepEqual(shortestTexts(/^(?:a|b(?: c)?)\s?[de]{2,}\b(?!f)\p{Lu}\x20\.|\(g.+$/u), [
      'addX .',
      'bddX .',
      '(g-',
    ]));
});
