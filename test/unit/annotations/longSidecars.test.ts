import assert from 'node:assert/strict';
import {
  addReview,
  newSidecar,
  removeAnnotation,
  setMeeting,
  updateAnnotation,
  withdrawVerdict,
} from '../../../src/annotations/edit.ts';
import { SIDECAR_STYLE } from '../../../src/annotations/fileStyle.ts';
import { parseSidecar } from '../../../src/annotations/parse.ts';
import { applyEdits, type TextEdit } from '../../../src/text/edits.ts';
import { loadYaml } from '../../../src/yaml/load.ts';
import { readPlain } from '../../../src/yaml/plain.ts';
import { printPair } from '../../../src/yaml/print.ts';
import { styleOf } from '../../../src/yaml/rewrite.ts';

const COUNT = 150;

function idOf(index: number): string {
  return `a${String(index).padStart(9, '0')}`;
}

function longSidecar(): string {
  const annotations = Array.from({ length: COUNT }, (_, index) => ({
    id: idOf(index),
    target: { exact: `pier ${index}`, start: index * 20, end: index * 20 + `pier ${index}`.length },
    codes: ['act/claim'],
    note: index % 10 === 0 ? 'First seen here.\n\n# not a comment\n' : undefined,
    by: 'ada',
    created: '2026-03-04T09:00:00Z',
  }));
  const head = newSidecar('call.txt', `sha256:${'0'.repeat(64)}`);
  return `${head}${printPair('annotations', annotations, 0, styleOf('', SIDECAR_STYLE)).join('\n')}\n# the end\n`;
}

const review = (index: number) => ({
  about: idOf(index),
  verdict: 'accept' as const,
  by: 'Mira Vance',
  created: '2026-03-05T09:00:00Z',
});

/** What people do in a long file, one after the other. */
const STEPS: readonly ((text: string) => readonly TextEdit[])[] = [
  (text) => addReview(text, review(70)),
  (text) => addReview(text, review(3)),
  (text) => updateAnnotation(text, idOf(0), { status: 'accepted' }),
  (text) => setMeeting(text, { kind: 'phone-call' }),
  (text) => removeAnnotation(text, idOf(70)),
  (text) => withdrawVerdict(text, idOf(3), 'Mira Vance'),
  (text) => updateAnnotation(text, idOf(COUNT - 1), { note: 'The last.\n' }),
  (text) => setMeeting(text, { kind: undefined }),
];

describe('a long sidecar', () => {
  it('stands, after each change, for what the full parser reads in it', () => {
    let text = longSidecar();
    for (const step of STEPS) {
      text = applyEdits(text, step(text));
      assert.deepEqual(readPlain(text)!.data, loadYaml(text).loaded!.data);
      assert.deepEqual(parseSidecar(text).problems, []);
    }
    assert.equal(parseSidecar(text).sidecar!.annotations.length, COUNT - 1);
  });

  it('changes by the same lines as where nothing of it is known', () => {
    let text = longSidecar();
    for (const step of STEPS) {
      const after = applyEdits(text, step(text));
      // What the fast reader declines is read, and changed, as a whole.
      const declined = (plain: string) => plain.replace('# the end\n', 'x-tail: !!str the end\n');
      assert.equal(applyEdits(declined(text), step(declined(text))), declined(after));
      text = after;
    }
  });

  it('keeps as the same objects what did not change', () => {
    const before = longSidecar();
    const after = applyEdits(before, updateAnnotation(before, idOf(5), { status: 'accepted' }));
    const [was, is] = [before, after].map((text) => parseSidecar(text).sidecar!.annotations);
    const others = was!.filter((annotation, index) => annotation !== is![index]);
    assert.deepEqual(
      others.map(({ id }) => id),
      [idOf(5)],
    );
  });
});
