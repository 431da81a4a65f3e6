import assert from 'node:assert/strict';
import { parseSidecar } from '../../../src/annotations/parse.ts';
import { checkCodes } from '../../../src/codebook/check.ts';
import { followers } from '../../../src/codebook/deprecation.ts';
import { parseCodebook } from '../../../src/codebook/parse.ts';
import { recodeSidecar, refactorCodebook, type Refactoring } from '../../../src/codebook/refactor.ts';
import { applyEdits } from '../../../src/text/edits.ts';
import { wordProblem } from '../../../src/wording/problem.ts';
import { wordRefusal } from '../../../src/wording/refusal.ts';
import { inEnglish } from '../../../src/wording/translate.ts';
import { Refusal } from '../../../src/yaml/refusal.ts';
import { codesOf, sidecarWith } from './coded.ts';

const CODEBOOK = `version: 1
codes:
  - id: act
    name: Act
    codes:
      - id: laud   # until 2024
        name: Laud
        key: p
        deprecated: true
        successor: act/praise
      - {id: praise, name: Praise, key: p}
      - {id: applaud, name: Applaud, deprecated: true, successor: act/laud}
  - id: mood
    name: Mood
    deprecated: true
    successor: tone
    codes:
      - {id: warm, name: Warm}
      - {id: angry, name: Angry}
      - {id: cold, name: Cold, deprecated: true, successor: act/praise}
  - id: tone
    name: Tone
    codes:
      - {id: warm, name: Warm}
`;

const reshape = (refactoring: Refactoring, text = CODEBOOK) => {
  const after = applyEdits(text, refactorCodebook(text, refactoring));
  assert.ok(parseCodebook(after).codebook, after);
  return after;
};
const problems = (text: string) =>
  parseCodebook(text).problems.map(
    (problem) => `${problem.code} [${text.slice(problem.start, problem.end)}] ${wordProblem(problem, inEnglish)}`,
  );

describe('a deprecated code', () => {
  const { codes } = parseCodebook(CODEBOOK);

  it('is so with those below it, and leads to what is in use', () => {
    assert.deepEqual(problems(CODEBOOK), []);
    assert.deepEqual(
      [...codes.values()].map(({ path, deprecation }) => [
        path,
        deprecation && [deprecation.marked, deprecation.successor],
      ]),
      [
        ['act', null],
        ['act/laud', ['act/laud', 'act/praise']],
        ['act/praise', null],
        ['act/applaud', ['act/applaud', 'act/praise']],
        ['mood', ['mood', 'tone']],
        ['mood/warm', ['mood', 'tone/warm']],
        ['mood/angry', ['mood', null]],
        ['mood/cold', ['mood/cold', 'act/praise']],
        ['tone', null],
        ['tone/warm', null],
      ],
    );
  });

  it('names a successor that is there, in use, and another one', () => {
    const swap = (from: string, to: string) => problems(CODEBOOK.replace(from, to));
    assert.deepEqual(swap('successor: act/praise\n', 'successor: act/prais\n'), [
      'bad-successor [act/prais] The codebook has no code “act/prais”, which is to follow this one: name another one.',
      'bad-successor [act/laud] “act/laud” is deprecated itself and leads to no code in use: name another one.',
    ]);
    assert.deepEqual(
      swap('successor: act/praise\n', 'successor: act/laud\n')[0],
      'bad-successor [act/laud] “act/laud” is this code or below it, and cannot follow it: name another one.',
    );
    assert.deepEqual(swap('successor: act/praise\n', 'successor: act/applaud\n').length, 2);
    assert.deepEqual(swap('        deprecated: true\n', '').slice(0, 1), [
      'bad-successor [act/praise] This code is in use, so “act/praise” does not follow it: add “deprecated: true”, or remove this.',
    ]);
    assert.match(swap('successor: tone', 'successor: Tone')[0]!, /^schema/);
  });

  it('leaves its key to others', () => {
    assert.deepEqual(problems(CODEBOOK.replace('Warm}', 'Warm, key: p}')), []);
    assert.match(
      problems(CODEBOOK.replace('        deprecated: true\n        successor: act/praise\n', ''))[0]!,
      /^duplicate-shortcut/,
    );
  });

  it('is told of wherever it is used, with what follows it', () => {
    const text = sidecarWith([['act/laud', 'act/praise'], ['mood/angry'], ['tone/warm']]);
    assert.deepEqual(
      checkCodes(parseSidecar(text), parseCodebook(CODEBOOK)).map((problem) => [
        problem.severity,
        text.slice(problem.start, problem.end),
        wordProblem(problem, inEnglish),
      ]),
      [
        ['hint', "'act/laud'", '“act/laud” is deprecated: use “act/praise”.'],
        ['hint', "'mood/angry'", '“mood/angry” is deprecated: use another code.'],
      ],
    );
  });

  it('is marked in its lines, or in brackets, and brought back to the very bytes', () => {
    const after = reshape({ type: 'deprecate', path: 'tone/warm', successor: 'act/praise' });
    assert.match(after, /\{id: warm, name: Warm, deprecated: true, successor: act\/praise\}\n$/);
    assert.equal(reshape({ type: 'reinstate', path: 'tone/warm' }, after), CODEBOOK);
    const lines = reshape({ type: 'deprecate', path: 'tone', successor: null });
    assert.match(lines, /- id: tone\n {4}name: Tone\n {4}deprecated: true\n {4}codes:/);
    assert.match(
      reshape({ type: 'deprecate', path: 'act/laud', successor: null }),
      /deprecated: true\n {6}- \{id: praise/,
    );
  });

  it('has no successor that is not there, below it, or deprecated', () => {
    const refused = (path: string, successor: string) => {
      try {
        return refactorCodebook(CODEBOOK, { type: 'deprecate', path, successor }).length;
      } catch (error) {
        assert.ok(error instanceof Refusal);
        return wordRefusal(error, inEnglish);
      }
    };
    assert.equal(refused('tone', 'act/none'), 'The codebook has no code “act/none”.');
    assert.match(String(refused('tone', 'tone/warm')), /^“tone” cannot go into “tone\/warm”/);
    assert.match(String(refused('act/praise', 'act/laud')), /^“act\/laud” is deprecated/);
  });

  it('is followed in annotations, each by its own, and what has no successor stays', () => {
    const recode: Refactoring = { type: 'recode', path: 'mood', followers: followers('mood', codes) };
    const text = sidecarWith([['mood/warm', 'tone/warm'], ['mood/angry', 'mood'], ['mood/cold'], ['act/laud']]);
    assert.equal(reshape(recode), CODEBOOK);
    assert.deepEqual(codesOf(applyEdits(text, recodeSidecar(text, recode, ''))), [
      ['tone/warm'],
      ['mood/angry', 'tone'],
      ['act/praise'],
      ['act/laud'],
    ]);
  });

  it('keeps its successor when that is renamed, moved, merged or re-coded, and loses one that goes or becomes it', () => {
    const successorAfter = (refactoring: Refactoring) =>
      parseCodebook(reshape(refactoring)).codes.get('act/laud')?.code.successor;
    assert.equal(successorAfter({ type: 'move', from: 'act/praise', to: 'tone/commend' }), 'tone/commend');
    assert.equal(successorAfter({ type: 'merge', from: 'act/praise', into: 'tone' }), 'tone');
    assert.equal(successorAfter({ type: 'delete', path: 'act/praise', instead: 'tone' }), 'tone');
    assert.equal(successorAfter({ type: 'delete', path: 'act/praise', instead: null }), undefined);
    assert.equal(successorAfter({ type: 'merge', from: 'act/praise', into: 'act/laud' }), undefined);
    assert.equal(successorAfter({ type: 'move', from: 'act/praise', to: 'act/laud/praise' }), undefined);
    assert.equal(successorAfter({ type: 'move', from: 'tone', to: 'sound' }), 'act/praise');
  });
});
