import * as vscode from 'vscode';
import { DigestedText } from '../annotations/digestedText.ts';
import { setTargets } from '../annotations/edit.ts';
import type { Target } from '../annotations/schema.ts';
import type { PlacedAnnotation } from '../corpus/placement.ts';
import { groupBy } from '../corpus/groupBy.ts';
import { isOwn } from './annotator.ts';
import { showError } from './humanError.ts';
import type { Services } from './services.ts';

/**
 * When a readout is saved, the sidecars that the person writes to follow: targets that were followed through the edits
 * get their new words and positions. Those that a person has yet to decide about stay as they are, with the digest of
 * the text in which their positions count.
 */
export function registerFollowOnSave(services: Services): vscode.Disposable {
  return vscode.workspace.onDidSaveTextDocument(async (document) => {
    const annotated = services.documents.get(document);
    if (!annotated) return;
    try {
      const own = annotated.annotations.filter(isOwn);
      for (const [sidecar, placed] of groupBy(own, (annotation) => annotation.sidecar)) await follow(services, document, sidecar, placed);
    } catch (error) {
      await showError(error, services.log);
    }
    services.documents.saved(document);
  });
}

async function follow(services: Services, document: vscode.TextDocument, sidecar: string, placed: readonly PlacedAnnotation[]): Promise<void> {
  const today = new DigestedText(document.getText());
  const counted = services.corpus.corpus.sidecar(sidecar)?.parsed.sidecar?.digest;
  if (counted === undefined) return;
  const targets = placed.flatMap(({ annotation, span, resolution }): [string, Target][] => {
    const isFollowed = span && (resolution.state === 'exact' || resolution.state === 'moved');
    const target = isFollowed ? today.makeTarget(span) : { ...annotation.target, digest: annotation.target.digest ?? counted };
    return sameTarget(target, annotation.target) ? [] : [[annotation.id, target]];
  });
  if (counted === today.digest && targets.every(([, target]) => target.digest === counted)) return;
  for (const [id, target] of targets) services.documents.adopt(document, id, target);
  await services.writer.follow(vscode.Uri.parse(sidecar), (text) => setTargets(text, new Map(targets), today.digest));
}

function sameTarget(a: Target, b: Target): boolean {
  return a.exact === b.exact && a.prefix === b.prefix && a.suffix === b.suffix && a.start === b.start && a.end === b.end && a.digest === b.digest;
}
