import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import {
  annotationsOf,
  hoverAt,
  makeAnnotated,
  prepareSettings,
  removeAnnotated,
  type Annotated,
} from './annotated.ts';
import { answering } from './person.ts';
import { acceptAll, CALL, eventually, exists, openAt } from './support.ts';

const RIGHT = CALL.replaceAll('Solberg', 'Sølbérg');
/** The bytes of the text in Windows-1252, which are those of its code points. */
const BYTES = Uint8Array.from(RIGHT, (letter) => letter.charCodeAt(0));
const SENTENCE = 'Sølbérg stressed that the quota talks must go on.';

describe('A text with letters that VS Code does not know', () => {
  let files: Annotated;

  before(() => prepareSettings());
  beforeEach(async () => {
    files = await makeAnnotated('');
    await vscode.workspace.fs.writeFile(files.readout, BYTES);
    await vscode.commands.executeCommand('readouts.refresh');
  });
  afterEach(() => removeAnnotated());

  const ANYWAY = { press: 'Annotate Anyway' };

  it('is not tagged when the person leaves the warning', async () => {
    await openAt(files.readout, 'stressed');
    const { messages } = await answering([], () => vscode.commands.executeCommand('readouts.tagStatement'));
    assert.equal(messages.length, 1);
    assert.match(messages[0]!, /^call\.txt is not in UTF-8: some of its letters show as �/);
    assert.equal(await exists(files.sidecar), false);
  });

  it('is warned of once, with no name of a speaker that has lost letters, and found again when it is put right', async () => {
    const { document } = await openAt(files.readout, 'stressed');
    await answering([ANYWAY, { type: 'A note.' }], () => vscode.commands.executeCommand('readouts.addNote'));
    await openAt(files.readout, 'China supports');
    await answering([{ type: 'Another.' }], () => vscode.commands.executeCommand('readouts.addNote'));
    const damaged = await annotationsOf(files.sidecar);
    assert.deepEqual(
      damaged.map(({ target, speaker }) => [target.exact.includes('\uFFFD'), speaker]),
      [
        [false, 'Lin Haoran'],
        [true, undefined],
      ],
    );
    await vscode.workspace.openTextDocument(files.readout, { encoding: 'windows1252' });
    await eventually('the letters are back', () => document.getText() === RIGHT);
    await eventually('its note is there again', async () =>
      (await hoverAt(files.readout, SENTENCE)).includes('A note'),
    );
    await acceptAll('readouts.tagStatement');
    const annotations = await annotationsOf(files.sidecar);
    assert.equal(annotations.length, 2, 'the sentence has kept its annotation');
    assert.deepEqual(annotations[1]!.codes, ['stance/support']);
  });

  it('is warned of where the file itself has lost the letters of the words', async () => {
    await vscode.workspace.fs.writeFile(files.readout, new TextEncoder().encode(new TextDecoder().decode(BYTES)));
    await openAt(files.readout, 'stressed');
    const lost = await answering([], () => vscode.commands.executeCommand('readouts.addNote'));
    assert.match(lost.messages[0]!, /^These words have lost letters, which call\.txt holds as �/);
    await openAt(files.readout, 'China supports');
    await acceptAll('readouts.tagStatement');
    assert.equal((await annotationsOf(files.sidecar)).length, 1);
  });
});
