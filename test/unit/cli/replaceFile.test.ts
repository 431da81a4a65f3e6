import assert from 'node:assert/strict';
import { build } from 'esbuild';
import { spawn, type ChildProcessByStdio } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, readdirSync } from 'node:fs';
import * as path from 'node:path';
import type { Readable, Writable } from 'node:stream';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { parseSidecar } from '../../../src/annotations/parse.ts';
import { temporaryFolder } from '../../../scripts/host/cleanup.ts';
import { replaceFile } from '../../../src/cli/replaceFile.ts';
import { Seeded } from '../../bench/seeded.ts';
import { timesOf } from '../times.ts';
import { Folder } from './commandLine.ts';
import { versionOf } from './sidecarVersions.ts';

const FILE = 'call.txt.annotations.yaml';
const KILLS = timesOf(20, 800);
/** How long after its start a writer is killed at most: some writes. */
const MOST_MILLISECONDS = 12;

type Writer = ChildProcessByStdio<Writable, Readable, null>;

/** Those that were started, so that none is left when a test fails. */
const writers: Writer[] = [];

/** The writer as plain JavaScript, which starts twice as fast. */
async function bundleWriter(): Promise<string> {
  const outfile = path.join(temporaryFolder('writer').path, 'writer.mjs');
  await build({
    entryPoints: [fileURLToPath(new URL('sidecarWriter.ts', import.meta.url))],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
  });
  return outfile;
}

/** A process that writes versions of a sidecar, from the one given, as soon as it is told to. */
async function startWriter(program: string, file: string, first: number): Promise<Writer> {
  const child = spawn(process.execPath, [program, file, String(first)], { stdio: ['pipe', 'pipe', 'inherit'] });
  writers.push(child);
  await once(child.stdout, 'data');
  return child;
}

describe('a sidecar that is written', () => {
  after(() => {
    for (const child of writers) child.kill('SIGKILL');
  });

  it(`is one whole version, whenever the writer is killed: ${KILLS} times`, async function () {
    // Some seconds on a machine that has nothing else to do.
    this.timeout(600_000);
    const program = await bundleWriter();
    const folder = new Folder({ [FILE]: versionOf(0) });
    const random = new Seeded(20_260_318);
    let [killedWhileWriting, written] = [0, 0];
    let next = startWriter(program, folder.file(FILE), 0);
    for (let kill = 1; kill <= KILLS; kill++) {
      const child = await next;
      child.stdin.write('go\n');
      // Made ready meanwhile, so that the test takes less time.
      if (kill < KILLS) next = startWriter(program, folder.file(FILE), kill * 1_000);
      await setTimeout(random.next() * MOST_MILLISECONDS);
      child.kill('SIGKILL');
      await once(child, 'close');
      const text = folder.read(FILE);
      const version = Number(/words of version (\d+)/.exec(text)?.[1]);
      assert.ok(text === versionOf(version), `a mixture of ${text.length} characters after ${kill} kills`);
      assert.deepEqual(parseSidecar(text).problems, []);
      const leftBehind = readdirSync(folder.path).filter((name) => name !== FILE);
      assert.ok(leftBehind.length <= 2, leftBehind.join(', '));
      killedWhileWriting += leftBehind.length > 0 ? 1 : 0;
      written += version >= (kill - 1) * 1_000 ? 1 : 0;
    }
    assert.ok(
      killedWhileWriting > 0 && written > 0,
      `${killedWhileWriting} killed while writing, ${written} after a write`,
    );
    replaceFile(folder.file(FILE), versionOf(1));
    assert.deepEqual(readdirSync(folder.path), [FILE]);
  });

  it('stays as it is where it may not be written', () => {
    const folder = new Folder({ [FILE]: versionOf(1) });
    assert.throws(() => replaceFile(folder.file('absent'), 'x'), { code: 'ENOENT' });
    if (process.platform !== 'win32' && process.getuid?.() !== 0) {
      chmodSync(folder.file(FILE), 0o444);
      assert.throws(() => replaceFile(folder.file(FILE), 'x'), { code: 'EACCES' });
    }
    assert.equal(folder.read(FILE), versionOf(1));
    assert.deepEqual(readdirSync(folder.path), [FILE]);
  });
});
