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

/** Calls after a pause for each key by itself, once for all that was asked for under it in its pause. */
export class AfterPauses {
  readonly #asked = new Map<string, AfterPause>();

  /** Begins the pause of the key anew; what was asked for under it before is dropped. @param pause in milliseconds */
  ask(key: string, pause: number, call: () => void): void {
    this.drop(key);
    const asked = new AfterPause(pause, () => {
      this.#asked.delete(key);
      call();
    });
    this.#asked.set(key, asked);
    asked.ask();
  }

  /** What was asked for under the key and not called is dropped. */
  drop(key: string): void {
    this.#asked.get(key)?.dispose();
    this.#asked.delete(key);
  }

  /** What was asked for and not called is dropped. */
  dispose(): void {
    for (const key of this.#asked.keys()) this.drop(key);
  }
}
