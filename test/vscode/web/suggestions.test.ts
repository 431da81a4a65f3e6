import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { annotationsOf, CODEBOOK, idOf, prepareSettings, sidecarOf, sidecarText } from '../suite/annotated.ts';
import { answering } from '../suite/person.ts';
import { show } from '../suite/twoAnnotators.ts';
import { acceptAll, eventually, exists, folder, makeFile, openAt } from '../suite/support.ts';

const EARLIER = `Foreign Minister Ilan Verrow Speaks with Foreign Minister Mara Tesk of Lorsk by Phone

On March 18, 2021, Foreign Minister Ilan Verrow had a phone call with Foreign Minister Mara Tesk of Lorsk.

Mara Tesk said that Lorsk opposes any wall across the common harbour. She hoped to keep in touch.
`;
const TODAY = `Foreign Minister Ilan Verrow Speaks with Foreign Minister Mara Tesk of Lorsk by Phone

On March 18, 2026, Foreign Minister Ilan Verrow had a phone call with Foreign Minister Mara Tesk of Lorsk.

Ilan Verrow stressed that Lorsk opposes any wall across the common harbour. Mara Tesk said that Lorsk supports any wall across the common harbour.
`;
const TAGGED = 'Mara Tesk said that Lorsk opposes any wall across the common harbour.';
const SAME = 'Ilan Verrow stressed that Lorsk opposes any wall across the common harbour.';

describe('Suggestions', () => {
  const settings = () => vscode.workspace.getConfiguration('readouts');
  let own: string;
  let readout: vscode.Uri;
  let round = 0;

  before(() => prepareSettings());

  /** A readout whose sentence `by` has tagged, in `sidecar`, and another one that is to be tagged. */
  const makeReadouts = async (by: string, sidecar: string) => {
    own = `suggestions-${++round}`;
    await makeFile(`${own}/codebook.yaml`, CODEBOOK);
    const quote = { exact: TAGGED, codes: ['stance/oppose'], by };
    await makeFile(`${own}/${sidecar}`, sidecarText('earlier.txt', EARLIER, [quote]));
    await makeFile(`${own}/earlier.txt`, EARLIER);
    readout = await makeFile(`${own}/today.txt`, TODAY);
    await vscode.commands.executeCommand('readouts.refresh');
  };

  afterEach(async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    for (const setting of ['suggestions', 'sidecars'])
      await settings().update(setting, undefined, vscode.ConfigurationTarget.Workspace);
    await vscode.workspace.fs.delete(vscode.Uri.joinPath(folder(), own), { recursive: true });
  });

  /** The suggestions that the text shows, with the words before them and the reason. */
  const hints = async (): Promise<string[]> => {
    const document = await vscode.workspace.openTextDocument(readout);
    const whole = new vscode.Range(0, 0, document.lineCount, 0);
    const found = await vscode.commands.executeCommand<vscode.InlayHint[]>(
      'vscode.executeInlayHintProvider',
      readout,
      whole,
    );
    return found
      .filter(({ label }) => String(label).startsWith('≈'))
      .map(({ position, label, tooltip }) => {
        const { text } = document.lineAt(position.line);
        return `${text.slice(0, position.character)} [${String(label)}] ${String(tooltip)}`;
      });
  };

  it('show at the end of an untagged sentence what the same words were tagged with, and are taken by a command', async () => {
    await makeReadouts('tester', 'earlier.txt.annotations.yaml');
    await openAt(readout, 'stressed that Lorsk');
    const reason = 'Same words, 18 Mar 2021, coded stance/oppose by you. Tag as Seen Before takes it.';
    assert.deepEqual(await hints(), [`${SAME} [≈ Oppose] ${reason}`]);
    await vscode.commands.executeCommand('readouts.tagAsBefore');
    const [annotation, ...others] = await annotationsOf(sidecarOf(readout));
    assert.deepEqual(others, []);
    assert.deepEqual([annotation!.target.exact, annotation!.codes], [SAME, ['stance/oppose']]);
    assert.deepEqual(await hints(), []);
    await vscode.commands.executeCommand('readouts.undoAnnotationChange');
    assert.equal(await exists(sidecarOf(readout)), false);
    assert.equal((await hints()).length, 1);
  });

  it('are put beside the note that the sentence has', async () => {
    await makeReadouts('tester', 'earlier.txt.annotations.yaml');
    const noted = { exact: SAME, codes: [], note: 'Again.', by: 'tester' };
    await makeFile(`${own}/today.txt.annotations.yaml`, sidecarText('today.txt', TODAY, [noted]));
    await vscode.commands.executeCommand('readouts.refresh');
    await openAt(readout, 'stressed that Lorsk');
    await vscode.commands.executeCommand('readouts.tagAsBefore');
    assert.deepEqual(
      (await annotationsOf(sidecarOf(readout))).map(({ note, codes }) => [note, ...codes]),
      [['Again.', 'stance/oppose']],
    );
  });

  it('are none for the opposite, which the command says', async () => {
    await makeReadouts('tester', 'earlier.txt.annotations.yaml');
    await openAt(readout, 'supports any wall');
    const { messages } = await answering([], () => vscode.commands.executeCommand('readouts.tagAsBefore'));
    assert.deepEqual(messages, ['$(tag) Nothing like this sentence was tagged before']);
    assert.equal(await exists(sidecarOf(readout)), false);
  });

  it('stand first among the codes that one tags with', async () => {
    await makeReadouts('tester', 'earlier.txt.annotations.yaml');
    await openAt(readout, 'stressed that Lorsk');
    assert.equal((await hints()).length, 1);
    await acceptAll('readouts.tagStatement');
    assert.deepEqual((await annotationsOf(sidecarOf(readout)))[0]!.codes, ['stance/oppose']);
  });

  it('are for who codes independently their own, until they look at others', async () => {
    await settings().update('sidecars', 'perAnnotator', vscode.ConfigurationTarget.Workspace);
    // What an earlier test has chosen stays chosen.
    await show('Only Me');
    await makeReadouts('mira', 'earlier.txt.mira.annotations.yaml');
    await openAt(readout, 'stressed that Lorsk');
    assert.deepEqual(await hints(), []);
    await show('Everybody');
    const reason = 'Same words, 18 Mar 2021, coded stance/oppose by mira. Tag as Seen Before takes it.';
    await eventually('what others tagged is suggested', async () => (await hints()).length === 1);
    assert.deepEqual(await hints(), [`${SAME} [≈ Oppose] ${reason}`]);
    await show('Only Me');
    await eventually('it is no longer', async () => (await hints()).length === 0);
    await show('Everybody');
  });

  it('are not of what a reviewer rejected, but hang on no reviewer who is out of sight', async () => {
    const suggests = (count: number) =>
      eventually(`${count} suggestions`, async () => (await hints()).length === count);
    await makeReadouts('tester', 'earlier.txt.annotations.yaml');
    const review = `  - {about: ${idOf(0)}, verdict: reject, by: ada, created: 2026-03-05T09:00:00Z}\n`;
    await makeFile(
      `${own}/earlier.txt.ada.annotations.yaml`,
      `${sidecarText('earlier.txt', EARLIER, [])}reviews:\n${review}`,
    );
    await vscode.commands.executeCommand('readouts.refresh');
    await openAt(readout, 'stressed that Lorsk');
    await show('Only Me');
    try {
      await suggests(1);
      await show('Everybody');
      await suggests(0);
    } finally {
      await show('Everybody');
    }
  });

  it('are turned off by a setting', async () => {
    await makeReadouts('tester', 'earlier.txt.annotations.yaml');
    await settings().update('suggestions', false, vscode.ConfigurationTarget.Workspace);
    await openAt(readout, 'stressed that Lorsk');
    assert.deepEqual(await hints(), []);
    const { messages } = await answering([], () => vscode.commands.executeCommand('readouts.tagAsBefore'));
    assert.deepEqual(messages, ['Suggestions are turned off by the setting “Readouts: Suggestions”.']);
    assert.equal(await exists(sidecarOf(readout)), false);
  });
});
