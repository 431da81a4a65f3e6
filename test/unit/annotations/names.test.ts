import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parse } from 'yaml';
import { closest, editDistance } from '../../../src/text/closest.ts';
import { isAnnotatorName, PLAIN_FILE_NAME, readoutOfSidecar, sidecarName } from '../../../src/annotations/fileNames.ts';
import { newId } from '../../../src/annotations/ids.ts';

describe('file names of sidecars', () => {
  it('come from the readout and, where there is one, the annotator', () => {
    assert.equal(sidecarName('2020-03-18-call.txt'), '2020-03-18-call.txt.annotations.yaml');
    assert.equal(sidecarName('call.readout', 'alice_2'), 'call.readout.alice_2.annotations.yaml');
    assert.throws(() => sidecarName('call.txt', '../bob'), /cannot be an annotator's name/);
    assert.throws(() => sidecarName('call.readout', 'txt'), RangeError);
  });

  it('tell the readout and the annotator', () => {
    assert.deepEqual(readoutOfSidecar('call.v2.txt.annotations.yaml'), { readout: 'call.v2.txt', annotator: null });
    assert.deepEqual(readoutOfSidecar('call.readout.txt.annotations.yaml'), {
      readout: 'call.readout.txt',
      annotator: null,
    });
    assert.deepEqual(readoutOfSidecar('notes.md.annotations.yaml'), { readout: 'notes.md', annotator: null });
    for (const other of [
      'call.txt',
      'annotations.yaml',
      '.annotations.yaml',
      'a/b.txt.annotations.yaml',
      '...annotations.yaml',
    ])
      assert.equal(readoutOfSidecar(other), null);
  });

  it('lead back to what they were made of', () => {
    const readout = fc
      .tuple(
        fc.stringMatching(/^[A-Za-z0-9 ._-]{0,12}[a-z0-9]$/),
        fc.constantFrom('.txt', '.readout', '.readout.txt', '.TXT'),
      )
      .map((parts) => parts.join(''));
    const annotator = fc.option(fc.stringMatching(/^[A-Za-z0-9_-]{1,8}$/).filter(isAnnotatorName), { nil: undefined });
    fc.assert(
      fc.property(readout, annotator, (name, who) => {
        assert.deepEqual(readoutOfSidecar(sidecarName(name, who)), { readout: name, annotator: who ?? null });
      }),
    );
  });

  it('are plain: no folder, no drive', () => {
    for (const name of ['call.txt', 'a b (1).txt', '..a', 'Anruf vom 3. März.txt', '10:30 call.txt'])
      assert.ok(PLAIN_FILE_NAME.test(name), name);
    for (const name of ['', '.', '..', '../a', 'a/b', 'a\\b', 'C:a', 'a\nb', 'a\0', 'x'.repeat(256)])
      assert.ok(!PLAIN_FILE_NAME.test(name), name);
  });
});

describe('newId', () => {
  it('gives ten characters of lower-case base 32, which YAML reads as text', () => {
    const made = Array.from({ length: 5000 }, newId);
    for (const id of made) {
      assert.match(id, /^[0-9a-hjkmnp-tv-z]{10}$/);
      assert.equal(parse(id), id);
    }
    assert.equal(new Set(made).size, made.length);
  });
});

describe('closest', () => {
  it('finds what was meant, nearest first', () => {
    assert.deepEqual(closest('statuz', ['codes', 'status', 'statute']), ['status', 'statute']);
    assert.deepEqual(closest('nota', ['by', 'note', 'target']), ['note']);
    assert.deepEqual(closest('zzz', ['status', 'note']), []);
  });

  it('counts insertions, deletions, substitutions and swaps of neighbours', () => {
    assert.equal(editDistance('', 'abc'), 3);
    assert.equal(editDistance('kitten', 'sitting'), 3);
    assert.equal(editDistance('oppsoe', 'oppose'), 1);
    fc.assert(
      fc.property(fc.string({ maxLength: 8 }), fc.string({ maxLength: 8 }), (a, b) =>
        assert.equal(editDistance(a, b), editDistance(b, a)),
      ),
    );
  });
});
