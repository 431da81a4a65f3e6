import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { parseSidecar } from '../../../src/annotations/parse.ts';
import { annotationsOf, prepareSettings, sidecarOf, sidecarText } from '../suite/annotated.ts';
import { answering, leavingAfter } from '../suite/person.ts';
import { acceptAll, eventually, exists, folder, makeFile, openAt, readFile } from '../suite/support.ts';

// One code alone, so that it is in focus whatever was tagged before.
const CODEBOOK = `version: 1
name: Test
codes:
  - {id: stance, name: Stance, codes: [{id: support, name: Support}]}
`;

const call = (year: number, ...sentences: readonly string[]) => `Ilan Verrow Speaks with Mara Tesk of Lorsk by Phone

On March 18, ${year}, Foreign Minister Ilan Verrow had a phone call with Foreign Minister Mara Tesk of Lorsk.

Mara Tesk said that ${sentences.join(' ')}
`;
const TEXTS = {
  'a.txt': call(2019, 'Lorsk works for a calm sea. The Calm Sea is near.'),
  'b.txt': call(2020, 'nobody wants a calm seaport. A calm  sea it is.'),
  'c.txt': call(2021, 'the ports are open.'),
  'd.txt': call(2022, 'Lorsk has long had a calm sea.'),
};
type Name = keyof typeof TEXTS;

describe('Tag All Occurrences', () => {
  let own: string;
  let round = 0;
  const uriOf = (name: string) => vscode.Uri.joinPath(folder(), own, name);
  const sidecar = (name: Name) => sidecarOf(uriOf(name));
  const quotes = async (name: Name) =>
    (await exists(sidecar(name)))
      ? (await annotationsOf(sidecar(name))).map(({ target, codes }) => [target.exact, ...codes])
      : [];
  const all = async () => Promise.all((Object.keys(TEXTS) as Name[]).map(quotes));

  before(() => prepareSettings());

  beforeEach(async () => {
    own = `occurrences-${++round}`;
    await makeFile(`${own}/codebook.yaml`, CODEBOOK);
    for (const [name, text] of Object.entries(TEXTS)) await makeFile(`${own}/${name}`, text);
    // What has the code already.
    const tagged = { exact: 'Lorsk has long had a calm sea.', codes: ['stance/support'], by: 'tester' };
    await makeFile(`${own}/d.txt.annotations.yaml`, sidecarText('d.txt', TEXTS['d.txt'], [tagged]));
    await vscode.commands.executeCommand('readouts.refresh');
  });

  afterEach(async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await vscode.workspace.fs.delete(uriOf(''), { recursive: true });
  });

  const selectWords = async (words: string) => {
    const editor = await openAt(uriOf('a.txt'), words);
    const { active } = editor.selection;
    editor.selection = new vscode.Selection(active, active.translate(0, words.length));
  };

  it('tags the words in every readout of the folder, in one change and one undo', async () => {
    await selectWords('calm sea');
    const before = await readFile(sidecar('d.txt'));
    const { messages } = await answering([], () => acceptAll('readouts.tagAllOccurrences'));
    assert.deepEqual(await all(), [
      [
        ['calm sea', 'stance/support'],
        ['Calm Sea', 'stance/support'],
      ],
      [['calm  sea', 'stance/support']],
      [],
      [['Lorsk has long had a calm sea.', 'stance/support']],
    ]);
    assert.equal((await annotationsOf(sidecar('a.txt')))[0]!.speaker, 'Mara Tesk');
    assert.equal(await readFile(sidecar('d.txt')), before);
    assert.ok(messages.includes('stance/support on 3 places in 2 readouts.'), messages.join());
    await vscode.commands.executeCommand('readouts.undoAnnotationChange');
    await eventually(
      'all is taken back',
      async () => !(await exists(sidecar('a.txt'))) && !(await exists(sidecar('b.txt'))),
    );
    await vscode.commands.executeCommand('readouts.redoAnnotationChange');
    assert.deepEqual(
      (await all()).map(({ length }) => length),
      [2, 1, 0, 1],
    );
  });

  it('changes nothing where a sidecar is broken, and names it', async () => {
    await makeFile(`${own}/b.txt.annotations.yaml`, 'annotations: [');
    await vscode.commands.executeCommand('readouts.refresh');
    await selectWords('calm sea');
    const { messages } = await answering([], () => acceptAll('readouts.tagAllOccurrences'));
    assert.match(messages.join(), /^Nothing was changed\. b\.txt\.annotations\.yaml was not changed: /);
    assert.equal(await exists(sidecar('a.txt')), false);
    assert.equal(await readFile(sidecar('b.txt')), 'annotations: [');
  });

  it('leaves no trace when it is left, whatever is asked', async () => {
    await selectWords('calm sea');
    assert.equal(await leavingAfter(0, 'readouts.tagAllOccurrences'), 1);
    assert.equal(await leavingAfter(1, 'readouts.tagAllOccurrences'), 2);
    assert.equal(await exists(sidecar('a.txt')), false);
    assert.equal(await exists(sidecar('b.txt')), false);
    assert.equal(parseSidecar(await readFile(sidecar('d.txt'))).sidecar!.annotations.length, 1);
  });

  it('says where there is nothing left to tag', async () => {
    await selectWords('calm sea');
    await answering([], () => acceptAll('readouts.tagAllOccurrences'));
    const { messages } = await answering([], () => acceptAll('readouts.tagAllOccurrences'));
    assert.deepEqual(messages.slice(-1), ['Wherever “calm sea” stands, you have tagged it so already: 4 places.']);
  });
});
