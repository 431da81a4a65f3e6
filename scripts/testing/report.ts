import type { Failure, Outcome } from '../../test/vscode/harness/outcome.ts';

/** The outcome of several runners. */
export function total(outcomes: readonly Outcome[]): Outcome {
  return {
    passed: outcomes.reduce((sum, each) => sum + each.passed, 0),
    failures: outcomes.flatMap((each) => each.failures),
    retried: outcomes.flatMap((each) => each.retried),
  };
}

/** An outcome as a line: `12 passed, 0 failed`. */
export function printCounts({ passed, failures }: Outcome): string {
  return `${passed} passed, ${failures.length} failed`;
}

/**
 * What failed, and what passed only when it was tried again, so that the end of a long log tells all; empty when all
 * went well.
 */
export function printFailures({ failures, retried }: Outcome): string {
  const passedLater = retried.filter(({ test }) => !failures.some((failure) => failure.test === test));
  const told = [
    ...passedLater.map((each) => tell('Passed when tried again', each)),
    ...failures.map((each) => tell('Failed', each)),
  ];
  return told.map((each) => `\n${each}\n`).join('');
}

function tell(what: string, { test, error }: Failure): string {
  return [`${what}: ${test}`, ...error.split('\n').map((line) => `    ${line}`)].join('\n').trimEnd();
}
