import assert from 'node:assert/strict';
import { parseCodebook } from '../../../src/codebook/parse.ts';
import { addCode } from '../../../src/codebook/edit.ts';
import { typedLevels } from '../../../src/codebook/typedCode.ts';
import { applyEdits } from '../../../src/text/edits.ts';

const CODEBOOK = `version: 1
codes:
  - id: stance
    name: Haltung
    codes:
      - id: ol
        name: Oil
  - id: zhichi
    name: 支持
`;
const { codes } = parseCodebook(CODEBOOK);
const levels = (typed: string) => typedLevels(typed, codes)?.map(({ name, id }) => `${id}: ${name}`) ?? null;

describe('a code that is typed', () => {
  it('keeps its name as typed, and gets an id of it', () => {
    assert.deepEqual(levels('négociation'), ['negociation: négociation']);
    assert.deepEqual(levels(' Größe '), ['grosse: Größe']);
    assert.deepEqual(levels('поддержка'), ['podderzhka: поддержка']);
    assert.deepEqual(levels('Łódź/Ja  nein'), ['lodz: Łódź', 'ja-nein: Ja nein']);
    assert.deepEqual(levels('named-third'), ['named-third: Named third']);
  });

  it('has no id where letters would be lost, or another code has that id', () => {
    assert.deepEqual(levels('反对'), ['null: 反对']);
    assert.deepEqual(levels('反对/a'), ['null: 反对', 'a: A']);
    assert.deepEqual(levels('stance/Öl'), ['stance: Haltung', 'null: Öl']);
  });

  it('stands below what is there, by name or by id', () => {
    assert.deepEqual(levels('Haltung/Öl und Gas'), ['stance: Haltung', 'ol-und-gas: Öl und Gas']);
    assert.deepEqual(levels('Stance/neu'), ['stance: Haltung', 'neu: Neu']);
    assert.deepEqual(levels('支持/新'), ['zhichi: 支持', 'null: 新']);
  });

  it('is none where the codebook has it, or a level has no letter', () => {
    for (const typed of ['stance', 'HALTUNG', '支持', 'haltung/oil', 'stance/ol', '', 'stance/', '/x', '!'])
      assert.equal(levels(typed), null, typed);
  });

  it('is written with the names of all its levels', () => {
    const text = applyEdits(CODEBOOK, addCode(CODEBOOK, 'grosse/ol', { name: 'Öl' }, ['Größe', 'Öl']));
    assert.equal(text, `${CODEBOOK}  - id: grosse\n    name: Größe\n    codes:\n      - id: ol\n        name: Öl\n`);
  });
});
