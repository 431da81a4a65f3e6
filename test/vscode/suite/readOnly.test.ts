import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { prepareSettings } from './annotated.ts';
import { CALL, eventually, makeFile, openAt } from './support.ts';

describe('A readout', () => {
  const settings = () => vscode.workspace.getConfiguration('readouts');
  let readout: vscode.Uri;
  let notes: vscode.Uri;

  before(async () => {
    await prepareSettings();
    await settings().update('openReadOnly', undefined, vscode.ConfigurationTarget.Global);
    readout = await makeFile('read-only/call.txt', CALL);
    notes = await makeFile('read-only/notes.txt', 'My own notes.\n');
  });

  afterEach(() => vscode.commands.executeCommand('workbench.action.closeAllEditors'));
  after(async () => {
    await settings().update('openReadOnly', false, vscode.ConfigurationTarget.Global);
    await vscode.workspace.fs.delete(vscode.Uri.joinPath(readout, '..'), { recursive: true });
  });

  /** Whether a letter that is typed in the active editor changes its text; the change is taken back. */
  async function takesLetters(): Promise<boolean> {
    const { document } = vscode.window.activeTextEditor!;
    const before = document.getText();
    await vscode.commands.executeCommand('type', { text: 'x' });
    if (document.getText() === before) return false;
    // Undo would come too late where the text becomes read-only just then.
    await vscode.commands.executeCommand('workbench.action.files.revert');
    await eventually('the letter is taken back', () => document.getText() === before);
    return true;
  }

  it('opens read-only, and can be edited when the person asks for it, until they end it', async () => {
    const { document } = await openAt(readout, 'fisheries');
    await eventually('it is read-only', async () => !(await takesLetters()));
    await vscode.commands.executeCommand('readouts.editText');
    assert.equal(await takesLetters(), true);
    await vscode.commands.executeCommand('workbench.action.files.revert');
    await vscode.commands.executeCommand('readouts.editText');
    assert.equal(await takesLetters(), false);
    assert.equal(document.getText(), CALL);
  });

  it('leaves other texts as they are, however fast one goes from one to the other', async () => {
    for (let round = 0; round < 5; round++) {
      await vscode.commands.executeCommand('workbench.action.closeAllEditors');
      void vscode.window.showTextDocument(readout, { preview: false });
      await vscode.window.showTextDocument(notes, { preview: false });
      await eventually('the notes are shown', () => vscode.window.activeTextEditor?.document.uri.path === notes.path);
      assert.equal(await takesLetters(), true);
      await openAt(readout, 'fisheries');
      await eventually('the readout is read-only', async () => !(await takesLetters()));
      await vscode.window.showTextDocument(notes);
      assert.equal(await takesLetters(), true);
    }
  });

  it('can be edited at once where the setting says so', async () => {
    await settings().update('openReadOnly', false, vscode.ConfigurationTarget.Global);
    await openAt(readout, 'fisheries');
    await eventually('it takes letters', takesLetters);
    await settings().update('openReadOnly', undefined, vscode.ConfigurationTarget.Global);
    await eventually('it is read-only', async () => !(await takesLetters()));
  });
});
