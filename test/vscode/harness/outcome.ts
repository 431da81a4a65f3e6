/** A test that failed. */
export interface Failure {
  /** The titles of its suites and its own, or what else names it. */
  test: string;
  error: string;
}

/** What a runner of tests came to. */
export interface Outcome {
  passed: number;
  failures: readonly Failure[];
}

/** Listens to a run of Mocha; the function returned tells what it has come to so far. */
export function gatherOutcome(runner: Mocha.Runner): () => Outcome {
  let passed = 0;
  const failures: Failure[] = [];
  const failure = (test: Mocha.Runnable, error: unknown): Failure => ({
    test: test.fullTitle(),
    error: describeFailure(error),
  });
  runner.on('pass', () => void passed++);
  runner.on('fail', (test, error: unknown) => void failures.push(failure(test, error)));
  return () => ({ passed, failures });
}

/** An error with its stack. */
export function describeFailure(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const stack = error.stack ?? '';
  return stack.includes(error.message) ? stack : `${error.message}\n${stack}`;
}
