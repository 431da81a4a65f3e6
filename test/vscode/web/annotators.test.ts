import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import {
  annotationsOf,
  hoverAt,
  makeAnnotated,
  prepareSettings,
  removeAnnotated,
  sidecarOf,
  type Annotated,
} from '../suite/annotated.ts';
import { answering, type Answer } from '../suite/person.ts';
import { acceptAll, CALL, eventually, exists, openAt, readFile } from '../suite/support.ts';
import { codeAlone, codeBesideOthers, FREE, makeOfTwo, show, useSidecars, type OfTwo } from '../suite/twoAnnotators.ts';

const FISH = 'Lin Haoran said that fisheries should not become a matter of politics.';

describe('Annotators who code independently', () => {
  let files: OfTwo;

  before(() => codeBesideOthers('ben'));
  after(codeAlone);
  beforeEach(async () => void (files = await makeOfTwo('ben')));
  afterEach(removeAnnotated);

  it('each have a sidecar of their own, and see all of them', async () => {
    await openAt(files.readout, 'free navigation');
    await acceptAll('readouts.tagStatement');
    const [annotation] = await annotationsOf(files.own);
    assert.equal(annotation!.target.exact, FREE);
    assert.equal(annotation!.by, 'ben');
    assert.equal(await exists(files.sidecar), false);
    const hover = await eventually('both are shown', async () => {
      const told = await hoverAt(files.readout, FREE);
      return told.includes('ben') && told;
    });
    assert.match(hover, /by Ada/);
  });

  for (const command of [
    'deleteAnnotation',
    'editCodes',
    'confirmTarget',
    'keepAsOrphan',
    'correctSpeaker',
    'addNote',
  ]) {
    it(`do not write to another's sidecar: ${command} refuses, and says whose file it is`, async () => {
      await openAt(files.readout, 'free navigation');
      const [annotation] = await annotationsOf(files.others);
      const item = { readout: files.readout.toString(), sidecar: files.others.toString(), id: annotation!.id };
      const before = await readFile(files.others);
      const { messages } = await answering([], () => vscode.commands.executeCommand(`readouts.${command}`, item));
      assert.deepEqual(messages, [
        'This annotation is in call.txt.ada.annotations.yaml, which is not yours to change; add one of your own.',
      ]);
      assert.equal(await readFile(files.others), before);
      assert.equal(await exists(files.own), false);
    });
  }

  it("have others' annotations out of sight where they ask for that; their own stay", async () => {
    await openAt(files.readout, 'fisheries should');
    await acceptAll('readouts.tagStatement');
    await show('Only Me');
    try {
      assert.doesNotMatch(await hoverAt(files.readout, FREE), /by Ada/);
      assert.match(await hoverAt(files.readout, FISH), /Support/);
      const { messages } = await answering([], async () => {
        await openAt(files.readout, 'free navigation');
        await vscode.commands.executeCommand('readouts.reply');
      });
      assert.match(messages.join(), /There is no annotation at the cursor/);
    } finally {
      await show('Everybody');
    }
    assert.match(await hoverAt(files.readout, FREE), /by Ada/);
  });

  it('refuse at the cursor too, where only another has annotated', async () => {
    await openAt(files.readout, 'free navigation');
    const before = await readFile(files.others);
    const { messages } = await answering([], () => vscode.commands.executeCommand('readouts.deleteAnnotation'));
    assert.match(messages.join(), /ada\.annotations\.yaml, which is not yours/);
    assert.equal(await readFile(files.others), before);
  });

  const notes = async (...answers: Answer[]) =>
    answering(answers, () => vscode.commands.executeCommand('readouts.addNote'));

  it('note on the same words beside each other', async () => {
    await openAt(files.readout, 'free navigation');
    await notes({ type: 'by Ben' });
    const [annotation] = await annotationsOf(files.own);
    assert.equal(annotation!.note, 'by Ben');
    assert.equal(annotation!.target.exact, FREE);
    const { questions } = await notes({ type: 'by Ben again' });
    assert.equal(questions[0]!.value, 'by Ben');
    assert.equal((await annotationsOf(files.own))[0]!.note, 'by Ben again');
    assert.equal((await annotationsOf(files.others))[0]!.note, 'by Ada');
  });

  it('have a display name beside their annotations, and a form of it in the name of their file', async () => {
    await prepareSettings('José Pérez');
    try {
      await openAt(files.readout, 'free navigation');
      await notes({ type: 'by José' });
      const [annotation] = await annotationsOf(sidecarOf(files.readout, 'jose-perez'));
      assert.equal(annotation!.by, 'José Pérez');
      assert.equal(await exists(files.own), false);
      await notes({ type: 'by José again' });
      assert.equal((await annotationsOf(sidecarOf(files.readout, 'jose-perez')))[0]!.note, 'by José again');
    } finally {
      await prepareSettings('ben');
    }
  });

  it('leave the sidecars of others as they are when the readout is saved', async () => {
    await openAt(files.readout, FISH);
    await acceptAll('readouts.tagStatement');
    const before = await readFile(files.others);
    const editor = await openAt(files.readout, 'Home');
    await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), 'Ministry of Foreign Affairs\n'));
    await editor.document.save();
    await eventually(
      'the own one follows',
      async () => (await annotationsOf(files.own))[0]!.target.start !== CALL.indexOf(FISH),
    );
    assert.equal(await readFile(files.others), before);
    assert.match(await hoverAt(files.readout, FREE), /by Ada/);
  });

  it('of a shared sidecar leave it alone, and the other way round', async () => {
    await useSidecars('shared');
    try {
      await openAt(files.readout, 'free navigation');
      const before = await readFile(files.others);
      const { messages } = await answering([], () => vscode.commands.executeCommand('readouts.deleteAnnotation'));
      assert.match(messages.join(), /only its annotator changes while the setting “Sidecars” says perAnnotator/);
      await notes({ type: 'for all' });
      assert.equal((await annotationsOf(files.sidecar))[0]!.note, 'for all');
      assert.equal(await readFile(files.others), before);
    } finally {
      await useSidecars('perAnnotator');
    }
  });
});

describe('A name in the settings of a folder', () => {
  let files: Annotated;
  const setting = (value: unknown) =>
    vscode.workspace.getConfiguration('readouts').update('annotator', value, vscode.ConfigurationTarget.Workspace);

  before(() => prepareSettings('ben'));
  after(() => prepareSettings());
  beforeEach(async () => void (files = await makeAnnotated(CALL)));
  afterEach(async () => {
    await setting(undefined);
    await removeAnnotated();
  });

  const tag = async (words: string) => {
    await openAt(files.readout, words);
    return answering([], () => acceptAll('readouts.tagStatement'));
  };
  const names = async () => (await annotationsOf(files.sidecar)).map(({ by }) => by);

  for (const name of ['john.smith', 'Zoë', '王毅', 'Siobhán O’Neill'])
    it(`counts before the person's own: ${name}`, async () => {
      await setting(name);
      const { messages, questions } = await tag(FREE);
      assert.deepEqual([messages, questions, await names()], [[], [], [name]]);
    });

  for (const [wrong, isTold] of [
    ['two\nlines', true],
    ['x'.repeat(101), true],
    [5, true],
    [['ben'], true],
    ['', false],
  ] as const)
    it(`counts as none where it is none, which is said once: ${JSON.stringify(wrong).slice(0, 20)}`, async () => {
      await setting(wrong);
      const first = await tag(FREE);
      const second = await tag(FISH);
      assert.deepEqual(await names(), ['ben', 'ben']);
      assert.deepEqual([...first.questions, ...second.questions], []);
      assert.equal(first.messages.length, isTold ? 1 : 0);
      if (isTold) assert.match(first.messages[0]!, /^The setting “Readouts: Annotator” of this workspace is no name/);
      assert.deepEqual(second.messages, []);
    });
});
