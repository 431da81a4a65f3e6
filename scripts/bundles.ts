import type { BuildOptions, Plugin } from 'esbuild';
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

/**
 * The extension for each host, from the same source: `main` for Node, `browser` for a worker of the browser. The first
 * bundle is what VS Code loads; it loads the second when something of ours is there, and the third, which takes web
 * pages apart, when one is imported. The page of the view *Annotation* has a script and styles of its own, the same for
 * both hosts.
 */
export function extensionBundles(options: BundleOptions): BuildOptions[] {
  // VS Code 1.100, the oldest that the manifest allows, runs extensions on Node 20.
  const node: BuildOptions = { ...common(options), platform: 'neutral', format: 'cjs', target: 'node20' };
  const web: BuildOptions = { ...common(options), platform: 'browser', format: 'cjs', target: 'es2022' };
  const second = 'src/features.ts';
  const third = 'src/exchange/importing/htmlBlocks.ts';
  return [
    {
      ...node,
      entryPoints: ['src/extension.ts'],
      outfile: outfile(options, 'dist/extension.cjs'),
      plugins: [
        ownBundle('./features.ts', './features.cjs'),
        ownBundle('./exchange/importing/htmlBlocks.ts', './html.cjs'),
      ],
      // VS Code hands out `vscode` to what is required.
      supported: { 'dynamic-import': false },
    },
    { ...node, entryPoints: [second], outfile: outfile(options, 'dist/features.cjs') },
    { ...node, entryPoints: [third], outfile: outfile(options, 'dist/html.cjs') },
    { ...web, entryPoints: ['src/extensionWeb.ts'], outfile: outfile(options, 'dist/web/extension.js') },
    { ...web, entryPoints: [second], outfile: outfile(options, 'dist/web/features.js') },
    { ...web, entryPoints: [third], outfile: outfile(options, 'dist/web/html.js') },
    { ...web, format: 'iife', entryPoints: ['src/panels/web/main.ts'], outfile: outfile(options, 'dist/panel.js') },
    { ...common(options), entryPoints: ['src/panels/web/panel.css'], outfile: outfile(options, 'dist/panel.css') },
  ];
}

/** Leaves a module that is imported when it is needed to a bundle of its own, which then lies beside the first. */
function ownBundle(module: string, bundle: string): Plugin {
  return {
    name: `${bundle} apart`,
    setup(build) {
      build.onResolve({ filter: /^\./ }, ({ path: imported, kind }) =>
        imported === module && kind === 'dynamic-import' ? { path: bundle, external: true } : undefined,
      );
    },
  };
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
