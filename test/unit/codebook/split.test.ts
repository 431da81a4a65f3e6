import assert from 'node:assert/strict';
import { parseCodebook } from '../../../src/codebook/parse.ts';
import {
  leftMentioning,
  recodeSidecar,
  refactorCodebook,
  type Refactoring,
  type SplitPart,
} from '../../../src/codebook/refactor.ts';
import { hasWord, SplitWalk } from '../../../src/codebook/splitWalk.ts';
import { applyEdits } from '../../../src/text/edits.ts';
import { Refusal } from '../../../src/yaml/refusal.ts';
import { codesOf, sidecarWith } from './coded.ts';

const CODEBOOK = `version: 1
codes:
  - id: act
    name: Act
    codes:
      # Both kinds.
      - id: praise
        name: Praise
        definition: Says well of it.
      - id: urge
        name: Urge
        exclude: Not act/praise.
        deprecated: true
        successor: act/praise
  - id: stance
    name: Stance
`;
const thank: SplitPart = { path: 'act/thank', fields: { name: 'Thank', definition: 'For a deed.' } };
const laud: SplitPart = { path: 'act/laud', fields: { name: 'Laud' } };
const kept = (path: string): SplitPart => ({ path, fields: null });
const split = (from: string, parts: readonly SplitPart[], choices: Record<string, string> = {}): Refactoring => ({
  type: 'split',
  from,
  parts,
  choices: new Map([['file:///a', new Map(Object.entries(choices))]]),
});
const reshape = (refactoring: Refactoring) => applyEdits(CODEBOOK, refactorCodebook(CODEBOOK, refactoring));

function reasonOf(act: () => unknown): string {
  try {
    act();
  } catch (error) {
    if (error instanceof Refusal) return error.reason.code;
    throw error;
  }
  return 'none';
}

describe('splitting a code', () => {
  it('puts the new codes in its place, in their order, and tells who still mentions it', () => {
    const refactoring = split('act/praise', [thank, laud]);
    assert.equal(
      reshape(refactoring),
      CODEBOOK.replace(
        / *- id: praise[^]*?well of it\.\n/,
        '      - id: thank\n        name: Thank\n        definition: For a deed.\n      - id: laud\n        name: Laud\n',
      ).replace('        successor: act/praise\n', ''),
    );
    assert.deepEqual(leftMentioning(refactoring, parseCodebook(CODEBOOK).codes), ['act/urge']);
  });

  it('keeps a code that is one of the parts, or that has others below it', () => {
    const kinds: [Refactoring, string[]][] = [
      [split('act/praise', [kept('act/praise'), thank]), ['act', 'act/praise', 'act/thank', 'act/urge', 'stance']],
      [split('act/urge', [thank, laud]), ['act', 'act/praise', 'act/thank', 'act/laud', 'stance']],
      [
        split('act', [kept('stance'), { path: 'deed', fields: { name: 'Deed' } }]),
        ['act', 'act/praise', 'act/urge', 'deed', 'stance'],
      ],
    ];
    for (const [refactoring, paths] of kinds)
      assert.deepEqual([...parseCodebook(reshape(refactoring)).codes.keys()], paths);
    assert.match(reshape(kinds[0]![0]), /successor: act\/praise/);
  });

  it('gives each annotation its part, once, and leaves all else', () => {
    const text = sidecarWith([['act/praise', 'stance'], ['act/praise'], ['act/urge'], ['stance', 'act/praise']]);
    const refactoring = split('act/praise', [thank, kept('stance')], {
      a0: 'stance',
      a1: 'act/thank',
      a3: 'act/thank',
    });
    const after = applyEdits(text, recodeSidecar(text, refactoring, 'file:///a'));
    assert.deepEqual(codesOf(after), [['stance'], ['act/thank'], ['act/urge'], ['stance', 'act/thank']]);
    assert.equal(after.replace(/codes: .*/g, ''), text.replace(/codes: .*/g, ''));
  });

  it('refuses an annotation for which nothing is chosen, and parts that cannot be', () => {
    const text = sidecarWith([['act/praise']]);
    assert.equal(
      reasonOf(() => recodeSidecar(text, split('act/praise', [thank, laud]), 'file:///a')),
      'not-chosen',
    );
    assert.equal(
      reasonOf(() => reshape(split('act/praise', [kept('act/none'), laud]))),
      'no-code',
    );
    assert.equal(
      reasonOf(() => reshape(split('act', [kept('act/praise'), kept('stance')]))),
      'code-within',
    );
    assert.equal(
      reasonOf(() => reshape(split('act/praise', [{ path: 'act/urge', fields: { name: 'Urge' } }, laud]))),
      'code-exists',
    );
  });
});

describe('the walk through the uses of a code', () => {
  const use = (holder: string, speaker: string, words: string, file = 'a') => ({ file, holder, speaker, words });
  const [one, two, three, four] = [
    use('1', 'Mira', 'Welcomes the plan.'),
    use('2', 'Juri', 'Thanks for the PLAN'),
    use('3', 'Mira', 'planning'),
    use('1', 'Juri', 'Lauds', 'b'),
  ] as const;

  it('asks for each that is left, gives many the same, and keeps what was chosen before', () => {
    const walk = new SplitWalk([one, two, three, four]);
    walk.choose([walk.next!.use], 'x');
    assert.equal(walk.next!.index, 1);
    assert.deepEqual(
      walk.left(({ speaker }) => speaker === 'Juri'),
      [two, four],
    );
    walk.choose(
      walk.left(({ words }) => hasWord(words, 'plan')),
      'y',
    );
    assert.equal(walk.next!.use, three);
    walk.choose([one, two, three, four], 'z');
    assert.equal(walk.next, null);
    assert.deepEqual(
      [...walk.choices].map(([file, chosen]) => [file, [...chosen]]),
      [
        [
          'a',
          [
            ['1', 'x'],
            ['2', 'y'],
            ['3', 'z'],
          ],
        ],
        ['b', [['1', 'z']]],
      ],
    );
  });

  it('takes the last answer back, for all that it was given for', () => {
    const walk = new SplitWalk([one, two, three]);
    assert.ok(!walk.canGoBack);
    walk.choose([one], 'x');
    walk.choose([two, three], 'y');
    walk.back();
    assert.deepEqual([walk.next!.index, walk.left().length], [1, 2]);
    walk.back();
    assert.deepEqual([walk.next!.index, walk.canGoBack], [0, false]);
  });

  it('looks for whole words, in any script and case', () => {
    assert.ok(hasWord('Он поддержал план.', 'План'));
    assert.ok(hasWord('the common  ferry', 'common ferry'));
    assert.ok(!hasWord('planning', 'plan'));
    assert.ok(!hasWord('anything', ' . '));
  });
});
