import assert from 'node:assert/strict';
import { isAnnotationReference, isReadoutReference, referTo } from '../../../src/workspace/documents/references.ts';
import { annotation } from '../views/meetings.ts';

const READOUT = 'file:///call.txt';

describe('what a command is called with', () => {
  it('refers to an annotation, and so to its readout', () => {
    const reference = referTo(READOUT, annotation('7k2m9qx4tb', 12));
    assert.deepEqual(reference, { readout: READOUT, sidecar: 'file:///call.txt.annotations.yaml', id: '7k2m9qx4tb' });
    assert.ok(isAnnotationReference(reference));
    assert.ok(isReadoutReference(reference));
  });

  it('may refer to a readout alone', () => {
    assert.ok(isReadoutReference({ readout: READOUT }));
    assert.equal(isAnnotationReference({ readout: READOUT }), false);
  });

  for (const argument of [
    undefined,
    null,
    'file:///call.txt',
    {},
    { readout: { path: '/call.txt' } },
    { meeting: READOUT },
  ])
    it(`refers to nothing: ${JSON.stringify(argument)}`, () => {
      assert.equal(isReadoutReference(argument), false);
      assert.equal(isAnnotationReference(argument), false);
    });
});
