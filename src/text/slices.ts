/** Long work in slices: others have a turn whenever it has gone on for long enough. */
export class Slices {
  readonly #length: number;
  #ends: number;

  /** @param length of a slice, in milliseconds */
  constructor(length: number) {
    this.#length = length;
    this.#ends = Date.now() + length;
  }

  /** Resolves at once within a slice; after it, when others have had their turn. */
  async pause(): Promise<void> {
    if (Date.now() < this.#ends) return;
    await new Promise((resolve) => setTimeout(resolve, 0));
    this.#ends = Date.now() + this.#length;
  }
}
