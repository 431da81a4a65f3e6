import type { Failure, Outcome } from '../../test/vscode/harness/outcome.ts';

/** The outcome of several runners. */
export function total(outcomes: readonly Outcome[]): Outcome {
  return {
    passed: outcomes.reduce((sum, each) => sum + each.passed, 0),
    failures: outcomes.flatMap((each) => each.failures),
  };
}

/** An outcome as a line: `12 passed, 0 failed`. */
export function printCounts({ passed, failures }: Outcome): string {
  return `${passed} passed, ${failures.length} failed`;
}

/** What failed, so that the end of a long log tells all; empty when all went well. */
export function printFailures({ failures }: Outcome): string {
  return failures.map((each) => `\n${tell(each)}\n`).join('');
}

function tell({ test, error }: Failure): string {
  return [`Failed: ${test}`, ...error.split('\n').map((line) => `    ${line}`)].join('\n').trimEnd();
}
