import assert from 'node:assert/strict';
import { linkSync, lstatSync, readdirSync, statSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import type * as vscode from 'vscode';
import { replaceWhole } from '../../../src/workspace/writing/replaceWhole.ts';
import { Folder } from '../cli/commandLine.ts';

const NAME = 'call.txt.annotations.yaml';
const LEFT = `.${NAME}.${process.pid}.writing`;

describe('a file that is replaced as a whole', () => {
  const replace = (folder: Folder, name: string, text: string, expected = 'old') =>
    replaceWhole(
      { scheme: 'file', fsPath: folder.file(name) } as vscode.Uri,
      new TextEncoder().encode(text),
      (bytes) => new TextDecoder().decode(bytes) === expected,
    );

  it('has the new content, its permissions, and nothing beside it', async () => {
    const folder = new Folder({ [NAME]: 'old' });
    writeFileSync(folder.file(NAME), 'old', { mode: 0o600 });
    const { mode, ino } = statSync(folder.file(NAME));
    assert.equal(await replace(folder, NAME, 'new'), 'replaced');
    assert.equal(folder.read(NAME), 'new');
    assert.equal(statSync(folder.file(NAME)).mode, mode);
    assert.notEqual(statSync(folder.file(NAME)).ino, ino);
    assert.deepEqual(readdirSync(folder.path), [NAME]);
  });

  it('is left as it is, with nothing beside it, where others have written it meanwhile', async () => {
    const folder = new Folder({ [NAME]: 'theirs' });
    assert.equal(await replace(folder, NAME, 'new'), 'changed');
    assert.equal(folder.read(NAME), 'theirs');
    assert.deepEqual(readdirSync(folder.path), [NAME]);
  });

  it('stays behind a link', async () => {
    const folder = new Folder({ [`kept/${NAME}`]: 'old' });
    symlinkSync(folder.file(`kept/${NAME}`), folder.file(NAME));
    assert.equal(await replace(folder, NAME, 'new'), 'replaced');
    assert.ok(lstatSync(folder.file(NAME)).isSymbolicLink());
    assert.equal(folder.read(`kept/${NAME}`), 'new');
  });

  it('is left to be written otherwise where it has a second name, is not there, or is being written', async () => {
    const folder = new Folder({ [NAME]: 'old', 'two.yaml': 'old' });
    linkSync(folder.file('two.yaml'), folder.file('three.yaml'));
    assert.equal(await replace(folder, 'two.yaml', 'new'), 'not replaceable');
    assert.equal(await replace(folder, 'absent.yaml', 'new'), 'not replaceable');
    folder.write(LEFT, 'half');
    assert.equal(await replace(folder, NAME, 'new'), 'not replaceable');
    assert.equal(folder.read(NAME), 'old');
    assert.equal(folder.read(LEFT), 'half');
    // What a killed window left behind does not stand in the way for good.
    utimesSync(folder.file(LEFT), 0, 0);
    assert.equal(await replace(folder, NAME, 'new'), 'replaced');
    assert.equal(folder.read(NAME), 'new');
    assert.deepEqual(readdirSync(folder.path).sort(), [NAME, 'three.yaml', 'two.yaml'].sort());
  });
});
