/**
 * How a change of a sidecar's data becomes the smallest edits of its text. Positions of edits are UTF-16, in the text
 * given; every function throws `Refusal` as `edit.ts` says.
 */
import type * as z from 'zod/mini';
import { validateSidecar } from './checkedSidecar.ts';
import { SIDECAR_STYLE } from './fileStyle.ts';
import { parseSidecar } from './parse.ts';
import { annotationSchema, reviewSchema, sidecarSchema } from './schema.ts';
import { applyEdits, type TextEdit } from '../text/edits.ts';
import type { Span } from '../text/span.ts';
import { loadYaml, type LoadedYaml } from '../yaml/load.ts';
import type { PrintStyle } from '../yaml/print.ts';
import { readPlain, type PlainList, type PlainYaml } from '../yaml/plain.ts';
import { brokenFile, Refusal } from '../yaml/refusal.ts';
import { refuseTooLarge, rewrite, styleOf } from '../yaml/rewrite.ts';
import { validate } from '../yaml/validate.ts';
import { FORMAT_VERSION } from '../yaml/version.ts';

export type Data = Record<string, unknown>;

type ListKey = 'annotations' | 'reviews';

/** The items of a list of the file's data; none where it has no such list. */
export function listOf(data: Data, key: ListKey = 'annotations'): Data[] {
  return (data[key] as Data[] | null | undefined) ?? [];
}

/** Changes the list of annotations; those that stay as they are must stay the same objects. */
export function changeAnnotations(text: string, change: (list: readonly Data[]) => readonly Data[]): TextEdit[] {
  return changeList(text, 'annotations', change);
}

/** Changes the list of reviews in the same way. */
export function changeReviews(text: string, change: (list: readonly Data[]) => readonly Data[]): TextEdit[] {
  return changeList(text, 'reviews', change);
}

function changeList(text: string, key: ListKey, change: (list: readonly Data[]) => readonly Data[]): TextEdit[] {
  const plain = readPlain(text);
  const list = plain?.lists.get(key);
  if (!plain || !list || !isValid(plain.data))
    return changeSidecar(text, (data) => withList(data, key, change(listOf(data, key))));
  const from = listOf(plain.data, key);
  const to = change(from);
  mustBeValid(from, to, ITEMS[key]);
  return to.length === 0
    ? changeSidecar(text, (data) => withList(data, key, to))
    : changeItems(text, list, key, { from, to });
}

/** A list of annotations that has become empty stays; one of reviews goes. */
function withList(data: Data, key: ListKey, list: readonly Data[]): Data {
  return { ...data, [key]: list.length > 0 || key === 'annotations' ? list : undefined };
}

/**
 * Edits the lines of those items of a plain list that differ, with one neighbour on each side; nothing else is parsed.
 */
function changeItems(
  text: string,
  list: PlainList,
  key: ListKey,
  { from, to }: { readonly from: readonly Data[]; readonly to: readonly Data[] },
): TextEdit[] {
  let head = 0;
  while (head < from.length && from[head] === to[head]) head++;
  let tail = 0;
  while (tail < Math.min(from.length, to.length) - head && from.at(-1 - tail) === to.at(-1 - tail)) tail++;
  const first = Math.max(head - 1, 0);
  const behind = Math.max(tail - 1, 0);
  const start = first === 0 ? list.start : list.itemStarts[first]!;
  const end = list.itemStarts[from.length - behind] ?? list.end;
  const part = text.slice(start, end);
  const { loaded } = loadYaml(part);
  if (!loaded) throw new Error('A plain list did not parse.');
  const edits = rewrite(part, loaded, to.slice(first, to.length - behind), styleOf(text, SIDECAR_STYLE), key);
  return notTooLarge(
    text,
    edits.map((edit) => shiftedEdit(edit, start)),
  );
}

function shiftedEdit({ start, end, newText }: TextEdit, by: number): TextEdit {
  return { start: start + by, end: end + by, newText };
}

/** @returns the edits @throws {Refusal} when the text with them is larger than what is read */
function notTooLarge(text: string, edits: TextEdit[]): TextEdit[] {
  const after = applyEdits(text, edits);
  if (!readPlain(after)) refuseTooLarge(after);
  return edits;
}

/** Changes the file as a whole; of long lists that stay, no more is parsed than what stands beside the rest. */
export function changeSidecar(text: string, change: (data: Data) => Data): TextEdit[] {
  const plain = readPlain(text);
  if (plain && isValid(plain.data)) return changeAround(text, plain, change(plain.data));
  const { loaded } = loadYaml(text);
  if (!loaded || !isValid(loaded.data)) throw new Refusal(brokenFile(text, parseSidecar(text).problems));
  const data = loaded.data as Data;
  return changeWhole(text, loaded, { from: data, to: change(data) }, styleOf(text, SIDECAR_STYLE));
}

function changeWhole(
  text: string,
  loaded: LoadedYaml,
  { from, to }: { readonly from: Data; readonly to: Data },
  style: PrintStyle,
): TextEdit[] {
  mustBeValid(listOf(from), listOf(to), ITEMS.annotations);
  refuseInvalid(to, sidecarSchema, 'sidecar');
  return rewrite(text, loaded, to, style);
}

/** How many items of a list that stays are left at its beginning, and at its end. */
const LEFT = 2;

/** The same as `changeWhole`, made on the text without the middle of the lists that stay as they are. */
function changeAround(text: string, { data, lists }: PlainYaml, changed: Data): TextEdit[] {
  const cuts: Span[] = [];
  const [from, to] = [{ ...data }, { ...changed }];
  for (const [key, { itemStarts }] of lists) {
    const list = data[key] as readonly unknown[];
    if (changed[key] !== list || list.length <= 2 * LEFT) continue;
    cuts.push({ start: itemStarts[LEFT]!, end: itemStarts.at(-LEFT)! });
    from[key] = to[key] = [...list.slice(0, LEFT), ...list.slice(-LEFT)];
  }
  const part = applyEdits(
    text,
    cuts.map((cut) => ({ ...cut, newText: '' })),
  );
  const { loaded } = loadYaml(part);
  if (!loaded) throw new Error('A part of a plain file did not parse.');
  const edits = changeWhole(part, loaded, { from, to }, styleOf(text, SIDECAR_STYLE));
  return notTooLarge(
    text,
    edits.map((edit) => shiftedEdit(edit, cutBefore(cuts, edit.start))),
  );
}

/** How much was cut before an index of the text without the cuts. */
function cutBefore(cuts: readonly Span[], index: number): number {
  let sum = 0;
  for (const { start, end } of cuts) if (index > start - sum) sum += end - start;
  return sum;
}

/** Whether data is a sidecar that may be changed. */
function isValid(data: unknown): boolean {
  const { value } = validateSidecar(data);
  return (
    value !== null &&
    value.version <= FORMAT_VERSION &&
    new Set(value.annotations.map(({ id }) => id)).size === value.annotations.length
  );
}

/** What an item of each list keeps to, and what it is called. */
const ITEMS = {
  annotations: { schema: annotationSchema, of: 'annotation' },
  reviews: { schema: reviewSchema, of: 'review' },
} as const;

function mustBeValid(from: readonly Data[], to: readonly Data[], { schema, of }: (typeof ITEMS)[ListKey]): void {
  const known = new Set(from);
  for (const item of to) {
    if (!known.has(item)) refuseInvalid(item, schema, of);
  }
}

function refuseInvalid(data: Data, schema: z.ZodMiniType, of: 'annotation' | 'review' | 'sidecar'): void {
  const [wrong] = validate(data, schema).findings;
  if (wrong) throw new Refusal({ code: 'invalid-data', of, fault: wrong.fault });
}
