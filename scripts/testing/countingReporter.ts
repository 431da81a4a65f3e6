import Mocha from 'mocha';
import { writeFileSync } from 'node:fs';
import type { Counts } from './counts.ts';

/** What `--reporter-option` gives. */
interface ReporterOptions {
  /** The file that the counts are written to. */
  counts: string;
  /** The reporter of Mocha's own that prints. */
  print: 'dot' | 'spec';
}

/** Prints as one of Mocha's own reporters does, and writes how many tests passed and failed to a file. */
export default function CountingReporter(runner: Mocha.Runner, options: Mocha.MochaOptions): void {
  const { counts, print } = options.reporterOptions as ReporterOptions;
  const Printing = Mocha.reporters[print];
  new Printing(runner, options);
  runner.once(Mocha.Runner.constants.EVENT_RUN_END, () => {
    const result: Counts = { passed: runner.stats!.passes, failed: runner.stats!.failures };
    writeFileSync(counts, JSON.stringify(result));
  });
}
