import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import * as path from 'node:path';
import { fileURLToPath } from 'node:url';
import { temporaryFolder } from '../host/cleanup.ts';
import { ROOT } from '../host/paths.ts';
import { HostProblem } from '../host/problem.ts';
import { runToEnd } from '../host/processes.ts';
import type { Counts } from './counts.ts';

const REPORTER = fileURLToPath(new URL('countingReporter.ts', import.meta.url));

/** Runs Mocha over the test files that `spec` names, in a process of its own; `print` is the reporter that prints. */
export async function runMocha(spec: string, print: 'dot' | 'spec', args: readonly string[] = []): Promise<Counts> {
  const folder = temporaryFolder('counts');
  const counts = path.join(folder.path, 'counts.json');
  const mocha = createRequire(import.meta.url).resolve('mocha/bin/mocha.js');
  const options = ['--no-config', '--extension', 'ts', '--timeout', '60000', '--forbid-only', '--forbid-pending'];
  const reporter = ['--reporter', REPORTER, '--reporter-option', `counts=${counts},print=${print}`];
  try {
    const finished = await runToEnd(process.execPath, [mocha, spec, ...options, ...reporter, ...args], {
      cwd: ROOT,
      stdio: ['ignore', 'inherit', 'inherit'],
    });
    if (!existsSync(counts)) throw new HostProblem(`Mocha ended with code ${finished.code} before it had run the tests of ${spec}.`);
    return JSON.parse(await readFile(counts, 'utf8')) as Counts;
  } finally {
    folder.remove();
  }
}
