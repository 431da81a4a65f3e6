import assert from 'node:assert/strict';
import fc from 'fast-check';
import { codeLists, parseSidecar } from '../../../src/annotations/parse.ts';
import { takeBack } from '../../../src/annotations/merge/takeBack.ts';
import { followers } from '../../../src/codebook/deprecation.ts';
import { parseCodebook } from '../../../src/codebook/parse.ts';
import { pathMap, recodeSidecar, refactorCodebook, type Refactoring } from '../../../src/codebook/refactor.ts';
import { applyEdits, lineDifferences, type TextEdit } from '../../../src/text/edits.ts';
import { takeBackLines } from '../../../src/text/takeBackLines.ts';
import { Refusal } from '../../../src/yaml/refusal.ts';
import { codesOf, sidecarWith } from './coded.ts';
import { timesOf } from '../times.ts';

interface Tree {
  readonly id: string;
  readonly words: string;
  readonly isFlow: boolean;
  readonly below: readonly Tree[];
}

const id = fc.constantFrom('act', 'stance', 'praise', 'no-show', 'x', '7');
const words = fc.constantFrom(
  'Plain.',
  '"use act/praise: or act"   # a comment',
  '|\n@  Some lines\n@\n@  of no-show.',
  '>-\n@  folded\n@  stance/x',
);

const tree = fc.letrec<{ codes: readonly Tree[] }>((tie) => ({
  codes: fc.uniqueArray(
    fc.record({
      id,
      words,
      isFlow: fc.boolean(),
      below: fc.oneof({ maxDepth: 3 }, fc.constant([]), tie('codes')),
    }),
    { selector: (code) => code.id, maxLength: 4, minLength: 1 },
  ),
})).codes;

/** A codebook as people write them: comments, odd quotation marks, codes in brackets at the ends of the tree. */
function printed(codes: readonly Tree[], column: number): string {
  const indent = ' '.repeat(column);
  return codes
    .map((code) => {
      if (code.isFlow && code.below.length === 0)
        return `${indent}- {id: '${code.id}', # above the name of ${code.id}\n${indent}   name: "N ${code.id}"}\n`;
      const text = code.words.replaceAll('@', `${indent}  `).replace(/^ +$/gm, '');
      const below = code.below.length > 0 ? `${indent}  codes:\n${printed(code.below, column + 4)}` : '';
      return `${indent}# above ${code.id}\n${indent}- id: '${code.id}'\n${indent}  name: N ${code.id}\n${indent}  exclude: ${text}\n${below}`;
    })
    .join('');
}

/** A refactoring, by numbers that choose codes of whatever codebook there is. */
const step = fc.record({
  type: fc.constantFrom('move', 'merge', 'delete', 'strip', 'deprecate', 'reinstate', 'recode', 'split'),
  one: fc.nat(),
  other: fc.nat(),
  id,
});

/** A split into a code that is there, maybe the code itself, and a new one; every other annotation gets the second. */
function splitOf(from: string, to: string, id: string, other: number, sidecar: string): Refactoring {
  const above = from.includes('/') ? from.slice(0, from.lastIndexOf('/') + 1) : '';
  const parts = [
    { path: other % 2 ? from : to, fields: null },
    { path: `${above}${id}`, fields: { name: `New ${id}` } },
  ];
  const holders = codeLists(parseSidecar(sidecar)).map(({ holder }) => holder);
  const choices = new Map([['', new Map(holders.map((holder, index) => [holder, parts[index % 2]!.path]))]]);
  return { type: 'split', from, parts, choices };
}

function refactoringOf(
  { codebook, sidecar }: { readonly codebook: string; readonly sidecar: string },
  { type, one, other, id }: { type: string; one: number; other: number; id: string },
) {
  const { codes } = parseCodebook(codebook);
  const paths = [...codes.keys()];
  if (paths.length === 0) return null;
  const from = paths[one % paths.length]!;
  const to = paths[other % paths.length]!;
  const kinds: Record<string, Refactoring> = {
    move: { type: 'move', from, to: other % 3 === 0 ? id : `${to}/${id}`, ...(other % 2 ? { before: null } : {}) },
    merge: { type: 'merge', from, into: to },
    delete: { type: 'delete', path: from, instead: to },
    strip: { type: 'delete', path: from, instead: null },
    deprecate: { type: 'deprecate', path: from, successor: other % 3 === 0 ? null : to },
    reinstate: { type: 'reinstate', path: from },
    split: splitOf(from, to, id, other, sidecar),
    recode: { type: 'recode', path: from, followers: followers(from, codes) },
  };
  return kinds[type]!;
}

/** Successors that are not there, or no others; those that are deprecated later are told of. */
function badSuccessors(codebook: string) {
  return parseCodebook(codebook).problems.filter(
    (problem) => problem.code === 'bad-successor' && problem.why !== 'deprecated',
  );
}

function editsOrNull(edits: () => readonly TextEdit[]): readonly TextEdit[] | null {
  try {
    return edits();
  } catch (error) {
    assert.ok(error instanceof Refusal, String(error));
    assert.notEqual(error.reason.code, 'unsafe-edit');
    return null;
  }
}

const files = tree.chain((codes) => {
  const codebook = `version: 1\nname: Any\ncodes:\n${printed(codes, 2)}`;
  const paths = [...parseCodebook(codebook).codes.keys()];
  return fc.record({
    codebook: fc.constantFrom(codebook, codebook.replaceAll('\n', '\r\n'), codebook.trimEnd()),
    sidecar: fc
      .array(fc.uniqueArray(fc.constantFrom(...paths, 'elsewhere/x'), { maxLength: 4 }), { maxLength: 6 })
      .map(sidecarWith),
  });
});

describe('any sequence of refactorings', () => {
  it('keeps every annotation and note, and every code in the codebook, and is taken back to the very bytes', () => {
    fc.assert(
      fc.property(files, fc.array(step, { minLength: 1, maxLength: 5 }), (start, steps) => {
        let now = start;
        const done: (typeof start)[] = [start];
        for (const each of steps) {
          const refactoring = refactoringOf(now, each);
          const edits = refactoring && editsOrNull(() => refactorCodebook(now.codebook, refactoring));
          if (!edits) continue;
          const codebook = applyEdits(now.codebook, edits);
          const sidecar = applyEdits(now.sidecar, recodeSidecar(now.sidecar, refactoring!, ''));
          const map = pathMap(refactoring!);
          const split = refactoring!.type === 'split' ? refactoring! : null;
          const recoded = (code: string, index: number) =>
            code === split?.from ? split.parts[index % 2]!.path : map(code);
          const expected = codesOf(now.sidecar).map((codes, index) => [
            ...new Set(codes.map((code) => recoded(code, index)).filter((code) => code !== null)),
          ]);
          assert.deepEqual(codesOf(sidecar), expected);
          const notesOf = (text: string) => parseSidecar(text).sidecar!.annotations.map(({ id, note }) => [id, note]);
          assert.deepEqual(notesOf(sidecar), notesOf(now.sidecar));
          const { codes } = parseCodebook(codebook);
          const before = parseCodebook(now.codebook).codes;
          for (const path of before.keys()) {
            const after = path === split?.from ? null : map(path);
            assert.ok(after === null || codes.has(after), `${path} became ${after}, which is not there`);
          }
          if (refactoring!.type === 'recode') assert.deepEqual([...codes], [...before]);
          else if (split) assert.ok(split.parts.every(({ path }) => codes.has(path)));
          else assert.ok([...codes.keys()].every((path) => [...before.keys()].some((old) => map(old) === path)));
          assert.deepEqual(badSuccessors(codebook), []);
          now = { codebook, sidecar };
          done.push(now);
        }
        for (let index = done.length - 1; index > 0; index--) {
          const [before, after] = [done[index - 1]!, done[index]!];
          assert.equal(takeBackLines(after.codebook, before.codebook, after.codebook), before.codebook);
          assert.equal(takeBack(after.sidecar, before.sidecar, after.sidecar), before.sidecar);
        }
      }),
      { numRuns: timesOf(40) },
    );
  });

  it('keeps each comment when codes are moved and merged', () => {
    fc.assert(
      fc.property(files, step, fc.constantFrom('move', 'merge'), ({ codebook, sidecar }, each, type) => {
        const refactoring = refactoringOf({ codebook, sidecar }, { ...each, type });
        const edits = refactoring && editsOrNull(() => refactorCodebook(codebook, refactoring));
        if (!edits) return;
        const comments = (text: string) =>
          [...text.matchAll(/# (?:above .*|a comment)/g)].map(([each]) => each.trim()).sort();
        assert.deepEqual(comments(applyEdits(codebook, edits)), comments(codebook));
      }),
      { numRuns: timesOf(40) },
    );
  });
});

describe('the differences of two texts by lines', () => {
  it('make the one of the other', () => {
    const text = fc.array(fc.constantFrom('a\n', 'b\n', 'c\r\n', '\n', 'd')).map((lines) => lines.join(''));
    fc.assert(
      fc.property(text, text, (from, to) => {
        assert.equal(applyEdits(from, lineDifferences(from, to)), to);
      }),
    );
  });
});
