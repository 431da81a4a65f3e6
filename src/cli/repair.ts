import { linkSync, renameSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { setReadout } from '../annotations/edit.ts';
import { parseSidecar } from '../annotations/parse.ts';
import type { Repair } from '../corpus/straySidecars.ts';
import { applyEdits } from '../text/edits.ts';
import { Refusal } from '../yaml/refusal.ts';
import { readNamed, troubleOf } from './files.ts';
import { replaceFile } from './replaceFile.ts';

/** What puts a sidecar right, as it is told, and as data. */
export interface ToldRepair {
  readonly file: string;
  readonly repair: Repair['kind'];
  /** The sidecar's new name, or the one that it is merged into. */
  readonly to: string | null;
  /** The file name of its readout. */
  readonly readout: string | null;
  readonly done: boolean;
}

/** A repair as it is told; paths are absolute. @param done whether it was made, and not only found out */
export function toldRepair(uri: string, repair: Repair, done: boolean): ToldRepair {
  const file = fileURLToPath(uri);
  switch (repair.kind) {
    case 'rename':
      return { file, repair: 'rename', to: fileURLToPath(repair.to), readout: repair.readout, done };
    case 'name-readout':
      return { file, repair: 'name-readout', to: null, readout: repair.readout, done };
    case 'merge':
      return { file, repair: 'merge', to: fileURLToPath(repair.into), readout: null, done };
  }
}

/** A repair in a line. */
export function repairInWords({ file, repair, to, readout, done }: ToldRepair): string {
  switch (repair) {
    case 'rename':
      return `${file}: ${done ? 'renamed to' : 'would be renamed to'} ${to}`;
    case 'name-readout':
      return `${file}: ${done ? 'names the readout' : 'would name the readout'} ${readout}`;
    case 'merge':
      return `${file}: ${done ? 'merged into' : 'would be merged into'} ${to}${done ? ', and removed' : ''}`;
  }
}

/**
 * Puts a sidecar right. Nothing is overwritten: where another file has come by the name meanwhile, all stays as it is.
 * @throws {Refusal} `unwritable`
 */
export function makeRepair(uri: string, repair: Repair): void {
  const file = fileURLToPath(uri);
  switch (repair.kind) {
    case 'rename': {
      const to = fileURLToPath(repair.to);
      writing(to, () => renameFile(file, to));
      nameReadout(to, repair.readout);
      break;
    }
    case 'name-readout':
      nameReadout(file, repair.readout);
      break;
    case 'merge': {
      const into = fileURLToPath(repair.into);
      writing(into, () => replaceFile(into, withMarkOf(into, repair.text)));
      writing(file, () => rmSync(file));
    }
  }
}

/** Has a sidecar state its readout, unless the file is broken. */
function nameReadout(file: string, readout: string): void {
  const { text } = readNamed(file);
  const { sidecar, readOnly } = parseSidecar(text);
  if (!sidecar || readOnly || sidecar.readout === readout) return;
  writing(file, () => replaceFile(file, applyEdits(text, setReadout(text, readout))));
}

/** A text with the byte order mark that a file has. */
function withMarkOf(file: string, text: string): string {
  const mark = '\ufeff';
  return readNamed(file).text.startsWith(mark) && !text.startsWith(mark) ? mark + text : text;
}

/** Renames a file, and never onto another one. @throws the file system's error when there is one already */
function renameFile(from: string, to: string): void {
  if (isSameFile(from, to)) {
    renameSync(from, to);
    return;
  }
  try {
    // A second name cannot be given where there is a file of that name, however late it came.
    linkSync(from, to);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'EEXIST' || statSync(to, { throwIfNoEntry: false })) throw error;
    renameSync(from, to);
    return;
  }
  rmSync(from);
}

/** Whether two names are of one file, as on disks that do not tell capitals apart. */
function isSameFile(one: string, other: string): boolean {
  const [a, b] = [one, other].map((file) => statSync(file, { throwIfNoEntry: false, bigint: true }));
  return (
    a !== undefined &&
    b !== undefined &&
    a.ino === b.ino &&
    a.dev === b.dev &&
    path.basename(one).toLowerCase() === path.basename(other).toLowerCase()
  );
}

function writing(file: string, work: () => void): void {
  try {
    work();
  } catch (error) {
    throw new Refusal({ code: 'unwritable', file, trouble: troubleOf(error) });
  }
}
