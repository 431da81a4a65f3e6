import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { parseSidecar } from '../../../src/annotations/parse.ts';
import { acceptAll, CALL, eventually, exists, makeFile, openAt, readFile } from './support.ts';

const CODEBOOK = 'version: 1\nname: Test\ncodes:\n  - {id: stance, name: Stance}\n';

describe('A readout that is renamed', () => {
  before(() =>
    vscode.workspace.getConfiguration('readouts').update('annotator', 'tester', vscode.ConfigurationTarget.Global),
  );
  afterEach(() => vscode.commands.executeCommand('workbench.action.closeAllEditors'));

  it('takes its sidecar along, which names it from then on', async () => {
    await makeFile('renaming/codebook.yaml', CODEBOOK);
    const readout = await makeFile('renaming/call.txt', CALL);
    const sidecar = readout.with({ path: `${readout.path}.annotations.yaml` });
    await vscode.commands.executeCommand('readouts.refresh');
    await openAt(readout, 'free navigation');
    await acceptAll('readouts.tagStatement');
    const before = await readFile(sidecar);

    const renamed = readout.with({ path: readout.path.replace('call.txt', '2021-03-04-call.txt') });
    const edit = new vscode.WorkspaceEdit();
    edit.renameFile(readout, renamed);
    assert.ok(await vscode.workspace.applyEdit(edit));

    const moved = renamed.with({ path: `${renamed.path}.annotations.yaml` });
    const after = await eventually('the sidecar names the readout', async () => {
      if (!(await exists(moved))) return undefined;
      const text = await readFile(moved);
      return parseSidecar(text).sidecar?.readout === '2021-03-04-call.txt' ? text : undefined;
    });
    assert.equal(after, before.replace('readout: call.txt', 'readout: 2021-03-04-call.txt'));
    assert.equal(await exists(sidecar), false);
  });
});
