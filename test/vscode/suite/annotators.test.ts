import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import {
  annotationsOf,
  hoverAt,
  makeAnnotated,
  prepareSettings,
  removeAnnotated,
  sidecarOf,
  sidecarText,
  type Annotated,
} from './annotated.ts';
import { answering, type Answer } from './person.ts';
import { acceptAll, CALL, eventually, exists, makeFile, openAt, readFile } from './support.ts';

const FREE = 'China supports free navigation in northern waters.';
const FISH = 'Lin Haoran said that fisheries should not become a matter of politics.';

describe('Annotators who code independently', () => {
  let files: Annotated;
  let own: vscode.Uri;
  let others: vscode.Uri;

  const sidecars = (value: string | undefined) =>
    vscode.workspace.getConfiguration('readouts').update('sidecars', value, vscode.ConfigurationTarget.Workspace);

  before(async () => {
    await prepareSettings('ben');
    await sidecars('perAnnotator');
  });
  after(async () => {
    await sidecars(undefined);
    await prepareSettings();
  });

  beforeEach(async () => {
    files = await makeAnnotated(CALL);
    own = sidecarOf(files.readout, 'ben');
    others = sidecarOf(files.readout, 'ada');
    const name = files.readout.path.split('/').slice(-2).join('/');
    await makeFile(`${name}.ada.annotations.yaml`, sidecarText('call.txt', CALL, [{ exact: FREE, note: 'by Ada' }]));
    await vscode.commands.executeCommand('readouts.refresh');
  });
  afterEach(removeAnnotated);

  it('each have a sidecar of their own, and see all of them', async () => {
    await openAt(files.readout, 'free navigation');
    await acceptAll('readouts.tagStatement');
    const [annotation] = await annotationsOf(own);
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
    'setStatus',
    'reply',
    'confirmTarget',
    'keepAsOrphan',
    'correctSpeaker',
    'addNote',
  ]) {
    it(`do not write to another's sidecar: ${command} refuses, and says whose file it is`, async () => {
      await openAt(files.readout, 'free navigation');
      const [annotation] = await annotationsOf(others);
      const item = { readout: files.readout.toString(), sidecar: others.toString(), id: annotation!.id };
      const before = await readFile(others);
      const { messages } = await answering([], () => vscode.commands.executeCommand(`readouts.${command}`, item));
      assert.deepEqual(messages, [
        'This annotation is in call.txt.ada.annotations.yaml, which is not yours to change; add one of your own.',
      ]);
      assert.equal(await readFile(others), before);
      assert.equal(await exists(own), false);
    });
  }

  it('refuse at the cursor too, where only another has annotated', async () => {
    await openAt(files.readout, 'free navigation');
    const before = await readFile(others);
    const { messages } = await answering([], () => vscode.commands.executeCommand('readouts.deleteAnnotation'));
    assert.match(messages.join(), /ada\.annotations\.yaml, which is not yours/);
    assert.equal(await readFile(others), before);
  });

  const notes = async (...answers: Answer[]) =>
    answering(answers, () => vscode.commands.executeCommand('readouts.addNote'));

  it('note on the same words beside each other', async () => {
    await openAt(files.readout, 'free navigation');
    await notes({ type: 'by Ben' });
    const [annotation] = await annotationsOf(own);
    assert.equal(annotation!.note, 'by Ben');
    assert.equal(annotation!.target.exact, FREE);
    const { questions } = await notes({ type: 'by Ben again' });
    assert.equal(questions[0]!.value, 'by Ben');
    assert.equal((await annotationsOf(own))[0]!.note, 'by Ben again');
    assert.equal((await annotationsOf(others))[0]!.note, 'by Ada');
  });

  it('have a display name beside their annotations, and a form of it in the name of their file', async () => {
    await prepareSettings('José Pérez');
    try {
      await openAt(files.readout, 'free navigation');
      await notes({ type: 'by José' });
      const [annotation] = await annotationsOf(sidecarOf(files.readout, 'jose-perez'));
      assert.equal(annotation!.by, 'José Pérez');
      assert.equal(await exists(own), false);
      await notes({ type: 'by José again' });
      assert.equal((await annotationsOf(sidecarOf(files.readout, 'jose-perez')))[0]!.note, 'by José again');
    } finally {
      await prepareSettings('ben');
    }
  });

  it('leave the sidecars of others as they are when the readout is saved', async () => {
    await openAt(files.readout, FISH);
    await acceptAll('readouts.tagStatement');
    const before = await readFile(others);
    const editor = await openAt(files.readout, 'Home');
    await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), 'Ministry of Foreign Affairs\n'));
    await editor.document.save();
    await eventually(
      'the own one follows',
      async () => (await annotationsOf(own))[0]!.target.start !== CALL.indexOf(FISH),
    );
    assert.equal(await readFile(others), before);
    assert.match(await hoverAt(files.readout, FREE), /by Ada/);
  });

  it('of a shared sidecar leave it alone, and the other way round', async () => {
    await sidecars('shared');
    try {
      await openAt(files.readout, 'free navigation');
      const before = await readFile(others);
      const { messages } = await answering([], () => vscode.commands.executeCommand('readouts.deleteAnnotation'));
      assert.match(messages.join(), /only its annotator changes while the setting “Sidecars” says perAnnotator/);
      await notes({ type: 'for all' });
      assert.equal((await annotationsOf(files.sidecar))[0]!.note, 'for all');
      assert.equal(await readFile(others), before);
    } finally {
      await sidecars('perAnnotator');
    }
  });
});
