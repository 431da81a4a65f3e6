import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { parseSidecar } from '../../../src/annotations/parse.ts';
import { DigestedText } from '../../../src/text/digestedText.ts';
import { annotationsOf, prepareSettings } from './annotated.ts';
import { answering } from './person.ts';
import { acceptAll, CALL, eventually, exists, makeFile, openAt, readFile } from './support.ts';

const CODEBOOK = `version: 1
name: Test
codes:
  - id: stance
    name: Stance
    exclusive: true
    codes:
      - id: support
        name: Support
        key: s
`;

describe('Tagging', () => {
  let readout: vscode.Uri;
  let sidecar: vscode.Uri;
  let round = 0;

  before(() => prepareSettings());

  beforeEach(async () => {
    await makeFile(`tagging-${++round}/codebook.yaml`, CODEBOOK);
    readout = await makeFile(`tagging-${round}/call.txt`, CALL);
    sidecar = readout.with({ path: `${readout.path}.annotations.yaml` });
    await vscode.commands.executeCommand('readouts.refresh');
  });

  afterEach(() => vscode.commands.executeCommand('workbench.action.closeAllEditors'));

  it('tags the sentence at the cursor with its speaker', async () => {
    await openAt(readout, 'free navigation');
    await acceptAll('readouts.tagStatement');
    const [annotation] = await annotationsOf(sidecar);
    assert.equal(annotation!.target.exact, 'China supports free navigation in northern waters.');
    assert.equal(CALL.slice(annotation!.target.start, annotation!.target.end), annotation!.target.exact);
    assert.equal(annotation!.speaker, 'Lin Haoran');
    assert.deepEqual(annotation!.codes, ['stance/support']);
    assert.equal(annotation!.by, 'tester');
  });

  it('snaps a selection to whole words', async () => {
    const editor = await openAt(readout, 'quota talks');
    const { document } = editor;
    const start = CALL.indexOf('uota');
    editor.selection = new vscode.Selection(document.positionAt(start), document.positionAt(start + 'uota tal'.length));
    await acceptAll('readouts.tagStatement');
    assert.equal((await annotationsOf(sidecar))[0]!.target.exact, 'quota talks');
  });

  const select = (editor: vscode.TextEditor, ...quotes: readonly string[]) => {
    const text = editor.document.getText();
    editor.selections = quotes.map((quote) => {
      const [before = '', words = ''] = quote.split('‸');
      const at = text.indexOf(before + words) + before.length;
      return new vscode.Selection(editor.document.positionAt(at), editor.document.positionAt(at + words.length));
    });
  };

  for (const [what, quote] of [
    ['an empty line', 'Solberg.‸\n\n'],
    ['a space', 'quota‸ '],
  ] as const)
    it(`makes no annotation of blanks: ${what}`, async () => {
      select(await openAt(readout, 'Home'), quote);
      for (const command of ['tagStatement', 'addNote', 'repeatLastTag']) {
        const { messages } = await answering([], () => vscode.commands.executeCommand(`readouts.${command}`));
        assert.deepEqual(messages, [
          'There is nothing to tag at the cursor; put it into a sentence, or select some words.',
        ]);
      }
      assert.equal(await exists(sidecar), false);
    });

  it('tags what is at each of several cursors, in one change', async () => {
    const editor = await openAt(readout, 'Home');
    select(editor, 'China supports‸', 'Solberg ‸stressed', 'China ‸', 'waters.\n‸');
    await acceptAll('readouts.tagStatement');
    const quotes = (await annotationsOf(sidecar)).map(({ target, codes }) => [target.exact, ...codes]);
    assert.deepEqual(quotes, [
      ['China supports free navigation in northern waters.', 'stance/support'],
      ['stressed', 'stance/support'],
    ]);
    await openAt(readout, 'fisheries should');
    await vscode.commands.executeCommand('readouts.repeatLastTag');
    select(editor, 'fisheries‸', 'China supports‸', 'Norway is‸');
    await vscode.commands.executeCommand('readouts.repeatLastTag');
    assert.deepEqual(
      (await annotationsOf(sidecar)).map(({ codes }) => codes.length),
      [1, 1, 1, 1],
    );
    await vscode.commands.executeCommand('readouts.undoAnnotationChange');
    await vscode.commands.executeCommand('readouts.undoAnnotationChange');
    await vscode.commands.executeCommand('readouts.undoAnnotationChange');
    assert.equal(await exists(sidecar), false);
  });

  for (const command of ['addNote', 'inVivoCode', 'correctSpeaker'])
    it(`says that ${command} is for one cursor`, async () => {
      select(await openAt(readout, 'Home'), 'China ‸supports', 'Solberg ‸stressed');
      const { messages } = await answering([], () => vscode.commands.executeCommand(`readouts.${command}`));
      assert.deepEqual(messages, ['This is done at one cursor; press Escape to leave the others first.']);
    });

  it('leaves no trace when it is cancelled', async () => {
    await openAt(readout, 'free navigation');
    let done = false;
    const run = vscode.commands.executeCommand('readouts.tagStatement').then(() => (done = true));
    while (!done) {
      await new Promise((resolve) => setTimeout(resolve, 100));
      await vscode.commands.executeCommand('workbench.action.closeQuickOpen');
    }
    await run;
    assert.equal(await exists(sidecar), false);
  });

  it('takes back the last change, byte for byte', async () => {
    await openAt(readout, 'free navigation');
    await acceptAll('readouts.tagStatement');
    const one = await readFile(sidecar);
    await openAt(readout, 'quota talks');
    await acceptAll('readouts.tagStatement');
    assert.equal((await annotationsOf(sidecar)).length, 2);
    await vscode.commands.executeCommand('readouts.undoAnnotationChange');
    assert.equal(await readFile(sidecar), one);
    await vscode.commands.executeCommand('readouts.undoAnnotationChange');
    assert.equal(await exists(sidecar), false);
  });

  it('takes back a tag whose place has followed the text since', async () => {
    const editor = await openAt(readout, 'free navigation');
    await acceptAll('readouts.tagStatement');
    const { target } = (await annotationsOf(sidecar))[0]!;
    await editor.edit((edit) => edit.insert(new vscode.Position(1, 0), 'Today '));
    await editor.document.save();
    await eventually(
      'the sidecar has followed',
      async () => (await annotationsOf(sidecar))[0]!.target.start === target.start + 6,
    );
    await vscode.commands.executeCommand('readouts.undoAnnotationChange');
    assert.equal(await exists(sidecar), false);
  });

  it('deletes the annotation at the cursor, and brings it back', async () => {
    await openAt(readout, 'free navigation');
    await acceptAll('readouts.tagStatement');
    const before = await readFile(sidecar);
    await vscode.commands.executeCommand('readouts.deleteAnnotation');
    assert.deepEqual(await annotationsOf(sidecar), []);
    await vscode.commands.executeCommand('readouts.undoAnnotationChange');
    assert.equal(await readFile(sidecar), before);
  });

  it('never writes over a sidecar that does not parse', async () => {
    const broken = 'version: 1\nreadout: [call.txt\n';
    await makeFile(`tagging-${round}/call.txt.annotations.yaml`, broken);
    await vscode.commands.executeCommand('readouts.refresh');
    await openAt(readout, 'free navigation');
    await acceptAll('readouts.tagStatement');
    assert.equal(await readFile(sidecar), broken);
  });

  it('leaves the unsaved changes of an open sidecar unsaved', async () => {
    await openAt(readout, 'free navigation');
    await acceptAll('readouts.tagStatement');
    const onDisk = await readFile(sidecar);
    const editor = await vscode.window.showTextDocument(sidecar);
    await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), '# a remark\n'));
    await openAt(readout, 'quota talks');
    await acceptAll('readouts.tagStatement');
    assert.equal(editor.document.isDirty, true);
    assert.match(editor.document.getText(), /^# a remark\n/);
    assert.equal(parseSidecar(editor.document.getText()).sidecar?.annotations.length, 2);
    assert.equal(await readFile(sidecar), onDisk);
    await vscode.window.showTextDocument(editor.document);
    await vscode.commands.executeCommand('workbench.action.files.revert');
  });

  it('goes from sentence to sentence, and to those that the person has not tagged', async () => {
    const editor = await openAt(readout, 'Home');
    assert.deepEqual(await walk(editor, 'nextUnit', 'nextUnit'), ['On March 4', 'Lin Haoran']);
    await acceptAll('readouts.tagStatement');
    assert.deepEqual(await walk(editor, 'previousUnit', 'nextUntaggedUnit', 'nextUntaggedUnit', 'nextUntaggedUnit'), [
      'On March 4',
      'China supp',
      'Solberg st',
      'Norway is ',
    ]);
    await vscode.commands.executeCommand('readouts.selectUnit');
    assert.equal(editor.document.getText(editor.selection), 'Norway is ready to host the next round in Tromsø.');
  });

  it('codes statements or paragraphs where the setting says so', async () => {
    const editor = await openAt(readout, 'Home');
    const settings = vscode.workspace.getConfiguration('readouts');
    try {
      await settings.update('unit', 'statement', vscode.ConfigurationTarget.Global);
      assert.deepEqual(await walk(editor, 'nextUnit', 'nextUnit', 'nextUnit'), [
        'Lin Haoran',
        'Solberg st',
        'The two si',
      ]);
      await settings.update('unit', 'paragraph', vscode.ConfigurationTarget.Global);
      assert.deepEqual(await walk(editor, 'nextUnit', 'previousUnit'), ['The two si', 'Solberg st']);
      await acceptAll('readouts.tagStatement');
      assert.deepEqual(
        (await annotationsOf(sidecar)).map(({ target }) => target.exact),
        ['Solberg stressed that the quota talks must go on. Norway is ready to host the next round in Tromsø.'],
      );
    } finally {
      await settings.update('unit', undefined, vscode.ConfigurationTarget.Global);
    }
  });

  it('goes on to the next sentence after a tag where the setting says so', async () => {
    const editor = await openAt(readout, 'fisheries');
    const settings = vscode.workspace.getConfiguration('readouts');
    try {
      await settings.update('nextAfterTag', true, vscode.ConfigurationTarget.Global);
      await acceptAll('readouts.tagStatement');
      assert.equal(wordsAt(editor), 'China supp');
    } finally {
      await settings.update('nextAfterTag', undefined, vscode.ConfigurationTarget.Global);
    }
  });

  it('repeats the last tag, beside what is there', async () => {
    await openAt(readout, 'fisheries');
    await acceptAll('readouts.tagStatement');
    await openAt(readout, 'free navigation');
    await vscode.commands.executeCommand('readouts.repeatLastTag');
    await vscode.commands.executeCommand('readouts.repeatLastTag');
    assert.deepEqual(
      (await annotationsOf(sidecar)).map(({ codes }) => codes),
      [['stance/support'], ['stance/support']],
    );
  });

  it('repeats the last tag by the path that its code has now', async () => {
    const codebook = readout.with({ path: readout.path.replace('call.txt', 'codebook.yaml') });
    const reference = (code: string) => ({ codebook: codebook.toString(), code });
    const lastCodes = async () => (await annotationsOf(sidecar)).map(({ codes }) => codes.join());
    await openAt(readout, 'fisheries');
    await acceptAll('readouts.tagStatement');
    await answering([{ type: 'Backs' }, { type: 'backs' }, { pick: 'Rename' }], () =>
      vscode.commands.executeCommand('readouts.renameCode', reference('stance/support')),
    );
    await openAt(readout, 'free navigation');
    await vscode.commands.executeCommand('readouts.repeatLastTag');
    assert.deepEqual(await lastCodes(), ['stance/backs', 'stance/backs']);
    await vscode.commands.executeCommand('readouts.undoAnnotationChange');
    await vscode.commands.executeCommand('readouts.undoAnnotationChange');
    assert.deepEqual(await lastCodes(), ['stance/support']);
  });

  it('makes a code of the selected words, named as they are written', async () => {
    const editor = await openAt(readout, 'quota talks');
    const start = editor.document.positionAt(CALL.indexOf('quota'));
    editor.selection = new vscode.Selection(start, start.translate(0, 'quota talks'.length));
    await vscode.commands.executeCommand('readouts.inVivoCode');
    const [annotation] = await annotationsOf(sidecar);
    assert.deepEqual([annotation!.target.exact, ...annotation!.codes], ['quota talks', 'in-vivo/quota-talks']);
    const codebook = readout.with({ path: readout.path.replace('call.txt', 'codebook.yaml') });
    assert.match(await readFile(codebook), /- id: quota-talks\n\s+name: quota talks\n/);
    await vscode.commands.executeCommand('readouts.undoAnnotationChange');
    await eventually('the tag is taken back', async () => !(await exists(sidecar)));
  });

  it('makes no code of a whole sentence or of nothing', async () => {
    await openAt(readout, 'free navigation');
    await vscode.commands.executeCommand('readouts.inVivoCode');
    assert.equal(await exists(sidecar), false);
  });
});

function wordsAt({ document, selection }: vscode.TextEditor): string {
  return document.getText().slice(document.offsetAt(selection.active)).slice(0, 10);
}

/** Runs commands, and tells where the cursor is after each. */
async function walk(editor: vscode.TextEditor, ...commands: string[]): Promise<string[]> {
  const places = [];
  for (const command of commands) {
    await vscode.commands.executeCommand(`readouts.${command}`);
    places.push(wordsAt(editor));
  }
  return places;
}

/** The text of a file, once nothing has changed it for a second. */
async function writtenLast(uri: vscode.Uri): Promise<string> {
  let before: string;
  let now = await readFile(uri);
  do {
    before = now;
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    now = await readFile(uri);
  } while (now !== before);
  return now;
}

describe('Annotations that follow the text', () => {
  before(() => prepareSettings());

  let readout: vscode.Uri;
  let sidecar: vscode.Uri;
  let editor: vscode.TextEditor;
  let round = 0;

  beforeEach(async () => {
    await makeFile(`following-${++round}/codebook.yaml`, CODEBOOK);
    readout = await makeFile(`following-${round}/call.txt`, CALL);
    sidecar = readout.with({ path: `${readout.path}.annotations.yaml` });
    await vscode.commands.executeCommand('readouts.refresh');
    editor = await openAt(readout, 'free navigation');
    await acceptAll('readouts.tagStatement');
  });

  afterEach(() => vscode.commands.executeCommand('workbench.action.closeAllEditors'));

  const savedTarget = async (what: string, holds: (exact: string, today: boolean) => boolean) => {
    await editor.document.save();
    return eventually(what, async () => {
      const parsed = parseSidecar(await readFile(sidecar)).sidecar;
      const target = parsed?.annotations[0]?.target;
      return target && holds(target.exact, target.digest === undefined) ? target : undefined;
    });
  };

  it('moves with what is typed before it, once the readout is saved', async () => {
    await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), 'Ministry of Foreign Affairs\n'));
    const before = CALL.indexOf('China supports');
    const target = await eventually('the sidecar follows', async () =>
      savedTarget('the target', () => true).then((found) => (found.start !== before ? found : undefined)),
    );
    assert.equal(editor.document.getText().slice(target.start, target.end), target.exact);
  });

  it('takes up what is typed inside it', async () => {
    const { document } = editor;
    const at = document.positionAt(document.getText().indexOf('free navigation'));
    await editor.edit((edit) => edit.insert(at, 'safe and '));
    const target = await savedTarget('the new wording', (exact) => exact.includes('safe and free'));
    assert.equal(target.exact, 'China supports safe and free navigation in northern waters.');
  });

  it('stays with its line when another one is moved past it, and with words that are cut and pasted elsewhere', async () => {
    const { document } = editor;
    const solberg = document.positionAt(CALL.indexOf('Solberg stressed'));
    editor.selection = new vscode.Selection(solberg, solberg);
    for (let n = 0; n < 2; n++) await vscode.commands.executeCommand('editor.action.moveLinesUpAction');
    assert.ok(document.getText().indexOf('Solberg stressed') < document.getText().indexOf(exact), 'it was moved');
    const behind = document.getText().indexOf(exact);
    await eventually('it is behind', async () => (await savedTarget('the target', () => true)).start === behind);
    await deleteWords();
    await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), `${exact}\n`));
    const moved = await eventually('it is at the top', async () =>
      savedTarget('the target', () => true).then((found) => (found.start === 0 ? found : undefined)),
    );
    assert.equal(moved.exact, exact);
  });

  const exact = 'China supports free navigation in northern waters.';
  const deleteWords = async () => {
    const { document } = editor;
    const start = document.getText().indexOf(exact);
    await editor.edit((edit) =>
      edit.delete(new vscode.Range(document.positionAt(start), document.positionAt(start + exact.length))),
    );
  };

  it('is back when its words are deleted and restored by two saves in a row', async () => {
    const { document } = editor;
    await deleteWords();
    await document.save();
    await vscode.commands.executeCommand('undo');
    assert.equal(document.getText(), CALL);
    await document.save();
    const { sidecar: parsed } = parseSidecar(await writtenLast(sidecar));
    assert.equal(parsed!.digest, new DigestedText(CALL).digest);
    assert.equal(parsed!.annotations[0]!.target.digest, undefined);
  });

  it('stays as it was when its words are deleted, and is back when that is undone', async () => {
    const { document } = editor;
    await deleteWords();
    await savedTarget('the old text is named', (words, today) => words === exact && !today);
    await vscode.window.showTextDocument(document);
    await vscode.commands.executeCommand('undo');
    assert.equal(document.getText(), CALL);
    const target = await savedTarget('the place is known again', (words, today) => words === exact && today);
    assert.equal(CALL.slice(target.start, target.end), exact);
  });
});
