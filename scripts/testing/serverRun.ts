import type { Page } from 'playwright-core';
import type { HostResult } from '../../test/vscode/harness/channel.ts';
import { launchBrowser } from '../host/browser.ts';
import { HostProblem } from '../host/problem.ts';
import { startServer } from '../host/server.ts';
import { ensureServer } from '../host/serverPackage.ts';
import { listenToTests, SILENCE_LIMIT_MS, type TestListener } from './listen.ts';
import type { Say } from './parts.ts';
import type { Stage, TestHost } from './stage.ts';

/**
 * Runs the staged tests in the VS Code server, shown in headless Chromium, and tells `say` what they print.
 * Throws `HostProblem` when VS Code could not be started or gave no result.
 */
export async function runInServer(stage: Stage, host: TestHost, say: Say): Promise<HostResult> {
  const server = await startServer(await ensureServer(say));
  try {
    const browser = await launchBrowser(say);
    try {
      say(`VS Code ${server.version}, server with Chromium ${browser.version()}, ${host} extension host`);
      const address = server.address({
        folder: stage.workspace,
        extension: stage.extension,
        kind: host,
        tests: stage.tests,
      });
      return await runPage(await browser.newPage(), address, stage, say);
    } finally {
      await browser.close();
    }
  } finally {
    await server.stop();
  }
}

async function runPage(page: Page, address: string, stage: Stage, say: Say): Promise<HostResult> {
  const tests = await listenToTests(stage, say);
  await page.exposeFunction('codeAutomationLog', (_type: string, args: unknown[]) =>
    tests.hear(args.map(String).join(' ')),
  );
  const how = await exited(page, tests, () => page.goto(address, { timeout: SILENCE_LIMIT_MS }));
  const result = tests.result();
  if (result === null) throw new HostProblem(`The tests inside VS Code ${how}; it had logged:\n${tests.lastWords()}`);
  return result;
}

/** Calls `open` and waits until the tests end or can end no more; says how that came. */
async function exited(page: Page, tests: TestListener, open: () => Promise<unknown>): Promise<string> {
  let stopWaiting = (): void => undefined;
  const end = new Promise<string>((resolve) => {
    stopWaiting = tests.onSilence(() => resolve(`said nothing for ${SILENCE_LIMIT_MS / 1000} seconds`));
    page.on('close', () => resolve('gave no result before the window closed'));
    page.on('crash', () => resolve('gave no result before the window crashed'));
    void page.exposeFunction('codeAutomationExit', (code: number) =>
      resolve(`ended with code ${code} and without a result`),
    );
  });
  try {
    await open();
    return await end;
  } finally {
    stopWaiting();
  }
}
