import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readdirSync, utimesSync } from 'node:fs';
import { setTimeout } from 'node:timers/promises';
import type * as vscode from 'vscode';
import { FileLocks } from '../../../src/workspace/writing/fileLocks.ts';
import { Folder } from '../cli/commandLine.ts';

const uri = (path: string) => ({ scheme: 'file', fsPath: path, toString: () => `file://${path}` }) as vscode.Uri;
const CALL = uri('/call.txt.annotations.yaml');
const TALKS = uri('/talks.txt.annotations.yaml');

describe('locks of files', () => {
  /** As many windows of one person. */
  const windows = (folder: Folder, count: number) =>
    Array.from({ length: count }, () => new FileLocks(uri(folder.file('storage'))));

  it('let the windows of a person change a file one after the other', async () => {
    const folder = new Folder({});
    const events: string[] = [];
    const change = (window: FileLocks, name: string) =>
      window.during(CALL, async () => {
        events.push(`${name} begins`);
        await setTimeout(20);
        events.push(`${name} ends`);
      });
    const names = ['one', 'two', 'three'];
    await Promise.all(windows(folder, 3).map((window, index) => change(window, names[index]!)));
    assert.equal(events.length, 6);
    for (let turn = 0; turn < 6; turn += 2)
      assert.equal(events[turn + 1], events[turn]!.replace('begins', 'ends'), events.join(', '));
    assert.deepEqual(readdirSync(folder.file('storage/locks')), []);
  });

  it('keep nobody from another file', async () => {
    const [one, two] = windows(new Folder({}), 2);
    const result = one!.during(CALL, () => two!.during(TALKS, () => Promise.resolve('changed')));
    assert.equal(await result, 'changed');
  });

  it('are given back when a change fails', async () => {
    const [one, two] = windows(new Folder({}), 2);
    await assert.rejects(
      one!.during(CALL, () => Promise.reject(new Error('full'))),
      /full/,
    );
    assert.equal(await two!.during(CALL, () => Promise.resolve('changed')), 'changed');
  });

  it('of a window that was killed, or of long ago, are taken over', async () => {
    const folder = new Folder({});
    const [one, two] = windows(folder, 2);
    const killed = spawnSync(process.execPath, ['-e', '0']).pid;
    const lock = await one!.during(CALL, () => Promise.resolve(readdirSync(folder.file('storage/locks'))[0]!));
    for (const [owner, age] of [
      [killed, 0],
      [process.pid, 60],
      // Killed before it had written its number.
      ['', 2],
    ] as const) {
      folder.write(`storage/locks/${lock}`, String(owner));
      const then = Date.now() / 1000 - age;
      utimesSync(folder.file(`storage/locks/${lock}`), then, then);
      assert.equal(await two!.during(CALL, () => Promise.resolve('changed')), 'changed');
      assert.deepEqual(readdirSync(folder.file('storage/locks')), []);
    }
  });

  it('keep nobody from changing a file where none can be had', async () => {
    const folder = new Folder({ storage: 'a file, and no folder' });
    const [one] = windows(folder, 1);
    assert.equal(await one!.during(CALL, () => Promise.resolve('changed')), 'changed');
    const elsewhere = new FileLocks({ ...uri('/storage'), scheme: 'vscode-userdata' } as vscode.Uri);
    assert.equal(await elsewhere.during(CALL, () => Promise.resolve('changed')), 'changed');
  });
});
