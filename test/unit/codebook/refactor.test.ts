import assert from 'node:assert/strict';
import { diffLines } from 'diff';
import { parseSidecar } from '../../../src/annotations/parse.ts';
import { parseCodebook } from '../../../src/codebook/parse.ts';
import { leftMentioning, recodeSidecar, refactorCodebook, type Refactoring } from '../../../src/codebook/refactor.ts';
import { applyEdits } from '../../../src/text/edits.ts';
import { wordRefusal } from '../../../src/wording/refusal.ts';
import { inEnglish } from '../../../src/wording/translate.ts';
import { Refusal } from '../../../src/yaml/refusal.ts';
import { codesOf, sidecarWith } from './coded.ts';

const CODEBOOK = `version: 1
codes:
  # What is done.
  - id: act
    name: Act
    codes:
      # Kept apart from criticise.
      - id: assess
        name: Assess
        definition: >-
          Judges a state
          of affairs.
        exclude: "Somebody is credited: use act/praise."   # see the manual
      - id: praise
        name: 'Praise'
        examples: [Well done.]
        x-color-of-team: mauve
  - id: stance
    name: Stance
    codes:
      - id: support
        name: Support
        exclude: "A condition is attached: use endorse-with-conditions."
        codes:
          - {id: full, name: Full}
      - id: endorse-with-conditions
        name: Endorse with conditions
        include: Not mere stance/support, nor act/praise/loud.
        key: e
      - id: oppose
        name: Oppose
        definition: |
          Is against it.

          Plainly.
`;

function reshape(refactoring: Refactoring, text = CODEBOOK): string {
  const after = applyEdits(text, refactorCodebook(text, refactoring));
  assert.ok(parseCodebook(after).codebook);
  return after;
}

/** The lines that go (-) and come (+). */
function changed(refactoring: Refactoring): string[] {
  return diffLines(CODEBOOK, reshape(refactoring)).flatMap(({ added, removed, value }) =>
    added || removed
      ? value
          .trimEnd()
          .split('\n')
          .map((line) => (added ? '+' : '-') + line)
      : [],
  );
}

function refusalOf(act: () => unknown): string {
  try {
    act();
  } catch (error) {
    if (error instanceof Refusal) return wordRefusal(error, inEnglish);
    throw error;
  }
  return 'nothing was refused';
}

describe('refactoring a codebook', () => {
  it('renames a code, and those who mention it', () => {
    assert.deepEqual(changed({ type: 'move', from: 'act/praise', to: 'act/commend' }), [
      '-        exclude: "Somebody is credited: use act/praise."   # see the manual',
      '-      - id: praise',
      '+        exclude: "Somebody is credited: use act/commend."   # see the manual',
      '+      - id: commend',
    ]);
    assert.deepEqual(changed({ type: 'move', from: 'stance', to: 'position' }), [
      '-  - id: stance',
      '+  - id: position',
      '-        include: Not mere stance/support, nor act/praise/loud.',
      '+        include: Not mere position/support, nor act/praise/loud.',
    ]);
    assert.deepEqual(
      changed({
        type: 'move',
        from: 'stance/endorse-with-conditions',
        to: 'stance/half',
      }).filter((line) => line.includes('exclude')),
      [
        '-        exclude: "A condition is attached: use endorse-with-conditions."',
        '+        exclude: "A condition is attached: use half."',
      ],
    );
  });

  it('moves a code with its comments and its way of writing, and those below it', () => {
    assert.deepEqual(changed({ type: 'move', from: 'act/assess', to: 'assess', before: 'stance' }), [
      '-      # Kept apart from criticise.',
      '-      - id: assess',
      '-        name: Assess',
      '-        definition: >-',
      '-          Judges a state',
      '-          of affairs.',
      '-        exclude: "Somebody is credited: use act/praise."   # see the manual',
      '+  # Kept apart from criticise.',
      '+  - id: assess',
      '+    name: Assess',
      '+    definition: >-',
      '+      Judges a state',
      '+      of affairs.',
      '+    exclude: "Somebody is credited: use act/praise."   # see the manual',
    ]);
    const after = reshape({ type: 'move', from: 'act', to: 'stance/support/act' });
    assert.deepEqual(
      [...parseCodebook(after).codes.keys()].filter((path) => path.includes('act')),
      ['stance/support/act', 'stance/support/act/assess', 'stance/support/act/praise'],
    );
    assert.match(after, /use stance\/support\/act\/praise\./);
  });

  it('moves within a list, and there and back again gives the very bytes', () => {
    const there = reshape({ type: 'move', from: 'stance/oppose', to: 'stance/oppose', before: 'stance/support' });
    assert.notEqual(there, CODEBOOK);
    assert.equal(reshape({ type: 'move', from: 'stance/oppose', to: 'stance/oppose', before: null }, there), CODEBOOK);
    const out = reshape({ type: 'move', from: 'act/assess', to: 'assess', before: 'stance' });
    assert.equal(reshape({ type: 'move', from: 'assess', to: 'act/assess', before: 'act/praise' }, out), CODEBOOK);
  });

  it('moves the only code below another, and to one that has none yet', () => {
    const after = reshape({ type: 'move', from: 'stance/support/full', to: 'act/praise/full' });
    const { codes } = parseCodebook(after);
    assert.ok(codes.has('act/praise/full'));
    assert.equal(codes.get('stance/support')!.code.codes, undefined);
    assert.match(after, /x-color-of-team: mauve/);
  });

  it('keeps the comments of a code that is merged above the other one, those in brackets too', () => {
    const text = `codes:
  - id: laud # until 2024
    name: Laud
    codes:
      - {id: loud, # see the manual
         name: Loud}
  - {id: hail, # of Ada
     name: Hail}
  - id: praise
    name: Praise
`;
    const book = `version: 1\n${text}`;
    const once = reshape({ type: 'merge', from: 'hail', into: 'praise' }, book);
    assert.match(once, /name: Loud\}\n {2}# of Ada\n {2}- id: praise\n/);
    const twice = reshape({ type: 'merge', from: 'laud', into: 'praise' }, once);
    assert.match(twice, /^version: 1\ncodes:\n {2}# of Ada\n {2}# until 2024\n {2}- id: praise\n/);
    assert.match(twice, /# see the manual/);
  });

  it('merges a code into another, which keeps what it says and takes what it lacks', () => {
    const after = reshape({ type: 'merge', from: 'stance/support', into: 'stance/endorse-with-conditions' });
    const { codes } = parseCodebook(after);
    assert.deepEqual(
      [...codes.keys()].filter((path) => path.startsWith('stance/')),
      ['stance/endorse-with-conditions', 'stance/endorse-with-conditions/full', 'stance/oppose'],
    );
    const { code } = codes.get('stance/endorse-with-conditions')!;
    assert.equal(code.exclude, 'A condition is attached: use endorse-with-conditions.');
    assert.equal(code.include, 'Not mere stance/endorse-with-conditions, nor act/praise/loud.');
    assert.equal(code.key, 'e');
  });

  it('merges codes below of the same id too, and a code into the one above it', () => {
    const both = CODEBOOK.replace(
      "name: 'Praise'",
      "name: 'Praise'\n        codes: [{id: full, name: Whole, examples: [B.]}]",
    );
    const { codes } = parseCodebook(reshape({ type: 'merge', from: 'stance/support', into: 'act/praise' }, both));
    assert.equal(codes.get('act/praise/full')!.code.name, 'Whole');
    assert.ok(!codes.has('stance/support'));
    const up = parseCodebook(reshape({ type: 'merge', from: 'stance/support', into: 'stance' })).codes;
    assert.ok(up.has('stance/full') && !up.has('stance/support'));
  });

  it('deletes a code with those below it, and says who still mentions it', () => {
    const refactoring: Refactoring = { type: 'delete', path: 'act/praise', instead: null };
    assert.deepEqual(changed(refactoring), [
      '-      - id: praise',
      "-        name: 'Praise'",
      '-        examples: [Well done.]',
      '-        x-color-of-team: mauve',
    ]);
    const { codes } = parseCodebook(CODEBOOK);
    assert.deepEqual(leftMentioning(refactoring, codes), ['act/assess']);
    assert.deepEqual(leftMentioning({ ...refactoring, instead: 'act/assess' }, codes), []);
    assert.match(reshape({ ...refactoring, instead: 'stance/oppose' }), /use stance\/oppose\./);
  });

  it('refuses what cannot be', () => {
    const refused = (refactoring: Refactoring) => refusalOf(() => refactorCodebook(CODEBOOK, refactoring));
    assert.match(refused({ type: 'move', from: 'act/nothing', to: 'act/x' }), /no code “act\/nothing”/);
    assert.match(refused({ type: 'move', from: 'act/praise', to: 'stance/oppose' }), /“stance\/oppose” already/);
    assert.match(refused({ type: 'move', from: 'act', to: 'act/praise/act' }), /cannot go into/);
    assert.match(refused({ type: 'move', from: 'act', to: 'gone/act' }), /no code “gone”/);
    assert.match(refused({ type: 'move', from: 'act', to: 'Akt' }), /lower-case/);
    assert.match(refused({ type: 'merge', from: 'act', into: 'act' }), /cannot go into/);
    assert.match(refused({ type: 'merge', from: 'act', into: 'act/praise' }), /cannot go into/);
    assert.match(refused({ type: 'delete', path: 'stance', instead: 'stance/oppose' }), /cannot go into/);
    assert.match(
      refusalOf(() => refactorCodebook('version: 1\ncodes: [', { type: 'delete', path: 'act', instead: null })),
      /Line/,
    );
  });
});

describe('recoding a sidecar', () => {
  const SIDECAR = sidecarWith([
    ['act/praise', 'stance/support'],
    ['act/praise/loud'],
    ['act/praising'],
    ['stance/support', 'act/assess'],
    [],
  ]);
  const recoded = (refactoring: Refactoring) => {
    const after = applyEdits(SIDECAR, recodeSidecar(SIDECAR, refactoring, ''));
    assert.equal(parseSidecar(after).sidecar!.annotations.length, 5);
    assert.deepEqual(
      parseSidecar(after).sidecar!.annotations.map(({ note }) => note),
      parseSidecar(SIDECAR).sidecar!.annotations.map(({ note }) => note),
    );
    return codesOf(after);
  };

  it('renames and moves the code and those below it', () => {
    assert.deepEqual(recoded({ type: 'move', from: 'act/praise', to: 'stance/commend' }), [
      ['stance/commend', 'stance/support'],
      ['stance/commend/loud'],
      ['act/praising'],
      ['stance/support', 'act/assess'],
      [],
    ]);
  });

  it('merges to one where an annotation has both', () => {
    assert.deepEqual(recoded({ type: 'merge', from: 'act/praise', into: 'stance/support' }), [
      ['stance/support'],
      ['stance/support/loud'],
      ['act/praising'],
      ['stance/support', 'act/assess'],
      [],
    ]);
  });

  it('strips a deleted code, or puts another in its place, and keeps every annotation', () => {
    assert.deepEqual(recoded({ type: 'delete', path: 'act', instead: null }), [
      ['stance/support'],
      [],
      [],
      ['stance/support'],
      [],
    ]);
    assert.deepEqual(recoded({ type: 'delete', path: 'act/praise', instead: 'act/assess' }), [
      ['act/assess', 'stance/support'],
      ['act/assess'],
      ['act/praising'],
      ['stance/support', 'act/assess'],
      [],
    ]);
  });

  it('recodes what reviews suggest, and leaves one that would suggest nothing', () => {
    const reviewed = `${SIDECAR}reviews:
  - {about: a1, verdict: revise, codes: [act/praise], by: Zoë, created: 2026-11-28T16:00:00Z}
`;
    const after = (refactoring: Refactoring) => applyEdits(reviewed, recodeSidecar(reviewed, refactoring, ''));
    assert.match(after({ type: 'merge', from: 'act/praise', into: 'act/assess' }), /codes: \[act\/assess\], by: Zoë/);
    assert.match(after({ type: 'delete', path: 'act/praise', instead: null }), /codes: \[act\/praise\], by: Zoë/);
  });

  it('touches nothing else', () => {
    assert.deepEqual(recodeSidecar(SIDECAR, { type: 'move', from: 'topic', to: 'theme' }, ''), []);
  });
});
