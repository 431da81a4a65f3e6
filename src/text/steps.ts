/**
 * A piece of work that can be done in steps of some milliseconds at most, so that whoever does it can do something else
 * in between. What it yields is the share of the whole, from 0 to 1, that was done since it yielded last.
 */
export type Steps<Result> = Generator<number, Result>;

/** Does all steps at once. */
export function finish<Result>(steps: Steps<Result>): Result {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** How steps are done one after the other. */
export interface SlicesOptions {
  /** How long they may go on before something else gets its turn, in milliseconds. */
  readonly slice: number;
  /** Is told what share is done, before something else gets its turn. */
  readonly report: (done: number) => void;
  readonly signal: AbortSignal;
}

/** Does the steps in slices, between which everything else gets its turn. @throws what the signal was aborted for */
export async function inSlices<Result>(
  steps: Steps<Result>,
  { slice, report, signal }: SlicesOptions,
): Promise<Result> {
  let ends = Date.now() + slice;
  for (let done = 0; ;) {
    const step = steps.next();
    if (step.done) return step.value;
    done += step.value;
    if (Date.now() < ends) continue;
    report(done);
    await new Promise((resolve) => setTimeout(resolve, 0));
    signal.throwIfAborted();
    ends = Date.now() + slice;
  }
}
