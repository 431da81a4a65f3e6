import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readFile, rename } from 'node:fs/promises';
import * as path from 'node:path';
import { temporaryFolder } from './cleanup.ts';
import { CACHE } from './paths.ts';
import { HostProblem } from './problem.ts';
import { runNpm, runToEnd, type Finished } from './processes.ts';

/** The npm package that holds an unmodified VS Code server with its web workbench, under `lib/vscode`. */
const PACKAGE = 'code-server';
const VERSION = '4.139.1';
const INTEGRITY = 'sha512-fUYvJVdz4ZoVJfakGiGWXFMpF8K1ObsrpGvX17ZxNpKOzdNHs7lANT670JTr4ZhA8DnWqyvvmFG/d3HV9Yy6ew==';

/** An installed VS Code server. */
export interface ServerPackage {
  /** The folder that holds `out/server-main.js`. */
  root: string;
  /** VS Code's version, such as 1.139.1. */
  version: string;
}

/**
 * The VS Code server, fetched from npm into `.vscode-test/` when it is not there yet; `say` is told of each step.
 * Two processes may ask at the same time: whoever is ready first is kept.
 * Throws `HostProblem` when npm cannot fetch it.
 */
export async function ensureServer(say: (line: string) => void): Promise<ServerPackage> {
  const installed = path.join(CACHE, `${PACKAGE}-${VERSION}`);
  if (!existsSync(installed)) await install(installed, say);
  const manifest: unknown = JSON.parse(await readFile(path.join(installed, 'package.json'), 'utf8'));
  return { root: installed, version: (manifest as { version: string }).version };
}

async function install(target: string, say: (line: string) => void): Promise<void> {
  await mkdir(CACHE, { recursive: true });
  const { path: work, remove } = temporaryFolder('installing', CACHE);
  try {
    say(`Fetching the VS Code server (${PACKAGE} ${VERSION}, 47 MB) from npm, once …`);
    succeeded(await runNpm(['pack', `${PACKAGE}@${VERSION}`, '--pack-destination', work], { cwd: work }), 'fetched');
    const archive = path.join(work, `${PACKAGE}-${VERSION}.tgz`);
    await checkIntegrity(archive);
    say('Unpacking it …');
    succeeded(await runToEnd('tar', ['-xzf', archive, '-C', work]), 'unpacked');
    const server = path.join(work, 'package', 'lib', 'vscode');
    say('Installing what it needs …');
    // Its install scripts would compile parts that nothing here uses.
    succeeded(
      await runNpm(['install', '--omit=dev', '--ignore-scripts', '--no-audit', '--no-fund'], { cwd: server }),
      'installed',
    );
    await keep(server, target);
    say(`The VS Code server is in ${path.relative(process.cwd(), target)}.`);
  } finally {
    remove();
  }
}

async function keep(server: string, target: string): Promise<void> {
  try {
    await rename(server, target);
  } catch (error) {
    if (!existsSync(target)) throw error;
  }
}

async function checkIntegrity(archive: string): Promise<void> {
  const digest = createHash('sha512')
    .update(await readFile(archive))
    .digest('base64');
  if (`sha512-${digest}` !== INTEGRITY) {
    throw new HostProblem(
      `The ${PACKAGE} ${VERSION} that npm fetched is not the one expected; check the npm registry that is configured.`,
    );
  }
}

function succeeded(finished: Finished, done: string): void {
  if (finished.code === 0) return;
  throw new HostProblem(
    `The VS Code server could not be ${done} (${PACKAGE} ${VERSION}); check the network and npm's registry, then try again.\n${finished.output.trim().slice(0, 2000)}`,
  );
}
