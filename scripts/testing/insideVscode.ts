import type { HostResult } from '../../test/vscode/harness/channel.ts';
import { RETRIES, type Outcome } from '../../test/vscode/harness/outcome.ts';
import { findDesktop } from '../host/desktop.ts';
import { HostProblem } from '../host/problem.ts';
import { runInDesktop } from './desktopRun.ts';
import { runMocha } from './mochaRun.ts';
import { runInServer } from './serverRun.ts';
import { makeStage, type Stage, type TestHost } from './stage.ts';

/** The ways to test inside a real VS Code: in an extension host, or through its window as a person does. */
export const WAYS = ['node', 'web', 'ui'] as const;
export type Way = (typeof WAYS)[number];

/**
 * Runs the tests of one way; `grep` selects tests by title, empty for all.
 * Throws `HostProblem` when no real VS Code could be started.
 */
export async function testInside(way: Way, grep: string): Promise<Outcome> {
  if (way === 'ui')
    return runMocha('test/vscode/ui/**/*.test.ts', { print: 'spec', timeout: 120_000, grep, retries: RETRIES });
  return inExtensionHost(way, grep);
}

async function inExtensionHost(host: TestHost, grep: string): Promise<Outcome> {
  const result =
    (host === 'node' ? await onDesktop(grep) : null) ?? (await staged(host, grep, (stage) => runInServer(stage, host)));
  console.log(`Ran in VS Code ${result.version}, ${host} extension host.`);
  return result;
}

/** The result of desktop VS Code, or null when it cannot be had or started here, which is said. */
async function onDesktop(grep: string): Promise<HostResult | null> {
  const desktop = await findDesktop(console.log);
  if (desktop === null) return null;
  try {
    return await staged('node', grep, (stage) => runInDesktop(stage, desktop));
  } catch (error) {
    if (!(error instanceof HostProblem)) throw error;
    console.log(error.message);
    return null;
  }
}

/** Runs on a stage that is made for it and removed after it. */
async function staged(host: TestHost, grep: string, run: (stage: Stage) => Promise<HostResult>): Promise<HostResult> {
  const stage = await makeStage(host, grep);
  try {
    return await run(stage);
  } finally {
    stage.remove();
  }
}
