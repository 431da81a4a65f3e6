import * as vscode from 'vscode';
import { DigestedText } from '../../text/digestedText.ts';
import { setTargets } from '../../annotations/edit.ts';
import { parseSidecar } from '../../annotations/parse.ts';
import type { Target } from '../../annotations/schema.ts';
import type { TextEdit } from '../../text/edits.ts';
import type { PlacedAnnotation } from '../../corpus/placedAnnotation.ts';
import { groupBy } from '../../text/groupBy.ts';
import { isOwn } from '../annotator.ts';
import { showError } from '../../ui/humanError.ts';
import type { Services } from '../services.ts';

/** A target as the sidecar has it, and as it is to be. */
interface Followed {
  readonly before: Target;
  readonly after: Target;
}

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
      for (const [sidecar, placed] of groupBy(own, (annotation) => annotation.sidecar))
        await follow(services, document, sidecar, placed);
    } catch (error) {
      await showError(error, services.log);
    }
    services.documents.saved(document);
  });
}

async function follow(
  services: Services,
  document: vscode.TextDocument,
  sidecar: string,
  placed: readonly PlacedAnnotation[],
): Promise<void> {
  const today = new DigestedText(document.getText());
  const counted = services.corpus.corpus.sidecar(sidecar)?.parsed.sidecar?.digest;
  if (counted === undefined) return;
  const known = new Map<string, Followed>();
  for (const annotation of placed) {
    const after = followed(annotation, today, counted);
    services.documents.adopt(document, annotation, after, today.digest);
    known.set(annotation.annotation.id, { before: annotation.annotation.target, after });
  }
  const isUpToDate =
    counted === today.digest && [...known.values()].every(({ before, after }) => sameTarget(before, after));
  if (!isUpToDate)
    await services.writer.follow(vscode.Uri.parse(sidecar), (text) => followIn(text, known, counted, today));
}

/**
 * The edits to the sidecar as it is when it is written: what somebody else has written meanwhile keeps its own text.
 */
function followIn(
  text: string,
  known: ReadonlyMap<string, Followed>,
  counted: string,
  today: DigestedText,
): TextEdit[] {
  const { sidecar } = parseSidecar(text);
  const targets = new Map<string, Target>();
  for (const { id, target } of sidecar?.annotations ?? []) {
    const follows = known.get(id);
    const isKnown = follows && sidecar!.digest === counted && sameTarget(follows.before, target);
    const after = isKnown ? follows.after : inItsText(target, sidecar!.digest, today);
    if (!sameTarget(after, target)) targets.set(id, after);
  }
  return setTargets(text, targets, today.digest);
}

/**
 * What an annotation is about now that the text is saved; what nobody has decided about keeps its words and its text.
 */
function followed(
  { annotation: { target }, span, resolution: { state } }: PlacedAnnotation,
  today: DigestedText,
  counted: string,
): Target {
  if (span && (state === 'exact' || state === 'moved')) return today.quote(span);
  return inItsText(target, counted, today);
}

/** A target that goes on counting in the text in which it counted, when the sidecar counts in today's. */
function inItsText(target: Target, counted: string, today: DigestedText): Target {
  const digest = target.digest ?? counted;
  return digest === today.digest ? target : { ...target, digest };
}

function sameTarget(a: Target, b: Target): boolean {
  return (
    a.exact === b.exact &&
    a.prefix === b.prefix &&
    a.suffix === b.suffix &&
    a.start === b.start &&
    a.end === b.end &&
    a.digest === b.digest
  );
}
