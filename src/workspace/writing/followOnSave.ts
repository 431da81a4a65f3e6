import pLimit from 'p-limit';
import * as vscode from 'vscode';
import {
  followedTarget,
  followText,
  isUpToDate,
  type FollowedTarget,
  type Following,
} from '../../annotations/followText.ts';
import { DigestedText, type Quote } from '../../text/digestedText.ts';
import type { PlacedAnnotation } from '../../corpus/placedAnnotation.ts';
import { groupBy } from '../../text/groupBy.ts';
import { isOwn } from '../annotator.ts';
import { showError } from '../../ui/humanError.ts';
import type { Services } from '../services.ts';

/**
 * When a readout is saved, the sidecars that the person writes to follow: targets that were followed through the edits
 * get their new words and positions. Those that a person has yet to decide about stay as they are, with the digest of
 * the text in which their positions count. One save is followed after the other: what the sidecar says for the one is
 * where the next begins.
 */
export function registerFollowOnSave(services: Services): vscode.Disposable {
  const inTurn = pLimit(1);
  return vscode.workspace.onDidSaveTextDocument((document) =>
    // A message stands until the person closes it: those that wait for their turn do not wait for that.
    inTurn(() => followSave(services, document)).catch((error: unknown) => showError(error, services.log)),
  );
}

async function followSave(services: Services, document: vscode.TextDocument): Promise<void> {
  // Another program may have written them a moment ago, and VS Code's watcher has not told of it yet.
  for (const { uri } of services.corpus.corpus.sidecarsOf(document.uri.toString()))
    await services.corpus.refresh(vscode.Uri.parse(uri));
  // What was typed while the save before was followed comes with a save of its own.
  const annotated = document.isDirty ? null : services.documents.get(document);
  if (!annotated) return;
  try {
    const own = annotated.annotations.filter(isOwn);
    for (const [sidecar, placed] of groupBy(own, (annotation) => annotation.sidecar))
      await follow(services, document, sidecar, placed);
  } finally {
    services.documents.saved(document);
  }
}

async function follow(
  services: Services,
  document: vscode.TextDocument,
  sidecar: string,
  placed: readonly PlacedAnnotation[],
): Promise<void> {
  const text = new DigestedText(document.getText());
  const counted = services.corpus.corpus.sidecar(sidecar)?.parsed.sidecar?.digest;
  if (counted === undefined) return;
  const targets = new Map<string, FollowedTarget>();
  for (const annotation of placed) {
    const before = annotation.annotation.target;
    const after = followedTarget(before, counted, wordsOf(annotation, text), text.digest);
    services.documents.adopt(document, annotation, after, text.digest);
    targets.set(annotation.annotation.id, { before, after });
  }
  const following: Following = { counted, today: text.digest, targets };
  if (!isUpToDate(following))
    await services.writer.follow(vscode.Uri.parse(sidecar), (current) => followText(current, following));
}

/** The words that an annotation is about now, where that is sure. */
function wordsOf({ span, resolution: { state } }: PlacedAnnotation, text: DigestedText): Quote | null {
  return span && (state === 'exact' || state === 'moved') ? text.quote(span) : null;
}
