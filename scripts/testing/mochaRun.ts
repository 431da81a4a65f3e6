import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import * as path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Outcome } from '../../test/vscode/harness/outcome.ts';
import { temporaryFolder } from '../host/cleanup.ts';
import { ROOT } from '../host/paths.ts';
import { HostProblem } from '../host/problem.ts';
import { runToEnd } from '../host/processes.ts';
import type { Say } from './parts.ts';

const REPORTER = fileURLToPath(new URL('outcomeReporter.ts', import.meta.url));

/** How Mocha runs. */
export interface MochaOptions {
  /** The reporter that prints. */
  print: 'dot' | 'spec';
  /** How long a test or a hook may take, in milliseconds. */
  timeout: number;
  /** Selects tests by title; empty for all. */
  grep?: string;
}

/**
 * Runs Mocha over the test files that `spec` names, in a process of its own, and tells `say` its lines as they come.
 * Throws `HostProblem` when it breaks off.
 */
export async function runMocha(spec: string, { print, timeout, grep = '' }: MochaOptions, say: Say): Promise<Outcome> {
  const folder = temporaryFolder('outcome');
  const outcome = path.join(folder.path, 'outcome.json');
  const mocha = createRequire(import.meta.url).resolve('mocha/bin/mocha.js');
  const limits = ['--timeout', String(timeout), '--forbid-only', '--forbid-pending'];
  // What a test that failed has left running holds up nobody.
  const options = ['--exit', '--no-config', '--extension', 'ts', '--grep', grep, ...limits];
  const reporter = ['--reporter', REPORTER, '--reporter-option', `outcome=${outcome},print=${print}`];
  try {
    const { code } = await runToEnd(process.execPath, [mocha, spec, ...options, ...reporter], { cwd: ROOT }, say);
    if (!existsSync(outcome))
      throw new HostProblem(`Mocha ended with code ${code} before it had run the tests of ${spec}.`);
    return JSON.parse(await readFile(outcome, 'utf8')) as Outcome;
  } finally {
    folder.remove();
  }
}
