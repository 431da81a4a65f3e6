import Mocha from 'mocha';
import * as vscode from 'vscode';
import { send } from './channel.ts';
import { describeFailure, gatherOutcome, type Outcome } from './outcome.ts';

declare const TEST_GREP: string;

const mocha = new Mocha({
  ui: 'bdd',
  timeout: 180_000,
  slow: 1_000,
  forbidOnly: true,
  forbidPending: true,
  reporter: LineReporter as unknown as Mocha.ReporterConstructor,
  ...(TEST_GREP ? { grep: TEST_GREP } : {}),
});
// Makes `describe`, `it` and the hooks global before the suites, which are imported after this module.
mocha.suite.emit('pre-require', globalThis, '', mocha);

/** Runs the suites bundled with this module; rejects when a test failed. VS Code calls it. */
export async function run(): Promise<void> {
  const outcome = await new Promise<Outcome>((resolve) => {
    const runner = mocha.run(() => resolve(gathered()));
    const gathered = gatherOutcome(runner);
  });
  send({ result: { ...outcome, version: vscode.version } });
  if (outcome.failures.length > 0) throw new Error(`${outcome.failures.length} failed`);
}

/** Prints a line a test, as it ends. */
function LineReporter(runner: Mocha.Runner): void {
  runner.on('suite', (suite) => {
    if (!suite.root) send({ line: indent(suite.titlePath()) + suite.title });
  });
  runner.on('pass', (test) => {
    const slow = test.duration! > test.slow() ? ` (${test.duration} ms)` : '';
    send({ line: `${indent(test.titlePath())}✓ ${test.title}${slow}` });
  });
  runner.on('fail', (test, error: unknown) => {
    send({ line: `${indent(test.titlePath())}✗ ${test.title}\n${describeFailure(error)}` });
  });
}

function indent(titlePath: string[]): string {
  return '  '.repeat(titlePath.length);
}
