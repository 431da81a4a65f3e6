import type { BuildOptions } from 'esbuild';
import { readFileSync } from 'node:fs';
import * as path from 'node:path';
import { ROOT } from './host/paths.ts';

/** How the bundles are made. */
export interface BundleOptions {
  /** Small and without source maps, as it ships. */
  production: boolean;
  /** The folder that takes the place of the checkout: the bundles go into its `dist/`. */
  into?: string;
}

/** The extension for each host, from the same source: `main` for Node, `browser` for a worker of the browser. */
export function extensionBundles(options: BundleOptions): BuildOptions[] {
  const entryPoints = ['src/extension.ts'];
  return [
    // VS Code 1.100, the oldest that the manifest allows, runs extensions on Node 20.
    {
      ...common(options),
      entryPoints,
      outfile: outfile(options, 'dist/extension.cjs'),
      platform: 'neutral',
      format: 'cjs',
      target: 'node20',
    },
    {
      ...common(options),
      entryPoints,
      outfile: outfile(options, 'dist/web/extension.js'),
      platform: 'browser',
      format: 'cjs',
      target: 'es2022',
    },
  ];
}

/** The `readouts` command line. */
export function commandLineBundle(options: BundleOptions): BuildOptions {
  return {
    ...common(options),
    entryPoints: ['src/cli/main.ts'],
    outfile: outfile(options, 'dist/cli.mjs'),
    platform: 'neutral',
    format: 'esm',
    target: 'node20',
    banner: { js: '#!/usr/bin/env node' },
    define: { READOUTS_VERSION: JSON.stringify(manifestVersion()) },
  };
}

function manifestVersion(): string {
  return (JSON.parse(readFileSync(path.join(ROOT, 'package.json'), 'utf8')) as { version: string }).version;
}

function common(options: BundleOptions): BuildOptions {
  return {
    absWorkingDir: ROOT,
    bundle: true,
    minify: options.production,
    sourcemap: !options.production,
    logLevel: 'warning',
    legalComments: 'none',
    external: ['vscode', 'node:*'],
    // The ES modules of packages, of which only what is used is bundled; for Node some would give CommonJS.
    mainFields: ['module', 'main'],
  };
}

function outfile(options: BundleOptions, file: string): string {
  return path.join(options.into ?? ROOT, file);
}
