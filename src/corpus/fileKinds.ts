import { isNearlySidecarName, readoutOfSidecar } from '../annotations/fileNames.ts';
import { nameOf } from '../text/uri.ts';

/** `nearly-sidecar`: called so that it may be meant for one, as `call.txt.annotations.yml`. */
export type FileRole = 'readout' | 'sidecar' | 'nearly-sidecar' | 'codebook' | 'people' | null;

/** What a folder's codebook may be called; where both files are there, the first counts. */
export const CODEBOOK_NAMES = ['codebook.yaml', 'codebook.yml'] as const;

/** What a folder's people file may be called; where both files are there, the first counts. */
export const PEOPLE_NAMES = ['people.yaml', 'people.yml'] as const;

/** Whether a text is called a readout, in whatever language it is: `call.readout`. */
export function isCalledReadout(uri: string): boolean {
  return /\.readout$/i.test(nameOf(uri));
}

/** What a file is to the corpus, by its name alone. */
export function roleOf(uri: string): FileRole {
  const name = nameOf(uri);
  if ((CODEBOOK_NAMES as readonly string[]).includes(name)) return 'codebook';
  if ((PEOPLE_NAMES as readonly string[]).includes(name)) return 'people';
  if (readoutOfSidecar(name)) return 'sidecar';
  if (isNearlySidecarName(name)) return 'nearly-sidecar';
  return /\.(txt|readout)$/i.test(name) ? 'readout' : null;
}
