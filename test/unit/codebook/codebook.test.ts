import assert from 'node:assert/strict';
import { parseSidecar } from '../../../src/annotations/parse.ts';
import { Refusal } from '../../../src/yaml/refusal.ts';
import { applyEdits } from '../../../src/text/edits.ts';
import {
  checkCodes,
  exclusiveConflicts,
  nearestCodes,
  withCodes,
  withCodesInstead,
} from '../../../src/codebook/check.ts';
import { addCode } from '../../../src/codebook/edit.ts';
import { parseCodebook } from '../../../src/codebook/parse.ts';
import { emptyCodebook, starterCodebook } from '../../../src/codebook/starter.ts';
import { CODEBOOK, SIDECAR } from '../annotations/formatExample.ts';
import { wordProblem } from '../../../src/wording/problem.ts';
import { wordRefusal } from '../../../src/wording/refusal.ts';
import { inEnglish } from '../../../src/wording/translate.ts';

const swap = (from: string, to: string) => {
  assert.ok(CODEBOOK.includes(from));
  return CODEBOOK.replace(from, to);
};

function assertProblem(text: string, expected: string): void {
  const found = parseCodebook(text).problems.map(
    (problem) =>
      `${problem.severity} ${problem.code} [${text.slice(problem.start, problem.end)}] ${wordProblem(problem, inEnglish)}`,
  );
  assert.deepEqual(found, [expected]);
}

describe('parseCodebook', () => {
  it('reads the tree of codes with paths and places', () => {
    const { codes, problems, codebook } = parseCodebook(CODEBOOK);
    assert.deepEqual(problems, []);
    assert.equal(codebook!.name, 'Readouts of foreign ministers');
    assert.deepEqual(
      [...codes].map(([path, { parent, depth }]) => [path, parent, depth]),
      [
        ['stance', null, 0],
        ['stance/support', 'stance', 1],
        ['stance/oppose', 'stance', 1],
      ],
    );
    const { code, spans } = codes.get('stance/support')!;
    assert.equal(code.key, 's');
    assert.equal(CODEBOOK.slice(spans.id.start, spans.id.end), 'support');
    assert.equal(
      CODEBOOK.slice(spans.fields['definition']!.start, spans.fields['definition']!.end),
      'Sides with the target without a condition.',
    );
    assert.match(CODEBOOK.slice(spans.whole.start, spans.whole.end), /^id: support[^]*key: s$/);
  });

  it('says what is wrong, where, and what would be right', () => {
    assertProblem(
      swap('id: oppose', 'id: support'),
      'error duplicate-code [support] The code “stance/support” is defined twice: give this one another id.',
    );
    assertProblem(
      swap('id: oppose', 'id: Oppose'),
      'error schema [Oppose] “id” must be lower-case letters, digits and hyphens, not “Oppose”.',
    );
    assertProblem(
      swap('        name: Oppose\n', ''),
      'error schema [id] “name” is missing: The name that people read.',
    );
    assertProblem(
      swap('name: Oppose', 'name: Oppose\n        key: s'),
      'warning duplicate-shortcut [s] The key “s” already picks “stance/support”: choose another one.',
    );
    assertProblem(
      swap('color: green', 'color: #00aa00'),
      'error schema [color] “color” must be the name of a theme colour, as green, or "#rrggbb" in quotation marks, not nothing.',
    );
    assertProblem(swap('key: s', 'key: st'), 'error schema [st] “key” must be one character, not “st”.');
    assertProblem(
      swap('include:', 'includes:'),
      'hint unknown-key [includes] “includes” is not a key of a code; it is kept as it is. Did you mean “include”?',
    );
    assertProblem(
      swap('version: 1', 'version: 2'),
      'warning newer-version [2] This file has version 2; this program writes version 1, so the file is read-only here: update Readouts to change it.',
    );
  });

  it('takes a digit without quotation marks for a key', () => {
    assert.equal(parseCodebook(swap('key: s', 'key: 1')).codes.get('stance/support')!.code.key, '1');
  });

  it('tells the parts of a git conflict apart', () => {
    const text = swap('        key: s\n', '<<<<<<< HEAD\n        key: s\n=======\n        key: u\n>>>>>>> other\n');
    const { codebook, codes, problems } = parseCodebook(text);
    assert.deepEqual([codebook, codes.size], [null, 0]);
    assert.deepEqual(
      problems.map(({ code, start, end }) => [code, text.slice(start, end)]),
      [
        ['conflict-marker', '<<<<<<< HEAD'],
        ['conflict-marker', '======='],
        ['conflict-marker', '>>>>>>> other'],
      ],
    );
  });
});

it('the empty codebook is a codebook without codes, to which codes can be added', () => {
  const text = emptyCodebook('Calls: 2020');
  const { codes, problems, codebook } = parseCodebook(text);
  assert.deepEqual(problems, []);
  assert.equal(codebook?.name, 'Calls: 2020');
  assert.equal(codes.size, 0);
  const added = parseCodebook(applyEdits(text, addCode(text, 'praise', { name: 'Praise' })));
  assert.deepEqual([...added.codes.keys()], ['praise']);
});

describe('the starter codebook', () => {
  const { codes, problems, codebook } = parseCodebook(starterCodebook('Calls: 2020'));

  it('is valid, carries its name, and has the six facets', () => {
    assert.deepEqual(problems, []);
    assert.equal(codebook!.name, 'Calls: 2020');
    assert.deepEqual(
      [...codes.values()].filter(({ depth }) => depth === 0).map(({ path }) => path),
      ['act', 'stance', 'target', 'topic', 'commitment', 'formula'],
    );
    for (const path of ['act/criticise', 'target/unnamed-third', 'stance/support', 'stance/endorse-with-conditions'])
      assert.ok(codes.has(path), path);
  });

  it('defines every code, and no two share a key in either case', () => {
    for (const { path, code } of codes.values()) assert.ok(code.definition, path);
    const keys = [...codes.values()].flatMap(({ code }) => code.key?.toLowerCase() ?? []);
    assert.equal(new Set(keys).size, keys.length);
  });

  it('names only codes that it has in its guidance', () => {
    for (const { path, code } of codes.values()) {
      for (const [named] of `${code.include ?? ''} ${code.exclude ?? ''}`.matchAll(
        /\b(?:act|stance|target|topic|commitment|formula)\/[a-z-]+/g,
      ))
        assert.ok(codes.has(named), `${path} names ${named}`);
    }
  });
});

describe('edits of a codebook', () => {
  it('add a code at the end of those beside it', () => {
    const edits = addCode(CODEBOOK, 'stance/neutral', { name: 'Neutral', definition: 'Takes no side: yet.' });
    assert.deepEqual(edits, [
      {
        start: CODEBOOK.length,
        end: CODEBOOK.length,
        newText: '      - id: neutral\n        name: Neutral\n        definition: "Takes no side: yet."\n',
      },
    ]);
  });

  it('make the codes above it that are missing', () => {
    const [added] = addCode(CODEBOOK, 'topic/public-health/vaccines', { name: 'Vaccines' });
    assert.equal(
      added!.newText,
      [
        '  - id: topic',
        '    name: Topic',
        '    codes:',
        '      - id: public-health',
        '        name: Public health',
        '        codes:',
        '          - id: vaccines',
        '            name: Vaccines',
        '',
      ].join('\n'),
    );
    const below = applyEdits(CODEBOOK, addCode(CODEBOOK, 'stance/oppose/firmly', { name: 'Firmly' }));
    assert.equal(below, `${CODEBOOK}        codes:\n          - id: firmly\n            name: Firmly\n`);
    assert.ok(
      parseCodebook(applyEdits('version: 1\n', addCode('version: 1\n', 'a/b', { name: 'B' }))).codes.has('a/b'),
    );
  });

  it('refuse what would not be valid', () => {
    const refuses = (attempt: () => unknown, message: RegExp) =>
      assert.throws(attempt, (error) => error instanceof Refusal && message.test(wordRefusal(error, inEnglish)));
    refuses(() => addCode(CODEBOOK, 'stance/support', { name: 'S' }), /has a code “stance\/support” already/);
    refuses(() => addCode(CODEBOOK, 'Stance!', { name: 'S' }), /“Stance!” cannot be a code/);
    refuses(() => addCode(swap('name: Oppose', 'nam: Oppose'), 'a', { name: 'A' }), /^Line 17: “name” is missing/);
    refuses(() => addCode(CODEBOOK, 'new', { name: '' }), /“name” must not be empty/);
  });
});

describe('codes of a sidecar', () => {
  const book = parseCodebook(starterCodebook());

  it('must be in the codebook', () => {
    const text = SIDECAR.replace('act/criticise', 'act/critcise');
    const found = checkCodes(parseSidecar(text), book);
    assert.deepEqual(
      found.map((problem) => [
        problem.code,
        problem.severity,
        text.slice(problem.start, problem.end),
        wordProblem(problem, inEnglish),
      ]),
      [
        [
          'unknown-code',
          'warning',
          'act/critcise',
          'The codebook has no code “act/critcise”: did you mean “act/criticise”?',
        ],
      ],
    );
    assert.deepEqual(checkCodes(parseSidecar(SIDECAR), book), []);
    assert.match(
      wordProblem(checkCodes(parseSidecar(SIDECAR.replace('act/criticise', 'mood/zzzzzz')), book)[0]!, inEnglish),
      /add it there, or use another one/,
    );
  });

  it('must not exclude each other', () => {
    const text = SIDECAR.replace('[act/criticise, target/unnamed-third]', '[stance/support, act/warn, stance/oppose]');
    const found = checkCodes(parseSidecar(text), book);
    assert.deepEqual(
      found.map((problem) => [problem.code, text.slice(problem.start, problem.end), wordProblem(problem, inEnglish)]),
      [
        [
          'exclusive-codes',
          'stance/oppose',
          '“stance/support” and “stance/oppose” exclude each other: an annotation has at most one code below “stance”.',
        ],
      ],
    );
    assert.deepEqual(exclusiveConflicts(['stance', 'stance/support', 'act/warn'], book.codes), []);
    assert.deepEqual(exclusiveConflicts(['act/warn', 'act/urge'], book.codes), []);
  });

  it('are replaced where one is added, and others stay', () => {
    const added = (...codes: string[]) => withCodes(['act/warn', 'stance', 'stance/oppose'], codes, book.codes);
    assert.deepEqual(added('stance/support'), ['act/warn', 'stance', 'stance/support']);
    assert.deepEqual(added('act/urge'), ['act/warn', 'stance', 'stance/oppose', 'act/urge']);
    assert.deepEqual(added('stance/oppose', 'act/warn'), ['act/warn', 'stance', 'stance/oppose']);
  });

  it('are replaced where one takes the place of another', () => {
    const instead = (old: string, ...codes: string[]) =>
      withCodesInstead(['act/warn', 'stance/oppose', 'act/urge'], old, codes, book.codes);
    assert.deepEqual(instead('act/warn', 'act/thank', 'act/urge'), ['act/thank', 'act/urge', 'stance/oppose']);
    assert.deepEqual(instead('act/warn', 'stance/support'), ['stance/support', 'act/urge']);
    assert.deepEqual(instead('stance/oppose', 'stance/support'), ['act/warn', 'stance/support', 'act/urge']);
  });

  it('are looked for near by: by spelling, then by the last part', () => {
    assert.equal(nearestCodes('stance/oppsoe', book.codes)[0], 'stance/oppose');
    assert.deepEqual(nearestCodes('tone/neutral', book.codes), ['stance/neutral']);
    assert.deepEqual(nearestCodes('neutrall', book.codes), ['stance/neutral']);
    assert.deepEqual(nearestCodes('completely/unlike', book.codes), []);
    assert.deepEqual(nearestCodes('tsance/nuetral', book.codes), ['stance/neutral']);
  });

  for (const [deleted, left] of [
    ['oppose', 'support'],
    ['support', 'unsupport'],
    ['decrease', 'increase'],
    ['import', 'export'],
    ['internal', 'external'],
    ['endorse-without-conditions', 'endorse-with-conditions'],
    ['agree', 'disagree'],
    ['accept', 'except'],
    ['moral', 'amoral'],
    ['approve', 'approve-not'],
    ['against', 'for'],
    ['pro', 'con'],
  ] as const)
    it(`proposes nothing for a deleted stance/${deleted} where only stance/${left} is left, and the other way round`, () => {
      for (const [gone, there] of [
        [deleted, left],
        [left, deleted],
      ] as const) {
        const { codes } = parseCodebook(
          `version: 1\nname: B\ncodes:\n  - id: stance\n    name: S\n    codes:\n      - id: ${there}\n        name: T\n`,
        );
        assert.deepEqual(nearestCodes(`stance/${gone}`, codes), []);
      }
    });
});
