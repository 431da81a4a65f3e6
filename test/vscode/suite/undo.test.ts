import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { DigestedText } from '../../../src/text/digestedText.ts';
import { addAnnotation } from '../../../src/annotations/edit.ts';
import { applyEdits } from '../../../src/text/edits.ts';
import {
  annotationsOf,
  idOf,
  rowOf,
  makeAnnotated,
  prepareSettings,
  removeAnnotated,
  sidecarOf,
  type Annotated,
} from './annotated.ts';
import { answering, holdingMessage, type HeldMessage } from './person.ts';
import { acceptAll, CALL, eventually, exists, openAt, readFile } from './support.ts';

const FREE = 'China supports free navigation in northern waters.';
const FISH = 'Lin Haoran said that fisheries should not become a matter of politics.';
const QUOTA = 'Solberg stressed that the quota talks must go on.';

/** The deletion of the annotation of fish, as it is called. */
const DELETION = 'Delete Annotation: stance/support on “Lin Haoran said that fisheries…”';

describe('The button Undo of the message that an annotation was deleted', () => {
  let files: Annotated;
  let deleted: HeldMessage;
  let before: string;

  const exacts = async () => (await annotationsOf(files.sidecar)).map(({ target }) => target.exact);
  /** Presses the button. @returns what was said then */
  const press = async () => {
    const { messages } = await answering([], async (soFar) => {
      deleted.press('Undo');
      await eventually('something is said', () => soFar.messages.length > 0);
    });
    return messages;
  };

  beforeEach(async () => {
    await prepareSettings();
    files = await makeAnnotated(CALL, [{ exact: FISH, note: 'On fish' }, { exact: QUOTA }]);
    await openAt(files.readout, FISH);
    before = await readFile(files.sidecar);
    const item = rowOf(files, 0);
    deleted = await holdingMessage(() => vscode.commands.executeCommand('readouts.deleteAnnotation', item));
    assert.match(deleted.text, /^Deleted the annotation/);
    assert.deepEqual(await exacts(), [QUOTA]);
  });
  afterEach(removeAnnotated);

  it('takes back the deletion, byte for byte', async () => {
    assert.deepEqual(await press(), [`$(discard) Undone: ${DELETION} (call.txt)`]);
    assert.equal(await readFile(files.sidecar), before);
  });

  it('takes back the deletion and not what was done since', async () => {
    await openAt(files.readout, FREE);
    await acceptAll('readouts.tagStatement');
    assert.deepEqual(await press(), [`$(discard) Undone: ${DELETION} (call.txt)`]);
    assert.deepEqual(await exacts(), [FISH, FREE, QUOTA]);
    assert.equal((await annotationsOf(files.sidecar))[0]!.note, 'On fish');
    await vscode.commands.executeCommand('readouts.undoAnnotationChange');
    assert.equal(await readFile(files.sidecar), before, 'the newest change is the one that is left');
  });

  it('says so when the deletion has been taken back already', async () => {
    await vscode.commands.executeCommand('readouts.undoAnnotationChange');
    assert.equal(await readFile(files.sidecar), before);
    assert.deepEqual(await press(), [`“${DELETION}” in call.txt.annotations.yaml has been undone already.`]);
    assert.equal(await readFile(files.sidecar), before);
  });

  it('says so when the deletion cannot be taken back, and changes nothing', async () => {
    const { target } = (await annotationsOf(files.sidecar))[0]!;
    const now = await readFile(files.sidecar);
    const again = { id: idOf(0), target, note: 'Another note', by: 'ben', created: '2026-01-01T10:00:00Z' };
    const text = applyEdits(now, addAnnotation(now, again));
    await vscode.workspace.fs.writeFile(files.sidecar, new TextEncoder().encode(text));
    const [message] = await press();
    assert.match(message!, /^call\.txt\.annotations\.yaml has changed too much since “Delete Annotation: stance/);
    assert.equal(await readFile(files.sidecar), text);
  });
});

const TAG_OF_FREE = 'stance/support on “China supports free navigation…”';
const TAG_OF_FISH = 'stance/support on “Lin Haoran said that fisheries…”';
const TAG_OF_QUOTA = 'stance/support on “Solberg stressed that the quota…”';

describe('Undo and Redo Annotation Change', () => {
  let files: Annotated;

  beforeEach(async () => {
    await prepareSettings();
    files = await makeAnnotated(CALL);
  });
  afterEach(removeAnnotated);

  const exactsOf = async ({ sidecar }: Annotated) => (await annotationsOf(sidecar)).map(({ target }) => target.exact);
  const tag = async ({ readout }: Annotated, words: string) => {
    await openAt(readout, words);
    await acceptAll('readouts.tagStatement');
  };
  /** @returns what was said */
  const undo = async () =>
    (await answering([], () => vscode.commands.executeCommand('readouts.undoAnnotationChange'))).messages;
  const redo = async () =>
    (await answering([], () => vscode.commands.executeCommand('readouts.redoAnnotationChange'))).messages;
  /** What another program makes of a sidecar: one more annotation. */
  const withTheirs = (sidecar: string) => {
    const start = CALL.indexOf(QUOTA);
    const target = new DigestedText(CALL).quote({ start, end: start + QUOTA.length });
    const theirs = { id: 'bbbbbbbbbb', target, note: 'Theirs', by: 'ben', created: '2026-01-01T10:00:00Z' };
    return new TextEncoder().encode(applyEdits(sidecar, addAnnotation(sidecar, theirs)));
  };

  it('are each other’s inverse, byte for byte, down to the file itself', async () => {
    const states: string[] = [];
    for (const words of [FISH, QUOTA]) {
      await tag(files, words);
      states.push(await readFile(files.sidecar));
    }
    assert.deepEqual(await undo(), [`$(discard) Undone: ${TAG_OF_QUOTA} (call.txt)`]);
    assert.equal(await readFile(files.sidecar), states[0]);
    assert.deepEqual(await undo(), [`$(discard) Undone: ${TAG_OF_FISH} (call.txt)`]);
    assert.equal(await exists(files.sidecar), false);
    assert.deepEqual(await redo(), [`$(redo) Redone: ${TAG_OF_FISH} (call.txt)`]);
    assert.equal(await readFile(files.sidecar), states[0]);
    assert.deepEqual(await redo(), [`$(redo) Redone: ${TAG_OF_QUOTA} (call.txt)`]);
    assert.equal(await readFile(files.sidecar), states[1]);
    await undo();
    assert.equal(await readFile(files.sidecar), states[0], 'what was made again is taken back again');
  });

  it('keep to the readout in sight', async () => {
    const other = await makeAnnotated(CALL, [], CALL, 'press.txt');
    await tag(files, FISH);
    await tag(other, FISH);
    await tag(files, QUOTA);
    await tag(other, FREE);
    await openAt(files.readout, FISH);
    assert.deepEqual(await undo(), [`$(discard) Undone: ${TAG_OF_QUOTA} (call.txt)`]);
    assert.deepEqual([await exactsOf(files), await exactsOf(other)], [[FISH], [FISH, FREE]]);
    await openAt(other.readout, FISH);
    assert.deepEqual(await undo(), [`$(discard) Undone: ${TAG_OF_FREE} (press.txt)`]);
    assert.deepEqual([await exactsOf(files), await exactsOf(other)], [[FISH], [FISH]]);
    await openAt(files.readout, FISH);
    assert.deepEqual(await redo(), [`$(redo) Redone: ${TAG_OF_QUOTA} (call.txt)`]);
    assert.deepEqual([await exactsOf(files), await exactsOf(other)], [[FISH, QUOTA], [FISH]]);
  });

  it('keep to the sidecar in sight, too', async () => {
    const other = await makeAnnotated(CALL, [], CALL, 'press.txt');
    await tag(files, FISH);
    await tag(files, QUOTA);
    await tag(other, FISH);
    await vscode.window.showTextDocument(files.sidecar);
    assert.deepEqual(await undo(), [`$(discard) Undone: ${TAG_OF_QUOTA} (call.txt)`]);
  });

  it('name another file before anything is taken back there', async () => {
    const other = await makeAnnotated(CALL, [], CALL, 'press.txt');
    await tag(files, FISH);
    await openAt(other.readout, FISH);
    const leave = await answering(['leave'], () => vscode.commands.executeCommand('readouts.undoAnnotationChange'));
    assert.deepEqual(leave.questions, [
      {
        title: 'There is nothing to undo in press.txt',
        value: '',
        items: [`$(discard) Undo in call.txt: ${TAG_OF_FISH}`],
      },
    ]);
    assert.deepEqual(leave.messages, []);
    assert.deepEqual(await exactsOf(files), [FISH]);
    const { messages } = await answering([{ pick: 'call.txt' }], () =>
      vscode.commands.executeCommand('readouts.undoAnnotationChange'),
    );
    assert.deepEqual(messages, [`$(discard) Undone: ${TAG_OF_FISH} (call.txt)`]);
    assert.equal(await exists(files.sidecar), false);
    assert.equal(vscode.window.activeTextEditor?.document.uri.toString(), files.readout.toString());
  });

  it('make nothing again after a new change of that readout', async () => {
    const other = await makeAnnotated(CALL, [], CALL, 'press.txt');
    await tag(files, QUOTA);
    await undo();
    await tag(other, FISH);
    await undo();
    await tag(files, FREE);
    const { questions } = await answering([{ pick: 'press.txt' }], () =>
      vscode.commands.executeCommand('readouts.redoAnnotationChange'),
    );
    assert.deepEqual(
      questions.map(({ title }) => title),
      ['There is nothing to redo in call.txt'],
    );
    assert.deepEqual([await exactsOf(files), await exactsOf(other)], [[FREE], [FISH]]);
  });

  it('keep what another program has written since', async () => {
    await tag(files, FISH);
    await tag(files, FREE);
    await vscode.workspace.fs.writeFile(files.sidecar, withTheirs(await readFile(files.sidecar)));
    await undo();
    assert.deepEqual(await exactsOf(files), [FISH, QUOTA]);
    await undo();
    assert.deepEqual(await exactsOf(files), [QUOTA]);
    await redo();
    await redo();
    assert.deepEqual(await exactsOf(files), [FISH, FREE, QUOTA]);
  });

  it('keep what another program has written into a new file, where the old one was taken back', async () => {
    await tag(files, FREE);
    const tagged = await readFile(files.sidecar);
    await undo();
    assert.equal(await exists(files.sidecar), false);
    const theirs = withTheirs(`${tagged.slice(0, tagged.indexOf('annotations:'))}annotations: []\n`);
    await vscode.workspace.fs.writeFile(files.sidecar, theirs);
    assert.deepEqual(await redo(), [`$(redo) Redone: ${TAG_OF_FREE} (call.txt)`]);
    assert.deepEqual(await exactsOf(files), [FREE, QUOTA]);
    await undo();
    assert.deepEqual(await exactsOf(files), [QUOTA]);
  });

  it('find the sidecar of a readout that was renamed since', async () => {
    await tag(files, FISH);
    await tag(files, FREE);
    const readout = vscode.Uri.joinPath(files.readout, '..', 'renamed.txt');
    const edit = new vscode.WorkspaceEdit();
    edit.renameFile(files.readout, readout);
    assert.ok(await vscode.workspace.applyEdit(edit));
    const renamed: Annotated = { readout, sidecar: sidecarOf(readout) };
    await eventually('the sidecar names the readout', async () =>
      (await readFile(renamed.sidecar)).includes('readout: renamed.txt'),
    );
    await openAt(readout, FISH);
    assert.deepEqual(await undo(), [`$(discard) Undone: ${TAG_OF_FREE} (renamed.txt)`]);
    assert.deepEqual(await exactsOf(renamed), [FISH]);
  });
});
