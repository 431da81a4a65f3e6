import { chromium, type Browser } from 'playwright-core';
import { onPath } from './paths.ts';
import { HostProblem } from './problem.ts';

/** Starts a headless Chromium, Chrome or Edge that is on the machine. Throws `HostProblem` when there is none. */
export async function launchBrowser(): Promise<Browser> {
  const executable = onPath('chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge');
  const choices = executable ? [{ executablePath: executable }] : [{ channel: 'chrome' }, { channel: 'msedge' }];
  const failures: string[] = [];
  for (const choice of choices) {
    try {
      return await chromium.launch({ ...choice, headless: true, args: browserArguments() });
    } catch (error) {
      failures.push((error as Error).message.split('\n')[0]!);
    }
  }
  throw new HostProblem(
    `No Chromium could be started to show VS Code in; install one (Debian: apt-get install chromium) and try again.\n${failures.join('\n')}`,
  );
}

function browserArguments(): string[] {
  const quiet = [
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ];
  // Chromium's sandbox refuses to run for root.
  return process.getuid?.() === 0 ? [...quiet, '--no-sandbox'] : quiet;
}
