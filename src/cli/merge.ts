import { readFileSync } from 'node:fs';
import { mergeSidecars } from '../annotations/merge/merge.ts';
import { Refusal } from '../yaml/refusal.ts';
import { readNamed, troubleOf, unreadable, whyUnreadable } from './files.ts';
import { betweenMarkers } from './mergeMarkers.ts';
import { replaceFile } from './replaceFile.ts';
import type { Terminal } from './terminal.ts';
import { UsageError } from './usage.ts';

/**
 * `readouts merge`: as git calls a merge driver. Where the two cannot be merged, OURS is left as nobody can take for
 * merged: with what differs between conflict markers.
 * @returns whether conflicts are left for a person
 */
export function merge(files: readonly string[], terminal: Terminal): boolean {
  const [base, ours, theirs] = files;
  if (base === undefined || ours === undefined || theirs === undefined || files.length > 3)
    throw new UsageError('merge needs BASE, OURS and THEIRS.');
  try {
    const merged = mergeSidecars(readBase(base), readSidecar(ours), readSidecar(theirs));
    write(ours, merged.text);
    const count = merged.conflicts.length;
    if (count > 0)
      terminal.tell(
        `${count === 1 ? 'One conflict is' : `${count} conflicts are`} left to decide: look for “conflicts:” in the file.`,
      );
    return count > 0;
  } catch (error) {
    terminal.failFor(error);
    if (leaveBoth(ours, theirs))
      terminal.tell(
        'What differs stands in the file between conflict markers: choose there, and put right what is wrong.',
      );
    return false;
  }
}

function readSidecar(file: string): string {
  const { text, isUtf8 } = readNamed(file);
  if (!isUtf8) throw unreadable(file, 'not-utf8');
  return text;
}

/** The common version; one that cannot be read as a text is none. @throws {Refusal} where there is no such file */
function readBase(file: string): string {
  try {
    return readSidecar(file);
  } catch (error) {
    const trouble = whyUnreadable(error);
    if (trouble === 'not-utf8' || trouble === 'too-large') return '';
    throw error;
  }
}

function write(file: string, text: string | Uint8Array): void {
  try {
    replaceFile(file, text);
  } catch (error) {
    throw new Refusal({ code: 'unwritable', file, trouble: troubleOf(error) });
  }
}

/** Marks in OURS what differs, byte for byte; false where it is as it was: nothing differs, or a file cannot be had. */
function leaveBoth(ours: string, theirs: string): boolean {
  try {
    // Latin 1 has a character for each byte, whatever the files are in.
    const [our, their] = [ours, theirs].map((file) => readFileSync(file).toString('latin1'));
    if (our === their) return false;
    write(ours, Buffer.from(betweenMarkers(our!, their!), 'latin1'));
    return true;
  } catch {
    return false;
  }
}
