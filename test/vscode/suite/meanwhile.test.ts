import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { makeAnnotated, prepareSettings, removeAnnotated, sidecarOf } from './annotated.ts';
import { closeAll, inWorkspace, replace } from './documents.ts';
import { answering } from './person.ts';
import { CALL, eventually, exists, makeFile, openAt, readFile } from './support.ts';

const QUOTA = 'Solberg stressed that the quota talks must go on.';

/** What the view shows of a readout, as the workspace's symbols tell it. */
async function aboutMeeting(readout: vscode.Uri): Promise<string | undefined> {
  const symbols = await vscode.commands.executeCommand<vscode.SymbolInformation[]>(
    'vscode.executeWorkspaceSymbolProvider',
    'Lin Haoran Speaks with Norwegian',
  );
  return symbols.find(({ location }) => location.uri.toString() === readout.toString())?.containerName;
}

describe('What changes meanwhile', () => {
  before(() => prepareSettings());
  afterEach(async () => {
    await prepareSettings();
    await vscode.workspace
      .getConfiguration('readouts')
      .update('sidecars', undefined, vscode.ConfigurationTarget.Global);
    await removeAnnotated();
  });

  it('in the text while a person is asked: nothing is written, and the person is told', async () => {
    const files = await makeAnnotated(CALL);
    const { document } = await openAt(files.readout, QUOTA);
    const typeLate = () => replace(document, 'Home > Diplomatic News', 'Home > News');
    const { messages } = await answering([{ type: 'A note', after: typeLate }], () =>
      vscode.commands.executeCommand('readouts.addNote'),
    );
    assert.ok(
      messages.some((message) => message.startsWith('call.txt changed meanwhile')),
      messages.join(),
    );
    assert.equal(await exists(files.sidecar), false);
  });

  it('in the settings: the own sidecar says when the meeting was', async () => {
    const files = await makeAnnotated(CALL, [{ exact: QUOTA }]);
    const text = await readFile(files.sidecar);
    await vscode.workspace.fs.delete(files.sidecar);
    for (const [annotator, date] of [
      ['ann', '2021-03-05'],
      ['ben', '2021-03-06'],
    ] as const) {
      await vscode.workspace.fs.writeFile(
        sidecarOf(files.readout, annotator),
        new TextEncoder().encode(text.replace('annotations:', `meeting:\n  date: ${date}\nannotations:`)),
      );
    }
    await vscode.commands.executeCommand('readouts.refresh');
    await eventually('the first sidecar counts', async () => (await aboutMeeting(files.readout)) === '5 March 2021');
    await prepareSettings('ben');
    await vscode.workspace
      .getConfiguration('readouts')
      .update('sidecars', 'perAnnotator', vscode.ConfigurationTarget.Global);
    await eventually('the own sidecar counts', async () => (await aboutMeeting(files.readout)) === '6 March 2021');
    const other = sidecarOf(files.readout, 'ann');
    await vscode.window.showTextDocument(other);
    await eventually('a hint says so', () =>
      vscode.languages
        .getDiagnostics(other)
        .some(({ code, severity }) => code === 'overruled-fact' && severity === vscode.DiagnosticSeverity.Hint),
    );
  });
});

describe('A readout that is not in a file', () => {
  after(closeAll);

  it('is to be saved before it is tagged', async () => {
    await prepareSettings();
    const document = await vscode.workspace.openTextDocument({ content: CALL, language: 'readout' });
    const editor = await vscode.window.showTextDocument(document);
    const at = document.positionAt(CALL.indexOf(QUOTA));
    editor.selection = new vscode.Selection(at, at);
    const { messages } = await answering([{ type: 'A note' }], () =>
      vscode.commands.executeCommand('readouts.addNote'),
    );
    assert.ok(
      messages.some((message) => message.includes('is not saved yet')),
      messages.join(),
    );
  });
});

describe('Two codebooks in a folder', () => {
  const HOME = 'codebooks';
  after(async () => {
    await closeAll();
    await vscode.workspace.fs.delete(inWorkspace(HOME), { recursive: true });
  });

  it('are told of in the one that does not count', async () => {
    await makeFile(`${HOME}/codebook.yaml`, 'version: 1\ncodes: []\n');
    const other = await makeFile(`${HOME}/codebook.yml`, 'version: 1\ncodes: []\n');
    await vscode.window.showTextDocument(other);
    await eventually('a warning', () =>
      vscode.languages.getDiagnostics(other).some(({ code }) => code === 'other-codebook'),
    );
    await vscode.workspace.fs.delete(inWorkspace(HOME, 'codebook.yaml'));
    await eventually('no warning', () => vscode.languages.getDiagnostics(other).length === 0);
  });
});
