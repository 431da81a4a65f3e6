import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';

interface LanguageConfiguration {
  readonly brackets: readonly (readonly [string, string])[];
  readonly autoClosingPairs: readonly { readonly open: string; readonly close: string }[];
  readonly surroundingPairs: readonly (readonly [string, string])[];
  readonly wordPattern: { readonly pattern: string; readonly flags: string };
}
const file = new URL('../../language-configuration.json', import.meta.url);
const configuration = JSON.parse(readFileSync(file, 'utf8')) as LanguageConfiguration;

describe('the language configuration', () => {
  const words = (text: string): string[] => [
    ...(text.match(new RegExp(configuration.wordPattern.pattern, `g${configuration.wordPattern.flags}`)) ?? []),
  ];

  it('takes names and compounds as one word', () => {
    for (const word of [
      'María',
      'Mari\u0301a',
      "Shun'ichi",
      'Shun’ichi',
      'co-operation',
      'Zarębski-Nowak',
      'Đặng',
      '外交部',
      'G20',
      "al-Sa'id",
      'fisher\u00ADies',
      'می\u200Cخواهد',
    ]) {
      assert.deepEqual(words(word), [word]);
    }
  });

  it('leaves marks and quotation marks outside words', () => {
    assert.deepEqual(words(`"Korhan's ferry," he said - 'so be it' (twice).`), [
      "Korhan's",
      'ferry',
      'he',
      'said',
      'so',
      'be',
      'it',
      'twice',
    ]);
    assert.deepEqual(words('the countries’ coasts—and more'), ['the', 'countries', 'coasts', 'and', 'more']);
  });

  it('closes no apostrophe by itself', () => {
    assert.deepEqual(
      configuration.autoClosingPairs.map((pair) => pair.open + pair.close),
      ['()', '[]', '""', '“”', '‘’', '«»', '「」'],
    );
  });
});
