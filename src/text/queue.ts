import pLimit from 'p-limit';

/** Does one piece of work after the other, in the order in which they were asked for. */
export class Queue {
  readonly #oneByOne = pLimit(1);

  /** Does the work when all that was asked for before is done, or has failed. */
  run<T>(work: () => Promise<T>): Promise<T> {
    return this.#oneByOne(work);
  }

  /** Whether all that was asked for so far is done, or has failed. */
  get isIdle(): boolean {
    return this.#oneByOne.activeCount + this.#oneByOne.pendingCount === 0;
  }

  /** Resolves when all that was asked for so far is done, or has failed. */
  async settled(): Promise<void> {
    await this.#oneByOne(() => undefined);
  }
}
