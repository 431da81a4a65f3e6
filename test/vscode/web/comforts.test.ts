import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { idOf, makeAnnotated, prepareSettings, removeAnnotated, rowOf, type Annotated } from '../suite/annotated.ts';
import { answering } from '../suite/person.ts';
import { CALL, eventually, openAt } from '../suite/support.ts';

const FREE = 'China supports free navigation in northern waters.';
const QUOTA = 'Solberg stressed that the quota talks must go on.';

describe('what VS Code is told for readouts', () => {
  it('has no boxes around typographic signs or over the unit, no cut hints, and no half sentence at the top', () => {
    const editor = vscode.workspace.getConfiguration('editor', { languageId: 'readout' });
    const set = {
      'unicodeHighlight.ambiguousCharacters': false,
      renderLineHighlight: 'gutter',
      'inlayHints.maximumLength': 0,
      'stickyScroll.maxLineCount': 1,
    };
    assert.deepEqual(Object.fromEntries(Object.keys(set).map((key) => [key, editor.get(key)])), set);
    const others = vscode.workspace.getConfiguration('editor', { languageId: 'typescript' });
    assert.equal(others.get('unicodeHighlight.ambiguousCharacters'), true);
  });

  it('shows a sidecar below its readout in the Explorer, and keeps what was nested before', () => {
    const nesting = vscode.workspace.getConfiguration('explorer.fileNesting');
    assert.equal(nesting.get('enabled'), true);
    const patterns = nesting.get<Record<string, string>>('patterns')!;
    assert.match(patterns['*.txt']!, /\$\{capture\}\.txt\.annotations\.yaml/);
    assert.ok('*.ts' in patterns, JSON.stringify(patterns));
  });
});

describe('at the cursor', () => {
  let files: Annotated;
  const titlesAt = async (words: string): Promise<string[]> => {
    const { selection, document } = await openAt(files.readout, words);
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      document.uri,
      selection,
    );
    return actions.map(({ title }) => title);
  };

  before(async () => {
    await prepareSettings();
    files = await makeAnnotated(CALL, [{ exact: FREE }, { exact: QUOTA }]);
  });
  after(removeAnnotated);

  it('code actions offer what can be done with an annotated sentence and with a bare one', async () => {
    const annotated = await eventually('the annotation is offered', async () => {
      const titles = await titlesAt(QUOTA);
      return titles.includes('Set Status') && titles;
    });
    assert.deepEqual(annotated, [
      'Edit Codes',
      'Edit Note',
      'Set Status',
      'Reply',
      'Delete Annotation',
      'Open Sidecar',
      'Tag Statement',
      'Tag All Occurrences…',
      'Correct Speaker',
      'Same Person As…',
    ]);
    assert.deepEqual(await titlesAt('Norway is ready'), [
      'Tag Statement',
      'Tag All Occurrences…',
      'Add Note',
      'Correct Speaker',
      'Same Person As…',
    ]);
  });

  it('a code action is about the annotation there', async () => {
    const { selection, document } = await openAt(files.readout, QUOTA);
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      document.uri,
      selection,
    );
    const { command } = actions.find(({ title }) => title === 'Edit Codes')!;
    assert.deepEqual(command?.arguments, [rowOf(files, 1)]);
  });

  it('Open Sidecar goes to the annotation', async () => {
    await openAt(files.readout, QUOTA);
    await vscode.commands.executeCommand('readouts.openSidecar');
    const editor = await eventually('the sidecar is shown', () => {
      const active = vscode.window.activeTextEditor;
      return active?.document.uri.path === files.sidecar.path && active;
    });
    const { document, selection } = editor;
    assert.ok(document.getText().slice(document.offsetAt(selection.active)).includes(idOf(1)));
    assert.ok(!document.getText().slice(document.offsetAt(selection.active)).includes(idOf(0)));
  });
});

describe('List What Was Read', () => {
  it('names the readouts and the text files that are none, and opens the one chosen', async () => {
    await vscode.commands.executeCommand('readouts.refresh');
    const { questions } = await answering([{ pick: 'notes.txt' }], () =>
      vscode.commands.executeCommand('readouts.listWhatWasRead'),
    );
    const { items } = questions[0]!;
    const others = items.findIndex((label) => / other text files?$/.test(label));
    assert.match(items[0]!, /^\d+ readouts found$/);
    assert.ok(items.indexOf('malta-meeting.txt') < others, items.join());
    assert.ok(items.indexOf('notes.txt') > others, items.join());
    assert.ok(!items.some((label) => label.endsWith('.yaml')), items.join());
    await eventually('the file is opened', () =>
      vscode.window.activeTextEditor?.document.uri.path.endsWith('/notes.txt'),
    );
  });
});
