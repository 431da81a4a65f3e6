import assert from 'node:assert/strict';
import { DigestedText } from '../../../src/text/digestedText.ts';
import { resolveTargets, type Resolution } from '../../../src/anchoring/resolve.ts';

const OLD = `Foreign Minister Mara Lindqvist Meets with Tomas Okello of Sudria

On May 4, Mara Lindqvist met with Tomas Okello, who was in Harborough for a visit of two days.

Lindqvist said that Norland will support the plan of the union for the northern harbours. "Friends don't count ships," she added, and trade had grown by 14 percent since January. The two sides should deepen cooperation in all fields.

Okello said that Sudria's fishermen have waited nine years for the treaty – and that they will sign it in June. He asked Norland to open the strait to small boats; he thanked the harbour master.

The two ministers agreed to meet again in autumn.
`;
const SUPPORT = 'Norland will support the plan of the union for the northern harbours';
const TRADE = 'trade had grown by 14 percent since January';
const QUOTE = '"Friends don\'t count ships,"';
const FORMULA = 'The two sides should deepen cooperation in all fields.';
const TREATY = "Sudria's fishermen have waited nine years for the treaty – and that they will sign it in June";
const STRAIT = 'He asked Norland to open the strait to small boats';
const FIRST = 'Foreign Minister Mara Lindqvist Meets';
const LAST = 'The two ministers agreed to meet again in autumn.\n';
const TWO_PARAGRAPHS = `in all fields.\n\nOkello said that Sudria's fishermen`;
const ALL = [SUPPORT, TRADE, QUOTE, FORMULA, TREATY, STRAIT, FIRST, LAST, TWO_PARAGRAPHS, 'treaty'];

/** The resolutions of the words in each of three ways: alone, with other targets, and with the old text at hand. */
function resolveAll(today: string, words: string): Resolution[] {
  const old = new DigestedText(OLD);
  const targetOf = (each: string) => old.quote({ start: OLD.indexOf(each), end: OLD.indexOf(each) + each.length });
  const now = new DigestedText(today);
  const at = ALL.indexOf(words);
  return [
    resolveTargets([targetOf(words)], old.digest, now)[0]!,
    resolveTargets(ALL.map(targetOf), old.digest, now)[at]!,
    resolveTargets(ALL.map(targetOf), old.digest, now, { oldText: () => old })[at]!,
  ];
}

function assertKept(today: string, words: string, expected: string): void {
  for (const { range } of resolveAll(today, words))
    assert.equal(range && new DigestedText(today).slice(range.start, range.end), expected);
}

function assertUndecided(today: string, words: string): void {
  for (const { state } of resolveAll(today, words)) assert.ok(state === 'ambiguous' || state === 'orphan', state);
}

describe('edits that people and programs make', () => {
  it('quotes, apostrophes and dashes in another typography keep every target', () => {
    const typeset = (text: string): string =>
      text
        .replace(/"(?=F)/, '“')
        .replace('"', '”')
        .replaceAll("'", '’')
        .replaceAll('–', '—');
    for (const words of ALL) assertKept(typeset(OLD), words, typeset(words));
  });

  it('text wrapped anew keeps every target', () => {
    const wrapped = OLD.split('\n\n')
      .map((paragraph) => paragraph.replace(/(.{25,40}) /g, '$1\n'))
      .join('\n\n');
    for (const words of ALL)
      for (const { range } of resolveAll(wrapped, words)) {
        assert.equal(
          range && new DigestedText(wrapped).slice(range.start, range.end).replace(/\s+/g, ' '),
          words.replace(/\s+/g, ' '),
        );
      }
  });

  it('a heading before, a footer after, line feeds of Windows and a byte order mark keep every target', () => {
    const today = `Press office\n\n${OLD}\nAnnex\n`;
    for (const words of ALL) assertKept(`\uFEFF${today.replaceAll('\n', '\r\n')}`, words, words.trimEnd());
  });

  for (const [what, from, to, words] of [
    ['will not', 'will support', 'will not support', SUPPORT],
    ["won't", 'will support', "won't support", SUPPORT],
    ["shouldn't", 'should deepen', "shouldn't deepen", FORMULA],
    ['another digit', '14 percent', '15 percent', TRADE],
    ['one digit more', '14 percent', '140 percent', TRADE],
    ['a decimal point', '14 percent', '1.4 percent', TRADE],
    ['a sign', 'by 14', 'by -14', TRADE],
    ['another number', 'nine years', 'ten years', TREATY],
    ['a condition', 'in autumn', 'in autumn, if the treaty holds', LAST],
    ['another name', 'asked Norland', 'asked Sudria', STRAIT],
    ['another verb', 'agreed to meet', 'refused to meet', LAST],
    ['the text cut off in the middle', / for the treaty[^]*/, '', TREATY],
    ['the text cut off before it', /^[^]*Lindqvist said/, 'Lindqvist said', FIRST],
  ] as const) {
    it(`${what} is never taken for the same statement`, () => assertUndecided(OLD.replace(from, to), words));
  }

  it('a sentence that was copied elsewhere stays where it was', () => {
    assertKept(OLD.replace('The two ministers', `${FORMULA} The two ministers`), FORMULA, FORMULA);
    for (const { range } of resolveAll(OLD.replace('The two ministers', `${FORMULA} The two ministers`), FORMULA))
      assert.equal(range?.start, OLD.indexOf(FORMULA));
  });

  it('paragraphs in reverse order put nothing in a wrong place', () => {
    const reversed = `${OLD.trimEnd().split('\n\n').reverse().join('\n\n')}\n`;
    for (const words of ALL)
      for (const resolution of resolveAll(reversed, words)) {
        if (resolution.range) assert.equal(resolution.text.trim(), words.trim());
      }
    assertKept(reversed, STRAIT, STRAIT);
  });

  for (const title of ['U.S.', 'H.E. Mr.', 'some']) {
    it(`a look-alike beside a sentence is not taken for it where "${title}" stands between them and the verb`, () => {
      const old = `Opening.\n\nMinister Berg welcomed the arrival of ${title} troops at Harborough and asked that their number not be reduced before the summit in June. The two agreed that energy should not be used as a weapon.\n`;
      const words = 'asked that their number not be reduced before the summit in June';
      const start = old.indexOf(words);
      const digested = new DigestedText(old);
      const target = digested.quote({ start, end: start + words.length });
      const sentence = old.slice(old.indexOf('Minister Berg'), old.indexOf('The two'));
      const today = new DigestedText(old.replace(sentence, `${sentence}${sentence.replace('welcomed', 'condemned')}`));
      assert.equal(
        resolveTargets([target], digested.digest, today, { oldText: () => digested })[0]!.range?.start,
        start,
      );
      const alone = resolveTargets([target], digested.digest, today)[0]!;
      assert.ok(alone.range === null || alone.range.start === start);
    });
  }
});
