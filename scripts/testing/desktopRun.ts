import * as path from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import type { HostResult } from '../../test/vscode/harness/channel.ts';
import { temporaryFolder } from '../host/cleanup.ts';
import type { Desktop } from '../host/desktop.ts';
import { HostProblem } from '../host/problem.ts';
import { startGroup } from '../host/processes.ts';
import { listenToTests } from './listen.ts';
import type { Say } from './parts.ts';
import type { Stage } from './stage.ts';

const CHILD = fileURLToPath(new URL('desktopChild.ts', import.meta.url));

/**
 * Runs the staged tests in the Node extension host of desktop VS Code, and tells `say` what they print.
 * Throws `HostProblem` when VS Code could not be started or gave no result.
 */
export async function runInDesktop(stage: Stage, desktop: Desktop, say: Say): Promise<HostResult> {
  const userData = temporaryFolder('desktop');
  const options = {
    vscodeExecutablePath: desktop.executable,
    extensionDevelopmentPath: stage.extension,
    extensionTestsPath: stage.tests,
    launchArgs: [
      stage.workspace,
      '--user-data-dir',
      userData.path,
      '--extensions-dir',
      path.join(userData.path, 'extensions'),
    ],
  };
  say(`Desktop VS Code (${desktop.executable}), node extension host`);
  const command = [...desktop.screen, process.execPath, CHILD, JSON.stringify(options)];
  const { child, end } = startGroup(command[0]!, command.slice(1));
  const tests = await listenToTests(stage, say);
  for (const stream of [child.stdout, child.stderr]) createInterface(stream).on('line', tests.hear);
  const stopWaiting = tests.onSilence(end);
  const code = await new Promise<number | null>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', resolve);
  });
  stopWaiting();
  userData.remove();
  const result = tests.result();
  if (result === null)
    throw new HostProblem(
      `Desktop VS Code ended with code ${code} and without a result; it had logged:\n${tests.lastWords()}`,
    );
  return result;
}
