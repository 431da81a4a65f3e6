import assert from 'node:assert/strict';
import { diffLines } from 'diff';
import fc from 'fast-check';
import * as edit from '../../../src/annotations/edit.ts';
import { parseSidecar } from '../../../src/annotations/parse.ts';
import type { Annotation, NewAnnotation, Reply, Target } from '../../../src/annotations/schema.ts';
import { applyEdits, type TextEdit } from '../../../src/annotations/textEdit.ts';
import { isEqual } from '../../../src/annotations/yaml/equal.ts';
import { loadYaml } from '../../../src/annotations/yaml/load.ts';
import { annotationData, codes, filledText, oddSidecar, reply, target, trickyText } from './oddSidecars.ts';

type Data = Record<string, unknown>;

type Step =
  | { readonly type: 'add'; readonly annotation: NewAnnotation }
  | { readonly type: 'update'; readonly index: number; readonly fields: edit.AnnotationFields }
  | { readonly type: 'reply'; readonly index: number; readonly reply: Reply }
  | { readonly type: 'target'; readonly index: number; readonly target: Target }
  | { readonly type: 'remove'; readonly index: number };

const index = fc.nat(20);
const status = fc.constantFrom('open' as const, 'accepted' as const, 'rejected' as const);
const fields = fc.record({ codes, note: fc.option(trickyText, { nil: undefined }), status, speaker: fc.option(filledText, { nil: undefined }), modified: fc.constant('2027-01-01T00:00:00Z') }, { requiredKeys: [] });
const added = fc.tuple(annotationData, fc.stringMatching(/^[a-z0-9]{10}$/)).map(([{ 'x-extra': _, ...data }, id]) => ({ id, ...data }) as unknown as NewAnnotation);

const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ type: fc.constant('add' as const), annotation: added }),
  fc.record({ type: fc.constant('update' as const), index, fields }),
  fc.record({ type: fc.constant('reply' as const), index, reply }),
  fc.record({ type: fc.constant('target' as const), index, target }),
  fc.record({ type: fc.constant('remove' as const), index }),
);

function listOf(data: Data): Data[] {
  return (data['annotations'] as Data[] | null | undefined) ?? [];
}

/** What the file should stand for after a step. */
function expected(data: Data, taken: Step): Data {
  const list = listOf(data);
  const at = taken.type === 'add' ? 0 : taken.index % list.length;
  const change = (fields: Data) => ({ ...data, annotations: list.with(at, { ...list[at]!, ...fields }) });
  switch (taken.type) {
    case 'add': {
      const start = (item: Data) => (item['target'] as Target).start;
      const before = list.findLastIndex((item) => start(item) <= taken.annotation.target.start);
      const { target, ...rest } = taken.annotation;
      const isFilled = (value: unknown) => value !== '' && value !== undefined && !(Array.isArray(value) && value.length === 0);
      const filled = (value: object) => Object.fromEntries(Object.entries(value).filter(([, item]) => isFilled(item)));
      return { ...data, annotations: list.toSpliced(before + 1, 0, { ...filled(rest), target: filled(target) }) };
    }
    case 'update':
      return change(taken.fields);
    case 'reply':
      return change({ replies: [...((list[at]!['replies'] as unknown[] | undefined) ?? []), taken.reply] });
    case 'target':
      return change({ target: { ...(list[at]!['target'] as Data), ...taken.target } });
    case 'remove':
      return { ...data, annotations: list.toSpliced(at, 1) };
  }
}

function editsOf(text: string, data: Data, taken: Step): TextEdit[] {
  if (taken.type === 'add') return edit.addAnnotation(text, taken.annotation);
  const list = listOf(data);
  const id = String(list[taken.index % list.length]!['id']);
  if (taken.type === 'update') return edit.updateAnnotation(text, id, taken.fields);
  if (taken.type === 'reply') return edit.addReply(text, id, taken.reply);
  if (taken.type === 'target') return edit.setTarget(text, id, taken.target);
  return edit.removeAnnotation(text, id);
}

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
      fc.property(oddSidecar, fc.array(step, { minLength: 1, maxLength: 6 }), ({ text: original, data: start }, steps) => {
        let text = original;
        let data = start;
        for (const taken of steps) {
          if (taken.type !== 'add' && listOf(data).length === 0) continue;
          if (taken.type === 'add' && listOf(data).some(({ id }) => id === taken.annotation.id)) continue;
          const edits = editsOf(text, data, taken);
          data = expected(data, taken);
          const after = applyEdits(text, edits);
          assert.ok(parseSidecar(after).sidecar, 'still valid');
          assert.ok(isEqual(loadYaml(after).loaded!.data, data), `stands for what it should after ${taken.type}`);
          assert.equal(applyEdits(after, inverse(text, edits)), text);
          text = after;
        }
      }),
      { numRuns: 300 },
    );
  });

  it('add only lines, where the annotations are a list of lines', () => {
    fc.assert(
      fc.property(
        oddSidecar.filter(({ addsLinesOnly }) => addsLinesOnly),
        added,
        ({ text }, annotation) => {
          const after = applyEdits(text, edit.addAnnotation(text, annotation));
          assert.deepEqual(diffLines(text, after).filter(({ removed }) => removed), []);
        },
      ),
      { numRuns: 200 },
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
          for (const { start, end } of edits) assert.ok(lower <= start && end <= upper, `${start}-${end} outside ${lower}-${upper}`);
        },
      ),
      { numRuns: 200 },
    );
  });

  it('keep every comment that is not inside the annotation that is removed', () => {
    const comments = (text: string) => text.match(/# (?:note: to self|- id: not an item|ünï "code"|\[\{)(?=\r?\n|$)/g) ?? [];
    fc.assert(
      fc.property(oddSidecar, fields, index, ({ text, data }, changed, place) => {
        const list = listOf(data);
        if (list.length === 0) return;
        const id = String(list[place % list.length]!['id']);
        const after = applyEdits(text, edit.updateAnnotation(text, id, { ...changed, note: 'kept', codes: ['stance/support'] } satisfies Partial<Annotation>));
        if (!('replies' in changed)) assert.equal(comments(after).length, comments(text).length);
      }),
      { numRuns: 300 },
    );
  });
});
