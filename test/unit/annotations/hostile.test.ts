import assert from 'node:assert/strict';
import fc from 'fast-check';
import { addAnnotation, removeAnnotation, setMeeting } from '../../../src/annotations/edit.ts';
import { mergeSidecars } from '../../../src/annotations/merge/merge.ts';
import { parseSidecar } from '../../../src/annotations/parse.ts';
import { Refusal } from '../../../src/yaml/refusal.ts';
import { MAX_LENGTH } from '../../../src/yaml/load.ts';
import { readPlain } from '../../../src/yaml/plain.ts';
import { MAX_PROBLEMS } from '../../../src/yaml/problem.ts';
import { parseCodebook } from '../../../src/codebook/parse.ts';
import { CODEBOOK, SIDECAR } from './formatExample.ts';
import { oddSidecar } from './oddSidecars.ts';
import { wordProblem } from '../../../src/wording/problem.ts';
import { inEnglish } from '../../../src/wording/translate.ts';
import { timesOf } from '../times.ts';

function codesOf(text: string): string[] {
  return parseSidecar(text).problems.map(({ code }) => code);
}

describe('hostile sidecars and codebooks', () => {
  it('are refused before parsing when they are too long', () => {
    assert.deepEqual(codesOf(`version: 1 # ${'x'.repeat(MAX_LENGTH)}`), ['too-large']);
    assert.deepEqual(
      parseCodebook('a'.repeat(100_000_000)).problems.map(({ code }) => code),
      ['too-large'],
    );
    assert.deepEqual(codesOf(`a: [${'b,'.repeat(1_500_000)}]`), ['too-large']);
  });

  it('have some hundred problems at most, errors first', () => {
    const markers = SIDECAR + '<<<<<<< a\n=======\n>>>>>>> b\n'.repeat(40_000);
    for (const { problems } of [parseSidecar(markers), parseCodebook(markers)])
      assert.deepEqual(
        problems.map(({ code }) => code),
        Array.from({ length: MAX_PROBLEMS }, () => 'conflict-marker'),
      );
    const keys = Array.from({ length: 80_000 }, (_, index) => `k${index}: 1\n`).join('');
    for (const { problems } of [parseSidecar(SIDECAR + keys), parseCodebook(CODEBOOK + keys)])
      assert.deepEqual(
        problems.map(({ code }) => code),
        Array.from({ length: MAX_PROBLEMS }, () => 'unknown-key'),
      );
    const some = keys.slice(0, 10 * MAX_PROBLEMS);
    const { problems } = parseSidecar(
      `${SIDECAR}${some.slice(0, some.lastIndexOf('\n') + 1)}conflicts: [{field: meeting.place}]\n`,
    );
    assert.equal(problems.length, MAX_PROBLEMS);
    assert.ok(problems.some(({ code }) => code === 'merge-conflict'));
  });

  it('are refused by the fast reader too where they have more parts than are read', () => {
    const item = (index: number) =>
      `{id: a${index}, target: {exact: x, start: ${index}, end: ${index + 1}}, by: a, created: 2026-01-01T00:00:00Z}`;
    const list = (length: number) => `annotations: [${Array.from({ length }, (_, index) => item(index)).join(', ')}]\n`;
    const head = SIDECAR.slice(0, SIDECAR.indexOf('annotations:'));
    assert.equal(readPlain(head + list(30_000)), null);
    assert.deepEqual(codesOf(head + list(30_000)), ['too-large']);
    assert.equal(parseSidecar(head + list(3_000)).annotationSpans.size, 3_000);
    const stairs = Array.from({ length: 58 }, (_, depth) => `${' '.repeat(depth)}a:\n`).join('');
    assert.equal(readPlain(SIDECAR + stairs), null);
    assert.deepEqual(codesOf(SIDECAR + stairs), ['too-deep']);
  });

  it('are refused when they nest too deeply, in whatever way', () => {
    for (const text of ['[', '{a: ', '- ', '? ', '- - [ {b: '].map((part) => part.repeat(20_000)))
      assert.deepEqual(codesOf(text), ['too-deep']);
    const stairs = Array.from({ length: 2000 }, (_, depth) => `${' '.repeat(depth)}a:`).join('\n');
    assert.deepEqual(codesOf(stairs), ['too-deep']);
    assert.deepEqual(codesOf(`version: ${'['.repeat(80)}${']'.repeat(80)}`), ['too-deep']);
  });

  it('cannot make aliases stand for more than the file could hold', () => {
    const bomb = [
      'a: &l0 [x, x, x, x, x, x, x, x, x, x]',
      ...Array.from({ length: 9 }, (_, level) => `b${level}: &l${level + 1} [${`*l${level}, `.repeat(9)}*l${level}]`),
    ].join('\n');
    assert.deepEqual(codesOf(bomb), ['alias-bomb']);
    assert.deepEqual(codesOf('a: &a [*a]'), ['alias-bomb']);
    assert.deepEqual(codesOf('a: &a {b: {c: *a}}'), ['alias-bomb']);
    assert.deepEqual(codesOf('a: *b'), ['yaml-syntax']);
  });

  it('reach into no object and run nothing', () => {
    for (const key of ['__proto__', 'constructor', 'prototype']) {
      assert.deepEqual(codesOf(`${SIDECAR}${key}: {polluted: true}\n`), ['forbidden-key']);
      assert.deepEqual(codesOf(SIDECAR.replace('{by: bob', `{${key}: {polluted: true}, by: bob`)), ['forbidden-key']);
      assert.deepEqual(codesOf(`${SIDECAR}"${key}": 1\n`), ['forbidden-key']);
    }
    assert.equal(({} as { polluted?: boolean }).polluted, undefined);
    for (const tag of [
      '!!js/function "f"',
      '!ruby/object {}',
      '!!binary aGk=',
      '!!python/object/apply:os.system [ls]',
    ]) {
      assert.deepEqual(codesOf(`${SIDECAR}extra: ${tag}\n`), ['yaml-tag']);
    }
  });

  it('take linear time where a check could take quadratic', () => {
    const keys = Array.from({ length: 60_000 }, (_, index) => `k${index}: 1`).join('\n');
    assert.deepEqual(codesOf(keys), ['schema', 'schema', 'schema']);
    const aliases = `a: &a x\nb: [${'*a, '.repeat(15_000)}*a]\n`;
    assert.deepEqual(codesOf(aliases), ['alias-bomb']);
    assert.deepEqual(codesOf('a: b: c\n'.repeat(100_000)), ['too-deep']);
  });

  const piece = fc.constantFrom(
    '\n',
    '- ',
    ': ',
    '"',
    "'",
    '[',
    '{',
    '&a ',
    '*a',
    '!',
    '|',
    '>',
    '\t',
    '#',
    '%',
    '---\n',
    '<<<<<<< a\n',
    '\ud800',
    '\0',
  );
  const change = fc.tuple(fc.nat(), fc.nat(20), fc.oneof(fc.string({ maxLength: 4 }), piece));
  const valid = fc.oneof(
    oddSidecar.map(({ text }) => text),
    fc.constantFrom(SIDECAR, CODEBOOK),
  );
  const mutated = fc
    .tuple(valid, fc.array(change, { maxLength: 5 }), fc.option(fc.nat()))
    .map(([text, changes, cut]) => {
      const changed = changes.reduce((current, [at, length, insert]) => {
        const start = at % (current.length + 1);
        return current.slice(0, start) + insert + current.slice(start + length);
      }, text);
      return cut === null ? changed : changed.slice(0, cut % (changed.length + 1));
    });
  const bytes = fc.uint8Array({ maxLength: 200 }).map((array) => new TextDecoder().decode(array));

  it('never make parsing throw, and every problem lies in the file', () => {
    fc.assert(
      fc.property(fc.oneof({ weight: 4, arbitrary: mutated }, bytes, fc.string({ unit: 'binary' })), (text) => {
        for (const { problems } of [parseSidecar(text), parseCodebook(text)]) {
          for (const problem of problems) {
            const { start, end } = problem;
            assert.ok(0 <= start && start <= end && end <= text.length);
            assert.match(wordProblem(problem, inEnglish), /[.?]$/);
          }
        }
        const { sidecar, annotationSpans } = parseSidecar(text);
        assert.equal(annotationSpans.size, sidecar?.annotations.length ?? 0);
      }),
      { numRuns: timesOf(300) },
    );
  });

  it('are changed by no edit unless they are valid, and never merged', () => {
    const annotation = {
      id: 'new1234567',
      target: { exact: 'ab', start: 1, end: 3 },
      by: 'x',
      created: '2026-11-21T16:00:00Z',
    };
    fc.assert(
      fc.property(mutated, (text) => {
        const { sidecar, readOnly } = parseSidecar(text);
        const isOpen = sidecar !== null && !readOnly;
        const attempts = [
          () => addAnnotation(text, annotation),
          () => removeAnnotation(text, '7k2m9qx4tb'),
          () => setMeeting(text, { place: 'Riga' }),
          () => mergeSidecars(SIDECAR, text, `${SIDECAR}# x\n`),
        ];
        for (const attempt of attempts) {
          if (!isOpen) assert.throws(attempt, Refusal);
        }
      }),
      { numRuns: timesOf(100) },
    );
  });
});
