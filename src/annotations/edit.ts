/**
 * Changes to a sidecar, each as the smallest edits to its text. Positions of the edits are UTF-16, in the text given.
 * Every function throws `Refusal` when the file does not parse or validate, has a newer version, or would not be
 * valid, or too large to be read again, with the change; the file is then to stay as it is.
 */
import * as z from 'zod/mini';
import { SIDECAR_STYLE } from './fileStyle.ts';
import { changeAnnotations, changeReviews, changeSidecar, listOf, type Data } from './editLists.ts';
import {
  annotationSchema,
  type Annotation,
  type MeetingFacts,
  type NewAnnotation,
  type Reply,
  type Review,
  type Source,
  type Target,
} from './schema.ts';
import { holderOf } from './parse.ts';
import { keepText } from './target.ts';
import type { TextEdit } from '../text/edits.ts';
import { printPair } from '../yaml/print.ts';
import { Refusal } from '../yaml/refusal.ts';
import { styleOf } from '../yaml/rewrite.ts';
import { FORMAT_VERSION } from '../yaml/version.ts';

/** What may be changed of an annotation; a field that is given as undefined is removed. */
export type AnnotationFields = { readonly [K in Exclude<keyof Annotation, 'id'>]?: Annotation[K] | undefined };

/**
 * The text of a sidecar without annotations.
 * @param source where the readout's text came from, where that is known
 */
export function newSidecar(readout: string, digest: string, source?: Source): string {
  const style = styleOf('', SIDECAR_STYLE);
  const pairs = Object.entries({ version: FORMAT_VERSION, readout, digest, ...(source && { source }) });
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

/**
 * Gives an annotation the codes that are made of those that it has in the file; where they are the same, it stays as it
 * is.
 */
export function changeCodes(
  text: string,
  id: string,
  change: (before: readonly string[]) => readonly string[],
  modified: string,
): TextEdit[] {
  return changeAnnotation(text, id, (annotation) => {
    const before = (annotation['codes'] as readonly string[] | null | undefined) ?? [];
    const codes = change(before);
    const areSame = codes.length === before.length && codes.every((code, index) => code === before[index]);
    return areSame ? annotation : { ...annotation, codes, modified };
  });
}

/** Changes fields of annotations by their ids. */
export function updateAnnotationsById(text: string, fields: ReadonlyMap<string, AnnotationFields>): TextEdit[] {
  return changeAnnotations(text, (list) => {
    mustHave(list, fields.keys());
    return list.map((data) => {
      const changed = fields.get(String(data['id']));
      return changed ? { ...data, ...changed } : data;
    });
  });
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

/**
 * Changes the codes that stand together, of annotations and in reviews; null leaves them as they are. An annotation of
 * which no code is left keeps its other fields; a review that would suggest nothing any more stays as it is.
 * @param change gets what has the codes, too (`holderOf`)
 */
export function updateCodes(
  text: string,
  change: (codes: readonly string[], holder: string) => readonly string[] | null,
): TextEdit[] {
  const changed = (data: Data) => {
    const codes = change((data['codes'] as readonly string[] | null | undefined) ?? [], holderOf(data));
    const saysNothing = data['verdict'] === 'revise' && codes?.length === 0;
    return codes && !saysNothing ? { ...data, codes } : data;
  };
  return inOrder(
    changeAnnotations(text, (list) => list.map(changed)),
    changeReviews(text, (list) => list.map(changed)),
  );
}

/** Edits of both lists, which have no place in common. */
function inOrder(...edits: readonly (readonly TextEdit[])[]): TextEdit[] {
  return edits.flat().sort((a, b) => a.start - b.start);
}

/** Removes an annotation's lines, and what its own file has of reviews of it; comments between annotations stay. */
export function removeAnnotation(text: string, id: string): TextEdit[] {
  return removeAnnotations(text, [id]);
}

/** The same of several annotations. */
export function removeAnnotations(text: string, ids: readonly string[]): TextEdit[] {
  const going = new Set(ids);
  return inOrder(
    changeAnnotations(text, (list) => {
      mustHave(list, ids);
      return list.filter(({ id }) => !going.has(String(id)));
    }),
    changeReviews(text, (list) => list.filter(({ about }) => !going.has(String(about)))),
  );
}

/** Adds a reply below those that are there. */
export function addReply(text: string, id: string, reply: Reply): TextEdit[] {
  return addReplies(text, [id], reply);
}

/** The same to several annotations. */
export function addReplies(text: string, ids: readonly string[], reply: Reply): TextEdit[] {
  const answered = new Set(ids);
  return changeAnnotations(text, (list) => {
    mustHave(list, ids);
    return list.map((data) =>
      answered.has(String(data['id']))
        ? { ...data, replies: [...((data['replies'] as Reply[] | null | undefined) ?? []), { ...reply }] }
        : data,
    );
  });
}

/** Adds a review; a verdict takes the place of those that the same person gave before on the same annotation. */
export function addReview(text: string, review: Review): TextEdit[] {
  return addReviews(text, [review]);
}

/** The same of reviews of several annotations. */
export function addReviews(text: string, reviews: readonly Review[]): TextEdit[] {
  const judged = new Set(reviews.filter(({ verdict }) => verdict).map(judgementKey));
  return changeReviews(text, (list) => [
    ...list.filter((other) => other['verdict'] === undefined || !judged.has(judgementKey(other))),
    ...reviews.map((review) => ({ ...review })),
  ]);
}

/** Takes back a person's verdicts on an annotation; their replies stay. */
export function withdrawVerdict(text: string, about: string, by: string): TextEdit[] {
  return withdrawVerdicts(text, [about], by);
}

/** The same of several annotations. */
export function withdrawVerdicts(text: string, about: readonly string[], by: string): TextEdit[] {
  const judged = new Set(about.map((id) => judgementKey({ about: id, by })));
  return changeReviews(text, (list) =>
    list.filter((review) => review['verdict'] === undefined || !judged.has(judgementKey(review))),
  );
}

/** Who judges which annotation. */
function judgementKey({ about, by }: { readonly about?: unknown; readonly by?: unknown }): string {
  return JSON.stringify([about, by]);
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

/** @throws {Refusal} that names the first annotation that is not there */
function mustHave(list: readonly Data[], ids: Iterable<string>): void {
  const there = new Set(list.map(({ id }) => id));
  for (const id of ids) if (!there.has(id)) throw new Refusal({ code: 'no-annotation', id });
}

function indexOf(list: readonly Data[], id: string): number {
  const index = list.findIndex((annotation) => annotation['id'] === id);
  if (index < 0) throw new Refusal({ code: 'no-annotation', id });
  return index;
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
