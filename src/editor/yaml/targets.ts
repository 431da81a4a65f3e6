import type * as vscode from 'vscode';
import type { PlacedAnnotation } from '../../corpus/placedAnnotation.ts';
import type { Span } from '../../text/span.ts';
import type { Services } from '../../workspace/services.ts';
import { placedIn, readText } from '../../workspace/files/sidecarReadout.ts';
import { sidecarIn } from './documents.ts';

/** An annotation of a sidecar in today's text of its readout. */
export interface TargetAt {
  readonly placed: PlacedAnnotation;
  /** The URI of the readout, and its text. */
  readonly readout: string;
  readonly text: string;
  /** What the cursor stands on in the sidecar. */
  readonly span: Span;
}

/**
 * The target whose words, context or positions stand at an offset of a sidecar; null where there is none, or no
 * readout.
 */
export async function targetAt(
  services: Services,
  document: vscode.TextDocument,
  offset: number,
): Promise<TargetAt | null> {
  for (const [id, { fields, keys }] of sidecarIn(document).annotationSpans) {
    const spans = Object.entries({ ...keys, ...fields }).filter(([name]) => name.startsWith('target.'));
    const span = [...spans, ['target', keys['target']] as const].find(
      ([, at]) => at && at.start <= offset && offset <= at.end,
    )?.[1];
    if (!span) continue;
    const target = await targetOf(services, document, id);
    return target && { ...target, span };
  }
  return null;
}

/**
 * The annotation of an id in today's text of the readout; null where the sidecar, as last read, or the readout is not
 * there.
 */
export async function targetOf(
  services: Services,
  document: vscode.TextDocument,
  id: string,
): Promise<Omit<TargetAt, 'span'> | null> {
  await services.corpus.sidecarsLoaded();
  const entry = services.corpus.corpus.sidecar(document.uri.toString());
  const placed = entry && (await placedIn(services, entry))?.find(({ annotation }) => annotation.id === id);
  const text = placed && (await readText(entry.readout));
  return text === null || !placed ? null : { placed, readout: entry.readout, text: text! };
}
