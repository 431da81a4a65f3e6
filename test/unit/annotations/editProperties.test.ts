import assert from 'node:assert/strict';
import { diffLines } from 'diff';
import fc from 'fast-check';
import * as edit from '../../../src/annotations/edit.ts';
import { parseSidecar } from '../../../src/annotations/parse.ts';
import type { Annotation } from '../../../src/annotations/schema.ts';
import { applyEdits, type TextEdit } from '../../../src/text/edits.ts';
import { isEqual } from '../../../src/yaml/equal.ts';
import { loadYaml } from '../../../src/yaml/load.ts';
import { readPlain } from '../../../src/yaml/plain.ts';
import { added, editsOf, expected, fields, index, isPossible, listOf, step, type Step } from './editSteps.ts';
import { oddSidecar } from './oddSidecars.ts';
import { timesOf } from '../times.ts';

/** The edits that take edits back. */
function inverse(text: string, edits: readonly TextEdit[]): TextEdit[] {
  let shift = 0;
  return edits.map(({ start, end, newText }) => {
    const undo = { start: start + shift, end: start + shift + newText.length, newText: text.slice(start, end) };
    shift += newText.length - (end - start);
    return undo;
  });
}

describe('edits of a sidecar in any shape', () => {
  it('do what they are to do, keep the file valid, and can be taken back', () => {
    fc.assert(
      fc.property(
        oddSidecar,
        fc.array(step, { minLength: 1, maxLength: 6 }),
        ({ text: original, data: start }, steps) => {
          let text = original;
          let data = start;
          for (const taken of steps) {
            if (!isPossible(data, taken)) continue;
            const edits = editsOf(text, data, taken);
            data = expected(data, taken);
            const after = applyEdits(text, edits);
            assert.ok(parseSidecar(after).sidecar, 'still valid');
            assert.ok(isEqual(loadYaml(after).loaded!.data, data), `stands for what it should after ${taken.type}`);
            assert.equal(applyEdits(after, inverse(text, edits)), text);
            text = after;
          }
        },
      ),
      { numRuns: timesOf(80) },
    );
  });

  it('are the same by the fast way and by the full parser', () => {
    fc.assert(
      fc.property(
        oddSidecar.filter(({ text }) => readPlain(text) !== null),
        step,
        ({ text, data }, taken) => {
          if (!isPossible(data, taken)) return;
          // A tab, even in a comment, is not plain.
          const comment = `#\t${text.includes('\r\n') ? '\r\n' : '\n'}`;
          const full = applyEdits(comment + text, editsOf(comment + text, data, taken));
          assert.equal(comment + applyEdits(text, editsOf(text, data, taken)), full);
        },
      ),
      { numRuns: timesOf(80) },
    );
  });

  it('add only lines, where the annotations are a list of lines', () => {
    fc.assert(
      fc.property(
        oddSidecar.filter(({ addsLinesOnly }) => addsLinesOnly),
        added,
        ({ text }, annotation) => {
          const after = applyEdits(text, edit.addAnnotation(text, annotation));
          assert.deepEqual(
            diffLines(text, after).filter(({ removed }) => removed),
            [],
          );
        },
      ),
      { numRuns: timesOf(80) },
    );
  });

  it('touch no line of another annotation', () => {
    fc.assert(
      fc.property(
        oddSidecar.filter(({ data, hasAliases }) => listOf(data).length > 1 && !hasAliases),
        step.filter(({ type }) => type !== 'add'),
        ({ text, data }, taken) => {
          const { annotationSpans } = parseSidecar(text);
          const chosen = taken as Exclude<Step, { type: 'add' }>;
          const list = listOf(data);
          const at = chosen.index % list.length;
          const spans = list.map(({ id }) => annotationSpans.get(String(id))!.whole);
          const edits = editsOf(text, data, chosen);
          const lower = at === 0 ? 0 : spans[at - 1]!.end;
          const upper = spans[at + 1]?.start ?? text.length;
          for (const { start, end } of edits)
            assert.ok(lower <= start && end <= upper, `${start}-${end} outside ${lower}-${upper}`);
        },
      ),
      { numRuns: timesOf(80) },
    );
  });

  it('keep every comment that is not inside the annotation that is removed', () => {
    const comments = (text: string) =>
      text.match(/# (?:note: to self|- id: not an item|ünï "code"|\[\{)(?=\r?\n|$)/g) ?? [];
    fc.assert(
      fc.property(oddSidecar, fields, index, ({ text, data }, changed, place) => {
        const list = listOf(data);
        if (list.length === 0) return;
        const id = String(list[place % list.length]!['id']);
        const after = applyEdits(
          text,
          edit.updateAnnotation(text, id, {
            ...changed,
            note: 'kept',
            codes: ['stance/support'],
          } satisfies Partial<Annotation>),
        );
        if (!('replies' in changed)) assert.equal(comments(after).length, comments(text).length);
      }),
      { numRuns: timesOf(80) },
    );
  });
});
