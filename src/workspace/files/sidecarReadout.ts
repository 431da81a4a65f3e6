import type { SidecarEntry } from '../../corpus/knownFiles.ts';
import { decodeFile } from '../../corpus/fileAccess.ts';
import { annotate, fromFiles } from '../../corpus/annotatedReadouts.ts';
import { type PlacedAnnotation } from '../../corpus/placedAnnotation.ts';
import type { Services } from '../services.ts';
import { openDocument, openText } from './workspaceCorpus.ts';
import { workspaceFiles } from './workspaceFiles.ts';

/**
 * A file's text as it is in its editor, or on disk: null where there is no such file; of one that is no text, nothing.
 */
export async function readText(uri: string): Promise<string | null> {
  const open = await openText(uri);
  if (open !== null) return open;
  try {
    const decoded = decodeFile(await workspaceFiles.read(uri));
    return decoded.ok ? decoded.text : '';
  } catch {
    return null;
  }
}

/** A sidecar's annotations in the readout as it is in its editor, or on disk; null where there is none. */
export async function placedIn(
  services: Services,
  { uri, readout, annotator, parsed: { sidecar } }: SidecarEntry,
): Promise<readonly PlacedAnnotation[] | null> {
  if (!sidecar) return [];
  const document = (await openText(readout)) === null ? undefined : openDocument(readout);
  const known = (document && services.documents.get(document)) ?? services.corpus.corpus.meeting(readout);
  if (known) return known.annotations.filter((placed) => placed.sidecar === uri);
  const text = await readText(readout);
  if (text === null) return null;
  return annotate(text, [{ uri, annotator, sidecar }], fromFiles(services.corpus.corpus.knownFor(readout))).annotations;
}
