import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { rm } from 'node:fs/promises';
import { promisify } from 'node:util';
import * as path from 'node:path';
import * as vscode from 'vscode';
import {
  annotationsOf,
  hoverAt,
  makeAnnotated,
  prepareSettings,
  removeAnnotated,
  sidecarOf,
  type Annotated,
} from '../suite/annotated.ts';
import { usesOfSupport } from '../suite/codeUses.ts';
import { answering } from '../suite/person.ts';
import { acceptAll, CALL, eventually, makeFile, openAt } from '../suite/support.ts';

const run = promisify(execFile);
const FISH = 'Lin Haoran said that fisheries should not become a matter of politics.';
const QUOTA = 'Solberg stressed that the quota talks must go on.';

describe('A sidecar that another program takes away', () => {
  let files: Annotated;

  const tag = async (words: string) => {
    await openAt(files.readout, words);
    await acceptAll('readouts.tagStatement');
    assert.match(await hoverAt(files.readout, words), /Support/);
  };
  const gone = () =>
    eventually('nothing is shown of the sidecar', async () => {
      const isShown = /Support/.test(await hoverAt(files.readout, QUOTA));
      return !isShown && (await usesOfSupport(files)).length === 0;
    });

  beforeEach(async () => {
    await prepareSettings();
    files = await makeAnnotated(CALL);
  });
  afterEach(removeAnnotated);

  it('is not shown, and the sentence is tagged again', async () => {
    // VS Code's watcher may miss what happens in a folder that was made just now.
    const readout = await makeFile('taken-away.txt', CALL);
    const sidecar = sidecarOf(readout);
    const note = async (words: string) => {
      await openAt(readout, words);
      await answering([{ type: 'On fish' }], () => vscode.commands.executeCommand('readouts.addNote'));
      assert.match(await hoverAt(readout, words), /On fish/);
    };
    try {
      await note(FISH);
      await note(QUOTA);
      await rm(sidecar.fsPath);
      await eventually('nothing is shown of it', async () => !/On fish/.test(await hoverAt(readout, QUOTA)));
      await note(QUOTA);
      assert.equal((await annotationsOf(sidecar)).length, 1);
    } finally {
      await vscode.workspace.fs.delete(readout);
      await vscode.workspace.fs.delete(sidecar);
    }
  });

  it('is not shown any longer when a command asks, though nobody told of it', async () => {
    await tag(QUOTA);
    await openAt(files.readout, QUOTA);
    await rm(files.sidecar.fsPath);
    await acceptAll('readouts.tagStatement');
    assert.equal((await annotationsOf(files.sidecar)).length, 1);
  });

  it('is not shown on a branch that has none', async () => {
    const folder = path.dirname(files.readout.fsPath);
    const git = (...args: string[]) =>
      run('git', ['-c', 'user.name=Ada', '-c', 'user.email=ada@example.com', '-c', 'commit.gpgsign=false', ...args], {
        cwd: folder,
      });
    await git('init', '-q', '-b', 'untagged');
    await git('add', '.');
    await git('commit', '-qm', 'A call');
    await git('checkout', '-qb', 'tagged');
    await tag(FISH);
    await tag(QUOTA);
    await git('add', '.');
    await git('commit', '-qm', 'Tags');
    await git('checkout', '-q', 'untagged');
    await gone();
    await git('checkout', '-q', 'tagged');
    await eventually('the annotations are back', async () => /Support/.test(await hoverAt(files.readout, QUOTA)));
  });
});
