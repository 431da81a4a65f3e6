// Opens a real VS Code on the sample readouts with the extension in it: docs/testing.md.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { cp } from 'node:fs/promises';
import * as path from 'node:path';
import { codeCommand } from './host/desktop.ts';
import { CACHE, ROOT } from './host/paths.ts';
import { HostProblem, runScript } from './host/problem.ts';
import { runNpm, runToEnd } from './host/processes.ts';
import { startServer } from './host/server.ts';
import { ensureServer } from './host/serverPackage.ts';

const SAMPLES = path.join(CACHE, 'samples');

await runScript(async () => {
  console.log('Building the extension …');
  const built = await runNpm(['run', '--silent', 'build'], { cwd: ROOT });
  if (built.code !== 0)
    throw new HostProblem(
      `The extension could not be built; repair what is said here, then run "npm start" again.\n${built.output.trim()}`,
    );
  await copySamples();
  const code = codeCommand();
  return code === null ? openInServer() : openOnDesktop(code);
});

/** A copy to work in, which stays from one start to the next. */
async function copySamples(): Promise<void> {
  const original = path.join(ROOT, 'samples');
  if (existsSync(SAMPLES)) return;
  if (!existsSync(original)) throw new HostProblem('There is no folder samples/ to open; restore it from git.');
  await cp(original, SAMPLES, { recursive: true });
}

async function openOnDesktop(code: string): Promise<number> {
  console.log(`Opening VS Code on ${relative(SAMPLES)}.`);
  const quoted = process.platform === 'win32' ? `"${code}"` : code;
  const finished = await runToEnd(quoted, [`--extensionDevelopmentPath=${ROOT}`, SAMPLES], {
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (finished.code !== 0) throw new HostProblem(`"${code}" ended with code ${finished.code}; see what it says above.`);
  return 0;
}

async function openInServer(): Promise<number> {
  console.log('There is no command "code" on the PATH: VS Code opens in the browser instead.');
  const vscode = await ensureServer(console.log);
  const server = await startServer(vscode);
  const address = server.address({ folder: SAMPLES, extension: ROOT });
  console.log(`\nVS Code ${server.version} with Readouts is at\n\n  ${address}\n`);
  console.log(`It shows ${relative(SAMPLES)}. Only this machine can reach it, and only with this address.`);
  console.log('Ctrl+C ends it.');
  showInBrowser(address);
  const stopped = new Promise<'stopped'>((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => resolve('stopped'));
  });
  const how = await Promise.race([stopped, server.ended]);
  await server.stop();
  if (how === 'stopped') return 0;
  throw new HostProblem('The VS Code server ended by itself; run "npm start" again.');
}

/** Opens a person's browser where there is a screen; the address is printed all the same. */
function showInBrowser(address: string): void {
  const openers: Partial<Record<NodeJS.Platform, [string, string[]]>> = {
    darwin: ['open', [address]],
    win32: ['rundll32', ['url.dll,FileProtocolHandler', address]],
    ...(process.env['DISPLAY'] || process.env['WAYLAND_DISPLAY'] ? { linux: ['xdg-open', [address]] } : {}),
  };
  const opener = openers[process.platform];
  // Without an opener on the machine, a person opens the address by hand.
  if (opener)
    spawn(...opener, { stdio: 'ignore', detached: true })
      .on('error', () => undefined)
      .unref();
}

function relative(file: string): string {
  return path.relative(process.cwd(), file);
}
