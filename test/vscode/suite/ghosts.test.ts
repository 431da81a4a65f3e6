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
import { usesOfSupport } from './codeUses.ts';
import { answering } from './person.ts';
import { acceptAll, CALL, eventually, exists, openAt } from './support.ts';

const FISH = 'Lin Haoran said that fisheries should not become a matter of politics.';
const QUOTA = 'Solberg stressed that the quota talks must go on.';
const ANNOTATED = /Support/;

/** Tags the sentence, which bears no annotation before, and one after. */
async function tag({ readout }: Annotated, words: string): Promise<void> {
  assert.doesNotMatch(await hoverAt(readout, words), ANNOTATED);
  await openAt(readout, words);
  await acceptAll('readouts.tagStatement');
  assert.match(await hoverAt(readout, words), ANNOTATED);
}

describe('What is not on disk any more', () => {
  let files: Annotated;

  /** Waits until the sentence bears no annotation and no sidecar is known to use the code; VS Code tells it soon. */
  const gone = () =>
    eventually('nothing is shown of the sidecar', async () => {
      const isShown = ANNOTATED.test(await hoverAt(files.readout, QUOTA));
      return !isShown && (await usesOfSupport(files)).length === 0;
    });

  beforeEach(async () => {
    await prepareSettings();
    files = await makeAnnotated(CALL);
  });
  afterEach(removeAnnotated);

  it('is not shown when the first tag was taken back, and the sentence is tagged again', async () => {
    await tag(files, QUOTA);
    assert.equal((await usesOfSupport(files)).length, 1);
    await vscode.commands.executeCommand('readouts.undoAnnotationChange');
    assert.equal(await exists(files.sidecar), false);
    assert.doesNotMatch(await hoverAt(files.readout, QUOTA), ANNOTATED, 'at once');
    assert.deepEqual(await usesOfSupport(files), []);
    await tag(files, QUOTA);
    assert.deepEqual(
      (await annotationsOf(files.sidecar)).map(({ target }) => target.exact),
      [QUOTA],
    );
  });

  it('is not shown when the sidecar was deleted, and the sentence is tagged again', async () => {
    await tag(files, FISH);
    await tag(files, QUOTA);
    await vscode.workspace.fs.delete(files.sidecar);
    await gone();
    await tag(files, QUOTA);
    assert.deepEqual(
      (await annotationsOf(files.sidecar)).map(({ target }) => target.exact),
      [QUOTA],
    );
  });

  it('is not shown though an editor shows the sidecar', async () => {
    await tag(files, QUOTA);
    await vscode.window.showTextDocument(files.sidecar, { viewColumn: vscode.ViewColumn.Beside, preview: false });
    await vscode.workspace.fs.delete(files.sidecar);
    await gone();
  });

  it('is shown as long as an editor has unsaved changes of it', async () => {
    await tag(files, QUOTA);
    const editor = await vscode.window.showTextDocument(files.sidecar, { preview: false });
    await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), '# a remark\n'));
    await vscode.workspace.fs.delete(files.sidecar);
    await vscode.commands.executeCommand('readouts.openSidecar', { readout: files.readout.toString() });
    await tag(files, FISH);
    assert.match(await hoverAt(files.readout, QUOTA), ANNOTATED);
    assert.equal(await exists(files.sidecar), false);
  });

  it('is found to have gone by the first change that is refused for it', async () => {
    await tag(files, QUOTA);
    await openAt(files.readout, QUOTA);
    await vscode.workspace.fs.delete(files.sidecar);
    // Before VS Code's watcher has told of it.
    await answering([], () => vscode.commands.executeCommand('readouts.deleteAnnotation'));
    assert.doesNotMatch(await hoverAt(files.readout, QUOTA), ANNOTATED);
  });

  it('is no meeting any more when it was a readout', async () => {
    const titles = async () =>
      (
        await vscode.commands.executeCommand<vscode.SymbolInformation[]>(
          'vscode.executeWorkspaceSymbolProvider',
          'Lin Haoran Speaks with Norwegian',
        )
      ).filter(({ location }) => location.uri.toString() === files.readout.toString());
    await openAt(files.readout, QUOTA);
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    assert.equal((await titles()).length, 1);
    await vscode.workspace.fs.delete(files.readout);
    await eventually('the meeting has gone', async () => (await titles()).length === 0);
  });
});
