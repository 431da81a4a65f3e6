import type * as vscode from 'vscode';
import { readoutOfSidecar } from '../../annotations/fileNames.ts';
import { keyOf } from '../../corpus/namedFiles.ts';
import { nameOf, sibling } from '../../text/uri.ts';
import type { MadeChange } from './change.ts';

/** How many changes are kept of all files together. */
const DEPTH = 100;

/** Whether changes are taken back, or made again. */
export type Direction = 'undo' | 'redo';

/** What a change did to one file. */
export interface ChangedFile {
  /** Where the file is now. */
  file: vscode.Uri;
  /** What was made of the file last: by the change itself, by taking it back, or by making it again. */
  readonly made: MadeChange;
}

/** A change that was made, and that may be taken back and made again any number of times. */
export interface Step {
  /** At least one; the first is what the person looks at who sees the change. */
  files: readonly ChangedFile[];
  isTakenBack: boolean;
}

/**
 * The changes that can be taken back, and those that were and can be made again: of everything that a person can look
 * at by itself, a readout with its sidecars or a codebook. The oldest of too many are forgotten.
 */
export class ChangeHistory {
  /** In the order in which they were made, or made again. */
  #done: Step[] = [];
  /** In the order in which they were taken back. */
  #takenBack: Step[] = [];

  /** Takes note of a new change; what was taken back of the same readout or codebook is not made again after it. */
  add(step: Step): void {
    const subjects = new Set(step.files.map(({ file }) => keyOf(subjectOf(file))));
    this.#takenBack = this.#takenBack.filter(
      ({ files }) => !files.some(({ file }) => subjects.has(keyOf(subjectOf(file)))),
    );
    this.#done.push(step);
    if (this.#done.length > DEPTH) this.#done.shift();
  }

  /** The change whose turn it is, of a subject (`subjectOf`), or of all where it is null. */
  next(direction: Direction, subject: string | null): Step | undefined {
    const steps = direction === 'undo' ? this.#done : this.#takenBack;
    const isOf = ({ file }: ChangedFile) => subject === null || keyOf(subjectOf(file)) === keyOf(subject);
    return steps.findLast(({ files }) => files.some(isOf));
  }

  /** Takes note that a change was taken back, or made again. */
  turned(step: Step, files: readonly ChangedFile[]): void {
    this.remove(step);
    step.files = files;
    step.isTakenBack = !step.isTakenBack;
    (step.isTakenBack ? this.#takenBack : this.#done).push(step);
  }

  remove(step: Step): void {
    this.#done = this.#done.filter((each) => each !== step);
    this.#takenBack = this.#takenBack.filter((each) => each !== step);
  }

  /** Takes note that a file, or a folder with what is in it, is somewhere else now. */
  renamed(from: vscode.Uri, to: vscode.Uri): void {
    for (const changed of [...this.#done, ...this.#takenBack].flatMap(({ files }) => files)) {
      const { path } = changed.file;
      if (changed.file.with({ path: '' }).toString() !== from.with({ path: '' }).toString()) continue;
      if (path === from.path || path.startsWith(`${from.path}/`))
        changed.file = to.with({ path: to.path + path.slice(from.path.length) });
    }
  }
}

/** What a person looks at who sees what a file says: of a sidecar its readout, of others the file itself; as a URI. */
export function subjectOf(file: vscode.Uri): string {
  const uri = file.toString();
  const named = readoutOfSidecar(nameOf(uri));
  return named ? sibling(uri, named.readout) : uri;
}
