import { spawn, type ChildProcess, type SpawnOptions } from 'node:child_process';

/** What a finished command left behind. */
export interface Finished {
  /** The exit code; 1 when a signal ended it. */
  code: number;
  /** Standard output and standard error, as they came; empty when they were inherited. */
  output: string;
}

/** Runs a command to its end and gathers its output, unless `stdio` is inherited. Rejects when it cannot be started. */
export async function runToEnd(command: string, args: readonly string[], options: SpawnOptions = {}): Promise<Finished> {
  const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'], ...options });
  let output = '';
  child.stdout?.on('data', (data: Buffer) => (output += data.toString()));
  child.stderr?.on('data', (data: Buffer) => (output += data.toString()));
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => resolve({ code: code ?? 1, output }));
  });
}

/**
 * Runs npm as the npm that runs this script, with this Node.
 * Outside an npm script it is the npm on the PATH.
 */
export function runNpm(args: readonly string[], options: SpawnOptions = {}): Promise<Finished> {
  const cli = process.env['npm_execpath'];
  if (cli?.endsWith('.js')) return runToEnd(process.execPath, [cli, ...args], options);
  return runToEnd('npm', args, { shell: process.platform === 'win32', ...options });
}

/** Ends a process that was started `detached`, with everything it started, and waits until it is gone. */
export async function endGroup(child: ChildProcess): Promise<void> {
  if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  if (process.platform === 'win32') {
    await runToEnd('taskkill', ['/pid', String(child.pid), '/t', '/f']);
  } else {
    signalGroup(child.pid, 'SIGTERM');
    const force = setTimeout(() => signalGroup(child.pid!, 'SIGKILL'), 3000);
    await gone;
    clearTimeout(force);
    signalGroup(child.pid, 'SIGKILL');
  }
  await gone;
}

function signalGroup(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(-pid, signal);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}
