/** What the command line leaves on a full disk, on one that may not be written to, and when it is killed. */
import assert from 'node:assert/strict';
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { parseSidecar } from '../../src/annotations/parse.ts';
import { Seeded } from '../bench/seeded.ts';
import { mergeSidecars } from '../../src/annotations/merge/merge.ts';
import { CALL, commandLine, Folder, sidecar } from '../unit/cli/commandLine.ts';
import { versionOf } from '../unit/cli/sidecarVersions.ts';

const ROUNDS = 40;
const KILLS = 300;
/** How much longer than a merge takes that is left alone one may have until it is killed. */
const LONGEST = 1.3;

const BASE = versionOf(0);
const OURS = BASE.replaceAll('Of version 0.', 'Ours.');
const THEIRS = BASE.replaceAll('by: ada', 'by: ada\n    speaker: Bo Linde');
const MERGED = mergeSidecars(BASE, OURS, THEIRS).text;

/** A small disk of its own, which only root can make. */
class Disk {
  readonly folder = new Folder();

  constructor(kilobytes: number) {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${kilobytes}k`, 'tmpfs', this.folder.path]);
  }

  /** Fills it but for so many bytes. */
  fill(left: number): void {
    const filler = this.folder.file('filler');
    for (let size = 4_000_000; size > 100; size = Math.floor(size / 2)) {
      try {
        for (;;) writeFileSync(filler, Buffer.alloc(size), { flag: 'a' });
      } catch {
        // Full for pieces of this size.
      }
    }
    const bytes = readFileSync(filler);
    writeFileSync(filler, bytes.subarray(0, Math.max(bytes.length - left, 0)));
  }

  remove(): void {
    execFileSync('umount', [this.folder.path]);
  }
}

if (process.getuid?.() === 0) describe('the command line on a disk of its own', onDisks);
else console.log('Not tried without root: disks that are full, or may not be written to.');

function onDisks(this: Mocha.Suite): void {
  this.timeout(600_000);
  let disk: Disk;

  beforeEach(() => (disk = new Disk(1_024)));
  afterEach(() => disk.remove());

  it('that is full has the old file or the merged one, and is told of', async () => {
    const random = new Seeded(1);
    const found = { old: 0, merged: 0 };
    for (let round = 0; round < ROUNDS; round++) {
      for (const [name, text] of Object.entries({ base: BASE, ours: OURS, theirs: THEIRS }))
        disk.folder.write(name, text);
      disk.fill(random.below(2 * MERGED.length));
      const { code, stderr } = await disk.folder.readouts('merge', 'base', 'ours', 'theirs');
      const text = disk.folder.read('ours');
      assert.ok(text === OURS || text === MERGED, `${text.length} characters are left`);
      if (text === OURS) {
        assert.equal(code, 2);
        assert.match(stderr, /^readouts: ours .*disk is full.*\.$/m);
      }
      found[text === OURS ? 'old' : 'merged']++;
      for (const name of readdirSync(disk.folder.path)) rmSync(path.join(disk.folder.path, name));
    }
    assert.ok(found.old > 0 && found.merged > 0, JSON.stringify(found));
  });

  it('that is full keeps both of two sidecars that would become one', async () => {
    const [one, two] = [
      { id: 'aaaaaaaaaa', exact: 'the harbour stays open' },
      { id: 'bbbbbbbbbb', exact: 'one sea' },
    ];
    const files = {
      'call.txt': CALL,
      'call.txt.annotations.yaml': sidecar('call.txt', CALL, [one]),
      'call.annotations.yaml': sidecar('call.txt', CALL, [two]),
    };
    for (const [name, text] of Object.entries(files)) disk.folder.write(name, text);
    disk.fill(0);
    assert.equal((await disk.folder.readouts('check', '--fix')).code, 2);
    for (const [name, text] of Object.entries(files)) assert.equal(disk.folder.read(name), text);
    rmSync(disk.folder.file('filler'));
    await disk.folder.readouts('check', '--fix');
    const { annotations } = parseSidecar(disk.folder.read('call.txt.annotations.yaml')).sidecar!;
    assert.deepEqual(annotations.map(({ id }) => id).sort(), [one.id, two.id]);
  });

  it('that is read-only stays as it is, and is told of', async () => {
    for (const [name, text] of Object.entries({ base: BASE, ours: OURS, theirs: THEIRS }))
      disk.folder.write(name, text);
    execFileSync('mount', ['-o', 'remount,ro', disk.folder.path]);
    const { code, stderr } = await disk.folder.readouts('merge', 'base', 'ours', 'theirs');
    assert.equal(code, 2);
    assert.match(stderr, /^readouts: ours .*\.$/m);
    assert.equal(disk.folder.read('ours'), OURS);
  });
}

describe('a merge that is killed', function () {
  this.timeout(600_000);

  it(`leaves the old file or the merged one, ${KILLS} times`, async () => {
    const program = await commandLine();
    const random = new Seeded(2);
    const folder = new Folder({ base: BASE, theirs: THEIRS });
    const found = { old: 0, merged: 0 };
    const start = () => {
      folder.write('ours', OURS);
      return spawn(process.execPath, [program, 'merge', 'base', 'ours', 'theirs'], { cwd: folder.path });
    };
    const begun = performance.now();
    await once(start(), 'close');
    const whole = performance.now() - begun;
    for (let kill = 0; kill < KILLS; kill++) {
      const child = start();
      await setTimeout(random.next() * LONGEST * whole);
      child.kill('SIGKILL');
      if (child.exitCode === null && child.signalCode === null) await once(child, 'close');
      const text = folder.read('ours');
      assert.ok(text === OURS || text === MERGED, `${text.length} characters are left after ${kill} kills`);
      found[text === OURS ? 'old' : 'merged']++;
    }
    assert.ok(found.old > 0 && found.merged > 0, JSON.stringify(found));
  });
});
