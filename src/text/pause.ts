/** Calls after a pause, once for all that was asked for in it; asking again begins the pause anew. */
export class AfterPause {
  readonly #pause: number;
  readonly #call: () => void;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** @param pause in milliseconds */
  constructor(pause: number, call: () => void) {
    this.#pause = pause;
    this.#call = call;
  }

  ask(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(this.#call, this.#pause);
  }

  /** What was asked for and not called is dropped. */
  dispose(): void {
    clearTimeout(this.#timer);
  }
}
