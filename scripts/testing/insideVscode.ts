import { findDesktop } from '../host/desktop.ts';
import type { Counts } from './counts.ts';
import { runInDesktop } from './desktopRun.ts';
import { runMocha } from './mochaRun.ts';
import { runInServer } from './serverRun.ts';
import { makeStage, type TestHost } from './stage.ts';

/** The ways to test inside a real VS Code: in an extension host, or through its window as a person does. */
export const WAYS = ['node', 'web', 'ui'] as const;
export type Way = (typeof WAYS)[number];

/**
 * Runs the tests of one way; `grep` selects tests by title, empty for all.
 * Throws `HostProblem` when no real VS Code could be started.
 */
export async function testInside(way: Way, grep: string): Promise<Counts> {
  if (way === 'ui') return runMocha('test/vscode/ui/**/*.test.ts', 'spec', ['--timeout', '120000', ...(grep ? ['--grep', grep] : [])]);
  return inExtensionHost(way, grep);
}

async function inExtensionHost(host: TestHost, grep: string): Promise<Counts> {
  const stage = await makeStage(host, grep);
  try {
    const desktop = host === 'node' ? await findDesktop(console.log) : null;
    const { passed, failed, version } = desktop ? await runInDesktop(stage, desktop) : await runInServer(stage, host);
    console.log(`Ran in VS Code ${version} (${desktop ? 'desktop' : 'server'}), ${host} extension host.`);
    return { passed, failed };
  } finally {
    stage.remove();
  }
}
