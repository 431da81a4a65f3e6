import { chromium, type Browser, type LaunchOptions } from 'playwright-core';
import { browserPackageRuns, ensureBrowser } from './browserPackage.ts';
import { onPath } from './paths.ts';
import { HostProblem } from './problem.ts';

const ARGUMENTS = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/**
 * Starts a headless browser: the Chromium, Chrome or Edge of the machine, otherwise a Chromium that is fetched from npm,
 * of which `say` is told. Throws `HostProblem` when there is none.
 */
export async function launchBrowser(say: (line: string) => void): Promise<Browser> {
  const failures: string[] = [];
  for (const choice of installedBrowsers()) {
    try {
      return await launch(choice);
    } catch (error) {
      failures.push((error as Error).message.split('\n')[0]!);
    }
  }
  if (browserPackageRuns) return launch(await ensureBrowser(say));
  throw new HostProblem(
    `There is no browser to show VS Code in: install Google Chrome, Microsoft Edge or Chromium.\n${failures.join('\n')}`,
  );
}

function installedBrowsers(): LaunchOptions[] {
  const executable = onPath('chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge');
  return executable === null ? [{ channel: 'chrome' }, { channel: 'msedge' }] : [{ executablePath: executable }];
}

function launch(choice: LaunchOptions): Promise<Browser> {
  return chromium.launch({ ...choice, headless: true, args: ARGUMENTS });
}
