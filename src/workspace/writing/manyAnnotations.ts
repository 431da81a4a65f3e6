import * as vscode from 'vscode';
import {
  addReplies,
  addReviews,
  newSidecar,
  removeAnnotations,
  updateAnnotationsById,
  withdrawVerdicts,
  type AnnotationFields,
} from '../../annotations/edit.ts';
import type { Reply, Review, Status } from '../../annotations/schema.ts';
import { DigestedText } from '../../text/digestedText.ts';
import type { TextEdit } from '../../text/edits.ts';
import { groupBy } from '../../text/groupBy.ts';
import { nameOf } from '../../text/uri.ts';
import { annotatorName, isMineNow, isOwn } from '../annotator.ts';
import type { AnnotationPlace } from '../documents/annotationPlace.ts';
import { readText } from '../files/sidecarReadout.ts';
import type { Services } from '../services.ts';
import type { Change } from './change.ts';
import type { ChangeRequest } from './changeRequest.ts';
import { now } from './now.ts';
import { ownSidecar } from './ownSidecar.ts';
import { VERDICTS } from './writeReview.ts';

/** A change that was made to several annotations, and to how many. */
export interface ManyChanged {
  readonly change: Change;
  readonly count: number;
}

/** One edit that is asked for of a sidecar; those of one kind are made together. */
type Edit =
  | { readonly type: 'update'; readonly id: string; readonly fields: AnnotationFields }
  | { readonly type: 'reply'; readonly id: string; readonly reply: Reply }
  | { readonly type: 'review'; readonly review: Review }
  | { readonly type: 'withdraw'; readonly about: string; readonly by: string }
  | { readonly type: 'remove'; readonly id: string };

interface Asked {
  readonly readout: vscode.Uri;
  readonly file: vscode.Uri;
  readonly edit: Edit;
}

/**
 * Says how far annotations have come, as `writeStatus` does of one, as one change; those that are so already stay.
 * @param label what the change is called, by how many annotations it changes
 * @returns null where there was nothing to change
 */
export async function writeStatusOfMany(
  services: Services,
  places: readonly AnnotationPlace[],
  status: Status,
  label: (count: number) => string,
): Promise<ManyChanged | null> {
  const [by, time, isMine] = [await annotatorName(), now(), isMineNow()];
  const edits = places.map(({ placed }): Edit | null => {
    const { id: about, status: before } = placed.annotation;
    if (isMine(placed))
      return before === status ? null : { type: 'update', id: about, fields: { status, modified: time } };
    const verdict = status === 'open' ? undefined : VERDICTS[status];
    const given = placed.reviews.findLast((review) => review.by === by && review.verdict)?.verdict;
    if (given === verdict) return null;
    if (verdict) return { type: 'review', review: { about, verdict, by, created: time } };
    return { type: 'withdraw', about, by };
  });
  return write(services, places, edits, label);
}

/**
 * Gives annotations other codes: the person's own at once, others' by a review that suggests them. Those that have them
 * already stay.
 */
export async function writeCodesOfMany(
  services: Services,
  places: readonly AnnotationPlace[],
  recode: (codes: readonly string[]) => readonly string[],
  label: (count: number) => string,
): Promise<ManyChanged | null> {
  const [by, time, isMine] = [await annotatorName(), now(), isMineNow()];
  const edits = places.map(({ placed }): Edit | null => {
    const { id, codes } = placed.annotation;
    const wanted = [...recode(codes)];
    if (wanted.length === codes.length && wanted.every((code) => codes.includes(code))) return null;
    if (isMine(placed)) return { type: 'update', id, fields: { codes: wanted, modified: time } };
    return wanted.length === 0
      ? null
      : { type: 'review', review: { about: id, verdict: 'revise', codes: wanted, by, created: time } };
  });
  return write(services, places, edits, label);
}

/** Gives annotations of the person's own these codes; those that have them already stay. */
export async function writeOwnCodes(
  services: Services,
  given: readonly { readonly place: AnnotationPlace; readonly codes: readonly string[] }[],
  label: (count: number) => string,
): Promise<ManyChanged | null> {
  const modified = now();
  const edits = given.map(({ place, codes }): Edit | null => {
    const { id, codes: before } = place.placed.annotation;
    return isSameList(codes, before) ? null : { type: 'update', id, fields: { codes: [...codes], modified } };
  });
  const places = given.map(({ place }) => place);
  return write(services, places, edits, label);
}

/** Replies to annotations: beside those in sidecars that the person writes to, to others in the person's own. */
export async function writeReplies(
  services: Services,
  places: readonly AnnotationPlace[],
  text: string,
  label: (count: number) => string,
): Promise<ManyChanged | null> {
  const [by, created] = [await annotatorName(), now()];
  const edits = places.map(({ placed }): Edit => {
    const { id } = placed.annotation;
    return isOwn(placed)
      ? { type: 'reply', id, reply: { by, created, text } }
      : { type: 'review', review: { about: id, note: text, by, created } };
  });
  return write(services, places, edits, label);
}

/** Deletes annotations that the person writes to, as one change. */
export async function deleteMany(
  services: Services,
  places: readonly AnnotationPlace[],
  label: (count: number) => string,
): Promise<ManyChanged | null> {
  const edits = places.map(({ placed }): Edit => ({ type: 'remove', id: placed.annotation.id }));
  return write(services, places, edits, label);
}

function isSameList(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((item, index) => item === b[index]);
}

/** @param edits of each place; null where it stays as it is */
async function write(
  services: Services,
  places: readonly AnnotationPlace[],
  edits: readonly (Edit | null)[],
  label: (count: number) => string,
): Promise<ManyChanged | null> {
  const asked: Asked[] = [];
  for (const [index, { readout, placed }] of places.entries()) {
    const edit = edits[index];
    if (!edit) continue;
    const isReview = edit.type === 'review' || edit.type === 'withdraw';
    const file = isReview ? await ownSidecar(services.corpus, readout) : vscode.Uri.parse(placed.sidecar);
    asked.push({ readout, file, edit });
  }
  if (asked.length === 0) return null;
  const requests: ChangeRequest[] = [];
  for (const theirs of groupBy(asked, ({ file }) => file.toString()).values())
    requests.push(await requestOf(services, theirs, label(asked.length)));
  const change = await services.writer.changeTogether(requests);
  return change && { change, count: asked.length };
}

/** What is asked for of one file. */
async function requestOf(services: Services, asked: readonly Asked[], label: string): Promise<ChangeRequest> {
  const { readout, file } = asked[0]!;
  const edits = (text: string) =>
    editsOf(
      text,
      asked.map(({ edit }) => edit),
    );
  if (services.corpus.corpus.sidecar(file.toString())) return { file, label, edits };
  const { digest } = new DigestedText((await readText(readout.toString())) ?? '');
  return { file, label, edits, newFile: () => newSidecar(nameOf(readout.toString()), digest) };
}

/** The lists of annotations and of reviews have no place in common, and of one list one kind of edit is asked for. */
function editsOf(text: string, edits: readonly Edit[]): TextEdit[] {
  const of = <T extends Edit['type']>(type: T) =>
    edits.filter((edit) => edit.type === type) as Extract<Edit, { type: T }>[];
  const [updates, reviews, withdrawn, removed] = [of('update'), of('review'), of('withdraw'), of('remove')];
  const replies = of('reply');
  return [
    replies.length > 0
      ? addReplies(
          text,
          replies.map(({ id }) => id),
          replies[0]!.reply,
        )
      : [],
    updates.length > 0 ? updateAnnotationsById(text, new Map(updates.map(({ id, fields }) => [id, fields]))) : [],
    removed.length > 0
      ? removeAnnotations(
          text,
          removed.map(({ id }) => id),
        )
      : [],
    reviews.length > 0
      ? addReviews(
          text,
          reviews.map(({ review }) => review),
        )
      : [],
    withdrawn.length > 0
      ? withdrawVerdicts(
          text,
          withdrawn.map(({ about }) => about),
          withdrawn[0]!.by,
        )
      : [],
  ]
    .flat()
    .sort((a, b) => a.start - b.start);
}
