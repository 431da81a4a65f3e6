import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parse } from 'yaml';
import { closest, editDistance } from '../../../src/text/closest.ts';
import {
  isAnnotatorName,
  isNearlySidecarName,
  isSameName,
  PLAIN_FILE_NAME,
  readoutOfSidecar,
  setAsideName,
  sidecarName,
  sidecarsNamed,
} from '../../../src/annotations/fileNames.ts';
import { fileNameOfAnnotator, isDisplayName } from '../../../src/annotations/annotatorNames.ts';
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

describe("an annotator's name", () => {
  for (const [name, inFiles] of [
    ['alice', 'alice'],
    ['Alice_B', 'Alice_B'],
    ['José Pérez', 'jose-perez'],
    ['Jose\u0301 Pe\u0301rez', 'jose-perez'],
    ['Zoë', 'zoe'],
    ["Siobhán O'Neill", 'siobhan-oneill'],
    ['Øyvind Łaszcz-Straße', 'oyvind-laszcz-strasse'],
    ['M. J. (Mia) Ås', 'm-j-mia-as'],
    ['Đặng Thị Hương', 'dang-thi-huong'],
  ] as const)
    it(`as people write it, ${name}, is ${inFiles} in a file's name`, () => {
      assert.ok(isDisplayName(name));
      assert.equal(fileNameOfAnnotator(name), inFiles);
    });

  it('of another script, or one that a file cannot have, gets a number of its own', () => {
    const names = ['王毅', '王二', 'Иван Петров', 'Wei 王', 'Wei', 'txt', 'Txt', '!'].map(fileNameOfAnnotator);
    assert.equal(new Set(names).size, names.length, names.join());
    assert.match(names[3]!, /^wei-[0-9a-z]+$/);
  });

  it('has a form that can stand in a file name, whatever it is, and always the same', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1, maxLength: 40, unit: 'grapheme' }), (name) => {
        const inFiles = fileNameOfAnnotator(name);
        assert.ok(isAnnotatorName(inFiles), inFiles);
        assert.equal(fileNameOfAnnotator(inFiles), inFiles);
      }),
    );
  });

  it('stands on one line, without space at its ends', () => {
    for (const name of ['', ' ', ' Ada', 'Ada ', 'Ada\nOrr', 'Ada\u2028Orr', '\u0007', 'x'.repeat(101)])
      assert.ok(!isDisplayName(name), JSON.stringify(name));
    assert.ok(isDisplayName('x'.repeat(100)));
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

describe('the sidecars of a file among the names of its folder', () => {
  it('are those of all annotators, whatever the extension of the file', () => {
    const names = [
      'call.txt',
      'call.txt.annotations.yaml',
      'call.txt.ben.annotations.yaml',
      'call.txt.v2.txt.annotations.yaml',
      'call.md.annotations.yaml',
      'call.md.ben.annotations.yaml',
      'call.txt.annotations.yml',
    ];
    const of = (readout: string, among = names) =>
      sidecarsNamed(readout, among).map(({ name, annotator }) => `${name}: ${annotator}`);
    assert.deepEqual(of('call.txt'), ['call.txt.annotations.yaml: null', 'call.txt.ben.annotations.yaml: ben']);
    assert.deepEqual(of('call.md'), ['call.md.annotations.yaml: null', 'call.md.ben.annotations.yaml: ben']);
    assert.deepEqual(of('call'), []);
    assert.deepEqual(of('call.md', [...names, 'call.md.ben']), ['call.md.annotations.yaml: null']);
    assert.deepEqual(of('call.md.ben', [...names, 'call.md.ben']), ['call.md.ben.annotations.yaml: null']);
  });

  it('have any form of Unicode', () => {
    const [composed, decomposed] = ['NFC', 'NFD'].map((form) => 'café.txt'.normalize(form));
    assert.equal(sidecarsNamed(composed!, [`${decomposed!}.annotations.yaml`]).length, 1);
    assert.ok(isSameName(composed!, decomposed!));
    assert.ok(!isSameName('cafe.txt', composed!));
  });

  it('are set aside under a name that is no sidecar’s, and free', () => {
    const first = setAsideName('call.txt.ben.annotations.yaml', ['call.txt']);
    assert.equal(first, 'call.txt.ben.annotations.set-aside.yaml');
    assert.equal(readoutOfSidecar(first), null);
    assert.equal(isNearlySidecarName(first), false);
    assert.equal(setAsideName('call.txt.ben.annotations.yaml', [first]), 'call.txt.ben.annotations.set-aside-2.yaml');
  });
});
