import assert from 'node:assert/strict';
import { sidecarSchema, STATUSES } from '../../../../src/annotations/schema.ts';
import { codebookSchema } from '../../../../src/codebook/schema.ts';
import { keysOf, schemaAt, shapeOf, valuesOf } from '../../../../src/editor/yaml/schemaWalk.ts';

const names = (path: string[], root: typeof sidecarSchema | typeof codebookSchema = sidecarSchema) =>
  keysOf(schemaAt(root, path)!).map(({ name }) => name);

describe('the schemas of the formats', () => {
  it('say which keys a map has, each with its meaning', () => {
    assert.deepEqual(names([]), [
      'version',
      'readout',
      'digest',
      'source',
      'meeting',
      'annotations',
      'reviews',
      'conflicts',
    ]);
    assert.deepEqual(names(['meeting', 'participants', '-']), ['name', 'aliases', 'country']);
    assert.deepEqual(names(['annotations', '-', 'target']), [
      'exact',
      'prefix',
      'suffix',
      'start',
      'end',
      'digest',
      'orphan',
    ]);
    assert.deepEqual(names(['codes', '-', 'codes', '-', 'codes', '-'], codebookSchema), [
      'id',
      'name',
      'definition',
      'include',
      'exclude',
      'examples',
      'color',
      'key',
      'exclusive',
      'deprecated',
      'successor',
      'codes',
    ]);
    for (const path of [
      [],
      ['annotations', '-'],
      ['annotations', '-', 'target'],
      ['annotations', '-', 'replies', '-'],
      ['meeting'],
    ]) {
      for (const { name, description } of keysOf(schemaAt(sidecarSchema, path)!))
        assert.match(description, /\.$/, `${path.join('.')}.${name}`);
    }
  });

  it('tell what must be there from what may', () => {
    const required = keysOf(schemaAt(sidecarSchema, ['annotations', '-'])!).flatMap(({ name, isRequired }) =>
      isRequired ? [name] : [],
    );
    assert.deepEqual(required, ['id', 'target', 'by', 'created']);
  });

  it('say what may stand behind a key', () => {
    assert.deepEqual(valuesOf(schemaAt(sidecarSchema, ['annotations', '-', 'status'])!), [...STATUSES]);
    assert.deepEqual(valuesOf(schemaAt(codebookSchema, ['codes', '-', 'exclusive'])!), ['true', 'false']);
    assert.deepEqual(valuesOf(schemaAt(sidecarSchema, ['annotations', '-', 'target', 'orphan'])!), ['true']);
    assert.deepEqual(valuesOf(schemaAt(sidecarSchema, ['annotations', '-', 'note'])!), []);
    assert.equal(shapeOf(schemaAt(sidecarSchema, ['annotations'])!), 'list of maps');
    assert.equal(shapeOf(schemaAt(sidecarSchema, ['annotations', '-', 'codes'])!), 'list');
    assert.equal(shapeOf(schemaAt(sidecarSchema, ['annotations', '-', 'target'])!), 'map');
    assert.equal(shapeOf(schemaAt(sidecarSchema, ['digest'])!), 'value');
  });

  it('know nothing of places that the formats do not have', () => {
    assert.equal(schemaAt(sidecarSchema, ['annotations', 'id']), null);
    assert.equal(schemaAt(sidecarSchema, ['toString']), null);
    assert.equal(schemaAt(sidecarSchema, ['readout', '-']), null);
  });
});
