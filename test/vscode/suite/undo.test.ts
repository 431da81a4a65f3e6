import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { addAnnotation } from '../../../src/annotations/edit.ts';
import { applyEdits } from '../../../src/text/edits.ts';
import {
  annotationsOf,
  idOf,
  rowOf,
  makeAnnotated,
  prepareSettings,
  removeAnnotated,
  type Annotated,
} from './annotated.ts';
import { answering, holdingMessage, type HeldMessage } from './person.ts';
import { acceptAll, CALL, eventually, openAt, readFile } from './support.ts';

const FREE = 'China supports free navigation in northern waters.';
const FISH = 'Lin Haoran said that fisheries should not become a matter of politics.';
const QUOTA = 'Solberg stressed that the quota talks must go on.';

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
    assert.deepEqual(await press(), ['$(discard) Undone: Delete Annotation']);
    assert.equal(await readFile(files.sidecar), before);
  });

  it('takes back the deletion and not what was done since', async () => {
    await openAt(files.readout, FREE);
    await acceptAll('readouts.tagStatement');
    assert.deepEqual(await press(), ['$(discard) Undone: Delete Annotation']);
    assert.deepEqual(await exacts(), [FISH, FREE, QUOTA]);
    assert.equal((await annotationsOf(files.sidecar))[0]!.note, 'On fish');
    await vscode.commands.executeCommand('readouts.undoAnnotationChange');
    assert.equal(await readFile(files.sidecar), before, 'the newest change is the one that is left');
  });

  it('says so when the deletion has been taken back already', async () => {
    await vscode.commands.executeCommand('readouts.undoAnnotationChange');
    assert.equal(await readFile(files.sidecar), before);
    assert.deepEqual(await press(), ['“Delete Annotation” in call.txt.annotations.yaml has been undone already.']);
    assert.equal(await readFile(files.sidecar), before);
  });

  it('says so when the deletion cannot be taken back, and changes nothing', async () => {
    const { target } = (await annotationsOf(files.sidecar))[0]!;
    const now = await readFile(files.sidecar);
    const again = { id: idOf(0), target, note: 'Another note', by: 'ben', created: '2026-01-01T10:00:00Z' };
    const text = applyEdits(now, addAnnotation(now, again));
    await vscode.workspace.fs.writeFile(files.sidecar, new TextEncoder().encode(text));
    const [message] = await press();
    assert.match(message!, /^call\.txt\.annotations\.yaml has changed too much since “Delete Annotation”/);
    assert.equal(await readFile(files.sidecar), text);
  });
});
