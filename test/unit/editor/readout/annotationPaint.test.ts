import assert from 'node:assert/strict';
import type { Resolution } from '../../../../src/anchoring/resolve.ts';
import type { Annotation } from '../../../../src/annotations/schema.ts';
import { colourOf } from '../../../../src/codebook/colours.ts';
import { parseCodebook } from '../../../../src/codebook/parse.ts';
import type { PlacedAnnotation } from '../../../../src/corpus/placedAnnotation.ts';
import { paintOf } from '../../../../src/editor/readout/annotationPaint.ts';
import { DigestedText } from '../../../../src/text/digestedText.ts';

const TEXT = '😀 The port stays open. The port stays open.';
const { codes } = parseCodebook('version: 1\ncodes: [{id: act, name: Act, color: red}]\n');

function placed(
  start: number,
  end: number,
  fields: Partial<Annotation>,
  state: 'exact' | 'moved' | 'changed' = 'exact',
) {
  const target = { exact: TEXT.slice(start, end), prefix: '', suffix: '', start, end };
  const resolution: Resolution = { state, range: { start, end }, text: target.exact, candidates: [] };
  return withResolution(resolution, { start, end }, { target, ...fields });
}

function withResolution(
  resolution: Resolution,
  span: PlacedAnnotation['span'],
  fields: Partial<Annotation>,
): PlacedAnnotation {
  const annotation = {
    id: 'a',
    codes: [],
    status: 'open',
    by: 'ada',
    created: '',
    replies: [],
    conflicts: [],
    ...fields,
  };
  return {
    annotation: annotation as unknown as Annotation,
    sidecar: 'file:///a',
    annotator: null,
    reviews: [],
    resolution,
    span,
  };
}

function paint(...annotations: PlacedAnnotation[]) {
  const text = () => new DigestedText(TEXT);
  return paintOf(annotations, { codes, isMine: ({ annotation }) => annotation.by === 'ada', text });
}

describe('what is drawn of annotations', () => {
  it('has the colours of their codes, one for codes of one colour', () => {
    const { stripes } = paint(placed(3, 11, { codes: ['act/urge', 'act/thank', 'stance/support'] }));
    assert.deepEqual(
      stripes.map(({ look }) => look.colours),
      [[colourOf('act', codes)], [colourOf('stance', codes)]],
    );
  });

  it("tells the person's own from others', and accepted and rejected from open ones", () => {
    const drawn = paint(
      placed(3, 6, {}),
      placed(7, 11, { by: 'bob', status: 'accepted' }),
      placed(12, 17, { status: 'rejected' }),
    );
    assert.deepEqual(drawn.own, [{ start: 3, end: 6 }]);
    assert.deepEqual(drawn.accepted, [{ start: 7, end: 11 }]);
    assert.deepEqual(drawn.rejected, [{ start: 12, end: 17 }]);
    assert.deepEqual(
      drawn.stripes.map(({ look }) => look.isStrong),
      [true, false, false],
    );
  });

  it('tells how sure the places are', () => {
    const drawn = paint(placed(3, 6, {}), placed(7, 11, {}, 'moved'), placed(12, 17, {}, 'changed'));
    assert.deepEqual(
      drawn.stripes.map(({ look }) => look.sureness),
      ['exact', 'moved', 'changed'],
    );
    assert.deepEqual(drawn.changed, [{ start: 12, end: 17 }]);
  });

  it('has every place where an annotation may belong, and none for one without a place', () => {
    const candidates = [TEXT.indexOf('The'), TEXT.lastIndexOf('The')].map((at) => {
      const range = new DigestedText(TEXT).toCodePoints({ start: at, end: at + 20 });
      return { ...range, text: 'The port stays open.', score: 1, state: 'exact' as const };
    });
    const drawn = paint(
      withResolution({ state: 'ambiguous', range: null, candidates }, null, {}),
      withResolution({ state: 'orphan', range: null, candidates }, null, {}),
    );
    assert.deepEqual(
      drawn.candidates.map(({ start, end }) => TEXT.slice(start, end)),
      ['The port stays open.', 'The port stays open.'],
    );
    assert.deepEqual(drawn.stripes, []);
  });
});
