import assert from 'node:assert/strict';
import { suggestByFormula } from '../../../../src/analysis/suggestions/suggest.ts';
import { TaggedFormulas } from '../../../../src/analysis/suggestions/taggedFormulas.ts';
import { parseSidecar } from '../../../../src/annotations/parse.ts';
import { sidecarText } from '../../../vscode/sidecarText.ts';

const LORSK = 'This year marks the 50th anniversary of relations with Lorsk.';
const TAVRIA = 'This year marks the 45th anniversary of relations with Tavria.';
const ILYRIA = 'This year marks the 30th anniversary of relations with Ilyria.';

/** What is suggested for a sentence where others, each a readout of its own, have these codes. */
function suggested(sentence: string, tagged: readonly (readonly [string, string])[]): string[] {
  const formulas = new TaggedFormulas();
  tagged.forEach(([exact, code], index) => {
    const name = `${index}.txt`;
    const { sidecar } = parseSidecar(sidecarText(name, exact, [{ exact, codes: [code] }]));
    formulas.set(name, [{ uri: name, annotator: null, sidecar: sidecar! }]);
  });
  const all = () => true;
  return suggestByFormula(formulas.in(sentence, all, all), sentence.length, all).map(
    ({ kind, codes, uses }) =>
      `${kind}: ${codes.join()} by ${uses.map(({ annotation }) => annotation.target.exact).join(' ')}`,
  );
}

describe('Formulae that differ in names and numbers', () => {
  it('are suggested what two wordings of them have', () => {
    assert.deepEqual(
      suggested(ILYRIA, [
        [LORSK, 'act/mark'],
        [TAVRIA, 'act/mark'],
      ]),
      [`same-but-names: act/mark by ${LORSK} ${TAVRIA}`],
    );
  });

  it('are suggested nothing where one wording alone is known, or where the codes differ with the name', () => {
    assert.deepEqual(suggested(ILYRIA, [[LORSK, 'act/mark']]), []);
    assert.deepEqual(
      suggested(ILYRIA, [
        [LORSK, 'target/lorsk'],
        [TAVRIA, 'target/tavria'],
      ]),
      [],
    );
  });

  it('differ in nothing else: an opposite and a denial are other statements', () => {
    const tagged = [
      [LORSK, 'act/mark'],
      [TAVRIA, 'act/mark'],
    ] as const;
    for (const other of [
      'This year does not mark the 30th anniversary of relations with Ilyria.',
      'This year marks the 30th anniversary of war with Ilyria.',
      'Dieses Jahr begeht man den 30. Jahrestag der Beziehungen mit Ilyria.',
    ])
      assert.deepEqual(suggested(other, tagged), [], other);
  });
});
