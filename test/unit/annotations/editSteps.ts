/** Changes of sidecars at random, what each should make of the data, and the edits that make it. */
import fc from 'fast-check';
import * as edit from '../../../src/annotations/edit.ts';
import type { NewAnnotation, Reply, Target } from '../../../src/annotations/schema.ts';
import type { TextEdit } from '../../../src/text/edits.ts';
import { annotationData, codes, filledText, reply, target, trickyText } from './oddSidecars.ts';

export type Data = Record<string, unknown>;

export type Step =
  | { readonly type: 'add'; readonly annotation: NewAnnotation }
  | { readonly type: 'update'; readonly index: number; readonly fields: edit.AnnotationFields }
  | { readonly type: 'reply'; readonly index: number; readonly reply: Reply }
  | { readonly type: 'target'; readonly index: number; readonly target: Target }
  | { readonly type: 'remove'; readonly index: number };

export const index = fc.nat(20);
const status = fc.constantFrom('open' as const, 'accepted' as const, 'rejected' as const);
export const fields = fc.record(
  {
    codes,
    note: fc.option(trickyText, { nil: undefined }),
    status,
    speaker: fc.option(filledText, { nil: undefined }),
    modified: fc.constant('2027-01-01T00:00:00Z'),
  },
  { requiredKeys: [] },
);
export const added = fc
  .tuple(annotationData, fc.stringMatching(/^[a-z0-9]{10}$/))
  .map(([{ 'x-extra': _, ...data }, id]) => ({ id, ...data }) as unknown as NewAnnotation);

export const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ type: fc.constant('add' as const), annotation: added }),
  fc.record({ type: fc.constant('update' as const), index, fields }),
  fc.record({ type: fc.constant('reply' as const), index, reply }),
  fc.record({ type: fc.constant('target' as const), index, target }),
  fc.record({ type: fc.constant('remove' as const), index }),
);

export function listOf(data: Data): Data[] {
  return (data['annotations'] as Data[] | null | undefined) ?? [];
}

/** What the file should stand for after a step. */
export function expected(data: Data, taken: Step): Data {
  const list = listOf(data);
  const at = taken.type === 'add' ? 0 : taken.index % list.length;
  const change = (fields: Data) => ({ ...data, annotations: list.with(at, { ...list[at]!, ...fields }) });
  switch (taken.type) {
    case 'add': {
      const start = (item: Data) => (item['target'] as Target).start;
      const before = list.findLastIndex((item) => start(item) <= taken.annotation.target.start);
      const { target, ...rest } = taken.annotation;
      const isFilled = (value: unknown) =>
        value !== '' && value !== undefined && !(Array.isArray(value) && value.length === 0);
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

export function editsOf(text: string, data: Data, taken: Step): TextEdit[] {
  if (taken.type === 'add') return edit.addAnnotation(text, taken.annotation);
  const list = listOf(data);
  const id = String(list[taken.index % list.length]!['id']);
  if (taken.type === 'update') return edit.updateAnnotation(text, id, taken.fields);
  if (taken.type === 'reply') return edit.addReply(text, id, taken.reply);
  if (taken.type === 'target') return edit.setTarget(text, id, taken.target);
  return edit.removeAnnotation(text, id);
}

/** Whether a step can be taken: there is something to change, and no id is used twice. */
export function isPossible(data: Data, taken: Step): boolean {
  const list = listOf(data);
  return taken.type === 'add' ? !list.some(({ id }) => id === taken.annotation.id) : list.length > 0;
}
