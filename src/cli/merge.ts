import { mergeSidecars } from '../annotations/merge/merge.ts';
import { Refusal } from '../yaml/refusal.ts';
import { readNamed, troubleOf, unreadable } from './files.ts';
import { replaceFile } from './replaceFile.ts';
import type { Terminal } from './terminal.ts';
import { UsageError } from './usage.ts';

/**
 * `readouts merge`: as git calls a merge driver. OURS stays as it is where it cannot be merged.
 * @returns whether conflicts are left for a person
 */
export function merge(files: readonly string[], terminal: Terminal): boolean {
  const [base, ours, theirs] = files;
  if (base === undefined || ours === undefined || theirs === undefined || files.length > 3)
    throw new UsageError('merge needs BASE, OURS and THEIRS.');
  try {
    const merged = mergeSidecars(readSidecar(base), readSidecar(ours), readSidecar(theirs));
    write(ours, merged.text);
    const count = merged.conflicts.length;
    if (count > 0)
      terminal.tell(
        `${count === 1 ? 'One conflict is' : `${count} conflicts are`} left to decide: look for “conflicts:” in the file.`,
      );
    return count > 0;
  } catch (error) {
    terminal.failFor(error);
    return false;
  }
}

function readSidecar(file: string): string {
  const { text, isUtf8 } = readNamed(file);
  if (!isUtf8) throw unreadable(file, 'not-utf8');
  return text;
}

function write(file: string, text: string): void {
  try {
    replaceFile(file, text);
  } catch (error) {
    throw new Refusal({ code: 'unwritable', file, trouble: troubleOf(error) });
  }
}
