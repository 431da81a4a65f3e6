import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, inWorkspace, openReadout, shown } from './documents.ts';
import { CALL, eventually, makeFile } from './support.ts';

const FOLDER = 'plain-text';

/** Opens a file as a person does, without waiting for its language. */
async function open(uri: vscode.Uri): Promise<vscode.TextDocument> {
  await vscode.commands.executeCommand('vscode.open', uri);
  return eventually(`${uri.path} is open`, () => shown(uri));
}

/** Closes the file's editor and waits until VS Code has let go of it. */
async function close(uri: vscode.Uri): Promise<void> {
  await closeAll();
  await eventually(`${uri.path} is closed`, () => !shown(uri));
}

/** Opens a file that is recognised: what was opened before it has then been looked at. */
async function recogniseAnother(name: string): Promise<void> {
  await openReadout(await makeFile(`${FOLDER}/${name}.txt`, CALL));
}

describe('plain text', () => {
  const setting = (section: string, key: string, value: unknown) =>
    vscode.workspace.getConfiguration(section).update(key, value, vscode.ConfigurationTarget.Workspace);

  afterEach(async () => {
    await setting('readouts', 'recognisePlainText', undefined);
    await setting('files', 'associations', undefined);
    await closeAll();
  });
  after(() => vscode.workspace.fs.delete(inWorkspace(FOLDER), { recursive: true }));

  it('that holds a readout is shown as one', async () => {
    const uri = await makeFile(`${FOLDER}/recognised.txt`, CALL);
    assert.equal((await openReadout(uri)).languageId, 'readout');
  });

  it('that holds none stays what it is', async () => {
    await open(inWorkspace('notes.txt'));
    await recogniseAnother('after-notes');
    assert.equal(shown(inWorkspace('notes.txt'))?.languageId, 'plaintext');
  });

  it('that a person chose stays, also when it is opened again, until they choose otherwise', async () => {
    const uri = await makeFile(`${FOLDER}/chosen.txt`, CALL);
    await vscode.languages.setTextDocumentLanguage(await openReadout(uri), 'plaintext');
    await recogniseAnother('after-choice');
    assert.equal(shown(uri)?.languageId, 'plaintext');

    await close(uri);
    const again = await open(uri);
    await recogniseAnother('after-reopening');
    assert.equal(again.languageId, 'plaintext');

    await vscode.languages.setTextDocumentLanguage(again, 'readout');
    await close(uri);
    assert.equal((await openReadout(uri)).languageId, 'readout');
  });

  it('stays where the setting says so, and is recognised when it says otherwise', async () => {
    await setting('readouts', 'recognisePlainText', false);
    const uri = await makeFile(`${FOLDER}/turned-off.txt`, CALL);
    await open(uri);
    const another = await makeFile(`${FOLDER}/turned-off.readout`, CALL);
    await openReadout(another);
    assert.equal(shown(uri)?.languageId, 'plaintext');
    await setting('readouts', 'recognisePlainText', true);
    await eventually('the open file is recognised', () => shown(uri)?.languageId === 'readout');
  });

  it('stays where files.associations says so', async () => {
    await setting('files', 'associations', { '*.plain.txt': 'plaintext' });
    const uri = await makeFile(`${FOLDER}/call.plain.txt`, CALL);
    await open(uri);
    await recogniseAnother('after-association');
    assert.equal(shown(uri)?.languageId, 'plaintext');
  });
});
