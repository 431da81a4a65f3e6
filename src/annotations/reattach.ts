/**
 * A person's decisions about the place of an annotation, as the smallest edits to the sidecar (UTF-16). Both throw
 * `Refusal` when the file is not valid, has a newer version, or has no annotation of that id.
 */
import type { CodePointRange, DigestedText } from '../text/digestedText.ts';
import { setTarget } from './edit.ts';
import { parseSidecar } from './parse.ts';
import { brokenFile, Refusal } from '../yaml/refusal.ts';
import type { Annotation, Sidecar, Target } from './schema.ts';
import { inSidecar, withOwnDigest } from './target.ts';
import type { TextEdit } from '../text/edits.ts';

/**
 * From now on the annotation is about these words of today's text (code points), whatever text the sidecar counts in.
 */
export function reattach(text: string, id: string, range: CodePointRange, today: DigestedText): TextEdit[] {
  const { sidecar } = known(text, id);
  const target: Target = today.quote(today.toUtf16(range));
  return setTarget(text, id, inSidecar(target, today.digest, sidecar.digest));
}

/** The words are gone: they are kept, with the text in which their positions count, and no longer looked for. */
export function keepAsOrphan(text: string, id: string): TextEdit[] {
  const { sidecar, annotation } = known(text, id);
  return setTarget(text, id, { ...withOwnDigest(annotation.target, sidecar.digest), orphan: true });
}

function known(text: string, id: string): { sidecar: Sidecar; annotation: Annotation } {
  const { sidecar, problems } = parseSidecar(text);
  if (!sidecar) throw new Refusal(brokenFile(text, problems));
  const annotation = sidecar.annotations.find((other) => other.id === id);
  if (!annotation) throw new Refusal({ code: 'no-annotation', id });
  return { sidecar, annotation };
}
