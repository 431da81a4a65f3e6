import assert from 'node:assert/strict';
import { snapToWords } from '../../../src/text/snapToWords.ts';

describe('a selection that is grown to whole words', () => {
  /** What is selected, where `‸` marks both ends in the text before. */
  const snapped = (marked: string): string => {
    const [before = '', selected = '', after = ''] = marked.split('‸');
    const { start, end } = snapToWords(before + selected + after, {
      start: before.length,
      end: before.length + selected.length,
    });
    return (before + selected + after).slice(start, end);
  };

  for (const [marked, wanted] of [
    ['He st‸ressed the pl‸an.', 'stressed the plan'],
    ['He ‸stressed‸ the plan.', 'stressed'],
    ['He‸ stressed \n‸the plan.', 'stressed'],
    ['H‸e st‸ressed', 'He stressed'],
    ['the country’‸s co-oper‸ation', 'country’s co-operation'],
    ['“‸We agree.‸”', 'We agree.'],
    ['𝒳‸𝒴 is‸ 𝒵', '𝒳𝒴 is'],
    ['an 𝒳𝒴‸ 𝒵‸𝒳', '𝒵𝒳'],
    ['He ‸stressed‸', 'stressed'],
  ] as const)
    it(`${marked} is ${wanted}`, () => assert.equal(snapped(marked), wanted));

  it('stays as it is where nothing is selected but white space', () => {
    assert.deepEqual(snapToWords('one \n two', { start: 3, end: 6 }), { start: 3, end: 6 });
    assert.deepEqual(snapToWords('one two', { start: 1, end: 1 }), { start: 1, end: 1 });
  });
});
