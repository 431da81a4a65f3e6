import * as vscode from 'vscode';
import type { PlacedAnnotation } from '../corpus/placedAnnotation.ts';
import { nameOf } from '../text/uri.ts';
import { HumanError } from '../ui/humanError.ts';
import { annotationLabel } from '../ui/labels.ts';
import { pickOne } from '../ui/questions.ts';
import { codesIndependently, isOwn } from '../workspace/annotator.ts';
import { activeReadout, annotationsChosen, type ActiveReadout } from '../workspace/documents/activeReadout.ts';
import type { AnnotationPlace } from '../workspace/documents/annotationPlace.ts';
import { isAnnotationReference, type AnnotationReference } from '../workspace/documents/references.ts';
import type { Services } from '../workspace/services.ts';

/**
 * The annotation that a view's row refers to, or the one at the cursor; asks when there are several. What those say
 * about it who are out of sight is left out, here and below.
 */
export async function chosenAnnotation(services: Services, argument: unknown): Promise<AnnotationPlace> {
  if (isAnnotationReference(argument)) return asItIsNow(services, argument);
  const active = await activeReadout(services);
  return placeAtCursor(active, annotationsChosen(active));
}

/**
 * The chosen annotation, which must be one that the person writes to. @throws {HumanError} when it is somebody else's
 */
export async function chosenOwnAnnotation(services: Services, argument: unknown): Promise<AnnotationPlace> {
  if (isAnnotationReference(argument)) return ownPlace(await asItIsNow(services, argument));
  const active = await activeReadout(services);
  const here = annotationsChosen(active);
  const own = here.filter(isOwn);
  return ownPlace(await placeAtCursor(active, own.length > 0 ? own : here.slice(0, 1)));
}

async function placeAtCursor({ document }: ActiveReadout, here: readonly PlacedAnnotation[]): Promise<AnnotationPlace> {
  if (here.length === 0)
    throw new HumanError(vscode.l10n.t('There is no annotation at the cursor; tag the statement first.'));
  const placed = here.length === 1 ? here[0]! : await pickAnnotation(here, vscode.l10n.t('Which annotation?'));
  return { readout: document.uri, placed };
}

/** @throws {HumanError} when the annotation is in a sidecar that the person does not write to */
export function ownPlace(place: AnnotationPlace): AnnotationPlace {
  if (isOwn(place.placed)) return place;
  const name = nameOf(place.placed.sidecar);
  throw new HumanError(
    codesIndependently()
      ? vscode.l10n.t('This annotation is in {0}, which is not yours to change; add one of your own.', name)
      : vscode.l10n.t(
          'This annotation is in {0}, which only its annotator changes while the setting “Sidecars” says perAnnotator.',
          name,
        ),
  );
}

/** A view may still show an annotation that has gone. @throws {HumanError} when it has */
async function asItIsNow(services: Services, { readout, sidecar, id }: AnnotationReference): Promise<AnnotationPlace> {
  await services.corpus.sidecarsLoaded();
  const document = await vscode.workspace.openTextDocument(vscode.Uri.parse(readout));
  const { annotations } = services.documents.read(document);
  const placed = annotations.find((each) => each.sidecar === sidecar && each.annotation.id === id);
  if (!placed)
    throw new HumanError(
      vscode.l10n.t('This annotation is no longer in {0}; it may have been deleted.', nameOf(sidecar)),
    );
  return { readout: document.uri, placed: services.shown.withReviewsInSight()(placed) };
}

/** Several annotations as they are now. @throws {HumanError} when one of them has gone */
export async function chosenAnnotations(
  services: Services,
  references: readonly AnnotationReference[],
): Promise<readonly AnnotationPlace[]> {
  await services.corpus.loaded();
  await services.writer.settled();
  const withReviews = services.shown.withReviewsInSight();
  return references.map(({ readout, sidecar, id }) => {
    const annotations = services.corpus.corpus.meeting(readout)?.annotations ?? [];
    const placed = annotations.find((each) => each.sidecar === sidecar && each.annotation.id === id);
    if (!placed)
      throw new HumanError(
        vscode.l10n.t('Nothing was changed: one of these annotations is no longer in {0}.', nameOf(sidecar)),
      );
    return { readout: vscode.Uri.parse(readout), placed: withReviews(placed) };
  });
}

/** @throws {vscode.CancellationError} when the person picks none */
export async function pickAnnotation(
  candidates: readonly PlacedAnnotation[],
  title: string,
): Promise<PlacedAnnotation> {
  const picked = await pickOne(
    candidates.map((placed) => ({ label: annotationLabel(placed), detail: placed.annotation.target.exact, placed })),
    { title, matchOnDetail: true },
  );
  return picked.placed;
}
