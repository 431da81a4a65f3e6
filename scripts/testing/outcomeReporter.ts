import Mocha from 'mocha';
import { writeFileSync } from 'node:fs';
import { gatherOutcome } from '../../test/vscode/harness/outcome.ts';

/** What `--reporter-option` gives. */
interface ReporterOptions {
  /** The file that the outcome is written to. */
  outcome: string;
  /** The reporter of Mocha's own that prints. */
  print: 'dot' | 'spec';
}

/** Prints as one of Mocha's own reporters does, and writes the outcome to a file. */
export default function OutcomeReporter(runner: Mocha.Runner, options: Mocha.MochaOptions): void {
  const { outcome, print } = options.reporterOptions as ReporterOptions;
  const Printing = Mocha.reporters[print];
  new Printing(runner, options);
  const gathered = gatherOutcome(runner);
  runner.once(Mocha.Runner.constants.EVENT_RUN_END, () => writeFileSync(outcome, JSON.stringify(gathered())));
}
