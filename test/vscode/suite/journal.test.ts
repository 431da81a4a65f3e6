import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { addAnnotation } from '../../../src/annotations/edit.ts';
import { DigestedText } from '../../../src/text/digestedText.ts';
import { applyEdits } from '../../../src/text/edits.ts';
import { Journal } from '../../../src/workspace/writing/journal.ts';
import { annotationsOf, sidecarText } from './annotated.ts';
import { answering } from './person.ts';
import { CALL, eventually, folder, makeFile, readFile } from './support.ts';

const WHOLE = sidecarText('call.txt', CALL, [{ exact: 'free navigation' }]);
const BASE = sidecarText('call.txt', CALL, []);

describe('A file that was being written when the window was killed', () => {
  const storage = () => vscode.Uri.joinPath(folder(), 'journal-storage');
  const entries = () => vscode.workspace.fs.readDirectory(vscode.Uri.joinPath(storage(), 'journal'));
  let sidecar: vscode.Uri;

  /** Leaves what a window leaves that is killed while it writes the sidecar. */
  async function killedWhileWriting(left: string): Promise<void> {
    sidecar = await makeFile('journal/call.txt.annotations.yaml', left);
    void new Journal(storage()).during(sidecar, { base: BASE, text: WHOLE }, () => new Promise(() => undefined));
    await eventually('the text is kept aside', async () => {
      const [entry] = await entries();
      return entry !== undefined && (await readFile(vscode.Uri.joinPath(storage(), 'journal', entry[0]))).endsWith('}');
    });
  }

  beforeEach(() => vscode.workspace.fs.createDirectory(vscode.Uri.joinPath(storage(), 'journal')));
  afterEach(async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    for (const uri of [storage(), vscode.Uri.joinPath(folder(), 'journal')])
      await vscode.workspace.fs.delete(uri, { recursive: true });
  });

  it('is restored when the person wants it', async () => {
    await killedWhileWriting(WHOLE.slice(0, 100));
    const { messages } = await answering([{ press: 'Restore' }], () => new Journal(storage()).recover());
    assert.deepEqual(messages, [
      'call.txt.annotations.yaml was cut off while it was being written; its text was kept.',
    ]);
    assert.equal(await readFile(sidecar), WHOLE);
    assert.deepEqual(await entries(), []);
  });

  it('is offered until it is whole or discarded', async () => {
    await killedWhileWriting('');
    for (const press of [undefined, undefined, 'Discard']) {
      const { messages } = await answering(press === undefined ? [] : [{ press }], () =>
        new Journal(storage()).recover(),
      );
      assert.equal(messages.length, 1);
    }
    assert.equal((await vscode.workspace.fs.readFile(sidecar)).byteLength, 0);
    assert.deepEqual(await entries(), []);
  });

  it('is merged when others have written it before the person restores it', async () => {
    await killedWhileWriting('');
    const theirs = addAnnotation(BASE, {
      id: 'bbbbbbbbbb',
      target: new DigestedText(CALL).quote({ start: 0, end: 4 }),
      by: 'ben',
      created: '2026-01-01T10:00:00Z',
    });
    const journal = new Journal(storage());
    await answering([], () => journal.recover());
    await vscode.workspace.fs.writeFile(sidecar, new TextEncoder().encode(applyEdits(BASE, theirs)));
    assert.ok(await journal.restore(sidecar));
    assert.deepEqual(
      (await annotationsOf(sidecar)).map(({ target }) => target.exact),
      ['Home', 'free navigation'],
    );
  });

  it('is offered by the next window, too, where it was still whole when one started', async () => {
    await killedWhileWriting(BASE);
    assert.deepEqual((await answering([], () => new Journal(storage()).recover())).messages, []);
    await vscode.workspace.fs.writeFile(sidecar, new Uint8Array());
    const { messages } = await answering([{ press: 'Restore' }], () => new Journal(storage()).recover());
    assert.equal(messages.length, 1);
    assert.equal(await readFile(sidecar), WHOLE);
  });

  it('is not offered while another window is writing it', async () => {
    await killedWhileWriting('');
    const { messages } = await answering([], async () => {
      const recovered = new Journal(storage()).recover();
      await vscode.workspace.fs.writeFile(sidecar, new TextEncoder().encode(WHOLE));
      await recovered;
    });
    assert.deepEqual(messages, []);
    assert.equal((await entries()).length, 1);
  });

  it('is left to the windows on its own workspace', async () => {
    await killedWhileWriting('');
    const [[name]] = (await entries()) as [[string, vscode.FileType]];
    const file = vscode.Uri.joinPath(storage(), 'journal', name);
    const entry = JSON.parse(await readFile(file)) as Record<string, unknown>;
    const elsewhere = sidecar.with({ path: '/elsewhere/call.txt.annotations.yaml' }).toString();
    await vscode.workspace.fs.writeFile(file, new TextEncoder().encode(JSON.stringify({ ...entry, uri: elsewhere })));
    assert.deepEqual((await answering([], () => new Journal(storage(), 0).recover())).messages, []);
    assert.equal((await entries()).length, 1);
  });

  it('is not touched when it is whole', async () => {
    const changed = WHOLE.replace('stance/support', 'stance/oppose');
    await killedWhileWriting(changed);
    const { messages } = await answering([], () => new Journal(storage(), 0).recover());
    assert.deepEqual(messages, []);
    assert.equal(await readFile(sidecar), changed);
  });

  it('is not touched when what was kept aside is itself cut off', async () => {
    await killedWhileWriting(WHOLE.slice(0, 100));
    const [[name]] = (await entries()) as [[string, vscode.FileType]];
    await makeFile(`journal-storage/journal/${name}`, '{"uri": "file:');
    const { messages } = await answering([], () => new Journal(storage(), 0).recover());
    assert.deepEqual(messages, []);
    assert.equal(await readFile(sidecar), WHOLE.slice(0, 100));
    assert.deepEqual(await entries(), []);
  });
});
