import assert from 'node:assert/strict';
import fc from 'fast-check';
import { setTarget } from '../../../src/annotations/edit.ts';
import { parseSidecar } from '../../../src/annotations/parse.ts';
import { Refusal } from '../../../src/yaml/refusal.ts';
import { sortAnnotations } from '../../../src/annotations/sort.ts';
import { applyEdits } from '../../../src/text/edits.ts';
import { loadYaml } from '../../../src/yaml/load.ts';
import { brokenFile } from '../refusals.ts';
import { oddSidecar } from './oddSidecars.ts';

const HEAD = `version: 1\nreadout: call.txt\ndigest: sha256:${'0'.repeat(64)}\n`;

function item(id: string, start: number): string {
  return `  - id: ${id}
    target: {exact: x, start: ${start}, end: ${start + 1}}
    by: ada
    created: 2026-11-21T16:00:00Z`;
}

/** The same sidecar with annotations at other positions. */
function withStarts(text: string, starts: Iterator<number>): string {
  return parseSidecar(text).sidecar!.annotations.reduce((changed, { id, target }) => {
    const start: number = starts.next().value;
    return applyEdits(changed, setTarget(changed, id, { ...target, start, end: start + 1 }));
  }, text);
}

function sorted(text: string): string {
  return applyEdits(text, sortAnnotations(text));
}

describe('sorting annotations into text order', () => {
  it('moves whole annotations with their comments, and nothing else', () => {
    const [a, b, c] = [item('a', 1), item('b', 5), item('c', 9)];
    const text = `${HEAD}annotations: # three\n  # on b\n${b}  # last of b\n\n  # on c\n  # and more\n${c}\n      # behind c\n\n${a}\n# the end\n`;
    assert.equal(
      sorted(text),
      `${HEAD}annotations: # three\n${a}\n\n  # on b\n${b}  # last of b\n\n  # on c\n  # and more\n${c}\n      # behind c\n# the end\n`,
    );
  });

  it('moves as few as it can', () => {
    const ids = ['b', 'c', 'a', 'd', 'e'];
    const text = `${HEAD}annotations:\n${ids.map((id) => item(id, id.charCodeAt(0))).join('\n')}\n`;
    const edits = sortAnnotations(text);
    assert.equal(edits.length, 2);
    const [inserted, removed] = edits;
    assert.equal(inserted!.newText, `${item('a', 97)}\n`);
    assert.equal(text.slice(removed!.start, removed!.end), `${item('a', 97)}\n`);
  });

  it('moves an item with the blank lines that part it from those that stay', () => {
    const text = `${HEAD}annotations:\n${item('c', 99)}\n${item('b', 98)}\n\n\n${item('a', 97)}\n`;
    assert.equal(sorted(text), `${HEAD}annotations:\n${item('a', 97)}\n\n\n${item('b', 98)}\n${item('c', 99)}\n`);
  });

  it('keeps those at the same place in their order, and leaves a sorted file alone', () => {
    const text = `${HEAD}annotations:\n${item('c', 7)}\n${item('a', 3)}\n${item('b', 3)}\n`;
    assert.deepEqual(
      parseSidecar(sorted(text)).sidecar!.annotations.map(({ id }) => id),
      ['a', 'b', 'c'],
    );
    assert.deepEqual(sortAnnotations(sorted(text)), []);
  });

  it('sorts a list in brackets, CRLF, and a file without a line end', () => {
    const flow = (id: string, start: number) =>
      `{id: ${id}, target: {exact: x, start: ${start}, end: ${start + 1}}, by: ada, created: "2026-11-21T16:00:00Z"}`;
    assert.equal(
      sorted(`${HEAD}annotations: [${flow('b', 4)}, ${flow('a', 2)}] # all\n`),
      `${HEAD}annotations: [${flow('a', 2)}, ${flow('b', 4)}] # all\n`,
    );
    const crlf = (ids: string[]) =>
      `${HEAD}annotations:\n${ids.map((id) => item(id, id.charCodeAt(0))).join('\n')}`.replaceAll('\n', '\r\n');
    assert.equal(sorted(crlf(['c', 'b', 'a'])), crlf(['a', 'b', 'c']));
  });

  it('refuses to put an alias before what it stands for', () => {
    const text = `${HEAD}annotations:\n${item('b', 4).replace('by: ada', 'by: &ada ada')}\n${item('a', 2).replace('by: ada', 'by: *ada')}\n`;
    assert.throws(() => sortAnnotations(text), { reason: { code: 'unsafe-sort' } });
  });

  it('keeps what files of any shape stand for, or refuses', () => {
    let count = 0;
    fc.assert(
      fc.property(oddSidecar, fc.infiniteStream(fc.nat(50)), ({ text: inOrder }, starts) => {
        fc.pre(parseSidecar(inOrder).sidecar !== null);
        try {
          const text = withStarts(inOrder, starts);
          const after = sorted(text);
          const [before, now] = [loadYaml(text), loadYaml(after)].map(
            ({ loaded }) => loaded!.data as { annotations?: { target: { start: number } }[] },
          );
          assert.deepEqual(
            now!.annotations ?? [],
            (before!.annotations ?? []).toSorted((a, b) => a.target.start - b.target.start),
          );
          assert.deepEqual({ ...now, annotations: [] }, { ...before, annotations: [] });
          assert.equal([...after].sort().join(''), [...text].sort().join(''), 'no character came or went');
          if (after !== text) count++;
        } catch (error) {
          if (!(error instanceof Refusal)) throw error;
        }
      }),
      { numRuns: 120, seed: 20_260_318 },
    );
    assert.equal(count, 54);
  });

  it('refuses a file that is broken or newer', () => {
    assert.throws(() => sortAnnotations('version: 1\nannotations: ['), brokenFile('yaml-syntax', 2));
    assert.throws(
      () => sortAnnotations(`${HEAD.replace('1', '2')}annotations:\n${item('b', 4)}\n${item('a', 2)}\n`),
      brokenFile('newer-version', 1),
    );
  });
});
