import { chromium, type Browser, type LaunchOptions } from 'playwright-core';
import { browserPackageRuns, ensureBrowser } from './browserPackage.ts';
import { onPath } from './paths.ts';
import { MissingHost } from './problem.ts';

const ARGUMENTS = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/**
 * Starts a headless browser: the Chromium, Chrome or Edge of the machine, otherwise a Chromium that is fetched from
 * npm, of which `say` is told. Throws `MissingHost` when there is none that starts.
 */
export async function launchBrowser(say: (line: string) => void): Promise<Browser> {
  const failures: string[] = [];
  const attempt = async (choice: LaunchOptions): Promise<Browser | null> => {
    try {
      return await chromium.launch({ ...choice, headless: true, args: ARGUMENTS });
    } catch (error) {
      failures.push((error as Error).message.split('\n')[0]!);
      return null;
    }
  };
  for (const choice of installedBrowsers()) {
    const browser = await attempt(choice);
    if (browser !== null) return browser;
  }
  const browser = browserPackageRuns ? await attempt(await ensureBrowser(say)) : null;
  if (browser !== null) return browser;
  const advice = 'There is no browser to show VS Code in: install Google Chrome, Microsoft Edge or Chromium.';
  throw new MissingHost([advice, ...failures].join('\n'));
}

function installedBrowsers(): LaunchOptions[] {
  const executable = onPath('chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge');
  return executable === null ? [{ channel: 'chrome' }, { channel: 'msedge' }] : [{ executablePath: executable }];
}
