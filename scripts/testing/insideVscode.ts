import type { HostResult } from '../../test/vscode/harness/channel.ts';
import type { Outcome } from '../../test/vscode/harness/outcome.ts';
import { launchBrowser } from '../host/browser.ts';
import { findDesktop } from '../host/desktop.ts';
import { HostProblem } from '../host/problem.ts';
import { ensureServer } from '../host/serverPackage.ts';
import { runInDesktop } from './desktopRun.ts';
import { runMocha } from './mochaRun.ts';
import type { Part, Say } from './parts.ts';
import { runInServer } from './serverRun.ts';
import { makeStage, type Stage, type TestHost } from './stage.ts';

/** The ways to test inside a real VS Code: in an extension host, or through its window as a person does. */
export const WAYS = ['node', 'web', 'ui'] as const;
export type Way = (typeof WAYS)[number];

const NAMES: Readonly<Record<Way, string>> = {
  node: 'in VS Code, Node extension host',
  web: 'in VS Code, web extension host',
  ui: 'in VS Code, through its window',
};

/**
 * The tests of some ways as parts of a run; `grep` selects tests by title, empty for all.
 * A part throws `MissingHost` when no real VS Code can be had here.
 */
export function partsInside(ways: readonly Way[], grep: string): Part[] {
  return ways.map((way) => ({
    name: NAMES[way],
    run: (say) => (way === 'ui' ? inWindow(grep, say) : inHost(way, grep, say)),
    mayBeEmpty: grep !== '',
  }));
}

async function inWindow(grep: string, say: Say): Promise<Outcome> {
  await serverShown(say);
  return runMocha('test/vscode/ui/**/*.test.ts', { print: 'spec', timeout: 300_000, grep }, say);
}

async function inHost(host: TestHost, grep: string, say: Say): Promise<Outcome> {
  const result = (host === 'node' ? await onDesktop(grep, say) : null) ?? (await inServer(host, grep, say));
  say(`Ran in VS Code ${result.version}, ${host} extension host.`);
  return result;
}

async function inServer(host: TestHost, grep: string, say: Say): Promise<HostResult> {
  await serverShown(say);
  return staged(host, grep, (stage) => runInServer(stage, host, say));
}

let shown: Promise<void> | undefined;

/** Makes sure of VS Code's server and a browser, once in a run: to find that they cannot be had may take a while. */
function serverShown(say: Say): Promise<void> {
  const ensure = async (): Promise<void> => {
    await ensureServer(say);
    await (await launchBrowser(say)).close();
  };
  return (shown ??= ensure());
}

/** The result of desktop VS Code, or null when it cannot be had or started here, which is said. */
async function onDesktop(grep: string, say: Say): Promise<HostResult | null> {
  const desktop = await findDesktop(say);
  if (desktop === null) return null;
  try {
    return await staged('node', grep, (stage) => runInDesktop(stage, desktop, say));
  } catch (error) {
    if (!(error instanceof HostProblem)) throw error;
    say(error.message);
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
