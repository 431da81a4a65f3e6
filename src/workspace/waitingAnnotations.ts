import * as vscode from 'vscode';
import { needsReview, type PlacedAnnotation } from '../corpus/placedAnnotation.ts';
import { newestFirst } from '../corpus/queries.ts';
import { isOwn } from './annotator.ts';
import { referTo, type AnnotationReference } from './documents/references.ts';
import type { Services } from './services.ts';

/**
 * The person's own annotations that wait for review, as the view has them: those of the newest meeting first. A readout
 * that is open outside the workspace comes before all.
 */
export async function waitingAnnotations({ corpus, documents, writer }: Services): Promise<AnnotationReference[]> {
  await corpus.loaded();
  await writer.settled();
  const active = vscode.window.activeTextEditor?.document;
  const loose = active && !corpus.corpus.meeting(active.uri.toString()) ? documents.get(active) : null;
  const readouts: [uri: string, annotations: readonly PlacedAnnotation[]][] = [
    ...(active && loose ? [[active.uri.toString(), loose.annotations] as [string, PlacedAnnotation[]]] : []),
    ...newestFirst(corpus.corpus.meetings).map(
      ({ uri, annotations }) => [uri, annotations] as [string, readonly PlacedAnnotation[]],
    ),
  ];
  return readouts.flatMap(([uri, annotations]) =>
    annotations.filter((placed) => needsReview(placed) && isOwn(placed)).map((placed) => referTo(uri, placed)),
  );
}
