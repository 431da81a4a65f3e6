/**
 * Changes to a sidecar, each as the smallest edits to its text. Positions of the edits are UTF-16, in the text given.
 * Every function throws `Refusal` when the file does not parse or validate, has a newer version, or would not be
 * valid, or too large to be read again, with the change; the file is then to stay as it is.
 */
import * as z from 'zod/mini';
import { SIDECAR_STYLE } from './fileStyle.ts';
import { parseSidecar } from './parse.ts';
import {
  annotationSchema,
  sidecarSchema,
  type Annotation,
  type MeetingFacts,
  type NewAnnotation,
  type Reply,
  type Target,
} from './schema.ts';
import { keepText } from './target.ts';
import { brokenFile, Refusal } from '../yaml/refusal.ts';
import { applyEdits, type TextEdit } from '../text/edits.ts';
import { loadYaml, type LoadedYaml } from '../yaml/load.ts';
import { readPlain, type PlainYaml } from '../yaml/plain.ts';
import { printPair } from '../yaml/print.ts';
import { refuseTooLarge, rewrite, styleOf } from '../yaml/rewrite.ts';
import { validate } from '../yaml/validate.ts';
import { FORMAT_VERSION } from '../yaml/version.ts';

type Data = Record<string, unknown>;

/** What may be changed of an annotation; a field that is given as undefined is removed. */
export type AnnotationFields = { readonly [K in Exclude<keyof Annotation, 'id'>]?: Annotation[K] | undefined };

/** The text of a sidecar without annotations. */
export function newSidecar(readout: string, digest: string): string {
  const style = styleOf('', SIDECAR_STYLE);
  const pairs = Object.entries({ version: FORMAT_VERSION, readout, digest });
  return pairs.flatMap(([key, value]) => printPair(key, value, 0, style)).join('\n') + '\n';
}

/** Adds an annotation's lines where its target stands in text order. */
export function addAnnotation(text: string, annotation: NewAnnotation): TextEdit[] {
  return changeAnnotations(text, (list) => {
    if (list.some(({ id }) => id === annotation.id))
      throw new Refusal({ code: 'annotation-exists', id: annotation.id });
    const before = list.findLastIndex((other) => startOf(other) <= annotation.target.start);
    return list.toSpliced(before + 1, 0, withoutEmpty(annotation));
  });
}

/** Changes fields of an annotation; those given as undefined are removed. */
export function updateAnnotation(text: string, id: string, fields: AnnotationFields): TextEdit[] {
  return changeAnnotation(text, id, (annotation) => ({ ...annotation, ...fields }));
}

/** Changes fields of many annotations at once; null leaves an annotation as it is. */
export function updateAnnotations(
  text: string,
  change: (annotation: Annotation) => AnnotationFields | null,
): TextEdit[] {
  return changeAnnotations(text, (list) =>
    list.map((data) => {
      const fields = change(z.parse(annotationSchema, data));
      return fields ? { ...data, ...fields } : data;
    }),
  );
}

/** Removes an annotation's lines; comments between annotations stay. */
export function removeAnnotation(text: string, id: string): TextEdit[] {
  return changeAnnotations(text, (list) => list.toSpliced(indexOf(list, id), 1));
}

/** Adds a reply below those that are there. */
export function addReply(text: string, id: string, reply: Reply): TextEdit[] {
  return changeAnnotation(text, id, (annotation) => ({
    ...annotation,
    replies: [...((annotation['replies'] as Reply[] | null) ?? []), reply],
  }));
}

/** Gives an annotation other words or another place. */
export function setTarget(text: string, id: string, target: Target): TextEdit[] {
  return changeAnnotation(text, id, (annotation) => withTarget(annotation, target));
}

/**
 * Gives many annotations other targets, and the file the digest that those count in. A target that is not given keeps
 * its positions, and the digest of the text that they count in.
 */
export function setTargets(text: string, targets: ReadonlyMap<string, Target>, digest: string): TextEdit[] {
  return changeSidecar(text, (data) => {
    const annotations = listOf(data).map((annotation) => {
      const target = targets.get(String(annotation['id']));
      return target
        ? withTarget(annotation, target)
        : { ...annotation, target: keepText(annotation['target'] as Target, String(data['digest']), digest) };
    });
    return { ...data, digest, ...(annotations.length > 0 ? { annotations } : {}) };
  });
}

/** Names another readout, after the readout's file was renamed. */
export function setReadout(text: string, readout: string): TextEdit[] {
  return changeSidecar(text, (data) => ({ ...data, readout }));
}

/** States facts about the meeting, besides those that are stated; one that is given as undefined is removed. */
export function setMeeting(text: string, meeting: MeetingFacts): TextEdit[] {
  return changeSidecar(text, (data) => {
    const merged: Data = { ...(data['meeting'] as Data | null), ...meeting };
    const isEmpty = Object.values(merged).every((value) => value === undefined);
    return { ...data, meeting: isEmpty ? undefined : merged };
  });
}

function startOf(annotation: Data): number {
  return (annotation['target'] as Target).start;
}

function indexOf(list: readonly Data[], id: string): number {
  const index = list.findIndex((annotation) => annotation['id'] === id);
  if (index < 0) throw new Refusal({ code: 'no-annotation', id });
  return index;
}

function listOf(data: Data): Data[] {
  return (data['annotations'] as Data[] | null | undefined) ?? [];
}

/** What is written of a new annotation: empty lists and empty context are left out. */
function withoutEmpty(annotation: NewAnnotation): Data {
  const filled = (value: unknown) =>
    value !== undefined && value !== '' && !(Array.isArray(value) && value.length === 0);
  const entries = (value: object) => Object.fromEntries(Object.entries(value).filter(([, item]) => filled(item)));
  return { ...entries(annotation), target: entries(annotation.target) };
}

/** Keys of the old target that the format does not have stay. */
function withTarget(annotation: Data, target: Target): Data {
  return {
    ...annotation,
    target: { ...(annotation['target'] as Data), digest: undefined, orphan: undefined, ...target },
  };
}

function changeAnnotation(text: string, id: string, change: (annotation: Data) => Data): TextEdit[] {
  return changeAnnotations(text, (list) => {
    const index = indexOf(list, id);
    return list.with(index, change(list[index]!));
  });
}

/** Changes the list of annotations; those that stay as they are must stay the same objects. */
function changeAnnotations(text: string, change: (list: readonly Data[]) => readonly Data[]): TextEdit[] {
  const plain = readPlain(text, 'annotations');
  if (!plain || plain.itemStarts.length === 0 || !isValid(plain.data)) {
    return changeSidecar(text, (data) => ({ ...data, annotations: change(listOf(data)) }));
  }
  const from = listOf(plain.data);
  const to = change(from);
  mustBeValid(from, to);
  return to.length === 0
    ? changeSidecar(text, (data) => ({ ...data, annotations: to }))
    : changeItems(text, plain, from, to);
}

/**
 * Edits the lines of those items of a plain list that differ, with one neighbour on each side; nothing else is parsed.
 */
function changeItems(text: string, plain: PlainYaml, from: readonly Data[], to: readonly Data[]): TextEdit[] {
  let head = 0;
  while (head < from.length && from[head] === to[head]) head++;
  let tail = 0;
  while (tail < Math.min(from.length, to.length) - head && from.at(-1 - tail) === to.at(-1 - tail)) tail++;
  const first = Math.max(head - 1, 0);
  const behind = Math.max(tail - 1, 0);
  const start = first === 0 ? plain.listStart : plain.itemStarts[first]!;
  const end = plain.itemStarts[from.length - behind] ?? plain.listEnd;
  const part = text.slice(start, end);
  const { loaded } = loadYaml(part);
  if (!loaded) throw new Error('A plain list did not parse.');
  const edits = rewrite(part, loaded, to.slice(first, to.length - behind), styleOf(text, SIDECAR_STYLE), 'annotations');
  const placed = edits.map((edit) => ({ start: edit.start + start, end: edit.end + start, newText: edit.newText }));
  refuseTooLarge(applyEdits(text, placed));
  return placed;
}

function changeSidecar(text: string, change: (data: Data) => Data): TextEdit[] {
  const loaded = loadValid(text);
  const data = loaded.data as Data;
  const changed = change(data);
  mustBeValid(listOf(data), listOf(changed));
  refuseInvalid(changed, sidecarSchema, 'sidecar');
  return rewrite(text, loaded, changed, styleOf(text, SIDECAR_STYLE));
}

function loadValid(text: string): LoadedYaml {
  const { loaded } = loadYaml(text);
  if (!loaded || !isValid(loaded.data)) throw new Refusal(brokenFile(text, parseSidecar(text).problems));
  return loaded;
}

/** Whether data is a sidecar that may be changed. */
function isValid(data: unknown): boolean {
  const { success, data: sidecar } = z.safeParse(sidecarSchema, data);
  return (
    success &&
    sidecar.version <= FORMAT_VERSION &&
    new Set(sidecar.annotations.map(({ id }) => id)).size === sidecar.annotations.length
  );
}

function mustBeValid(from: readonly Data[], to: readonly Data[]): void {
  const known = new Set(from);
  for (const annotation of to) {
    if (known.has(annotation)) continue;
    refuseInvalid(annotation, annotationSchema, 'annotation');
  }
}

function refuseInvalid(data: Data, schema: z.ZodMiniType, of: 'annotation' | 'sidecar'): void {
  const [wrong] = validate(data, schema).findings;
  if (wrong) throw new Refusal({ code: 'invalid-data', of, fault: wrong.fault });
}
