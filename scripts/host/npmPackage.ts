import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readFile, rename } from 'node:fs/promises';
import * as path from 'node:path';
import { temporaryFolder } from './cleanup.ts';
import { CACHE } from './paths.ts';
import { MissingHost } from './problem.ts';
import { runNpm, runToEnd, type Finished } from './processes.ts';

/** A package of npm that is no dependency, since not everyone needs it: it is fetched by whoever does, once. */
export interface NpmPackage {
  name: string;
  version: string;
  /** The digest of the archive, as npm's registry states it. */
  integrity: string;
  /** What a person calls it, at the start of a sentence: `The VS Code server`. */
  title: string;
  /** What a person does when it cannot be fetched, as the end of a sentence. */
  remedy: string;
  /** The size of the download, with what the package needs, in megabytes. */
  megabytes: number;
}

/**
 * The folder in `.vscode-test/` that holds what is used of a package. When it is not there yet, the package is fetched
 * from npm, and `prepare`, given its unpacked files, returns the folder to keep. `say` is told of each step.
 * Two processes may ask at the same time: whoever is ready first is kept.
 * Throws `MissingHost` when npm cannot fetch it.
 */
export async function ensurePackage(
  wanted: NpmPackage,
  prepare: (unpacked: string) => Promise<string>,
  say: (line: string) => void,
): Promise<string> {
  const target = path.join(CACHE, `${wanted.name.replace(/^@.*\//, '')}-${wanted.version}`);
  if (existsSync(target)) return target;
  await mkdir(CACHE, { recursive: true });
  const { path: work, remove } = temporaryFolder('installing', CACHE);
  try {
    say(`${wanted.title}: fetching it from npm, once (${label(wanted)}, ${wanted.megabytes} MB) …`);
    await fetchInto(work, wanted);
    await keep(await prepare(path.join(work, 'package')), target);
    say(`${wanted.title} is in ${path.relative(process.cwd(), target)}.`);
    return target;
  } finally {
    remove();
  }
}

/** Checks that a step of an installation ended well. Throws `MissingHost` with its output when it did not. */
export function succeeded(finished: Finished, wanted: NpmPackage, done: string): void {
  if (finished.code === 0) return;
  const output = finished.output.trim().slice(0, 2000);
  throw new MissingHost(`${wanted.title} could not be ${done} (${label(wanted)}); ${wanted.remedy}.\n${output}`);
}

async function fetchInto(work: string, wanted: NpmPackage): Promise<void> {
  succeeded(await runNpm(['pack', label(wanted), '--pack-destination', work], { cwd: work }), wanted, 'fetched');
  const archive = path.join(work, `${wanted.name.replace(/^@/, '').replace('/', '-')}-${wanted.version}.tgz`);
  await checkIntegrity(archive, wanted);
  succeeded(await runToEnd('tar', ['-xzf', archive, '-C', work]), wanted, 'unpacked');
}

async function checkIntegrity(archive: string, wanted: NpmPackage): Promise<void> {
  const digest = createHash('sha512')
    .update(await readFile(archive))
    .digest('base64');
  if (`sha512-${digest}` !== wanted.integrity) {
    throw new MissingHost(
      `The ${label(wanted)} that npm fetched is not the one expected; check the npm registry that is configured.`,
    );
  }
}

async function keep(prepared: string, target: string): Promise<void> {
  try {
    await rename(prepared, target);
  } catch (error) {
    if (!existsSync(target)) throw error;
  }
}

function label({ name, version }: NpmPackage): string {
  return `${name}@${version}`;
}
