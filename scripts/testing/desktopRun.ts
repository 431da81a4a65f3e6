import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import * as path from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import type { HostResult } from '../../test/vscode/harness/channel.ts';
import type { Desktop } from '../host/desktop.ts';
import { HostProblem } from '../host/problem.ts';
import { endGroup } from '../host/processes.ts';
import { listenToTests, RUN_LIMIT_MS } from './listen.ts';
import type { Stage } from './stage.ts';

const CHILD = fileURLToPath(new URL('desktopChild.ts', import.meta.url));

/**
 * Runs the staged tests in the Node extension host of desktop VS Code, and prints what they print.
 * Throws `HostProblem` when VS Code could not be started or gave no result.
 */
export async function runInDesktop(stage: Stage, desktop: Desktop): Promise<HostResult> {
  const userData = await mkdtemp(path.join(tmpdir(), 'readouts-desktop-'));
  const options = {
    vscodeExecutablePath: desktop.executable,
    extensionDevelopmentPath: stage.extension,
    extensionTestsPath: stage.tests,
    launchArgs: [stage.workspace, '--user-data-dir', userData, '--extensions-dir', path.join(userData, 'extensions')],
  };
  console.log(`Desktop VS Code (${desktop.executable}), node extension host`);
  const command = [...desktop.screen, process.execPath, CHILD, JSON.stringify(options)];
  const child = spawn(command[0]!, command.slice(1), { stdio: ['ignore', 'pipe', 'pipe'], detached: process.platform !== 'win32' });
  const tests = await listenToTests(stage);
  for (const stream of [child.stdout, child.stderr]) createInterface(stream).on('line', tests.hear);
  const limit = setTimeout(() => void endGroup(child), RUN_LIMIT_MS);
  const code = await new Promise<number | null>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', resolve);
  });
  clearTimeout(limit);
  await rm(userData, { recursive: true, force: true, maxRetries: 3 });
  const result = tests.result();
  if (result === null) throw new HostProblem(`Desktop VS Code ended with code ${code} and without a result; it had logged:\n${tests.lastWords()}`);
  return result;
}
