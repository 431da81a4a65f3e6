import assert from 'node:assert/strict';
import type { Annotation } from '../../../../src/annotations/schema.ts';
import { parseCodebook } from '../../../../src/codebook/parse.ts';
import type { PlacedAnnotation } from '../../../../src/corpus/placedAnnotation.ts';
import { labelOf } from '../../../../src/editor/readout/annotationLabel.ts';

const { codes } = parseCodebook(
  'version: 1\ncodes: [{id: act, name: Act, codes: [{id: praise, name: Praise}]}, {id: stance, name: Stance}]\n',
);

function label(fields: Partial<Annotation>, isMine = true): string | null {
  const annotation = { codes: [], status: 'open', by: 'bob', ...fields } as unknown as Annotation;
  return labelOf({ annotation, reviews: [] as const } as unknown as PlacedAnnotation, codes, isMine, 'note');
}

describe('the label at the end of annotated words', () => {
  it('has the names of the codes, or the path of one that the codebook does not have', () => {
    assert.equal(label({ codes: ['act/praise', 'stance'] }), 'Praise · Stance');
    assert.equal(label({ codes: ['act/blame'] }), 'act/blame');
  });

  it("says whose it is where it is another's", () => {
    assert.equal(label({ codes: ['stance'] }, false), 'bob: Stance');
  });

  it('tells accepted and rejected from open', () => {
    assert.equal(label({ codes: ['stance'], status: 'accepted' }), '✓ Stance');
    assert.equal(label({ codes: ['stance'], status: 'rejected' }, false), '✗ bob: Stance');
  });

  it('says that there is a note where there is no code, and nothing where there is neither', () => {
    assert.equal(label({ note: 'See the text of 2019.' }), 'note');
    assert.equal(label({}), null);
  });
});
