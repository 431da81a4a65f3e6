import * as vscode from 'vscode';
import { addReply, addReview, newSidecar, updateAnnotation, withdrawVerdict } from '../../annotations/edit.ts';
import type { Standing } from '../../annotations/reviews.ts';
import type { Review, Status, Verdict } from '../../annotations/schema.ts';
import { DigestedText } from '../../text/digestedText.ts';
import type { TextEdit } from '../../text/edits.ts';
import { nameOf } from '../../text/uri.ts';
import { changeLabel } from '../../ui/changeLabels.ts';
import { standingName } from '../../ui/labels.ts';
import { annotatorName, isMine, isOwn } from '../annotator.ts';
import type { AnnotationPlace } from '../documents/annotationPlace.ts';
import type { Services } from '../services.ts';
import { now } from './now.ts';
import { ownSidecar } from './ownSidecar.ts';

/** The verdict that a status is of somebody else's annotation. */
export const VERDICTS: Readonly<Record<Exclude<Status, 'open'>, Verdict>> = { accepted: 'accept', rejected: 'reject' };

/**
 * Says how far an annotation has come: of the person's own one as its status, of somebody else's as a review in the
 * person's own sidecar; open takes the person's verdict back.
 */
export async function writeStatus(services: Services, place: AnnotationPlace, status: Status): Promise<void> {
  const { placed } = place;
  if (isMine(placed)) return writeOwnStatus(services, place, status);
  if (status !== 'open') return writeReview(services, place, { verdict: VERDICTS[status] }, status);
  const by = await annotatorName();
  const reviews = withoutVerdict(placed.reviews, by);
  if (reviews.length === placed.reviews.length) return;
  await changeReviews(services, place, reviews, standingName('open'), (text) =>
    withdrawVerdict(text, placed.annotation.id, by),
  );
}

/** Writes a review of somebody else's annotation. @param what what it makes of the annotation; null for a mere reply */
export async function writeReview(
  services: Services,
  place: AnnotationPlace,
  said: Pick<Review, 'verdict' | 'codes' | 'note'>,
  what: Standing | null,
): Promise<void> {
  const by = await annotatorName();
  const { placed } = place;
  const review: Review = { about: placed.annotation.id, ...said, by, created: now() };
  const others = review.verdict ? withoutVerdict(placed.reviews, by) : placed.reviews;
  const label = what === null ? vscode.l10n.t('Reply') : standingName(what);
  await changeReviews(services, place, [...others, review], label, (text) => addReview(text, review));
}

/** Reviews without a person's verdict; their replies stay. */
function withoutVerdict(reviews: readonly Review[], by: string): readonly Review[] {
  return reviews.filter((review) => review.by !== by || review.verdict === undefined);
}

/** Replies to an annotation: beside it in a sidecar that the person writes to, else in the person's own sidecar. */
export async function writeReply(services: Services, place: AnnotationPlace, text: string): Promise<void> {
  const { placed } = place;
  if (!isOwn(placed)) return writeReview(services, place, { note: text }, null);
  const reply = { by: await annotatorName(), created: now(), text };
  await services.writer.change({
    file: vscode.Uri.parse(placed.sidecar),
    label: changeLabel(vscode.l10n.t('Reply'), placed.annotation.target.exact),
    edits: (sidecar) => addReply(sidecar, placed.annotation.id, reply),
  });
}

async function writeOwnStatus(services: Services, { readout, placed }: AnnotationPlace, status: Status): Promise<void> {
  const { annotation, sidecar } = placed;
  if (status === annotation.status) return;
  const changed = { status, modified: now() };
  await services.expected.during(readout, { ...placed, annotation: { ...annotation, ...changed } }, () =>
    services.writer.change({
      file: vscode.Uri.parse(sidecar),
      label: changeLabel(standingName(status), annotation.target.exact),
      edits: (text) => updateAnnotation(text, annotation.id, changed),
    }),
  );
}

/**
 * Changes the reviews in the person's own sidecar, which is made where there is none.
 * @param reviews all those of the annotation, as they are then
 */
async function changeReviews(
  services: Services,
  { readout, placed }: AnnotationPlace,
  reviews: readonly Review[],
  what: string,
  edits: (text: string) => readonly TextEdit[],
): Promise<void> {
  const { digest } = new DigestedText((await vscode.workspace.openTextDocument(readout)).getText());
  const file = await ownSidecar(services.corpus, readout);
  await services.expected.during(readout, { ...placed, reviews }, () =>
    services.writer.changeOrCreate({
      file,
      label: changeLabel(what, placed.annotation.target.exact),
      newFile: () => newSidecar(nameOf(readout.toString()), digest),
      edits,
    }),
  );
}
