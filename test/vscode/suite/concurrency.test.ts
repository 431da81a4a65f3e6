import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { addAnnotation, setTarget } from '../../../src/annotations/edit.ts';
import { parseSidecar } from '../../../src/annotations/parse.ts';
import type { Annotation } from '../../../src/annotations/schema.ts';
import { DigestedText } from '../../../src/text/digestedText.ts';
import { applyEdits } from '../../../src/text/edits.ts';
import {
  annotationsOf,
  hoverAt,
  idOf,
  rowOf,
  makeAnnotated,
  prepareSettings,
  removeAnnotated,
  sidecarText,
  targetProblems,
  type Annotated,
} from './annotated.ts';
import { closeAll } from './documents.ts';
import { FailingFiles } from './failingFiles.ts';
import { answering } from './person.ts';
import { acceptAll, CALL, eventually, exists, openAt, readFile, shownAsOnDisk } from './support.ts';

const FREE = 'China supports free navigation in northern waters.';
const FISH = 'Lin Haoran said that fisheries should not become a matter of politics.';
const QUOTA = 'Solberg stressed that the quota talks must go on.';

/** As another program does: past VS Code's documents. */
async function writeElsewhere(uri: vscode.Uri, text: string): Promise<void> {
  await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
}

/** Writes a file as another program does, and waits until its document, where there is one, has the text. */
async function writeUntilShown(uri: vscode.Uri, text: string): Promise<void> {
  await writeElsewhere(uri, text);
  const document = vscode.workspace.textDocuments.find((each) => each.uri.toString() === uri.toString());
  if (document) await shownAsOnDisk(document, text);
}

async function exactsOf(sidecar: vscode.Uri): Promise<string[]> {
  return (await annotationsOf(sidecar)).map(({ target }) => target.exact);
}

describe('Sidecars that others write at the same time', () => {
  let files: Annotated;

  before(() => prepareSettings());
  afterEach(removeAnnotated);

  it('keeps what another program has written just before', async () => {
    files = await makeAnnotated(CALL, [{ exact: FISH }]);
    await openAt(files.readout, FREE);
    await acceptAll('readouts.tagStatement');
    const digested = new DigestedText(CALL);
    const start = CALL.indexOf(QUOTA);
    const before = await readFile(files.sidecar);
    const theirs = addAnnotation(before, {
      id: 'bbbbbbbbbb',
      target: digested.quote({ start, end: start + QUOTA.length }),
      by: 'ben',
      created: '2026-01-01T10:00:00Z',
    });
    await writeElsewhere(files.sidecar, applyEdits(before, theirs));
    await vscode.commands.executeCommand('readouts.deleteAnnotation');
    assert.deepEqual(await exactsOf(files.sidecar), [FISH, QUOTA]);
  });

  it('writes a new sidecar when the old one was deleted while it was open', async () => {
    files = await makeAnnotated(CALL, [{ exact: FISH }]);
    await vscode.window.showTextDocument(files.sidecar, { preview: false });
    await vscode.workspace.fs.delete(files.sidecar);
    await openAt(files.readout, FREE);
    await acceptAll('readouts.tagStatement');
    assert.deepEqual(await exactsOf(files.sidecar), [FREE]);
  });

  it('adds to the unsaved changes of a sidecar whose file was deleted', async () => {
    files = await makeAnnotated(CALL, [{ exact: FISH }]);
    const editor = await vscode.window.showTextDocument(files.sidecar, { preview: false });
    await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), '# a remark\n'));
    await vscode.workspace.fs.delete(files.sidecar);
    await openAt(files.readout, FREE);
    await acceptAll('readouts.tagStatement');
    assert.match(editor.document.getText(), /^# a remark\n/);
    assert.ok(editor.document.getText().includes(FISH) && editor.document.getText().includes(FREE));
    assert.equal(await exists(files.sidecar), false);
    await vscode.window.showTextDocument(editor.document);
    await vscode.commands.executeCommand('workbench.action.files.save');
    await eventually('it is saved', () => exists(files.sidecar));
  });

  it('says so when the sidecar of an annotation has gone', async () => {
    files = await makeAnnotated(CALL, [{ exact: FISH }]);
    const item = rowOf(files, 0);
    await openAt(files.readout, FISH);
    await vscode.workspace.fs.delete(files.sidecar);
    const { messages } = await answering([], () => vscode.commands.executeCommand('readouts.deleteAnnotation', item));
    assert.equal(messages.length, 1);
    assert.match(messages[0]!, /call\.txt\.annotations\.yaml is not there any more|no longer in call\.txt/);
    assert.equal(await exists(files.sidecar), false);
  });

  it('changes nothing in a sidecar that another program has broken, and says where', async () => {
    files = await makeAnnotated(CALL, [{ exact: FISH }]);
    await openAt(files.readout, FREE);
    const broken = `${await readFile(files.sidecar)}  - id: [\n`;
    await writeElsewhere(files.sidecar, broken);
    const { messages } = await answering([], () => acceptAll('readouts.tagStatement'));
    assert.match(messages.join(), /^call\.txt\.annotations\.yaml was not changed: /);
    assert.equal(await readFile(files.sidecar), broken);
  });

  it('leaves a sidecar that is not in UTF-8 alone', async () => {
    files = await makeAnnotated(CALL, [{ exact: FISH }]);
    await openAt(files.readout, FREE);
    const bytes = new Uint8Array([
      ...new TextEncoder().encode(await readFile(files.sidecar)),
      0x23,
      0x20,
      0xd6,
      0xd0,
      0x0a,
    ]);
    await vscode.workspace.fs.writeFile(files.sidecar, bytes);
    const { messages } = await answering([], () => acceptAll('readouts.tagStatement'));
    assert.match(messages.join(), /UTF-8/);
    assert.deepEqual([...(await vscode.workspace.fs.readFile(files.sidecar))], [...bytes]);
  });

  it('writes UTF-8 where the settings name another encoding for files', async () => {
    files = await makeAnnotated(CALL, [{ exact: FISH, note: '渔业' }]);
    const settings = vscode.workspace.getConfiguration('files');
    await settings.update('encoding', 'gbk', vscode.ConfigurationTarget.Workspace);
    try {
      await openAt(files.readout, FREE);
      await acceptAll('readouts.tagStatement');
      const [fish, free] = await annotationsOf(files.sidecar);
      assert.equal(fish!.note, '渔业');
      assert.equal(free!.target.exact, FREE);
    } finally {
      await settings.update('encoding', undefined, vscode.ConfigurationTarget.Workspace);
    }
  });

  it('does one change after the other', async () => {
    files = await makeAnnotated(CALL, [{ exact: FISH }, { exact: FREE }, { exact: QUOTA }]);
    await openAt(files.readout, FREE);
    const items = [0, 2].map((index) => rowOf(files, index));
    await Promise.all(items.map((item) => vscode.commands.executeCommand('readouts.deleteAnnotation', item)));
    assert.deepEqual(await exactsOf(files.sidecar), [FREE]);
    await Promise.all([1, 2].map(() => vscode.commands.executeCommand('readouts.undoAnnotationChange')));
    assert.deepEqual(await exactsOf(files.sidecar), [FISH, FREE, QUOTA]);
  });

  it('takes back its own change and leaves what was written since', async () => {
    files = await makeAnnotated(CALL, [{ exact: FISH }]);
    await openAt(files.readout, FREE);
    await acceptAll('readouts.tagStatement');
    const remarked = `# a remark\n${await readFile(files.sidecar)}`;
    await vscode.workspace.openTextDocument(files.sidecar);
    await writeUntilShown(files.sidecar, remarked);
    await vscode.commands.executeCommand('readouts.undoAnnotationChange');
    assert.deepEqual(await exactsOf(files.sidecar), [FISH]);
    assert.match(await readFile(files.sidecar), /^# a remark\n/);
  });
});

describe('Annotations of a readout that is written elsewhere while it is open', () => {
  let files: Annotated;

  before(() => prepareSettings());
  afterEach(removeAnnotated);

  /** A change at both ends of the text, so that VS Code takes over all that is between them. */
  const around = (text: string) =>
    text
      .replace('Home > Diplomatic News', 'Home > News of the Ministry')
      .replace('in the Arctic', 'in the whole Arctic');

  it('stay with their words', async () => {
    files = await makeAnnotated(CALL, [{ exact: FISH }, { exact: QUOTA }]);
    await openAt(files.readout, FISH);
    const before = await readFile(files.sidecar);
    await writeUntilShown(files.readout, around(CALL));
    await targetProblems(files.sidecar, {});
    assert.match(await hoverAt(files.readout, QUOTA), /stance\/support/);
    assert.equal(await readFile(files.sidecar), before);
  });

  it('follow git to another version of both files, and back', async () => {
    files = await makeAnnotated(CALL, [{ exact: FISH }, { exact: QUOTA }]);
    await openAt(files.readout, FISH);
    const versions = [CALL, around(CALL).replace(FISH, `Nothing was said of ice. ${FISH}`)].map((text) => ({
      text,
      sidecar: sidecarText('call.txt', text, [{ exact: FISH }, { exact: QUOTA }]),
    }));
    for (const { text, sidecar } of [versions[1]!, versions[0]!, versions[1]!]) {
      await Promise.all([writeElsewhere(files.readout, text), writeElsewhere(files.sidecar, sidecar)]);
      for (const [uri, now] of [
        [files.readout, text],
        [files.sidecar, sidecar],
      ] as const)
        await writeUntilShown(uri, now);
      await targetProblems(files.sidecar, {});
      for (const words of [FISH, QUOTA]) {
        await eventually(`“${words}” is annotated and has not moved`, async () => {
          const hover = await hoverAt(files.readout, words);
          return /stance\/support/.test(hover) && !/stood elsewhere/.test(hover);
        });
      }
    }
    assert.equal(await readFile(files.sidecar), versions[1]!.sidecar);
  });

  it('are written to when the readout is saved, but not those that somebody else has added meanwhile', async () => {
    files = await makeAnnotated(CALL, [{ exact: FISH }]);
    const editor = await openAt(files.readout, FISH);
    await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), 'Ministry of Foreign Affairs\n'));
    await writeElsewhere(files.sidecar, sidecarText('call.txt', CALL, [{ exact: FISH }, { exact: QUOTA }]));
    await editor.document.save();
    const today = new DigestedText(editor.document.getText());
    const [fish, quota] = await eventually('the sidecar follows', async () => {
      const found = await annotationsOf(files.sidecar);
      return found.length === 2 && today.slice(found[0]!.target.start, found[0]!.target.end) === FISH && found;
    });
    assert.equal(fish!.id, idOf(0));
    const counted = quota!.target.digest === undefined ? today : new DigestedText(CALL);
    assert.equal(quota!.target.digest ?? today.digest, counted.digest);
    assert.equal(counted.slice(quota!.target.start, quota!.target.end), QUOTA);
  });

  it('are written to though a message tells of a sidecar that could not be', async () => {
    const insertHead = async () => {
      const editor = await openAt(files.readout, FISH);
      await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), 'Ministry of Foreign Affairs\n'));
      return editor.document;
    };
    files = await makeAnnotated(CALL, [{ exact: FISH }]);
    const refused = await insertHead();
    await vscode.workspace.fs.writeFile(files.sidecar, new Uint8Array([0x80, 0xff, 0xff]));
    await refused.save();
    files = await makeAnnotated(CALL, [{ exact: FISH }]);
    const followed = await insertHead();
    await followed.save();
    const today = new DigestedText(followed.getText());
    await eventually('the sidecar follows', async () => {
      const [fish] = await annotationsOf(files.sidecar);
      return today.slice(fish!.target.start, fish!.target.end) === FISH;
    });
  });

  it('stay orphans when another program has kept them as such just before the readout is saved', async () => {
    files = await makeAnnotated(CALL, [{ exact: FISH }]);
    const editor = await openAt(files.readout, FISH);
    await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), 'Ministry of Foreign Affairs\n'));
    const [{ target }] = (await annotationsOf(files.sidecar)) as [Annotation];
    const before = await readFile(files.sidecar);
    const kept = applyEdits(before, setTarget(before, idOf(0), { ...target, orphan: true }));
    await writeElsewhere(files.sidecar, kept);
    await editor.document.save();
    const after = await eventually('the sidecar follows', async () => {
      const text = await readFile(files.sidecar);
      return text !== kept && text !== '' && text;
    });
    const { digest } = new DigestedText(CALL);
    assert.deepEqual(parseSidecar(after).sidecar!.annotations[0]!.target, { ...target, digest, orphan: true });
  });

  it('go with a sentence that is cut out and pasted elsewhere, and are written there when that is saved', async () => {
    files = await makeAnnotated(CALL, [{ exact: QUOTA }]);
    const { document } = await openAt(files.readout, QUOTA);
    const moved = CALL.replace(`${QUOTA} `, '').replace('Lin Haoran said', `${QUOTA} Lin Haoran said`);
    const cut = new vscode.WorkspaceEdit();
    const at = CALL.indexOf(QUOTA);
    cut.delete(files.readout, new vscode.Range(document.positionAt(at), document.positionAt(at + QUOTA.length + 1)));
    await vscode.workspace.applyEdit(cut);
    const paste = new vscode.WorkspaceEdit();
    paste.insert(files.readout, document.positionAt(document.getText().indexOf('Lin Haoran said')), `${QUOTA} `);
    await vscode.workspace.applyEdit(paste);
    assert.equal(document.getText(), moved);
    await targetProblems(files.sidecar, {});
    await document.save();
    const target = await eventually('its new place is written', async () => {
      const [quota] = await annotationsOf(files.sidecar);
      return quota!.target.digest === undefined && quota!.target.start !== at && quota!.target;
    });
    assert.equal(target.start, moved.indexOf(QUOTA));
    assert.equal(target.exact, QUOTA);
    await targetProblems(files.sidecar, {});
  });
});

describe('Texts of all kinds', () => {
  before(() => prepareSettings());
  afterEach(removeAnnotated);

  const TEXTS: Readonly<Record<string, string>> = {
    'Windows line ends': CALL.replaceAll('\n', '\r\n'),
    'a byte order mark': `\uFEFF${CALL}`,
    'emoji and Chinese before the words': CALL.replace('fisheries', '🚢🌊 一帆风顺 fisheries'),
    'mixed line ends': CALL.replace('\n\n', '\r\n\r\n'),
  };

  for (const [what, text] of Object.entries(TEXTS)) {
    it(`counts code points as Python does, with ${what}`, async () => {
      const { readout, sidecar } = await makeAnnotated(text);
      await openAt(readout, FREE);
      await acceptAll('readouts.tagStatement');
      await openAt(readout, QUOTA);
      await acceptAll('readouts.tagStatement');
      // Python's universal newlines, and utf-8-sig.
      const python = [...(await readFile(readout)).replace(/\r\n?/g, '\n')];
      const annotations = await annotationsOf(sidecar);
      assert.deepEqual(
        annotations.map(({ target }) => target.exact),
        [FREE, QUOTA],
      );
      for (const { target } of annotations) assert.equal(python.slice(target.start, target.end).join(''), target.exact);
    });
  }

  it('names the text that it counts in when the readout is not saved', async () => {
    const { readout, sidecar } = await makeAnnotated(CALL, [{ exact: FISH }]);
    const { document } = await openAt(readout, FREE);
    const edit = new vscode.WorkspaceEdit();
    edit.insert(readout, new vscode.Position(0, 0), 'Ministry of Foreign Affairs\n');
    await vscode.workspace.applyEdit(edit);
    await openAt(readout, FREE);
    await acceptAll('readouts.tagStatement');
    const unsaved = new DigestedText(document.getText());
    const { target } = (await annotationsOf(sidecar)).find((annotation) => annotation.target.exact === FREE)!;
    assert.equal(target.digest, unsaved.digest);
    assert.equal(unsaved.slice(target.start, target.end), FREE);
    await document.save();
    const saved = await eventually('the sidecar follows', async () => {
      const annotations = await annotationsOf(sidecar);
      return annotations.every((annotation) => annotation.target.digest === undefined) && annotations;
    });
    for (const { target: each } of saved) assert.equal(unsaved.slice(each.start, each.end), each.exact);
    assert.deepEqual(
      saved.map(({ target: each }) => each.exact),
      [FISH, FREE],
    );
  });
});

describe('Files on a disk that fails', () => {
  const files = new FailingFiles();
  let readout: vscode.Uri;
  let sidecar: vscode.Uri;
  let registration: vscode.Disposable;
  let round = 0;

  before(async () => {
    await prepareSettings();
    registration = vscode.workspace.registerFileSystemProvider('failing', files);
  });
  beforeEach(async () => {
    readout = vscode.Uri.from({ scheme: 'failing', path: `/call${++round}.readout` });
    sidecar = readout.with({ path: `${readout.path}.annotations.yaml` });
    await writeElsewhere(readout, CALL);
  });
  afterEach(async () => {
    Object.assign(files, { isFull: false, room: undefined, afterRead: null, afterWrite: null });
    await closeAll();
  });
  after(() => registration.dispose());

  const note = async (at: string, text: string) => {
    await openAt(readout, at);
    return answering([{ type: text }], () => vscode.commands.executeCommand('readouts.addNote'));
  };

  const notes = async () => (await annotationsOf(sidecar)).map((annotation) => annotation.note);
  /** Until what was saved is looked at again. */
  const settledFiles = () => new Promise((resolve) => setTimeout(resolve, 400));

  it('keep a change in the open file, and one message says so', async () => {
    await note(FISH, 'fish');
    const before = await readFile(sidecar);
    files.isFull = true;
    const { messages } = await note(FREE, 'free');
    assert.equal(messages.length, 1);
    assert.match(
      messages[0]!,
      /^call\d\.readout\.annotations\.yaml could not be saved; the change is in the open file, unsaved\./,
    );
    assert.equal(await readFile(sidecar), before);
    const document = vscode.workspace.textDocuments.find(({ uri }) => uri.toString() === sidecar.toString())!;
    assert.equal(document.isDirty, true);
    const more = await note(QUOTA, 'quota');
    assert.match(more.messages.join(), /could not be saved; the change is in the open file, unsaved\./);
    files.isFull = false;
    await note('The two sides', 'sides');
    assert.equal(document.isDirty, false);
    assert.deepEqual(
      (await annotationsOf(sidecar)).map((annotation) => annotation.note),
      ['fish', 'free', 'quota', 'sides'],
    );
  });

  it('have what could not be saved as soon as there is room, with what others have written meanwhile', async () => {
    await note(FISH, 'fish');
    files.isFull = true;
    await note(FREE, 'free');
    files.writeUnseen(sidecar, await theirs());
    files.isFull = false;
    await eventually('all is there', async () => (await notes()).join() === 'fish,free,theirs');
    const document = await vscode.workspace.openTextDocument(sidecar);
    await eventually('nothing is unsaved', () => Promise.resolve(!document.isDirty));
    await vscode.commands.executeCommand('readouts.undoAnnotationChange');
    assert.deepEqual(await notes(), ['fish', 'theirs']);
  });

  it('are told of when they are cut off, and are whole with the next change', async () => {
    await note(FISH, 'fish');
    files.room = 100;
    const { messages } = await note(FREE, 'free');
    assert.match(messages.join(), /^call\d\.readout\.annotations\.yaml is not whole on disk/);
    files.room = undefined;
    assert.deepEqual((await note(QUOTA, 'quota')).messages, []);
    assert.deepEqual(await notes(), ['fish', 'free', 'quota']);
  });

  it('are written though a first change has left an empty one', async () => {
    await writeElsewhere(sidecar, '');
    assert.deepEqual((await note(FREE, 'free')).messages, []);
    assert.deepEqual(await notes(), ['free']);
  });

  const theirs = async () => {
    const text = await readFile(sidecar);
    const start = CALL.indexOf(QUOTA);
    const target = new DigestedText(CALL).quote({ start, end: start + QUOTA.length });
    const added = { id: 'bbbbbbbbbb', target, note: 'theirs', by: 'ben', created: '2026-01-01T10:00:00Z' };
    return applyEdits(text, addAnnotation(text, added));
  };

  for (const when of ['afterRead', 'afterWrite'] as const)
    it(`are merged when another program writes right ${when === 'afterRead' ? 'before' : 'after'} a save`, async () => {
      await note(FISH, 'fish');
      await vscode.workspace.openTextDocument(sidecar);
      await openAt(readout, FREE);
      await settledFiles();
      const text = await theirs();
      files[when] = () => files.writeUnseen(sidecar, text);
      const { messages } = await note(FREE, 'free');
      assert.deepEqual(messages, []);
      assert.deepEqual(await notes(), ['fish', 'free', 'theirs']);
      const document = await vscode.workspace.openTextDocument(sidecar);
      assert.equal(document.isDirty, false);
      // Ctrl+Z in the sidecar's own editor is of that editor alone: the file stays until it is saved.
      const saved = await readFile(sidecar);
      await vscode.window.showTextDocument(document);
      await vscode.commands.executeCommand('undo');
      assert.equal(await readFile(sidecar), saved);
      await vscode.commands.executeCommand('redo');
      assert.equal(document.getText(), saved);
      await document.save();
      assert.equal(await readFile(sidecar), saved);
      await openAt(readout, FREE);
      await vscode.commands.executeCommand('readouts.undoAnnotationChange');
      assert.deepEqual(await notes(), ['fish', 'theirs']);
    });

  it('have what was saved again when another program writes later what it had read before', async () => {
    await note(FISH, 'fish');
    await settledFiles();
    const text = await theirs();
    await note(FREE, 'free');
    await writeElsewhere(sidecar, text);
    await eventually('both are there', async () => (await notes()).join() === 'fish,free,theirs');
  });

  it('are read again where VS Code did not see that another program wrote them', async () => {
    await note(FISH, 'fish');
    await vscode.workspace.openTextDocument(sidecar);
    const theirs = `# a remark\n${await readFile(sidecar)}`;
    files.writeUnseen(sidecar, theirs);
    const { messages } = await note(FREE, 'free');
    assert.deepEqual(messages, []);
    assert.match(await readFile(sidecar), /^# a remark\n/);
    assert.deepEqual(
      (await annotationsOf(sidecar)).map((annotation) => annotation.note),
      ['fish', 'free'],
    );
  });

  it('are not created, and one message says so', async () => {
    files.isFull = true;
    const { messages } = await note(FREE, 'free');
    assert.deepEqual(messages.length, 1);
    assert.match(messages[0]!, /^call\d\.readout\.annotations\.yaml could not be created; /);
    files.isFull = false;
    await note(FREE, 'free');
    assert.equal((await annotationsOf(sidecar)).length, 1);
  });
});
