import { downloadAndUnzipVSCode } from '@vscode/test-electron';
import { existsSync, realpathSync } from 'node:fs';
import * as path from 'node:path';
import { CACHE, onPath } from './paths.ts';

/** Where Microsoft's builds come from; asked first, since it is out of reach on many build machines. */
const DOWNLOADS = 'https://update.code.visualstudio.com/api/releases/stable';
const REACH_LIMIT_MS = 5_000;
const DOWNLOAD_LIMIT_MS = 180_000;

/** The version to download; the same as that of the server, so that both hosts run the same VS Code. */
const VERSION = '1.139.1';

/** How to run desktop VS Code on a machine that may have no screen. */
export interface Desktop {
  executable: string;
  /** The command that gives it a screen, when there is none. */
  screen: string[];
}

/**
 * Desktop VS Code: the installed one, or a download into `.vscode-test/`; null when it cannot be had here, after
 * `say` was told why.
 */
export async function findDesktop(say: (line: string) => void): Promise<Desktop | null> {
  const screen = findScreen();
  if (screen === null) {
    say('Desktop VS Code: there is no screen to show it on (no DISPLAY, no xvfb-run).');
    return null;
  }
  const executable = installedDesktop() ?? (await downloadedDesktop(say));
  return executable === null ? null : { executable, screen };
}

/** The command `code`, when it is on the PATH. */
export function codeCommand(): string | null {
  return onPath('code');
}

function findScreen(): string[] | null {
  if (process.platform !== 'linux' || process.env['DISPLAY'] || process.env['WAYLAND_DISPLAY']) return [];
  const virtual = onPath('xvfb-run');
  return virtual === null ? null : [virtual, '-a'];
}

/** The program behind the command `code`, which is a script in a folder of the installation. */
function installedDesktop(): string | null {
  const command = codeCommand();
  if (command === null) return null;
  const script = realpathSync(command);
  const candidates = [
    path.resolve(script, '../../code'),
    path.resolve(script, '../../Code.exe'),
    path.resolve(script, '../../../../MacOS/Electron'),
    path.resolve(script, '../../../../MacOS/Code'),
  ];
  return candidates.find((file) => existsSync(file)) ?? null;
}

async function downloadedDesktop(say: (line: string) => void): Promise<string | null> {
  try {
    await fetch(DOWNLOADS, { signal: AbortSignal.timeout(REACH_LIMIT_MS) });
    say(`Desktop VS Code ${VERSION}: fetching it, once …`);
    return await within(DOWNLOAD_LIMIT_MS, downloadAndUnzipVSCode({ version: VERSION, cachePath: CACHE }));
  } catch (error) {
    say(`Desktop VS Code: it is not installed and cannot be downloaded here (${(error as Error).message}).`);
    return null;
  }
}

async function within<T>(milliseconds: number, work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const limit = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error(`it took longer than ${milliseconds / 1000} seconds`)), milliseconds);
  });
  try {
    return await Promise.race([work, limit]);
  } finally {
    clearTimeout(timer);
  }
}
