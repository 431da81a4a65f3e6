import { randomBytes } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import * as path from 'node:path';
import { pathToFileURL } from 'node:url';
import { temporaryFolder } from './cleanup.ts';
import { HostProblem } from './problem.ts';
import { startGroup, type ProcessGroup } from './processes.ts';
import type { ServerPackage } from './serverPackage.ts';

/** How a VS Code server is started. */
export interface ServerOptions {
  /** Settings of this run, over VS Code's defaults. */
  settings?: Record<string, unknown>;
  /** Whether folders open in restricted mode until a person trusts them; without it, every folder is trusted. */
  workspaceTrust?: boolean;
}

/** What a page of the server opens. */
export interface PageOptions {
  /** The folder, an absolute path. */
  folder: string;
  /** The extension under development: the folder of its manifest, an absolute path. */
  extension: string;
  /** Where the extension runs: in the server's Node process, or in a worker of the browser. */
  kind?: 'node' | 'web';
  /** The module of the tests to run, an absolute path. */
  tests?: string;
  /** A file to open at the start, an absolute path. */
  file?: string;
}

/** A VS Code server that answers, on loopback, to who has its token. */
export interface RunningServer {
  version: string;
  /** The id of its process, of the one that runs now. */
  pid: number;
  /** The address of a page. */
  address(page: PageOptions): string;
  /** Resolves when the server has ended, by `stop` or by itself. */
  ended: Promise<void>;
  /** Kills the server with all its processes, as a power cut does. */
  kill(): Promise<void>;
  /** Starts it again after that, at the same address and with the data that it left. */
  startAgain(): Promise<void>;
  /** Ends the server with all its processes, and removes its data. */
  stop(): Promise<void>;
}

/** So that the window shows the work, and nothing that asks a person something. */
const QUIET_SETTINGS = {
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
  'chat.disableAIFeatures': true,
  'extensions.ignoreRecommendations': true,
  'telemetry.telemetryLevel': 'off',
  'git.openRepositoryInParentFolders': 'never',
};

/** Longer than the slowest start seen, on a machine with all cores busy. */
const START_LIMIT_MS = 60_000;

/** Starts a VS Code server with data of its own and waits until it answers. Throws `HostProblem` when it does not. */
export async function startServer(vscode: ServerPackage, options: ServerOptions = {}): Promise<RunningServer> {
  const data = temporaryFolder('server');
  const token = randomBytes(16).toString('hex');
  await writeSettings(data.path, { ...QUIET_SETTINGS, ...options.settings });
  const start = (port: number) =>
    startGroup(process.execPath, serverArguments(vscode, data.path, token, { ...options, port }));
  let { child, end } = start(0);
  const closed = (of: ProcessGroup['child']) => new Promise<void>((resolve) => of.once('close', () => resolve()));
  let ended = closed(child);
  const kill = async (): Promise<void> => {
    end();
    await ended;
  };
  const stop = async (): Promise<void> => {
    await kill();
    data.remove();
  };
  try {
    const port = await listening(child);
    const authority = `127.0.0.1:${port}`;
    return {
      version: vscode.version,
      get pid() {
        return child.pid!;
      },
      address: (page) => pageAddress(authority, token, page),
      get ended() {
        return ended;
      },
      kill,
      startAgain: async () => {
        ({ child, end } = start(port));
        ended = closed(child);
        await listening(child);
      },
      stop,
    };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function writeSettings(dataDir: string, settings: Record<string, unknown>): Promise<void> {
  const folder = path.join(dataDir, 'data', 'Machine');
  await mkdir(folder, { recursive: true });
  await writeFile(path.join(folder, 'settings.json'), JSON.stringify(settings, null, 2));
}

function serverArguments(
  vscode: ServerPackage,
  dataDir: string,
  token: string,
  options: ServerOptions & { port: number },
): string[] {
  return [
    path.join(vscode.root, 'out', 'server-main.js'),
    '--host',
    '127.0.0.1',
    '--port',
    String(options.port),
    '--connection-token',
    token,
    '--accept-server-license-terms',
    '--server-data-dir',
    dataDir,
    '--telemetry-level',
    'off',
    // Without it, VS Code 1.133 and later ignore an extension under development named in the address.
    '--enable-smoke-test-driver',
    ...(options.workspaceTrust ? [] : ['--disable-workspace-trust']),
  ];
}

/** The port that the server says it listens on. */
function listening(child: ProcessGroup['child']): Promise<number> {
  return new Promise((resolve, reject) => {
    let output = '';
    const fail = (what: string): void =>
      reject(new HostProblem(`The VS Code server ${what}; its last words were:\n${output.slice(-2000).trim()}`));
    const limit = setTimeout(() => fail(`did not answer within ${START_LIMIT_MS / 1000} seconds`), START_LIMIT_MS);
    const read = (data: Buffer): void => {
      output += data.toString();
      const port = /Extension host agent listening on (\d+)/.exec(output)?.[1];
      if (port === undefined) return;
      clearTimeout(limit);
      resolve(Number(port));
    };
    child.stdout.on('data', read);
    child.stderr.on('data', read);
    child.once('error', () => fail('could not be started'));
    child.once('exit', (code) => {
      clearTimeout(limit);
      fail(`ended with code ${code}`);
    });
  });
}

function pageAddress(authority: string, token: string, page: PageOptions): string {
  const remote = (file: string): string => `vscode-remote://${authority}${pathToFileURL(file).pathname}`;
  const payload: [string, string][] = [
    ['skipWelcome', 'true'],
    ['skipReleaseNotes', 'true'],
    ['extensionDevelopmentPath', remote(page.extension)],
  ];
  if (page.kind === 'web') payload.push(['extensionDevelopmentKind', 'web']);
  if (page.tests !== undefined) payload.push(['extensionTestsPath', remote(page.tests)]);
  if (page.file !== undefined) payload.push(['openFile', remote(page.file)]);
  const query = new URLSearchParams({
    tkn: token,
    folder: decodeURI(pathToFileURL(page.folder).pathname),
    payload: JSON.stringify(payload),
  });
  return `http://${authority}/?${query}`;
}
