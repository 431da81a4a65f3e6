import { randomBytes } from 'node:crypto';
import { open, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { mergeSidecars } from '../annotations/merge.ts';
import { readTextFile, reasonOf } from './files.ts';
import type { Outcome } from './main.ts';
import { UsageError } from './usage.ts';

export const MERGE_HELP = `readouts merge BASE OURS THEIRS

Merges two versions of a sidecar by annotation and writes the result into OURS. Annotations of both sides are kept and
different fields combine; where both changed one field, both values are kept for a person to decide ("conflicts:" in the
file), and the exit code is 1.

To have git do so, add this line to .gitattributes, and commit it:

  *.annotations.yaml merge=readouts

and once for each clone:

  git config merge.readouts.name "sidecars of Readouts, by annotation"
  git config merge.readouts.driver "npx readouts merge %O %A %B"
`;

/** `readouts merge`: as git calls a merge driver. */
export async function merge(files: readonly string[]): Promise<Outcome> {
  const [base, ours, theirs] = files;
  if (base === undefined || ours === undefined || theirs === undefined || files.length > 3) throw new UsageError('merge needs BASE, OURS and THEIRS.');
  const texts = await Promise.all([base, ours, theirs].map(readTextFile));
  let merged;
  try {
    merged = mergeSidecars(texts[0]!, texts[1]!, texts[2]!);
  } catch (error) {
    throw new UsageError(`${ours} was not merged: ${(error as Error).message}`);
  }
  await replaceFile(ours, merged.text);
  return { output: '', exitCode: merged.conflicts.length > 0 ? 1 : 0 };
}

/** Writes a file whole or not at all: whoever is killed in between leaves the old one. */
export async function replaceFile(file: string, text: string): Promise<void> {
  const aside = path.join(path.dirname(file), `.${path.basename(file)}.${randomBytes(6).toString('hex')}`);
  try {
    const handle = await open(aside, 'wx');
    try {
      await handle.writeFile(text);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(aside, file);
  } catch (error) {
    await rm(aside, { force: true });
    throw new UsageError(`${file} cannot be written: ${reasonOf(error)}.`);
  }
}
