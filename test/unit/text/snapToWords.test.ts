import assert from 'node:assert/strict';
import { snapToWords } from '../../../src/text/snapToWords.ts';

describe('a selection that is grown to whole words', () => {
  /** What is selected, where `‸` marks both ends in the text before. */
  const snapped = (marked: string): string | null => {
    const [before = '', selected = '', after = ''] = marked.split('‸');
    const span = { start: before.length, end: before.length + selected.length };
    const text = before + selected + after;
    const found = snapToWords(text, span);
    return found && text.slice(found.start, found.end);
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
    ['the fish‸er\u00ADies‸ talks', 'fisher\u00ADies'],
    ['the ‸fisher\u00AD‸ies talks', 'fisher\u00ADies'],
    ['the ‸fisher‸\u00ADies talks', 'fisher\u00ADies'],
    ['Mari‸\u0301a‸ spoke', 'Mari\u0301a'],
    ['‸Mari‸\u0301a spoke', 'Mari\u0301a'],
    ['می\u200C‸خواهد‸ که', 'می\u200Cخواهد'],
    ['a ‸\u{1D4B3}‸', '\u{1D4B3}'],
    ['‸\u00AD talks\u200B ‸', 'talks'],
  ] as const)
    it(`${marked} is ${wanted}`, () => assert.equal(snapped(marked), wanted));

  it('grows to whole characters', () => {
    const text = 'an 𝒳𝒴 is 😀 here';
    const at = text.indexOf('𝒳');
    assert.deepEqual(snapToWords(text, { start: at + 1, end: at + 3 }), { start: at, end: at + 4 });
    const face = text.indexOf('😀');
    assert.deepEqual(snapToWords(text, { start: face + 1, end: face + 2 }), { start: face, end: face + 2 });
  });

  for (const blank of ['', ' ', ' \n ', '\n', '\u00A0\u3000', '\u00AD', '\u200B\u200E', '\uFEFF'])
    it(`is nothing where only ${JSON.stringify(blank)} is selected`, () =>
      assert.equal(snapToWords(`one ${blank} two`, { start: 4, end: 4 + blank.length }), null));
});
