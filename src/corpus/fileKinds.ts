import { readoutOfSidecar } from '../annotations/fileNames.ts';
import { nameOf } from '../text/uri.ts';

export type FileRole = 'readout' | 'sidecar' | 'codebook' | null;

/** What a folder's codebook may be called; where both files are there, the first counts. */
export const CODEBOOK_NAMES = ['codebook.yaml', 'codebook.yml'] as const;

/** What a file is to the corpus, by its name alone. */
export function roleOf(uri: string): FileRole {
  const name = nameOf(uri);
  if ((CODEBOOK_NAMES as readonly string[]).includes(name)) return 'codebook';
  if (readoutOfSidecar(name)) return 'sidecar';
  return /\.(txt|readout)$/i.test(name) ? 'readout' : null;
}
