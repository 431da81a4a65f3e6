import assert from 'node:assert/strict';
import { ATTRIBUTIONS, mayBeAttribution } from '../../../src/reading/page/attributionLine.ts';
import { LAYOUTS } from '../../../src/reading/page/layouts/index.ts';
import { Line } from '../../../src/reading/page/line.ts';
import * as site from '../../../src/reading/page/siteProse.ts';
import { keyWordsIn } from '../../../src/reading/words/keyWords.ts';
import { shortestTexts } from '../expressionParts.ts';

// An expression is tried on no line that has none of its key words: then it may fit no such line.

/** Lines that the expression fits. */
function linesOf(sign: RegExp): Line[] {
  const lines = shortestTexts(sign).filter((text) => sign.test(text));
  assert.ok(lines.length > 0, `no line is found that ${sign.source} fits`);
  return lines.map((line) => Line.of(line));
}

const wordsOf = (text: string): string[] | undefined => keyWordsIn(text, 0, text.length)?.map(({ word }) => word);

describe('the key words of expressions', () => {
  it('are found in any letters, between anything else', () => {
    assert.deepEqual(wordsOf('“COOKIES”/Türkiye’s TÜRKIYE, cookiesx'), ['cookies', 'türkiye', 'türkiye']);
    assert.deepEqual(wordsOf('oranges'), []);
    assert.equal(wordsOf('-- 12 …'), undefined);
  });

  for (const { id, evidence } of LAYOUTS)
    for (const { place, sign, words } of evidence)
      if (words)
        it(`${id}, ${place}: ${sign.source.slice(0, 60)}`, () => {
          for (const { string } of linesOf(sign)) {
            const found = wordsOf(string);
            assert.ok(words.length > 0 ? found?.some((word) => words.includes(word)) : !found, string);
          }
        });

  for (const sign of [...site.SIGNS, ...site.DISCLAIMERS, site.CAPTION, site.CREDIT])
    it(`site: ${sign.source.slice(0, 60)}`, () => {
      for (const line of linesOf(sign)) assert.ok(site.SITE_WORDS.has(line), line.string);
    });

  for (const pair of site.PAIRS)
    it(`site: ${pair[0].source}`, () =>
      assert.ok(pair.some((sign) => linesOf(sign).every((line) => site.SITE_WORDS.has(line)))));

  for (const sign of ATTRIBUTIONS)
    it(`attribution: ${sign.source.slice(0, 60)}`, () => {
      for (const line of linesOf(sign)) assert.ok(mayBeAttribution(line), line.string);
    });
});
