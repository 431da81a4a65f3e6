import type { MadeChange } from './change.ts';

/** How many changes are kept, so that *Undo Annotation Change* can take them back. */
const DEPTH = 100;

/** The changes that have not been taken back, the newest last; the oldest of too many are forgotten. */
export class UndoStack {
  readonly #changes: MadeChange[] = [];

  get newest(): MadeChange | undefined {
    return this.#changes.at(-1);
  }

  add(change: MadeChange): void {
    this.#changes.push(change);
    if (this.#changes.length > DEPTH) this.#changes.shift();
  }

  remove(change: MadeChange): void {
    const index = this.#changes.indexOf(change);
    if (index >= 0) this.#changes.splice(index, 1);
  }
}
