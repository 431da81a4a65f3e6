import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import {
  annotationsOf,
  makeAnnotated,
  prepareSettings,
  removeAnnotated,
  rowOf,
  type Annotated,
} from '../suite/annotated.ts';
import { answering, type Answer } from '../suite/person.ts';
import { CALL, eventually, exists, openAt, readFile } from '../suite/support.ts';

const FREE = 'China supports free navigation in northern waters.';
const LONG = 'First line.\n\n- one\n- two';

describe('A note of several lines', () => {
  let files: Annotated;

  before(() => prepareSettings());
  beforeEach(async () => {
    files = await makeAnnotated(CALL, [{ exact: FREE, note: 'Short.' }]);
    await openAt(files.readout, FREE);
  });
  afterEach(() => removeAnnotated());

  const longer = async (argument?: unknown, command = 'writeLongerNote', ...answers: Answer[]) => {
    const { messages } = await answering(answers, () =>
      vscode.commands.executeCommand(`readouts.${command}`, argument),
    );
    assert.deepEqual(messages, []);
    return noteEditor();
  };

  it('is written in an editor of its own, saved into the sidecar, and taken back in one step', async () => {
    const before = await readFile(files.sidecar);
    const editor = await longer(rowOf(files, 0));
    assert.equal(editor.document.languageId, 'markdown');
    assert.match(editor.document.uri.path, /^\/Note on “China supports free .*…”\.md$/);
    assert.equal(editor.document.getText(), 'Short.');
    await write(editor, `${LONG}\n`);
    assert.equal(await readFile(files.sidecar), before, 'what is not saved is not written');
    assert.equal(await editor.document.save(), true);
    assert.equal((await annotationsOf(files.sidecar))[0]!.note, `${LONG}\n`);
    await openAt(files.readout, FREE);
    await vscode.commands.executeCommand('readouts.undoAnnotationChange');
    assert.equal(await readFile(files.sidecar), before);
    await eventually('the editor shows it', () => editor.document.getText() === 'Short.');
  });

  it('leaves no trace when it is closed without saving, or says the same', async () => {
    const before = await readFile(files.sidecar);
    await write(await longer(), LONG);
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    await openAt(files.readout, FREE);
    const again = await longer();
    assert.equal(again.document.getText(), 'Short.');
    await write(again, 'Short.\n\n');
    assert.equal(await again.document.save(), true);
    assert.equal(await readFile(files.sidecar), before);
  });

  it('begins with what was typed into the box, and the box is not asked for more lines', async () => {
    const editor = await longer(undefined, 'addNote', { press: 'Write a Longer Note', typed: 'Begun.' });
    assert.equal(editor.document.getText(), 'Begun.');
    assert.ok(editor.document.isDirty);
    await write(editor, LONG);
    await editor.document.save();
    await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
    await openAt(files.readout, FREE);
    assert.equal((await longer(undefined, 'addNote')).document.getText(), LONG);
  });

  it('makes the annotation when it is saved, where there is none', async () => {
    const { readout, sidecar } = await makeAnnotated(CALL);
    await openAt(readout, FREE);
    const editor = await longer();
    assert.equal(await exists(sidecar), false);
    await write(editor, LONG);
    await editor.document.save();
    await write(editor, `${LONG}\n- three`);
    await editor.document.save();
    const annotations = await annotationsOf(sidecar);
    assert.deepEqual(
      annotations.map(({ note, target }) => [note, target.exact]),
      [[`${LONG}\n- three\n`, FREE]],
    );
  });

  for (const [what, broken] of [
    ['the annotation has gone', (text: string) => text.slice(0, text.indexOf('annotations:'))],
    ['the sidecar is broken', () => 'version: 1\nreadout: [call.txt\n'],
  ] as const) {
    it(`keeps its text when ${what}`, async () => {
      const editor = await longer();
      await write(editor, LONG);
      const now = broken(await readFile(files.sidecar));
      await vscode.workspace.fs.writeFile(files.sidecar, new TextEncoder().encode(now));
      await vscode.commands.executeCommand('readouts.refresh');
      await assert.rejects(
        async () => vscode.workspace.fs.writeFile(editor.document.uri, new TextEncoder().encode(LONG)),
        /call\.txt\.annotations\.yaml was not changed: /,
      );
      assert.equal(await editor.document.save(), false);
      assert.equal(editor.document.getText(), LONG);
      assert.ok(editor.document.isDirty);
      assert.equal(await readFile(files.sidecar), now);
    });
  }
});

describe('A note, and what it is on', () => {
  let files: Annotated;
  const QUOTA = 'quota talks';
  const NEXT = 'Norway is ready to host the next round';

  before(() => prepareSettings());
  beforeEach(async () => {
    files = await makeAnnotated(CALL, [
      { exact: QUOTA, codes: ['stance/support'], note: 'First.' },
      { exact: NEXT, codes: ['stance/oppose'] },
    ]);
  });
  afterEach(() => removeAnnotated());

  const select = async (words: string) => {
    const editor = await openAt(files.readout, words);
    const { start } = editor.selection;
    const end = editor.document.positionAt(editor.document.offsetAt(start) + words.length);
    editor.selection = new vscode.Selection(start, end);
  };
  const notes = async () =>
    (await annotationsOf(files.sidecar)).map(({ target, note = null }) => [target.exact, note?.trim() ?? null]);

  for (const words of ['the quota talks must go on. Norway', ' in Tromsø', 'quota'])
    it(`is on the selected words, whatever annotations touch them: “${words}”`, async () => {
      await select(words);
      const { questions } = await answering([{ type: 'Mine.' }], () =>
        vscode.commands.executeCommand('readouts.addNote'),
      );
      assert.deepEqual(questions, [{ title: `Note on “${words.trim()}”`, value: '', items: [] }]);
      assert.deepEqual(
        (await notes()).filter(([, note]) => note === 'Mine.'),
        [[words.trim(), 'Mine.']],
      );
      assert.deepEqual(
        (await notes()).find(([exact]) => exact === QUOTA),
        [QUOTA, 'First.'],
      );
    });

  it('goes on where the very words have one', async () => {
    await select(QUOTA);
    const { questions } = await answering([{ type: 'First. Second.' }], () =>
      vscode.commands.executeCommand('readouts.addNote'),
    );
    assert.deepEqual(questions, [{ title: `Note on “${QUOTA}”`, value: 'First.', items: [] }]);
    assert.deepEqual((await notes())[0], [QUOTA, 'First. Second.']);
  });

  it('is on the annotation at the cursor, where nothing is selected', async () => {
    await openAt(files.readout, NEXT);
    await answering([{ type: 'There.' }], () => vscode.commands.executeCommand('readouts.addNote'));
    assert.deepEqual((await notes())[1], [NEXT, 'There.']);
  });

  it('is no more an annotation that only touches the selection than those that the other commands are about', async () => {
    for (const command of ['deleteAnnotation', 'setStatus', 'reply', 'editCodes', 'swapCode']) {
      await select(' must go on.');
      const { messages } = await answering([], () => vscode.commands.executeCommand(`readouts.${command}`));
      assert.deepEqual(messages, ['There is no annotation at the cursor; tag the statement first.'], command);
    }
    assert.equal((await notes()).length, 2);
  });

  it('asks which, where several annotations have some of the selected words', async () => {
    await select('quota talks must go on. Norway is');
    const { questions } = await answering([{ pick: 'stance/oppose' }, { pick: 'rejected' }], () =>
      vscode.commands.executeCommand('readouts.setStatus'),
    );
    assert.deepEqual(
      questions.map(({ title }) => title),
      ['Which annotation?', `Your review of “${NEXT}” by ada`],
    );
  });
});

function noteEditor(): vscode.TextEditor {
  const editor = vscode.window.activeTextEditor;
  assert.equal(editor?.document.uri.scheme, 'readouts-note');
  return editor!;
}

async function write(editor: vscode.TextEditor, text: string): Promise<void> {
  const end = editor.document.positionAt(editor.document.getText().length);
  assert.ok(await editor.edit((edit) => edit.replace(new vscode.Range(new vscode.Position(0, 0), end), text)));
}
