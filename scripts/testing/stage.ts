import { build, type BuildOptions } from 'esbuild';
import { globSync, readFileSync } from 'node:fs';
import { cp, readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import * as path from 'node:path';
import { commandLineBundle, extensionBundles } from '../bundles.ts';
import { temporaryFolder } from '../host/cleanup.ts';
import { ROOT } from '../host/paths.ts';
import { HostProblem } from '../host/problem.ts';
import type { MappedBundle } from './sourcePlaces.ts';

/** The extension host that runs the tests: Node's, or a worker of the browser. */
export type TestHost = 'node' | 'web';

/** A copy of the extension as it ships, with the bundled tests beside it, apart from other runs. */
export interface Stage {
  /** The extension's folder. */
  extension: string;
  /** A writable copy of the fixture workspace. */
  workspace: string;
  /** The module of the tests. */
  tests: string;
  /** The bundles that stack traces may name. */
  bundles: MappedBundle[];
  remove(): void;
}

/** The folder that the tests work on copies of. */
export const FIXTURE_WORKSPACE = path.join(ROOT, 'test', 'fixtures', 'workspace');

/**
 * Makes a stage for one host: the files that the package would hold, freshly bundled, and the suites of that host
 * (`test/vscode/first`, which runs first, and `test/vscode/suite` run in both, `test/vscode/node` in Node's,
 * `test/vscode/web` in the browser's). `grep` selects tests by title.
 */
export async function makeStage(host: TestHost, grep: string): Promise<Stage> {
  const folder = temporaryFolder(host);
  const extension = path.join(folder.path, 'extension');
  const tests = path.join(extension, 'out', 'test', host === 'node' ? 'index.cjs' : 'index.js');
  const code =
    host === 'node'
      ? ['extension', 'features', 'html'].map((name) => `${name}.cjs`)
      : ['extension', 'features', 'html'].map((name) => `web/${name}.js`);
  // The browser's host evaluates a module as the body of a function, which puts two lines before it.
  const linesBefore = host === 'node' ? 0 : 2;
  const stage: Stage = {
    extension,
    workspace: path.join(folder.path, 'workspace'),
    tests,
    bundles: [tests, ...code.map((file) => path.join(extension, 'dist', file))].map((file) => ({ file, linesBefore })),
    remove: folder.remove,
  };
  try {
    await copyExtension(stage.extension, host);
    await cp(FIXTURE_WORKSPACE, stage.workspace, { recursive: true });
    await build(testBundle(host, grep, suites(host), stage.tests));
    if (host === 'node') await watchActivation(stage.extension);
  } catch (error) {
    stage.remove();
    throw error;
  }
  return stage;
}

/**
 * A writable copy of the extension as it ships, freshly bundled with source maps beside the bundles. For the web host,
 * its manifest names no `main`.
 */
export async function copyExtension(target: string, host: TestHost): Promise<void> {
  for (const file of shippedFiles().filter((name) => !name.startsWith('dist/'))) {
    await cp(path.join(ROOT, file), path.join(target, file));
  }
  if (host === 'web') {
    const manifest = path.join(target, 'package.json');
    const fields = JSON.parse(await readFile(manifest, 'utf8')) as Record<string, unknown>;
    delete fields['main'];
    await writeFile(manifest, JSON.stringify(fields, null, 2));
  }
  const options = { production: true, into: target };
  for (const bundle of extensionBundles(options)) await build({ ...bundle, sourcemap: 'external' });
  await build(commandLineBundle(options));
}

/**
 * The files of the checkout that ship, as `.vscodeignore` names them; found without the walk through everything that
 * vsce takes.
 */
export function shippedFiles(): string[] {
  const lines = readFileSync(path.join(ROOT, '.vscodeignore'), 'utf8').split(/\r?\n/);
  const patterns = lines.filter((line) => line.startsWith('!')).map((line) => line.slice(1));
  return globSync(patterns, { cwd: ROOT })
    .map((file) => file.replaceAll(path.sep, '/'))
    .sort();
}

/** Puts test/vscode/harness/entry.ts before the extension, which keeps what a test of the extension's life needs. */
async function watchActivation(extension: string): Promise<void> {
  const manifest = path.join(extension, 'package.json');
  const fields = JSON.parse(await readFile(manifest, 'utf8')) as Record<string, unknown>;
  const entry = './out/test/entry.cjs';
  await build({
    absWorkingDir: ROOT,
    entryPoints: ['test/vscode/harness/entry.ts'],
    outfile: path.join(extension, entry),
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'es2022',
    external: ['vscode'],
    logLevel: 'warning',
  });
  await writeFile(manifest, JSON.stringify({ ...fields, main: entry }, null, 2));
}

function suites(host: TestHost): string[] {
  const rest = `test/vscode/{suite,${host}}/**/*.test.ts`;
  const files = ['test/vscode/first/**/*.test.ts', rest].flatMap((pattern) => globSync(pattern, { cwd: ROOT }).sort());
  if (files.length === 0)
    throw new HostProblem(`There are no tests for the ${host} extension host; restore test/vscode from git.`);
  return files;
}

function testBundle(host: TestHost, grep: string, files: string[], outfile: string): BuildOptions {
  const { resolve } = createRequire(import.meta.url);
  const assertions = {
    'node:assert/strict': path.join(ROOT, 'test', 'vscode', 'harness', 'assertStrict.ts'),
    'node:assert': resolve('assert/'),
  };
  const imports = files.map((file) => `import './${file.replaceAll(path.sep, '/')}';`);
  return {
    absWorkingDir: ROOT,
    stdin: {
      contents: ["import { run } from './test/vscode/harness/run.ts';", ...imports, 'export { run };'].join('\n'),
      resolveDir: ROOT,
      loader: 'ts',
    },
    outfile,
    bundle: true,
    // Mocha's own bundle, which runs in both hosts, takes the place of `module.exports`: ours is set after it.
    format: 'iife',
    globalName: 'tests',
    footer: { js: 'module.exports = tests;' },
    platform: host === 'node' ? 'node' : 'browser',
    target: 'es2022',
    sourcemap: 'external',
    logLevel: 'warning',
    external: ['vscode'],
    define: {
      TEST_HOST: JSON.stringify(host),
      TEST_GREP: JSON.stringify(grep),
      ...(host === 'web' ? { process: '{"env":{}}' } : {}),
    },
    alias: {
      mocha: resolve('mocha/mocha.mjs'),
      ...(host === 'web' ? assertions : {}),
    },
  };
}
