import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { parseSidecar } from '../../../src/annotations/parse.ts';
import { CODEBOOK, hoverAt, idOf, prepareSettings, sidecarText } from './annotated.ts';
import { closeAll, inWorkspace } from './documents.ts';
import { answering, type Dialogue, type Answer } from './person.ts';
import { acceptAll, CALL, eventually, exists, makeFile, openAt, readFile } from './support.ts';

const FISH = 'Lin Haoran said that fisheries should not become a matter of politics.';
const FREE = 'China supports free navigation in northern waters.';
const QUOTA = 'Solberg stressed that the quota talks must go on.';

describe('A readout and its sidecars', () => {
  let round = 0;
  let home: string;
  const at = (...path: string[]) => inWorkspace(home, ...path);

  before(() => prepareSettings());
  beforeEach(async () => {
    home = `kept-together-${++round}`;
    await makeFile(`${home}/codebook.yaml`, CODEBOOK);
  });
  afterEach(async () => {
    await closeAll();
    await vscode.workspace.fs.delete(inWorkspace(home), { recursive: true });
  });

  const file = (name: string, text: string) => makeFile(`${home}/${name}`, text);
  const sidecar = (readout: string, words: string, note: string) =>
    sidecarText(readout, CALL, [{ exact: words, note }]);
  const refresh = () => vscode.commands.executeCommand('readouts.refresh');
  /** The names in a folder, once no file in it is being replaced. */
  const names = (...path: string[]) =>
    eventually('nothing is being written', async () => {
      const found = (await vscode.workspace.fs.readDirectory(at(...path))).map(([name]) => name).sort();
      return !found.some((name) => name.endsWith('.writing')) && found;
    });

  /** Does what the Explorer does, and waits until what is said of it has been said. */
  async function edit(answers: readonly Answer[], make: (edit: vscode.WorkspaceEdit) => void, says?: RegExp) {
    return answering(answers, async (soFar: Dialogue) => {
      const changes = new vscode.WorkspaceEdit();
      make(changes);
      assert.ok(await vscode.workspace.applyEdit(changes));
      if (says) await eventually(`it says ${says.source}`, () => says.test(soFar.messages.join('\n')));
    });
  }
  const rename = (from: string, to: string, answers: readonly Answer[] = [], says?: RegExp) =>
    edit(answers, (changes) => changes.renameFile(at(...from.split('/')), at(...to.split('/'))), says);

  /** What a sidecar names and notes, once it does. */
  const saysInTheEnd = (name: string, readout: string, note: string) =>
    eventually(`${name} is of ${readout}: ${note}`, async () => {
      if (!(await exists(at(...name.split('/'))))) return false;
      const { sidecar: parsed } = parseSidecar(await readFile(at(...name.split('/'))));
      return parsed?.readout === readout && parsed.annotations.every((each) => each.note === note);
    });
  const shows = (name: string, words: string, note: string) =>
    eventually(`${name} shows ${note}`, async () => (await hoverAt(at(name), words)).includes(note));

  it('are renamed together; the sidecar names it from then on', async () => {
    const readout = await file('call.txt', CALL);
    await refresh();
    await openAt(readout, 'free navigation');
    await acceptAll('readouts.tagStatement');
    const before = await readFile(at('call.txt.annotations.yaml'));
    await rename('call.txt', '2021-03-04-call.txt');
    await eventually('it names the readout', async () => {
      const moved = at('2021-03-04-call.txt.annotations.yaml');
      return (
        (await exists(moved)) &&
        (await readFile(moved)) === before.replace('readout: call.txt', 'readout: 2021-03-04-call.txt')
      );
    });
    assert.deepEqual(await names(), ['2021-03-04-call.txt', '2021-03-04-call.txt.annotations.yaml', 'codebook.yaml']);
  });

  it('go to another folder together, those of all annotators', async () => {
    await file('call.txt', CALL);
    await file('call.txt.annotations.yaml', sidecar('call.txt', FISH, 'ours'));
    await file('call.txt.ben.annotations.yaml', sidecar('call.txt', FREE, 'his'));
    await file('2021/visit.txt', CALL);
    await refresh();
    await rename('call.txt', '2021/first.txt');
    await saysInTheEnd('2021/first.txt.annotations.yaml', 'first.txt', 'ours');
    await saysInTheEnd('2021/first.txt.ben.annotations.yaml', 'first.txt', 'his');
    assert.deepEqual(await names(), ['2021', 'codebook.yaml']);
  });

  it('do not take a left-over sidecar for their own, which can be used instead', async () => {
    await file('call.txt', CALL);
    await file('call.txt.annotations.yaml', sidecar('call.txt', FISH, 'ours'));
    const left = sidecar('old.txt', QUOTA, 'left over');
    await file('old.txt.annotations.yaml', left);
    await refresh();
    const { messages } = await rename('call.txt', 'old.txt', [{ press: 'Use It Instead' }], /set aside/);
    assert.match(messages.join(), /under the name old\.txt was set aside as old\.txt\.annotations\.set-aside\.yaml/);
    await saysInTheEnd('old.txt.annotations.yaml', 'old.txt', 'left over');
    await saysInTheEnd('old.txt.annotations.set-aside-2.yaml', 'old.txt', 'ours');
    assert.deepEqual(await names(), [
      'codebook.yaml',
      'old.txt',
      'old.txt.annotations.set-aside-2.yaml',
      'old.txt.annotations.yaml',
    ]);
  });

  it('keep their own where nobody says otherwise, and the left-over is kept whole', async () => {
    const readout = await file('call.txt', CALL);
    await file('call.txt.annotations.yaml', sidecar('call.txt', FISH, 'ours'));
    const left = `\ufeff${sidecar('old.txt', QUOTA, 'left over')}`;
    await file('old.txt.annotations.yaml', left);
    await refresh();
    await openAt(readout, FISH);
    await rename('call.txt', 'old.txt', [], /set aside/);
    await saysInTheEnd('old.txt.annotations.yaml', 'old.txt', 'ours');
    const aside = await vscode.workspace.fs.readFile(at('old.txt.annotations.set-aside.yaml'));
    assert.equal(new TextDecoder('utf-8', { ignoreBOM: true }).decode(aside), left);
    await openAt(at('old.txt'), FISH);
    await shows('old.txt', FISH, 'ours');
    assert.doesNotMatch(await hoverAt(at('old.txt'), QUOTA), /left over/);
  });

  it('do not take a left-over sidecar where it has none of its own', async () => {
    await file('call.txt', CALL);
    const left = sidecar('old.txt', QUOTA, 'left over');
    await file('old.txt.annotations.yaml', left);
    await refresh();
    await rename('call.txt', 'old.txt', [], /set aside/);
    assert.deepEqual(await names(), ['codebook.yaml', 'old.txt', 'old.txt.annotations.set-aside.yaml']);
    await rename('old.txt', 'call.txt');
    await file('old.txt.annotations.yaml', left);
    await rename('call.txt', 'old.txt', [{ press: 'Use It' }], /set aside as old\.txt\.annotations\.set-aside-2/);
    await saysInTheEnd('old.txt.annotations.yaml', 'old.txt', 'left over');
  });

  it('stay together under another extension, which is told of, and back', async () => {
    await file('call.txt', CALL);
    await file('call.txt.annotations.yaml', sidecar('call.txt', FISH, 'ours'));
    await file('call.txt.ben.annotations.yaml', sidecar('call.txt', FREE, 'his'));
    await refresh();
    const { messages } = await rename('call.txt', 'call.md', [], /is no readout/);
    assert.match(messages.join(), /By its name call\.md is no readout\. Its annotations went along/);
    await saysInTheEnd('call.md.annotations.yaml', 'call.md', 'ours');
    await saysInTheEnd('call.md.ben.annotations.yaml', 'call.md', 'his');
    await rename('call.md', 'call.txt');
    await saysInTheEnd('call.txt.annotations.yaml', 'call.txt', 'ours');
    await saysInTheEnd('call.txt.ben.annotations.yaml', 'call.txt', 'his');
    assert.deepEqual(await names(), [
      'call.txt',
      'call.txt.annotations.yaml',
      'call.txt.ben.annotations.yaml',
      'codebook.yaml',
    ]);
    await openAt(at('call.txt'), FISH);
    await shows('call.txt', FISH, 'ours');
  });

  it('are not parted by the rename of a file that only begins with its name, nor of a folder', async () => {
    await file('call.txt', CALL);
    await file('call.txt.annotations.yaml', sidecar('call.txt', FISH, 'ours'));
    await file('call', 'A list.\n');
    await file('calls/call.txt', CALL);
    await file('calls.annotations.yaml', sidecar('calls.txt', FISH, 'odd'));
    await refresh();
    await rename('call', 'list');
    await rename('calls', 'talks');
    assert.deepEqual(await names(), [
      'call.txt',
      'call.txt.annotations.yaml',
      'calls.annotations.yaml',
      'codebook.yaml',
      'list',
      'talks',
    ]);
  });

  it('go together when the readout is deleted, if the person wants it, and come back', async () => {
    await file('call.txt', CALL);
    const text = sidecar('call.txt', FISH, 'ours');
    await file('call.txt.annotations.yaml', text);
    await refresh();
    const deleteIt = (changes: vscode.WorkspaceEdit) => changes.deleteFile(at('call.txt'));
    const { messages } = await edit([], deleteIt, /was deleted/);
    assert.match(messages.join(), /call\.txt was deleted; its annotations are still in call\.txt\.annotations\.yaml/);
    assert.deepEqual(await names(), ['call.txt.annotations.yaml', 'codebook.yaml']);
    await file('call.txt', CALL);
    await edit([{ press: 'Delete Annotations Too' }], deleteIt, /Deleted call\.txt\.annotations\.yaml/);
    assert.deepEqual(await names(), ['codebook.yaml']);
    await file('call.txt', CALL);
    await file('call.txt.annotations.yaml', text);
    await refresh();
    await edit([{ press: 'Delete Annotations Too' }, { press: 'Undo' }], deleteIt, /Deleted/);
    await eventually('the sidecar is back', () => exists(at('call.txt.annotations.yaml')));
    assert.equal(await readFile(at('call.txt.annotations.yaml')), text);
  });

  it('are deleted together without a word', async () => {
    await file('call.txt', CALL);
    await file('call.txt.annotations.yaml', sidecar('call.txt', FISH, 'ours'));
    await refresh();
    const { messages } = await edit([], (changes) => {
      changes.deleteFile(at('call.txt'));
      changes.deleteFile(at('call.txt.annotations.yaml'));
    });
    assert.deepEqual(messages, []);
    assert.deepEqual(await names(), ['codebook.yaml']);
  });

  it('are copied together if the person wants it; the copies of annotations have ids of their own', async () => {
    await file('call.txt', CALL);
    await file('call.txt.annotations.yaml', sidecar('call.txt', FISH, 'ours'));
    await refresh();
    const copy = (name: string) => (changes: vscode.WorkspaceEdit) =>
      changes.createFile(at(name), { contents: new TextEncoder().encode(CALL) });
    await edit([], copy('left.txt'), /left\.txt is a copy of call\.txt, without its annotations/);
    assert.deepEqual(await names(), ['call.txt', 'call.txt.annotations.yaml', 'codebook.yaml', 'left.txt']);
    await edit([{ press: 'Copy Annotations Too' }], copy('copy.txt'), /copy\.txt is a copy of call\.txt/);
    await saysInTheEnd('copy.txt.annotations.yaml', 'copy.txt', 'ours');
    const { sidecar: copied } = parseSidecar(await readFile(at('copy.txt.annotations.yaml')));
    assert.notEqual(copied!.annotations[0]!.id, idOf(0));
    await openAt(at('copy.txt'), FISH);
    await shows('copy.txt', FISH, 'ours');
    await vscode.commands.executeCommand('readouts.undoAnnotationChange');
    await eventually('the copied sidecar has gone', async () => !(await exists(at('copy.txt.annotations.yaml'))));
    const { messages } = await edit([], (changes) =>
      changes.createFile(at('new.txt'), { contents: new TextEncoder().encode('A list.\n') }),
    );
    assert.deepEqual(messages, []);
  });
});
