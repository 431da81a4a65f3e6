import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { readoutOfSidecar } from '../annotations/fileNames.ts';
import { reasonOf } from './files.ts';
import { UsageError } from './usage.ts';

/** The sidecars in a readout's folder that are named after it. */
export async function sidecarsBeside(readout: string): Promise<{ file: string; annotator: string | null }[]> {
  const folder = path.dirname(readout);
  let names: string[];
  try {
    names = await readdir(folder);
  } catch (error) {
    throw new UsageError(`${folder} cannot be read: ${reasonOf(error)}.`);
  }
  return names.sort().flatMap((name) => {
    const of = readoutOfSidecar(name);
    return of?.readout === path.basename(readout) ? [{ file: path.join(folder, name), annotator: of.annotator }] : [];
  });
}
