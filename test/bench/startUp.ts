import { build } from 'esbuild';
import { existsSync } from 'node:fs';
import * as path from 'node:path';
import { extensionBundles } from '../../scripts/bundles.ts';
import { temporaryFolder } from '../../scripts/host/cleanup.ts';
import { runToEnd } from '../../scripts/host/processes.ts';
import { ensureServer } from '../../scripts/host/serverPackage.ts';

/** How often each bundle is loaded; odd, for the median. */
const LOADS = 15;
const LOADER = path.join(import.meta.dirname, 'load', 'loadTime.ts');
const MERGE_CONFLICT = 'extensions/merge-conflict/dist/mergeConflictMain.js';

/**
 * How long VS Code waits for our first bundle, beside its own merge-conflict extension: each loaded in a fresh Node
 * process, one after the other, round by round, so that what else the machine does falls on all alike.
 */
export async function startUpBench(): Promise<readonly string[]> {
  const folder = temporaryFolder('start-up');
  try {
    await Promise.all(extensionBundles({ production: true, into: folder.path }).map((bundle) => build(bundle)));
    const ours = path.join(folder.path, 'dist');
    const theirs = path.join((await ensureServer(console.log)).root, MERGE_CONFLICT);
    if (!existsSync(theirs)) throw new Error(`There is no ${MERGE_CONFLICT} in the VS Code server.`);
    const times = await loadTimes([path.join(ours, 'extension.cjs'), theirs, path.join(ours, 'features.cjs')]);
    const [first, mergeConflict, second] = times.map(median) as [number, number, number];
    return [
      `start-up, medians of ${LOADS} loads in fresh processes:`,
      `  our first bundle ${ms(first)}, VS Code's merge-conflict extension ${ms(mergeConflict)}: ${(first / mergeConflict).toFixed(2)} of its time`,
      `  our second bundle, when something of ours is there, ${ms(second)}`,
    ];
  } finally {
    folder.remove();
  }
}

/** The milliseconds of each load of each bundle. */
async function loadTimes(bundles: readonly string[]): Promise<number[][]> {
  const times = bundles.map((): number[] => []);
  for (let round = 0; round < LOADS; round++)
    for (const [index, bundle] of bundles.entries()) times[index]!.push(await loadTime(bundle));
  return times;
}

async function loadTime(bundle: string): Promise<number> {
  const { code, output } = await runToEnd(process.execPath, [LOADER, bundle]);
  if (code !== 0) throw new Error(`${bundle} could not be loaded:\n${output}`);
  return Number(output);
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]!;
}

function ms(time: number): string {
  return `${time.toFixed(1)} ms`;
}
