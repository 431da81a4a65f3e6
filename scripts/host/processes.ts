import { spawn, spawnSync, type ChildProcessByStdio, type SpawnOptions } from 'node:child_process';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { atEnd } from './cleanup.ts';

/** What a finished command left behind. */
export interface Finished {
  /** The exit code; 1 when a signal ended it. */
  code: number;
  /** Standard output and standard error, as they came; empty when they were inherited. */
  output: string;
}

/**
 * Runs a command to its end and gathers its output, unless `stdio` is inherited; tells `say` each line as it comes.
 * Rejects when it cannot be started.
 */
export async function runToEnd(
  command: string,
  args: readonly string[],
  options: SpawnOptions = {},
  say: (line: string) => void = () => {},
): Promise<Finished> {
  const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'], ...options });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on('data', (data: Buffer) => (output += data.toString()));
    if (stream) createInterface(stream).on('line', say);
  }
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => resolve({ code: code ?? 1, output }));
  });
}

/**
 * Runs npm as the npm that runs this script, with this Node.
 * Outside an npm script it is the npm on the PATH.
 */
export function runNpm(
  args: readonly string[],
  options: SpawnOptions = {},
  say?: (line: string) => void,
): Promise<Finished> {
  const cli = process.env['npm_execpath'];
  if (cli?.endsWith('.js')) return runToEnd(process.execPath, [cli, ...args], options, say);
  return runToEnd('npm', args, { shell: process.platform === 'win32', ...options }, say);
}

/** A process with everything that it starts. */
export interface ProcessGroup {
  child: ChildProcessByStdio<null, Readable, Readable>;
  /** Ends all of it at once; it also ends when this process does. */
  end(): void;
}

/** Starts a process whose output can be read, in a group of its own. */
export function startGroup(command: string, args: readonly string[]): ProcessGroup {
  const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'], detached: process.platform !== 'win32' });
  return { child, end: atEnd(() => killGroup(child.pid)) };
}

function killGroup(pid: number | undefined): void {
  if (pid === undefined) return;
  if (process.platform === 'win32') {
    spawnSync('taskkill', ['/pid', String(pid), '/t', '/f']);
    return;
  }
  try {
    process.kill(-pid, 'SIGKILL');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}
